import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct StatusChangesTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
        shop.use { $0.orders.delay = 600 }
    }

    private func changes(
        since snapshot: OrderAPI2.StatusSnapshot?,
        days: Double = 95
    ) async throws -> (changes: [OrderAPI2.StatusChange], snapshot: OrderAPI2.StatusSnapshot) {
        let start = shop.now.addingTimeInterval(-days * 86_400)
        return try await shop.rms.order.changes(since: snapshot, from: start, to: shop.now)
    }

    @Test func `a first snapshot has every order of the period`() async throws {
        let start = shop.now.addingTimeInterval(-95 * 86_400)
        let orders = try await shop.rms.order.orders(from: start, to: shop.now)
            .reduce(into: [String: OrderAPI2.OrderProgress]()) { $0[$1.orderNumber] = $1.progress }
        let (changes, snapshot) = try await changes(since: nil)
        #expect(snapshot.progress == orders)
        #expect(changes.map(\.orderNumber) == orders.keys.sorted())
        #expect(changes.allSatisfy { $0.before == nil && $0.after == orders[$0.orderNumber] })
    }

    @Test func `only what moved since is a change, and a stored snapshot goes on`() async throws {
        let (_, first) = try await changes(since: nil)
        #expect(try await changes(since: first).changes.isEmpty)
        // An order with an undecided amount can't be confirmed.
        let start = shop.now.addingTimeInterval(-95 * 86_400)
        let number = try #require(
            try await shop.rms.order.orders(from: start, to: shop.now, progress: [.awaitingConfirmation])
                .first { $0.requestPrice != .undecided }
        )
        .orderNumber
        #expect(await shop.rms.order.confirm([number]).first?.error == nil)
        let stored = try JSONDecoder().decode(OrderAPI2.StatusSnapshot.self, from: try JSONEncoder().encode(first))
        let (moved, second) = try await changes(since: stored)
        #expect(
            moved == [.init(orderNumber: number, before: .awaitingConfirmation, after: .processedByRakuten)]
        )
        shop.use { $0.clock.move(by: 601) }
        let (later, _) = try await changes(since: second)
        #expect(later == [.init(orderNumber: number, before: .processedByRakuten, after: .awaitingShipment)])
    }

    @Test func `an open order that left the period is read by number`() async throws {
        let (_, all) = try await changes(since: nil)
        let start = shop.now.addingTimeInterval(-1)
        let (moved, rest) = try await shop.rms.order.changes(since: all, from: start, to: shop.now)
        #expect(moved.isEmpty)
        #expect(rest.progress == all.progress.filter { ![.paid, .cancelled].contains($0.value) })
    }

    @Test func `an order that RMS does not return any more is a change to none`() async throws {
        let number = "123456-20260101-00000000"
        let (moved, rest) = try await changes(since: .init(progress: [number: .awaitingShipment]))
        #expect(moved.contains(.init(orderNumber: number, before: .awaitingShipment, after: nil)))
        #expect(rest.progress[number] == nil)
    }

    @Test func `an order whose progress no search shows is read`() async throws {
        let number = try #require(
            try await shop.rms.order.orders(from: shop.now.addingTimeInterval(-95 * 86_400), to: shop.now)
                .first { _ in true }
        )
        .orderNumber
        shop.use { shop in shop.orders.change(number) { details, _ in details.progress = 450 } }
        let (_, snapshot) = try await changes(since: nil)
        #expect(snapshot.progress[number] == OrderAPI2.OrderProgress(rawValue: 450))
    }
}
