/// Runs the calls of a list that was split into batches, a few at a time.
enum BatchRun {
    /// Runs `call` on each batch; after one returns that the run must stop, no further one is sent.
    ///
    /// - Returns: The results of the batches that ran, by their position, and whether the run came to its end.
    static func run<Batch: Sendable, Value: Sendable>(
        _ batches: [Batch],
        pace: BatchPace,
        _ call: @escaping @Sendable (Batch) async -> (value: Value, goesOn: Bool)
    ) async -> (values: [Int: Value], goesOn: Bool) {
        let gate = BatchGate(pace)
        return await withTaskGroup(of: (Int, Value)?.self) { group in
            for (index, batch) in batches.enumerated() {
                guard await gate.admit(index) else { break }
                group.addTask {
                    let beat = CallBeat { gate.begin(index) }
                    let answer = await CallBeat.$current.withValue(beat) { await call(batch) }
                    return gate.finish(index, goesOn: answer.goesOn) ? (index, answer.value) : nil
                }
            }
            var results: [Int: Value] = [:]
            for await case let (index, value)? in group { results[index] = value }
            return (results, !gate.isStopped)
        }
    }
}

extension RMSClient {
    /// The most calls of a list that are in progress at once: enough for five calls a second that take two seconds each.
    private static let mostOnTheBeat = 12

    /// How the calls of a list are started.
    ///
    /// - Parameter concurrency: How many may be in progress at the same time. If it is nil, the calls start as the limit of
    ///   their function permits, and without a limit one after the other.
    func pace(of function: RMSFunction, _ concurrency: Int?) -> BatchPace {
        if let concurrency { return .atOnce(concurrency) }
        return isPaced(function) ? .onTheBeat(atMost: Self.mostOnTheBeat) : .atOnce(1)
    }
}

extension Array {
    /// The array in pieces of at most `size` elements.
    func pieces(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
