public import HTTPTypes

/// Carries one HTTP request to RMS and brings the answer back.
///
/// `CurlTransport` is the one that ships; write your own to route calls through another client, or to answer
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
/// layers above it. Cancelling the calling task must abort the exchange.
public protocol HTTPTransport: Sendable {
    /// Sends the request and returns as soon as the head of the answer is known; the body streams afterwards.
    ///
    /// - Throws: `TransportError`; its `delivery` says whether RMS may have seen the request.
    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse

    /// Whether requests leave the process; where they don't, no shop has to be spared by rate limits.
    var leavesTheProcess: Bool { get }
}

extension HTTPTransport {
    /// They do.
    public var leavesTheProcess: Bool { true }
}

/// One request: method, target and header fields in `head`, the whole body in memory.
///
/// Its description shows neither header fields, nor the query, nor the body: keys and customers' data are there.
public struct TransportRequest: Sendable {
    /// Method, scheme, authority, path and header fields.
    public var head: HTTPRequest
    /// The body's bytes; empty for none.
    public var body: [UInt8]
    /// Whether it may be put on a second connection when the first one dies under it: by default for GET and HEAD
    /// without a body. A write says no, whatever its method.
    public var isIdempotent: Bool {
        get { statedIdempotence ?? ([.get, .head].contains(head.method) && body.isEmpty) }
        set { statedIdempotence = newValue }
    }
    private var statedIdempotence: Bool?

    /// Makes a request.
    public init(head: HTTPRequest, body: [UInt8] = []) {
        self.head = head
        self.body = body
    }
}

extension TransportRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Method, host, path without query, and the size of the body.
    public var description: String {
        let path = (head.path ?? "").prefix { $0 != "?" }
        let size = body.isEmpty ? "" : ", \(body.count) bytes"
        return "\(head.method.rawValue) \(head.scheme ?? "")://\(head.authority ?? "")\(path)\(size)"
    }
    /// The same as `description`.
    public var debugDescription: String { description }
    /// Without children, so that `dump` shows nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// The head of an answer, and its body as it arrives.
public struct TransportResponse: Sendable {
    /// Status and header fields.
    public var head: HTTPResponse
    /// The body, decoded from any content encoding that the transport asked for.
    public var body: TransportBody

    /// Makes an answer.
    public init(head: HTTPResponse, body: TransportBody) {
        self.head = head
        self.body = body
    }
}

/// The bytes of an answer in the chunks in which they arrived. It can be read once.
///
/// Reading slowly slows the sender; giving up (ending the loop, dropping the body, cancelling the task) aborts the
/// transfer.
public struct TransportBody: AsyncSequence, Sendable {
    /// A piece of the body, never empty.
    public typealias Element = [UInt8]
    /// What reading can throw.
    public typealias Failure = TransportError

    let nextChunk: @Sendable () async throws(TransportError) -> [UInt8]?

    /// Makes a body from a closure that gives the next chunk, and nil after the last.
    public init(_ nextChunk: @escaping @Sendable () async throws(TransportError) -> [UInt8]?) {
        self.nextChunk = nextChunk
    }

    /// Makes a body that is known whole.
    public init(_ bytes: [UInt8]) {
        let once = OneChunk(bytes.isEmpty ? nil : bytes)
        self.init { await once.take() }
    }

    private actor OneChunk {
        private var chunk: [UInt8]?

        init(_ chunk: [UInt8]?) { self.chunk = chunk }

        func take() -> [UInt8]? {
            defer { chunk = nil }
            return chunk
        }
    }

    /// The reader of the one pass.
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

    /// Starts the one pass.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(nextChunk: nextChunk)
    }

    /// Reads all that is left into one array.
    ///
    /// - Parameter maximum: How many bytes to read at most.
    /// - Throws: `TransportError` of kind `.bodyTooLarge` for more than the maximum.
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
