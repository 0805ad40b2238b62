internal import HTTPTypes

/// Carries requests with libcurl.
///
/// All exchanges share one thread and one pool of connections: connections are kept and reused, HTTP/2 is spoken where
/// a TLS host offers it, gzip is asked for and undone (`Content-Encoding` and `Content-Length` of the encoded form do
/// not show up in the head). TLS is always verified. Plain http goes to loopback only, unless the configuration
/// permits the host by name. Redirects are handed back, never followed. Cancelling the task, or dropping the body
/// half read, aborts the exchange.
///
/// A request that is not idempotent is never put on a second connection, as libcurl does by itself when a kept
/// connection turns out to be dead or an HTTP/2 host refuses the stream: whether a call may be repeated is decided above.
///
/// The environment's proxies apply, as to curl: `https_proxy`, `all_proxy` and `no_proxy` in either case, `http_proxy`
/// in lower case alone. Loopback is never asked through a proxy. What the proxy itself refuses was not sent.
public final class CurlTransport: HTTPTransport, CustomReflectable {
    /// One with the defaults and what the environment permits (``Configuration/fromEnvironment(_:)``), which all clients
    /// share.
    public static let shared = CurlTransport(configuration: .fromEnvironment())

    private let addresses: CurlAddressBook
    private let headerLists = CurlHeaderLists()
    let loop: CurlLoop

    /// Makes one with a pool of connections of its own.
    public init(configuration: Configuration = Configuration()) {
        addresses = CurlAddressBook(plainHTTPHosts: configuration.permittedHosts)
        loop = CurlLoop(configuration: configuration)
    }

    deinit {
        loop.stop()
    }

    /// How many exchanges are under way.
    package var activeTransfers: Int { loop.activeCount }

    /// Sends a request.
    public func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        let address = try addresses.address(of: request.head)
        // Anything else would become a part of the host's name.
        guard request.head.path?.hasPrefix("/") ?? true else {
            let message = "the path does not begin with a slash"
            throw TransportError(.refusedAddress, delivery: .notSent, message: message)
        }
        let transfer = try CurlTransfer(request, to: address, headers: headerLists.list(of: request), loop: loop)
        let head = try await transfer.head()
        let reader = CurlBodyReader(transfer: transfer, transport: self)
        return TransportResponse(
            head: head,
            body: TransportBody { () async throws(TransportError) in try await reader.next() }
        )
    }

    /// Without children: the header fields of the last request are kept, the key among them.
    public var customMirror: Mirror { Mirror(self, children: [:]) }

    /// Whether a host is this machine, to which plain http is spoken without further ado.
    package static func isLoopback(_ host: String) -> Bool { HostName(host).isLoopback }
}

/// The one reader of a body; when it goes, the exchange goes.
private final class CurlBodyReader: Sendable {
    private let transfer: CurlTransfer
    /// Kept alive until the body is read, for it takes its thread along.
    private let transport: CurlTransport

    init(transfer: CurlTransfer, transport: CurlTransport) {
        self.transfer = transfer
        self.transport = transport
    }

    deinit {
        transfer.abandon()
    }

    func next() async throws(TransportError) -> [UInt8]? {
        try await transfer.nextChunk()
    }
}
