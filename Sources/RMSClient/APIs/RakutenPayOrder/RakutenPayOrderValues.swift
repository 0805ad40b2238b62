/// How far an order has come (`orderProgress`).
public struct RakutenPayOrderProgress: RawRepresentable, Hashable, Sendable, WireScalar {
    /// The number on the wire.
    public let rawValue: Int
    /// Takes any number.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// 100: the shop has to confirm it.
    public static let awaitingConfirmation = Self(rawValue: 100)
    /// 200: Rakuten works on it.
    public static let processedByRakuten = Self(rawValue: 200)
    /// 300: it can be shipped.
    public static let awaitingShipment = Self(rawValue: 300)
    /// 400: a change is to be fixed.
    public static let awaitingChange = Self(rawValue: 400)
    /// 500: shipped.
    public static let shipped = Self(rawValue: 500)
    /// 600: the payment runs.
    public static let paymentInProcess = Self(rawValue: 600)
    /// 700: paid.
    public static let paid = Self(rawValue: 700)
    /// 800: a cancellation is to be fixed.
    public static let awaitingCancellation = Self(rawValue: 800)
    /// 900: cancelled.
    public static let cancelled = Self(rawValue: 900)
}

/// Which date of an order a search is about (`dateType`).
public struct RakutenPayDateType: RawRepresentable, Hashable, Sendable, WireScalar {
    /// The number on the wire.
    public let rawValue: Int
    /// Takes any number.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// 1: ordered.
    public static let ordered = Self(rawValue: 1)
    /// 2: confirmed by the shop.
    public static let confirmed = Self(rawValue: 2)
    /// 3: fixed.
    public static let fixed = Self(rawValue: 3)
    /// 4: shipped.
    public static let shipped = Self(rawValue: 4)
    /// 5: the shipping was reported.
    public static let shippingReported = Self(rawValue: 5)
    /// 6: the payment was fixed.
    public static let paymentFixed = Self(rawValue: 6)
}

/// Where a keyword is looked for (`searchKeywordType`).
public struct RakutenPayKeywordType: RawRepresentable, Hashable, Sendable, WireScalar {
    /// The number on the wire.
    public let rawValue: Int
    /// Takes any number.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// 0: nowhere.
    public static let none = Self(rawValue: 0)
    /// 1: at most 1,024 characters.
    public static let itemName = Self(rawValue: 1)
    /// 2: at most 127 characters.
    public static let itemNumber = Self(rawValue: 2)
    /// 3: at most 1,000 characters.
    public static let memo = Self(rawValue: 3)
    /// 4: at most 254 characters.
    public static let ordererName = Self(rawValue: 4)
    /// 5: at most 254 characters.
    public static let ordererKana = Self(rawValue: 5)
    /// 6: at most 254 characters.
    public static let recipientName = Self(rawValue: 6)
    /// 7: the SKU management number (`variantId`), at most 40 characters.
    public static let variantID = Self(rawValue: 7)
    /// 8: the shop's own SKU id, at most 96 characters.
    public static let merchantSKU = Self(rawValue: 8)
    /// 9: at most 400 characters.
    public static let skuInfo = Self(rawValue: 9)

    /// In characters; nil where it is not known.
    var maximumLength: Int? {
        let limits = [1: 1024, 2: 127, 3: 1000, 4: 254, 5: 254, 6: 254, 7: 40, 8: 96, 9: 400]
        return limits[rawValue]
    }
}
