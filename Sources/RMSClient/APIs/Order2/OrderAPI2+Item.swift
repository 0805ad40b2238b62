public import struct Foundation.Decimal

extension OrderAPI2 {
    /// One item line of an order (`ItemModel`, 商品モデル). Source: <doc:WireOrder2>.
    public struct Item: WireModel, Hashable {
        /// `itemDetailId`, 商品明細ID: the id of the item line.
        public var itemDetailID: Int
        /// `itemName`, 商品名: the item name, at most 3,072 bytes.
        public var itemName: String?
        /// `itemId`, 商品ID: Rakuten's id of the item.
        public var itemID: Int?
        /// `itemNumber`, 商品番号: the shop's item number. In an order from before the shop's migration to SKUs, the ids of
        /// the horizontal and vertical choices follow it.
        public var itemNumber: String?
        /// `manageNumber`, 商品管理番号: the item's management number, in lower case.
        public var manageNumber: String?
        /// `price`, 単価: the unit price, in whole yen.
        public var price: Price?
        /// `units`, 個数: the quantity.
        public var units: Int?
        /// `includePostageFlag`, 送料込別: whether the price includes the postage, or the postage is free.
        public var includesPostage: Bool?
        /// `includeTaxFlag`, 税込別: whether the price includes the tax.
        public var includesTax: Bool?
        /// `includeCashOnDeliveryPostageFlag`, 代引手数料込別: whether the price includes the cash-on-delivery fee.
        public var includesCashOnDeliveryFee: Bool?
        /// `selectedChoice`, 項目・選択肢: the selected choices, one `name:value` per line, at most 12,000 bytes. The choices
        /// of a SKU are in ``SKU/skuInfo``.
        public var selectedChoice: String?
        /// `pointRate`, ポイント倍率: the point rate.
        public var pointRate: Int?
        /// `pointType`, ポイントタイプ: where the point rate comes from.
        public var pointType: PointType?
        /// `inventoryType`, 在庫タイプ: how the stock is counted.
        public var inventoryType: InventoryType?
        /// `delvdateInfo`, 納期情報: information on the delivery date, for example 2～5日以内に発送.
        public var deliveryDateInfo: String?
        /// `restoreInventoryFlag`, 在庫連動オプション: whether a change restores the stock.
        public var stockRestoring: StockRestoring?
        /// `dealFlag`, 楽天スーパーDEAL商品フラグ: whether this is an item of Rakuten Super DEAL.
        public var isDeal: Bool?
        /// `drugFlag`, 医薬品フラグ: whether this is a drug.
        public var isDrug: Bool?
        /// `deleteItemFlag`, 商品削除フラグ: whether the item line is removed.
        public var isDeleted: Bool?
        /// `taxRate`, 商品税率: the tax rate: 0, 0.08 or 0.1; since version 3.
        public var taxRate: Decimal?
        /// `priceTaxIncl`, 商品毎税込価格: the unit price with tax, in whole yen.
        public var taxIncludedPrice: Price?
        /// `isSingleItemShipping`, 単品配送フラグ: whether the item is shipped alone; since version 4.
        public var isSingleItemShipping: Bool?
        /// `SkuModelList`, SKUモデルリスト: the SKUs; since version 7. Empty for an order from before the shop's migration to
        /// SKUs.
        public var skus: [SKU]?

        /// Creates an item line with an id only.
        public init(itemDetailID: Int) {
            self.itemDetailID = itemDetailID
        }

        public init(blank: WireBlank) {
            itemDetailID = 0
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("itemDetailId", &itemDetailID)
            try visitor.field("itemName", &itemName)
            try visitor.field("itemId", &itemID)
            try visitor.field("itemNumber", &itemNumber)
            try visitor.field("manageNumber", &manageNumber)
            try visitor.field("price", &price)
            try visitor.field("units", &units)
            try visitor.field(WireField("includePostageFlag", format: .zeroOne), &includesPostage)
            try visitor.field(WireField("includeTaxFlag", format: .zeroOne), &includesTax)
            try visitor.field(
                WireField("includeCashOnDeliveryPostageFlag", format: .zeroOne),
                &includesCashOnDeliveryFee
            )
            try visitor.field("selectedChoice", &selectedChoice)
            try visitor.field("pointRate", &pointRate)
            try visitor.field("pointType", &pointType)
            try visitor.field("inventoryType", &inventoryType)
            try visitor.field("delvdateInfo", &deliveryDateInfo)
            try visitor.field("restoreInventoryFlag", &stockRestoring)
            try visitor.field(WireField("dealFlag", format: .zeroOne), &isDeal)
            try visitor.field(WireField("drugFlag", format: .zeroOne), &isDrug)
            try visitor.field(WireField("deleteItemFlag", format: .zeroOne), &isDeleted)
            try visitor.field("taxRate", &taxRate)
            try visitor.field("priceTaxIncl", &taxIncludedPrice)
            try visitor.field(WireField("isSingleItemShipping", format: .zeroOne), &isSingleItemShipping)
            try visitor.records("SkuModelList", &skus)
        }
    }

    /// The SKU of an item line (`SkuModel`), since version 7 of `getOrder`. Source: <doc:WireOrder2>.
    public struct SKU: DefaultedModel, Hashable {
        /// `variantId`, SKU管理番号: the SKU management number, at most 40 bytes.
        public var variantID: String?
        /// `merchantDefinedSkuId`, システム連携用SKU番号: the shop's own SKU id, at most 386 bytes.
        public var merchantDefinedSKUID: String?
        /// `skuInfo`, SKU情報: the choices that make the SKU, one `name:value` per line, at most 1,600 bytes; empty for
        /// the only SKU of an item.
        public var skuInfo: String?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("variantId", &variantID)
            try visitor.field("merchantDefinedSkuId", &merchantDefinedSKUID)
            try visitor.field("skuInfo", &skuInfo)
        }
    }
}
