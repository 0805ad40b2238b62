/// Runs asynchronous work on the thread that waits for it, for libFuzzer's callback is synchronous, and to change threads
/// would take longer than most inputs do.
@available(macOS 15, *)
final class CallingThread: TaskExecutor, @unchecked Sendable {
    /// Touched by one thread alone, which is why the class may call itself Sendable: nothing that a target does waits for
    /// anything outside of it.
    private var jobs: [UnownedJob] = []

    func enqueue(_ job: consuming ExecutorJob) {
        jobs.append(UnownedJob(job))
    }

    func run(_ work: sending @escaping () async -> Void) {
        Task(executorPreference: self) { await work() }
        while !jobs.isEmpty { jobs.removeFirst().runSynchronously(on: asUnownedTaskExecutor()) }
    }
}
