/// Runs asynchronous work on the thread that waits for it, because libFuzzer's callback is synchronous, and changing
/// threads would take longer than most inputs do.
@available(macOS 15, *)
final class CallingThread: TaskExecutor, @unchecked Sendable {
    /// Used by only one thread, so the class may be Sendable: nothing in a target waits for anything outside of it.
    private var jobs: [UnownedJob] = []

    func enqueue(_ job: consuming ExecutorJob) {
        jobs.append(UnownedJob(job))
    }

    func run(_ work: sending @escaping () async -> Void) {
        Task(executorPreference: self) { await work() }
        while !jobs.isEmpty { jobs.removeFirst().runSynchronously(on: asUnownedTaskExecutor()) }
    }
}
