internal import Logging

/// Writes a line for each attempt: function, outcome, status, requestId, attempt, time; never parameters or bodies.
struct LoggingMiddleware: RMSMiddleware {
    let logger: Logger

    var scope: MiddlewareScope { .attempt }

    func intercept<Value: Sendable>(
        _ call: RMSCall,
        next: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        guard logger.logLevel <= .debug else { return try await next(call) }
        let start = ContinuousClock.now
        do {
            let answer = try await next(call)
            log(call, "answered", status: answer.httpStatus, requestID: answer.requestID, since: start)
            return answer
        } catch {
            log(call, "\(error.kind)", status: error.httpStatus, requestID: error.requestID, since: start)
            throw error
        }
    }

    private func log(
        _ call: RMSCall,
        _ outcome: String,
        status: Int?,
        requestID: String?,
        since start: ContinuousClock.Instant
    ) {
        logger.debug(
            "\(call.function.name) \(outcome)",
            metadata: [
                "attempt": .stringConvertible(call.attempt),
                "status": status.map { .stringConvertible($0) } ?? "none",
                "requestId": .string(requestID ?? "none"),
                "time": .stringConvertible(ContinuousClock.now - start),
            ]
        )
    }
}
