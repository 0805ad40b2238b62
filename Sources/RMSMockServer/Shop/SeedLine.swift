/// A line of an order of a seed.
struct SeedLine: Sendable {
    /// The item as the seed names it.
    let url: String
    let goods: SeedGoods
    let units: Int
    let isDrug: Bool
    /// The SKU of the order: what the item's SKU is, or what the seed says it was.
    let sku: OrderDetails.SKU
    /// The item's SKU; nil if it has the order's no more.
    private let known: SeedGoods.SKU?
    private let taxRate: String

    static let attributes: Set<String> = [
        "item", "units", "choice", "variantId", "sku", "skuInfo", "taxRate", "drug",
    ]

    init(_ node: SeedNode, items: [String: SeedGoods]) throws(SeedError) {
        if node.name == "line" { try node.check(attributes: Self.attributes) }
        url = node["item"] ?? ""
        guard let goods = items[url] else { throw node.error("is for \"\(url)\", which is not an item; add the item") }
        self.goods = goods
        units = try node.integer("units", in: 1...9999) ?? 1
        isDrug = try node.flag("drug")
        let rate = try node.code("taxRate", of: TaxRate.codes) ?? goods.item.value("taxRate")
        taxRate = rate ?? TaxRate.standard.text
        let id = try node.text("variantId", atMost: 40)
        known = try Self.sku(node["choice"], id, of: goods, node)
        guard let id = id ?? known?.id else { throw node.error("needs a variantId") }
        sku = OrderDetails.SKU(
            variantID: id,
            merchantDefinedSKUID: try node.text("sku", atMost: 386) ?? known?.merchantID,
            skuInfo: try node.text("skuInfo", atMost: 1600) ?? known.flatMap(goods.selectedChoice)
        )
    }

    /// The SKU of the item that a line names by its choice or id, or that is the only one. One that the item does not have
    /// any more can be named by its id.
    private static func sku(
        _ choice: String?,
        _ id: String?,
        of goods: SeedGoods,
        _ node: SeedNode
    ) throws(SeedError) -> SeedGoods.SKU? {
        let choices = goods.skus.map(\.choice).filter { $0 != ":" }
        if let choice {
            if !choice.contains(":") { throw node.error("needs a choice such as \"S:白\", horizontal first") }
            if let sku = goods.skus.first(where: { $0.choice == choice && $0.choice != ":" }) {
                if id == nil || id == sku.id { return sku }
                throw node.error("names the choice \(choice), whose variantId is \(sku.id); remove one")
            }
            let use = choices.isEmpty ? "remove it" : "use \(choices.joined(separator: ", "))"
            throw node.error("names the choice \(choice), which the item does not have; \(use)")
        }
        if let id { return goods.skus.first { $0.id == id } }
        if goods.skus.count == 1 { return goods.skus[0] }
        throw node.error("needs a choice, because the item has several SKUs; use \(choices.joined(separator: ", "))")
    }

    private var item: Element { goods.item }

    private var price: Int { known?.price ?? item.number("itemPrice") ?? 0 }

    private var hasTax: Bool { item.value("isIncludedTax") != "false" }

    var priceWithTax: Int { hasTax ? price : price + TaxRate(taxRate).tax(on: price) }

    /// Whether the price of a unit includes the postage.
    var isPostageIncluded: Bool { item.value("isIncludedPostage") == "true" }

    /// What the older service appends to the item's number.
    var numberSuffix: String { known?.numberSuffix ?? "" }

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
            Element("itemName", item.value("itemName") ?? ""),
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
        let number = (item.value("itemNumber") ?? "") + numberSuffix
        if !number.isEmpty { line.append(Element("itemNumber", number)) }
        if let choice = known.flatMap(goods.selectedChoice) { line.append(Element("selectedChoice", choice)) }
        if !hasTax { line.append(Element("taxIncludedPrice", "\(priceWithTax)")) }
        line += [Element("taxRate", taxRate), Element("units", "\(units)")]
        return Element("itemModel", line).ordered(by: SchemaOrder.orderItem)
    }
}
