import Logging
import Measuring
import RMSClient

/// The cost of a call apart from the exchange itself, with a transport that answers at once.
enum MiddlewareCost {
    /// Short, so that the difference is large enough to measure.
    private static let body = """
        <?xml version="1.0" encoding="UTF-8"?>
        <result><status><interfaceId>item.get</interfaceId><systemStatus>OK</systemStatus><message>OK</message>\
        <requestId>00000000-0000-4000-8000-000000000000</requestId><requests/></status><itemGetResult><code>N000</code>\
        <item><itemUrl>\(GeneratedItem.itemURL)</itemUrl></item></itemGetResult></result>
        """

    static func run() async throws {
        let transport = InstantTransport([UInt8](body.utf8))
        let bare = try RMSClient.bench(transport)
        let logger = Logger(label: "bench") { _ in DiscardingHandler() }
        var limits = RateLimits.unlimited
        // So high that no call waits, although each is counted.
        limits[.itemGet] = RateLimit(callsPerSecond: 1e9)
        let full = RMSClient(
            credentials: try .bench(),
            shopURL: "bench",
            baseURL: .rms,
            transport: transport,
            retry: .standard,
            limiter: RateLimiter(limits),
            logger: logger
        )
        let count = 500
        var contest = Contest()
        contest.enter("bare") { try await call(bare, count) }
        contest.enter("full") { try await call(full, count) }
        let times = try await contest.times(rounds: 301)
        func microseconds(_ time: Double) -> Double { time / Double(count) * 1e6 }
        Table.row(
            "middleware: retry, limit and log",
            "with \(microseconds(times.median("full")).shown) us per call",
            "without \(microseconds(times.median("bare")).shown) us",
            microseconds(times.excess(of: "full", over: "bare")),
            unit: " us",
            .below(5)
        )
    }

    private static func call(_ client: RMSClient, _ count: Int) async throws {
        for _ in 0..<count { _ = try await client.v1.item.get(itemURL: GeneratedItem.itemURL) }
    }
}

/// Formats every line, and discards it.
private struct DiscardingHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.debug

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        precondition(event.metadata?.isEmpty == false)
    }
}
