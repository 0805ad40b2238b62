extension InventoryAPI1 {
    /// An operation of InventoryAPI 1.0.
    protocol Operation: RMSOperation {}
}

extension InventoryAPI1.Operation {
    /// The codes of InventoryAPI 1.0.
    public static var vocabulary: ServiceVocabulary { .inventory }
}

extension InventoryAPI1 {
    /// The `errCode` of InventoryAPI 1.0.
    public struct ResultCode: RawRepresentable, Hashable, Sendable, WireScalar {
        /// The code on the wire.
        public let rawValue: String
        /// Creates a code from its wire text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// N00-000: success.
        public static let done = Self(rawValue: "N00-000")
        /// W21-202: no hits.
        public static let noHit = Self(rawValue: "W21-202")
        /// W21-503: more hits than the limit of 1,000.
        public static let tooManyHits = Self(rawValue: "W21-503")
        /// W00-201: some items were refused.
        public static let itemErrors = Self(rawValue: "W00-201")
        /// E21-201: no search criterion.
        public static let noCriterion = Self(rawValue: "E21-201")
        /// E00-202: no items in the request.
        public static let noItems = Self(rawValue: "E00-202")
        /// E02-101: the credentials are refused.
        public static let unauthorized = Self(rawValue: "E02-101")
    }

    /// The documented rules of <doc:WireInventory1>.
    enum Rules {
        static func problems(_ items: [Change], maximum: Int) -> [FieldProblem] {
            let path = "updateRequestExternalItem"
            var problems = FieldProblem.count(items, 1...maximum, "items", at: path)
            var first: [String: Int] = [:]
            for (index, item) in items.enumerated() {
                if let earlier = first.updateValue(index, forKey: item.stockKey) {
                    let rule = "names the same stock as \(path)[\(earlier)]: send it in a separate call"
                    problems.append(FieldProblem("\(path)[\(index)].itemUrl", rule))
                }
                problems += Self.problems(item).map { FieldProblem("\(path)[\(index)].\($0.field)", $0.rule) }
            }
            return problems
        }

        /// The problems of one change.
        static func problems(_ item: Change) -> [FieldProblem] {
            var problems: [FieldProblem] = []
            if item.itemURL?.isEmpty ?? true { problems.append(FieldProblem("itemUrl", "must be given")) }
            let hasChoice = [item.horizontalChoice, item.verticalChoice].contains { $0?.isEmpty == false }
            switch item.inventoryType {
            case .notCounted:
                problems.append(FieldProblem("inventoryType", "1 is discontinued: every item has 2 or 3"))
            case .ordinary:
                if hasChoice {
                    problems.append(FieldProblem("HChoiceName", "and VChoiceName belong to inventoryType 3 only"))
                }
                if item.orderFlag != 0 { problems.append(FieldProblem("orderFlag", "belongs to inventoryType 3 only")) }
            case .byChoice:
                if !hasChoice { problems.append(FieldProblem("HChoiceName", "or VChoiceName must name the choice")) }
                if item.restTypeFlag != 0 {
                    problems.append(FieldProblem("restTypeFlag", "belongs to inventoryType 2 only"))
                }
            default:
                problems.append(FieldProblem("inventoryType", "must be 2 or 3, not \(item.inventoryType.rawValue)"))
            }
            return problems
        }
    }
}

extension ServiceVocabulary {
    static let inventory = ServiceVocabulary(
        codes: [
            "E21-201": CodeMeaning("there is no search criterion", advice: "Specify items or a range of stock."),
            "E00-202": CodeMeaning("the request contains no items", advice: "Send at least one change."),
            "W00-201": CodeMeaning(
                "RMS refused a change without saying which one or why",
                advice: "Read the stock back before you send it again."
            ),
        ],
        // E02-101; E02-00x comes from a client that matches the prefix.
        prefixes: ["E02-": .refusedKey]
    )
}
