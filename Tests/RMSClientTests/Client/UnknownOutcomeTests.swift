import Testing

@testable import RMSClient

/// How long RMS gets to finish a write before the result of a read is trusted.
@Suite struct UnknownOutcomeTests {
    private static let gone = envelope("item.get", "<itemGetResult><code>C001</code></itemGetResult>")
    private static let there = envelope(
        "item.get",
        "<itemGetResult><code>N000</code><item><itemUrl>a</itemUrl><itemName>A</itemName></item></itemGetResult>"
    )
    private static let lost = CannedTransport.Step.failure(
        TransportError(.timeout, delivery: .maybeSent, message: "no answer")
    )

    /// Time passes until each answer is there.
    private struct SlowTransport: HTTPTransport {
        let transport: CannedTransport
        let clock: HandClock
        let delay: Duration

        func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
            clock.move(by: delay)
            return try await transport.send(request)
        }
    }

    private func outcome(
        _ clock: HandClock,
        _ reads: [String],
        answersAfter delay: Duration = .zero
    ) async throws -> (UnknownOutcome, CannedTransport) {
        let transport = CannedTransport([Self.lost] + reads.map { .answer(status: 200, body: $0) })
        let retry = RetryPolicy(maximumAttempts: 1, time: clock.time)
        let rms = try RMSClient.canned(SlowTransport(transport: transport, clock: clock, delay: delay), retry: retry)
        let error = await rmsError { () throws(RMSError) in
            try await rms.send(ItemAPI1.Delete(itemURL: "a"))
        }
        return (try #require(error?.unknownOutcome), transport)
    }

    @Test func `notDone is returned only after the settling time and another read`() async throws {
        let clock = HandClock()
        let (unknown, transport) = try await outcome(clock, [Self.there, Self.gone])
        clock.move(by: .seconds(20))
        #expect(try await unknown.verify() == .done)
        #expect(clock.waits == [.seconds(40)])
        #expect(await transport.requests.count == 3)
    }

    @Test func `a read that began before the settling time was over does not count, however late its answer`()
        async throws
    {
        let clock = HandClock()
        let (unknown, transport) = try await outcome(clock, [Self.there, Self.gone], answersAfter: .seconds(72))
        #expect(try await unknown.verify() == .done)
        #expect(clock.waits.isEmpty)
        #expect(await transport.requests.count == 3)
    }

    @Test func `done is returned at once, and so is notDone if the settling time has passed`() async throws {
        let clock = HandClock()
        #expect(try await outcome(clock, [Self.gone]).0.verify() == .done)
        let (unknown, _) = try await outcome(clock, [Self.there])
        clock.move(by: .seconds(61))
        #expect(try await unknown.verify() == .notDone)
        #expect(clock.waits.isEmpty)
        let (hasty, _) = try await outcome(clock, [Self.there])
        #expect(try await hasty.verify(settling: .zero) == .notDone)
        #expect(clock.waits.isEmpty)
    }

    @Test func `cancellation during the settling time is reported`() async throws {
        let clock = HandClock()
        let (unknown, _) = try await outcome(clock, [Self.there])
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await rmsError { () throws(RMSError) in try await unknown.verify() }
        }
        #expect(await task.value?.problem == "cancelled while waiting for RMS to finish the call")
    }
}
