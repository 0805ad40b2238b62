public import struct Foundation.Date

extension RMSFunction {
    /// license.expiryDate.get: when a licence key ends.
    public static let licenseExpiryDateGet = RMSFunction(
        "license.expiryDate.get",
        family: .license,
        method: .get,
        path: "/es/1.0/license-management/license-key/expiry-date",
        wire: .json,
        access: .read,
        lifecycle: .alive
    )
}

extension LicenseAPI {
    /// `license.expiryDate.get`: when a licence key ends; the caller's own, if none is named.
    ///
    /// It can be asked only while the caller's own key works: an expired key is refused like a wrong one (401, GA0001).
    /// What RMS answers about an unknown or another shop's key is not publicly known. Source: <doc:WireLicense>.
    public struct GetExpiryDate: RMSOperation {
        public typealias Response = Expiry

        public static let function = RMSFunction.licenseExpiryDateGet

        /// `licenseKey`: the key to ask about, as a rule the one in use. It is a secret.
        private var licenseKey: String

        /// Asks about a key, or about the caller's own.
        public init(licenseKey: String = "") {
            self.licenseKey = licenseKey
        }

        public init(blank: WireBlank) {
            licenseKey = ""
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("licenseKey", presence: .withDefault), &licenseKey)
        }
    }
}

extension LicenseAPI.GetExpiryDate: KeyQuestion {
    func asked(with credentials: Credentials) -> LicenseAPI.GetExpiryDate {
        licenseKey.isEmpty ? credentials.expiryQuestion : self
    }
}

extension LicenseAPI.GetExpiryDate: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Masked.
    public var description: String { "LicenseAPI.GetExpiryDate(***)" }
    /// Masked.
    public var debugDescription: String { description }
    /// Without children, so that `dump` shows nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension LicenseAPI {
    /// The answer of `license.expiryDate.get`.
    public struct Expiry: WireModel, Hashable {
        /// `expiryDate`: the last second of the key's life. The wire has no zone; it is Japan's time.
        public var expiryDate: Date

        /// Makes one.
        public init(expiryDate: Date) {
            self.expiryDate = expiryDate
        }

        public init(blank: WireBlank) {
            expiryDate = Date(timeIntervalSince1970: 0)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("expiryDate", &expiryDate)
        }

        /// How many calendar days of Japan are left: 0 on the last day, negative once it is over.
        public func daysLeft(now: Date = Date()) -> Int {
            expiryDate.japaneseDay - now.japaneseDay
        }

        /// Whether the key's life is over.
        public func isOver(now: Date = Date()) -> Bool {
            now > expiryDate
        }
    }
}
