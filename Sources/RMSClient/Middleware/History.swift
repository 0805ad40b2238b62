public import Foundation

/// Records the last exchanges of a client, for inspecting or repeating them.
///
/// ```swift
/// let history = History(limit: 20)
/// let rms = rms.with(middleware: history)
/// …
/// print(history.entries.last?.curlCommand ?? "")
/// ```
///
/// It keeps what was sent in memory, including customer data; descriptions contain none of it.
public final class History: RMSMiddleware {
    private let limit: Int
    private let list = Locked<[Entry]>([])

    /// Per attempt: every attempt is an exchange.
    public var scope: MiddlewareScope { .attempt }

    /// One attempt of a call.
    public struct Entry: Sendable {
        /// When it began.
        public let date: Date
        /// What was sent.
        public let call: RMSCall
        /// The time until the answer was read, or began to be streamed.
        public let duration: Duration
        /// The answer's HTTP status; nil if there was none.
        public let httpStatus: Int?
        /// RMS's id of the exchange.
        public let requestID: String?
        /// Why it failed; nil for a success.
        public let error: RMSError?

        /// The attempt as a shell command that repeats it, with variables in place of the keys.
        public var curlCommand: String { call.curlCommand }
    }

    /// Creates a history of up to `limit` exchanges.
    public init(limit: Int = 50) {
        self.limit = max(1, limit)
    }

    /// The exchanges, oldest first.
    public var entries: [Entry] { list.withLock { $0 } }

    /// Removes all exchanges.
    public func clear() { list.withLock { $0 = [] } }

    /// Records an exchange.
    public func intercept<Value: Sendable>(
        _ call: RMSCall,
        next: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        let (date, start) = (Date(), ContinuousClock.now)
        do {
            let answer = try await next(call)
            note(call, date, start, status: answer.httpStatus, requestID: answer.requestID)
            return answer
        } catch {
            note(call, date, start, status: error.httpStatus, requestID: error.requestID, error: error)
            throw error
        }
    }

    private func note(
        _ call: RMSCall,
        _ date: Date,
        _ start: ContinuousClock.Instant,
        status: Int?,
        requestID: String?,
        error: RMSError? = nil
    ) {
        let entry = Entry(
            date: date,
            call: call,
            duration: ContinuousClock.now - start,
            httpStatus: status,
            requestID: requestID,
            error: error
        )
        list.withLock { list in
            list.append(entry)
            if list.count > limit { list.removeFirst(list.count - limit) }
        }
    }
}
