import Foundation
import HTTPTypes
@testable import RMSClient
import TestSupport
import Testing

/// The transports of the package.
enum TransportKind: CaseIterable {
    case curl
    #if URLSession
    case urlSession
    #endif

    static let all = Array(allCases)

    /// Those that survive an interim head, or one that breaks off: FoundationNetworking ends the process.
    static let forBrokenHeads: [TransportKind] = {
        #if canImport(FoundationNetworking)
        [.curl]
        #else
        all
        #endif
    }()

    /// What both can be told.
    struct Settings {
        var idleTimeout = Duration.seconds(60)
        var totalTimeout = Duration.seconds(300)
        var maximumBodyBytes = 1 << 30
        var plainHTTPHosts: Set<String> = []
    }

    func transport(_ change: (inout Settings) -> Void = { _ in }) -> any HTTPTransport {
        var settings = Settings()
        change(&settings)
        switch self {
        case .curl:
            var configuration = CurlTransport.Configuration()
            configuration.idleTimeout = settings.idleTimeout
            configuration.totalTimeout = settings.totalTimeout
            configuration.maximumBodyBytes = settings.maximumBodyBytes
            configuration.plainHTTPHosts = settings.plainHTTPHosts
            return CurlTransport(configuration: configuration)
        #if URLSession
        case .urlSession:
            var configuration = URLSessionTransport.Configuration()
            configuration.idleTimeout = settings.idleTimeout
            configuration.totalTimeout = settings.totalTimeout
            configuration.maximumBodyBytes = settings.maximumBodyBytes
            configuration.plainHTTPHosts = settings.plainHTTPHosts
            return URLSessionTransport(configuration: configuration)
        #endif
        }
    }
}

/// What the suites of transports share.
protocol TransportSuite {}

extension TransportSuite {
    func get(_ server: HostileServer, _ path: String = "/") -> TransportRequest {
        TransportRequest(
            head: HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(server.port)", path: path)
        )
    }

    func post(_ server: HostileServer, _ body: String) -> TransportRequest {
        var request = get(server)
        request.head.method = .post
        request.body = [UInt8](body.utf8)
        return request
    }

    func text(_ response: TransportResponse) async throws(TransportError) -> String {
        String(decoding: try await response.body.collect(), as: UTF8.self)
    }

    func failure(_ transport: any HTTPTransport, _ request: TransportRequest) async -> TransportError? {
        do throws(TransportError) {
            _ = try await transport.send(request).body.collect()
            return nil
        } catch {
            return error
        }
    }

    /// Answers `/bomb` with 8 MiB in a small gzip body, and everything else with a word.
    func gzipServer() throws -> HostileServer {
        let bomb = try gzip([UInt8](repeating: 0x30, count: 8 << 20))
        #expect(bomb.count < 20_000)
        return try HostileServer { connection in
            while true {
                let isBomb = try connection.readRequest().hasPrefix("GET /bomb")
                let body = isBomb ? bomb : try gzip([UInt8]("hello".utf8))
                try connection.write(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n"
                )
                try connection.write(body)
            }
        }
    }
}

/// A value shared between threads.
final class Box<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var stored: Value

    init(_ value: Value) { stored = value }

    var value: Value { lock.withLock { stored } }

    func set(_ value: Value) {
        lock.withLock { stored = value }
    }
}

/// Compresses bytes with the gzip tool.
func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    try FinishedChild("gzip", ["-c"], input: bytes).output
}
