/// The outcome of one record of a list.
public enum RecordOutcome<Value: Sendable>: Sendable {
    /// What was asked for the record was done, with this value.
    case succeeded(Value)
    /// The record was attempted and failed, or is invalid in itself.
    case failed(RMSError)
    /// The record was not attempted, because of an earlier failure or because the task was cancelled.
    case notAttempted(RMSError)

    /// Returns the value, or throws the error.
    public func get() throws(RMSError) -> Value {
        switch self {
        case .succeeded(let value): return value
        case .failed(let error), .notAttempted(let error): throw error
        }
    }

    /// Why it was not done; nil if it was.
    public var error: RMSError? {
        switch self {
        case .succeeded: nil
        case .failed(let error), .notAttempted(let error): error
        }
    }

    /// The same outcome, with something else made of the value.
    public func map<Other: Sendable>(_ transform: (Value) -> Other) -> RecordOutcome<Other> {
        switch self {
        case .succeeded(let value): .succeeded(transform(value))
        case .failed(let error): .failed(error)
        case .notAttempted(let error): .notAttempted(error)
        }
    }
}

extension RecordOutcome {
    /// The same outcome without its value.
    var withoutValue: RecordOutcome<Void> { map { _ in } }
}

extension RecordOutcome<Void> {
    /// It was done.
    static var succeeded: Self { .succeeded(()) }
}

extension RMSError {
    /// Whether the other calls of a list would fail as well after this error, or must not be made before someone has
    /// checked.
    package func endsTheRun(of function: RMSFunction) -> Bool {
        let ending: [Kind] = [
            .unauthorized, .licenseExpired, .notPermitted, .maintenance, .intermediary, .outcomeUnknown, .cancelled,
        ]
        return ending.contains(kind) || (function.access == .write && mayHaveActed)
    }
}

extension RMSError {
    /// The outcome of a record whose call ended with this error: a call that was canceled before it was sent is not a failure.
    func outcome<Value>() -> RecordOutcome<Value> {
        kind == .cancelled && !mayHaveActed ? .notAttempted(self) : .failed(self)
    }
}
