internal import CCurl
internal import Foundation
internal import HTTPTypes

/// One exchange: what libcurl's callbacks write, and what the calling task waits for.
final class CurlTransfer: @unchecked Sendable {
    private let request: TransportRequest
    private let configuration: CurlTransport.Configuration
    private let loop: CurlLoop

    /// Guards the state, which is why the class may call itself Sendable; what stands below it belongs to the loop's
    /// thread.
    private let lock = NSLock()
    private var state = State()

    /// The handle while the exchange is under way.
    private(set) var easy: UnsafeMutableRawPointer?
    private var headers: UnsafeMutablePointer<curl_slist>?
    private var parser: CurlHeadParser
    private var bytesSent = 0
    private var bodyBytes = 0
    private var lastActivity = ContinuousClock.now
    /// Why a callback of ours made libcurl give up.
    private var ownFailure: TransportError?

    private struct State {
        var head: HTTPResponse?
        var buffer: [UInt8] = []
        var isPaused = false
        var end: Result<Void, TransportError>?
        var headWaiter: HeadWaiter?
        var chunkWaiter: ChunkWaiter?
    }

    private typealias HeadWaiter = CheckedContinuation<Result<HTTPResponse, TransportError>, Never>
    private typealias ChunkWaiter = CheckedContinuation<Result<[UInt8]?, TransportError>, Never>

    init(request: TransportRequest, configuration: CurlTransport.Configuration, loop: CurlLoop) {
        self.request = request
        self.configuration = configuration
        self.loop = loop
        parser = CurlHeadParser(maximumBytes: configuration.maximumHeadBytes)
    }

    // MARK: The task's side

    /// Starts the exchange and waits for the head.
    func head() async throws(TransportError) -> HTTPResponse {
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let end = lock.withLock {
                    if state.end == nil { state.headWaiter = continuation }
                    return state.end
                }
                if case .failure(let error) = end { return continuation.resume(returning: .failure(error)) }
                loop.start(self)
            }
        } onCancel: {
            cancel()
        }
        return try result.get()
    }

    /// The bytes that have arrived, when there are some; nil at the end.
    func nextChunk() async throws(TransportError) -> [UInt8]? {
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (answer, mayResume) = lock.withLock { () -> (Result<[UInt8]?, TransportError>?, Bool) in
                    if !state.buffer.isEmpty {
                        let wasPaused = state.isPaused
                        state.isPaused = false
                        return (.success(exchange(&state.buffer, with: [])), wasPaused)
                    }
                    switch state.end {
                    case .success: return (.success(nil), false)
                    case .failure(let error): return (.failure(error), false)
                    case nil:
                        state.chunkWaiter = continuation
                        return (nil, false)
                    }
                }
                if mayResume { loop.resume(self) }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            cancel()
        }
        return try result.get()
    }

    /// Nobody will read on.
    func abandon() {
        cancel()
    }

    private func cancel() {
        let started = lock.withLock { state.headWaiter != nil || state.head != nil }
        let delivery: TransportError.Delivery = started ? .maybeSent : .notSent
        end(with: .failure(TransportError(.cancelled, delivery: delivery, message: "the task was cancelled")))
        loop.remove(self)
    }

    // MARK: The loop's side

    var isOver: Bool { lock.withLock { state.end != nil } }

    /// Sets all options on a fresh handle.
    func prepare(_ handle: UnsafeMutableRawPointer) {
        easy = handle
        headers = CurlOptions(request: request, configuration: configuration).apply(to: handle)
        let context = Unmanaged.passUnretained(self).toOpaque()
        for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_READDATA] {
            rms_easy_set_pointer(handle, option, context)
        }
        rms_easy_set_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            CurlTransfer.of(context).received(bytes, size * count)
        }
        rms_easy_set_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            CurlTransfer.of(context).receivedHead(bytes, size * count)
        }
        rms_easy_set_callback(handle, CURLOPT_READFUNCTION) { buffer, size, count, context in
            CurlTransfer.of(context).send(into: buffer, size * count)
        }
        noteActivity()
    }

    /// The handle is about to be used by another exchange.
    func release() {
        easy = nil
        curl_slist_free_all(headers)
        headers = nil
    }

    func noteActivity() {
        lastActivity = .now
    }

    func isIdle(at now: ContinuousClock.Instant) -> Bool {
        now - lastActivity > configuration.idleTimeout && !lock.withLock { state.isPaused }
    }

    func failIdle() {
        let message = "nothing arrived for \(configuration.idleTimeout)"
        fail(TransportError(.timeout, delivery: hasSentNothing ? .notSent : .maybeSent, message: message))
    }

    func fail(_ error: TransportError) {
        end(with: .failure(error))
    }

    /// libcurl is done.
    func finish(_ code: CURLcode) {
        if let ownFailure { return fail(ownFailure) }
        guard code == CURLE_OK else {
            let host = request.head.authority ?? "the host"
            return fail(TransportError(code, host: host, hasHead: parser.isComplete, hasSentNothing: hasSentNothing))
        }
        guard parser.isComplete else {
            return fail(TransportError(.connectionLost, delivery: .maybeSent, message: "the answer's head was cut off"))
        }
        end(with: .success(()))
    }

    /// libcurl counts the bytes of requests that it put on the wire.
    private var hasSentNothing: Bool {
        guard let easy else { return true }
        var size = 0
        rms_easy_get_long(easy, CURLINFO_REQUEST_SIZE, &size)
        return size == 0 && bytesSent == 0
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> CurlTransfer {
        guard let context else { preconditionFailure("every handle is given its transfer") }
        return Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
    }

    private func receivedHead(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        noteActivity()
        guard let bytes else { return count }
        let line = UnsafeRawBufferPointer(start: bytes, count: count)
        switch parser.read(line) {
        case .more: break
        case .complete(let head): deliver(head)
        case .failure(let error):
            ownFailure = error
            return 0
        }
        return count
    }

    private func received(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        noteActivity()
        guard let bytes, count > 0 else { return count }
        guard bodyBytes + count <= configuration.maximumBodyBytes else {
            ownFailure = TransportError(
                .bodyTooLarge,
                delivery: .maybeSent,
                message: "the body is longer than \(configuration.maximumBodyBytes) bytes"
            )
            return 0
        }
        let waiter = lock.withLock { () -> ChunkWaiter?? in
            if state.buffer.count >= configuration.bufferedBodyBytes {
                state.isPaused = true
                return .none
            }
            state.buffer.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
            return .some(exchange(&state.chunkWaiter, with: nil))
        }
        // libcurl keeps what it could not deliver, and delivers it again after the pause.
        guard let waiter else { return rms_write_pause }
        bodyBytes += count
        if let waiter {
            let chunk = lock.withLock { exchange(&state.buffer, with: []) }
            waiter.resume(returning: .success(chunk))
        }
        return count
    }

    private func send(into buffer: UnsafeMutablePointer<CChar>?, _ capacity: Int) -> Int {
        noteActivity()
        guard let buffer else { return rms_read_abort }
        let piece = request.body[bytesSent...].prefix(capacity)
        UnsafeMutableRawBufferPointer(start: buffer, count: capacity).copyBytes(from: piece)
        bytesSent += piece.count
        return piece.count
    }

    private func deliver(_ head: HTTPResponse) {
        let waiter = lock.withLock {
            state.head = head
            return exchange(&state.headWaiter, with: nil)
        }
        waiter?.resume(returning: .success(head))
    }

    /// The first end counts.
    private func end(with result: Result<Void, TransportError>) {
        let (headWaiter, chunkWaiter) = lock.withLock { () -> (HeadWaiter?, ChunkWaiter?) in
            guard state.end == nil else { return (nil, nil) }
            state.end = result
            return (exchange(&state.headWaiter, with: nil), exchange(&state.chunkWaiter, with: nil))
        }
        switch result {
        case .success: chunkWaiter?.resume(returning: .success(nil))
        case .failure(let error):
            headWaiter?.resume(returning: .failure(error))
            chunkWaiter?.resume(returning: .failure(error))
        }
    }
}

private func exchange<T>(_ value: inout T, with other: T) -> T {
    defer { value = other }
    return value
}
