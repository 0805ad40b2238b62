import HTTPTypes
import Measuring
import RMSClient
import RMSMockServer

/// Replays item.get, compared with a Hummingbird handler that returns the same bytes and does nothing else.
enum Replay {
    private static let target = "/es/1.0/item/get?itemUrl=coffee-100"

    static func run() async throws {
        var options = MockServer.Options()
        options.answers = .replay
        let mock = try await MockServer.start(options)
        let bare = try await BareServer.start(try await recorded(mock))
        let ours = Wrk(url: mock.url + target)
        let theirs = Wrk(url: bare.url + target)
        try rates(ours, theirs)
        try memory(ours)
        await bare.stop()
        await mock.stop()
    }

    /// The mock's answer, for the handler to repeat.
    private static func recorded(_ mock: MockServer) async throws -> BareServer.Answer {
        let head = HTTPRequest(
            method: .get,
            scheme: "http",
            authority: mock.url.replacing("http://", with: ""),
            path: target,
            headerFields: [.authorization: Keys.authorization]
        )
        let response = try await CurlTransport.shared.send(TransportRequest(head: head))
        precondition(response.head.status == .ok)
        return BareServer.Answer(fields: response.head.headerFields, body: try await response.body.collect())
    }

    private static func rates(_ ours: Wrk, _ theirs: Wrk) throws {
        var times = Times()
        for round in 0...5 {
            for (name, wrk) in [("mock", ours), ("bare", theirs)] {
                let time = 1 / (try wrk.run(seconds: 2).rate)
                if round > 0 { times.note(time, of: name) }
            }
        }
        func rate(_ name: String) -> String { "\((1 / times.median(name)).shown)/s" }
        Table.row(
            "replay of item.get",
            "mock \(rate("mock"))",
            "bare Hummingbird \(rate("bare"))",
            times.speed(of: "mock", against: "bare"),
            .atLeast(0.5)
        )
    }

    private static func memory(_ wrk: Wrk) throws {
        var count = 0
        func run(to goal: Int) throws -> Double {
            while count < goal { count += try wrk.run(seconds: 1).count }
            return Memory.resident
        }
        let early = try run(to: 20_000)
        let late = try run(to: 200_000)
        Table.row(
            "memory over 200,000 requests",
            "finally \(late.shown) MB",
            "after 20,000 \(early.shown) MB",
            late - early,
            unit: " MB",
            .below(8)
        )
    }
}
