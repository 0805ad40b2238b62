extension RMSClient {
    /// Reads the records of one call by their keys, and returns a result for each key.
    ///
    /// That RMS may answer "not found" as a whole if it lacks one of them is not known. So that others are not taken for
    /// missing, the call is halved then.
    ///
    /// - Parameters:
    ///   - missing: What the error of a record says that the answer does not contain.
    ///   - operation: Makes the call for keys.
    ///   - records: The records of an answer, by their keys.
    func bulkRead<O: RMSOperation, Key: Hashable, Value>(
        _ keys: [Key],
        missing: String,
        by operation: ([Key]) -> O,
        _ records: (O.Response) -> [Key: Value]
    ) async throws(RMSError) -> [RecordOutcome<Value>] {
        let answer: RMSAnswer<O.Response>
        do throws(RMSError) {
            answer = try await self.answer(to: operation(keys))
        } catch  where error.kind == .notFound {
            guard keys.count > 1 else { return [.failed(error)] }
            let half = keys.count / 2
            let first = try await bulkRead(Array(keys[..<half]), missing: missing, by: operation, records)
            return try await first + bulkRead(Array(keys[half...]), missing: missing, by: operation, records)
        }
        let found = records(answer.value)
        return keys.map { key in
            if let record = found[key] { return .succeeded(record) }
            if !answer.unreadable.isEmpty {
                return .failed(RMSError(unreadable: answer.unreadable, during: O.function, answer))
            }
            return .failed(.notFound(missing, in: answer, of: O.self))
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
        var known: Set<Key> = []
        let distinct = keys.filter { known.insert($0).inserted }
        let outcomes = await batches(
            of: distinct,
            atMost: limit,
            by: function,
            concurrency: concurrency,
            problems: problems,
            call
        )
        let found = Dictionary(zip(distinct, outcomes)) { first, _ in first }
        return keys.map { found[$0] ?? .notAttempted(.notSent(function)) }
    }
}
