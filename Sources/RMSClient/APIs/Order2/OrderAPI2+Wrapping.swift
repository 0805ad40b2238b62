public import struct Foundation.Decimal

extension OrderAPI2 {
    /// A wrapping of an order (`WrappingModel1` and `WrappingModel2`, ラッピングモデル). Source: <doc:WireOrder2>.
    public struct Wrapping: DefaultedModel, Hashable {
        /// `title`, ラッピングタイトル: paper or a ribbon.
        public var title: WrappingTitle?
        /// `name`, ラッピング名: the name of the wrapping, at most 396 bytes.
        public var name: String?
        /// `price`, 料金: the price, in whole yen.
        public var price: Price?
        /// `includeTaxFlag`, 税込別: whether the price includes the tax.
        public var includesTax: Bool?
        /// `deleteWrappingFlag`, ラッピング削除フラグ: whether the wrapping is removed.
        public var isDeleted: Bool?
        /// `taxRate`, ラッピング税率: the tax rate: 0, 0.08 or 0.1; since version 3.
        public var taxRate: Decimal?
        /// `taxPrice`, ラッピング税額: the tax, in whole yen, whether the price includes it or not.
        public var taxPrice: Price?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("title", &title)
            try visitor.field("name", &name)
            try visitor.field("price", &price)
            try visitor.field(WireField("includeTaxFlag", format: .zeroOne), &includesTax)
            try visitor.field(WireField("deleteWrappingFlag", format: .zeroOne), &isDeleted)
            try visitor.field("taxRate", &taxRate)
            try visitor.field("taxPrice", &taxPrice)
        }
    }
}
