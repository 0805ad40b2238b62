internal import struct Foundation.Decimal

extension OrderAPI2.OrderContents {
    /// The contents of an order as they are: change what is to change, and send them.
    ///
    /// Everything is copied, an undecided price as -9999. Only the drop-off places are not named, so that RMS leaves them:
    /// it may return one that it does not take.
    ///
    /// - Throws: ``RMSError`` of the kind `invalidRequest` if the order lacks a member that RMS requires, as one does that
    ///   was not read with `getOrder`, or may lack its SKUs because it was read with a version before 7.
    public init(of order: OrderAPI2.Order) throws(RMSError) {
        var copy = OrderCopy(hasSKUs: order.isDeliveryCertified != nil)
        self.init(orderNumber: order.orderNumber, packages: [])
        wrapping1 = order.wrapping1.map { copy.wrapping($0, at: "WrappingModel1.") }
        wrapping2 = order.wrapping2.map { copy.wrapping($0, at: "WrappingModel2.") }
        for (index, package) in copy.required(order.packages, "PackageModelList", blank: []).enumerated() {
            packages.append(copy.package(package, at: "PackageModelList[\(index)]."))
        }
        for (index, coupon) in (order.coupons ?? []).enumerated() {
            coupons.append(copy.coupon(coupon, at: "CouponModelList[\(index)]."))
        }
        guard copy.problems.isEmpty else { throw .heldBack(OrderAPI2.UpdateOrderSender.function, copy.problems) }
    }
}

/// Copies the parts of an order, and notes members that a change needs and the order lacks.
private struct OrderCopy {
    /// Whether an item without a list of SKUs has none. Otherwise the order may have been read without them.
    let hasSKUs: Bool
    private(set) var problems: [FieldProblem] = []

    init(hasSKUs: Bool) {
        self.hasSKUs = hasSKUs
    }

    mutating func required<Value>(_ value: Value?, _ path: String, blank: Value) -> Value {
        if value == nil { problems.append(FieldProblem(path, "is required, and the order was read without it")) }
        return value ?? blank
    }

    mutating func wrapping(_ wrapping: OrderAPI2.Wrapping, at path: String) -> OrderAPI2.WrappingUpdate {
        var update = OrderAPI2.WrappingUpdate.blank
        update.title = required(wrapping.title, path + "title", blank: update.title)
        update.name = required(wrapping.name, path + "name", blank: "")
        update.price = wrapping.price
        update.taxRate = required(wrapping.taxRate, path + "taxRate", blank: 0)
        update.includesTax = required(wrapping.includesTax, path + "includeTaxFlag", blank: false)
        update.isDeleted = wrapping.isDeleted
        return update
    }

    mutating func package(_ package: OrderAPI2.Package, at path: String) -> OrderAPI2.PackageUpdate {
        var update = OrderAPI2.PackageUpdate(
            basketID: package.basketID,
            postageTaxRate: required(package.postageTaxRate, path + "postageTaxRate", blank: 0),
            sender: OrderAPI2.Address(of: required(package.sender, path + "SenderModel", blank: .init())),
            items: []
        )
        update.postagePrice = package.postagePrice
        update.deliveryPrice = package.deliveryPrice
        update.deliveryTaxRate = package.deliveryTaxRate
        update.noshi = package.noshi
        update.isDeleted = package.isDeleted
        for (index, item) in required(package.items, path + "ItemModelList", blank: []).enumerated() {
            update.items.append(self.item(item, at: "\(path)ItemModelList[\(index)]."))
        }
        return update
    }

    private mutating func item(_ item: OrderAPI2.Item, at path: String) -> OrderAPI2.ItemUpdate {
        var update = OrderAPI2.ItemUpdate(
            itemDetailID: item.itemDetailID,
            itemName: required(item.itemName, path + "itemName", blank: ""),
            price: required(item.price?.rawValue, path + "price", blank: 0),
            taxRate: required(item.taxRate, path + "taxRate", blank: 0),
            units: required(item.units, path + "units", blank: 0)
        )
        update.itemNumber = item.itemNumber
        update.includesPostage = required(item.includesPostage, path + "includePostageFlag", blank: false)
        update.includesTax = required(item.includesTax, path + "includeTaxFlag", blank: false)
        update.includesCashOnDeliveryFee = required(
            item.includesCashOnDeliveryFee,
            path + "includeCashOnDeliveryPostageFlag",
            blank: false
        )
        update.selectedChoice = item.selectedChoice
        update.stockRestoring = item.stockRestoring
        update.isDeleted = item.isDeleted
        let skus = hasSKUs ? item.skus ?? [] : required(item.skus, path + "SkuModelList", blank: [])
        for (index, sku) in skus.enumerated() {
            update.skus.append(
                OrderAPI2.SKUUpdate(
                    variantID: required(sku.variantID, "\(path)SkuModelList[\(index)].variantId", blank: ""),
                    merchantDefinedSKUID: sku.merchantDefinedSKUID,
                    skuInfo: sku.skuInfo
                )
            )
        }
        return update
    }

    mutating func coupon(_ coupon: OrderAPI2.Coupon, at path: String) -> OrderAPI2.CouponUpdate {
        OrderAPI2.CouponUpdate(
            couponCode: required(coupon.couponCode, path + "couponCode", blank: ""),
            itemID: required(coupon.itemID, path + "itemId", blank: 0),
            couponPrice: required(coupon.couponPrice, path + "couponPrice", blank: 0),
            couponUnit: required(coupon.couponUnit, path + "couponUnit", blank: 0)
        )
    }
}
