extension OrderAPI2 {
    /// The store or post office where a parcel is picked up (`DeliveryCvsModel`, コンビニ配送モデル). Every member may be
    /// missing. Source: <doc:WireOrder2>.
    public struct StorePickup: DefaultedModel, Hashable {
        /// `cvsCode`, コンビニコード: the chain of stores.
        public var chain: ConvenienceStoreChain?
        /// `storeGenreCode`, ストア分類コード: the store category code.
        public var storeGenreCode: String?
        /// `storeCode`, ストアコード: the store code.
        public var storeCode: String?
        /// `storeName`, ストア名称: the store name.
        public var storeName: String?
        /// `storeZip`, 郵便番号: the postal code, for example `158-0094`.
        public var storeZip: String?
        /// `storePrefecture`, 都道府県: the prefecture.
        public var storePrefecture: String?
        /// `storeAddress`, その他住所: the rest of the address.
        public var storeAddress: String?
        /// `areaCode`, 発注エリアコード: the ordering area code.
        public var areaCode: String?
        /// `depo`, センターデポコード: the code of the center depot.
        public var depo: String?
        /// `openTime`, 開店時間: the opening time, for example `06:00`.
        public var openTime: String?
        /// `closeTime`, 閉店時間: the closing time, for example `24:00`.
        public var closeTime: String?
        /// `cvsRemarks`, 特記事項: special notes.
        public var remarks: String?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("cvsCode", &chain)
            try visitor.field("storeGenreCode", &storeGenreCode)
            try visitor.field("storeCode", &storeCode)
            try visitor.field("storeName", &storeName)
            try visitor.field("storeZip", &storeZip)
            try visitor.field("storePrefecture", &storePrefecture)
            try visitor.field("storeAddress", &storeAddress)
            try visitor.field("areaCode", &areaCode)
            try visitor.field("depo", &depo)
            try visitor.field("openTime", &openTime)
            try visitor.field("closeTime", &closeTime)
            try visitor.field("cvsRemarks", &remarks)
        }
    }
}
