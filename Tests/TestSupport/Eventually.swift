public import Testing

/// Waits until a condition holds and fails the test at the deadline: the only way to wait in these tests.
///
/// ```swift
/// try await eventually("the mock has read the request") { !server.journal.isEmpty }
/// ```
///
/// The deadline is generous because a busy machine may be slow for many seconds; a condition that holds costs a few
/// milliseconds at most.
///
/// - Parameters:
///   - what: The expected event, shown if it does not happen.
///   - deadline: How long to wait before the test fails.
///   - condition: What must become true. It is evaluated repeatedly.
/// - Throws: ``ConditionNotMet`` at the deadline, so that the rest of the test does not run in a wrong state.
public func eventually(
    _ what: String,
    within deadline: Duration = .seconds(120),
    sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: () async throws -> Bool
) async throws {
    let clock = ContinuousClock()
    let end = clock.now + deadline
    while try await !condition() {
        guard clock.now < end else {
            Issue.record("not within \(deadline): \(what)", sourceLocation: sourceLocation)
            throw ConditionNotMet(what: what)
        }
        try await Task.sleep(for: .milliseconds(2))
    }
}

/// A condition did not hold within the deadline of ``eventually(_:within:sourceLocation:_:)``.
public struct ConditionNotMet: Error {
    /// The event that did not happen.
    public let what: String
}
