/// A write whose outcome is unknown: what was sent, and a way to find out whether RMS acted on it.
///
/// ```swift
/// do { try await rms.send(update) } catch let error where error.unknownOutcome != nil {
///     switch try await error.unknownOutcome?.verify() {
///     case .done: break                        // RMS did it: only the answer was lost
///     case .notDone: try await rms.send(update)
///     default: alarm(error)
///     }
/// }
/// ```
public struct UnknownOutcome: Sendable {
    /// The operation that was sent. It may contain customer data, so no description shows it.
    public let operation: any RMSOperation
    private let check: (@Sendable () async throws(RMSError) -> WriteVerdict)?
    private let time: TimeSource
    /// When the call failed, by `time`.
    private let failedAt: Duration

    /// - Parameters:
    ///   - check: The read; nil if there is none.
    ///   - time: The client's time.
    init(
        of operation: any RMSOperation,
        time: TimeSource,
        check: (@Sendable () async throws(RMSError) -> WriteVerdict)?
    ) {
        self.operation = operation
        self.time = time
        self.check = check
        failedAt = time.now()
    }

    /// Whether a read can determine the outcome.
    public var canBeVerified: Bool { check != nil }

    /// Asks RMS, with a read that changes nothing, whether it acted on the call; `.unclear` if no read can determine
    /// it.
    ///
    /// RMS may still be working on a call whose answer was lost. So `.notDone` is returned only after `settling` has
    /// passed since the call failed, and after a read that began then: until then this waits, then reads again.
    ///
    /// - Parameter settling: How long RMS may take to finish a call whose answer was lost. How long it really takes is
    ///   not publicly known; the default, a minute, is our choice.
    /// - Throws: ``RMSError`` if the read fails, or if the task is cancelled while this waits.
    public func verify(settling: Duration = .seconds(60)) async throws(RMSError) -> WriteVerdict {
        guard let check else { return .unclear("no read shows what this call changed") }
        let begun = time.now()
        let verdict = try await check()
        // However late its answer comes, a read shows what was there when it began.
        guard verdict == .notDone, begun - failedAt < settling else { return verdict }
        let left = settling - (time.now() - failedAt)
        if left > .zero {
            do {
                try await time.sleep(left)
            } catch {
                throw RMSError(cancelled: "for RMS to finish the call", of: type(of: operation).function, attempts: 0)
            }
        }
        return try await check()
    }
}

extension UnknownOutcome: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The function only.
    public var description: String { "UnknownOutcome(\(type(of: operation).function))" }
    /// The same as `description`.
    public var debugDescription: String { description }
    /// A mirror without children, so that `dump` shows nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// What a read shows about a write.
public enum WriteVerdict: Sendable, Hashable {
    /// What was sent is there.
    case done
    /// What was sent is not there, and nothing else explains why: the call can be sent again.
    case notDone
    /// Whether RMS acted can't be determined, for this reason.
    case unclear(String)
}
