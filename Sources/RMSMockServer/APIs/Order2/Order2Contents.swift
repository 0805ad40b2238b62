internal import Foundation

/// What an order contains and where it goes, and how updateOrderSender changes it. The older service shows the same.
struct Order2Contents {
    private(set) var order: Element
    private(set) var details: OrderDetails
    /// The units of lines that the change returns to the stock, or takes from it if they are negative.
    private(set) var returned: [(line: Element, units: Int, rule: String?)] = []

    /// 支払方法 that an order can be changed to.
    static let settlementNames = [
        2: "代金引換", 4: "ショッピングクレジット／ローン", 5: "オートローン", 6: "リース", 7: "請求書払い", 9: "銀行振込",
        13: "セブンイレブン（前払）", 14: "ローソン、郵便局ATM等（前払）", 27: "Alipay（支付宝）",
    ]
    /// The place that means that a parcel must not be left.
    static let noDropOff = "利用しない"

    init(_ order: Element, _ details: OrderDetails) {
        self.order = order
        self.details = details
    }

    /// Changes the order to what was sent, in the right form.
    mutating func change(to body: JSONObject) throws(Order2Refusal) {
        try change(settlement: body)
        for (name, element) in [("WrappingModel1", "wrappingModel1"), ("WrappingModel2", "wrappingModel2")] {
            try change(wrapping: body.object(name), name, element)
        }
        try change(coupons: body)
        for package in body.objects("PackageModelList") { try change(package: package) }
        if order["packageModel"] == nil { throw .malformed("packageDeleteFlag") }
        let old = order.number("requestPrice") ?? 0
        OrderAmounts.addUpPackages(of: &order)
        OrderAmounts(order, details).write(to: &order)
        let new = order.number("requestPrice") ?? 0
        let isDecided = old != OrderAmounts.undecided && new != OrderAmounts.undecided
        if isDecided, new < old, !body.isGiven("reductionReason") {
            throw Order2Refusal(114, "減額となる場合は、変更理由を指定して下さい。")
        }
    }

    // MARK: Payment

    /// The mock has no payments that failed, so that progress 100 is the only one that permits another method.
    private mutating func change(settlement body: JSONObject) throws(Order2Refusal) {
        let old = Order2View.settlementCode(of: order)
        let new = body.number("afterSettlementMethodCode") ?? old
        let packages = body.objects("PackageModelList").filter { $0.text("packageDeleteFlag") != "1" }
        if new == 2 {
            for name in ["deliveryPrice", "deliveryTaxRate"] where packages.contains(where: { !$0.isGiven(name) }) {
                throw .missing(name)
            }
        }
        guard new != old, let name = Self.settlementNames[new] else { return }
        if details.progress != 100 { throw Order2Refusal(115, "支払方法の変更が出来る状態ではありませんでした。") }
        let lacksFee = packages.contains { package in
            package.number("deliveryPrice") == OrderAmounts.undecided
                && package.objects("ItemModelList").contains { $0.text("includeCashOnDeliveryPostageFlag") != "1" }
        }
        if new == 2, lacksFee {
            throw Order2Refusal(136, "支払方法を代金引換に変更する場合、代引料の設定が必須となります。代引料を設定し、再度リクエストを行ってください。")
        }
        order["settlementModel"] = Element("settlementModel", [Element("settlementName", name)])
        order["cardStatus"] = nil
    }

    // MARK: Wrappings and coupons

    private mutating func change(wrapping sent: JSONObject?, _ name: String, _ element: String) throws(Order2Refusal) {
        guard let sent else {
            if order[element] != nil { throw .missing(name) }
            return
        }
        if sent.text("deleteWrappingFlag") == "1" {
            order[element] = nil
            return
        }
        let (price, rate) = (sent.number("price") ?? 0, TaxRate(sent.rate("taxRate")))
        let isWithTax = sent.text("includeTaxFlag") == "1"
        order[element] = Element(
            element,
            [
                Element("isIncludedTax", sent.flag("includeTaxFlag")), Element("name", sent.text("name") ?? ""),
                Element("price", "\(price)"),
                Element("taxPrice", "\(isWithTax ? rate.tax(in: price) : rate.tax(on: price))"),
                Element("taxRate", rate.text), Element("title", SeedWrapping.titles[sent.number("title") == 2 ? 1 : 0]),
            ]
        )
    }

    private mutating func change(coupons body: JSONObject) throws(Order2Refusal) {
        let sent = body.objects("CouponModelList")
        if sent.isEmpty, !details.coupons.isEmpty { throw .missing("CouponModelList") }
        for coupon in sent {
            let place = details.coupons.firstIndex {
                $0.code == coupon.text("couponCode") && $0.itemID == coupon.number("itemId")
            }
            guard let place else { throw Order2Refusal(101, "指定されたクーポンは存在しません。") }
            let units = coupon.number("couponUnit") ?? 0
            if units > details.coupons[place].units { throw .malformed("couponUnit") }
            details.coupons[place].price = coupon.number("couponPrice") ?? 0
            details.coupons[place].units = units
        }
    }

    // MARK: Packages

    private mutating func change(package sent: JSONObject) throws(Order2Refusal) {
        let place = order.children.firstIndex { child in
            child.name == "packageModel" && child.number("basketId") == sent.number("basketId")
        }
        guard let place, let basket = sent.number("basketId") else {
            throw Order2Refusal(101, "指定された送付先は存在しません。")
        }
        if sent.text("packageDeleteFlag") == "1" {
            let package = order.children.remove(at: place)
            details.shipping[basket] = nil
            details.dropOffLocations[basket] = nil
            details.lineIDs[basket] = nil
            details.socialGifts[basket] = nil
            for line in package.all("itemModel") { giveBack(line, as: nil) }
            return
        }
        var package = order.children[place]
        for name in ["postagePrice", "deliveryPrice"] {
            if let amount = sent.number(name) { package.set(name, "\(amount)") }
        }
        for name in ["postageTaxRate", "deliveryTaxRate"] {
            if let rate = sent.rate(name) { package.set(name, rate) }
        }
        package.take("noshi", of: sent)
        if let person = sent.object("SenderModel") {
            package["senderModel"] = (package["senderModel"] ?? Element("senderModel")).person(person)
        }
        if sent.has("dropOffLocation") {
            let location = sent.text("dropOffLocation") ?? ""
            details.dropOffLocations[basket] = location.isEmpty || location == Self.noDropOff ? nil : location
        }
        try change(items: sent.objects("ItemModelList"), of: &package, basket)
        order.children[place] = package.ordered(by: SchemaOrder.package)
    }

    private mutating func change(
        items sent: [JSONObject],
        of package: inout Element,
        _ basket: Int
    ) throws(Order2Refusal) {
        var lines = package.all("itemModel")
        var ids = details.lineIDs(of: package)
        for item in sent {
            guard let id = item.number("itemDetailId"), let place = ids.firstIndex(of: id) else {
                throw Order2Refusal(101, "指定された商品明細は存在しません。")
            }
            if item.text("deleteItemFlag") == "1" {
                giveBack(lines.remove(at: place), as: item.text("restoreInventoryFlag"))
                ids.remove(at: place)
                details.skus[id] = nil
                details.numberSuffixes[id] = nil
                details.drugs.remove(id)
            } else {
                try change(skus: item.objects("SkuModelList"), id)
                change(line: &lines[place], id, to: item)
            }
        }
        if lines.isEmpty { throw .malformed("deleteItemFlag") }
        if ids != details.lineIDs(of: package) { details.lineIDs[basket] = ids }
        package.children.removeAll { $0.name == "itemModel" }
        package.children += lines
    }

    private mutating func change(line: inout Element, _ id: Int, to item: JSONObject) {
        let (old, new) = (line.number("units") ?? 0, item.number("units") ?? 0)
        if old != new { returned.append((line, OrderAmounts.added(old, -new), item.text("restoreInventoryFlag"))) }
        line.set("itemName", item.text("itemName") ?? "")
        line.set("price", "\(item.number("price") ?? 0)")
        line.set("units", "\(new)")
        line.set("taxRate", item.rate("taxRate") ?? "0.1")
        line.set("isIncludedPostage", item.flag("includePostageFlag"))
        line.set("isIncludedTax", item.flag("includeTaxFlag"))
        line.set("isIncludedCashOnDeliveryPostage", item.flag("includeCashOnDeliveryPostageFlag"))
        if let number = item.text("itemNumber"), !number.isEmpty {
            line.set("itemNumber", number + (details.numberSuffixes[id] ?? ""))
        }
        line.take("selectedChoice", of: item)
        if let rule = item.number("restoreInventoryFlag") { line.set("restoreInventoryFlag", "\(rule)") }
        line.addTax()
        line = line.ordered(by: SchemaOrder.orderItem)
    }

    private mutating func change(skus sent: [JSONObject], _ id: Int) throws(Order2Refusal) {
        guard !sent.isEmpty else { return }
        var skus = details.skus[id] ?? []
        for sku in sent {
            guard let place = skus.firstIndex(where: { $0.variantID == sku.text("variantId") }) else {
                throw .malformed("variantId")
            }
            if skus[place].skuInfo != nil, !sku.isGiven("skuInfo") { throw Order2Refusal(139, "マルチSKUの場合、SKU情報は必須です。") }
            if sku.isGiven("skuInfo") { skus[place].skuInfo = sku.text("skuInfo") }
            if sku.has("merchantDefinedSkuId") {
                skus[place].merchantDefinedSKUID =
                    sku.isGiven("merchantDefinedSkuId") ? sku.text("merchantDefinedSkuId") : nil
            }
        }
        details.skus[id] = skus
    }

    private mutating func giveBack(_ line: Element, as rule: String?) {
        returned.append((line, line.number("units") ?? 0, rule))
    }
}

extension JSONObject {
    /// A flag as the older service has it.
    fileprivate func flag(_ name: String) -> String { text(name) == "1" ? "true" : "false" }
}

extension Element {
    /// Takes a text that was sent; an empty one erases. One that was not sent stays.
    fileprivate mutating func take(_ name: String, of sent: JSONObject) {
        guard sent.has(name) else { return }
        self[name] = sent.text(name).flatMap { $0.isEmpty ? nil : Element(name, $0) }
    }

    /// A person with what was sent: the name, the address, the phone number and further members.
    func person(_ sent: JSONObject, with members: [String] = []) -> Element {
        var person = self
        for name in SchemaOrder.address + members { person.take(name, of: sent) }
        return person.ordered(by: SchemaOrder.person)
    }
}
