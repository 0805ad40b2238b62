internal import CCurl

/// libcurl's multi handle and what hangs on it. One thread at a time may touch it: the one whose turn ``CurlLoop`` says
/// it is. ``wake()`` alone is anybody's.
final class CurlMulti {
    private let multi: UnsafeMutableRawPointer
    private let configuration: CurlTransport.Configuration
    let fieldNames = FieldNames()
    private var active: [OpaquePointer: CurlTransfer] = [:]
    private var spareHandles: [OpaquePointer] = []
    /// The transfers of which the tasks may have something to hear.
    private var noted: [CurlTransfer] = []
    /// The time, read once for all that happens between two waits.
    private(set) var now = ContinuousClock.now
    private var lastExpiry = ContinuousClock.now
    /// How long the last exchange took that ended, in whatever way.
    private(set) var lastDuration = Duration.seconds(1)
    /// Whether nothing else was under way when the last exchange began.
    private(set) var lastWasAlone = false

    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init(configuration: CurlTransport.Configuration) {
        self.configuration = configuration
        guard Self.isReady, let multi = curl_multi_init() else { fatalError("libcurl can't be initialised") }
        self.multi = multi
        rms_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, configuration.maximumConnectionsPerHost)
        // Left to itself, libcurl keeps four connections for each exchange under way, and so closes those of a burst of
        // requests when it ends.
        rms_multi_set_long(multi, CURLMOPT_MAXCONNECTS, configuration.maximumConnectionsPerHost)
        rms_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
    }

    /// How many exchanges are under way.
    var count: Int { active.count }

    /// Takes an exchange into service; the next ``advance()`` sends it.
    func start(_ transfer: CurlTransfer) {
        guard !transfer.isOver else { return }
        guard let easy = spareHandles.popLast() ?? newHandle() else {
            let error = TransportError(.other, delivery: .notSent, message: "libcurl has no memory for a transfer")
            return transfer.fail(error)
        }
        lastWasAlone = active.isEmpty
        active[easy] = transfer
        transfer.prepare(UnsafeMutableRawPointer(easy))
        curl_multi_add_handle(multi, UnsafeMutableRawPointer(easy))
    }

    /// Breaks an exchange off.
    func remove(_ transfer: CurlTransfer) {
        if let easy = transfer.easy { recycle(OpaquePointer(easy)) }
    }

    /// What is done from here on happens now.
    func readClock() {
        now = .now
    }

    /// Does all that can be done without waiting, and tells the tasks.
    func advance() {
        var running: Int32 = 0
        curl_multi_perform(multi, &running)
        let finished = collectResults()
        // Tasks first: they go on while the handles are put away.
        tell()
        finished.forEach(recycle)
    }

    /// Waits until something happens on a connection, somebody calls ``wake()``, or the time is over.
    func wait(milliseconds: Int32) {
        curl_multi_poll(multi, nil, 0, milliseconds, nil)
    }

    /// Ends a ``wait(milliseconds:)``, or the next one if there is none now. Any thread may call this.
    func wake() {
        curl_multi_wakeup(multi)
    }

    /// Gives up what has stood still for too long.
    func expireIdle(every interval: Duration) {
        guard now - lastExpiry > interval else { return }
        lastExpiry = now
        for (easy, transfer) in active where transfer.isIdle(at: now) {
            transfer.failIdle()
            recycle(easy)
        }
    }

    /// Fails what is under way and frees everything.
    func close(failing error: TransportError) {
        for (easy, transfer) in active {
            transfer.fail(error)
            recycle(easy)
        }
        spareHandles.forEach { curl_easy_cleanup(UnsafeMutableRawPointer($0)) }
        curl_multi_cleanup(multi)
    }

    /// A task may have something to hear of a transfer. It is told when libcurl has done all it can for now: as a rule
    /// a short answer is there as a whole then, and the task is woken once for all of it.
    func note(_ transfer: CurlTransfer) {
        guard !transfer.isNoted else { return }
        transfer.isNoted = true
        noted.append(transfer)
    }

    private func tell() {
        for transfer in noted {
            transfer.isNoted = false
            transfer.tell()
        }
        noted.removeAll(keepingCapacity: true)
    }

    private func collectResults() -> [OpaquePointer] {
        var finished: [OpaquePointer] = []
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            active[OpaquePointer(easy)]?.finish(rms_message_result(message))
            finished.append(OpaquePointer(easy))
        }
        return finished
    }

    private func newHandle() -> OpaquePointer? {
        guard let easy = curl_easy_init() else { return nil }
        configuration.apply(to: easy)
        CurlTransfer.setCallbacks(of: easy)
        return OpaquePointer(easy)
    }

    private func recycle(_ easy: OpaquePointer) {
        guard let transfer = active.removeValue(forKey: easy) else { return }
        let handle = UnsafeMutableRawPointer(easy)
        curl_multi_remove_handle(multi, handle)
        transfer.release()
        lastDuration = now - transfer.start
        if spareHandles.count < configuration.maximumConnectionsPerHost {
            spareHandles.append(easy)
        } else {
            curl_easy_cleanup(handle)
        }
    }
}
