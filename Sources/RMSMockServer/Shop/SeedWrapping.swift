/// A wrapping of an order of a seed.
struct SeedWrapping: Sendable {
    private let title: String
    private let name: String
    private let price: Int
    private let rate: TaxRate

    /// 包装紙 and リボン, as the older service shows them.
    static let titles = ["包装紙", "リボン"]

    init(_ node: SeedNode) throws(SeedError) {
        try node.check(attributes: ["title", "name", "price", "taxRate"])
        title = Self.titles[(try node.integer("title", in: 1...2) ?? 1) - 1]
        name = try node.text("name", atMost: 396) ?? title
        price = try node.amount("price") ?? 0
        rate = TaxRate(try node.code("taxRate", of: TaxRate.codes))
    }

    /// The wrapping in the wire format of the older service.
    func element(_ name: String) -> Element {
        let tax = price == OrderAmounts.undecided ? price : rate.tax(in: price)
        return Element(
            name,
            [
                Element("deleteWrappingFlg", "false"), Element("isIncludedTax", "true"), Element("name", self.name),
                Element("price", "\(price)"), Element("taxIncludedPrice", "\(price)"), Element("taxPrice", "\(tax)"),
                Element("taxRate", rate.text), Element("title", title),
            ]
        )
    }
}
