import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

/// Several processes of `rms`, one server for their rate limits, and one mock.
@Suite struct SharedLimitTests {
    #if SharedLimits
    private let workers = 4

    /// A mock with items that have one SKU each. It counts calls and refuses none: how far a busy machine delays a call
    /// after it was counted here must not matter.
    private func shop() async throws -> OrdersShop {
        try await OrdersShop(orders: 0) { options in
            options.seedData = nil
            options.generatedItems = 10 * workers
        }
    }

    /// Changes the prices of a worker's items.
    private func apply(_ worker: Int, items: Int, in shop: OrdersShop, through server: RedisServer) async throws
        -> RMSProcess
    {
        let rows = (1...items).map { "bulk-0000\(worker)\($0),,\(500 + $0)\n" }.joined()
        return try await shop.run(
            ["items", "apply", "-"],
            input: "manageNumber,variantId,standardPrice\n\(rows)",
            variables: ["RMS_SHARED_LIMIT": server.address(), "RMS_SHARED_LIMIT_SHOP": "demo"]
        )
    }

    private func applyAll(items: Int, in shop: OrdersShop, through server: RedisServer) async throws -> [RMSProcess] {
        try await withThrowingTaskGroup(of: RMSProcess.self) { group in
            for worker in 0..<workers {
                group.addTask { try await apply(worker, items: items, in: shop, through: server) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func patches(in shop: OrdersShop) throws -> MockRateReport? {
        let keys = RMSProcess.keys
        let credentials = try Credentials(
            serviceSecret: keys["RMS_SERVICE_SECRET"] ?? "",
            licenseKey: keys["RMS_LICENSE_KEY"] ?? ""
        )
        return shop.mock.shop(of: credentials)?.rates.first { $0.function == .items20Patch }
    }

    @Test func `processes that run at once make one call a second together`() async throws {
        let shop = try await shop()
        let server = try await RedisServer()
        for run in try await applyAll(items: 4, in: shop, through: server) {
            #expect(run.status == 0 && run.error == "", "\(run.error)")
            #expect(run.output == "4 prices: 4 changed\n")
        }
        let patches = try #require(try patches(in: shop))
        #expect(patches.calls == workers * 4)
        // Each on its own, all would make a call in the same second.
        #expect(patches.peak <= 2)
        await shop.mock.stop()
    }

    @Test func `while the server is away the processes go on, and report it once`() async throws {
        let shop = try await shop()
        let server = try await RedisServer()
        async let runs = applyAll(items: 6, in: shop, through: server)
        try await eventually("they are at work") { try (patches(in: shop)?.calls ?? 0) >= 2 }
        server.kill()
        let before = try #require(try patches(in: shop)).calls
        try await eventually("they go on") { try (patches(in: shop)?.calls ?? 0) >= before + 2 }
        try await server.start()
        var warnings = 0
        for run in try await runs {
            #expect(run.status == 0, "\(run.error)")
            #expect(run.output == "6 prices: 6 changed\n")
            let lines = run.error.split(separator: "\n")
            let away = lines.count { $0.contains(" warning") && $0.contains(" is away") }
            let back = lines.count { $0.contains(" notice") && $0.contains(" is back") }
            #expect(away <= 1 && back <= away && lines.count == away + back, "\(run.error)")
            warnings += away
        }
        // One that asked nothing in between did not notice.
        #expect(warnings > 0)
        #expect(try patches(in: shop)?.calls == workers * 6)
        await shop.mock.stop()
    }

    @Test(arguments: [
        ("redis://:secret@host", "", "RMS_SHARED_LIMIT needs RMS_SHARED_LIMIT_SHOP, a name for the shop"),
        (
            "rediss://:secret@host", "demo",
            "invalid request: rediss: TLS to the store of the rate limits is not supported. "
                + "Use redis://[user:password@]host:port[/database] or unix:///path."
        ),
    ])
    func `settings that can't be used are reported in one line without the address`(
        address: String,
        shop: String,
        line: String
    ) throws {
        let settings = [
            "RMS_SHARED_LIMIT": address, "RMS_SHARED_LIMIT_SHOP": shop, "RMS_BASE_URL": "http://127.0.0.1:9",
        ]
        let environment = RMSProcess.keys.merging(settings) { $1 }
        let process = try RMSProcess(["call", "item.get", "itemUrl=a"], environment: environment)
        #expect(process.status == 2)
        #expect(process.error == "rms: \(line)\n")
    }
    #else
    @Test func `a build without the trait SharedLimits says how to get it`() throws {
        let environment = RMSProcess.keys.merging(["RMS_SHARED_LIMIT": "redis://127.0.0.1"]) { $1 }
        let process = try RMSProcess(["call", "item.get", "itemUrl=a"], environment: environment)
        #expect(process.status == 2)
        #expect(
            process.error
                == "rms: RMS_SHARED_LIMIT needs a build with the trait SharedLimits: swift run --traits SharedLimits rms …\n"
        )
    }
    #endif
}
