public import struct Foundation.Date

extension RMSFunction {
    /// license.expiryDate.get: when a license key expires.
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
    /// `license.expiryDate.get`: when a license key expires; by default, the caller's own.
    ///
    /// It works only while the caller's own key is valid: RMS refuses an expired key like a wrong one (401, GA0001).
    /// How RMS answers for an unknown key or another shop's key is not publicly known. Source: <doc:WireLicense>.
    public struct GetExpiryDate: RMSOperation {
        public typealias Response = Expiry

        public static let function = RMSFunction.licenseExpiryDateGet

        /// `licenseKey`: the key to ask about, usually the one in use. It is a secret.
        private var licenseKey: String

        /// Creates a request about a key, by default the caller's own.
        public init(licenseKey: String = "") {
            self.licenseKey = licenseKey
        }

        public init(blank: WireBlank) {
            licenseKey = ""
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("licenseKey", presence: .withDefault), &licenseKey)
        }

        /// Asks about the caller's own key if none is given.
        public func addressed(to access: ShopAccess) -> Self {
            licenseKey.isEmpty ? Self(licenseKey: access.credentials.licenseKey) : self
        }
    }
}

extension LicenseAPI.GetExpiryDate: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The masked description.
    public var description: String { "LicenseAPI.GetExpiryDate(***)" }
    /// The masked description.
    public var debugDescription: String { description }
    /// A mirror without children, so that `dump` shows nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension LicenseAPI {
    /// The response to `license.expiryDate.get`.
    public struct Expiry: WireModel, Hashable {
        /// `expiryDate`: the last second of the key's validity. The wire has no time zone; it is Japan time.
        public var expiryDate: Date

        /// Creates an expiry date.
        public init(expiryDate: Date) {
            self.expiryDate = expiryDate
        }

        public init(blank: WireBlank) {
            expiryDate = Date(timeIntervalSince1970: 0)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("expiryDate", &expiryDate)
        }

        /// The number of calendar days left in Japan: 0 on the last day, negative after expiry.
        public func daysLeft(now: Date = Date()) -> Int {
            expiryDate.japaneseDay - now.japaneseDay
        }

        /// Whether the key has expired.
        public func isOver(now: Date = Date()) -> Bool {
            now > expiryDate
        }
    }
}
