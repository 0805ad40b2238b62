internal import Foundation
public import RMSClient

/// A world with one thread and a clock of its own, in which a program runs the same way each time.
///
/// All tasks run on the simulation's executor, one job at a time, and so do the unstructured tasks that they create. Time stands
/// still while any job is ready, and then moves to the moment for which the next sleeper waits: hours pass in milliseconds, and
/// no wait depends on the machine.
public final class Simulation: TaskExecutor, @unchecked Sendable {
    /// Guards the rest, which is why the class may call itself Sendable.
    private let lock = NSCondition()
    private var jobs: [UnownedJob] = []
    private var sleepers: [Sleeper] = []
    private var now = Duration.zero
    private var lastID = 0
    private var isEnded = false

    /// Guarded by the simulation's lock.
    private final class Result<T>: @unchecked Sendable {
        var value: T?
    }

    private struct Sleeper {
        let id: Int
        let wakes: Duration
        let continuation: CheckedContinuation<Void, any Error>
    }

    /// Called before each job with its number.
    private let beforeJob: (Int) -> Void

    private init(beforeJob: @escaping (Int) -> Void) { self.beforeJob = beforeJob }

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - start: What the clock shows at the beginning.
    ///   - beforeJob: Called before each job, the piece of a task from one suspension to the next, with its number.
    public static func run<T: Sendable>(
        from start: Duration = .zero,
        beforeJob: @escaping (Int) -> Void = { _ in },
        _ program: @escaping @Sendable (Simulation) async -> T
    ) -> T {
        let simulation = Simulation(beforeJob: beforeJob)
        simulation.now = start
        let result = Result<T>()
        Task(executorPreference: simulation) {
            let value = await program(simulation)
            simulation.lock.withLock {
                result.value = value
                simulation.isEnded = true
            }
        }
        simulation.drive()
        guard let value = simulation.lock.withLock({ result.value }) else {
            preconditionFailure("the program has no result")
        }
        return value
    }

    /// The clock.
    public var time: TimeSource {
        TimeSource(
            now: { self.lock.withLock { self.now } },
            date: { Date(timeIntervalSince1970: 1_795_000_000 + self.lock.withLock { self.now } / .seconds(1)) },
            sleep: { try await self.sleep($0) }
        )
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        lock.withLock {
            jobs.append(job)
            lock.signal()
        }
    }

    public func asUnownedTaskExecutor() -> UnownedTaskExecutor { UnownedTaskExecutor(ordinary: self) }

    private func sleep(_ duration: Duration) async throws {
        try Task.checkCancellation()
        let id = try lock.withLock {
            if isEnded { throw CancellationError() }
            lastID += 1
            return lastID
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                lock.withLock {
                    sleepers.append(Sleeper(id: id, wakes: now + max(.zero, duration), continuation: continuation))
                }
                if Task.isCancelled { wake(id, throwing: true) }
            }
        } onCancel: {
            wake(id, throwing: true)
        }
    }

    private func wake(_ id: Int, throwing: Bool) {
        let sleeper = lock.withLock {
            sleepers.firstIndex { $0.id == id }.map { sleepers.remove(at: $0) }
        }
        if throwing {
            sleeper?.continuation.resume(throwing: CancellationError())
        } else {
            sleeper?.continuation.resume()
        }
    }

    private func drive() {
        UnstructuredJobs.go(to: self)
        defer { UnstructuredJobs.go(to: nil) }
        var count = 0
        while true {
            if let job = lock.withLock({ jobs.isEmpty ? nil : jobs.removeFirst() }) {
                beforeJob(count)
                count += 1
                job.runSynchronously(on: asUnownedTaskExecutor())
                continue
            }
            if lock.withLock({ isEnded }) {
                // Tasks that nobody waits for are not left behind: their sleep ends as if they were canceled.
                guard let left = lock.withLock({ sleepers.first?.id }) else { return }
                wake(left, throwing: true)
                continue
            }
            let next = lock.withLock { () -> Int? in
                guard let next = sleepers.min(by: { ($0.wakes, $0.id) < ($1.wakes, $1.id) }) else { return nil }
                now = max(now, next.wakes)
                return next.id
            }
            if let next {
                wake(next, throwing: false)
            } else {
                // A job is on its way from outside the simulation.
                let deadline = Date(timeIntervalSinceNow: 300)
                lock.withLock {
                    while jobs.isEmpty {
                        precondition(lock.wait(until: deadline), "all tasks wait for something that does not come")
                    }
                }
            }
        }
    }
}
