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

    private func outcome(_ clock: HandClock, _ reads: [String]) async throws -> (UnknownOutcome, CannedTransport) {
        let transport = CannedTransport([Self.lost] + reads.map { .answer(status: 200, body: $0) })
        let retry = RetryPolicy(maximumAttempts: 1, time: clock.time)
        let rms = try RMSClient.canned(transport, retry: retry)
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
