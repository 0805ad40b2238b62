#if URLSession || !canImport(CCurl)
internal import Foundation
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif
internal import HTTPTypes

/// One request and its response, as they arrive.
final class URLExchange: BodyExchange {
    /// FoundationNetworking ends the process if data is on its way to a task that is suspended.
    private static let canSuspend: Bool = {
        #if canImport(FoundationNetworking)
        false
        #else
        true
        #endif
    }()

    private let task: URLSessionDataTask
    private let configuration: URLSessionTransport.Configuration
    private let state = Locked(State())

    private struct State {
        var head: HTTPResponse?
        /// The bytes that the reader has not taken.
        var chunks: [[UInt8]] = []
        var waiting = 0
        var received = 0
        var isSuspended = false
        var end: Result<Void, TransportError>?
        /// How often it has changed.
        var changes = 0
        /// Those who wait for a change.
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    init(_ task: URLSessionDataTask, _ configuration: URLSessionTransport.Configuration) {
        self.task = task
        self.configuration = configuration
    }

    func start() {
        task.resume()
        let limit = configuration.totalTimeout / .seconds(1)
        DispatchQueue.global().asyncAfter(deadline: .now() + limit) { [weak self] in
            self?.stop(.timeout, "the exchange took longer than \(limit) s")
        }
    }

    // MARK: The reader

    func head() async throws(TransportError) -> HTTPResponse {
        try await wait { state throws(TransportError) in
            if let head = state.head { return head }
            try state.end?.get()
            return nil
        }
    }

    func nextChunk() async throws(TransportError) -> [UInt8]? {
        let (chunk, resumes) = try await wait { state throws(TransportError) -> (chunk: [UInt8]?, resumes: Bool)? in
            guard !state.chunks.isEmpty else {
                guard let end = state.end else { return nil }
                try end.get()
                return (nil, false)
            }
            let chunk = state.chunks.removeFirst()
            state.waiting -= chunk.count
            let resumes = state.isSuspended && state.waiting <= configuration.bufferedBodyBytes / 2
            if resumes { state.isSuspended = false }
            return (chunk, resumes)
        }
        if resumes { task.resume() }
        return chunk
    }

    func abandon() { stop(.cancelled, "the body was dropped") }

    /// Waits for a change after which `body` returns a value.
    private func wait<Value: Sendable>(
        for body: @Sendable (inout State) throws(TransportError) -> Value?
    ) async throws(TransportError) -> Value {
        while true {
            let (value, changes) = state.withLock { state in
                (Result { () throws(TransportError) in try body(&state) }, state.changes)
            }
            if let value = try value.get() { return value }
            await withTaskCancellationHandler {
                await withCheckedContinuation { waiter in
                    let hasNews = state.withLock { state in
                        if state.changes != changes { return true }
                        state.waiters.append(waiter)
                        return false
                    }
                    if hasNews { waiter.resume() }
                }
            } onCancel: {
                stop(.cancelled, "the task was canceled")
            }
        }
    }

    // MARK: The session

    func receive(_ response: URLResponse) {
        guard let response = response as? HTTPURLResponse else { return stop(.malformedResponse, "it is not HTTP") }
        var head = HTTPResponse(status: .init(code: response.statusCode))
        for case (let name as String, let value as String) in response.allHeaderFields {
            guard let name = HTTPField.Name(name) else { continue }
            head.headerFields.append(HTTPField(name: name, value: value))
        }
        // URLSession has decoded the body.
        if head.headerFields[.contentEncoding] != nil {
            head.headerFields[.contentEncoding] = nil
            head.headerFields[.contentLength] = nil
        }
        change { [head] in $0.head = $0.head ?? head }
    }

    func receive(_ data: Data) {
        guard !data.isEmpty else { return }
        let limit = configuration.maximumBodyBytes
        let next = change { state -> (isTooLong: Bool, suspends: Bool) in
            guard state.end == nil else { return (false, false) }
            state.received += data.count
            if state.received > limit { return (true, false) }
            state.chunks.append([UInt8](data))
            state.waiting += data.count
            let isFull = state.waiting > configuration.bufferedBodyBytes
            let suspends = Self.canSuspend && !state.isSuspended && isFull
            if suspends { state.isSuspended = true }
            return (false, suspends)
        }
        if next.isTooLong { stop(.bodyTooLarge, "the body is longer than \(limit) bytes") }
        if next.suspends { task.suspend() }
    }

    func complete(_ error: (any Error)?) {
        let error = error.map { TransportError($0 as? URLError) }
        change { state in
            guard state.end == nil else { return }
            let isLost = error == nil && state.head == nil
            let end = isLost ? TransportError(.connectionLost, "the connection was closed without an answer") : error
            state.end = end.map { .failure($0) } ?? .success(())
        }
    }

    /// Ends the exchange, unless it has ended.
    private func stop(_ kind: TransportError.Kind, _ message: String) {
        let isRunning = change { state in
            guard state.end == nil else { return false }
            state.chunks = []
            state.end = .failure(TransportError(kind, message))
            return true
        }
        if isRunning { task.cancel() }
    }

    @discardableResult private func change<T: Sendable>(_ body: @Sendable (inout State) -> T) -> T {
        let (value, waiters) = state.withLock { state in
            let value = body(&state)
            state.changes += 1
            defer { state.waiters = [] }
            return (value, state.waiters)
        }
        waiters.forEach { $0.resume() }
        return value
    }
}

extension TransportError {
    /// A failure after the start of an exchange. URLSession does not tell whether the request was sent.
    fileprivate init(_ kind: Kind, _ message: String) {
        self.init(kind, delivery: .maybeSent, message: message)
    }

    fileprivate init(_ error: URLError?) {
        let kind: Kind =
            switch error?.code {
            case .timedOut: .timeout
            case .cannotFindHost, .dnsLookupFailed: .nameResolution
            case .cannotConnectToHost, .notConnectedToInternet: .connect
            case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
                .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
                .clientCertificateRequired:
                .tls
            case .networkConnectionLost: .connectionLost
            case .badServerResponse, .cannotParseResponse, .cannotDecodeRawData, .cannotDecodeContentData:
                .malformedResponse
            case .cancelled: .cancelled
            default: .other
            }
        // Its own text may contain the address.
        self.init(kind, "URLSession's error \(error?.code.rawValue ?? 0)")
    }
}
#endif
