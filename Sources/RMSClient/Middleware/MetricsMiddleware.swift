#if Metrics
public import CoreMetrics

/// Counts calls and measures their duration with swift-metrics.
///
/// - `rms_calls`: a counter with the dimensions `function` and `outcome` (`ok`, or the kind of the error).
/// - `rms_attempts`: a recorder of the number of attempts per call, by `function`.
/// - `rms_call_duration`: a timer by `function`, including all waiting and retries.
///
/// Available with the package trait `Metrics`.
public struct MetricsMiddleware: RMSMiddleware {
    private let factory: any MetricsFactory

    /// Creates middleware that reports to a factory (default: the process's factory).
    public init(factory: any MetricsFactory = MetricsSystem.factory) {
        self.factory = factory
    }

    /// Counts a call.
    public func intercept<Value: Sendable>(
        _ call: RMSCall,
        next: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        let start = ContinuousClock.now
        do throws(RMSError) {
            let answer = try await next(call)
            note(call, "ok", attempts: answer.attempts, ContinuousClock.now - start)
            return answer
        } catch {
            note(call, error.kind.rawValue, attempts: error.attempts, ContinuousClock.now - start)
            throw error
        }
    }

    private func note(_ call: RMSCall, _ outcome: String, attempts: Int, _ time: Duration) {
        let function = ("function", call.function.name)
        factory.makeCounter(label: "rms_calls", dimensions: [function, ("outcome", outcome)]).increment(by: 1)
        factory.makeRecorder(label: "rms_attempts", dimensions: [function], aggregate: true).record(Int64(attempts))
        let (seconds, attoseconds) = time.components
        factory.makeTimer(label: "rms_call_duration", dimensions: [function])
            .recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
}
#endif
