import Foundation
import RMSClient
@testable import RMSMockServer

/// A client with its own shop, without a socket; ids and times are the same in every run.
struct TestShop {
    let rms: RMSClient
    let engine: MockEngine
    let key = ESAKey("ESA U1BzaG9wOlNMc2hvcA==")!

    init(_ options: MockServer.Options? = nil) throws {
        var options = options ?? MockServer.Options()
        options.seed = 1
        engine = try MockEngine(options)
        rms = RMSClient(
            credentials: try Credentials(serviceSecret: "SPshop", licenseKey: "SLshop"),
            shopURL: "demo",
            baseURL: .rms,
            transport: FixtureTransport(engine: engine),
            retry: .never
        )
    }

    func use<T>(_ body: (inout ShopState) throws -> T) rethrows -> T { try engine.shops!.shop(for: key).use(body) }

    var now: Date { use { $0.clock.now } }

    /// The code with which a call is refused; nil if it is not refused.
    func code(_ call: () async throws -> Void) async -> String? {
        do {
            try await call()
            return nil
        } catch let error as RMSError {
            return error.failure?.code ?? "\(error.kind)"
        } catch {
            return "\(error)"
        }
    }

    func post(_ path: String, _ body: String) -> MockAnswer {
        let fields = [(name: "Authorization", value: "ESA U1BzaG9wOlNMc2hvcA==")]
        return engine.answer(
            MockRequest(method: "POST", target: "/es/1.0/\(path)", fields: fields, body: [UInt8](body.utf8))
        )
    }

    /// A call in JSON of the 2.0 services, below `/es/2.0/`.
    func post(json path: String, _ body: String) -> MockAnswer {
        let fields = [
            (name: "Authorization", value: "ESA U1BzaG9wOlNMc2hvcA=="),
            (name: "Content-Type", value: "application/json; charset=utf-8"),
        ]
        return engine.answer(
            MockRequest(method: "POST", target: "/es/2.0/\(path)/", fields: fields, body: [UInt8](body.utf8))
        )
    }

    func get(_ path: String) -> MockAnswer { engine.get("/es/1.0/\(path)", authorization: "ESA U1BzaG9wOlNMc2hvcA==") }
}
