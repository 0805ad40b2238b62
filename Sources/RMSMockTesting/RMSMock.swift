public import RMSClient
public import RMSMockServer

/// A shop on a mock server, and a client for it, for the use of one test.
///
/// In Swift Testing, the trait ``Testing/Trait/rmsMock(app:)`` creates one for each test:
///
/// ```swift
/// @Test(.rmsMock(app: "レジ横プラス")) func `stock is set`() async throws {
///     let mock = try RMSMock.current
///     _ = try await mock.rms.send(InventoryAPI1.Update([InventoryAPI1.Change(itemURL: "demo-item-01", .set(5))]))
///     try mock.shop.verify(.inventoryUpdate) { $0.item("demo-item-01").inventory == 5 }
/// }
/// ```
///
/// In XCTest, ``with(app:_:)`` does the same around a body. All mocks share one server, which runs while any of them is
/// in use.
public struct RMSMock: Sendable {
    /// The client, with keys that no other test uses.
    public let rms: RMSClient
    /// The shop: its clock, its rules, its faults and its journal.
    public let shop: MockShop
    /// The server, shared with other tests.
    public let server: MockServer
    /// The keys of the shop.
    public let credentials: Credentials

    /// The mock of the running test.
    ///
    /// - Throws: ``NoMock`` outside a test with the trait.
    public static var current: RMSMock {
        get throws(NoMock) {
            guard let mock = running else { throw NoMock() }
            return mock
        }
    }

    @TaskLocal static var running: RMSMock?

    /// Runs a body with a mock.
    ///
    /// - Parameters:
    ///   - app: The name of the app whose functions are ticked; if nil, every function is ticked.
    ///   - body: The code that uses the mock.
    /// - Throws: ``UnknownApp``, an error of starting the server, or an error of the body.
    public static func with<T: Sendable>(
        app: String? = nil,
        _ body: @Sendable (RMSMock) async throws -> T
    ) async throws -> T {
        let profile = try app.map { name in
            guard let profile = AppProfile(named: name) else { throw UnknownApp(name: name) }
            return profile
        }
        let server = try await SharedServer.shared.acquire()
        do {
            let value = try await body(try RMSMock(on: server, profile))
            await SharedServer.shared.release()
            return value
        } catch {
            await SharedServer.shared.release()
            throw error
        }
    }

    private init(on server: MockServer, _ app: AppProfile?) throws {
        let number = String(UInt64.random(in: .min ... .max), radix: 36)
        credentials = try Credentials(serviceSecret: "SP\(number)", licenseKey: "SL\(number)")
        guard let shop = server.shop(of: credentials) else { throw NoMock() }
        if let app { shop.grant(app) }
        self.shop = shop
        self.server = server
        rms = RMSClient(credentials: credentials, shopURL: "demo", baseURL: try BaseURL(server.url), retry: .never)
    }
}

/// An error: no mock is running, because the test lacks the trait `.rmsMock`.
public struct NoMock: Error, CustomStringConvertible {
    /// The problem, and what to do.
    public let description = "no mock is running: give the test the trait .rmsMock"
}

/// An error: no app has the given name.
public struct UnknownApp: Error, CustomStringConvertible {
    /// The name that was given.
    public let name: String
    /// The problem, and the names of all apps.
    public var description: String {
        "unknown app \"\(name)\"; the apps are \(AppProfile.all.map(\.name).joined(separator: ", "))"
    }
}

/// One server for all tests that run at the same time.
private actor SharedServer {
    static let shared = SharedServer()

    private var users = 0
    private var server: Task<MockServer, any Error>?

    func acquire() async throws -> MockServer {
        users += 1
        let start = server ?? Task { try await MockServer.start() }
        server = start
        do {
            return try await start.value
        } catch {
            users -= 1
            server = nil
            throw error
        }
    }

    func release() async {
        users -= 1
        guard users == 0, let last = server else { return }
        server = nil
        await (try? last.value)?.stop()
    }
}
