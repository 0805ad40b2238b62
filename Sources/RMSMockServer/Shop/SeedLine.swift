/// A line of an order of a seed.
struct SeedLine: Sendable {
    /// The item as the seed names it.
    let url: String
    let item: Element
    let units: Int
    let sku: OrderDetails.SKU?
    let isDrug: Bool
    private let choice: (horizontal: String, vertical: String)?
    private let taxRate: String

    static let attributes: Set<String> = [
        "item", "units", "choice", "variantId", "sku", "skuInfo", "taxRate", "drug",
    ]

    init(_ node: SeedNode, items: [String: Element]) throws(SeedError) {
        if node.name == "line" { try node.check(attributes: Self.attributes) }
        url = node["item"] ?? ""
        guard let item = items[url] else { throw node.error("is for \"\(url)\", which is not an item; add the item") }
        self.item = item
        units = try node.integer("units", in: 1...9999) ?? 1
        isDrug = try node.flag("drug")
        let rate = try node.code("taxRate", of: TaxRate.codes) ?? item.value("taxRate")
        taxRate = rate ?? TaxRate.standard.text
        let parts = node["choice"]?.split(separator: ":", maxSplits: 1).map(String.init)
        if let parts, parts.count != 2 { throw node.error("needs a choice such as \"S:白\", horizontal first") }
        choice = parts.map { ($0[0], $0[1]) }
        let merchantID = try node.text("sku", atMost: 386), info = try node.text("skuInfo", atMost: 1600)
        if let id = try node.text("variantId", atMost: 40) {
            sku = OrderDetails.SKU(variantID: id, merchantDefinedSKUID: merchantID, skuInfo: info)
        } else if merchantID != nil || info != nil {
            throw node.error("needs a variantId beside sku and skuInfo")
        } else {
            sku = nil
        }
    }

    private var price: Int { item.number("itemPrice") ?? 0 }

    private var hasTax: Bool { item.value("isIncludedTax") != "false" }

    var priceWithTax: Int { hasTax ? price : price + TaxRate(taxRate).tax(on: price) }

    /// `itemId`.
    func itemID(serial: Int) -> Int {
        let digits = (item.value("itemUrl") ?? "").filter { $0.isASCII && $0.isNumber }
        return 10_000_000 + (Int(digits.suffix(9)) ?? serial)
    }

    /// The line in the wire format of the older service.
    func element(basket: Int, serial: Int) -> Element {
        let url = item.value("itemUrl") ?? ""
        var line = [
            Element("basketId", "\(basket)"), Element("isIncludedCashOnDeliveryPostage", "false"),
            Element("isIncludedPostage", item.value("isIncludedPostage") ?? "false"),
            Element("isIncludedTax", item.value("isIncludedTax") ?? "true"),
            Element("itemId", "\(itemID(serial: serial))"),
            Element("itemName", item.value("itemName") ?? ""), Element("itemNumber", url),
            Element(
                "normalItemModel",
                [
                    Element("delvdateInfo", "1〜2日"),
                    Element("inventoryType", item.value("itemInventory", "inventoryType") ?? "1"),
                ]
            ),
            Element("pageURL", "https://item.rakuten.co.jp/demo/\(url)/"), Element("pointRate", "1"),
            Element("pointType", "0"), Element("price", "\(price)"), Element("restoreInventoryFlag", "0"),
        ]
        if let choice {
            let names = item["itemInventory"]
            let horizontal = names?.value("horizontalName") ?? "", vertical = names?.value("verticalName") ?? ""
            line.append(Element("selectedChoice", "\(horizontal):\(choice.horizontal)\n\(vertical):\(choice.vertical)"))
        }
        if !hasTax { line.append(Element("taxIncludedPrice", "\(priceWithTax)")) }
        line += [Element("taxRate", taxRate), Element("units", "\(units)")]
        return Element("itemModel", line)
    }
}
