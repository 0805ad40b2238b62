public import struct Foundation.Decimal

extension OrderAPI1 {
    /// A wrapping (`wrappingModel`).
    public struct Wrapping: DefaultedModel, Hashable {
        /// `deleteWrappingFlg`, ラッピング削除フラグ: `true` removes the wrapping.
        public var deleteWrappingFlg: Bool?
        /// `isIncludedTax`, 税込別: whether the price includes tax.
        public var isIncludedTax: Bool?
        /// `name`, ラッピング名: the name of the wrapping.
        public var name: String?
        /// `price`, 料金: the price.
        public var price: Int?
        /// `taxIncludedPrice`, 税込価格: the price with tax; new in the 2019 schema.
        public var taxIncludedPrice: Int?
        /// `taxPrice`, 税額: the tax; new in the 2019 schema.
        public var taxPrice: Int?
        /// `taxRate`, 税率: the tax rate; new in the 2019 schema.
        public var taxRate: Decimal?
        /// `title`, ラッピングタイトル: the kind of wrapping, 包装紙 or リボン.
        public var title: String?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("deleteWrappingFlg", &deleteWrappingFlg)
            try visitor.field("isIncludedTax", &isIncludedTax)
            try visitor.field("name", &name)
            try visitor.field("price", &price)
            try visitor.field("taxIncludedPrice", &taxIncludedPrice)
            try visitor.field("taxPrice", &taxPrice)
            try visitor.field("taxRate", &taxRate)
            try visitor.field("title", &title)
        }
    }
}
