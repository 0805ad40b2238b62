internal import CCurl

/// libcurl's multi handle and what hangs on it. One thread at a time may touch it: the one whose turn ``CurlLoop`` says
/// it is. ``wake()`` alone is anybody's.
final class CurlMulti {
    private let multi: UnsafeMutableRawPointer
    private let sockets = PollSet()
    private var active: [CurlTransfer] = []
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

    init(maximumConnectionsPerHost: Int) {
        guard Self.isReady, let multi = curl_multi_init() else { fatalError("libcurl can't be initialised") }
        self.multi = multi
        rms_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, maximumConnectionsPerHost)
        // Left to itself, libcurl keeps four connections for each exchange under way, and so closes those of a burst of
        // requests when it ends.
        rms_multi_set_long(multi, CURLMOPT_MAXCONNECTS, maximumConnectionsPerHost)
        rms_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
        rms_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, Unmanaged.passUnretained(sockets).toOpaque())
        rms_multi_set_socket_callback(multi) { _, socket, what, sockets, _ in
            if let sockets { Unmanaged<PollSet>.fromOpaque(sockets).takeUnretainedValue().watch(socket, for: what) }
            return 0
        }
    }

    /// How many exchanges are under way.
    var count: Int { active.count }

    /// Takes an exchange into service; the next ``advance()`` sends it.
    func start(_ transfer: CurlTransfer) {
        guard transfer.begin(at: active.count) else { return }
        lastWasAlone = active.isEmpty
        active.append(transfer)
        curl_multi_add_handle(multi, transfer.easy)
    }

    /// Lets a paused exchange go on.
    func resume(_ transfer: CurlTransfer) {
        let result = transfer.resume()
        if result != CURLE_OK { end(transfer, result) }
    }

    private func end(_ transfer: CurlTransfer, _ result: CURLcode) {
        transfer.finish(result)
        remove(transfer)
    }

    /// Breaks an exchange off, or puts one away that has ended.
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

    /// What is done from here on happens now.
    func readClock() {
        now = .now
    }

    /// Does all that can be done without waiting, and tells the tasks.
    func advance() {
        var running: Int32 = 0
        while let event = sockets.takeEvent() {
            curl_multi_socket_action(multi, event.socket, event.readiness, &running)
        }
        // What has just begun, and what is to happen at a time.
        curl_multi_socket_action(multi, rms_socket_timeout, 0, &running)
        takeResults()
        tell()
    }

    /// Waits until something happens on a connection, something is due, somebody calls ``wake()``, or the time is over.
    func wait(milliseconds: Int32) {
        var due = -1
        curl_multi_timeout(multi, &due)
        sockets.wait(milliseconds: due < 0 ? milliseconds : min(milliseconds, Int32(clamping: due)))
    }

    /// Ends a ``wait(milliseconds:)``, or the next one if there is none now. Any thread may call this.
    func wake() {
        sockets.wake()
    }

    /// Gives up what has stood still for too long.
    func expireIdle(every interval: Duration) {
        guard now - lastExpiry > interval else { return }
        lastExpiry = now
        for transfer in active where transfer.isIdle(at: now) {
            transfer.failIdle()
            remove(transfer)
        }
    }

    /// Fails what is under way and frees everything.
    func close(failing error: TransportError) {
        for transfer in active {
            transfer.fail(error)
            remove(transfer)
        }
        curl_multi_cleanup(multi)
    }

    /// Something happened to a transfer, of which its task may have to hear. It is told when libcurl has done all it can
    /// for now: as a rule a short answer is there as a whole then, and the task is woken once for all of it.
    func note(_ transfer: CurlTransfer) {
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

    private func takeResults() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            end(CurlTransfer.served(by: easy), rms_message_result(message))
        }
    }
}
