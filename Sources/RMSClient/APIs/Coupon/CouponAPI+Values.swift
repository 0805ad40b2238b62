extension CouponAPI {
    /// What a coupon applies to (`itemType`).
    public struct ItemType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: one item.
        public static let singleItem = Self(rawValue: 1)
        /// 3: several items.
        public static let severalItems = Self(rawValue: 3)
        /// 4: the whole order.
        public static let wholeOrder = Self(rawValue: 4)
        /// 5: free shipping.
        public static let freeShipping = Self(rawValue: 5)
    }

    /// The kind of discount (`discountType`).
    public struct DiscountType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: yen.
        public static let yen = Self(rawValue: 1)
        /// 2: percent.
        public static let percent = Self(rawValue: 2)
        /// 4: free shipping.
        public static let freeShipping = Self(rawValue: 4)
    }

    /// Whether a member must have bought before (`type`).
    public struct HistoryType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: no condition.
        public static let none = Self(rawValue: 0)
        /// 1: must not have bought.
        public static let withoutHistory = Self(rawValue: 1)
        /// 2: must have bought.
        public static let withHistory = Self(rawValue: 2)
    }

    /// A member rank (`rankCond`).
    public struct Rank: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: no condition.
        public static let any = Self(rawValue: 0)
        /// 1: regular.
        public static let regular = Self(rawValue: 1)
        /// 2: silver.
        public static let silver = Self(rawValue: 2)
        /// 3: gold.
        public static let gold = Self(rawValue: 3)
        /// 4: platinum.
        public static let platinum = Self(rawValue: 4)
        /// 5: diamond.
        public static let diamond = Self(rawValue: 5)
    }

    /// A gender (`genderCond`).
    public struct Gender: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// NONE: no condition.
        public static let any = Self(rawValue: "NONE")
        /// MALE: male.
        public static let male = Self(rawValue: "MALE")
        /// FEMALE: female.
        public static let female = Self(rawValue: "FEMALE")
    }

    /// A prefecture (`prefectureCond`). The first and last of the list are documented; the others are their common
    /// names.
    public struct Prefecture: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// NONE: no condition.
        public static let any = Self(rawValue: "NONE")
        /// HOKKAIDO: Hokkaido.
        public static let hokkaido = Self(rawValue: "HOKKAIDO")
        /// AOMORI: Aomori.
        public static let aomori = Self(rawValue: "AOMORI")
        /// IWATE: Iwate.
        public static let iwate = Self(rawValue: "IWATE")
        /// MIYAGI: Miyagi.
        public static let miyagi = Self(rawValue: "MIYAGI")
        /// AKITA: Akita.
        public static let akita = Self(rawValue: "AKITA")
        /// YAMAGATA: Yamagata.
        public static let yamagata = Self(rawValue: "YAMAGATA")
        /// FUKUSHIMA: Fukushima.
        public static let fukushima = Self(rawValue: "FUKUSHIMA")
        /// IBARAKI: Ibaraki.
        public static let ibaraki = Self(rawValue: "IBARAKI")
        /// TOCHIGI: Tochigi.
        public static let tochigi = Self(rawValue: "TOCHIGI")
        /// GUNMA: Gunma.
        public static let gunma = Self(rawValue: "GUNMA")
        /// SAITAMA: Saitama.
        public static let saitama = Self(rawValue: "SAITAMA")
        /// CHIBA: Chiba.
        public static let chiba = Self(rawValue: "CHIBA")
        /// TOKYO: Tokyo.
        public static let tokyo = Self(rawValue: "TOKYO")
        /// KANAGAWA: Kanagawa.
        public static let kanagawa = Self(rawValue: "KANAGAWA")
        /// NIIGATA: Niigata.
        public static let niigata = Self(rawValue: "NIIGATA")
        /// TOYAMA: Toyama.
        public static let toyama = Self(rawValue: "TOYAMA")
        /// ISHIKAWA: Ishikawa.
        public static let ishikawa = Self(rawValue: "ISHIKAWA")
        /// FUKUI: Fukui.
        public static let fukui = Self(rawValue: "FUKUI")
        /// YAMANASHI: Yamanashi.
        public static let yamanashi = Self(rawValue: "YAMANASHI")
        /// NAGANO: Nagano.
        public static let nagano = Self(rawValue: "NAGANO")
        /// GIFU: Gifu.
        public static let gifu = Self(rawValue: "GIFU")
        /// SHIZUOKA: Shizuoka.
        public static let shizuoka = Self(rawValue: "SHIZUOKA")
        /// AICHI: Aichi.
        public static let aichi = Self(rawValue: "AICHI")
        /// MIE: Mie.
        public static let mie = Self(rawValue: "MIE")
        /// SHIGA: Shiga.
        public static let shiga = Self(rawValue: "SHIGA")
        /// KYOTO: Kyoto.
        public static let kyoto = Self(rawValue: "KYOTO")
        /// OSAKA: Osaka.
        public static let osaka = Self(rawValue: "OSAKA")
        /// HYOGO: Hyogo.
        public static let hyogo = Self(rawValue: "HYOGO")
        /// NARA: Nara.
        public static let nara = Self(rawValue: "NARA")
        /// WAKAYAMA: Wakayama.
        public static let wakayama = Self(rawValue: "WAKAYAMA")
        /// TOTTORI: Tottori.
        public static let tottori = Self(rawValue: "TOTTORI")
        /// SHIMANE: Shimane.
        public static let shimane = Self(rawValue: "SHIMANE")
        /// OKAYAMA: Okayama.
        public static let okayama = Self(rawValue: "OKAYAMA")
        /// HIROSHIMA: Hiroshima.
        public static let hiroshima = Self(rawValue: "HIROSHIMA")
        /// YAMAGUCHI: Yamaguchi.
        public static let yamaguchi = Self(rawValue: "YAMAGUCHI")
        /// TOKUSHIMA: Tokushima.
        public static let tokushima = Self(rawValue: "TOKUSHIMA")
        /// KAGAWA: Kagawa.
        public static let kagawa = Self(rawValue: "KAGAWA")
        /// EHIME: Ehime.
        public static let ehime = Self(rawValue: "EHIME")
        /// KOCHI: Kochi.
        public static let kochi = Self(rawValue: "KOCHI")
        /// FUKUOKA: Fukuoka.
        public static let fukuoka = Self(rawValue: "FUKUOKA")
        /// SAGA: Saga.
        public static let saga = Self(rawValue: "SAGA")
        /// NAGASAKI: Nagasaki.
        public static let nagasaki = Self(rawValue: "NAGASAKI")
        /// KUMAMOTO: Kumamoto.
        public static let kumamoto = Self(rawValue: "KUMAMOTO")
        /// OITA: Oita.
        public static let oita = Self(rawValue: "OITA")
        /// MIYAZAKI: Miyazaki.
        public static let miyazaki = Self(rawValue: "MIYAZAKI")
        /// KAGOSHIMA: Kagoshima.
        public static let kagoshima = Self(rawValue: "KAGOSHIMA")
        /// OKINAWA: Okinawa.
        public static let okinawa = Self(rawValue: "OKINAWA")
    }

    /// Whether a coupon is issued or ended (`couponStatus`).
    public struct Status: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 3: issued.
        public static let issued = Self(rawValue: 3)
        /// 6: ended.
        public static let ended = Self(rawValue: 6)
    }

    /// A kind of condition (`conditionTypeCode`).
    public struct ConditionType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// RS001: the device: 0 is a PC, 1 a mobile device; RMS adds it automatically.
        public static let device = Self(rawValue: "RS001")
        /// RS002: the kind of sale: 0 ordinary, 1 subscription, 99 both.
        public static let saleKind = Self(rawValue: "RS002")
        /// RS003: the order amount in yen, 1 to 999,999,999.
        public static let amount = Self(rawValue: "RS003")
        /// RS004: the number of items, 0 to 999,999,999.
        public static let count = Self(rawValue: "RS004")
        /// RS006: a program: 1 student, 2 premium.
        public static let memberProgramme = Self(rawValue: "RS006")
    }
}
