/// How often a function may be called: at most `burst` calls within any `burst / callsPerSecond` seconds.
public struct RateLimit: Sendable, Hashable {
    /// Calls per second, on average.
    public var callsPerSecond: Double
    /// The number of calls that may be made at once.
    public var burst: Int

    /// Creates a limit. The default burst is the number of calls per second, and at least one.
    ///
    /// A rate that is not a number or is below one call in 1,000 s counts as one call in 1,000 s, a burst below 1 as 1, and
    /// one above 1,000 as 1,000.
    public init(callsPerSecond: Double, burst: Int? = nil) {
        self.callsPerSecond = callsPerSecond
        self.burst = burst ?? Int(Self.bounded(callsPerSecond))
    }

    /// The rate that a limiter uses: never zero, and always a finite number.
    var rate: Double { Self.bounded(callsPerSecond, least: 0.001) }
    /// The burst that a limiter uses.
    var size: Int { min(max(1, burst), 1000) }

    private static func bounded(_ rate: Double, least: Double = 1) -> Double {
        rate.isNaN ? least : min(max(rate, least), 1e9)
    }
}

/// The limit of every function.
///
/// ```swift
/// var limits = RateLimits.documented
/// limits[.itemGet] = RateLimit(callsPerSecond: 3)
/// limits[.couponSearch] = nil                     // no limit
/// let rms = RMSClient(credentials: credentials, limiter: RateLimiter(limits))
/// ```
public struct RateLimits: Sendable {
    private var usual: RateLimit?
    private var own: [RMSFunction: RateLimit?] = [:]

    /// Five calls per second for `inventories.bulk.get`, `inventories.bulk.get.range` and `items.get` of ItemAPI 2.0, and one
    /// for each other function: what RMS documents for InventoryAPI 2.0 and 2.1, and advises for item, order and R-Cabinet
    /// calls. For the other functions of ItemAPI 2.0, `inventories.variant-lists.get`, coupon, shop, category, inventory 1.0 and license calls no figure is publicly
    /// known; using the same for them is our choice.
    ///
    /// Source: <doc:WireCommon>, <doc:WireInventory2>, <doc:WireItem2>.
    public static let documented: RateLimits = {
        var limits = RateLimits(usual: RateLimit(callsPerSecond: 1))
        for function: RMSFunction in [
            .inventories20BulkGet, .inventories21BulkGet, .inventories20BulkGetRange, .inventories21BulkGetRange,
            .items20Get,
        ] {
            limits[function] = RateLimit(callsPerSecond: 5)
        }
        return limits
    }()

    /// No function has a limit.
    public static let unlimited = RateLimits(usual: nil)

    private init(usual: RateLimit?) {
        self.usual = usual
    }

    /// The limit of a function; nil for none.
    public subscript(function: RMSFunction) -> RateLimit? {
        get { own[function] ?? usual }
        set { own[function] = .some(newValue) }
    }

    var isUnlimited: Bool { usual == nil && own.values.allSatisfy { $0 == nil } }
}
