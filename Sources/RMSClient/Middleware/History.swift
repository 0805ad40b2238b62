public import Foundation

/// Remembers the last exchanges of a client, to look at them or to make one again.
///
/// ```swift
/// let history = History(limit: 20)
/// let rms = rms.with(middleware: history)
/// …
/// print(history.entries.last?.curlCommand ?? "")
/// ```
///
/// It keeps what was sent in memory, customers' data too; nothing of it is in a description.
public final class History: RMSMiddleware, @unchecked Sendable {
    private let limit: Int
    /// Guards the list, which is why the class may call itself Sendable.
    private let lock = NSLock()
    private var list: [Entry] = []

    /// Every attempt is an exchange.
    public var scope: MiddlewareScope { .attempt }

    /// One attempt of a call.
    public struct Entry: Sendable {
        /// When it began.
        public let date: Date
        /// What was sent.
        public let call: RMSCall
        /// How long it took until the answer was read, or began to be streamed.
        public let duration: Duration
        /// The answer's HTTP status; nil if there was none.
        public let httpStatus: Int?
        /// RMS's id of the exchange.
        public let requestID: String?
        /// Why it failed; nil for a success.
        public let error: RMSError?

        /// The attempt as a shell command that makes it again, with variables in the place of the keys.
        public var curlCommand: String { call.curlCommand }
    }

    /// Makes a history of so many exchanges.
    public init(limit: Int = 50) {
        self.limit = max(1, limit)
    }

    /// The exchanges, the oldest first.
    public var entries: [Entry] { lock.withLock { list } }

    /// Forgets all.
    public func clear() { lock.withLock { list = [] } }

    /// Notes an exchange.
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
        lock.withLock {
            list.append(entry)
            if list.count > limit { list.removeFirst(list.count - limit) }
        }
    }
}
