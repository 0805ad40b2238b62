public import HTTPTypes

/// A type that sends HTTP requests to RMS and returns the responses.
///
/// `CurlTransport` is the built-in implementation. Write your own to route calls through another client, or to answer
/// them without a socket in a test:
///
/// ```swift
/// struct Canned: HTTPTransport {
///     func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
///         TransportResponse(head: HTTPResponse(status: .ok), body: TransportBody([UInt8]("…".utf8)))
///     }
/// }
/// ```
///
/// A transport never follows a redirect, never retries and never interprets a body: those are decisions of the
/// layers above it. Canceling the calling task must abort the exchange.
public protocol HTTPTransport: Sendable {
    /// Sends the request and returns as soon as the response head is known; the body streams afterward.
    ///
    /// - Throws: `TransportError`; its `delivery` reports whether RMS may have received the request.
    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse

    /// Whether requests leave the process. If they don't, there is no shop for rate limits to protect.
    var leavesTheProcess: Bool { get }

    /// Whether it sends ``TransportRequest/form``. If it doesn't, the client passes a form as bytes in `body`.
    var sendsForms: Bool { get }
}

extension HTTPTransport {
    /// Defaults to `true`.
    public var leavesTheProcess: Bool { true }

    /// Defaults to `false`.
    public var sendsForms: Bool { false }
}

/// One request: method, target and header fields in `head`, and the body, in memory except for the files of a form.
///
/// Its description omits header fields, query and body, because they contain keys and customer data.
public struct TransportRequest: Sendable {
    /// Method, scheme, authority, path and header fields.
    public var head: HTTPRequest
    /// The bytes of the body; empty if there is none.
    public var body: [UInt8]
    /// The body as a form, whose files are read while it is sent; `body` is empty then. Only a transport that
    /// ``HTTPTransport/sendsForms`` is given one.
    public var form: MultipartForm?
    /// The size of the body in bytes.
    public var bodySize: Int { form?.count ?? body.count }
    /// Whether the request may be sent on a second connection when the first one dies. Defaults to `true` for GET and
    /// HEAD without a body; a write sets `false`, whatever its method.
    public var isIdempotent: Bool {
        get { statedIdempotence ?? ([.get, .head].contains(head.method) && bodySize == 0) }
        set { statedIdempotence = newValue }
    }
    private var statedIdempotence: Bool?
    /// Called each time when a connection is ready and the request is about to be written to it: rate limits count from
    /// then on. A transport that does not know the moment need not call it.
    public var onSending: (@Sendable () -> Void)?

    /// Creates a request.
    public init(head: HTTPRequest, body: [UInt8] = []) {
        self.head = head
        self.body = body
    }
}

extension TransportRequest {
    /// The same request with a form's bytes in `body`.
    ///
    /// - Throws: `TransportError` of the kind `unreadableBody` if a file can't be read or has changed.
    func withoutForm() throws(TransportError) -> TransportRequest {
        guard let form else { return self }
        var request = self
        request.body = try form.collect()
        request.form = nil
        return request
    }
}

extension TransportRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Method, host, path without query, and the size of the body.
    public var description: String {
        let path = (head.path ?? "").prefix { $0 != "?" }
        let size = bodySize == 0 ? "" : ", \(bodySize) bytes"
        return "\(head.method.rawValue) \(head.scheme ?? "")://\(head.authority ?? "")\(path)\(size)"
    }
    /// The same as `description`.
    public var debugDescription: String { description }
    /// A mirror without children, so that `dump` shows nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// A response: its head, and its body as it arrives.
public struct TransportResponse: Sendable {
    /// Status and header fields.
    public var head: HTTPResponse
    /// The body, decoded from any content encoding that the transport asked for.
    public var body: TransportBody

    /// Creates a response.
    public init(head: HTTPResponse, body: TransportBody) {
        self.head = head
        self.body = body
    }
}

/// The body of a response, in chunks as they arrive. It can be read once.
///
/// Reading slowly slows the sender. Ending the loop, dropping the body or canceling the task aborts the transfer.
public struct TransportBody: AsyncSequence, Sendable {
    /// A chunk of the body, never empty.
    public typealias Element = [UInt8]
    /// The error that reading throws.
    public typealias Failure = TransportError

    let nextChunk: @Sendable () async throws(TransportError) -> [UInt8]?

    /// Creates a body from a closure that returns the next chunk, and nil after the last one.
    public init(_ nextChunk: @escaping @Sendable () async throws(TransportError) -> [UInt8]?) {
        self.nextChunk = nextChunk
    }

    /// Creates a body from bytes in memory.
    public init(_ bytes: [UInt8]) { self.init(bytes, end: nil) }

    /// Creates a body from bytes in memory that ends with an error.
    package init(_ bytes: [UInt8], failingWith error: TransportError) { self.init(bytes, end: error) }

    private init(_ bytes: [UInt8], end: TransportError?) {
        let rest = Locked(bytes.isEmpty ? nil : bytes)
        self.init { () async throws(TransportError) in
            let chunk = rest.withLock { rest in
                defer { rest = nil }
                return rest
            }
            if chunk == nil, let end { throw end }
            return chunk
        }
    }

    /// The iterator over the chunks.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let nextChunk: @Sendable () async throws(TransportError) -> [UInt8]?

        /// The next chunk, or nil at the end.
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(TransportError) -> [UInt8]? {
            try await nextChunk()
        }

        /// The next chunk, or nil at the end.
        public mutating func next() async throws(TransportError) -> [UInt8]? {
            try await nextChunk()
        }
    }

    /// Creates the iterator for the single pass over the body.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(nextChunk: nextChunk)
    }

    /// Reads the rest of the body into one array.
    ///
    /// - Parameter maximum: The maximum number of bytes to read.
    /// - Throws: `TransportError` of kind `.bodyTooLarge` if there are more bytes than the maximum.
    public func collect(upTo maximum: Int = .max) async throws(TransportError) -> [UInt8] {
        var all: [UInt8] = []
        while let chunk = try await nextChunk() {
            if all.isEmpty { all = chunk } else { all += chunk }
            guard all.count <= maximum else {
                let message = "the body is longer than \(maximum) bytes"
                throw TransportError(.bodyTooLarge, delivery: .maybeSent, message: message)
            }
        }
        return all
    }
}
