public import struct Foundation.Decimal

extension OrderAPI1 {
    /// One destination of an order (`packageModel`).
    public struct Package: DefaultedModel, Hashable {
        /// `basketId`, 送付先キー.
        public var basketID: Int?
        /// `deleteFlg`, 削除フラグ: True in updateOrder removes it.
        public var deleteFlg: Bool?
        /// `deliveryCompanyId`, 配送業者ID.
        public var deliveryCompanyID: DeliveryCompany?
        /// `deliveryCvsModel`, コンビニ配送情報.
        public var deliveryCvs: ConvenienceStore?
        /// `deliveryPrice`, 代引料合計.
        public var deliveryPrice: Amount?
        /// `deliveryTaxRate`, 代引料税率: Known since 2019.
        public var deliveryTaxRate: Decimal?
        /// `goodsPrice`, 商品合計金額.
        public var goodsPrice: Int?
        /// `goodsTax`, 消費税合計.
        public var goodsTax: Int?
        /// `itemModel`, 商品モデル.
        public var items: [Item] = []
        /// `noshi`, のし.
        public var noshi: String?
        /// `postagePrice`, 送料合計.
        public var postagePrice: Amount?
        /// `postageTaxRate`, 送料税率: Known since 2019.
        public var postageTaxRate: Decimal?
        /// `senderModel`, 送付者情報モデル.
        public var sender: Person?
        /// `shippingNumber`, 発送番号: Parcel tracking number.
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
        /// `areaCode`, 発注エリアコード.
        public var areaCode: String?
        /// `cvsBikou`, 特記事項.
        public var cvsBikou: String?
        /// `cvsCloseTime`, 閉店時間.
        public var cvsCloseTime: String?
        /// `cvsCode`, コンビニコード.
        public var cvsCode: ConvenienceStoreChain?
        /// `cvsOpenTime`, 開店時間.
        public var cvsOpenTime: String?
        /// `depo`, センターデポコード.
        public var depo: String?
        /// `storeAddress`, その他住所.
        public var storeAddress: String?
        /// `storeCode`, ストアコード.
        public var storeCode: String?
        /// `storeGenreCode`, ストア分類コード.
        public var storeGenreCode: String?
        /// `storeName`, ストア名称.
        public var storeName: String?
        /// `storePrefecture`, 都道府県.
        public var storePrefecture: String?
        /// `storeZip`, 郵便番号.
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
