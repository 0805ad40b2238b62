import ArgumentParser
import Foundation
import Logging
import RMSClient
import RMSMockServer
import UnixSignals

/// `rms mock`: runs the mock server.
struct MockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mock",
        abstract: "Runs a mock of RMS on loopback.",
        discussion: """
            Once it listens, the mock prints one line, {"url":"http://127.0.0.1:PORT"}. It logs to standard error. \
            With --listen 0.0.0.0:8080, as a container needs it, "url" is the address on this machine, and "listening" \
            is added. Clients in other containers call the mock by name, http://mock:8080, and permit plain HTTP with \
            RMS_PLAIN_HTTP_HOSTS=mock. The mock stops on SIGINT and SIGTERM. Its inspector page is at /__rms/; if the \
            mock listens on more than loopback, the page requires the token of RMS_MOCK_TOKEN.
            """
    )

    @Option(help: "The address and port to listen on; port 0 picks a free one.")
    var listen = "127.0.0.1:0"

    @Option(
        help: ArgumentHelp("Write the port to this file once the mock listens.", valueName: "file"),
        completion: .file()
    )
    var portFile: String?

    @Option(
        help: ArgumentHelp("A folder of fixtures over the bundled ones; the first folder wins.", valueName: "dir"),
        completion: .directory
    )
    var fixtures: [String] = []

    @Flag(help: "Serve TLS (HTTP/2 and HTTP/1.1) with a certificate that is generated at start.")
    var tls = false

    @Option(
        help: ArgumentHelp(
            "Write the CA certificate to this file (default: a temporary file, whose path is printed).",
            valueName: "file"
        ),
        completion: .file()
    )
    var caFile: String?

    @Flag(help: "Answer only from fixtures; by default, each key pair has a shop in memory.")
    var replay = false

    @Option(
        help: ArgumentHelp("The content of every new shop, in the format of the demo shop.", valueName: "file"),
        completion: .file()
    )
    var seedData: String?

    @Option(help: ArgumentHelp("Make ids and times the same in every run.", valueName: "number"))
    var seed: UInt64?

    @Option(
        help: ArgumentHelp("The ticked functions, separated by commas (default: all).", valueName: "list")
    )
    var grant: String?

    @Option(help: ArgumentHelp("Tick only the functions that this app needs; see `rms apps`.", valueName: "name"))
    var app: String?

    @Option(
        help: ArgumentHelp("The last day of every license key (2026-12-31), or its last second.", valueName: "date")
    )
    var licenseExpires: String?

    @Option(
        help: ArgumentHelp(
            "The maximum number of calls of each function per second; 'documented' is what RMS documents or advises, mostly 1.",
            valueName: "number"
        )
    )
    var rateLimit: String?

    @Option(
        help: ArgumentHelp(
            "Which calls count together: those of the last second (sliding), or of the clock's current one (fixed).",
            valueName: "window"
        )
    )
    var rateWindow = "sliding"

    @Option(help: ArgumentHelp("How long asynchronous order calls take, on a shop's clock.", valueName: "seconds"))
    var orderDelay: Double?

    @Option(help: ArgumentHelp("How long item.search lags behind writes, on a shop's clock.", valueName: "seconds"))
    var searchLag: Double = 0

    @Option(
        name: .customLong("shop"),
        help: ArgumentHelp(
            "The state of every new shop: 'not-migrated' (to SKUs), 'migrated', or 'both', in which all calls answer.",
            valueName: "state"
        )
    )
    var migration = "both"

    @Option(
        name: .customLong("items"),
        help: ArgumentHelp("How many generated items every new shop has besides its seed data.", valueName: "number")
    )
    var generatedItems = 0

    @Option(
        help: ArgumentHelp(
            "A fault: function or *, fault, times, probability, end (item.get=empty*2@0.5@until=DATE).",
            valueName: "rule"
        )
    )
    var fault: [String] = []

    @Option(
        help: ArgumentHelp(
            "Pass calls on to --upstream, and write its answers to this folder as fixtures.",
            valueName: "dir"
        ),
        completion: .directory
    )
    var record: String?

    @Option(
        help: ArgumentHelp(
            "The RMS host that --record passes calls on to (https://api.rms.rakuten.co.jp). Writes reach it too.",
            valueName: "url"
        )
    )
    var upstream: String?

    @Flag(help: "Record personal data unchanged; by default, made-up values replace it.")
    var recordPersonalData = false

    @Flag(help: "Stop when standard input ends, so that the mock never outlives the script that started it.")
    var exitWithStdin = false

    @Option(
        help: ArgumentHelp("Check a folder of fixtures, and start nothing.", valueName: "dir"),
        completion: .directory
    )
    var validate: String?

    func run() async throws {
        if let validate { return try Self.check(URL(fileURLWithPath: validate)) }
        let server = try await start()
        if let authority = server.caCertificatePEM {
            let file = caFile ?? Self.temporaryCAFile(of: server)
            try Self.write(authority, to: file, named: "CA file")
            if caFile == nil { Console.error("rms mock: the CA certificate for clients is in \(file)") }
        }
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        try Console.output(Self.announcement(of: server))
        try writePort(of: server)
        if exitWithStdin { Self.endWithStandardInput() }
        for await signal in signals {
            Console.error("rms mock: stopping on \(signal)")
            break
        }
        await server.stop()
        if !fixtures.isEmpty {
            server.unusedFixtures.forEach { Console.error("rms mock: the fixture \($0) answered no call") }
        }
    }

    /// Sends SIGTERM to this process once nobody can write to standard input any more.
    private static func endWithStandardInput() {
        Thread {
            while !FileHandle.standardInput.availableData.isEmpty {}
            kill(getpid(), SIGTERM)
        }.start()
    }

    private static func announcement(of server: MockServer) -> String {
        let others = server.url.hasSuffix("//\(server.listening)") ? "" : #","listening":"\#(server.listening)""#
        return #"{"url":"\#(server.url)"\#(others)}"#
    }

    private static func temporaryCAFile(of server: MockServer) -> String {
        let port = server.url.split(separator: ":").last ?? ""
        return FileManager.default.temporaryDirectory.appendingPathComponent("rms-mock-\(port)-ca.pem").path
    }

    private func start() async throws -> MockServer {
        var options = MockServer.Options()
        guard let colon = listen.lastIndex(of: ":"), let port = UInt16(listen[listen.index(after: colon)...]) else {
            throw UsageError("--listen must be ADDRESS:PORT, for example 127.0.0.1:8080")
        }
        guard colon != listen.startIndex else {
            throw UsageError(
                "--listen \(listen) has no address: use 127.0.0.1\(listen) for this machine only, or 0.0.0.0\(listen) "
                    + "for everyone who can reach it"
            )
        }
        options.host = String(listen[..<colon])
        options.port = Int(port)
        try applyRecording(to: &options)
        options.fixtures = fixtures.map { URL(fileURLWithPath: $0) }
        try applyTLS(to: &options)
        options.answers = replay ? .replay : .shop
        options.seedData = seedData.map { URL(fileURLWithPath: $0) }
        options.seed = seed
        // `docker run -e RMS_MOCK_TOKEN=` sets an empty token, which would open the interface to everyone.
        options.adminToken = ProcessInfo.processInfo.environment["RMS_MOCK_TOKEN"].flatMap { $0.isEmpty ? nil : $0 }
        options.rateLimit = try limit()
        guard let window = MockRateWindow(rawValue: rateWindow) else {
            throw UsageError("--rate-window must be sliding or fixed, not '\(rateWindow)'")
        }
        options.rateWindow = window
        options.orderDelay = orderDelay
        options.searchLag = searchLag
        guard let state = MockMigration(rawValue: migration) else {
            let states = MockMigration.allCases.map(\.rawValue).joined(separator: ", ")
            throw UsageError("--shop must be one of \(states), not '\(migration)'")
        }
        options.migration = state
        guard 0...1_000_000 ~= generatedItems else { throw UsageError("--items must be from 0 to 1000000") }
        options.generatedItems = generatedItems
        options.grants = try grants()
        options.faults = try fault.map { text in
            if let rule = MockFaultRule(text) { return rule }
            let faults = MockFault.texts.joined(separator: ", ")
            throw UsageError(
                "--fault must be FUNCTION=FAULT*TIMES@PROBABILITY@until=DATE, not '\(text)'; the faults are \(faults)"
            )
        }
        options.licenseExpires = try expiry()
        options.logger = Logger(label: "rms.mock") { StreamLogHandler.standardError(label: $0) }
        options.logger.logLevel = .notice
        do {
            return try await MockServer.start(options)
        } catch let error as FixtureError {
            throw UsageError("fixtures can't be used: \(error.problems.map(\.description).joined(separator: "; "))")
        } catch let error as SeedError {
            throw UsageError("the seed data can't be used: \(error)")
        } catch let error as RecordingError {
            throw UsageError("--record: \(error)")
        } catch let error as ListenError {
            Console.error("rms: \(error.command)")
            throw ExitCode(4)
        } catch {
            Console.error("rms: can't listen on \(listen): \(error)")
            throw ExitCode(4)
        }
    }

    private func grants() throws -> [RMSFunction]? {
        if let app { return try AppsCommand.profile(named: app).functions }
        return try grant?.split(separator: ",").map { try FunctionsCommand.operation(named: String($0)).function }
    }

    private func limit() throws -> MockRateLimit {
        guard let rateLimit else { return .off }
        guard let limit = MockRateLimit(rateLimit) else {
            throw UsageError("--rate-limit must be a number of calls per second, or 'documented'")
        }
        return limit
    }

    private func expiry() throws -> Date? {
        guard let text = licenseExpires else { return nil }
        guard let date = MockServer.Options.licenseEnd(text) else {
            throw UsageError("--license-expires must be a day (2026-12-31) or a time (2026-12-31T12:00:00+09:00)")
        }
        return date
    }

    private func writePort(of server: MockServer) throws {
        guard let portFile else { return }
        let port = server.url.split(separator: ":").last.map(String.init) ?? ""
        try Self.write(port + "\n", to: portFile, named: "port file")
    }

    private static func write(_ text: String, to file: String, named name: String) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        } catch {
            throw UsageError("the \(name) '\(file)' can't be written")
        }
    }

    private static func check(_ folder: URL) throws {
        let problems = FixtureLibrary.validate(folder)
        guard problems.isEmpty else {
            problems.forEach { Console.error("rms: \($0)") }
            throw ExitCode(2)
        }
        try Console.output("\(folder.path): the fixtures are valid")
    }
}

extension ListenError {
    /// The problem and the remedy, in terms of the command line.
    fileprivate var command: String {
        switch reason {
        case .inUse: "\(address) is in use: stop the other process, or choose --listen 127.0.0.1:0"
        case .notPermitted: "\(address) is reserved for the system: choose a port from 1024 up, or --listen 127.0.0.1:0"
        case .notAvailable: "\(address) is not an address of this machine: choose --listen 127.0.0.1:0, or 0.0.0.0:PORT"
        case .unknownHost: "the host name of \(address) can't be resolved: choose --listen 127.0.0.1:0"
        }
    }
}
