internal import Foundation
internal import RMSClient

/// The functions that a shop's keys may call, and when each key expires.
struct AccessRules: Sendable {
    /// The functions that are ticked, by the names of the checkboxes; if nil, all are ticked.
    var grants: Set<String>?
    /// Whether the shop has migrated to SKUs.
    var migration: MockMigration
    private(set) var keys: [String: LicenseKey]

    /// A license key of a shop.
    struct LicenseKey: Sendable {
        /// The last second in which the key is valid.
        var expires: Date
        /// Whether a newer key has replaced this one.
        var isReplaced = false
    }

    /// The families that a shop which has migrated to SKUs can't call.
    private static let endsWithMigration: Set<RMSFunction.Family> = [.item, .inventory, .category]

    /// The validity of a key in days.
    static let days = 90

    init(_ settings: AccessSettings, licenseKey: String, at now: Date) {
        grants = settings.grants
        migration = settings.migration
        keys = [licenseKey: LicenseKey(expires: settings.licenseExpires ?? Self.end(of: now))]
    }

    /// The end of the 90th day after a date, in Japan.
    static func end(of issue: Date) -> Date {
        let day = String(issue.addingTimeInterval(Double(days) * 86_400).japaneseTime.prefix(10))
        return Date(japaneseTime: "\(day)T23:59:59+09:00") ?? issue
    }

    /// Why a license key is refused; nil if it is accepted.
    func licenseProblem(of licenseKey: String, at now: Date) -> String? {
        guard let key = keys[licenseKey] else { return "the license key is not the shop's" }
        if key.isReplaced { return "the license key was replaced by a newer one" }
        if now.timeIntervalSince(key.expires) >= 1 { return "the license key expired at \(key.expires.japaneseTime)" }
        return nil
    }

    /// Why a function is refused; nil if it is ticked.
    func permissionProblem(of function: RMSFunction) -> String? {
        if migration == .migrated, Self.endsWithMigration.contains(function.family) {
            return "the shop has migrated to SKUs"
        }
        guard let grants, !grants.contains(function.permission) else { return nil }
        return "\(function.permission) is not ticked"
    }

    /// Adds a new key, valid for 90 days. Observers report different effects on the old keys.
    mutating func renew(_ licenseKey: String, at now: Date, endsOthers: Bool) {
        if endsOthers { for old in keys.keys { keys[old]?.isReplaced = true } }
        keys[licenseKey] = LicenseKey(expires: Self.end(of: now))
    }

    mutating func setExpiry(_ date: Date, of licenseKey: String) { keys[licenseKey]?.expires = date }
}

/// The initial access rules of every new shop.
struct AccessSettings: Sendable {
    var grants: Set<String>?
    var licenseExpires: Date?
    var migration = MockMigration.both
    var rateLimit = MockRateLimit.off
    var rateWindow = MockRateWindow.sliding
    /// The duration of an asynchronous order call; if nil, the clock's default.
    var orderDelay: TimeInterval?
    /// The delay of item.search behind writes.
    var searchLag: TimeInterval = 0
}
