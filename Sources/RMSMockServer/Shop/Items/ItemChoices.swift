internal import RMSClient

/// The choices of an item: two names for each stock row in ItemAPI 1.0, and up to six selectors in ItemAPI 2.0.
///
/// Our choice: the first selector is the horizontal one, and the others together are the vertical one. What ItemAPI 1.0 wrote
/// has the selectors `horizontal` and `vertical`.
enum ItemChoices {
    private static let axes = [
        (key: "horizontal", name: "horizontalName", value: "optionNameHorizontal"),
        (key: "vertical", name: "verticalName", value: "optionNameVertical"),
    ]
    private static let separator = " / "

    /// The selectors that follow from the stock rows; none for an item without choices.
    static func selectors(of item: Element) -> [JSONText] {
        guard item["itemInventory"]?.number("inventoryType") == 2 else { return [] }
        let rows = ItemRecord.stockRows(of: item)
        return axes.compactMap { axis in
            var known: Set<String> = []
            let names = rows.compactMap { $0.value(axis.value) }.filter { !$0.isEmpty && known.insert($0).inserted }
            guard !names.isEmpty else { return nil }
            return .object([
                ("key", .string(axis.key)),
                ("displayName", .string(item.value("itemInventory", axis.name) ?? "")),
                ("values", .array(names.map { .object([("displayValue", .string($0))]) })),
            ])
        }
    }

    /// The values of a stock row, by the keys of ``selectors(of:)``.
    static func values(of row: Element) -> JSONText? {
        let values = axes.compactMap { axis in
            row.value(axis.value).flatMap { $0.isEmpty ? nil : (axis.key, JSONText.string($0)) }
        }
        return values.isEmpty ? nil : .object(values)
    }

    /// Whether two items have the same choices, in any order of their rows.
    static func same(_ left: Element, _ right: Element) -> Bool {
        func names(_ item: Element) -> [String?] {
            [item.value("itemInventory", "inventoryType")] + axes.map { item.value("itemInventory", $0.name) }
        }
        func values(_ item: Element) -> [String: [String?]] {
            let values = ItemRecord.stockRows(of: item).map { row in axes.map { row.value($0.value) } }
            return Dictionary(zip(VariantIDs.of(item), values)) { first, _ in first }
        }
        return names(left) == names(right) && values(left) == values(right)
    }

    /// Sets the names of the selectors.
    static func write(_ selectors: [JSONText], to inventory: inout Element) {
        let names = selectors.map { ($0["key"]?.string ?? "", $0["displayName"]?.string ?? "") }
        for (axis, name) in zip(axes, pair(names)) {
            inventory[axis.name] = name.map { Element(axis.name, $0) }
        }
    }

    /// Sets the values of a SKU in its row, which gets numbers of its own if it is new.
    static func write(_ variant: JSONText, _ selectors: [JSONText], id: String, to row: inout Element) {
        guard !selectors.isEmpty else {
            for name in ["childNoVertical", "childNoHorizontal"] + axes.map(\.value) { row[name] = nil }
            return
        }
        let values = selectors.map { selector in
            let key = selector["key"]?.string ?? ""
            return (key, variant["selectorValues"]?[key]?.string ?? "")
        }
        for (axis, value) in zip(axes, pair(values)) { row.set(axis.value, value ?? "") }
        if row["childNoHorizontal"] == nil { row.set("childNoHorizontal", "-\(id)") }
        if row["childNoVertical"] == nil { row.set("childNoVertical", "") }
    }

    /// The text of each axis, from the texts of the selectors by their keys.
    private static func pair(_ texts: [(key: String, text: String)]) -> [String?] {
        let keys = axes.map(\.key)
        if texts.allSatisfy({ keys.contains($0.key) }) {
            return keys.map { key in texts.first { $0.key == key }?.text }
        }
        let others = texts.dropFirst().map(\.text)
        return [texts.first?.text, others.isEmpty ? nil : others.joined(separator: separator)]
    }
}
