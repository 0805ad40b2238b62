import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import RMSClient

@Suite struct KeyRingTests {
    private static let found = envelope(
        "item.get",
        "<itemGetResult><code>N000</code><item><itemUrl>a</itemUrl></item></itemGetResult>"
    )

    /// Returns one key after the other; repeats the last one.
    private actor Source: CredentialSource {
        private var keys: [String]
        private(set) var asked = 0

        init(_ keys: String...) { self.keys = keys }

        func load() throws(RMSError) -> ShopAccess {
            asked += 1
            let key = keys.count > 1 ? keys.removeFirst() : keys[0]
            return ShopAccess(credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: key), shopURL: "demo")
        }
    }

    private func client(_ source: Source, _ transport: CannedTransport, _ clock: HandClock) -> RMSClient {
        let retry = RetryPolicy(maximumAttempts: 1, time: clock.time)
        return RMSClient(source, baseURL: .rms, transport: transport, retry: retry, limiter: RateLimiter(.unlimited))
    }

    private func keys(_ transport: CannedTransport) async -> [String] {
        await transport.requests.map { request in
            let base64 = request.head.headerFields[.authorization]?.dropFirst(4) ?? ""
            let pair = String(decoding: Data(base64Encoded: String(base64)) ?? Data(), as: UTF8.self)
            return String(pair.drop { $0 != ":" }.dropFirst())
        }
    }

    @Test func `keys are cached for their lifetime, then loaded again`() async throws {
        let (source, clock) = (Source("SL1", "SL2"), HandClock())
        let transport = CannedTransport(.answer(status: 200, body: Self.found))
        let rms = client(source, transport, clock)
        for _ in 0..<3 { _ = try await rms.v1.item.get(itemURL: "a") }
        #expect(await source.asked == 1)
        clock.move(by: .seconds(300))
        _ = try await rms.v1.item.get(itemURL: "a")
        #expect(await keys(transport) == ["SL1", "SL1", "SL1", "SL2"])
    }

    @Test func `a key that is refused in the body of streamed orders is renewed as well`() async throws {
        func orders(_ members: String) -> CannedTransport.Step {
            let body = """
                <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body><n:getOrderResponse \
                xmlns:n="http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws"><return>\(members)</return>\
                </n:getOrderResponse></S:Body></S:Envelope>
                """
            return .answer(status: 200, body: body)
        }
        let transport = CannedTransport(
            orders("<errorCode>E02-001</errorCode><message>x</message>"),
            orders("<errorCode>N00-000</errorCode><orderModel><orderNumber>a</orderNumber></orderModel>")
        )
        let source = Source("SLold", "SLnew")
        let rms = client(source, transport, HandClock())
        var numbers: [String?] = []
        for try await order in rms.v1.order.orders(numbers: ["a"]) { numbers.append(order.orderNumber) }
        #expect(numbers == ["a"])
        #expect(await transport.requests.count == 2)
        #expect(await source.asked == 2)
    }

    @Test func `if a key is refused, a renewed one is used at once, for writes too`() async throws {
        let done = envelope(
            "item.delete",
            "<itemDeleteResult><code>N000</code><item><itemUrl>a</itemUrl></item></itemDeleteResult>"
        )
        let transport = CannedTransport(.answer(status: 401, body: ""), .answer(status: 200, body: done))
        let rms = client(Source("SLold", "SLnew"), transport, HandClock())
        try await rms.v1.item.delete(itemURL: "a")
        #expect(await keys(transport) == ["SLold", "SLnew"])
    }

    @Test func `a refused key that was not renewed is an error after one more load`() async throws {
        let (source, transport) = (Source("SLold"), CannedTransport(.answer(status: 401, body: "")))
        let rms = client(source, transport, HandClock())
        let error = await rmsError { () throws(RMSError) in try await rms.v1.item.get(itemURL: "a") }
        #expect(error?.kind == .unauthorized)
        #expect(await transport.requests.count == 1)
        #expect(await source.asked == 2)
    }

    @Test func `a call throws the error of its key source`() async throws {
        let source = EnvironmentCredentials(environment: [:])
        let rms = RMSClient(source, baseURL: .rms, transport: CannedTransport(.answer(status: 200, body: "")))
        let error = await rmsError { () throws(RMSError) in try await rms.v1.item.get(itemURL: "a") }
        #expect(error?.kind == .invalidRequest)
        #expect(error?.problem == "RMS_SERVICE_SECRET and RMS_LICENSE_KEY not set in the environment")
    }

    /// Fails after the first load.
    private actor Failing: CredentialSource {
        private(set) var asked = 0

        func load() throws(RMSError) -> ShopAccess {
            asked += 1
            guard asked == 1 else { throw RMSError(.transport, problem: "no vault", advice: "Wait.") }
            return ShopAccess(credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey"))
        }
    }

    @Test func `keys stay in use while their source fails`() async throws {
        let (source, clock) = (Failing(), HandClock())
        let ring = KeyRing(source, lifetime: .seconds(300), time: clock.time)
        let first = try await ring.access()
        clock.move(by: .seconds(300))
        #expect(try await ring.access() == first)
        #expect(try await ring.access() == first)
        #expect(await source.asked == 2)
    }

    /// Returns the keys once `letGo` is called.
    private actor Slow: CredentialSource {
        private(set) var asked = 0
        private var waiting: [CheckedContinuation<Void, Never>] = []

        func load() async throws(RMSError) -> ShopAccess {
            asked += 1
            await withCheckedContinuation { waiting.append($0) }
            return ShopAccess(credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey"))
        }

        func letGo() { while let next = waiting.popLast() { next.resume() } }
    }

    @Test func `calls that start together load the keys once`() async throws {
        let source = Slow()
        let ring = KeyRing(source, lifetime: .seconds(300), time: HandClock().time)
        try await withThrowingTaskGroup(of: ShopAccess.self) { group in
            for _ in 0..<8 { group.addTask { try await ring.access() } }
            try await eventually("the keys are being loaded") { await source.asked > 0 }
            await source.letGo()
            var found: Set<ShopAccess> = []
            for try await access in group { found.insert(access) }
            #expect(found.count == 1)
        }
        #expect(await source.asked == 1)
    }
}
