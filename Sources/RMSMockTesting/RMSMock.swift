public import RMSClient
public import RMSMockServer

/// A shop of its own on a mock, and a client at it.
///
/// In Swift Testing the trait ``Testing/Trait/rmsMock(app:)`` makes one for each test:
///
/// ```swift
/// @Test(.rmsMock(app: "レジ横プラス")) func `stock is set`() async throws {
///     let mock = try RMSMock.current
///     _ = try await mock.rms.send(InventoryAPI1.Update([InventoryAPI1.Change(itemURL: "demo-item-01", .set(5))]))
///     try mock.shop.verify(.inventoryUpdate) { $0.item("demo-item-01").inventory == 5 }
/// }
/// ```
///
/// In XCTest, ``with(app:_:)`` does the same around a body. All of them share one server, which runs while one of them
/// does.
public struct RMSMock: Sendable {
    /// The client, with keys that no other test has.
    public let rms: RMSClient
    /// The shop: its clock, its rules, its faults and its journal.
    public let shop: MockShop
    /// The server, which other tests use as well.
    public let server: MockServer
    /// The keys.
    public let credentials: Credentials

    /// The mock of the test that runs.
    ///
    /// - Throws: ``NoMock`` outside of a test with the trait.
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
    ///   - app: The app whose functions are ticked, by its name or not at all.
    ///   - body: What uses the mock.
    /// - Throws: ``UnknownApp``, what starting the server throws, and what the body throws.
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

/// No mock runs here: the test needs the trait `.rmsMock()`.
public struct NoMock: Error, CustomStringConvertible {
    /// What to do.
    public let description = "no mock runs here: give the test the trait .rmsMock()"
}

/// There is no app of that name.
public struct UnknownApp: Error, CustomStringConvertible {
    /// The name that was given.
    public let name: String
    /// What there is.
    public var description: String {
        "there is no app \"\(name)\"; there are \(AppProfile.all.map(\.name).joined(separator: ", "))"
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
