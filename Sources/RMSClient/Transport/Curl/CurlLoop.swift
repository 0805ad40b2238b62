#if canImport(CCurl)
internal import Foundation

/// Drives all exchanges of a transport through one ``CurlMulti``, one thread at a time.
///
/// Usually that is the loop's own thread, which takes orders from the others. When requests come one by one and the
/// host has answered at once, as a mock on loopback does, the calling thread drives its request itself: two thread
/// switches cost more than the whole exchange. It waits for at most one millisecond and leaves the rest to the loop's
/// thread.
final class CurlLoop: @unchecked Sendable {
    private enum Order {
        case start(CurlTransfer)
        case resume(CurlTransfer)
        case remove(CurlTransfer)
    }

    /// Who may currently use libcurl.
    private enum Driver {
        case nobody, loop, caller
    }

    /// Guards what follows up to `multi`, so the class can be `@unchecked Sendable`; only the driver uses `multi`.
    private let condition = NSCondition()
    private var driver = Driver.nobody
    /// Whether the driver is waiting and has not been woken yet.
    private var isResting = false
    private var orders: [Order] = []
    private var isStopping = false
    private var count = 0
    private var wasQuick = false

    let multi: CurlMulti
    /// The orders that the driver has taken.
    private var taken: [Order] = []

    let configuration: CurlTransport.Configuration
    let handles: CurlHandles
    let fieldNames = FieldNames()

    /// How often transfers are checked for the idle timeout, in milliseconds.
    private static let tick: Int32 = 100
    /// How long a calling thread may wait for a response.
    private static let inlineTimeout = Duration.milliseconds(1)

    init(configuration: CurlTransport.Configuration) {
        self.configuration = configuration
        handles = CurlHandles(configuration: configuration)
        multi = CurlMulti(maximumConnectionsPerHost: configuration.maximumConnectionsPerHost)
        let thread = Thread {
            BrokenPipes.ignore { self.run() }
        }
        thread.name = "rms.curl"
        thread.start()
    }

    var activeCount: Int { condition.withLock { count } }

    /// Whether the calling thread will drive the next request itself, if nothing else is in progress by then.
    var answersAtOnce: Bool { condition.withLock { wasQuick } }

    /// Begins an exchange. Its result may be available when this returns.
    func start(_ transfer: CurlTransfer) {
        let isCallersTurn = condition.withLock {
            guard driver == .nobody, wasQuick, orders.isEmpty, count == 0, !isStopping else { return false }
            driver = .caller
            return true
        }
        if isCallersTurn { BrokenPipes.ignore { drive(transfer) } } else { give(.start(transfer)) }
    }

    func resume(_ transfer: CurlTransfer) { give(.resume(transfer)) }
    func remove(_ transfer: CurlTransfer) { give(.remove(transfer)) }

    /// Ends the thread; exchanges in progress fail.
    func stop() {
        callDriver { isStopping = true }
    }

    private func give(_ order: Order) {
        var isLate = false
        callDriver {
            isLate = isStopping
            if !isLate { orders.append(order) }
        }
        if isLate, case .start(let transfer) = order { transfer.fail(Self.stopped) }
    }

    /// Applies a change and wakes the driver. The wake-up is sent outside the lock, because the driver takes the lock
    /// first.
    private func callDriver(after change: () -> Void) {
        let isAsleep = condition.withLock {
            change()
            if driver == .nobody { condition.signal() }
            defer { isResting = false }
            return isResting
        }
        if isAsleep { multi.wake() }
    }

    private static let stopped = TransportError(.cancelled, delivery: .maybeSent, message: "the transport was closed")

    // MARK: The driver's side

    private func drive(_ transfer: CurlTransfer) {
        multi.readClock()
        multi.start(transfer)
        multi.advance()
        let end = multi.now + Self.inlineTimeout
        while multi.count > 0, multi.now < end, mayRest() {
            multi.wait(milliseconds: 1)
            multi.readClock()
            multi.advance()
        }
        condition.withLock {
            release()
            if count > 0 || !orders.isEmpty || isStopping { condition.signal() }
        }
    }

    private func run() {
        while true {
            if !takeOrders() { return close() }
            multi.readClock()
            taken.forEach(carryOut)
            taken.removeAll(keepingCapacity: true)
            multi.advance()
            multi.expireIdle(every: .milliseconds(Self.tick / 2))
            if multi.count > 0, mayRest() { multi.wait(milliseconds: Self.tick) }
        }
    }

    /// Takes the next orders. If nothing is in progress, the thread gives up its turn and waits.
    ///
    /// - Returns: Whether the loop goes on; false once it is to stop.
    private func takeOrders() -> Bool {
        condition.withLock {
            if driver == .loop { release() }
            while driver != .nobody || (count == 0 && orders.isEmpty && !isStopping) { condition.wait() }
            driver = .loop
            swap(&orders, &taken)
            return !isStopping
        }
    }

    /// Whether the driver may wait for an event; from then on, an order wakes it.
    private func mayRest() -> Bool {
        condition.withLock {
            count = multi.count
            isResting = orders.isEmpty && !isStopping
            return isResting
        }
    }

    /// Ends a turn.
    private func release() {
        driver = .nobody
        isResting = false
        count = multi.count
        wasQuick = multi.lastWasAlone && multi.lastDuration < Self.inlineTimeout
    }

    private func carryOut(_ order: Order) {
        switch order {
        case .start(let transfer): multi.start(transfer)
        case .resume(let transfer): multi.resume(transfer)
        case .remove(let transfer): multi.remove(transfer)
        }
    }

    private func close() {
        for case .start(let transfer) in taken { transfer.fail(Self.stopped) }
        taken = []
        multi.close(failing: Self.stopped)
    }
}
#endif
