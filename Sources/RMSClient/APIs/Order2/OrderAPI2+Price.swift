extension OrderAPI2 {
    /// An amount in whole yen that may not be decided yet, in which case RMS sends -9999.
    ///
    /// ```swift
    /// order.postagePrice?.amount   // nil until the shop has set the postage
    /// ```
    public struct Price: RawRepresentable, Hashable, Sendable, WireScalar, ExpressibleByIntegerLiteral {
        /// The number on the wire: whole yen, or -9999.
        public let rawValue: Int
        /// Accepts any number, including -9999.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// Creates a price from whole yen.
        public init(integerLiteral value: Int) { rawValue = value }
        /// -9999: not decided yet.
        public static let undecided = Self(rawValue: -9999)
        /// Whether the amount is not decided yet.
        public var isUndecided: Bool { self == .undecided }
        /// The amount in whole yen; `nil` if it is not decided yet.
        public var amount: Int? { isUndecided ? nil : rawValue }
    }
}
