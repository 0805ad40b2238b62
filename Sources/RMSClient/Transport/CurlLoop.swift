internal import Foundation

/// Drives all exchanges of a transport through one ``CurlMulti``, one thread at a time.
///
/// As a rule that is the loop's own thread, for which everyone else leaves orders. Where requests come one by one and the
/// host was seen to answer at once, as a mock on loopback does, the thread that brings a request drives it itself: two
/// changes of threads cost more than the whole exchange. It waits a millisecond at the most, and leaves the rest to the
/// loop's thread.
final class CurlLoop: @unchecked Sendable {
    private enum Order {
        case start(CurlTransfer)
        case resume(CurlTransfer)
        case remove(CurlTransfer)
    }

    /// Whose turn it is to touch libcurl.
    private enum Driver {
        case nobody, loop, caller
    }

    /// Guards what follows up to `multi`, which is why the class may call itself Sendable; `multi` is the driver's.
    private let condition = NSCondition()
    private var driver = Driver.nobody
    /// Whether the driver waits and has not been woken yet.
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

    /// How often transfers are looked at that may have stood still for too long, in milliseconds.
    private static let tick: Int32 = 100
    /// How long a caller may wait for an answer.
    private static let callersPatience = Duration.milliseconds(1)

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

    /// Whether the next request, if nothing else is under way by then, is driven by the thread that brings it.
    var answersAtOnce: Bool { condition.withLock { wasQuick } }

    /// Begins an exchange. What comes of it may be there when this returns.
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

    /// Ends the thread; what is under way fails.
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

    /// Makes somebody look at what was changed. It is woken outside of the lock, which it wants first of all.
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
        let end = multi.now + Self.callersPatience
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
            if takeOrders() == .stop { return close() }
            multi.readClock()
            taken.forEach(carryOut)
            taken.removeAll(keepingCapacity: true)
            multi.advance()
            multi.expireIdle(every: .milliseconds(Self.tick / 2))
            if multi.count > 0, mayRest() { multi.wait(milliseconds: Self.tick) }
        }
    }

    private enum Course {
        case goOn, stop
    }

    /// Takes what is to be done next. Without anything under way the thread lets go of its turn and waits.
    private func takeOrders() -> Course {
        condition.withLock {
            if driver == .loop { release() }
            while driver != .nobody || (count == 0 && orders.isEmpty && !isStopping) { condition.wait() }
            driver = .loop
            swap(&orders, &taken)
            return isStopping ? .stop : .goOn
        }
    }

    /// Whether the driver may wait for something to happen; from then on an order wakes it.
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
        wasQuick = multi.lastWasAlone && multi.lastDuration < Self.callersPatience
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
