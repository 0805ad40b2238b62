import RMSClient

/// The columns of an order, one row for each item line.
enum OrderColumns {
    static let all = RecordColumn.all(of: OrderAPI2.Order.self)
    /// The lists whose entries are rows.
    static let lists = ["PackageModelList", "ItemModelList"]
    /// The members that identify a person.
    static let personal = RMSFunction.Family.personalOrderMembers

    static func isPersonal(_ column: RecordColumn) -> Bool { column.path.contains(where: personal.contains) }

    static func isDefault(_ column: RecordColumn) -> Bool { defaultNames.contains(column.name) }

    /// The columns of an export.
    ///
    /// - Parameters:
    ///   - names: The names from the command line; nil for the default ones.
    ///   - includesPersonal: Whether columns with personal data are permitted.
    static func chosen(_ names: [String]?, includesPersonal: Bool) throws(UsageError) -> [RecordColumn] {
        let columns = try all.named(names ?? defaultNames, listedBy: "rms orders columns")
        guard !includesPersonal else { return columns }
        if names != nil, let column = columns.first(where: isPersonal) {
            throw UsageError("the column \(column.name) holds personal data: omit it or --no-personal-data")
        }
        return columns.filter { !isPersonal($0) }
    }

    /// What a packing list and a bookkeeper need: the order, its amounts, the orderer, the recipient and the item line.
    /// Which these are is our choice.
    private static let defaultNames: [String] = {
        let person = [
            "familyName", "firstName", "zipCode1", "zipCode2", "prefecture", "city", "subAddress", "phoneNumber1",
            "phoneNumber2", "phoneNumber3",
        ]
        let order = [
            "orderNumber", "orderProgress", "subStatusName", "orderDatetime", "deliveryDate", "shippingTerm",
            "goodsPrice", "postagePrice", "deliveryPrice", "paymentCharge", "totalPrice", "couponAllTotalPrice",
            "PointModel.usedPoint", "requestPrice", "SettlementModel.settlementMethod", "DeliveryModel.deliveryName",
            "remarks", "memo",
        ]
        let package = ["basketId"] + person.map { "SenderModel.\($0)" } + ["ShippingModelList.shippingNumber"]
        let item = [
            "itemDetailId", "itemName", "itemNumber", "manageNumber", "SkuModelList.variantId",
            "SkuModelList.merchantDefinedSkuId", "SkuModelList.skuInfo", "selectedChoice", "price", "priceTaxIncl",
            "taxRate", "units", "deleteItemFlag",
        ]
        return order + (person + ["emailAddress"]).map { "OrdererModel.\($0)" }
            + package.map { "PackageModelList.\($0)" } + item.map { "PackageModelList.ItemModelList.\($0)" }
    }()
}
