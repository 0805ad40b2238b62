extension OrderAPI2 {
    /// A delivery company (`deliveryCompany`, 配送会社; `defaultDeliveryCompanyCode`, 購入時配送会社): a code of
    /// four digits, sent as a text.
    public struct DeliveryCompany: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// 1000 (その他): another company.
        public static let other = Self(rawValue: "1000")
        /// 1001 (ヤマト運輸): Yamato Transport.
        public static let yamato = Self(rawValue: "1001")
        /// 1002 (佐川急便): Sagawa Express.
        public static let sagawa = Self(rawValue: "1002")
        /// 1003 (日本郵便): Japan Post.
        public static let japanPost = Self(rawValue: "1003")
        /// 1004 (西濃運輸): Seino Transportation.
        public static let seino = Self(rawValue: "1004")
        /// 1005 (セイノースーパーエクスプレス): Seino Super Express.
        public static let seinoSuperExpress = Self(rawValue: "1005")
        /// 1006 (福山通運): Fukuyama Transporting.
        public static let fukuyama = Self(rawValue: "1006")
        /// 1007 (名鉄運輸): Meitetsu Transport; see also ``meitetsuNX``.
        public static let meitetsu = Self(rawValue: "1007")
        /// 1008 (トナミ運輸): Tonami Transportation.
        public static let tonami = Self(rawValue: "1008")
        /// 1009 (第一貨物): Daiichi Freight.
        public static let daiichi = Self(rawValue: "1009")
        /// 1010 (新潟運輸): Niigata Transport.
        public static let niigata = Self(rawValue: "1010")
        /// 1011 (中越運送): Chuetsu Transport.
        public static let chuetsu = Self(rawValue: "1011")
        /// 1012 (岡山県貨物運送): Okayama Prefecture Freight Transport.
        public static let okayama = Self(rawValue: "1012")
        /// 1013 (久留米運送): Kurume Transport.
        public static let kurume = Self(rawValue: "1013")
        /// 1014 (山陽自動車運送): Sanyo Motor Transport.
        public static let sanyo = Self(rawValue: "1014")
        /// 1015 (NXトランスポート): NX Transport.
        public static let nxTransport = Self(rawValue: "1015")
        /// 1016 (エコ配): Eco-Hai.
        public static let ecoHai = Self(rawValue: "1016")
        /// 1017: EMS.
        public static let ems = Self(rawValue: "1017")
        /// 1018: DHL.
        public static let dhl = Self(rawValue: "1018")
        /// 1019: FedEx.
        public static let fedEx = Self(rawValue: "1019")
        /// 1020: UPS.
        public static let ups = Self(rawValue: "1020")
        /// 1021 (日本通運): Nippon Express.
        public static let nittsu = Self(rawValue: "1021")
        /// 1022: TNT.
        public static let tnt = Self(rawValue: "1022")
        /// 1023: OCS.
        public static let ocs = Self(rawValue: "1023")
        /// 1024: USPS.
        public static let usps = Self(rawValue: "1024")
        /// 1025 (SFエクスプレス): SF Express.
        public static let sf = Self(rawValue: "1025")
        /// 1026: Aramex.
        public static let aramex = Self(rawValue: "1026")
        /// 1027 (SGHグローバル・ジャパン): SGH Global Japan.
        public static let sgh = Self(rawValue: "1027")
        /// 1028: Rakuten EXPRESS.
        public static let rakutenExpress = Self(rawValue: "1028")
        /// 1029 (日本郵便 楽天倉庫出荷): Japan Post from a warehouse of Rakuten, since 2024-11.
        public static let japanPostFromRakuten = Self(rawValue: "1029")
        /// 1030 (クロネコゆうパケット): Yamato's Kuroneko Yu-Packet.
        public static let kuronekoYuPacket = Self(rawValue: "1030")
        /// 1031 (名鉄NX運輸): Meitetsu NX Transport, since 2025-06.
        public static let meitetsuNX = Self(rawValue: "1031")
    }
}
