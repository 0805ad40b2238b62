#if URLSession || !canImport(CCurl)
internal import Foundation
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif
internal import HTTPTypes

/// A transport that uses URLSession, for systems without libcurl, such as iOS.
///
/// Where libcurl is present, it needs the package trait `URLSession`. TLS is always verified, and plain http is allowed only
/// to loopback, unless the configuration permits the host by name. Redirects are returned, never followed. Cookies and
/// caches are off. Canceling the task, or dropping a partly read body, aborts the exchange.
///
/// Compared with `CurlTransport`:
/// - URLSession does not tell whether a request has left this machine. Every failure after its start counts as maybe sent,
///   so a failed write is an `outcomeUnknown`, even without a network.
/// - URLSession may send a request again by itself if a kept connection turns out to be dead. A request that is not
///   idempotent therefore has a connection of its own.
/// - It does not report when a request is written, so rate limits count from the start of an exchange.
/// - There is no connect timeout besides the idle timeout, and a header block has URLSession's own limits.
///
/// On Linux, prefer `CurlTransport`: FoundationNetworking ends the process if the head of an answer breaks off, or follows an
/// interim one, and a slow reader does not slow the sender.
public final class URLSessionTransport: HTTPTransport, CustomReflectable {
    /// The transport with the defaults and what the environment permits (``Configuration/fromEnvironment(_:)``).
    public static let shared = URLSessionTransport(configuration: .fromEnvironment())

    private let configuration: Configuration
    private let addresses: AddressBook
    /// For requests that are idempotent; it keeps connections.
    private let kept: URLExchanges

    /// The settings of a ``URLSessionTransport``.
    public struct Configuration: Sendable {
        /// The time limit for silence while a connection or data is expected.
        public var idleTimeout: Duration = .seconds(60)
        /// The time limit for a whole exchange.
        public var totalTimeout: Duration = .seconds(300)
        /// The maximum body size, after decompression.
        public var maximumBodyBytes = 1 << 30
        /// The number of body bytes buffered for a slow reader before the exchange is suspended. URLSession may buffer more.
        public var bufferedBodyBytes = 256 << 10
        /// Hosts that may be reached over plain http, for example a mock's container. Loopback is always permitted.
        ///
        /// Case and port are ignored. App Transport Security may forbid it nevertheless.
        public var plainHTTPHosts: Set<String> = []
        /// The value of the `User-Agent` header field.
        public var userAgent = "rms-sdk-swift"

        /// Creates the default configuration.
        public init() {}

        /// The defaults, with plain http permitted to the comma-separated hosts in `RMS_PLAIN_HTTP_HOSTS`.
        public static func fromEnvironment(_ environment: [String: String]? = nil) -> Configuration {
            var configuration = Configuration()
            configuration.plainHTTPHosts = HostName.permittedHosts(in: environment)
            return configuration
        }
    }

    /// Creates a transport with its own connections.
    public init(configuration: Configuration = Configuration()) {
        self.configuration = configuration
        addresses = AddressBook(plainHTTPHosts: Set(configuration.plainHTTPHosts.map { HostName(permitted: $0) }))
        kept = URLExchanges(configuration)
    }

    deinit {
        kept.end()
    }

    /// Sends a request.
    public func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        let prepared = try prepare(request)
        guard !Task.isCancelled else {
            throw TransportError(.cancelled, delivery: .notSent, message: "the task was canceled")
        }
        let exchange: URLExchange
        if request.isIdempotent {
            exchange = kept.start(prepared)
        } else {
            let own = URLExchanges(configuration)
            exchange = own.start(prepared)
            own.end()
        }
        let reader = BodyReader(exchange, of: self)
        let head = try await exchange.head()
        return TransportResponse(head: head, body: reader.body)
    }

    private func prepare(_ request: TransportRequest) throws(TransportError) -> URLRequest {
        let address = try addresses.address(of: request.head)
        guard let url = URL(string: address.origin + (request.head.path ?? "/")) else {
            throw TransportError(.refusedAddress, delivery: .notSent, message: "the request has no valid URL")
        }
        var prepared = URLRequest(url: url, timeoutInterval: configuration.idleTimeout / .seconds(1))
        prepared.httpMethod = request.head.method.rawValue
        prepared.setValue(configuration.userAgent, forHTTPHeaderField: "User-Agent")
        for field in request.head.headerFields {
            prepared.setValue(field.value, forHTTPHeaderField: field.name.rawName)
        }
        if !request.body.isEmpty { prepared.httpBody = Data(request.body) }
        return prepared
    }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
#endif
