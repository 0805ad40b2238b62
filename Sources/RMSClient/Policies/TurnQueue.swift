/// Lets callers of one function through, in order of arrival, as its ``CallWindow`` allows.
///
/// If the limit is shared with other processes, the first caller asks for a turn where they all ask, and the window here is
/// a copy of what they know together: it decides alone while the shared one can't be reached.
final class TurnQueue: Sendable {
    private let limit: RateLimit
    private let time: TimeSource
    private let shared: SharedLimit?
    private let state: Locked<State>

    private struct State {
        var window: CallWindow
        /// Whether the window knows what the other processes were not told.
        var hasNews = false
        var queue: [Waiter] = []
        var lastID = 0
    }

    /// A caller in the queue. The first one waits for the clock; the others are woken when they become the first.
    private struct Waiter {
        let id: Int
        var wake: CheckedContinuation<Void, Never>?
    }

    /// A caller's turn, to which it reports what became of its call.
    struct Turn: Sendable {
        fileprivate let queue: TurnQueue
        fileprivate let start: CallWindow.Start
        /// Nil if no other process has to know.
        fileprivate let reports: TurnReports?

        /// Reports that the request is about to be written to its connection.
        func noteSending() { note(.sent(start, at: queue.time.now())) }

        /// Makes the call, and reports what became of it. Of failures, only a refusal for too many calls counts.
        func use<Answer>(_ call: () async throws(RMSError) -> Answer) async throws(RMSError) -> Answer {
            guard let reports else { return try await make(call) }
            async let delivery: Void = queue.deliver(reports)
            let result: Result<Answer, RMSError>
            do { result = .success(try await make(call)) } catch { result = .failure(error) }
            reports.finish()
            await delivery
            // If the task was canceled, the delivery ended before the call.
            await queue.send(reports)
            return try result.get()
        }

        private func make<Answer>(_ call: () async throws(RMSError) -> Answer) async throws(RMSError) -> Answer {
            do {
                let answer = try await call()
                note(.accepted(start))
                return answer
            } catch {
                if error.kind == .throttled {
                    note(.refused(start, at: queue.time.now(), retryAfter: error.retryAfter))
                }
                throw error
            }
        }

        private func note(_ event: CallWindow.Event) {
            queue.state.withLock { $0.window.note(event) }
            reports?.add(event)
        }
    }

    init(
        limit: RateLimit,
        longestRest: Duration = .seconds(60),
        time: TimeSource,
        shared: SharedLimit? = nil
    ) {
        self.limit = limit
        self.time = time
        self.shared = shared
        state = Locked(State(window: CallWindow(limit: limit, longestRest: longestRest)))
    }

    /// Waits for a turn and takes it; throws when the task is cancelled.
    func take() async throws -> Turn {
        let (start, id) = state.withLock { state -> (CallWindow.Start?, Int) in
            if shared == nil, state.queue.isEmpty, let start = takeNow(&state) { return (start, 0) }
            state.lastID += 1
            state.queue.append(Waiter(id: state.lastID))
            return (nil, state.lastID)
        }
        if let start { return turn(start) }
        do {
            return try await withTaskCancellationHandler {
                await untilFirst(id)
                while true {
                    switch await step(of: id) {
                    case .wait(let time): try await self.time.sleep(time)
                    case .turn(let start, let next):
                        next?.resume()
                        return turn(start)
                    case .left: throw CancellationError()
                    }
                }
            } onCancel: {
                leave(id)
            }
        } catch {
            leave(id)
            if let shared, state.withLock({ $0.queue.isEmpty }) { await exchange(shared.leave) }
            throw error
        }
    }

    func state(of function: RMSFunction) -> RateLimitState {
        state.withLock { state in
            RateLimitState(
                function: function,
                limit: limit,
                callsPerSecond: state.window.callsPerSecond,
                waiting: state.queue.count,
                throttled: state.window.refusals
            )
        }
    }

    private func turn(_ start: CallWindow.Start) -> Turn {
        Turn(queue: self, start: start, reports: shared == nil ? nil : TurnReports())
    }

    /// Delivers reports to the other processes as they come, until the call has ended or its task is canceled.
    private func deliver(_ reports: TurnReports) async {
        for await _ in reports.signals { await send(reports) }
    }

    private func send(_ reports: TurnReports) async {
        let events = reports.take()
        if !events.isEmpty { await exchange { shared in events.forEach { shared.note($0) } } }
    }

    /// Changes what all processes know; nil if that can't be reached, or the limit is not shared.
    @discardableResult
    private func exchange<T>(_ change: (inout SharedWindow) -> T) async -> T? {
        guard let shared else { return nil }
        let (own, hasNews) = state.withLock { ($0.window, $0.hasNews) }
        let outcome = await shared.exchange(own: own, hasNews: hasNews, time: time, change)
        state.withLock { state in
            state.hasNews = outcome == nil
            if let outcome { state.window.memory = outcome.memory }
        }
        return outcome?.value
    }

    private func untilFirst(_ id: Int) async {
        await withCheckedContinuation { continuation in
            let isFirst = state.withLock { state -> Bool in
                // A caller that left the queue does not wait either.
                guard let place = state.queue.firstIndex(where: { $0.id == id }), place > 0 else { return true }
                state.queue[place].wake = continuation
                return false
            }
            if isFirst { continuation.resume() }
        }
    }

    private enum Step {
        case wait(Duration)
        /// And the caller that is the first now.
        case turn(CallWindow.Start, next: CheckedContinuation<Void, Never>?)
        case left
    }

    /// What the first caller does next.
    private func step(of id: Int) async -> Step {
        guard let shared, state.withLock({ $0.queue.first?.id == id }), let step = await exchange(shared.ask) else {
            return state.withLock { ownStep(of: id, &$0) }
        }
        switch step {
        case .wait(let time): return .wait(time)
        case .turn(let start):
            let own = state.withLock { state -> Step in
                guard state.queue.first?.id == id else { return .left }
                return .turn(start, next: removeFirst(&state))
            }
            // The caller was canceled meanwhile.
            if case .left = own { await exchange { $0.note(.returned(start)) } }
            return own
        }
    }

    /// What the first caller does next if only this process counts.
    private func ownStep(of id: Int, _ state: inout State) -> Step {
        guard state.queue.first?.id == id else { return .left }
        guard let start = takeNow(&state) else {
            return .wait(max(state.window.wait(at: time.now()), .milliseconds(1)))
        }
        return .turn(start, next: removeFirst(&state))
    }

    private func leave(_ id: Int) {
        let wake = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard let place = state.queue.firstIndex(where: { $0.id == id }) else { return nil }
            return place == 0 ? removeFirst(&state) : state.queue.remove(at: place).wake
        }
        wake?.resume()
    }

    /// - Returns: The caller that is the first now. It is resumed without the lock: a task may be canceled at that moment, and
    ///   its cancellation handler takes the lock.
    private func removeFirst(_ state: inout State) -> CheckedContinuation<Void, Never>? {
        state.queue.removeFirst()
        guard !state.queue.isEmpty else { return nil }
        defer { state.queue[0].wake = nil }
        return state.queue[0].wake
    }

    private func takeNow(_ state: inout State) -> CallWindow.Start? {
        let now = time.now()
        return state.window.wait(at: now) == .zero ? state.window.start(at: now) : nil
    }
}

/// What a call has to report to other processes while it runs.
private final class TurnReports: Sendable {
    /// One for each report, until the call has ended.
    let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation
    private let events = Locked<[CallWindow.Event]>([])

    init() {
        (signals, signal) = AsyncStream.makeStream()
    }

    func add(_ event: CallWindow.Event) {
        events.withLock { $0.append(event) }
        signal.yield()
    }

    /// Reports that the call has ended.
    func finish() { signal.finish() }

    /// Returns what was not taken yet, in order.
    func take() -> [CallWindow.Event] {
        events.withLock { events in
            defer { events = [] }
            return events
        }
    }
}
