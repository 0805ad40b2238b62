public import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdHTTP2
public import Logging
internal import NIOCore
public import RMSClient
internal import ServiceLifecycle

/// RMS on loopback: answers real HTTP from fixtures, so that an app is tested with no shop and no key.
///
/// ```swift
/// let mock = try await MockServer.start()
/// let rms = RMSClient(credentials: credentials, baseURL: try BaseURL(mock.url))
/// …
/// await mock.stop()
/// ```
public final class MockServer: Sendable {
    /// Where this machine calls it, for example `http://127.0.0.1:41234`.
    public let url: String

    /// The address and port on which it listens, for example `0.0.0.0:41234`: a mock that listens on every address is
    /// called under one of them.
    public let listening: String

    /// The authority that vouches for the mock's certificate, as PEM; nil for a mock without TLS.
    public let caCertificatePEM: String?

    private let group: ServiceGroup
    private let running: Task<Void, any Error>
    let engine: MockEngine

    /// How a mock listens and what it answers.
    public struct Options: Sendable {
        /// The address, an IPv6 one with or without brackets; loopback, for the mock gives out whatever it is asked for.
        public var host = "127.0.0.1"
        /// The port; 0 takes a free one.
        public var port = 0
        /// Whether it speaks TLS, HTTP/2 and HTTP/1.1 by ALPN, with a certificate made at the start:
        /// ``MockServer/caCertificatePEM`` is what a client has to trust.
        public var tls = false
        /// Folders of fixtures that win over the bundled ones, the first one first.
        public var fixtures: [URL] = []
        /// Whether the bundled fixtures answer what the folders don't; without them, such a request is answered with the
        /// closest fixture and what differs.
        public var usesBundledFixtures = true
        /// Whether calls are answered by a shop in memory, one for each key pair, or by fixtures alone. A fixture of
        /// ``fixtures`` wins over the shop.
        public var answers = MockAnswers.shop
        /// What a new shop holds; the demo shop if nil.
        public var seedData: URL?
        /// Makes ids and times the same in every run: each shop begins at noon of 2026-01-15 in Japan, and its clock
        /// moves on by a second with each call.
        public var seed: UInt64?
        /// The functions that are ticked in every new shop; all if nil.
        public var grants: [RMSFunction]?
        /// When the licence key of every new shop ends; if nil, 90 days after the shop is first used.
        public var licenseExpires: Date?
        /// Takes what the listener reports; silent by default.
        public var logger = Logger(label: "rms.mock") { _ in SwiftLogNoOpLogHandler() }

        /// How many calls of a function a second every new shop takes.
        public var rateLimit = MockRateLimit.off
        /// How long asynchronous order calls take on the shop's clock; if nil a second, or three of a seeded clock.
        public var orderDelay: TimeInterval?
        /// By how many seconds of the shop's clock item.search lags behind writes; a deleted item was found 25 seconds
        /// later at RMS. 0, so that a test need not wait.
        public var searchLag: TimeInterval = 0
        /// What `x-mock-token` must hold for the admin interface below `/__rms/`; an empty text counts as nil. If this is
        /// nil, the interface is open to requests whose `Host` is this machine, and closed where the mock listens for
        /// others or records, because the journal then holds what live shops answer.
        ///
        /// Pages of other origins are refused in any case: a browser would let each of them use the mock.
        public var adminToken: String?
        /// Whether answers of RMS's calls are sent as gzip where a client offers it, as RMS's are.
        public var compresses = true
        /// What goes wrong from the start on, in all shops.
        public var faults: [MockFaultRule] = []
        /// Passes calls on to another RMS host, and writes fixtures of its answers. All that says what the mock itself
        /// answers has nothing to do then.
        public var record: MockRecording?

        /// Reads the end of a licence key: a day, of which the last second in Japan is meant, or a time.
        public static func licenseEnd(_ text: String) -> Date? {
            Date(japaneseTime: text.count == 10 ? "\(text)T23:59:59" : text)
        }

        /// The defaults: loopback, a free port, the bundled fixtures.
        public init() {}
    }

    /// Starts a mock; it answers when this returns.
    ///
    /// - Throws: ``FixtureError`` for a folder of fixtures, ``SeedError`` for seed data and ``RecordingError`` for a
    ///   folder to record to that can't be used, ``ListenError`` for an address on which it can't listen.
    public static func start(_ options: Options = Options()) async throws -> MockServer {
        let host = options.host.trimmingCharacters(in: ["[", "]"])
        let engine = try MockEngine(options)
        let served = MockHost(
            engine: engine,
            gate: .init(host: host, token: options.adminToken, isRecording: options.record != nil),
            scheme: options.tls ? "https" : "http",
            compresses: options.compresses,
            proxy: try options.record.map { try RecordingProxy($0, engine: engine, logger: options.logger) }
        )
        let certificate = options.tls ? try SelfSignedCertificate(now: Date()) : nil
        let manners = { @Sendable in served.manners() }
        let (ports, announce) = AsyncStream<Int>.makeStream()
        let application = Application(
            responder: CallbackResponder { (request: Request, context: MockContext) in
                try await served.respond(to: request, on: context.channel)
            },
            server: try certificate.map {
                try .http2Upgrade(
                    tlsConfiguration: $0.configuration,
                    configuration: .init(streamConfiguration: .init(additionalChannelHandlers: [manners()]))
                )
            } ?? .http1(configuration: .init(additionalChannelHandlers: [manners()])),
            configuration: .init(address: .hostname(host, port: options.port)),
            onServerRunning: { channel in announce.yield(channel.localAddress?.port ?? 0) },
            logger: options.logger
        )
        var services = ServiceGroupConfiguration(services: [application], logger: options.logger)
        // A client that keeps a connection of HTTP/2 without looking at it never hears that the mock wants to stop.
        services.maximumGracefulShutdownDuration = .milliseconds(500)
        let group = ServiceGroup(configuration: services)
        let running = Task {
            defer { announce.finish() }
            try await group.run()
        }
        guard let port = await ports.first(where: { _ in true }), !Task.isCancelled else {
            // No port: binding failed, which `running` throws, or the caller was cancelled while the listener lives on.
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
            ca: certificate?.authorityPEM,
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

    /// Stops it and frees the port.
    public func stop() async {
        await group.triggerGracefulShutdown()
        _ = await running.result
    }
}

/// What answers calls.
public enum MockAnswers: String, Sendable, CaseIterable {
    /// A shop in memory: what is written is read back.
    case shop
    /// Fixtures alone, the bundled ones among them.
    case replay
}

extension ShopStore {
    /// The shops of a mock with such options; nil if it only replays.
    convenience init?(_ options: MockServer.Options) throws(SeedError) {
        guard options.answers == .shop else { return nil }
        let seed: ShopSeed
        if let url = options.seedData { seed = try ShopSeed(contentsOf: url) } else { seed = .demo }
        let access = AccessSettings(
            grants: options.grants.map { Set($0.map(\.permission)) },
            licenseExpires: options.licenseExpires,
            rateLimit: options.rateLimit,
            orderDelay: options.orderDelay.map { $0.isFinite ? max(0, $0) : 0 },
            searchLag: options.searchLag.isFinite ? max(0, options.searchLag) : 0
        )
        self.init(seed: seed, access: access, randomSeed: options.seed, machine: { Date() })
    }
}

extension MockServer: CustomReflectable {
    /// Its address alone: the shops and the journal hold keys and customers' data.
    public var customMirror: Mirror { Mirror(self, children: ["url": url]) }
}

extension AdminInterface.Gate {
    init(host: String, token: String?, isRecording: Bool) {
        if let token, !token.isEmpty {
            self = .token(token)
        } else if isRecording {
            self = .closed("while the mock records, it is opened by a token alone")
        } else if AdminInterface.isThisMachine(host) {
            self = .open
        } else {
            self = .closed("the mock listens for others than loopback, and is opened by a token alone")
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
