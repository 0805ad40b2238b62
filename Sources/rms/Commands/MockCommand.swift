import ArgumentParser
import Foundation
import Logging
import RMSClient
import RMSMockServer
import UnixSignals

/// `rms mock`: RMS on loopback.
struct MockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mock",
        abstract: "Answers like RMS on loopback.",
        discussion: """
            Prints one line when it listens, {"url":"http://127.0.0.1:PORT"}, and logs to standard error. With --listen \
            0.0.0.0:8080, as a container needs it, the url is the one of this machine, and "listening" stands beside; \
            clients in other containers call it by name, http://mock:8080, and permit that by RMS_PLAIN_HTTP_HOSTS=mock. \
            It ends at SIGINT and SIGTERM. Its inspector page is at /__rms/; where the mock listens for others than loopback, that \
            wants the token of RMS_MOCK_TOKEN.
            """
    )

    @Option(help: "The address and port; port 0 takes a free one.")
    var listen = "127.0.0.1:0"

    @Option(help: ArgumentHelp("Write the port to a file when it listens.", valueName: "file"))
    var portFile: String?

    @Option(help: ArgumentHelp("A folder of fixtures over the bundled ones; the first given wins.", valueName: "dir"))
    var fixtures: [String] = []

    @Flag(help: "Speak TLS, HTTP/2 and HTTP/1.1, with a certificate made at the start.")
    var tls = false

    @Option(
        help: ArgumentHelp(
            "Write the authority of the certificate to a file, for clients; by default to one whose path is told.",
            valueName: "file"
        )
    )
    var caFile: String?

    @Flag(help: "Answer from fixtures alone; without it each key pair has a shop in memory.")
    var replay = false

    @Option(help: ArgumentHelp("What a new shop holds, in the form of the demo shop.", valueName: "file"))
    var seedData: String?

    @Option(help: ArgumentHelp("Make ids and times the same in every run.", valueName: "number"))
    var seed: UInt64?

    @Option(
        help: ArgumentHelp("The functions that are ticked, with commas between; all without it.", valueName: "list")
    )
    var grant: String?

    @Option(help: ArgumentHelp("Tick what an app of `rms apps` needs.", valueName: "name"))
    var app: String?

    @Option(
        help: ArgumentHelp("The last day of every licence key (2026-12-31), or its last second.", valueName: "date")
    )
    var licenseExpires: String?

    @Option(
        help: ArgumentHelp(
            "The most calls of a function in a second; 'documented' is 1, RMS's advice.",
            valueName: "number"
        )
    )
    var rateLimit: String?

    @Option(help: ArgumentHelp("How long asynchronous order calls take, on a shop's clock.", valueName: "seconds"))
    var orderDelay: Double?

    @Option(help: ArgumentHelp("By how much item.search lags behind writes, on a shop's clock.", valueName: "seconds"))
    var searchLag: Double = 0

    @Option(
        help: ArgumentHelp(
            "What goes wrong: a function or *, a fault, how often, how likely, up to when (item.get=empty*2@0.5@until=DATE).",
            valueName: "rule"
        )
    )
    var fault: [String] = []

    @Option(
        help: ArgumentHelp(
            "Pass calls on to --upstream and write fixtures of its answers to a folder.",
            valueName: "dir"
        )
    )
    var record: String?

    @Option(
        help: ArgumentHelp(
            "The RMS host that answers while --record is given (https://api.rms.rakuten.co.jp). Writes reach it, too.",
            valueName: "url"
        )
    )
    var upstream: String?

    @Flag(help: "Record personal data as it comes; without it, made-up values stand in its place.")
    var recordPersonalData = false

    @Flag(help: "End when standard input ends, so that the mock never outlives the script that started it.")
    var exitWithStdin = false

    @Option(help: ArgumentHelp("Check a folder of fixtures, and start nothing.", valueName: "dir"))
    var validate: String?

    func run() async throws {
        if let validate { return try Self.check(URL(fileURLWithPath: validate)) }
        let server = try await start()
        if let authority = server.caCertificatePEM {
            let file = caFile ?? Self.temporaryCAFile(of: server)
            try Self.write(authority, to: file, named: "CA file")
            if caFile == nil { Console.error("rms mock: clients trust the mock by \(file)") }
        }
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        try Console.output(Self.announcement(of: server))
        try writePort(of: server)
        if exitWithStdin { Self.endWithStandardInput() }
        for await signal in signals {
            Console.error("rms mock: ends at \(signal)")
            break
        }
        await server.stop()
        if !fixtures.isEmpty {
            server.unusedFixtures.forEach { Console.error("rms mock: the fixture \($0) answered nothing") }
        }
    }

    /// Ends the process as SIGTERM does when nobody can write to standard input any more.
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
            throw UsageError("--listen wants ADDRESS:PORT, for example 127.0.0.1:8080")
        }
        guard colon != listen.startIndex else {
            throw UsageError(
                "--listen \(listen) names no address: write 127.0.0.1\(listen) for this machine alone, or 0.0.0.0\(listen) "
                    + "for everyone who can reach it"
            )
        }
        options.host = String(listen[..<colon])
        options.port = Int(port)
        options.record = try recording()
        options.fixtures = fixtures.map { URL(fileURLWithPath: $0) }
        options.tls = tls || caFile != nil
        options.answers = replay ? .replay : .shop
        options.seedData = seedData.map { URL(fileURLWithPath: $0) }
        options.seed = seed
        // `docker run -e RMS_MOCK_TOKEN=` sets an empty one, which would open the interface to everyone.
        options.adminToken = ProcessInfo.processInfo.environment["RMS_MOCK_TOKEN"].flatMap { $0.isEmpty ? nil : $0 }
        options.rateLimit = try limit()
        options.orderDelay = orderDelay
        options.searchLag = searchLag
        options.grants = try grants()
        options.faults = try fault.map { text in
            if let rule = MockFaultRule(text) { return rule }
            let faults = MockFault.texts.joined(separator: ", ")
            throw UsageError(
                "--fault wants FUNCTION=FAULT*TIMES@PROBABILITY@until=DATE, not '\(text)'; faults are \(faults)"
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

    private func recording() throws -> MockRecording? {
        guard let record else {
            if upstream != nil { throw UsageError("--upstream wants --record, the folder to write fixtures to") }
            if recordPersonalData { throw UsageError("--record-personal-data wants --record and --upstream") }
            return nil
        }
        guard let upstream else {
            throw UsageError("--record wants --upstream, the host to pass calls on to: https://api.rms.rakuten.co.jp")
        }
        if !optionsOfAnswers.isEmpty {
            let list = optionsOfAnswers.joined(separator: ", ")
            throw UsageError("while --record is given, --upstream answers: \(list) would change nothing")
        }
        guard let base = try? BaseURL(upstream) else {
            throw UsageError("--upstream wants an address like https://api.rms.rakuten.co.jp or http://127.0.0.1:8080")
        }
        let host = URLComponents(string: base.description)?.host ?? ""
        let isPermitted = CurlTransport.Configuration.fromEnvironment().permitsPlainHTTP(to: host)
        guard base.scheme == "https" || isPermitted else {
            throw UsageError("--upstream must be https: by plain http everyone on the way would see the keys")
        }
        var recording = MockRecording(folder: URL(fileURLWithPath: record), upstream: base)
        recording.keepsPersonalData = recordPersonalData
        if recordPersonalData {
            Console.error("rms mock: WARNING: the personal data of customers is written to \(record) as it comes")
        }
        return recording
    }

    /// The given options that say what the mock itself answers.
    private var optionsOfAnswers: [String] {
        let options: [(name: String, isGiven: Bool)] = [
            ("--fixtures", !fixtures.isEmpty), ("--replay", replay), ("--seed-data", seedData != nil),
            ("--seed", seed != nil), ("--grant", grant != nil), ("--app", app != nil),
            ("--license-expires", licenseExpires != nil), ("--rate-limit", rateLimit != nil),
            ("--fault", !fault.isEmpty),
        ]
        return options.filter(\.isGiven).map(\.name)
    }

    private func grants() throws -> [RMSFunction]? {
        if let app { return try AppsCommand.profile(named: app).functions }
        return try grant?.split(separator: ",").map { try FunctionsCommand.operation(named: String($0)).function }
    }

    private func limit() throws -> MockRateLimit {
        guard let rateLimit else { return .off }
        guard let limit = MockRateLimit(rateLimit) else {
            throw UsageError("--rate-limit wants a number of calls in a second, or 'documented'")
        }
        return limit
    }

    private func expiry() throws -> Date? {
        guard let text = licenseExpires else { return nil }
        guard let date = MockServer.Options.licenseEnd(text) else {
            throw UsageError("--license-expires wants a day (2026-12-31) or a time (2026-12-31T12:00:00+09:00)")
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
        try Console.output("\(folder.path): the fixtures can be used")
    }
}

extension ListenError {
    /// What is wrong and what to do, in the command's terms.
    fileprivate var command: String {
        switch reason {
        case .inUse: "\(address) is in use: stop the other process, or choose --listen 127.0.0.1:0"
        case .notPermitted: "\(address) is kept for the system: choose a port from 1024 on, or --listen 127.0.0.1:0"
        case .notAvailable: "\(address) is no address of this machine: choose --listen 127.0.0.1:0, or 0.0.0.0:PORT"
        case .unknownHost: "the host name of \(address) is not known: choose --listen 127.0.0.1:0"
        }
    }
}
