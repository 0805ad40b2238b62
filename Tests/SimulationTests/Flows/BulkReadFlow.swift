import Foundation
@testable import RMSClient
@testable import RMSMockServer

/// Reads records by their keys, some of which do not exist, and asks again for those whose call failed.
final class BulkReadFlow: Flow, @unchecked Sendable {
    private let keys: [String]
    private let existing: Set<String>
    private let read: @Sendable (RMSClient, [String]) async -> [RecordOutcome<String>]
    // What the program stores: whether each key exists.
    private var known: [String: Bool] = [:]

    init(
        _ keys: [String],
        existing: Set<String>,
        _ read: @escaping @Sendable (RMSClient, [String]) async -> [RecordOutcome<String>]
    ) {
        self.keys = keys
        self.existing = existing
        self.read = read
    }

    func run(_ process: Process) async {
        let todo = keys.filter { known[$0] == nil }
        let outcomes = await read(process.rms, todo)
        guard outcomes.count == todo.count else {
            return process.violate("\(outcomes.count) outcomes of \(todo.count) records")
        }
        for (key, outcome) in zip(todo, outcomes) {
            process.note(outcome.error)
            switch outcome {
            case .succeeded(let name):
                if name != key { process.violate("\(key) was asked for, and \(name) returned") }
                if !existing.contains(key) { process.violate("\(key) does not exist, and was found") }
                process.store { known[key] = true }
            case .failed(let error) where error.kind == .notFound:
                if existing.contains(key) { process.violate("\(key) exists, and was not found") }
                process.store { known[key] = false }
            case .failed, .notAttempted: break
            }
        }
    }

    var isFinished: Bool { keys.allSatisfy { known[$0] != nil } }
    func problems(in shop: ShopState) -> [String] { [] }
    func problemsAtEnd(in shop: ShopState) -> [String] { [] }
}

extension BulkReadFlow {
    static let kinds = [
        FlowKind(name: "items by number 2.0", size: FlowKind.few(orMoreThan: 51, most: 120)) { size, numbers, _, shop in
            flow(of: size, from: shop.items.numbers, &numbers) { rms, keys in
                await rms.item.get(keys.map { ManageNumber(rawValue: $0) }).map { outcome in
                    outcome.map(\.manageNumber.rawValue)
                }
            }
        },
        FlowKind(name: "items by URL 1.0", size: FlowKind.few(orMoreThan: 13, most: 16)) { size, numbers, _, shop in
            flow(of: size, from: shop.items.numbers, &numbers) { rms, keys in
                await rms.v1.item.get(itemURLs: keys).map { outcome in outcome.map(\.itemURL) }
            }
        },
        FlowKind(name: "stocks by URL 1.0", size: FlowKind.few(orMoreThan: 101, most: 205)) { size, numbers, _, shop in
            flow(of: size, from: shop.items.numbers, &numbers) { rms, keys in
                await rms.v1.inventory.get(itemURLs: keys).map { outcome in outcome.map { $0.itemURL ?? "" } }
            }
        },
        FlowKind(name: "orders by number 2.0", size: FlowKind.few(orMoreThan: 101, most: 205)) {
            size,
            numbers,
            _,
            shop in
            flow(of: size, from: shop.orders.listed.compactMap { $0.value("orderNumber") }, &numbers) { rms, keys in
                await rms.order.get(keys).map { outcome in outcome.map(\.orderNumber) }
            }
        },
    ]

    /// About one key in ten does not exist.
    private static func flow(
        of size: Int,
        from existing: [String],
        _ numbers: inout SeededNumbers,
        _ read: @escaping @Sendable (RMSClient, [String]) async -> [RecordOutcome<String>]
    ) -> any Flow {
        let keys = existing.shuffled(using: &numbers).prefix(size).map { key in
            numbers.isTrue(0.1) ? String(key.dropLast()) + (key.hasSuffix("9") ? "0" : "9") : key
        }
        var distinct: Set<String> = []
        return BulkReadFlow(keys.filter { distinct.insert($0).inserted }, existing: Set(existing), read)
    }
}
