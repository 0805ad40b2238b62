extension RMSClient {
    /// Makes many calls of one kind, a few at a time, and returns a result for each, in the same order.
    ///
    /// ```swift
    /// let items = await rms.sendAll(urls.map(ItemAPI1.Get.init(itemURL:)), concurrency: 4)
    /// ```
    ///
    /// It throws nothing. After a failure that the others would share (the key is refused, RMS is stopped) or that
    /// leaves open whether RMS acted, or after the task is cancelled, no further call is started: the rest is
    /// `.notAttempted`. The same rate limits and retries apply as to all calls.
    ///
    /// - Parameter concurrency: The number of calls that run at the same time.
    public func sendAll<O: RMSOperation>(
        _ operations: [O],
        concurrency: Int = 2
    ) async -> [RecordOutcome<O.Response>] {
        let results = await BatchRun.run(operations, concurrency: concurrency) { operation in
            do throws(RMSError) {
                return (RecordOutcome.succeeded(try await send(operation)), !Task.isCancelled)
            } catch {
                return (.failed(error), !error.endsTheRun(of: O.function) && !Task.isCancelled)
            }
        }
        return operations.indices.map { results[$0] ?? .notAttempted(.notSent(O.function)) }
    }
}
