/// A source of a shop's keys.
///
/// A client loads the keys repeatedly
/// (``RMSClient/init(_:keysLiveFor:baseURL:transport:retry:limiter:middleware:logger:)``), so a source of your own can
/// return a key that was renewed while the process runs.
public protocol CredentialSource: Sendable {
    /// Loads the keys.
    ///
    /// - Throws: `RMSError` of kind `.invalidRequest` that names what is missing and never contains a key.
    func load() async throws(RMSError) -> ShopAccess
}

/// A key pair and the shop it belongs to.
public struct ShopAccess: Sendable, Hashable, CredentialSource {
    /// The key pair.
    public var credentials: Credentials
    /// The shop's URL code (`myshop` of `www.rakuten.co.jp/myshop`), which SOAP calls need.
    public var shopURL: String?

    /// Creates an access from a key pair and the shop's URL code.
    public init(credentials: Credentials, shopURL: String? = nil) {
        self.credentials = credentials
        self.shopURL = shopURL
    }

    /// Returns itself: explicit keys are also a source.
    public func load() throws(RMSError) -> ShopAccess { self }
}

/// The names of a shop's keys in the environment and in files.
enum CredentialName {
    static let serviceSecret = "RMS_SERVICE_SECRET"
    static let licenseKey = "RMS_LICENSE_KEY"
    static let shopURL = "RMS_SHOP_URL"

    static let all = [serviceSecret, licenseKey, shopURL]

    /// The value without one pair of quotes around it, which `docker run --env-file` keeps; nil if a quote is
    /// unmatched.
    static func unquoted(_ text: String) -> String? {
        let quotes: [Character] = ["\"", "'"]
        guard let quote = [text.first, text.last].compactMap(\.self).first(where: quotes.contains) else { return text }
        guard text.count > 1, text.first == quote, text.last == quote else { return nil }
        return String(text.dropFirst().dropLast())
    }

    static func access(from given: [String: String], place: String) throws(RMSError) -> ShopAccess {
        let values = given.filter { all.contains($0.key) }.mapValues { unquoted($0) ?? $0 }
        let missing = [serviceSecret, licenseKey].filter { values[$0]?.isEmpty ?? true }
        guard missing.isEmpty, let secret = values[serviceSecret], let key = values[licenseKey] else {
            throw RMSError(
                .invalidRequest,
                problem: "\(missing.joined(separator: " and ")) not set in \(place)",
                advice: "Set them to the serviceSecret and licenseKey that the RMS console shows."
            )
        }
        let shopURL = values[Self.shopURL].flatMap { $0.isEmpty ? nil : $0 }
        return ShopAccess(credentials: try Credentials(serviceSecret: secret, licenseKey: key), shopURL: shopURL)
    }
}
