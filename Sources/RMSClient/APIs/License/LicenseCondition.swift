/// How a licence key stands.
public enum LicenseCondition: Sendable, Hashable {
    /// It is good for longer than the thresholds.
    case valid(daysLeft: Int)
    /// A threshold has been passed: so many calendar days of Japan are left, 0 on the last one.
    case expiresSoon(daysLeft: Int)
    /// Its life is over: every call fails.
    case expired
}
