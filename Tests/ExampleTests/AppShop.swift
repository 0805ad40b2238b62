import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

/// A shop whose key permits exactly the functions of an app, and a folder for the app's files.
struct AppShop {
    let rms: RMSClient
    private let program: String
    private let profile: AppProfile
    private let mock: MockServer
    private let folder: URL

    /// Starts a mock, and stops it after the test.
    ///
    /// - Parameters:
    ///   - program: The app's executable.
    ///   - name: The app's name.
    static func open(
        _ program: String,
        _ name: String,
        seed: String? = nil,
        faults: [String] = [],
        _ test: (AppShop) async throws -> Void
    ) async throws {
        let profile = try #require(AppProfile(named: name))
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("app-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var options = MockServer.Options()
        options.grants = profile.functions
        options.faults = try faults.map { try #require(MockFaultRule($0)) }
        if let seed {
            options.seedData = folder.appendingPathComponent("seed.xml")
            try Data(seed.utf8).write(to: folder.appendingPathComponent("seed.xml"))
        }
        let mock = try await MockServer.start(options)
        do {
            let rms = RMSClient(
                credentials: try Self.credentials,
                shopURL: "apps",
                baseURL: try BaseURL(mock.url)
            )
            try await test(AppShop(rms: rms, program: program, profile: profile, mock: mock, folder: folder))
        } catch {
            await mock.stop()
            throw error
        }
        await mock.stop()
    }

    /// Runs the app until it exits.
    func run(_ arguments: [String] = []) async throws -> ExampleProcess {
        try await ExampleProcess(program, arguments, mock: mock)
    }

    /// Starts the app and leaves it running.
    func start(_ arguments: [String]) throws -> ChildProcess {
        try ChildProcess(
            BuiltProgram.path(of: program),
            arguments + ["--live"],
            environment: ExampleProcess.keys.merging(BuiltProgram.sanitizers) { $1 }
                .merging(["RMS_BASE_URL": mock.url]) { $1 },
            error: .file(path("errors.txt"))
        )
    }

    /// Lets the test call functions that the app must not.
    func withAllFunctions<Value>(_ body: (RMSClient) async throws -> Value) async throws -> Value {
        let shop = try #require(mock.shop(of: Self.credentials))
        shop.grantEverything()
        defer { shop.grant(profile) }
        return try await body(rms)
    }

    /// Permits functions besides those of the app.
    func permit(_ functions: RMSFunction...) throws {
        try #require(mock.shop(of: Self.credentials)).grant(profile.functions + functions)
    }

    /// The app's file with a name.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// The text of a file.
    func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    /// Writes a file, and returns its path.
    @discardableResult
    func write(_ text: String, to name: String, encoding: String.Encoding = .utf8) throws -> String {
        try #require(text.data(using: encoding)).write(to: folder.appendingPathComponent(name), options: .atomic)
        return path(name)
    }

    /// The orders of the last days that are not canceled, the oldest first.
    func orders(days: Double) async throws -> [OrderAPI2.Order] {
        var orders: [OrderAPI2.Order] = []
        for try await order in rms.order.orders(from: Date(timeIntervalSinceNow: -days * 86_400), to: Date())
        where order.progress != .cancelled {
            orders.append(order)
        }
        return orders
    }

    private static var credentials: Credentials {
        get throws { try Credentials(serviceSecret: "SPapps", licenseKey: "SLapps") }
    }

    /// A shop with one item and without orders.
    static let quiet = """
        <shop><items><item><itemUrl>tea</itemUrl><itemName>煎茶</itemName><itemPrice>1000</itemPrice>\
        <genreId>201121</genreId><catalogIdExemptionReason>5</catalogIdExemptionReason><itemInventory>\
        <inventoryType>1</inventoryType><inventories><inventory><inventoryCount>40</inventoryCount></inventory>\
        </inventories></itemInventory></item></items></shop>
        """
}

extension OrderAPI2.Order {
    /// The goods in all packages.
    var goods: [OrderAPI2.Item] {
        (packages ?? []).filter { $0.isDeleted != true }.flatMap { $0.items ?? [] }.filter { $0.isDeleted != true }
    }
}

extension ExampleProcess {
    /// The lines on standard error.
    var complaints: [Substring] { error.split(separator: "\n") }
}
