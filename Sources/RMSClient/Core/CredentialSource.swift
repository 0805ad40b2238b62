/// Where a shop's keys come from.
///
/// A client asks it again and again (``RMSClient/init(_:keysLiveFor:baseURL:transport:retry:limiter:middleware:logger:)``),
/// so a source of your own is the place to hand out a key that was renewed while the process runs.
public protocol CredentialSource: Sendable {
    /// Reads them.
    ///
    /// - Throws: `RMSError` of kind `.invalidRequest` that names what is missing, and never a key.
    func load() async throws(RMSError) -> ShopAccess
}

/// A key pair and the shop that it belongs to.
public struct ShopAccess: Sendable, Hashable, CredentialSource {
    /// The pair.
    public var credentials: Credentials
    /// The shop's URL code (`myshop` of `www.rakuten.co.jp/myshop`), which SOAP calls need.
    public var shopURL: String?

    /// Takes both.
    public init(credentials: Credentials, shopURL: String? = nil) {
        self.credentials = credentials
        self.shopURL = shopURL
    }

    /// Itself: the explicit source.
    public func load() throws(RMSError) -> ShopAccess { self }
}

/// The names under which the environment and files hold a shop's keys.
enum CredentialName {
    static let serviceSecret = "RMS_SERVICE_SECRET"
    static let licenseKey = "RMS_LICENSE_KEY"
    static let shopURL = "RMS_SHOP_URL"

    static let all = [serviceSecret, licenseKey, shopURL]

    /// A value without one pair of quotes around it, which `docker run --env-file` keeps; nil for a quote without its
    /// partner.
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
