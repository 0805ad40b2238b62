public import struct Foundation.Decimal

extension OrderAPI2 {
    /// An item line as the order is to have it (`ItemModel`, 商品モデル). Source: <doc:WireOrder2>.
    public struct ItemUpdate: WireModel, Hashable {
        /// `itemDetailId`, 商品明細ID: the id of the item line from `getOrder`.
        public var itemDetailID: Int
        /// `itemName`, 商品名: the item name, at most 1,000 characters.
        public var itemName: String
        /// `itemNumber`, 商品番号: the shop's item number, at most 125 characters. That `nil` leaves it is our reading.
        public var itemNumber: String?
        /// `price`, 単価: the unit price, in whole yen: 0 to 999,999,999.
        public var price: Int
        /// `taxRate`, 商品税率: the tax rate: 0, 0.08 or 0.1.
        public var taxRate: Decimal
        /// `units`, 個数: the quantity: 0 to 999,999,999.
        public var units: Int
        /// `includePostageFlag`, 送料込別: whether the price includes the postage.
        public var includesPostage: Bool
        /// `includeTaxFlag`, 税込別: whether the price includes the tax.
        public var includesTax: Bool
        /// `includeCashOnDeliveryPostageFlag`, 代引手数料込別: whether the price includes the cash-on-delivery fee.
        public var includesCashOnDeliveryFee: Bool
        /// `selectedChoice`, 項目・選択肢: the selected choices, one `name:value` per line, at most 4,000 characters. That `nil`
        /// leaves them and an empty text erases them is our reading.
        public var selectedChoice: String?
        /// `restoreInventoryFlag`, 在庫連動オプション: whether a change of the quantity changes the stock; as the item is set if
        /// it is `nil`.
        public var stockRestoring: StockRestoring?
        /// `deleteItemFlag`, 商品削除フラグ: whether the item line is removed; `nil` and `false` keep it.
        public var isDeleted: Bool?
        /// `SkuModelList`, SKUモデルリスト: the SKUs; only in an order with SKUs.
        public var skus: [SKUUpdate]

        /// Creates an item line from what RMS always requires. Its price includes the tax and neither fee, until you say
        /// otherwise.
        public init(itemDetailID: Int, itemName: String, price: Int, taxRate: Decimal, units: Int) {
            self.itemDetailID = itemDetailID
            self.itemName = itemName
            self.price = price
            self.taxRate = taxRate
            self.units = units
            includesPostage = false
            includesTax = true
            includesCashOnDeliveryFee = false
            skus = []
        }

        public init(blank: WireBlank) {
            self.init(itemDetailID: 0, itemName: "", price: 0, taxRate: 0, units: 0)
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("itemDetailId", &itemDetailID)
            try visitor.field("itemName", &itemName)
            try visitor.field("itemNumber", &itemNumber)
            try visitor.field("price", &price)
            try visitor.field("taxRate", &taxRate)
            try visitor.field("units", &units)
            try visitor.field(WireField("includePostageFlag", format: .zeroOne), &includesPostage)
            try visitor.field(WireField("includeTaxFlag", format: .zeroOne), &includesTax)
            try visitor.field(
                WireField("includeCashOnDeliveryPostageFlag", format: .zeroOne),
                &includesCashOnDeliveryFee
            )
            try visitor.field("selectedChoice", &selectedChoice)
            try visitor.field("restoreInventoryFlag", &stockRestoring)
            try visitor.field(WireField("deleteItemFlag", format: .zeroOne), &isDeleted)
            try visitor.repeated("SkuModelList", &skus)
        }

        func problems(at path: String) -> [FieldProblem] {
            var problems = itemName.isEmpty ? [FieldProblem(path + "itemName", "must be given")] : []
            problems += FieldProblem.length(itemName, 1000, at: path + "itemName")
            problems += FieldProblem.length(itemNumber, 125, at: path + "itemNumber")
            problems += FieldProblem.range(price, 0...999_999_999, at: path + "price")
            problems += WriteRules.taxRate(taxRate, at: path + "taxRate")
            problems += FieldProblem.range(units, 0...999_999_999, at: path + "units")
            problems += FieldProblem.length(selectedChoice, 4000, at: path + "selectedChoice")
            problems += FieldProblem.range(stockRestoring?.rawValue, 0...2, at: path + "restoreInventoryFlag")
            for (index, sku) in skus.enumerated() where sku.variantID.isEmpty {
                problems.append(FieldProblem("\(path)SkuModelList[\(index)].variantId", "must be given"))
            }
            return problems
        }
    }

    /// The SKU of an item line as the order is to have it (`SkuModel`, SKUモデル). Source: <doc:WireOrder2>.
    public struct SKUUpdate: WireModel, Hashable {
        /// `variantId`, SKU管理番号: the SKU management number, which can't be changed.
        public var variantID: String
        /// `merchantDefinedSkuId`, システム連携用SKU番号: the shop's own SKU id. That `nil` leaves it is our reading.
        public var merchantDefinedSKUID: String?
        /// `skuInfo`, SKU情報: the choices that make the SKU, one `name:value` per line. RMS requires it for an item with
        /// several SKUs.
        public var skuInfo: String?

        /// Creates an SKU.
        public init(variantID: String, merchantDefinedSKUID: String? = nil, skuInfo: String? = nil) {
            self.variantID = variantID
            self.merchantDefinedSKUID = merchantDefinedSKUID
            self.skuInfo = skuInfo
        }

        public init(blank: WireBlank) {
            self.init(variantID: "")
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("variantId", &variantID)
            try visitor.field("merchantDefinedSkuId", &merchantDefinedSKUID)
            try visitor.field("skuInfo", &skuInfo)
        }
    }
}
