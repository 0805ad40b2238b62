/// How many calls of a list may be in progress at the same time.
enum BatchPace: Sendable {
    /// A fixed number.
    case atOnce(Int)
    /// As many as the rate limit lets start, and at most a number: each call is prepared when the one before it is sent.
    case onTheBeat(atMost: Int)
}

/// Admits the calls of a list, one after the other.
final class BatchGate: Sendable {
    private let pace: BatchPace
    private let state = Locked(State())

    private struct State {
        /// The calls that wait for their turn at the rate limit.
        var waiting: Set<Int> = []
        var inProgress = 0
        var isStopped = false
        /// The calls that got their turn after the list was stopped.
        var barred: Set<Int> = []
        var waiter: CheckedContinuation<Void, Never>?
    }

    init(_ pace: BatchPace) { self.pace = pace }

    /// Whether a call has ended the list.
    var isStopped: Bool { state.withLock(\.isStopped) }

    /// Waits until a further call may be prepared. Returns false if the list was stopped.
    func admit(_ index: Int) async -> Bool {
        while true {
            let isAdmitted = state.withLock { state -> Bool? in
                if state.isStopped { return false }
                guard hasRoom(state) else { return nil }
                state.waiting.insert(index)
                state.inProgress += 1
                return true
            }
            if let isAdmitted { return isAdmitted }
            await withCheckedContinuation { continuation in
                let hasNews = state.withLock { state in
                    if state.isStopped || hasRoom(state) { return true }
                    state.waiter = continuation
                    return false
                }
                if hasNews { continuation.resume() }
            }
        }
    }

    /// Notes that a call has a turn: its first one, or that of another attempt or a further call of the same batch. Returns
    /// false if it must not be sent, because the list was stopped before.
    func begin(_ index: Int) -> Bool {
        change { state in
            let isFirst = state.waiting.remove(index) != nil
            if state.isStopped, isFirst { state.barred.insert(index) }
            return !state.isStopped
        }
    }

    /// Notes that a call has ended. Returns false if it was not sent.
    func finish(_ index: Int, goesOn: Bool) -> Bool {
        change { state in
            state.waiting.remove(index)
            state.inProgress -= 1
            if !goesOn { state.isStopped = true }
            return !state.barred.contains(index)
        }
    }

    private func hasRoom(_ state: State) -> Bool {
        switch pace {
        case .atOnce(let count): state.inProgress < max(1, count)
        case .onTheBeat(let count): state.waiting.isEmpty && state.inProgress < count
        }
    }

    private func change<T>(_ body: (inout State) -> T) -> T {
        let (value, waiter) = state.withLock { state in
            let value = body(&state)
            defer { state.waiter = nil }
            return (value, state.waiter)
        }
        waiter?.resume()
        return value
    }
}
