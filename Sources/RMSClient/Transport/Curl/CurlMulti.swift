#if canImport(CCurl)
internal import CCurl

/// libcurl's multi handle and its state. Only one thread at a time may use it, the current driver of ``CurlLoop``; only
/// ``wake()`` may be called from any thread.
final class CurlMulti {
    private let multi: UnsafeMutableRawPointer
    private let sockets = PollSet()
    private var active: [CurlTransfer] = []
    /// The transfers whose tasks may have to be woken.
    private var noted: [CurlTransfer] = []
    /// The current time, read once between two waits.
    private(set) var now = ContinuousClock.now
    private var lastExpiry = ContinuousClock.now
    /// The duration of the exchange that ended last, whatever its outcome.
    private(set) var lastDuration = Duration.seconds(1)
    /// Whether no other exchange was in progress when the last one began.
    private(set) var lastWasAlone = false

    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init(maximumConnectionsPerHost: Int) {
        guard Self.isReady, let multi = curl_multi_init() else { fatalError("libcurl can't be initialized") }
        self.multi = multi
        rms_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, maximumConnectionsPerHost)
        // By default libcurl keeps four connections per exchange in progress, and so closes a burst's connections when
        // the burst ends.
        rms_multi_set_long(multi, CURLMOPT_MAXCONNECTS, maximumConnectionsPerHost)
        rms_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
        rms_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, Unmanaged.passUnretained(sockets).toOpaque())
        rms_multi_set_socket_callback(multi) { _, socket, what, sockets, _ in
            if let sockets { Unmanaged<PollSet>.fromOpaque(sockets).takeUnretainedValue().watch(socket, for: what) }
            return 0
        }
    }

    /// The number of exchanges in progress.
    var count: Int { active.count }

    /// Adds an exchange; the next ``advance()`` sends it.
    func start(_ transfer: CurlTransfer) {
        guard transfer.begin(at: active.count) else { return }
        lastWasAlone = active.isEmpty
        active.append(transfer)
        curl_multi_add_handle(multi, transfer.easy)
    }

    /// Resumes a paused exchange.
    func resume(_ transfer: CurlTransfer) {
        let result = transfer.resume()
        if result != CURLE_OK { end(transfer, result) }
    }

    private func end(_ transfer: CurlTransfer, _ result: CURLcode) {
        transfer.finish(result)
        remove(transfer)
    }

    /// Aborts an exchange, or removes one that has ended.
    func remove(_ transfer: CurlTransfer) {
        guard let place = transfer.place else { return }
        curl_multi_remove_handle(multi, transfer.easy)
        transfer.place = nil
        lastDuration = now - transfer.start
        let last = active.removeLast()
        guard last !== transfer else { return }
        active[place] = last
        last.place = place
    }

    /// Updates ``now``.
    func readClock() {
        now = .now
    }

    /// Does everything that is possible without waiting, then wakes the tasks.
    func advance() {
        var running: Int32 = 0
        while let event = sockets.takeEvent() {
            curl_multi_socket_action(multi, event.socket, event.readiness, &running)
        }
        // Starts new exchanges and handles timers that are due.
        curl_multi_socket_action(multi, rms_socket_timeout, 0, &running)
        takeResults()
        wakeTasks()
    }

    /// Waits until a socket is ready, a timer is due, ``wake()`` is called, or the time is over.
    func wait(milliseconds: Int32) {
        var due = -1
        curl_multi_timeout(multi, &due)
        sockets.wait(milliseconds: due < 0 ? milliseconds : min(milliseconds, Int32(clamping: due)))
    }

    /// Ends the current ``wait(milliseconds:)``, or the next one if none is running. Callable from any thread.
    func wake() {
        sockets.wake()
    }

    /// Fails the transfers that have exceeded the idle timeout.
    func expireIdle(every interval: Duration) {
        guard now - lastExpiry > interval else { return }
        lastExpiry = now
        for transfer in active where transfer.isIdle(at: now) {
            transfer.failIdle()
            remove(transfer)
        }
    }

    /// Fails the exchanges in progress and frees everything.
    func close(failing error: TransportError) {
        for transfer in active {
            transfer.fail(error)
            remove(transfer)
        }
        curl_multi_cleanup(multi)
    }

    /// Marks a transfer whose task may have to be woken. That happens once libcurl has done all it can for now: by then
    /// a short response is usually complete, and the task is woken once for all of it.
    func note(_ transfer: CurlTransfer) {
        transfer.isNoted = true
        noted.append(transfer)
    }

    private func wakeTasks() {
        for transfer in noted {
            transfer.isNoted = false
            transfer.wakeTasks()
        }
        noted.removeAll(keepingCapacity: true)
    }

    private func takeResults() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            end(CurlTransfer.served(by: easy), rms_message_result(message))
        }
    }
}

extension BrokenPipes {
    /// Before 7.88, libcurl gave OpenSSL the bare socket, so closing a dead TLS connection raised the signal.
    private static let mayRaise = rms_curl_version() < 0x075800

    /// Runs `body`, which uses libcurl, as ``block(_:)`` does if this libcurl needs it.
    static func ignore(_ body: () -> Void) {
        guard mayRaise else { return body() }
        block(body)
    }
}
#endif
