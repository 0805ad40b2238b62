import AsyncHTTPClient
import CBaselines
import Foundation
import Measuring
import RMSClient

/// Requests over loopback: all make the same one, and the same server answers with the same bytes.
struct Requests {
    static let target = "/es/1.0/item/get?itemUrl=\(GeneratedItem.itemURL)"
    static let accepted = "application/xml, text/xml"

    private let port: Int
    private let carriers: [(name: String, carrier: any Carrier)]
    private let client: HTTPClient

    /// - Parameter port: The port on which the server listens.
    init(port: Int) throws {
        self.port = port
        let address = "http://127.0.0.1:\(port)"
        guard let url = URL(string: address + Self.target) else { fatalError("no address") }
        let transport = CurlTransport()
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 32
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let rms = RMSClient(
            credentials: try .bench(),
            baseURL: try BaseURL(address),
            transport: transport,
            retry: .never
        )
        carriers = [
            ("CurlTransport", OurCarrier(transport: transport, port: port)),
            ("item.get", ClientCarrier(client: rms)),
            ("AsyncHTTPClient", AsyncHTTPClientCarrier(client: client, url: url)),
            ("URLSession", URLSessionCarrier(url: url)),
        ]
    }

    func run() async throws {
        try await run(width: 1, count: 2000, raw: "libcurl easy in C")
        try await run(width: 16, count: 4000, raw: "libcurl multi in C")
        try await client.shutdown()
    }

    private func run(width: Int, count: Int, raw: String) async throws {
        var contest = Contest()
        let wanted = count * GeneratedItem.body.utf8.count
        let rawCarrier = RawCarrier(url: "http://127.0.0.1:\(port)\(Self.target)", width: width)
        contest.enter(raw) { precondition(rawCarrier.run(count) == wanted) }
        for (name, carrier) in carriers {
            contest.enter(name) {
                let received = try await Self.get(count, by: carrier, width: width)
                precondition(received == wanted, "\(name) received \(received) bytes, not \(wanted)")
            }
        }
        let times = try await contest.times(rounds: 9)
        func row(_ name: String, _ other: String, _ goal: Goal?) {
            func rate(_ name: String) -> String { "\(name) \((Double(count) / times.median(name)).shown)/s" }
            let what = width == 1 ? "requests one after another" : "requests, \(width) at a time"
            Table.row(what, rate(name), rate(other), times.speed(of: name, against: other), goal)
        }
        let isOne = width == 1
        row("CurlTransport", raw, isOne ? .atLeast(0.85) : nil)
        row("CurlTransport", "AsyncHTTPClient", isOne ? nil : .atLeast(1.3))
        row("CurlTransport", "URLSession", isOne ? nil : .atLeast(4))
        row("item.get", raw, nil)
        row("item.get", "AsyncHTTPClient", nil)
        row(raw, "AsyncHTTPClient", nil)
    }

    private static func get(_ count: Int, by carrier: any Carrier, width: Int) async throws -> Int {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<width {
                group.addTask {
                    var received = 0
                    for _ in 0..<count / width { received += try await carrier.get() }
                    return received
                }
            }
            return try await group.reduce(0, +)
        }
    }
}
