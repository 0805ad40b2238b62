public import struct Foundation.Decimal

extension OrderAPI1 {
    /// One item line of an order (`itemModel`).
    public struct Item: DefaultedModel, Hashable {
        /// `basketId`, 商品キー: the key of the item line.
        public var basketID: Int?
        /// `deleteItemFlg`, 商品削除フラグ: `true` in `updateOrder` removes the item.
        public var deleteItemFlg: Bool?
        /// `gbuyItemModel`, 共同購入商品モデル: extra data of a group purchase item.
        public var gbuyItem: GroupBuyItem?
        /// `isIncludedCashOnDeliveryPostage`, 代引手数料込別: whether the price includes the cash-on-delivery fee.
        public var isIncludedCashOnDeliveryPostage: Bool?
        /// `isIncludedPostage`, 送料込別: whether the price includes postage.
        public var isIncludedPostage: Bool?
        /// `isIncludedTax`, 税込別: whether the price includes tax.
        public var isIncludedTax: Bool?
        /// `itemId`, 商品ID: the item id.
        public var itemID: Int?
        /// `itemName`, 商品名: the item name.
        public var itemName: String?
        /// `itemNumber`, 商品番号: the item number.
        public var itemNumber: String?
        /// `normalItemModel`, 通常商品モデル: extra data of an ordinary item.
        public var normalItem: NormalItem?
        /// `pageURL`, 商品URL: the URL of the item.
        public var pageURL: String?
        /// `pointRate`, ポイントレート: the point rate.
        public var pointRate: Int?
        /// `pointType`, ポイントタイプ: where the point rate comes from.
        public var pointType: PointType?
        /// `price`, 単価: the unit price.
        public var price: Int?
        /// `restoreInventoryFlag`, 在庫連動オプション: 0 follows the item's setting, 1 always restores the stock, 2 leaves it.
        public var restoreInventoryFlag: StockRestoring?
        /// `saItemModel`, オークション商品モデル: an auction item; the type is empty.
        public var saItem: AuctionItem?
        /// `selectedChoice`, 項目・選択肢: the selected choices, one `name:value` per line.
        public var selectedChoice: String?
        /// `taxIncludedPrice`, 税込価格: the price with tax; new in the 2019 schema.
        public var taxIncludedPrice: Int?
        /// `taxPrice`, 税額: the tax; new in the 2019 schema.
        public var taxPrice: Int?
        /// `taxRate`, 税率: the tax rate; new in the 2019 schema.
        public var taxRate: Decimal?
        /// `units`, 個数: the quantity.
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

    /// Extra data of an ordinary item (`normalItemModel`).
    public struct NormalItem: DefaultedModel, Hashable {
        /// `delvdateInfo`, 納期情報: information on the delivery date.
        public var delvdateInfo: String?
        /// `inventoryType`, 在庫タイプ: 0 none, 1 ordinary, 2 per choice, numbered as in the item API; 2 occurs in a public
        /// sample.
        public var inventoryType: InventoryType?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("delvdateInfo", &delvdateInfo)
            try visitor.field("inventoryType", &inventoryType)
        }
    }

    /// An auction item (`saItemModel`); the type is empty.
    public struct AuctionItem: DefaultedModel, Hashable {
        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {}
    }
}
