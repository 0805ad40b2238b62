extension RMSClient {
    /// Makes many calls of one kind, a few at a time, and returns a result for each, in the same order.
    ///
    /// ```swift
    /// let items = await rms.sendAll(urls.map(ItemAPI1.Get.init(itemURL:)), concurrency: 4)
    /// ```
    ///
    /// It throws nothing. After a failure that the others would share (the key is refused, RMS is stopped) or that
    /// leaves open whether RMS acted, or after the task is cancelled, no further call is started: the rest is
    /// `.notAttempted`. The same rate limits and retries apply as to all calls. Calls may overtake each other: if two change
    /// the same record, pass a concurrency of 1.
    ///
    /// - Parameters:
    ///   - operations: The calls.
    ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets start.
    public func sendAll<O: RMSOperation>(
        _ operations: [O],
        concurrency: Int? = nil
    ) async -> [RecordOutcome<O.Response>] {
        await outcomes(of: operations, by: O.function, concurrency: concurrency) { operation throws(RMSError) in
            try await send(operation)
        }
    }

    /// Makes a call of one function for each element, with the rules of ``sendAll(_:concurrency:)``.
    func outcomes<Element: Sendable, Value: Sendable>(
        of elements: [Element],
        by function: RMSFunction,
        concurrency: Int?,
        _ call: @escaping @Sendable (Element) async throws(RMSError) -> Value
    ) async -> [RecordOutcome<Value>] {
        let results = await BatchRun.run(elements, pace: pace(of: function, concurrency)) { element in
            do throws(RMSError) {
                return (RecordOutcome.succeeded(try await call(element)), !Task.isCancelled)
            } catch {
                return (error.outcome(), !error.endsTheRun(of: function) && !Task.isCancelled)
            }
        }
        return elements.indices.map { results.values[$0] ?? .notAttempted(.notSent(function)) }
    }

    /// Makes calls of a number of records each, and returns a result for each record, in order. A record that breaks a rule
    /// is not sent, and has its own error.
    ///
    /// - Parameters:
    ///   - limit: The number of records per call.
    ///   - problems: What is wrong with a record.
    ///   - call: Makes the call of a batch, and returns a result for each of its records.
    func batches<Record: Sendable, Value: Sendable>(
        of records: [Record],
        atMost limit: Int,
        by function: RMSFunction,
        concurrency: Int?,
        problems: (Record) -> [FieldProblem],
        _ call: @escaping @Sendable ([Record]) async throws(RMSError) -> [RecordOutcome<Value>]
    ) async -> [RecordOutcome<Value>] {
        let problems = records.map(problems)
        let valid = zip(records, problems).filter(\.1.isEmpty).map(\.0)
        var outcomes = await batches(valid.pieces(of: limit), by: function, concurrency: concurrency, call)[...]
        return problems.map { problems in
            if problems.isEmpty, let outcome = outcomes.popFirst() { return outcome }
            return .failed(.heldBack(function, problems))
        }
    }

    /// Makes a call for each batch of records, and returns a result for each record, in order.
    ///
    /// - Parameter call: Makes the call of a batch, and returns a result for each of its records.
    package func batches<Record: Sendable, Value: Sendable>(
        _ batches: [[Record]],
        by function: RMSFunction,
        concurrency: Int?,
        _ call: @escaping @Sendable ([Record]) async throws(RMSError) -> [RecordOutcome<Value>]
    ) async -> [RecordOutcome<Value>] {
        let outcomes = await outcomes(of: batches, by: function, concurrency: concurrency, call)
        return zip(batches, outcomes).flatMap { batch, outcome -> [RecordOutcome<Value>] in
            switch outcome {
            case .succeeded(let records): records
            case .failed(let error): batch.map { _ in RecordOutcome<Value>.failed(error) }
            case .notAttempted(let error): batch.map { _ in RecordOutcome<Value>.notAttempted(error) }
            }
        }
    }
}
