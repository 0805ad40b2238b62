import Foundation
import Logging
import RMSClient
import RMSMockServer
import TestSupport
import Testing

/// No log line and no error contains a key or personal data, for every function, with and without faults.
@Suite struct RedactionTests {
    /// Keeps the log lines.
    private final class Lines: @unchecked Sendable {
        /// Guards the lines: the class is Sendable because of it.
        private let lock = NSLock()
        private var list: [String] = []
        var all: [String] { lock.withLock { list } }
        var logger: Logger {
            .watched { [self] event, _ in
                lock.withLock { list.append("\(event.level) \(event.message) \(event.metadata ?? [:])") }
            }
        }
    }

    @Test func `no log line or error contains keys or personal data`() async throws {
        let store = Lines()
        var options = MockServer.Options()
        options.logger = store.logger
        let server = try await MockServer.start(options)
        let credentials = try Credentials(serviceSecret: "SPhidden123", licenseKey: "SLhidden456")
        let history = History()
        let rms = RMSClient(
            credentials: credentials,
            shopURL: "demo",
            baseURL: try BaseURL(server.url),
            retry: RetryPolicy(maximumAttempts: 2, firstDelay: .zero),
            middleware: [history],
            logger: store.logger
        )
        let shop = try #require(server.shop(of: credentials))
        var errors: [String] = []
        for fault in [nil, MockFault.malformed, .serverError, .answerLost, .rateLimit] {
            for call in SampleCalls.all {
                shop.clearFaults()
                if let fault { shop.inject(fault, times: nil) }
                if let error = await Self.error(of: call, rms) { errors.append(Self.everything(about: error)) }
            }
        }
        shop.clearFaults()
        let order = try #require(
            try await rms.v1.order.orders(from: Date().addingTimeInterval(-60 * 86_400), to: Date()).first { _ in true }
        )
        let person = try #require(order.orderer)
        let data = [
            person.familyName, person.firstName, person.emailAddress, person.city, person.subAddress, order.orderNumber,
        ].compactMap { $0 }.filter { $0.count > 1 }
        #expect(data.count >= 4)
        await server.stop()
        let secrets = ["SPhidden123", "SLhidden456", Data("SPhidden123:SLhidden456".utf8).base64EncodedString()]
        #expect(store.all.count > 300)
        #expect(errors.count > 100)
        for text in store.all + errors + history.entries.map({ Self.everything(about: $0) }) {
            for secret in secrets + data { #expect(!text.contains(secret), "\(text.prefix(200))") }
        }
    }

    private static func error<O: RMSOperation>(of call: O, _ rms: RMSClient) async -> RMSError? {
        do throws(RMSError) {
            _ = try await rms.send(call)
            return nil
        } catch {
            return error
        }
    }

    /// What a careless program may print of a value.
    private static func everything(about value: Any) -> String {
        var dumped = "\(value) \(String(reflecting: value))"
        dump(value, to: &dumped)
        return dumped
    }
}
