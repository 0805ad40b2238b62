/// The state of a license key.
public enum LicenseCondition: Sendable, Hashable {
    /// The key is valid for longer than the thresholds.
    case valid(daysLeft: Int)
    /// A threshold has passed: `daysLeft` calendar days are left in Japan, 0 on the last one.
    case expiresSoon(daysLeft: Int)
    /// The key has expired: every call fails.
    case expired
}
