#if URLSession
import Foundation
import RMSClient
import RMSMockServer
import Testing

/// An app on a system without libcurl.
@Suite struct URLSessionTests {
    @Test func `reads and writes of both generations go through URLSession`() async throws {
        let mock = try await MockServer.start()
        let rms = RMSClient(
            credentials: try Credentials(serviceSecret: "SPurl", licenseKey: "SLurl"),
            shopURL: "url",
            baseURL: try BaseURL(mock.url),
            transport: URLSessionTransport()
        )
        let old = try await rms.v1.item.get(itemURL: "demo-item-01")
        #expect(old.itemURL == "demo-item-01")
        var patch = ItemAPI2.ItemPatch()
        patch.tagline = .set("URLSession で")
        try await rms.item.patch("demo-item-01", patch)
        #expect(try await rms.item.get("demo-item-01").tagline == "URLSession で")
        var numbers: [String] = []
        for try await order in rms.order.orders(from: .init(timeIntervalSinceNow: -90 * 86_400), to: .init()) {
            numbers.append(order.orderNumber)
        }
        #expect(numbers.count > 70)
        let error = await #expect(throws: RMSError.self) { try await rms.item.get("no-such-item") }
        #expect(error?.kind == .notFound)
        await mock.stop()
    }

    @Test func `a write without a network is never reported as unsent`() async throws {
        let mock = try await MockServer.start()
        let rms = RMSClient(
            credentials: try Credentials(serviceSecret: "SPurl", licenseKey: "SLurl"),
            baseURL: try BaseURL(mock.url),
            transport: URLSessionTransport(),
            retry: .never
        )
        await mock.stop()
        let error = await #expect(throws: RMSError.self) { try await rms.item.delete("demo-item-01") }
        #expect(error?.kind == .outcomeUnknown && error?.unknownOutcome != nil)
    }
}
#endif
