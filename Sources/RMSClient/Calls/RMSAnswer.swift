/// A typed answer and the details of its exchange.
public struct RMSAnswer<Value: Sendable>: Sendable {
    /// The typed answer.
    public let value: Value
    /// RMS's id of the exchange.
    public let requestID: String?
    /// The HTTP status.
    public let httpStatus: Int
    /// The number of times the request was sent.
    public internal(set) var attempts = 1
    /// The records that could not be read. They are missing from `value`.
    public internal(set) var unreadable: [UnreadableRecord] = []
    /// The number of times U+FFFD replaced what XML forbids: ``ForbiddenCharacters/replace``.
    public internal(set) var replacedCharacters = 0

    /// Creates an answer, for middleware that answers in place of RMS.
    public init(value: Value, requestID: String?, httpStatus: Int) {
        self.value = value
        self.requestID = requestID
        self.httpStatus = httpStatus
    }
}
