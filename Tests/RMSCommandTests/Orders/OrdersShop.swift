import Foundation
import RMSClient
import RMSMockServer
import TestSupport

/// A mock whose shop has the orders that a test needs, and a folder for the files of the command.
final class OrdersShop: Sendable {
    let mock: MockServer
    let folder: URL
    private let turn: Turn

    /// Starts a mock with a seeded clock: it is about noon on 2026-01-15 in Japan.
    ///
    /// - Parameters:
    ///   - orders: The number of orders, which are spread over the 60 days before, five to each moment.
    ///   - status: Their status in the older service.
    ///   - configure: Changes the options of the mock.
    init(
        orders: Int,
        status: String = "新規受付",
        faults: [MockFaultRule] = [],
        fixtures: [String: String] = [:],
        configuring configure: (inout MockServer.Options) -> Void = { _ in }
    ) async throws {
        turn = await Turn.take()
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-orders-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let seed = folder.appendingPathComponent("shop.xml")
        try Data(OrderSeed.text(statuses: Array(repeating: status, count: orders)).utf8).write(to: seed)
        var options = MockServer.Options()
        options.seedData = seed
        options.seed = 7
        options.faults = faults
        if !fixtures.isEmpty {
            let base = folder.appendingPathComponent("fixtures")
            for (path, text) in fixtures {
                let file = base.appendingPathComponent(path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data(text.utf8).write(to: file)
            }
            options.fixtures = [base]
        }
        configure(&options)
        mock = try await MockServer.start(options)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    // MARK: The command

    /// The period of all orders.
    static let period = ["--from", "2025-11-01", "--to", "2026-01-15"]

    var environment: [String: String] { RMSProcess.keys.merging(["RMS_BASE_URL": mock.url]) { $1 } }

    /// Runs `rms` until it exits, on a thread of its own: the mock is in this process, and needs the test's.
    func run(
        _ arguments: [String],
        input: String = "",
        variables: [String: String] = [:]
    ) async throws -> RMSProcess {
        let environment = environment.merging(variables) { $1 }
        return try await offPool {
            try RMSProcess(arguments, environment: environment, input: input)
        }
    }

    /// Runs `rms orders` until it exits.
    func rms(_ arguments: [String], input: String = "") async throws -> RMSProcess {
        try await run(["orders"] + arguments, input: input)
    }

    /// Runs `rms orders export` of all orders.
    func export(_ arguments: [String] = []) async throws -> RMSProcess {
        try await rms(["export"] + Self.period + arguments)
    }

    /// A command of `rms` while it runs.
    final class Running: Sendable {
        private let process: ChildProcess

        var id: Int32 { process.id }
        var isRunning: Bool { process.isRunning }

        fileprivate init(_ arguments: [String], _ environment: [String: String], output: String) throws {
            process = try ChildProcess(
                RMSProcess.executable,
                arguments,
                environment: environment.merging(BuiltProgram.sanitizers) { $1 },
                output: .file(output),
                error: .pipe
            )
        }

        /// Sends a signal, and waits until the process ends.
        func end(by signal: Int32? = nil) async throws -> (end: ChildProcess.End, error: String) {
            if let signal { process.send(signal) }
            return try await offPool { [process] in
                let error = process.error?.readToEnd() ?? ""
                return (process.wait(), error)
            }
        }
    }

    /// Starts a command without waiting for it. What it prints is in the file `output.txt`.
    ///
    /// - Parameter group: The command that has this one.
    func start(_ arguments: [String], of group: String = "orders") throws -> Running {
        try Running([group] + arguments, environment, output: path("output.txt"))
    }

    // MARK: Files

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func content(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }

    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        return path(name)
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    /// The permissions of a file.
    func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
    }

    // MARK: RMS

    var client: RMSClient {
        get throws {
            let keys = RMSProcess.keys
            let credentials = try Credentials(
                serviceSecret: keys["RMS_SERVICE_SECRET"] ?? "",
                licenseKey: keys["RMS_LICENSE_KEY"] ?? ""
            )
            return RMSClient(credentials: credentials, baseURL: try BaseURL(mock.url))
        }
    }

    /// The numbers of all orders, the oldest first.
    func orderNumbers() async throws -> [String] {
        let start = Date(timeIntervalSince1970: 1_761_955_200)
        var numbers: [String] = []
        for try await order in try client.order.orders(from: start, to: start.addingTimeInterval(76 * 86_400)) {
            numbers.append(order.orderNumber)
        }
        return numbers
    }

    /// The shop of the mock.
    var state: MockShop {
        get throws {
            let keys = RMSProcess.keys
            let shop = mock.shop(
                of: try Credentials(
                    serviceSecret: keys["RMS_SERVICE_SECRET"] ?? "",
                    licenseKey: keys["RMS_LICENSE_KEY"] ?? ""
                )
            )
            guard let shop else { throw CocoaError(.coderValueNotFound) }
            return shop
        }
    }

    /// The bodies of the calls of a function.
    func bodies(_ function: RMSFunction) -> [String] {
        mock.journal.filter { $0.function == function }.map(\.requestBody)
    }
}
