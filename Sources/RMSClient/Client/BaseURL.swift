internal import Foundation

/// The host to call: RMS or a mock.
public struct BaseURL: Sendable, Hashable, CustomStringConvertible {
    /// `https` or `http`.
    public let scheme: String
    /// The host, with the port if there is one.
    public let authority: String
    /// The prefix of every path: empty, or for example `/proxy`.
    public let pathPrefix: String

    /// Parses an address like `http://127.0.0.1:8080`.
    ///
    /// - Throws: `RMSError` of kind `.invalidRequest` for anything other than http or https with a host, and for an
    ///   address with a user, a query or a fragment.
    public init(_ text: String) throws(RMSError) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            scheme == "https" || scheme == "http", let host = parts.percentEncodedHost, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
        else {
            throw RMSError(
                .invalidRequest,
                problem: "the base URL is not an address like https://host or http://127.0.0.1:8080",
                advice: "Correct RMS_BASE_URL or the base URL given."
            )
        }
        self.scheme = scheme
        authority = parts.port.map { "\(host):\($0)" } ?? host
        var path = parts.percentEncodedPath
        while path.hasSuffix("/") { path.removeLast() }
        pathPrefix = path
    }

    private init() {
        scheme = "https"
        authority = "api.rms.rakuten.co.jp"
        pathPrefix = ""
    }

    /// RMS itself: `https://api.rms.rakuten.co.jp`.
    public static let rms = BaseURL()

    /// The value of `RMS_BASE_URL`, or RMS if it is not set.
    public static func fromEnvironment(
        _ environment: [String: String]? = nil
    ) throws(RMSError) -> BaseURL {
        guard let text = (environment ?? ProcessInfo.processInfo.environment)["RMS_BASE_URL"], !text.isEmpty else {
            return .rms
        }
        return try BaseURL(text)
    }

    /// Whether the host is this machine, like that of a mock.
    package var isLoopback: Bool {
        HostName(URLComponents(string: "http://\(authority)")?.host ?? "").isLoopback
    }

    /// The address as text.
    public var description: String { "\(scheme)://\(authority)\(pathPrefix)" }
}
