public import struct Foundation.Decimal

extension OrderAPI1 {
    /// A wrapping (`wrappingModel`).
    public struct Wrapping: DefaultedModel, Hashable {
        /// `deleteWrappingFlg`, ラッピング削除フラグ.
        public var deleteWrappingFlg: Bool?
        /// `isIncludedTax`, 税込別.
        public var isIncludedTax: Bool?
        /// `name`, ラッピング名.
        public var name: String?
        /// `price`, 料金.
        public var price: Int?
        /// `taxIncludedPrice`, 税込価格: Known since 2019.
        public var taxIncludedPrice: Int?
        /// `taxPrice`, 税額: Known since 2019.
        public var taxPrice: Int?
        /// `taxRate`, 税率: Known since 2019.
        public var taxRate: Decimal?
        /// `title`, ラッピングタイトル: 包装紙 or リボン.
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
