#if canImport(CCurl)
internal import CCurl
internal import Foundation
internal import HTTPTypes

/// One exchange: libcurl's callbacks write its state, and the calling task waits for it.
final class CurlTransfer: BodyExchange, @unchecked Sendable {
    private let handle: CurlHandle
    private let headers: CurlHeaderList
    private let body: [UInt8]
    /// Reads the body if it is a form.
    private let form: FormReader?
    private let isIdempotent: Bool
    private let onSending: (@Sendable () -> Void)?
    private let host: String
    private let loop: CurlLoop

    /// Guards the state, so the class can be `@unchecked Sendable`; the properties below `state` belong to the thread
    /// that drives the loop.
    private let lock = NSLock()
    private var state = State()

    /// The index among the transfers in progress; nil if it is not one of them.
    var place: Int?
    /// Whether the loop has already noted that the task may have to be woken.
    var isNoted = false
    private var head = CurlHead()
    private var headBytes = 0
    /// Whether the head has ended. Later lines are trailers and are ignored.
    private var isHeadComplete = false
    private var bytesSent = 0
    /// The number of connections on which libcurl has begun to send the request, one after the other.
    private var sendings = 0
    private var bodyBytes = 0
    private(set) var start = ContinuousClock.now
    private var lastActivity = ContinuousClock.now
    /// The reason why one of our callbacks aborted the exchange.
    private var ownFailure: TransportError?

    private struct State {
        var isStarted = false
        var head: CurlHead?
        var buffer = Self.emptyPiece
        var isPaused = false
        var end: Result<Void, TransportError>?
        var waiter: Waiter?
        /// Further tasks that read the same body.
        var otherWaiters: [Waiter] = []

        /// The head, or the error if there is none.
        var headAnswer: Result<CurlHead, TransportError>? {
            if let head { return .success(head) }
            if case .failure(let error) = end { return .failure(error) }
            return nil
        }

        /// The next chunk, or the end of the body. Consumes what it returns.
        mutating func takeChunkAnswer() -> Result<[UInt8]?, TransportError>? {
            if buffer.isEmpty { return end?.map { nil } }
            return .success(exchange(&buffer, with: end == nil ? Self.emptyPiece : []))
        }

        /// A buffer for as much as libcurl delivers in one call. Allocated and freed on the task's thread: freeing on
        /// another one contends in malloc.
        private static var emptyPiece: [UInt8] {
            var piece: [UInt8] = []
            piece.reserveCapacity(Int(CURL_MAX_WRITE_SIZE))
            return piece
        }

        func has(_ want: Want) -> Bool {
            switch want {
            case .head: headAnswer != nil
            case .chunk: !buffer.isEmpty || end != nil
            }
        }
    }

    /// What a task waits for.
    private enum Want {
        case head, chunk
    }

    private struct Waiter {
        let want: Want
        let continuation: CheckedContinuation<Void, Never>
    }

    /// - Throws: ``TransportError`` if the transfer can't be created.
    init(
        _ request: TransportRequest,
        to address: HostAddress,
        headers: CurlHeaderList,
        loop: CurlLoop
    ) throws(TransportError) {
        form = try request.form.map { form throws(TransportError) in try FormReader(form) }
        handle = try loop.handles.take()
        handle.set(request, to: address, headers: headers)
        self.headers = headers
        body = request.body
        isIdempotent = request.isIdempotent
        onSending = request.onSending
        host = address.authority
        self.loop = loop
        let context = Unmanaged.passUnretained(self).toOpaque()
        for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_READDATA, CURLOPT_PRIVATE] {
            rms_easy_set_pointer(easy, option, context)
        }
        rms_easy_set_prerequest_data(easy, context)
    }

    deinit {
        loop.handles.giveBack(handle)
    }

    var easy: UnsafeMutableRawPointer { handle.easy }

    // MARK: The task's side

    /// Starts the exchange and waits for the head.
    func head() async throws(TransportError) -> HTTPResponse {
        if Task.isCancelled { cancel() } else { loop.start(self) }
        let bytes = try await answer(.head) { $0.headAnswer }
        guard let head = bytes.response(loop.fieldNames) else {
            cancel()
            throw .malformed(host)
        }
        return head
    }

    /// Waits for the next bytes; nil at the end.
    func nextChunk() async throws(TransportError) -> [UInt8]? {
        if Task.isCancelled { cancel() }
        var mayResume = false
        let chunk = try await answer(.chunk) { state in
            let answer = state.takeChunkAnswer()
            mayResume = answer != nil && state.isPaused
            return answer
        }
        if mayResume { loop.resume(self) }
        return chunk
    }

    /// Aborts the exchange, because its body is no longer read.
    func abandon() {
        cancel()
    }

    /// Waits until what the task wants is available, and takes it.
    private func answer<Answer>(
        _ want: Want,
        _ take: (inout State) -> Result<Answer, TransportError>?
    ) async throws(TransportError) -> Answer {
        while true {
            if let answer = lock.withLock({ take(&state) }) { return try answer.get() }
            await news(want)
        }
    }

    private func news(_ want: Want) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isThere = lock.withLock {
                    if state.has(want) { return true }
                    let waiter = Waiter(want: want, continuation: continuation)
                    if state.waiter == nil { state.waiter = waiter } else { state.otherWaiters.append(waiter) }
                    return false
                }
                if isThere { continuation.resume() }
            }
        } onCancel: {
            cancel()
        }
    }

    private func cancel() {
        let isFirst = lock.withLock {
            guard state.end == nil else { return false }
            let delivery: TransportError.Delivery = state.isStarted ? .maybeSent : .notSent
            state.end = .failure(TransportError(.cancelled, delivery: delivery, message: "the task was cancelled"))
            return true
        }
        // An exchange that has ended is already off the loop, which need not be woken.
        guard isFirst else { return }
        wakeTasks()
        loop.remove(self)
    }

    /// Wakes the task if what it waits for is available, and any other tasks that wait for the same.
    func wakeTasks() {
        let (waiter, others) = lock.withLock { () -> (Waiter?, [Waiter]) in
            guard let waiter = state.waiter, state.has(waiter.want) else { return (nil, []) }
            defer { (state.waiter, state.otherWaiters) = (nil, []) }
            return (waiter, state.otherWaiters)
        }
        waiter?.continuation.resume()
        for waiter in others { waiter.continuation.resume() }
    }

    // MARK: The loop's side

    /// Directs a handle's callbacks to the transfer that it serves.
    static func setCallbacks(of easy: UnsafeMutableRawPointer) {
        rms_easy_set_callback(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            CurlTransfer.of(context).received(bytes, size * count)
        }
        rms_easy_set_callback(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            CurlTransfer.of(context).receivedHead(bytes, size * count)
        }
        rms_easy_set_callback(easy, CURLOPT_READFUNCTION) { buffer, size, count, context in
            CurlTransfer.of(context).send(into: buffer, size * count)
        }
    }

    /// Makes a handle report when it is about to send. Returns false if libcurl is too old for that.
    static func setPrerequest(of easy: UnsafeMutableRawPointer) -> Bool {
        rms_easy_set_prerequest(easy) { context, _, _, _, _ in CurlTransfer.of(context).beginSending() }
    }

    /// The transfer that a handle serves.
    static func served(by easy: UnsafeMutableRawPointer) -> CurlTransfer {
        var context: UnsafeMutableRawPointer?
        rms_easy_get_pointer(easy, CURLINFO_PRIVATE, &context)
        return of(context)
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> CurlTransfer {
        guard let context else { preconditionFailure("a libcurl handle has no transfer") }
        return Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
    }

    /// Adds the transfer to those in progress, unless it has already ended.
    func begin(at place: Int) -> Bool {
        let begins = lock.withLock {
            state.isStarted = state.end == nil
            return state.isStarted
        }
        guard begins else { return false }
        self.place = place
        start = loop.multi.now
        lastActivity = start
        return true
    }

    /// Lets libcurl deliver what it held back, after the reader has made room.
    ///
    /// - Returns: The result code. libcurl reports a failure nowhere else, and then leaves the transfer as it is.
    func resume() -> CURLcode {
        guard place != nil else { return CURLE_OK }
        lock.withLock { state.isPaused = false }
        lastActivity = loop.multi.now
        return curl_easy_pause(easy, CURLPAUSE_CONT)
    }

    /// Records activity; the task may have to be woken.
    private func note() {
        guard !isNoted else { return }
        lastActivity = loop.multi.now
        loop.multi.note(self)
    }

    /// Whether the idle timeout is exceeded. An exchange that waits for a free connection, or for its own to open, is
    /// not idle: libcurl's connect timeout covers the latter.
    func isIdle(at now: ContinuousClock.Instant) -> Bool {
        guard now - lastActivity > loop.configuration.idleTimeout, !isBeforeSending else { return false }
        return !lock.withLock { state.isPaused }
    }

    private var isBeforeSending: Bool { handle.announcesSending && sendings == 0 }

    func failIdle() {
        let message = "no data arrived for \(loop.configuration.idleTimeout)"
        fail(TransportError(.timeout, delivery: hasSentNothing ? .notSent : .maybeSent, message: message))
    }

    /// Fails the transfer at once. Callable from any thread.
    func fail(_ error: TransportError) {
        end(with: .failure(error))
        wakeTasks()
    }

    /// Ends the transfer with libcurl's result.
    func finish(_ code: CURLcode) {
        end(with: outcome(code))
        note()
    }

    private func outcome(_ code: CURLcode) -> Result<Void, TransportError> {
        if let ownFailure { return .failure(ownFailure) }
        guard code == CURLE_OK else {
            var proxyStatus = 0
            rms_easy_get_long(easy, CURLINFO_HTTP_CONNECTCODE, &proxyStatus)
            let failure = CurlFailure(
                code: code,
                host: host,
                hasHead: isHeadComplete,
                hasSentNothing: hasSentNothing,
                proxyStatus: proxyStatus
            )
            return .failure(TransportError(failure))
        }
        guard isHeadComplete else {
            let message = "the response head was cut off"
            return .failure(TransportError(.connectionLost, delivery: .maybeSent, message: message))
        }
        return .success(())
    }

    /// Whether no byte was sent. libcurl counts the request bytes that it put on the wire, including those to a proxy.
    private var hasSentNothing: Bool {
        guard place != nil, !isBeforeSending else { return true }
        var size = 0
        rms_easy_get_long(easy, CURLINFO_REQUEST_SIZE, &size)
        return size == 0 && bytesSent == 0
    }

    private func receivedHead(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        note()
        guard let bytes, !isHeadComplete else { return count }
        headBytes += count
        guard headBytes <= loop.configuration.maximumHeadBytes else {
            let message = "the response header fields are longer than \(loop.configuration.maximumHeadBytes) bytes"
            ownFailure = TransportError(.headTooLarge, delivery: .maybeSent, message: message)
            return 0
        }
        guard head.append(UnsafeRawBufferPointer(start: bytes, count: count)) else { return count }
        isHeadComplete = true
        lock.withLock { state.head = head }
        return count
    }

    private func received(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        note()
        guard let bytes, count > 0 else { return count }
        guard bodyBytes + count <= loop.configuration.maximumBodyBytes else {
            let message = "the body is longer than \(loop.configuration.maximumBodyBytes) bytes"
            ownFailure = TransportError(.bodyTooLarge, delivery: .maybeSent, message: message)
            return 0
        }
        let limit = loop.configuration.bufferedBodyBytes
        let isTaken = lock.withLock {
            guard state.buffer.count < limit else {
                state.isPaused = true
                return false
            }
            state.buffer.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
            return true
        }
        // libcurl keeps what it could not deliver, and delivers it again after the pause.
        guard isTaken else { return rms_write_pause }
        bodyBytes += count
        return count
    }

    /// Called when the request is about to be sent on a connection. libcurl sends it again by itself when a reused
    /// connection dies or an HTTP/2 host refuses the stream; a request that must not arrive twice is aborted instead.
    private func beginSending() -> Int32 {
        note()
        sendings += 1
        guard sendings > 1, !isIdempotent else {
            onSending?()
            return rms_prerequest_ok
        }
        let message = "\(host) closed the connection early"
        ownFailure = TransportError(.connectionLost, delivery: .maybeSent, message: message)
        return rms_prerequest_abort
    }

    private func send(into buffer: UnsafeMutablePointer<CChar>?, _ capacity: Int) -> Int {
        note()
        guard let buffer else { return rms_read_abort }
        let room = UnsafeMutableRawBufferPointer(start: buffer, count: capacity)
        do throws(TransportError) {
            let count = try form?.read(into: room) ?? room.fill(from: body[bytesSent...])
            bytesSent += count
            return count
        } catch {
            ownFailure = error
            return rms_read_abort
        }
    }

    /// Ends the transfer; only the first result counts.
    private func end(with result: Result<Void, TransportError>) {
        lock.withLock { if state.end == nil { state.end = result } }
    }
}

private func exchange<T>(_ value: inout T, with other: T) -> T {
    defer { value = other }
    return value
}
#endif
