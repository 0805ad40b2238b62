internal import Foundation
internal import RMSClient

/// Who may call what, and until when.
struct AccessRules: Sendable {
    /// The functions that are ticked, by the names of the check-boxes; nil ticks all.
    var grants: Set<String>?
    private(set) var keys: [String: LicenseKey]

    /// One licence key of a shop.
    struct LicenseKey: Sendable {
        /// The last second of its life.
        var expires: Date
        /// A newer key took its place.
        var isReplaced = false
    }

    /// How long a key lives.
    static let days = 90

    init(_ settings: AccessSettings, licenseKey: String, at now: Date) {
        grants = settings.grants
        keys = [licenseKey: LicenseKey(expires: settings.licenseExpires ?? Self.end(of: now))]
    }

    /// The end of the 90th day after another, in Japan.
    static func end(of issue: Date) -> Date {
        let day = String(issue.addingTimeInterval(Double(days) * 86_400).japaneseTime.prefix(10))
        return Date(japaneseTime: "\(day)T23:59:59+09:00") ?? issue
    }

    /// Why a license key is refused, in words; nil if it is not.
    func licenseProblem(of licenseKey: String, at now: Date) -> String? {
        guard let key = keys[licenseKey] else { return "the shop has another license key" }
        if key.isReplaced { return "a newer license key took this one's place" }
        if now.timeIntervalSince(key.expires) >= 1 { return "the license key ended at \(key.expires.japaneseTime)" }
        return nil
    }

    /// Why a function is refused, in words; nil if it is ticked.
    func permissionProblem(of function: RMSFunction) -> String? {
        guard let grants, !grants.contains(function.permission) else { return nil }
        return "\(function.permission) is not ticked"
    }

    /// Makes a new key good for 90 days; what happens to the old ones is told differently by those who saw it.
    mutating func renew(_ licenseKey: String, at now: Date, endsOthers: Bool) {
        if endsOthers { for old in keys.keys { keys[old]?.isReplaced = true } }
        keys[licenseKey] = LicenseKey(expires: Self.end(of: now))
    }

    mutating func setExpiry(_ date: Date, of licenseKey: String) { keys[licenseKey]?.expires = date }
}

/// What the access rules of every new shop begin with.
struct AccessSettings: Sendable {
    var grants: Set<String>?
    var licenseExpires: Date?
    var rateLimit = MockRateLimit.off
    /// How long an asynchronous order call takes; nil for the clock's own.
    var orderDelay: TimeInterval?
    /// By how much item.search lags behind writes.
    var searchLag: TimeInterval = 0
}
