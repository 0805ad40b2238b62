/// Stands between a call and the transport: sees every call, and may wait, repeat it, or note what became of it.
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
/// It throws what `next` throws, or an ``RMSError`` of its own. Whoever calls `next` twice sends twice: for writes that
/// is never right unless the error's `mayHaveActed` is false.
public protocol RMSMiddleware: Sendable {
    /// Whether it is asked once a call, or once for every attempt of it.
    var scope: MiddlewareScope { get }

    /// Handles a call. `next` takes it on towards the transport.
    func intercept<Value: Sendable>(
        _ call: RMSCall,
        next: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value>
}

extension RMSMiddleware {
    /// Once a call.
    public var scope: MiddlewareScope { .call }
}

/// How often middleware is asked.
public enum MiddlewareScope: Sendable, Hashable {
    /// Once a call, around retries and waiting.
    case call
    /// Once for each attempt, after any waiting.
    case attempt
}
