import Foundation
@testable import RMSClient
@testable import RMSMockServer

/// Reads all records of a kind, stores each with the place after it, and resumes there in the next run.
final class ReadFlow: Flow, @unchecked Sendable {
    /// Stores the names of records, and the place after them.
    typealias Store = @Sendable ([String], Data?) async throws -> Void

    /// The program has read enough for this run.
    private struct Enough: Error {}

    private let expected: Set<String>
    private let pass: @Sendable (RMSClient, Data?, Store) async throws -> Void
    // What the program stores.
    private var found: [String] = []
    private var place: Data?
    private var runs = 0
    private(set) var isFinished = false

    init(_ expected: Set<String>, _ pass: @escaping @Sendable (RMSClient, Data?, Store) async throws -> Void) {
        self.expected = expected
        self.pass = pass
    }

    func run(_ process: Process) async {
        var numbers = SeededNumbers(seed: process.world.schedule.seed &+ UInt64(runs))
        // In some of its runs, the program ends between two records.
        let most = runs < 2 && numbers.isTrue(0.5) ? Int.random(in: 1...max(1, expected.count), using: &numbers) : .max
        process.store { runs += 1 }
        let before = found.count
        do {
            try await pass(process.rms, place) { names, place in
                process.store {
                    found += names
                    self.place = place
                }
                if place != nil, found.count - before >= most { throw Enough() }
                // The run may be stopped here.
                await Task.yield()
            }
            process.store { isFinished = true }
        } catch is Enough {
            process.world.note("  the program has enough after \(found.count - before) records")
        } catch let error as RMSError {
            process.note(error)
        } catch {
            process.violate("an error of another type: \(error)")
        }
        if Set(found).count < found.count {
            let twice = Dictionary(grouping: found, by: \.self).filter { $1.count > 1 }.keys.sorted()
            process.violate("returned twice: \(twice.joined(separator: ", "))")
        }
        let strangers = Set(found).subtracting(expected)
        if !strangers.isEmpty { process.violate("returned by mistake: \(strangers.sorted().joined(separator: ", "))") }
    }

    func problems(in shop: ShopState) -> [String] { [] }

    func problemsAtEnd(in shop: ShopState) -> [String] {
        let lost = expected.subtracting(found)
        return lost.isEmpty
            ? [] : ["never returned: \(lost.sorted().prefix(5).joined(separator: ", ")) (\(lost.count))"]
    }
}

extension ReadFlow {
    static let kinds = [
        FlowKind(name: "orders 2.0", size: upToAll, make: orders2),
        FlowKind(name: "orders 1.0", size: upToAll, make: orders1),
        FlowKind(name: "order numbers 2.0", size: upToAll, make: orderNumbers),
        FlowKind(name: "catalogue", size: { _ in 0 }, make: catalogue),
        FlowKind(name: "stocks in ranges", size: { _ in 0 }, make: stocks),
    ]

    /// Mostly more orders than one call returns.
    private static let upToAll: @Sendable (inout SeededNumbers) -> Int = { Int.random(in: 1...240, using: &$0) }

    private static func decoded<Place: Decodable>(_ place: Data?, as type: Place.Type = Place.self) throws -> Place? {
        try place.map { try JSONDecoder().decode(type, from: $0) }
    }

    /// The youngest orders, and the period that has them and no others.
    private static func youngest(_ count: Int, in shop: ShopState) -> (numbers: Set<String>, from: Date) {
        let orders = shop.orders.listed.suffix(count)
        let start = orders.first?.value("orderDate").flatMap { Date(japaneseTime: $0) } ?? shop.clock.now
        // Five orders share a moment.
        let all = shop.orders.listed.filter {
            $0.value("orderDate").flatMap { Date(japaneseTime: $0) } ?? start >= start
        }
        return (Set(all.compactMap { $0.value("orderNumber") }), start)
    }

    private static func orders2(_ size: Int, _: inout SeededNumbers, _ stage: Stage, _ shop: ShopState) -> any Flow {
        let (expected, start) = youngest(size, in: shop)
        return ReadFlow(expected) { [end = shop.clock.now] rms, place, store in
            let search = OrderAPI2.SearchOrder(from: start, to: end)
            var orders = rms.order.orders(search, resuming: try decoded(place)).makeAsyncIterator()
            var hasFailed = false
            while !orders.isFinished {
                do {
                    guard let order = try await orders.next() else { return }
                    try await store([order.orderNumber], try JSONEncoder().encode(orders.position))
                } catch is RMSError where !hasFailed && !Task.isCancelled {
                    // The sequence goes on after an error.
                    hasFailed = true
                }
            }
        }
    }

    /// Pages of 30, some of them requested before they are needed.
    private static func orderNumbers(_ size: Int, _ numbers: inout SeededNumbers, _: Stage, _ shop: ShopState)
        -> any Flow
    {
        let (expected, start) = youngest(size, in: shop)
        let prefetch = Int.random(in: 0...2, using: &numbers)
        return ReadFlow(expected) { [end = shop.clock.now] rms, place, store in
            var search = OrderAPI2.SearchOrder(from: start, to: end)
            search.page = OrderAPI2.PageRequest(size: 30, number: 1, sort: [.byOrderDate(ascending: true)])
            var records = rms.pages(of: search, from: try decoded(place), prefetch: prefetch).makeAsyncIterator()
            while let number = try await records.next() {
                try await store([number], try JSONEncoder().encode(records.position))
            }
        }
    }

    private static func orders1(_ size: Int, _: inout SeededNumbers, _ stage: Stage, _ shop: ShopState) -> any Flow {
        let (expected, start) = youngest(size, in: shop)
        return ReadFlow(expected) { [end = shop.clock.now] rms, place, store in
            var orders = rms.v1.order.orders(from: start, to: end, resuming: try decoded(place)).makeAsyncIterator()
            while let order = try await orders.next() {
                try await store([order.orderNumber ?? ""], try JSONEncoder().encode(orders.position))
            }
        }
    }

    private static func catalogue(_: Int, _: inout SeededNumbers, _ stage: Stage, _ shop: ShopState) -> any Flow {
        // More than one page, and few of its items: most of the time goes to their texts.
        let prices = 101...210
        let expected = shop.items.filter { prices.contains($0.value.number("itemPrice") ?? 0) }.map(\.key)
        return ReadFlow(Set(expected)) { rms, place, store in
            var conditions = ItemAPI2.Conditions()
            conditions.standardPriceFrom = prices.lowerBound
            conditions.standardPriceTo = prices.upperBound
            var hits = rms.item.search(conditions, from: try decoded(place)).makeAsyncIterator()
            while let hit = try await hits.next() {
                try await store([hit.item.manageNumber.rawValue], try JSONEncoder().encode(hits.position))
            }
        }
    }

    /// It has no place to resume at: a run that fails begins anew.
    private static func stocks(_: Int, _: inout SeededNumbers, _ stage: Stage, _ shop: ShopState) -> any Flow {
        let expected = shop.stocks(in: 0...99_999, atMost: .max).map { "\($0.sku.manageNumber) \($0.sku.variantID)" }
        return ReadFlow(Set(expected)) { rms, _, store in
            var names: [String] = []
            for try await stock in rms.inventory.stocks() {
                names.append("\(stock.key.manageNumber.rawValue) \(stock.key.variantID.rawValue)")
            }
            try await store(names, nil)
        }
    }
}
