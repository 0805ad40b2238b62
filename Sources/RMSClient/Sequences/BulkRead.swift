extension RMSClient {
    /// Reads the records of one call by their keys, and returns a result for each key.
    ///
    /// That RMS may answer "not found" as a whole if it lacks one of them is not known. So that others are not taken for
    /// missing, the call is halved then. If one half fails otherwise, the keys of the other one keep their results, except
    /// after a failure that the calls after it would share.
    ///
    /// - Parameters:
    ///   - missing: What the error of a record that the answer does not contain says.
    ///   - operation: Makes the call for keys.
    ///   - records: The records of an answer, by their keys.
    func bulkRead<O: RMSOperation, Key: Hashable, Value>(
        _ keys: [Key],
        missing: (Key) -> String,
        by operation: ([Key]) -> O,
        _ records: (O.Response) -> [Key: Value]
    ) async throws(RMSError) -> [RecordOutcome<Value>] {
        let answer: RMSAnswer<O.Response>
        do throws(RMSError) {
            answer = try await self.answer(to: operation(keys))
        } catch  where error.kind == .notFound {
            guard keys.count > 1 else { return [.failed(error)] }
            var outcomes: [RecordOutcome<Value>] = []
            for half in keys.pieces(of: (keys.count + 1) / 2) {
                do throws(RMSError) {
                    outcomes += try await bulkRead(half, missing: missing, by: operation, records)
                } catch  where !error.endsTheRun(of: O.function) {
                    outcomes += half.map { _ in .failed(error) }
                }
            }
            return outcomes
        }
        let found = records(answer.value)
        return keys.map { key in
            if let record = found[key] { return .succeeded(record) }
            if !answer.unreadable.isEmpty {
                return .failed(RMSError(unreadable: answer.unreadable, during: O.function, answer))
            }
            return .failed(.notFound(missing(key), in: answer, of: O.self))
        }
    }

    /// Reads any number of records by their keys, and returns a result for each key, in order. A key that is named twice is
    /// read once.
    func bulkReads<Key: Hashable & Sendable, Value: Sendable>(
        of keys: [Key],
        atMost limit: Int,
        by function: RMSFunction,
        concurrency: Int?,
        problems: (Key) -> [FieldProblem],
        _ call: @escaping @Sendable ([Key]) async throws(RMSError) -> [RecordOutcome<Value>]
    ) async -> [RecordOutcome<Value>] {
        await onceEach(keys, by: function) { distinct in
            await batches(
                of: distinct,
                atMost: limit,
                by: function,
                concurrency: concurrency,
                problems: problems,
                call
            )
        }
    }

    /// Runs calls for the distinct keys, and returns a result for each key, in order.
    func onceEach<Key: Hashable & Sendable, Value: Sendable>(
        _ keys: [Key],
        by function: RMSFunction,
        _ run: ([Key]) async -> [RecordOutcome<Value>]
    ) async -> [RecordOutcome<Value>] {
        var known: Set<Key> = []
        let distinct = keys.filter { known.insert($0).inserted }
        let outcomes = await run(distinct)
        let found = Dictionary(zip(distinct, outcomes)) { first, _ in first }
        return keys.map { found[$0] ?? .notAttempted(.notSent(function)) }
    }
}
