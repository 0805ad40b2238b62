/// Runs the calls of a list that was split into batches, a few at a time.
enum BatchRun {
    /// Runs `call` on each batch; after one returns that the run must stop, no further one is started.
    ///
    /// - Returns: The results of the batches that ran, by their position.
    static func run<Batch: Sendable, Value: Sendable>(
        _ batches: [Batch],
        concurrency: Int,
        _ call: @escaping @Sendable (Batch) async -> (value: Value, goesOn: Bool)
    ) async -> [Int: Value] {
        await withTaskGroup(of: (Int, Value, Bool).self) { group in
            var results: [Int: Value] = [:]
            var next = 0
            var goesOn = true
            func begin() {
                guard goesOn, next < batches.count else { return }
                let (index, batch) = (next, batches[next])
                next += 1
                group.addTask {
                    let answer = await call(batch)
                    return (index, answer.value, answer.goesOn)
                }
            }
            for _ in 0..<max(1, concurrency) { begin() }
            while let (index, value, mayGoOn) = await group.next() {
                results[index] = value
                if !mayGoOn { goesOn = false }
                begin()
            }
            return results
        }
    }
}

extension Array {
    /// The array in pieces of at most `size` elements.
    func pieces(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}

extension RMSError {
    /// A record of a batch that was not sent.
    static func notSent(_ function: RMSFunction) -> RMSError {
        RMSError(
            .cancelled,
            function: function.name,
            problem: "not sent, because an earlier call failed",
            advice: "Send it again when that is fixed."
        )
    }

    /// A record of a batch that breaks a rule.
    static func heldBack(_ function: RMSFunction, _ problems: [FieldProblem]) -> RMSError {
        RMSError(
            .invalidRequest,
            function: function.name,
            problem: problems.map(\.description).joined(separator: "; "),
            advice: "Correct it; it was not sent."
        )
    }
}
