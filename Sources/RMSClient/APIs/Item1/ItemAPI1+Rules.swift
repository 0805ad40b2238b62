internal import Foundation

extension ItemAPI1 {
    /// The documented limits of <doc:WireItem1>. Lengths are checked in characters, although some limits may count
    /// bytes: a text with too many characters also has too many bytes, so nothing that RMS would accept is held back.
    enum Rules {
        static let prices = 0...999_999_999
        static let genres = 100_000...999_999

        static func problems(_ item: Item) -> [FieldProblem] {
            FieldProblem.length(item.itemURL, 255, at: "item.itemUrl")
                + FieldProblem.length(item.itemNumber, 32, at: "item.itemNumber")
                + FieldProblem.length(item.itemName, 255, at: "item.itemName")
                + FieldProblem.length(item.catalogID, 30, at: "item.catalogId")
                + FieldProblem.range(item.itemPrice, prices, at: "item.itemPrice")
                + FieldProblem.range(item.genreID, genres, at: "item.genreId")
                + categories(item.categories, at: "item.categories")
                + point(item.point, at: "item.point")
                + inventory(item.itemInventory, at: "item.itemInventory")
        }

        static func itemURL(_ itemURL: String, at path: String = "itemUrl") -> [FieldProblem] {
            itemURL.isEmpty ? [FieldProblem(path, "must be given")] : FieldProblem.length(itemURL, 255, at: path)
        }

        static func categories(_ categories: [Category]?, at path: String) -> [FieldProblem] {
            guard let count = categories?.count, count > 5 else { return [] }
            return [FieldProblem(path, "must be at most 5, not \(count)")]
        }

        private static func point(_ point: Point?, at path: String) -> [FieldProblem] {
            guard let start = point?.pointRateStart, let end = point?.pointRateEnd else { return [] }
            if end <= start { return [FieldProblem("\(path).pointRateEnd", "must be after pointRateStart")] }
            if end.timeIntervalSince(start) > 60 * 86_400 {
                return [FieldProblem("\(path).pointRateEnd", "must be at most 60 days after pointRateStart")]
            }
            return []
        }

        private static func inventory(_ inventory: Inventory?, at path: String) -> [FieldProblem] {
            guard let inventory else { return [] }
            var problems: [FieldProblem] = []
            func forbid(_ isThere: Bool, _ name: String, _ rule: String) {
                if isThere { problems.append(FieldProblem("\(path).\(name)", rule)) }
            }
            if inventory.inventoryType == .normal {
                let rule = "belongs to inventoryType 2 only"
                forbid(inventory.inventoryDisplayFlag != nil, "inventoryDisplayFlag", rule)
                for stock in inventory.inventories ?? [] {
                    forbid(stock.childNoVertical != nil, "inventories.childNoVertical", rule)
                    forbid(stock.childNoHorizontal != nil, "inventories.childNoHorizontal", rule)
                    forbid(stock.optionNameVertical != nil, "inventories.optionNameVertical", rule)
                    forbid(stock.optionNameHorizontal != nil, "inventories.optionNameHorizontal", rule)
                }
            }
            if inventory.inventoryType == .byOption {
                let rule = "belongs to inventoryType 1 only"
                forbid(inventory.inventoryQuantityFlag != nil, "inventoryQuantityFlag", rule)
            }
            return problems
        }
    }
}
