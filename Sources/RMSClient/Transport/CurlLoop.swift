internal import CCurl
internal import Foundation

/// The thread that drives all exchanges of a transport through one `curl_multi`.
///
/// Only that thread touches libcurl's handles; everyone else leaves orders and wakes it.
final class CurlLoop: @unchecked Sendable {
    private enum Order {
        case start(CurlTransfer)
        case resume(CurlTransfer)
        case remove(CurlTransfer)
    }

    /// Guards the orders and the flags, which is why the class may call itself Sendable; all else belongs to the
    /// thread.
    private let lock = NSLock()
    private var orders: [Order] = []
    private var isStopping = false
    private var count = 0
    /// Whether the thread waits and has not been woken yet.
    private var isResting = false
    private let multi: OpaquePointer
    private let configuration: CurlTransport.Configuration
    private var active: [OpaquePointer: CurlTransfer] = [:]
    private var spareHandles: [OpaquePointer] = []
    /// The transfers of which the tasks may have something to hear.
    private var noted: [CurlTransfer] = []
    /// The time, read once for all that happens between two rests.
    private(set) var now = ContinuousClock.now
    private var lastExpiry = ContinuousClock.now

    /// How often transfers are looked at that may have stood still for too long, in milliseconds.
    private static let tick: Int32 = 100

    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init(configuration: CurlTransport.Configuration) {
        self.configuration = configuration
        guard Self.isReady, let multi = curl_multi_init() else { fatalError("libcurl can't be initialised") }
        self.multi = OpaquePointer(multi)
        rms_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, configuration.maximumConnectionsPerHost)
        // Left to itself, libcurl keeps four connections for each exchange under way, and so closes those of a burst of
        // requests when it ends.
        rms_multi_set_long(multi, CURLMOPT_MAXCONNECTS, configuration.maximumConnectionsPerHost)
        rms_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
        let thread = Thread { self.run() }
        thread.name = "rms.curl"
        thread.start()
    }

    var activeCount: Int { lock.withLock { count } }

    func start(_ transfer: CurlTransfer) { give(.start(transfer)) }
    func resume(_ transfer: CurlTransfer) { give(.resume(transfer)) }
    func remove(_ transfer: CurlTransfer) { give(.remove(transfer)) }

    /// Ends the thread; what is under way fails.
    func stop() {
        lock.withLock {
            guard !isStopping else { return }
            isStopping = true
            curl_multi_wakeup(multiHandle)
        }
    }

    private func give(_ order: Order) {
        let isLate = lock.withLock {
            if isStopping { return true }
            orders.append(order)
            // Inside the lock, for the thread frees the handle once it has seen `isStopping`.
            if isResting { curl_multi_wakeup(multiHandle) }
            isResting = false
            return false
        }
        if isLate, case .start(let transfer) = order { transfer.fail(Self.stopped) }
    }

    private static let stopped = TransportError(.cancelled, delivery: .maybeSent, message: "the transport was closed")

    // MARK: The thread

    private var multiHandle: UnsafeMutableRawPointer { UnsafeMutableRawPointer(multi) }

    private func run() {
        while true {
            let (orders, isStopping) = lock.withLock {
                defer { self.orders = [] }
                isResting = false
                return (self.orders, self.isStopping)
            }
            if isStopping { return close(pending: orders) }
            now = .now
            orders.forEach(carryOut)
            var running: Int32 = 0
            curl_multi_perform(multiHandle, &running)
            let finished = collectResults()
            // Tasks first: they go on while the handles are put away.
            tell()
            finished.forEach(recycle)
            expireIdle()
            rest()
        }
    }

    /// Waits for orders, or for something to happen on a connection.
    private func rest() {
        let mayRest = lock.withLock {
            count = active.count
            isResting = orders.isEmpty && !isStopping
            return isResting
        }
        if mayRest { curl_multi_poll(multiHandle, nil, 0, active.isEmpty ? 60_000 : Self.tick, nil) }
    }

    private func carryOut(_ order: Order) {
        switch order {
        case .start(let transfer):
            guard !transfer.isOver else { return }
            guard let easy = spareHandles.popLast() ?? newHandle() else {
                let error = TransportError(.other, delivery: .notSent, message: "libcurl has no memory for a transfer")
                return transfer.fail(error)
            }
            active[easy] = transfer
            transfer.prepare(UnsafeMutableRawPointer(easy))
            curl_multi_add_handle(multiHandle, UnsafeMutableRawPointer(easy))
        case .resume(let transfer): transfer.resume()
        case .remove(let transfer):
            if let easy = transfer.easy { recycle(OpaquePointer(easy)) }
        }
    }

    private func newHandle() -> OpaquePointer? {
        guard let easy = curl_easy_init() else { return nil }
        configuration.apply(to: easy)
        CurlTransfer.setCallbacks(of: easy)
        return OpaquePointer(easy)
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
        while let message = curl_multi_info_read(multiHandle, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            active[OpaquePointer(easy)]?.finish(rms_message_result(message))
            finished.append(OpaquePointer(easy))
        }
        return finished
    }

    private func expireIdle() {
        guard now - lastExpiry > .milliseconds(Self.tick / 2) else { return }
        lastExpiry = now
        for (easy, transfer) in active where transfer.isIdle(at: now) {
            transfer.failIdle()
            recycle(easy)
        }
    }

    private func recycle(_ easy: OpaquePointer) {
        guard let transfer = active.removeValue(forKey: easy) else { return }
        let handle = UnsafeMutableRawPointer(easy)
        curl_multi_remove_handle(multiHandle, handle)
        transfer.release()
        if spareHandles.count < configuration.maximumConnectionsPerHost {
            spareHandles.append(easy)
        } else {
            curl_easy_cleanup(handle)
        }
    }

    private func close(pending: [Order]) {
        for case .start(let transfer) in pending { transfer.fail(Self.stopped) }
        for (easy, transfer) in active {
            transfer.fail(Self.stopped)
            recycle(easy)
        }
        spareHandles.forEach { curl_easy_cleanup(UnsafeMutableRawPointer($0)) }
        curl_multi_cleanup(multiHandle)
    }
}
