#if Tracing
public import Tracing

/// Creates a span for each call: its name is the function's, its attributes are `rms.function`, `rms.attempts`,
/// `rms.request_id`, `rms.error_kind` and `http.response.status_code`; never parameters or bodies.
///
/// Available with the package trait `Tracing`.
public struct TracingMiddleware<Tracer: Tracing.Tracer & Sendable>: RMSMiddleware {
    private let tracer: Tracer

    /// Creates middleware that creates spans with a tracer.
    public init(_ tracer: Tracer) {
        self.tracer = tracer
    }

    /// Creates the span of a call.
    public func intercept<Value: Sendable>(
        _ call: RMSCall,
        next: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        let span = tracer.startSpan(
            call.function.name,
            context: ServiceContext.current ?? .topLevel,
            ofKind: .client
        )
        defer { span.end() }
        span.attributes["rms.function"] = call.function.name
        let result = await ServiceContext.withValue(span.context) {
            () async -> Result<RMSAnswer<Value>, RMSError> in
            do throws(RMSError) {
                return .success(try await next(call))
            } catch {
                return .failure(error)
            }
        }
        switch result {
        case .success(let answer):
            note(span, answer.httpStatus, answer.requestID, answer.attempts)
        case .failure(let error):
            note(span, error.httpStatus, error.requestID, error.attempts)
            span.attributes["rms.error_kind"] = error.kind.rawValue
            span.setStatus(SpanStatus(code: .error, message: error.kind.rawValue))
        }
        return try result.get()
    }

    private func note(_ span: Tracer.Span, _ status: Int?, _ requestID: String?, _ attempts: Int) {
        span.attributes["rms.attempts"] = attempts
        if let status { span.attributes["http.response.status_code"] = status }
        if let requestID { span.attributes["rms.request_id"] = requestID }
    }
}
#endif
