import RMSClient
import Testing

@Suite struct RetryPolicyTests {
    private actor Waits {
        var list: [Duration] = []
        func add(_ wait: Duration) { list.append(wait) }
    }

    private static let found = envelope(
        "item.get",
        "<itemGetResult><code>N000</code><item><itemUrl>a</itemUrl></item></itemGetResult>"
    )
    private static let lost = TransportError(.connectionLost, delivery: .maybeSent, message: "reset")
    private static let refused = TransportError(.connect, delivery: .notSent, message: "refused")

    private func policy(_ waits: Waits, attempts: Int = 3) -> RetryPolicy {
        RetryPolicy(
            maximumAttempts: attempts,
            firstDelay: .seconds(1),
            maximumDelay: .seconds(3),
            random: { 0 },
            sleep: { await waits.add($0) }
        )
    }

    @Test func `a read is sent again after what may pass, with doubled waits up to the longest`() async throws {
        let waits = Waits()
        let transport = CannedTransport(
            .failure(Self.lost),
            .answer(status: 503, body: ""),
            .answer(status: 403, body: ""),
            .brokenBody("<result>", Self.lost),
            .answer(status: 200, body: Self.found)
        )
        let client = try RMSClient.canned(transport, retry: policy(waits, attempts: 5))
        #expect(try await client.item.get(itemURL: "a").itemURL == "a")
        #expect(await waits.list == [.seconds(1), .seconds(2), .seconds(3), .seconds(3)])
    }

    @Test func `a read gives up after the last attempt and says how many there were`() async throws {
        let waits = Waits()
        let transport = CannedTransport(.failure(Self.refused))
        let client = try RMSClient.canned(transport, retry: policy(waits))
        let error = await rmsError { () throws(RMSError) in try await client.item.get(itemURL: "a") }
        #expect(error?.kind == .transport)
        #expect(error?.attempts == 3)
        #expect(await transport.requests.count == 3)
    }

    @Test func `a write that surely was not sent is sent again`() async throws {
        let waits = Waits()
        let done = envelope(
            "item.delete",
            "<itemDeleteResult><code>N000</code><item><itemUrl>a</itemUrl></item></itemDeleteResult>"
        )
        let transport = CannedTransport(.failure(Self.refused), .answer(status: 200, body: done))
        let client = try RMSClient.canned(transport, retry: policy(waits))
        try await client.item.delete(itemURL: "a")
        #expect(await transport.requests.count == 2)
    }

    @Test(arguments: [
        CannedTransport.Step.failure(lost), .failure(TransportError(.timeout, delivery: .maybeSent, message: "late")),
        .brokenBody("<result>", lost),
    ])
    func `a write whose answer was lost is never sent twice`(step: CannedTransport.Step) async throws {
        let waits = Waits()
        let transport = CannedTransport(step)
        let client = try RMSClient.canned(transport, retry: policy(waits))
        let error = await rmsError { () throws(RMSError) in try await client.item.delete(itemURL: "a") }
        #expect(error?.kind == .outcomeUnknown)
        #expect(error?.advice.contains("read back") == true)
        #expect(await transport.requests.count == 1)
    }

    @Test func `a refusal is not sent again`() async throws {
        let waits = Waits()
        let transport = CannedTransport(.answer(status: 401, body: ""))
        let client = try RMSClient.canned(transport, retry: policy(waits))
        let error = await rmsError { () throws(RMSError) in try await client.item.get(itemURL: "a") }
        #expect(error?.kind == .unauthorized)
        #expect(await transport.requests.count == 1)
    }

    @Test func `a cancelled wait ends in a cancelled call`() async throws {
        let retry = RetryPolicy(maximumAttempts: 3, sleep: { _ in throw CancellationError() })
        let client = try RMSClient.canned(CannedTransport(.failure(Self.refused)), retry: retry)
        let error = await rmsError { () throws(RMSError) in try await client.item.get(itemURL: "a") }
        #expect(error?.kind == .cancelled)
    }
}
