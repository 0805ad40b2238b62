internal import CCurl
internal import Foundation
internal import HTTPTypes

/// One exchange: what libcurl's callbacks write, and what the calling task waits for.
final class CurlTransfer: @unchecked Sendable {
    private let request: TransportRequest
    private let options: CurlOptions
    private let configuration: CurlTransport.Configuration
    private let loop: CurlLoop

    /// Guards the state, which is why the class may call itself Sendable; what stands below it belongs to whoever drives
    /// the loop.
    private let lock = NSLock()
    private var state = State()

    /// The handle while the exchange is under way.
    private(set) var easy: UnsafeMutableRawPointer?
    /// Whether the loop has it on its list of those that have something to tell.
    var isNoted = false
    private var parser: CurlHeadParser
    private var bytesSent = 0
    private var bodyBytes = 0
    /// When it was given its handle.
    private(set) var start = ContinuousClock.now
    private var lastActivity = ContinuousClock.now
    /// Why a callback of ours made libcurl give up.
    private var ownFailure: TransportError?

    private struct State {
        var isStarted = false
        var head: HTTPResponse?
        var buffer: [UInt8] = []
        var isPaused = false
        var end: Result<Void, TransportError>?
        var headWaiter: HeadWaiter?
        var chunkWaiter: ChunkWaiter?

        /// What can be said to who waits for the head.
        var headAnswer: Result<HTTPResponse, TransportError>? {
            if let head { return .success(head) }
            if case .failure(let error) = end { return .failure(error) }
            return nil
        }

        /// What can be said to who waits for a chunk; it is said once.
        mutating func takeChunkAnswer() -> Result<[UInt8]?, TransportError>? {
            if buffer.isEmpty { return end?.map { nil } }
            return .success(exchange(&buffer, with: []))
        }
    }

    private typealias HeadWaiter = CheckedContinuation<Result<HTTPResponse, TransportError>, Never>
    private typealias ChunkWaiter = CheckedContinuation<Result<[UInt8]?, TransportError>, Never>

    init(
        request: TransportRequest,
        to address: CurlAddress,
        configuration: CurlTransport.Configuration,
        loop: CurlLoop
    ) {
        self.request = request
        options = CurlOptions(request, to: address)
        self.configuration = configuration
        self.loop = loop
        parser = CurlHeadParser(maximumBytes: configuration.maximumHeadBytes)
    }

    // MARK: The task's side

    /// Starts the exchange and waits for the head.
    func head() async throws(TransportError) -> HTTPResponse {
        if !Task.isCancelled {
            lock.withLock { state.isStarted = true }
            loop.start(self)
            if let answer = lock.withLock({ state.headAnswer }) { return try answer.get() }
        }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer = lock.withLock {
                    let answer = state.headAnswer
                    if answer == nil { state.headWaiter = continuation }
                    return answer
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            cancel()
        }
        return try result.get()
    }

    /// The bytes that have arrived, when there are some; nil at the end.
    func nextChunk() async throws(TransportError) -> [UInt8]? {
        // A task that is cancelled must run into the handler below, however much is there to be read.
        if !Task.isCancelled, let answer = takeChunk() { return try answer.get() }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if let answer = takeChunk(orWaitWith: continuation) { continuation.resume(returning: answer) }
            }
        } onCancel: {
            cancel()
        }
        return try result.get()
    }

    private func takeChunk(orWaitWith waiter: ChunkWaiter? = nil) -> Result<[UInt8]?, TransportError>? {
        let (answer, mayResume) = lock.withLock {
            let answer = state.takeChunkAnswer()
            if answer == nil { state.chunkWaiter = waiter }
            return (answer, answer != nil && state.isPaused)
        }
        if mayResume { loop.resume(self) }
        return answer
    }

    /// Nobody will read on.
    func abandon() {
        cancel()
    }

    private func cancel() {
        let isFirst = lock.withLock {
            guard state.end == nil else { return false }
            let delivery: TransportError.Delivery = state.isStarted ? .maybeSent : .notSent
            state.end = .failure(TransportError(.cancelled, delivery: delivery, message: "the task was cancelled"))
            return true
        }
        // What has ended is off the loop already, and need not wake it.
        guard isFirst else { return }
        tell()
        loop.remove(self)
    }

    /// Hands over what the task waits for, if it is there.
    func tell() {
        guard lock.withLock({ state.headWaiter != nil || state.chunkWaiter != nil }) else { return }
        let (head, chunk, mayResume) = lock.withLock {
            let headAnswer = state.headWaiter == nil ? nil : state.headAnswer
            let chunkAnswer = state.chunkWaiter == nil ? nil : state.takeChunkAnswer()
            return (
                headAnswer.map { (exchange(&state.headWaiter, with: nil), $0) },
                chunkAnswer.map { (exchange(&state.chunkWaiter, with: nil), $0) },
                chunkAnswer != nil && state.isPaused
            )
        }
        if let (waiter, answer) = head { waiter?.resume(returning: answer) }
        if let (waiter, answer) = chunk { waiter?.resume(returning: answer) }
        if mayResume { loop.resume(self) }
    }

    // MARK: The loop's side

    var isOver: Bool { lock.withLock { state.end != nil } }

    /// Makes a handle call the transfer that it serves.
    static func setCallbacks(of handle: UnsafeMutableRawPointer) {
        rms_easy_set_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            CurlTransfer.of(context).received(bytes, size * count)
        }
        rms_easy_set_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            CurlTransfer.of(context).receivedHead(bytes, size * count)
        }
        rms_easy_set_callback(handle, CURLOPT_READFUNCTION) { buffer, size, count, context in
            CurlTransfer.of(context).send(into: buffer, size * count)
        }
    }

    /// Takes a handle into service.
    func prepare(_ handle: UnsafeMutableRawPointer) {
        easy = handle
        options.apply(to: handle)
        let context = Unmanaged.passUnretained(self).toOpaque()
        rms_easy_set_pointer(handle, CURLOPT_WRITEDATA, context)
        rms_easy_set_pointer(handle, CURLOPT_HEADERDATA, context)
        rms_easy_set_pointer(handle, CURLOPT_READDATA, context)
        noteActivity()
        start = lastActivity
    }

    /// The handle is about to be used by another exchange.
    func release() {
        easy = nil
    }

    /// The reader has made room.
    func resume() {
        guard let easy else { return }
        lock.withLock { state.isPaused = false }
        noteActivity()
        curl_easy_pause(easy, CURLPAUSE_CONT)
    }

    private func noteActivity() {
        lastActivity = loop.multi.now
    }

    func isIdle(at now: ContinuousClock.Instant) -> Bool {
        now - lastActivity > configuration.idleTimeout && !lock.withLock { state.isPaused }
    }

    func failIdle() {
        let message = "nothing arrived for \(configuration.idleTimeout)"
        fail(TransportError(.timeout, delivery: hasSentNothing ? .notSent : .maybeSent, message: message))
    }

    /// Ends it at once; any thread may.
    func fail(_ error: TransportError) {
        end(with: .failure(error))
        tell()
    }

    /// libcurl is done.
    func finish(_ code: CURLcode) {
        end(with: outcome(code))
        loop.multi.note(self)
    }

    private func outcome(_ code: CURLcode) -> Result<Void, TransportError> {
        if let ownFailure { return .failure(ownFailure) }
        guard code == CURLE_OK else {
            let host = request.head.authority ?? "the host"
            let error = TransportError(code, host: host, hasHead: parser.isComplete, hasSentNothing: hasSentNothing)
            return .failure(error)
        }
        guard parser.isComplete else {
            let message = "the answer's head was cut off"
            return .failure(TransportError(.connectionLost, delivery: .maybeSent, message: message))
        }
        return .success(())
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
        switch parser.read(line, loop.multi.fieldNames) {
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
        let isTaken = lock.withLock {
            guard state.buffer.count < configuration.bufferedBodyBytes else {
                state.isPaused = true
                return false
            }
            state.buffer.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
            return true
        }
        // libcurl keeps what it could not deliver, and delivers it again after the pause.
        guard isTaken else { return rms_write_pause }
        bodyBytes += count
        loop.multi.note(self)
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
        lock.withLock { state.head = head }
        loop.multi.note(self)
    }

    /// The first end counts.
    private func end(with result: Result<Void, TransportError>) {
        lock.withLock { if state.end == nil { state.end = result } }
    }
}

private func exchange<T>(_ value: inout T, with other: T) -> T {
    defer { value = other }
    return value
}
