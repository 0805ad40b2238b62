#if canImport(CCurl)
internal import HTTPTypes

/// A transport that uses libcurl.
///
/// All exchanges share one thread and one connection pool. Connections are kept and reused, HTTP/2 is used where a TLS
/// host offers it, and gzip is requested and decoded (`Content-Encoding` and the encoded `Content-Length` are removed
/// from the head). TLS is always verified. Plain http is allowed only to loopback, unless the configuration permits the
/// host by name. Redirects are returned, never followed. Canceling the task, or dropping a partly read body, aborts the
/// exchange.
///
/// A request that is not idempotent is never sent on a second connection. libcurl would do that by itself when a reused
/// connection turns out to be dead or an HTTP/2 host refuses the stream, but the layers above decide whether a call may
/// be repeated.
///
/// The proxy variables of the environment apply as they do to curl: `https_proxy`, `all_proxy` and `no_proxy` in either
/// case, `http_proxy` only in lower case. Loopback never uses a proxy. A request that the proxy itself refuses counts
/// as not sent.
public final class CurlTransport: HTTPTransport, CustomReflectable {
    /// The transport that all clients share, with the defaults and what the environment permits
    /// (``Configuration/fromEnvironment(_:)``).
    public static let shared = CurlTransport(configuration: .fromEnvironment())

    private let addresses: AddressBook
    private let headerLists = CurlHeaderLists()
    let loop: CurlLoop

    /// Creates a transport with its own connection pool.
    public init(configuration: Configuration = Configuration()) {
        addresses = AddressBook(plainHTTPHosts: configuration.permittedHosts)
        loop = CurlLoop(configuration: configuration)
    }

    deinit {
        loop.stop()
    }

    /// The number of exchanges in progress.
    package var activeTransfers: Int { loop.activeCount }

    /// `true`: the files of a form are read while they are sent, on the thread that all exchanges share, so they should
    /// be on a local disk.
    public var sendsForms: Bool { true }

    /// Sends a request.
    public func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        let address = try addresses.address(of: request.head)
        let transfer = try CurlTransfer(request, to: address, headers: headerLists.list(of: request), loop: loop)
        let head = try await transfer.head()
        return TransportResponse(head: head, body: BodyReader(transfer, of: self).body)
    }

    /// A mirror without children, because the transport keeps the last request's header fields, including the key.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
#endif
