import Foundation
import TestSupport
import Testing

@testable import RMSClient

@Suite struct RateLimiterTests {
    private static let found = envelope(
        "item.get",
        "<itemGetResult><code>N000</code><item><itemUrl>a</itemUrl></item></itemGetResult>"
    )

    private func client(
        _ transport: CannedTransport,
        _ limits: RateLimits,
        _ clock: HandClock,
        retry: RetryPolicy = .never
    ) throws -> RMSClient {
        RMSClient(
            credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey"),
            baseURL: .rms,
            transport: transport,
            retry: retry,
            limiter: RateLimiter(limits, time: clock.time)
        )
    }

    private var answering: CannedTransport { CannedTransport(.answer(status: 200, body: Self.found)) }

    @Test func `calls are made at the rate of their function`() async throws {
        let clock = HandClock()
        let rms = try client(answering, .documented, clock)
        for _ in 0..<3 { _ = try await rms.v1.item.get(itemURL: "a") }
        #expect(clock.waits == [.milliseconds(1030), .milliseconds(1030)])
        // Another function has its own bucket.
        _ = await rmsError { () throws(RMSError) in try await rms.v1.item.delete(itemURL: "a") }
        #expect(clock.waits.count == 2)
    }

    @Test func `a burst goes through at once, the next one after its window, and elapsed time counts`() async throws {
        let clock = HandClock()
        var limits = RateLimits.documented
        limits[.itemGet] = RateLimit(callsPerSecond: 4)
        let rms = try client(answering, limits, clock)
        for _ in 0..<5 { _ = try await rms.v1.item.get(itemURL: "a") }
        #expect(clock.waits == [.milliseconds(1030)])
        clock.move(by: .seconds(10))
        for _ in 0..<4 { _ = try await rms.v1.item.get(itemURL: "a") }
        #expect(clock.waits.count == 1)
        _ = try await rms.v1.item.get(itemURL: "a")
        #expect(clock.waits.count == 2)
    }

    @Test func `a refusal halves the rate, and each success doubles it again`() async throws {
        let clock = HandClock()
        let transport = CannedTransport(
            .answer(status: 429, body: ""),
            .answer(status: 429, fields: ["Retry-After": "9"], body: ""),
            .answer(status: 200, body: Self.found)
        )
        let rms = try client(transport, .documented, clock)
        for _ in 0..<2 { _ = await rmsError { () throws(RMSError) in try await rms.v1.item.get(itemURL: "a") } }
        #expect(rms.limits.first?.callsPerSecond == 0.25)
        #expect(rms.limits.first?.throttled == 2)
        // A window of twice the length with its margin of 6 %; then as long as RMS asks.
        #expect(clock.waits == [.milliseconds(2120)])
        _ = try await rms.v1.item.get(itemURL: "a")
        #expect(clock.waits == [.milliseconds(2120), .seconds(9)])
        #expect(rms.limits.first?.callsPerSecond == 0.5)
        _ = try await rms.v1.item.get(itemURL: "a")
        #expect(rms.limits.first?.callsPerSecond == 1)
    }

    @Test func `no answer pauses a function for longer than the longest rest`() async throws {
        let clock = HandClock()
        let transport = CannedTransport(
            .answer(status: 429, fields: ["Retry-After": "86400"], body: ""),
            .answer(status: 200, body: Self.found)
        )
        let rms = try client(transport, .documented, clock)
        let error = await rmsError { () throws(RMSError) in try await rms.v1.item.get(itemURL: "a") }
        #expect(error?.retryAfter == .seconds(86_400))
        _ = try await rms.v1.item.get(itemURL: "a")
        #expect(clock.waits == [.seconds(60)])
    }

    @Test(arguments: [Double.infinity, .nan, -1, 0, 1e300])
    func `an invalid rate or burst neither blocks callers nor crashes`(rate: Double) async throws {
        for limit in [RateLimit(callsPerSecond: rate), RateLimit(callsPerSecond: rate, burst: 0)] {
            let clock = HandClock()
            var limits = RateLimits.documented
            limits[.itemGet] = limit
            let rms = try client(answering, limits, clock)
            for _ in 0..<2 { _ = try await rms.v1.item.get(itemURL: "a") }
            #expect(clock.waits.count <= 1)
        }
    }

    @Test func `retries wait for their turn too`() async throws {
        let clock = HandClock()
        let transport = CannedTransport(.answer(status: 503, body: ""), .answer(status: 200, body: Self.found))
        let retry = RetryPolicy(maximumAttempts: 2, firstDelay: .milliseconds(100), random: { 1 }, time: clock.time)
        let rms = try client(transport, .documented, clock, retry: retry)
        _ = try await rms.v1.item.get(itemURL: "a")
        #expect(clock.waits == [.milliseconds(100), .milliseconds(930)])
    }

    @Test func `a function without a limit does not wait, and loopback has no limit`() async throws {
        let clock = HandClock()
        var limits = RateLimits.documented
        limits[.itemGet] = nil
        let rms = try client(answering, limits, clock)
        for _ in 0..<3 { _ = try await rms.v1.item.get(itemURL: "a") }
        #expect(clock.waits.isEmpty)
        let credentials = try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey")
        let mock = RMSClient(credentials: credentials, baseURL: try BaseURL("http://127.0.0.1:9"), transport: answering)
        for _ in 0..<3 { _ = try await mock.v1.item.get(itemURL: "a") }
        #expect(mock.limits.isEmpty)
    }

    /// Makes callers wait until they are released.
    private actor Gate {
        private var waiting: [CheckedContinuation<Void, Never>] = []
        private var isOpen = false

        func pass() async {
            if isOpen { return }
            await withCheckedContinuation { waiting.append($0) }
        }

        func open() {
            isOpen = true
            waiting.forEach { $0.resume() }
            waiting = []
        }
    }

    private actor Order {
        var list: [Int] = []
        func add(_ number: Int) { list.append(number) }
    }

    @Test func `callers are let through in order of arrival, and a cancelled one leaves the queue`() async throws {
        let (clock, gate, order) = (HandClock(), Gate(), Order())
        var time = clock.time
        time.sleep = { wait in
            await gate.pass()
            try await clock.time.sleep(wait)
        }
        let queue = TurnQueue(limit: RateLimit(callsPerSecond: 1), time: time)
        _ = try await queue.take()
        var tasks: [Task<Void, any Error>] = []
        for number in 0..<5 {
            tasks.append(
                Task {
                    _ = try await queue.take()
                    await order.add(number)
                }
            )
            try await eventually("the caller waits") { queue.state(of: .itemGet).waiting > number }
        }
        tasks[2].cancel()
        await #expect(throws: CancellationError.self) { try await tasks[2].value }
        #expect(queue.state(of: .itemGet).waiting == 4)
        await gate.open()
        for number in [0, 1, 3, 4] { try await tasks[number].value }
        #expect(await order.list == [0, 1, 3, 4])
        #expect(clock.waits.count == 4)
    }

    @Test func `the first in the queue can be cancelled, and the next takes its place`() async throws {
        let (clock, gate) = (HandClock(), Gate())
        var time = clock.time
        time.sleep = { wait in
            await gate.pass()
            try await clock.time.sleep(wait)
        }
        let queue = TurnQueue(limit: RateLimit(callsPerSecond: 1), time: time)
        _ = try await queue.take()
        let first = Task { try await queue.take() }
        try await eventually("the first waits") { queue.state(of: .itemGet).waiting == 1 }
        let second = Task { try await queue.take() }
        try await eventually("the second waits") { queue.state(of: .itemGet).waiting == 2 }
        first.cancel()
        try await eventually("the first has left") { queue.state(of: .itemGet).waiting == 1 }
        await gate.open()
        await #expect(throws: CancellationError.self) { try await first.value }
        _ = try await second.value
        #expect(queue.state(of: .itemGet).waiting == 0)
    }

    @Test(arguments: [RetryPolicy.never, .standard])
    func `a call that is cancelled while it waits is not sent`(retry: RetryPolicy) async throws {
        let clock = HandClock()
        var time = clock.time
        time.sleep = { _ in throw CancellationError() }
        let transport = answering
        let rms = RMSClient(
            credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey"),
            baseURL: .rms,
            transport: transport,
            retry: retry,
            limiter: RateLimiter(time: time)
        )
        _ = try await rms.v1.item.get(itemURL: "a")
        let error = await rmsError { () throws(RMSError) in try await rms.v1.item.get(itemURL: "a") }
        #expect(error?.kind == .cancelled)
        #expect(error?.attempts == 0)
        #expect(await transport.requests.count == 1)
    }
}
