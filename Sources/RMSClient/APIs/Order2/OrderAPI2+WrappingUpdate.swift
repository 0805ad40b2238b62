public import struct Foundation.Decimal

extension OrderAPI2 {
    /// A wrapping as the order is to have it (`WrappingModel1` and `WrappingModel2`, ラッピングモデル). Source:
    /// <doc:WireOrder2>.
    public struct WrappingUpdate: WireModel, Hashable {
        /// `title`, ラッピングタイトル: paper or a ribbon.
        public var title: WrappingTitle
        /// `name`, ラッピング名: the name of the wrapping, at most 125 characters.
        public var name: String
        /// `price`, 料金: the price, in whole yen; RMS takes 0 if it is `nil`.
        public var price: Price?
        /// `taxRate`, ラッピング税率: the tax rate: 0, 0.08 or 0.1.
        public var taxRate: Decimal
        /// `includeTaxFlag`, 税込別: whether the price includes the tax.
        public var includesTax: Bool
        /// `deleteWrappingFlag`, ラッピング削除フラグ: whether the wrapping is removed; `nil` and `false` keep it.
        public var isDeleted: Bool?

        /// Creates a wrapping, whose price includes the tax unless you say otherwise.
        public init(_ title: WrappingTitle, name: String, price: Price, taxRate: Decimal, includesTax: Bool = true) {
            self.title = title
            self.name = name
            self.price = price
            self.taxRate = taxRate
            self.includesTax = includesTax
        }

        public init(blank: WireBlank) {
            self.init(WrappingTitle(rawValue: 0), name: "", price: 0, taxRate: 0)
            price = nil
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("title", &title)
            try visitor.field("name", &name)
            try visitor.field("price", &price)
            try visitor.field("taxRate", &taxRate)
            try visitor.field(WireField("includeTaxFlag", format: .zeroOne), &includesTax)
            try visitor.field(WireField("deleteWrappingFlag", format: .zeroOne), &isDeleted)
        }

        func problems(at path: String) -> [FieldProblem] {
            FieldProblem.range(title.rawValue, 1...2, at: path + "title")
                + (name.isEmpty ? [FieldProblem(path + "name", "must be given")] : [])
                + FieldProblem.length(name, 125, at: path + "name")
                + WriteRules.taxRate(taxRate, at: path + "taxRate")
        }
    }

    /// The use of a coupon as the order is to have it (`CouponModel`, クーポンモデル). Source: <doc:WireOrder2>.
    public struct CouponUpdate: WireModel, Hashable {
        /// `couponCode`, クーポンコード: the coupon code.
        public var couponCode: String
        /// `itemId`, クーポン対象の商品ID: Rakuten's id of the item that the coupon is for; 0 if it is not for an item.
        public var itemID: Int
        /// `couponPrice`, クーポン割引単価: the discount per coupon, in whole yen.
        public var couponPrice: Price
        /// `couponUnit`, クーポン利用数: the number of coupons used, which can't rise.
        public var couponUnit: Int

        /// Creates the use of a coupon.
        public init(couponCode: String, itemID: Int = 0, couponPrice: Price, couponUnit: Int) {
            self.couponCode = couponCode
            self.itemID = itemID
            self.couponPrice = couponPrice
            self.couponUnit = couponUnit
        }

        public init(blank: WireBlank) {
            self.init(couponCode: "", couponPrice: 0, couponUnit: 0)
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("couponCode", &couponCode)
            try visitor.field("itemId", &itemID)
            try visitor.field("couponPrice", &couponPrice)
            try visitor.field("couponUnit", &couponUnit)
        }
    }
}
