public import struct Foundation.Decimal

extension OrderAPI1 {
    /// One destination of an order (`packageModel`).
    public struct Package: DefaultedModel, Hashable {
        /// `basketId`, 送付先キー: the key of the destination.
        public var basketID: Int?
        /// `deleteFlg`, 削除フラグ: `true` in `updateOrder` removes the destination.
        public var deleteFlg: Bool?
        /// `deliveryCompanyId`, 配送業者ID: the carrier.
        public var deliveryCompanyID: DeliveryCompany?
        /// `deliveryCvsModel`, コンビニ配送情報: the convenience store where the parcel is picked up.
        public var deliveryCvs: ConvenienceStore?
        /// `deliveryPrice`, 代引料合計: the total cash-on-delivery fee.
        public var deliveryPrice: Amount?
        /// `deliveryTaxRate`, 代引料税率: the tax rate of the cash-on-delivery fee; new in the 2019 schema.
        public var deliveryTaxRate: Decimal?
        /// `goodsPrice`, 商品合計金額: the total item price.
        public var goodsPrice: Int?
        /// `goodsTax`, 消費税合計: the total consumption tax.
        public var goodsTax: Int?
        /// `itemModel`, 商品モデル: the item lines.
        public var items: [Item] = []
        /// `noshi`, のし: the noshi, a gift decoration.
        public var noshi: String?
        /// `postagePrice`, 送料合計: the total postage.
        public var postagePrice: Amount?
        /// `postageTaxRate`, 送料税率: the tax rate of the postage; new in the 2019 schema.
        public var postageTaxRate: Decimal?
        /// `senderModel`, 送付者情報モデル: the recipient.
        public var sender: Person?
        /// `shippingNumber`, 発送番号: the parcel tracking number.
        public var shippingNumber: String?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("basketId", &basketID)
            try visitor.field("deleteFlg", &deleteFlg)
            try visitor.field("deliveryCompanyId", &deliveryCompanyID)
            try visitor.record("deliveryCvsModel", &deliveryCvs)
            try visitor.field("deliveryPrice", &deliveryPrice)
            try visitor.field("deliveryTaxRate", &deliveryTaxRate)
            try visitor.field("goodsPrice", &goodsPrice)
            try visitor.field("goodsTax", &goodsTax)
            try visitor.repeated("itemModel", &items)
            try visitor.field("noshi", &noshi)
            try visitor.field("postagePrice", &postagePrice)
            try visitor.field("postageTaxRate", &postageTaxRate)
            try visitor.record("senderModel", &sender)
            try visitor.field("shippingNumber", &shippingNumber)
        }
    }

    /// A convenience store where the parcel is picked up (`deliveryCvsModel`).
    public struct ConvenienceStore: DefaultedModel, Hashable {
        /// `areaCode`, 発注エリアコード: the ordering area code.
        public var areaCode: String?
        /// `cvsBikou`, 特記事項: special notes.
        public var cvsBikou: String?
        /// `cvsCloseTime`, 閉店時間: the closing time.
        public var cvsCloseTime: String?
        /// `cvsCode`, コンビニコード: the convenience store chain.
        public var cvsCode: ConvenienceStoreChain?
        /// `cvsOpenTime`, 開店時間: the opening time.
        public var cvsOpenTime: String?
        /// `depo`, センターデポコード: the code of the center depot.
        public var depo: String?
        /// `storeAddress`, その他住所: the rest of the address.
        public var storeAddress: String?
        /// `storeCode`, ストアコード: the store code.
        public var storeCode: String?
        /// `storeGenreCode`, ストア分類コード: the store category code.
        public var storeGenreCode: String?
        /// `storeName`, ストア名称: the store name.
        public var storeName: String?
        /// `storePrefecture`, 都道府県: the prefecture.
        public var storePrefecture: String?
        /// `storeZip`, 郵便番号: the postal code.
        public var storeZip: String?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("areaCode", &areaCode)
            try visitor.field("cvsBikou", &cvsBikou)
            try visitor.field("cvsCloseTime", &cvsCloseTime)
            try visitor.field("cvsCode", &cvsCode)
            try visitor.field("cvsOpenTime", &cvsOpenTime)
            try visitor.field("depo", &depo)
            try visitor.field("storeAddress", &storeAddress)
            try visitor.field("storeCode", &storeCode)
            try visitor.field("storeGenreCode", &storeGenreCode)
            try visitor.field("storeName", &storeName)
            try visitor.field("storePrefecture", &storePrefecture)
            try visitor.field("storeZip", &storeZip)
        }
    }
}
