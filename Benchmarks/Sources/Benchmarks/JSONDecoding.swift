import Foundation
import Measuring
import RMSClient

/// Reads rpay.order.getOrder.
enum JSONDecoding {
    static func run() async throws {
        let orders = 100
        let answer = GeneratedOrders2.answer(orders: orders)
        let typed = try typed(answer)
        var contest = Contest()
        contest.enter("typed") { try await Readers.expect(orders, typed()) }
        contest.enter("JSONDecoder") { try Readers.expect(orders, codable(answer)) }
        let times = try await contest.times(rounds: 15)
        func time(_ name: String) -> String { "\((times.median(name) * 1000).shown) ms" }
        Table.row(
            "decode 100 JSON orders, \((Double(answer.count) / 1e3).shown) KB",
            "typed orders \(time("typed"))",
            "JSONDecoder \(time("JSONDecoder"))",
            times.speed(of: "typed", against: "JSONDecoder"),
            .atLeast(1)
        )
    }

    /// The memory blocks per order: those of a long answer minus those of a short one.
    static func allocations() async throws {
        func blocks(_ orders: Int) async throws -> Double {
            let typed = try typed(GeneratedOrders2.answer(orders: orders))
            return try await Allocations.count { try await Readers.expect(orders, typed()) }
        }
        func blocksOfCodable(_ orders: Int) async throws -> Double {
            let answer = GeneratedOrders2.answer(orders: orders)
            return try await Allocations.count { try Readers.expect(orders, codable(answer)) }
        }
        let ours = (try await blocks(100) - blocks(10)) / 90
        let theirs = (try await blocksOfCodable(100) - blocksOfCodable(10)) / 90
        Table.row("allocations per JSON order", ours.shown, "JSONDecoder \(theirs.shown)", theirs / ours, nil)
    }

    /// Reads through the public API, with a transport that has the answer in memory.
    private static func typed(_ answer: [UInt8]) throws -> @Sendable () async throws -> Int {
        let client = try RMSClient.bench(InstantTransport(answer))
        let call = OrderAPI2.GetOrder(orderNumbers: ["123456-20261101-0000000001"])
        return { try await client.send(call).orders?.count ?? 0 }
    }

    private static func codable(_ answer: [UInt8]) throws -> Int {
        try JSONDecoder().decode(CodableOrder2.Answer.self, from: Data(answer)).orders.count
    }
}
