#if Metrics
import CoreMetrics
import MetricsTestKit
import Testing

@testable import RMSClient

@Suite struct MetricsTests {
    @Test func `calls are counted by function and outcome, with their attempts and duration`() async throws {
        let found = envelope(
            "item.get",
            "<itemGetResult><code>N000</code><item><itemUrl>a</itemUrl></item></itemGetResult>"
        )
        let metrics = TestMetrics()
        let transport = CannedTransport(
            .answer(status: 503, body: ""),
            .answer(status: 200, body: found),
            .answer(status: 401, body: "")
        )
        let rms = try RMSClient.canned(transport, retry: RetryPolicy(maximumAttempts: 3, time: HandClock().time))
            .with(middleware: MetricsMiddleware(factory: metrics))
        _ = try await rms.v1.item.get(itemURL: "a")
        _ = await rmsError { () throws(RMSError) in try await rms.v1.item.get(itemURL: "a") }
        let function = ("function", "item.get")
        #expect(try metrics.expectCounter("rms_calls", [function, ("outcome", "ok")]).totalValue == 1)
        #expect(try metrics.expectCounter("rms_calls", [function, ("outcome", "unauthorized")]).totalValue == 1)
        #expect(try metrics.expectRecorder("rms_attempts", [function]).values == [2, 1])
        #expect(try metrics.expectTimer("rms_call_duration", [function]).values.count == 2)
    }
}
#endif
