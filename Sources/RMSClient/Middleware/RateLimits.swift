/// How often a function may be called.
public struct RateLimit: Sendable, Hashable {
    /// Calls in a second, on average.
    public var callsPerSecond: Double
    /// How many may follow one another at once.
    public var burst: Int

    /// Makes a limit; without a burst, as many at once as a second has, and at least one.
    ///
    /// A rate that is not a number or below one call in 1,000 s counts as that, and a burst below 1 as 1.
    public init(callsPerSecond: Double, burst: Int? = nil) {
        self.callsPerSecond = callsPerSecond
        self.burst = burst ?? Int(Self.bounded(callsPerSecond))
    }

    /// What a bucket counts with: no rate that stands still, and no number that can't be counted with.
    var rate: Double { Self.bounded(callsPerSecond, least: 0.001) }
    /// The same of the burst.
    var size: Double { Double(max(1, burst)) }

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

    /// One call a second of each function: what RMS advises for item, order and R-Cabinet calls. For coupons, shop,
    /// categories, stock 1.0 and licence no figure is publicly known; the same for them is our choice.
    ///
    /// Source: <doc:WireCommon>.
    public static let documented = RateLimits(usual: RateLimit(callsPerSecond: 1))

    /// None.
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
