extension OrderAPI1 {
    /// An amount that may not be fixed yet, in which case RMS sends -9999.
    public struct Amount: RawRepresentable, Hashable, Sendable, WireScalar, ExpressibleByIntegerLiteral {
        public let rawValue: Int
        /// Creates an amount from the number on the wire.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// Creates an amount in whole yen.
        public init(integerLiteral value: Int) { rawValue = value }
        /// Not fixed yet.
        public static let notFixed = Self(rawValue: -9999)
        /// The amount in whole yen; `nil` if it is not fixed yet.
        public var yen: Int? { self == .notFixed ? nil : rawValue }
    }

    /// The name of an order's status. Shops may define their own names.
    public struct Status: RawRepresentable, Hashable, Sendable, WireScalar, ExpressibleByStringLiteral {
        /// The name on the wire.
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// Creates a status from its name.
        public init(stringLiteral value: String) { rawValue = value }
        /// 新規受付: newly received.
        public static let received = Self(rawValue: "新規受付")
        /// 発送前入金待ち: payment is awaited before shipping.
        public static let awaitingPayment = Self(rawValue: "発送前入金待ち")
        /// 発送待ち: to be shipped.
        public static let awaitingShipment = Self(rawValue: "発送待ち")
        /// 発送後入金待ち: shipped, payment is awaited.
        public static let shippedAwaitingPayment = Self(rawValue: "発送後入金待ち")
        /// 処理済: done.
        public static let processed = Self(rawValue: "処理済")
        /// 保留: put on hold.
        public static let onHold = Self(rawValue: "保留")
    }

    /// The date that the period of a search applies to (`dateType`); only 1 is known for this API.
    public struct DateType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: the date of the order (注文日).
        public static let orderDate = Self(rawValue: 1)
    }

    /// The delivery time that the customer wants (`shippingTerm`).
    public struct ShippingTerm: RawRepresentable, Hashable, Sendable, WireScalar {
        /// The text on the wire: an hour without leading zero and a two-digit hour, for example `1416`, or a single
        /// digit.
        public let rawValue: String
        /// Creates a term from its text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// 0: none.
        public static let none = Self(rawValue: "0")
        /// 1: in the morning (午前).
        public static let morning = Self(rawValue: "1")
        /// 2: in the afternoon (午後).
        public static let afternoon = Self(rawValue: "2")
        /// 9: another time.
        public static let other = Self(rawValue: "9")
        /// The first and the last hour, if the text contains them.
        public var hours: ClosedRange<Int>? {
            guard rawValue.count >= 3, let to = Int(rawValue.suffix(2)), let from = Int(rawValue.dropLast(2)),
                from <= to
            else { return nil }
            return from...to
        }
    }
}

extension OrderAPI1.Order {
    /// Whether the customer wants next-day delivery (あす楽): `asurakuFlg` is 1.
    public var isAsuraku: Bool { asurakuFlg == "1" }
}
