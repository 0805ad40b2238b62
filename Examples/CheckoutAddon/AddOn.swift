import ExampleSupport
import Foundation

/// Units of an item to add to an order.
struct AddOn: Codable, Hashable {
    let order: String
    let item: String
    /// Empty for the only SKU of the item.
    let sku: String
    let units: Int

    /// What identifies it in the journal: an order gets units of an item once.
    var id: String { "\(order) \(name)" }
    var name: String { sku.isEmpty ? item : "\(item)/\(sku)" }

    /// Reads a list.
    static func read(_ path: String) throws -> [AddOn] {
        var known: Set<String> = []
        return try Table(path, columns: ["order", "item", "units"]).rows.map { row in
            let addOn = AddOn(
                order: try row.text("order"),
                item: try row.text("item").lowercased(),
                sku: row["sku"] ?? "",
                units: try row.number("units", in: 1...999)
            )
            guard known.insert(addOn.id).inserted else { throw row.error("\(addOn.id) occurs twice") }
            return addOn
        }
    }

    /// Finds what the shop's note and the customer's choices ask for.
    static func find(in order: OpenOrder) -> [AddOn] {
        var known: Set<String> = []
        let texts = [order.memo] + order.lines.map(\.choices)
        return texts.flatMap { $0.split(whereSeparator: \.isNewline) }.compactMap { line in
            guard let match = line.firstMatch(of: /レジ横[:：]([A-Za-z0-9_-]+)(?:\/([^×]+))?×([0-9]{1,3})/),
                let units = Int(match.3), units > 0
            else { return nil }
            let item = match.1.lowercased()
            let addOn = AddOn(order: order.number, item: item, sku: match.2.map(String.init) ?? "", units: units)
            return known.insert(addOn.id).inserted ? addOn : nil
        }
    }

    /// One more unit for some orders of the mock.
    static func samples(of orders: [OpenOrder]) -> [AddOn] {
        orders.prefix(8).compactMap { order in
            // In version 1.0, the samples are items without choices.
            order.lines.first { $0.skus != nil || $0.choices.isEmpty }.map {
                AddOn(order: order.number, item: $0.item, sku: $0.skus?.first ?? "", units: 1)
            }
        }
    }
}

/// What was done for an add-on.
struct AddOnRecord: Codable {
    let addOn: AddOn
    /// The SKU whose stock is used.
    let sku: String
    /// The line of the order, and its units before.
    let line: String
    let unitsBefore: Int
    var phase: Phase
    /// The stock before the last change of it.
    var stockBefore: Int
    /// When a change was sent whose outcome is not known yet.
    var sentAt: Date?
    /// The ticket of that change, in version 1.0.
    var ticket: Int?
    /// Why it is not done.
    var note: String?

    enum Phase: String, Codable {
        /// The units are taken from the stock.
        case reserving
        /// The order is changed.
        case changing
        /// RMS refused the order's change, and the units are given back.
        case returning
        /// The order and the stock are changed.
        case done
        /// Neither is.
        case refused
        /// A person must look at it: the shop does not show what RMS did.
        case unclear
    }

    var isOver: Bool { phase == .done || phase == .refused || phase == .unclear }
}
