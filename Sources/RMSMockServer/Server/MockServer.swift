public import Foundation
internal import HTTPTypes
internal import Hummingbird
public import Logging
internal import NIOCore
public import RMSClient
internal import ServiceLifecycle

/// A mock of RMS on loopback that answers real HTTP from an in-memory shop or fixtures, so that apps can be tested
/// without a real shop or key.
///
/// ```swift
/// let mock = try await MockServer.start()
/// let rms = RMSClient(credentials: credentials, baseURL: try BaseURL(mock.url))
/// …
/// await mock.stop()
/// ```
public final class MockServer: Sendable {
    /// The URL for clients on this machine, for example `http://127.0.0.1:41234`.
    public let url: String

    /// The address and port on which it listens, for example `0.0.0.0:41234` for a mock that listens on every address;
    /// ``url`` contains one that clients can use.
    public let listening: String

    /// The CA certificate behind the mock's certificate, as PEM; nil for a mock without TLS.
    public let caCertificatePEM: String?

    private let group: ServiceGroup
    private let running: Task<Void, any Error>
    let engine: MockEngine

    /// How a mock listens and what it answers.
    public struct Options: Sendable {
        /// The address to listen on; IPv6 with or without brackets. Defaults to loopback, because the mock returns
        /// everything it is asked for.
        public var host = "127.0.0.1"
        /// The port; 0 for a free one.
        public var port = 0
        #if TLS
        /// Whether it serves TLS, with HTTP/2 and HTTP/1.1 by ALPN and a certificate created at start. Clients have to
        /// trust ``MockServer/caCertificatePEM``.
        public var tls = false
        #endif
        /// Fixture folders in order of precedence, all of them before the bundled fixtures.
        public var fixtures: [URL] = []
        /// Whether the bundled fixtures answer what the folders don't. Otherwise the answer to such a request names the
        /// closest fixture and what differs.
        public var usesBundledFixtures = true
        /// Whether calls are answered by an in-memory shop, one for each key pair, or only by fixtures. A fixture of
        /// ``fixtures`` takes precedence over the shop.
        public var answers = MockAnswers.shop
        /// The initial data of each new shop; the demo shop if nil.
        public var seedData: URL?
        /// How many generated items each new shop has besides those of its initial data, for tests with a large shop. Their
        /// numbers are `bulk-000001` and so on; each tenth one has five SKUs.
        public var generatedItems = 0
        /// Makes ids and times the same in every run: each shop's clock starts at noon on 2026-01-15 in Japan and
        /// advances by a second with each call.
        public var seed: UInt64?
        /// The functions that are ticked in every new shop; all if nil.
        public var grants: [RMSFunction]?
        /// When the license key of every new shop expires; if nil, 90 days after the shop is first used.
        public var licenseExpires: Date?
        /// The listener's logger; silent by default.
        public var logger = Logger(label: "rms.mock") { _ in SwiftLogNoOpLogHandler() }

        /// The limit of calls per function and second in every new shop.
        public var rateLimit = MockRateLimit.off
        /// Which calls count together for the limit.
        public var rateWindow = MockRateWindow.sliding
        /// How long asynchronous order calls take on the shop's clock; if nil, one second, or three on a seeded clock.
        public var orderDelay: TimeInterval?
        /// How many seconds of the shop's clock the searches for items lag behind writes; RMS still found a deleted item 25
        /// seconds later. Defaults to 0, so that tests need not wait.
        public var searchLag: TimeInterval = 0
        /// Whether every new shop has migrated to SKUs. By default, both generations of calls answer.
        public var migration = MockMigration.both
        /// The required value of `x-mock-token` for the admin interface below `/__rms/`; an empty string counts as nil.
        /// If nil, the interface is open to requests whose `Host` is this machine, and closed if the mock listens
        /// beyond loopback or records, because the journal then contains answers of live shops.
        ///
        /// Pages of other origins are always refused: otherwise any page in a browser could use the mock.
        public var adminToken: String?
        /// Whether answers to RMS calls are sent as gzip to clients that accept it, as RMS does.
        public var compresses = true
        /// The faults that apply from the start, in all shops.
        public var faults: [MockFaultRule] = []
        #if Recording
        /// Forwards calls to another RMS host and writes its answers as fixtures. Options for the mock's own answers
        /// have no effect then.
        public var record: MockRecording?
        #endif

        /// Parses the expiry of a license key: a time, or a day, which means its last second in Japan.
        public static func licenseEnd(_ text: String) -> Date? {
            Date(japaneseTime: text.count == 10 ? "\(text)T23:59:59" : text)
        }

        /// Creates the default options: loopback, a free port, the bundled fixtures.
        public init() {}
    }

    /// Starts a mock, which answers as soon as this returns.
    ///
    /// - Throws: ``FixtureError`` for a fixture folder, ``SeedError`` for seed data and ``RecordingError`` for a
    ///   recording folder that can't be used; ``ListenError`` for an address on which it can't listen.
    public static func start(_ options: Options = Options()) async throws -> MockServer {
        let host = options.host.trimmingCharacters(in: ["[", "]"])
        let engine = try MockEngine(options)
        let proxy = try options.proxy(of: engine)
        let listener = try MockListener(options)
        let served = MockHost(
            engine: engine,
            gate: .init(host: host, token: options.adminToken, isRecording: proxy != nil),
            scheme: listener.scheme,
            compresses: options.compresses,
            proxy: proxy
        )
        let (ports, announce) = AsyncStream<Int>.makeStream()
        let application = Application(
            responder: CallbackResponder { (request: Request, context: MockContext) in
                try await served.respond(to: request, on: context.channel)
            },
            server: try listener.builder { served.manners() },
            configuration: .init(address: .hostname(host, port: options.port)),
            onServerRunning: { channel in announce.yield(channel.localAddress?.port ?? 0) },
            logger: options.logger
        )
        var services = ServiceGroupConfiguration(services: [application], logger: options.logger)
        // A client that keeps an HTTP/2 connection without reading from it never learns that the mock is stopping.
        services.maximumGracefulShutdownDuration = .milliseconds(500)
        let group = ServiceGroup(configuration: services)
        let running = Task {
            defer { announce.finish() }
            try await group.run()
        }
        guard let port = await ports.first(where: { _ in true }), !Task.isCancelled else {
            // No port: binding failed, which `running` throws, or the caller was cancelled while the listener runs.
            running.cancel()
            do {
                try await running.value
            } catch {
                let address = ListenAddress(host: host, port: options.port)
                throw (ListenError(error, address: address) as (any Error)?) ?? error
            }
            throw CancellationError()
        }
        let address = ListenAddress(host: host, port: port)
        return MockServer(
            url: "\(served.scheme)://\(address.callable.authority)",
            listening: address.authority,
            ca: listener.authorityPEM,
            group: group,
            running: running,
            engine: engine
        )
    }

    private init(
        url: String,
        listening: String,
        ca: String?,
        group: ServiceGroup,
        running: Task<Void, any Error>,
        engine: MockEngine
    ) {
        self.engine = engine
        self.url = url
        self.listening = listening
        caCertificatePEM = ca
        self.group = group
        self.running = running
    }

    /// Stops the mock and frees the port.
    public func stop() async {
        await group.triggerGracefulShutdown()
        _ = await running.result
    }
}

extension ShopStore {
    /// Creates the shops of a mock with these options; nil if it only replays.
    convenience init?(_ options: MockServer.Options) throws(SeedError) {
        guard options.answers == .shop else { return nil }
        let seed: ShopSeed
        if let url = options.seedData { seed = try ShopSeed(contentsOf: url) } else { seed = .demo }
        let access = AccessSettings(
            grants: options.grants.map { Set($0.map(\.permission)) },
            licenseExpires: options.licenseExpires,
            migration: options.migration,
            rateLimit: options.rateLimit,
            rateWindow: options.rateWindow,
            orderDelay: options.orderDelay.map { $0.isFinite ? max(0, $0) : 0 },
            searchLag: options.searchLag.isFinite ? max(0, options.searchLag) : 0
        )
        self.init(
            seed: seed.adding(options.generatedItems),
            access: access,
            randomSeed: options.seed,
            machine: { Date() }
        )
    }
}

extension MockServer: CustomReflectable {
    /// Only the URL: the shops and the journal contain keys and customers' data.
    public var customMirror: Mirror { Mirror(self, children: ["url": url]) }
}

extension AdminInterface.Gate {
    init(host: String, token: String?, isRecording: Bool) {
        if let token, !token.isEmpty {
            self = .token(token)
        } else if isRecording {
            self = .closed("while the mock records, this interface requires a token")
        } else if AdminInterface.isThisMachine(host) {
            self = .open
        } else {
            self = .closed("the mock listens beyond loopback, so this interface requires a token")
        }
    }
}

extension MockEngine {
    init(_ options: MockServer.Options) throws {
        self.init(
            functions: .all,
            library: try FixtureLibrary(folders: options.fixtures, bundled: options.usesBundledFixtures),
            sources: MockSources(seed: options.seed),
            shops: try ShopStore(options),
            faults: FaultBoard(rules: options.faults.map(\.rule), seed: options.seed)
        )
    }
}
