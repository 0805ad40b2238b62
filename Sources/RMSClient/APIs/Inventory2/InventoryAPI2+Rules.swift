extension InventoryAPI2 {
    /// An operation of InventoryAPI 2.0 and 2.1.
    protocol Operation: RMSOperation {}

    /// The documented rules of the calls over several SKUs, from <doc:WireInventory2>.
    enum BulkRules {
        static func problems<Row>(
            of rows: [Row],
            atMost limit: Int,
            key: (Row) -> StockKey,
            _ rowProblems: (Row, _ path: String) -> [FieldProblem]
        ) -> [FieldProblem] {
            let path = "inventories"
            var problems = FieldProblem.count(rows, 1...limit, "SKUs", at: path)
            var first: [StockKey: Int] = [:]
            for (index, row) in rows.enumerated() {
                problems += rowProblems(row, "\(path)[\(index)].")
                if let earlier = first[key(row)] {
                    problems.append(FieldProblem("\(path)[\(index)]", "names the same SKU as \(path)[\(earlier)]"))
                } else {
                    first[key(row)] = index
                }
            }
            return problems
        }
    }
}

extension InventoryAPI2.Operation {
    /// The codes of InventoryAPI 2.0 and 2.1.
    public static var vocabulary: ServiceVocabulary { .inventory2 }
}

extension ServiceVocabulary {
    /// The codes of InventoryAPI 2.0 and 2.1, from <doc:WireInventory2>.
    static let inventory2 = ServiceVocabulary(codes: [
        "GE0007": CodeMeaning("there is no such path", advice: "Check the base URL.", kind: .invalidRequest),
        "GE0011": CodeMeaning("the request has no body", advice: "Send the members.", kind: .invalidRequest),
        "GE0014": CodeMeaning("there is no stock of this SKU", advice: "Check both ids.", kind: .notFound),
        "GE0019": CodeMeaning("RMS failed to read the shop's state", advice: "Try again later.", kind: .serverFault),
        "X0000": CodeMeaning("RMS failed internally", advice: "Try again later.", kind: .serverFault),
        "CE0001": CodeMeaning(
            "another process changes the same record at this moment",
            advice: "Try again after a moment.",
            kind: .conflict
        ),
        "IE0001": CodeMeaning("a mandatory field is missing", advice: "Send it.", kind: .invalidRequest),
        "IE0002": CodeMeaning("a field has an invalid value", advice: "Correct it.", kind: .invalidRequest),
        "IE0003": CodeMeaning("a number is outside its range", advice: "Correct it.", kind: .invalidRequest),
        "IE0004": CodeMeaning("a text is too long", advice: "Shorten it.", kind: .invalidRequest),
        "IE0105": CodeMeaning(
            "neither end of the range of quantities is given",
            advice: "Give minQuantity or maxQuantity.",
            kind: .invalidRequest
        ),
        "IE0113": CodeMeaning(
            "the range of quantities is reversed",
            advice: "Give a minQuantity that is not larger than maxQuantity.",
            kind: .invalidRequest
        ),
        "IE0116": CodeMeaning(
            "more than 1,000 SKUs have a quantity in this range",
            advice: "Ask for smaller ranges: rms.inventory.stocks(in:) does.",
            kind: .invalidRequest
        ),
        "IE0117": CodeMeaning(
            "the quantity would not be 0 to 99,999 after the change",
            advice: "Read the stock, and set a quantity instead of adding to it."
        ),
        "IE0118": CodeMeaning(
            "the shop's settings have no such lead time or place of shipment",
            advice: "Use an id that ShopAPI lists."
        ),
        "IE0121": CodeMeaning("the item already has 400 SKUs", advice: "Delete the stock of others first."),
        "IE0500": CodeMeaning(
            "a quantity is to be added to a stock that does not exist",
            advice: "Set the quantity instead."
        ),
        "IE1101": CodeMeaning("a list is too long", advice: "Send fewer records per call.", kind: .invalidRequest),
        "IE1102": CodeMeaning("a SKU is named twice", advice: "Name it once.", kind: .invalidRequest),
        "IE1105": CodeMeaning(
            "the shop is not migrated to SKUs",
            advice: "Migrate the shop in RMS, or use the inventory calls of version 1.0.",
            kind: .notPermitted
        ),
    ])
}
