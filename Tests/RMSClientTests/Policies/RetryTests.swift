import Foundation
import HTTPTypes
import Testing

@testable import RMSClient

@Suite struct RetryTests {

    private static let found = envelope(
        "item.get",
        "<itemGetResult><code>N000</code><item><itemUrl>a</itemUrl></item></itemGetResult>"
    )
    private static let lost = TransportError(.connectionLost, delivery: .maybeSent, message: "reset")
    private static let refused = TransportError(.connect, delivery: .notSent, message: "refused")

    private func policy(
        _ clock: HandClock,
        attempts: Int = 3,
        budget: RetryBudget = .standard,
        random: @escaping @Sendable () -> Double = { 1 }
    ) -> RetryPolicy {
        RetryPolicy(
            maximumAttempts: attempts,
            firstDelay: .seconds(1),
            maximumDelay: .seconds(3),
            budget: budget,
            random: random,
            time: clock.time
        )
    }

    @Test func `a read is sent again after a transient failure, with doubled waits up to the longest`() async throws {
        let clock = HandClock()
        let transport = CannedTransport(
            .failure(Self.lost),
            .answer(status: 503, body: ""),
            .answer(status: 429, body: ""),
            .brokenBody("<result>", Self.lost),
            .answer(status: 200, body: Self.found)
        )
        let client = try RMSClient.canned(transport, retry: policy(clock, attempts: 5))
        #expect(try await client.v1.item.get(itemURL: "a").itemURL == "a")
        #expect(clock.waits == [.seconds(1), .seconds(2), .seconds(3), .seconds(3)])
    }

    @Test func `a read fails after the last attempt and reports how many there were`() async throws {
        let clock = HandClock()
        let transport = CannedTransport(.failure(Self.refused))
        let client = try RMSClient.canned(transport, retry: policy(clock))
        let error = await rmsError { () throws(RMSError) in try await client.v1.item.get(itemURL: "a") }
        #expect(error?.kind == .transport)
        #expect(error?.attempts == 3)
        #expect(await transport.requests.count == 3)
    }

    @Test func `a write that certainly was not sent is sent again`() async throws {
        let clock = HandClock()
        let done = envelope(
            "item.delete",
            "<itemDeleteResult><code>N000</code><item><itemUrl>a</itemUrl></item></itemDeleteResult>"
        )
        let transport = CannedTransport(.failure(Self.refused), .answer(status: 200, body: done))
        let client = try RMSClient.canned(transport, retry: policy(clock))
        try await client.v1.item.delete(itemURL: "a")
        #expect(await transport.requests.count == 2)
    }

    @Test(arguments: [
        CannedTransport.Step.failure(lost), .failure(TransportError(.timeout, delivery: .maybeSent, message: "late")),
        .brokenBody("<result>", lost),
    ])
    func `a write whose answer was lost is never sent twice`(step: CannedTransport.Step) async throws {
        let clock = HandClock()
        let transport = CannedTransport(step)
        let client = try RMSClient.canned(transport, retry: policy(clock))
        let error = await rmsError { () throws(RMSError) in try await client.v1.item.delete(itemURL: "a") }
        #expect(error?.kind == .outcomeUnknown)
        #expect(error?.advice.contains("read back") == true)
        #expect(await transport.requests.count == 1)
    }

    @Test(arguments: ["S001", "S002", "S011"])
    func `a write that failed with a service code may be partly done, and is sent once`(code: String) async throws {
        let stopped = "<itemDeleteResult><code>\(code)</code><item><itemUrl>a</itemUrl></item></itemDeleteResult>"
        let transport = CannedTransport(.answer(status: 200, body: envelope("item.delete", stopped)))
        let client = try RMSClient.canned(transport, retry: policy(HandClock()))
        let error = await rmsError { () throws(RMSError) in try await client.v1.item.delete(itemURL: "a") }
        #expect(error?.failure?.code == code)
        #expect(error?.unknownOutcome?.canBeVerified == true)
        #expect(await transport.requests.count == 1)
        // A read of the same kind is sent again.
        let reading = CannedTransport(
            .answer(
                status: 200,
                body: envelope("item.get", "<itemGetResult><code>\(code)</code></itemGetResult>")
            )
        )
        let rms = try RMSClient.canned(reading, retry: policy(HandClock()))
        _ = await rmsError { () throws(RMSError) in try await rms.v1.item.get(itemURL: "a") }
        #expect(await reading.requests.count == 3)
    }

    @Test func `a refusal is not sent again`() async throws {
        let clock = HandClock()
        let transport = CannedTransport(.answer(status: 401, body: ""))
        let client = try RMSClient.canned(transport, retry: policy(clock))
        let error = await rmsError { () throws(RMSError) in try await client.v1.item.get(itemURL: "a") }
        #expect(error?.kind == .unauthorized)
        #expect(await transport.requests.count == 1)
    }

    @Test func `cancelling a wait cancels the call`() async throws {
        var time = HandClock().time
        time.sleep = { _ in throw CancellationError() }
        let retry = RetryPolicy(maximumAttempts: 3, time: time)
        let client = try RMSClient.canned(CannedTransport(.failure(Self.refused)), retry: retry)
        let error = await rmsError { () throws(RMSError) in try await client.v1.item.get(itemURL: "a") }
        #expect(error?.kind == .cancelled)
    }

    @Test func `the wait is a random part of a bound that doubles`() async throws {
        let clock = HandClock()
        let transport = CannedTransport(.failure(Self.lost))
        let client = try RMSClient.canned(transport, retry: policy(clock, attempts: 4, random: { 0.25 }))
        _ = await rmsError { () throws(RMSError) in try await client.v1.item.get(itemURL: "a") }
        #expect(clock.waits == [.milliseconds(250), .milliseconds(500), .milliseconds(750)])
    }

    @Test func `every attempt and its reason are in the error`() async throws {
        let transport = CannedTransport(
            .failure(Self.refused),
            .answer(status: 503, body: ""),
            .answer(status: 500, body: "")
        )
        let client = try RMSClient.canned(transport, retry: policy(HandClock()))
        let error = await rmsError { () throws(RMSError) in try await client.v1.item.get(itemURL: "a") }
        #expect(error?.earlierAttempts.map(\.kind) == [.transport, .maintenance])
        #expect(error?.earlierAttempts.first?.problem == "connect: refused")
        #expect(error?.description.contains("3 attempts, before: transport, maintenance") == true)
    }

    @Test(arguments: [
        ("7", Duration.seconds(7)), ("0", .zero), ("Wed, 25 Nov 2026 10:00:07 GMT", .seconds(7)),
        ("Wednesday, 25-Nov-26 10:00:07 GMT", .seconds(7)), ("Wed Nov 25 10:00:07 2026", .seconds(7)),
        ("Wed, 25 Nov 2026 09:00:00 GMT", .zero),
    ])
    func `Retry-After replaces the wait, in seconds or as a date`(value: String, wait: Duration) throws {
        var head = HTTPResponse(status: .serviceUnavailable)
        head.headerFields[.retryAfter] = value
        let now = try Date("2026-11-25T10:00:00Z", strategy: .iso8601)
        #expect(head.retryAfter(now: now) == wait)
    }

    @Test(arguments: ["", "soon", "-1", "1.5", "99999999999999999999"])
    func `an invalid Retry-After is ignored`(value: String) {
        var head = HTTPResponse(status: .serviceUnavailable)
        head.headerFields[.retryAfter] = value
        #expect(head.retryAfter(now: Date()) == nil)
    }

    @Test func `a call waits as long as RMS asks, up to a limit beyond which it fails at once`() async throws {
        let clock = HandClock()
        let transport = CannedTransport(
            .answer(status: 503, fields: ["Retry-After": "60"], body: ""),
            .answer(status: 503, fields: ["Retry-After": "61"], body: "")
        )
        let client = try RMSClient.canned(transport, retry: policy(clock))
        let error = await rmsError { () throws(RMSError) in try await client.v1.item.get(itemURL: "a") }
        #expect(clock.waits == [.seconds(60)])
        #expect(error?.retryAfter == .seconds(61))
        #expect(error?.retryStop == "RMS asks to wait 61 s")
        #expect(error?.description.contains("not sent again: RMS asks to wait 61 s") == true)
        #expect(await transport.requests.count == 2)
    }

    @Test func `no attempt is started after the deadline`() async throws {
        let clock = HandClock()
        var policy = policy(clock, attempts: 100)
        policy.deadline = .seconds(7)
        let transport = CannedTransport(.failure(Self.lost))
        let client = try RMSClient.canned(transport, retry: policy)
        let error = await rmsError { () throws(RMSError) in try await client.v1.item.get(itemURL: "a") }
        #expect(clock.waits == [.seconds(1), .seconds(2), .seconds(3)])
        #expect(error?.retryStop == "the deadline for all attempts has passed")
    }

    @Test func `a client whose calls all fail uses up its budget, and each call refills it`() async throws {
        let budget = RetryBudget(maximum: 3, perCall: 0.5)
        let transport = CannedTransport(.failure(Self.lost))
        let client = try RMSClient.canned(transport, retry: policy(HandClock(), attempts: 5, budget: budget))
        var sent: [Int] = []
        for _ in 0..<4 {
            let before = await transport.requests.count
            let error = await rmsError { () throws(RMSError) in try await client.v1.item.get(itemURL: "a") }
            #expect(error?.retryStop == "too many of this client's calls fail")
            sent.append(await transport.requests.count - before)
        }
        #expect(sent == [4, 1, 2, 1])
    }

    @Test func `a write rejected by a rate limit is sent again, but not after a bare 403 or a 500`() async throws {
        let limit = """
            <result><status><interfaceId>item.delete</interfaceId><systemStatus>NG</systemStatus>\
            <message>QPSLimit</message></status></result>
            """
        for (status, body, count) in [(403, limit, 3), (429, "", 3), (403, "", 1), (500, "", 1), (503, "", 1)] {
            let transport = CannedTransport(.answer(status: status, body: body))
            let client = try RMSClient.canned(transport, retry: policy(HandClock()))
            let error = await rmsError { () throws(RMSError) in try await client.v1.item.delete(itemURL: "a") }
            #expect(await transport.requests.count == count, "\(status) \(body)")
            #expect(error?.mayHaveActed == (count == 1))
        }
    }

    @Test func `one call can have another policy, with the client's budget`() async throws {
        let transport = CannedTransport(.failure(Self.lost))
        let client = try RMSClient.canned(transport, retry: policy(HandClock()))
        _ = await rmsError { () throws(RMSError) in try await client.with(retry: .never).v1.item.get(itemURL: "a") }
        #expect(await transport.requests.count == 1)
    }
}
