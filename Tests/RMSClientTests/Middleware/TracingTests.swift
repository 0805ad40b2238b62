#if Tracing
import InMemoryTracing
import Testing
import Tracing

@testable import RMSClient

@Suite struct TracingTests {
    @Test func `each call is a span with the details of its exchange`() async throws {
        let tracer = InMemoryTracer()
        let transport = CannedTransport(
            .answer(status: 503, body: ""),
            .answer(status: 401, fields: ["RequestId": "r7"], body: "")
        )
        let rms = try RMSClient.canned(transport, retry: RetryPolicy(maximumAttempts: 3, time: HandClock().time))
            .with(middleware: TracingMiddleware(tracer))
        _ = await rmsError { () throws(RMSError) in try await rms.v1.item.get(itemURL: "secret-item") }
        let span = try #require(tracer.finishedSpans.first)
        #expect(tracer.finishedSpans.count == 1)
        #expect(span.operationName == "item.get")
        #expect(span.attributes.get("rms.attempts") == .int64(2))
        #expect(span.attributes.get("http.response.status_code") == .int64(401))
        #expect(span.attributes.get("rms.request_id") == .string("r7"))
        #expect(span.attributes.get("rms.error_kind") == .string("unauthorized"))
        #expect(span.status?.code == .error)
        #expect(!"\(span)".contains("secret-item"))
    }
}
#endif
