public import struct Foundation.Decimal

extension OrderAPI1 {
    /// One line of goods in an order (`itemModel`).
    public struct Item: DefaultedModel, Hashable {
        /// `basketId`, 商品キー.
        public var basketID: Int?
        /// `deleteItemFlg`, 商品削除フラグ: True in updateOrder removes it.
        public var deleteItemFlg: Bool?
        /// `gbuyItemModel`, 共同購入商品モデル.
        public var gbuyItem: GroupBuyItem?
        /// `isIncludedCashOnDeliveryPostage`, 代引手数料込別.
        public var isIncludedCashOnDeliveryPostage: Bool?
        /// `isIncludedPostage`, 送料込別.
        public var isIncludedPostage: Bool?
        /// `isIncludedTax`, 税込別.
        public var isIncludedTax: Bool?
        /// `itemId`, 商品ID.
        public var itemID: Int?
        /// `itemName`, 商品名.
        public var itemName: String?
        /// `itemNumber`, 商品番号.
        public var itemNumber: String?
        /// `normalItemModel`, 通常商品モデル.
        public var normalItem: NormalItem?
        /// `pageURL`, 商品URL.
        public var pageURL: String?
        /// `pointRate`, ポイントレート.
        public var pointRate: Int?
        /// `pointType`, ポイントタイプ.
        public var pointType: PointType?
        /// `price`, 単価.
        public var price: Int?
        /// `restoreInventoryFlag`, 在庫連動オプション: 0 item's setting, 1 force, 2 leave stock.
        public var restoreInventoryFlag: StockRestoring?
        /// `saItemModel`, オークション商品モデル: Empty type.
        public var saItem: AuctionItem?
        /// `selectedChoice`, 項目・選択肢: Lines of name:value.
        public var selectedChoice: String?
        /// `taxIncludedPrice`, 税込価格: Known since 2019.
        public var taxIncludedPrice: Int?
        /// `taxPrice`, 税額: Known since 2019.
        public var taxPrice: Int?
        /// `taxRate`, 税率: Known since 2019.
        public var taxRate: Decimal?
        /// `units`, 個数.
        public var units: Int?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("basketId", &basketID)
            try visitor.field("deleteItemFlg", &deleteItemFlg)
            try visitor.record("gbuyItemModel", &gbuyItem)
            try visitor.field("isIncludedCashOnDeliveryPostage", &isIncludedCashOnDeliveryPostage)
            try visitor.field("isIncludedPostage", &isIncludedPostage)
            try visitor.field("isIncludedTax", &isIncludedTax)
            try visitor.field("itemId", &itemID)
            try visitor.field("itemName", &itemName)
            try visitor.field("itemNumber", &itemNumber)
            try visitor.record("normalItemModel", &normalItem)
            try visitor.field("pageURL", &pageURL)
            try visitor.field("pointRate", &pointRate)
            try visitor.field("pointType", &pointType)
            try visitor.field("price", &price)
            try visitor.field("restoreInventoryFlag", &restoreInventoryFlag)
            try visitor.record("saItemModel", &saItem)
            try visitor.field("selectedChoice", &selectedChoice)
            try visitor.field("taxIncludedPrice", &taxIncludedPrice)
            try visitor.field("taxPrice", &taxPrice)
            try visitor.field("taxRate", &taxRate)
            try visitor.field("units", &units)
        }
    }

    /// What an ordinary item has beside (`normalItemModel`).
    public struct NormalItem: DefaultedModel, Hashable {
        /// `delvdateInfo`, 納期情報.
        public var delvdateInfo: String?
        /// `inventoryType`, 在庫タイプ: 0 none, 1 ordinary, 2 per choice (Item API numbering; 2 seen in R2).
        public var inventoryType: InventoryType?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("delvdateInfo", &delvdateInfo)
            try visitor.field("inventoryType", &inventoryType)
        }
    }

    /// An item of an auction (`saItemModel`); the type is empty.
    public struct AuctionItem: DefaultedModel, Hashable {
        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {}
    }
}
