extension OrderAPI1 {
    /// How a card is charged (`payType`, 支払種別), by analogy with RakutenPayOrderAPI 2.0; only 0 is from a sample.
    public typealias CardPayType = OrderAPI2.CardPayType

    /// The number of payments of a card charge (`installmentDesc`, 分割備考): 100 plus the number.
    public typealias Installment = OrderAPI2.CardInstallments

    /// The state of a card settlement (`cardStatus`, 決済ステータス). All values except 1 are from the card API and uncertain.
    public struct CardStatus: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: nothing done yet.
        public static let untouched = Self(rawValue: 1)
        /// 12: authorized.
        public static let authorised = Self(rawValue: 12)
        /// 13: the authorization failed.
        public static let authorisationFailed = Self(rawValue: 13)
        /// 42: related to a cancellation.
        public static let cancelling = Self(rawValue: 42)
    }

    /// Who pays the transfer fee (`rbCommissionPayer`, 振替手数料負担区分). No other value is publicly known.
    public struct CommissionPayer: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: the buyer, inferred from one client.
        public static let buyer = Self(rawValue: 0)
    }

    /// Where an item's point rate comes from (`pointType`, ポイントタイプ), by analogy with the JSON API.
    public struct PointType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: the ordinary rate.
        public static let ordinary = Self(rawValue: 0)
        /// 1: the shop's rate.
        public static let shop = Self(rawValue: 1)
        /// 2: the item's rate.
        public static let item = Self(rawValue: 2)
        /// -99: not set.
        public static let notSet = Self(rawValue: -99)
    }

    /// Who pays for a coupon (`couponCapital`, クーポン原資コード), by analogy with the JSON API. Uncertain: another library
    /// counts from 0.
    public struct CouponCapital: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: the shop.
        public static let shop = Self(rawValue: 1)
        /// 2: the maker.
        public static let maker = Self(rawValue: 2)
        /// 3: Rakuten's service.
        public static let service = Self(rawValue: 3)
    }
}
