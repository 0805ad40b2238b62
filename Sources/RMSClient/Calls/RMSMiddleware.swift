/// Code between a call and the transport: it sees every call and may wait, repeat it, or record its outcome.
///
/// ```swift
/// struct Stopwatch: RMSMiddleware {
///     func intercept<Value: Sendable>(
///         _ call: RMSCall,
///         next: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
///     ) async throws(RMSError) -> RMSAnswer<Value> {
///         let start = ContinuousClock.now
///         defer { print(call.function, ContinuousClock.now - start) }
///         return try await next(call)
///     }
/// }
/// let timed = rms.with(middleware: Stopwatch())
/// ```
///
/// It throws what `next` throws, or its own ``RMSError``. Calling `next` twice sends the request twice: never do this
/// for a write unless the error's `mayHaveActed` is false.
public protocol RMSMiddleware: Sendable {
    /// Whether it runs once per call or once per attempt.
    var scope: MiddlewareScope { get }

    /// Handles a call; `next` passes it on toward the transport.
    func intercept<Value: Sendable>(
        _ call: RMSCall,
        next: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value>
}

extension RMSMiddleware {
    /// Once per call.
    public var scope: MiddlewareScope { .call }
}

/// How often middleware runs.
public enum MiddlewareScope: Sendable, Hashable {
    /// Once per call, around retries and waiting.
    case call
    /// Once per attempt, after any waiting.
    case attempt
}
