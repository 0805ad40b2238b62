/// The form of a call: what is missing, malformed or too long. All errors are collected, because an answer can have
/// several.
struct Inventory2Form {
    static let quantities = 0...99_999
    private static let maximumBytes = 32

    private(set) var errors: [ServiceError] = []

    /// The SKU in the path of a call.
    mutating func sku(_ parameters: [String: String]) -> SKU? {
        let manageNumber = id("manageNumber", parameters["manageNumber"], at: "")
        let variantID = id("variantId", parameters["variantId"], at: "")
        return sku(manageNumber, variantID)
    }

    /// The SKU in a row of a call over several.
    mutating func sku(_ row: JSONObject, at path: String) -> SKU? {
        let manageNumber = id("manageNumber", of: row, at: path)
        let variantID = id("variantId", of: row, at: path)
        return sku(manageNumber, variantID)
    }

    /// The number of the item in the path of a call.
    mutating func manageNumber(_ parameters: [String: String]) -> String? {
        id("manageNumber", parameters["manageNumber"], at: "").map(Self.folded)
    }

    /// The rows of a call over several SKUs.
    mutating func rows(_ body: JSONObject?, atMost limit: Int) -> [(row: JSONObject, path: String)] {
        let name = "inventories"
        guard let body, !body.names.isEmpty else {
            errors.append(.noBody)
            return []
        }
        guard body.isSent(name) else {
            errors.append(.missing(name))
            return []
        }
        guard let elements = body.elements(name) else {
            errors.append(.invalid(name, body.text(name) ?? ""))
            return []
        }
        // That an empty list counts as a missing one is our choice.
        if elements.isEmpty { errors.append(.missing(name)) }
        if elements.count > limit {
            errors.append(.tooMany(name))
            return []
        }
        return elements.enumerated().compactMap { index, row in
            let path = "\(name)[\(index)]"
            guard let row else {
                errors.append(.invalid(path, ""))
                return nil
            }
            return (row, "\(path).")
        }
    }

    /// Refuses a SKU that is named twice.
    mutating func distinct(_ skus: [(sku: SKU, path: String)]) {
        var known: Set<SKU> = []
        for (sku, path) in skus where !known.insert(sku).inserted {
            errors.append(.twice(sku, String(path.dropLast())))
        }
    }

    /// The end of a range of quantities in the query; an empty one counts as not sent.
    mutating func quantity(_ name: String, _ texts: [String]) -> Int? {
        guard let text = texts.first, !text.isEmpty else { return nil }
        guard let number = Int(text) else {
            errors.append(.invalid(name, text).withoutPath)
            return nil
        }
        guard Self.quantities.contains(number) else {
            errors.append(.outside(Self.quantities, name).withoutPath)
            return nil
        }
        return number
    }

    /// The change of a stock.
    mutating func change(_ body: JSONObject, at path: String = "", version: Inventory2Version) -> StockChange? {
        let mode = mode(body, at: path)
        let number = number(body, at: path, isAbsolute: mode == .absolute)
        let details = version.hasDetails ? details(body, at: path) : nil
        guard let mode, let number else { return nil }
        return StockChange(mode: mode, number: number, details: details)
    }

    private mutating func mode(_ body: JSONObject, at path: String) -> StockChange.Mode? {
        guard isGiven("mode", in: body, at: path) else { return nil }
        if let mode = body.string("mode").flatMap(StockChange.Mode.init(rawValue:)) { return mode }
        errors.append(.invalid(path + "mode", body.text("mode") ?? ""))
        return nil
    }

    private mutating func number(_ body: JSONObject, at path: String, isAbsolute: Bool) -> Int? {
        guard isGiven("quantity", in: body, at: path) else { return nil }
        guard let number = body.integer("quantity") else {
            errors.append(.invalid(path + "quantity", body.text("quantity") ?? ""))
            return nil
        }
        if isAbsolute, !Self.quantities.contains(number) {
            errors.append(.outside(Self.quantities, path + "quantity"))
            return nil
        }
        return number
    }

    /// That an explicit null counts as not sent, and that each of the two lead times may be missing, is our choice.
    private mutating func details(_ body: JSONObject, at path: String) -> StockChange.Details {
        var details = StockChange.Details()
        let leadTime = "operationLeadTime"
        if body.isSent(leadTime) {
            if let object = body.object(leadTime) {
                let path = "\(path)\(leadTime)."
                details.leadTime = StockDetails.LeadTime(
                    normal: setting("normalDeliveryTimeId", of: object, at: path),
                    backOrder: setting("backOrderDeliveryTimeId", of: object, at: path)
                )
            } else {
                errors.append(.invalid(path + leadTime, body.text(leadTime) ?? ""))
            }
        }
        let shipFrom = "shipFromIds"
        if body.isSent(shipFrom) {
            guard let ids = body.integers(shipFrom) else {
                errors.append(.invalid(path + shipFrom, body.text(shipFrom) ?? ""))
                return details
            }
            if ids.count > 1 { errors.append(.tooMany(path + shipFrom)) }
            for (index, id) in ids.enumerated() {
                let path = "\(path)\(shipFrom)[\(index)]"
                guard let id else {
                    errors.append(.invalid(path, ""))
                    continue
                }
                if !StockBook.shipFromIDs.contains(id) { errors.append(.undefined(id, path)) }
            }
            details.shipFromIDs = ids.isEmpty ? nil : ids.compactMap(\.self)
        }
        return details
    }

    private mutating func setting(_ name: String, of object: JSONObject, at path: String) -> Int? {
        guard object.isSent(name) else { return nil }
        guard let id = object.integer(name) else {
            errors.append(.invalid(path + name, object.text(name) ?? ""))
            return nil
        }
        if !StockBook.leadTimeIDs.contains(id) { errors.append(.undefined(id, path + name)) }
        return id
    }

    /// Requires a member.
    private mutating func isGiven(_ name: String, in body: JSONObject, at path: String) -> Bool {
        if body.isSent(name) { return true }
        errors.append(.missing(path + name))
        return false
    }

    private mutating func id(_ name: String, of row: JSONObject, at path: String) -> String? {
        guard isGiven(name, in: row, at: path) else { return nil }
        guard let text = row.string(name) else {
            errors.append(.invalid(path + name, row.text(name) ?? ""))
            return nil
        }
        return id(name, text, at: path)
    }

    private mutating func id(_ name: String, _ text: String?, at path: String) -> String? {
        guard let text, !text.isEmpty else {
            errors.append(.missing(path + name))
            return nil
        }
        if text.utf8.count > Self.maximumBytes {
            errors.append(.tooLong(path + name, Self.maximumBytes))
            return nil
        }
        guard text.wholeMatch(of: /[A-Za-z0-9_-]+/) != nil else {
            errors.append(.invalid(path + name, text))
            return nil
        }
        return text
    }

    /// That upper and lower case of a variantId are two SKUs is documented for version 2.1; that 2.0 does the same is our
    /// choice.
    private func sku(_ manageNumber: String?, _ variantID: String?) -> SKU? {
        guard let manageNumber, let variantID else { return nil }
        return SKU(manageNumber: Self.folded(manageNumber), variantID: variantID)
    }

    private static func folded(_ manageNumber: String) -> String { manageNumber.lowercased() }
}

/// A change of a stock, as a call names it.
struct StockChange {
    enum Mode: String {
        case absolute = "ABSOLUTE"
        case relative = "RELATIVE"
    }

    /// What version 2.1 replaces.
    struct Details {
        var leadTime: StockDetails.LeadTime?
        var shipFromIDs: [Int]?
    }

    let mode: Mode
    let number: Int
    /// Nil in version 2.0, which leaves them.
    let details: Details?
}
