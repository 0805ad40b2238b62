internal import Logging

/// Writes a line for each attempt: function, outcome, status, requestId, attempt, time; never parameters or bodies.
struct CallLog: Sendable {
    let logger: Logger

    var isOn: Bool { logger.logLevel <= .debug }

    func note(
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
