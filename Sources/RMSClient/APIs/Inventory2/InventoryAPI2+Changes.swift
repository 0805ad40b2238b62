extension InventoryAPI2 {
    /// A change of a quantity (`mode` and `quantity`).
    public enum Quantity: Sendable, Hashable {
        /// `ABSOLUTE`: sets the quantity, 0 to 99,999. A stock that does not exist yet is registered.
        case set(Int)
        /// `RELATIVE`: adds to the quantity, or subtracts if it is negative; the result must be 0 to 99,999, and the
        /// stock must exist. RMS adds again each time this is sent.
        case add(Int)

        /// The quantity or the difference.
        var number: Int {
            switch self {
            case .set(let number), .add(let number): number
            }
        }

        /// Whether the change can be sent again without another effect.
        var isRepeatable: Bool {
            if case .set = self { true } else { false }
        }

        private static let absolute = "ABSOLUTE"
        private static let relative = "RELATIVE"

        /// The members. A mode that is not known is refused, because the number means another thing in each.
        mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            var mode = isRepeatable ? Self.absolute : Self.relative
            var number = number
            try visitor.field("mode", &mode)
            try visitor.field("quantity", &number)
            switch mode {
            case Self.absolute: self = .set(number)
            case Self.relative: self = .add(number)
            default: throw DecodingProblem(path: "mode", problem: "is neither \(Self.absolute) nor \(Self.relative)")
            }
        }

        func problems(at path: String) -> [FieldProblem] {
            let limit = InventoryAPI2.quantities.upperBound
            return switch self {
            case .set(let number): FieldProblem.range(number, InventoryAPI2.quantities, at: path + "quantity")
            case .add(let number): FieldProblem.range(number, -limit...limit, at: path + "quantity")
            }
        }
    }

    /// A change of the quantity of one SKU, in version 2.0: what else the stock has stays.
    public struct QuantityChange: BulkRow {
        /// `manageNumber`, `variantId`: the SKU.
        public var key: StockKey
        /// `mode`, `quantity`: the change.
        public var quantity: Quantity

        /// Changes the quantity of a SKU.
        public init(_ key: StockKey, _ quantity: Quantity) {
            self.key = key
            self.quantity = quantity
        }

        public init(blank: WireBlank) {
            self.init(StockKey(blank: blank), .set(-1))
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try key.visit(&visitor)
            try quantity.visit(&visitor)
        }

        /// Whether the stock has the quantity.
        public func isShown(by stock: Stock) -> Bool { quantity == .set(stock.quantity) }
    }

    /// A member of a stock that a write replaces.
    public enum Replacement<Value: Sendable & Hashable>: Sendable, Hashable {
        /// Sets the member.
        case set(Value)
        /// Removes the member, so that the shop's automatic choice applies: it is not sent.
        case remove

        var value: Value? {
            if case .set(let value) = self { value } else { nil }
        }

        init(_ value: Value?) {
            self = value.map(Replacement.set) ?? .remove
        }
    }

    /// The stock of one SKU, in version 2.1: a write replaces the lead time and the place of shipment, and removes what is
    /// not set.
    public struct StockReplacement: BulkRow {
        /// `manageNumber`, `variantId`: the SKU.
        public var key: StockKey
        /// `mode`, `quantity`: the change of the quantity.
        public var quantity: Quantity
        /// `operationLeadTime`: the lead time.
        public var leadTime: Replacement<LeadTime>
        /// `shipFromIds`: the id of the place of shipment, which `shop.shipFrom.get` of ShopAPI lists.
        public var shipFromID: Replacement<Int>

        /// Replaces the stock of a SKU.
        public init(
            _ key: StockKey,
            _ quantity: Quantity,
            leadTime: Replacement<LeadTime>,
            shipFromID: Replacement<Int>
        ) {
            self.key = key
            self.quantity = quantity
            self.leadTime = leadTime
            self.shipFromID = shipFromID
        }

        /// The stock as it was read from version 2.1, with another quantity.
        public init(_ stock: Stock, _ quantity: Quantity) {
            self.init(
                stock.key,
                quantity,
                leadTime: Replacement(stock.leadTime),
                shipFromID: Replacement(stock.shipFromIDs?.first)
            )
        }

        public init(blank: WireBlank) {
            self.init(StockKey(blank: blank), .set(-1), leadTime: .remove, shipFromID: .remove)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try key.visit(&visitor)
            try visitMembers(&visitor)
        }

        /// The members besides the key.
        mutating func visitMembers<V: WireVisitor>(_ visitor: inout V) throws {
            var leadTime = leadTime.value
            var shipFromIDs = shipFromID.value.map { [$0] }
            try quantity.visit(&visitor)
            try visitor.record("operationLeadTime", &leadTime)
            try visitor.scalars("shipFromIds", &shipFromIDs)
            if let count = shipFromIDs?.count, count > 1 {
                throw DecodingProblem(path: "shipFromIds", problem: "has \(count) elements: RMS accepts one")
            }
            self.leadTime = Replacement(leadTime)
            shipFromID = Replacement(shipFromIDs?.first)
        }

        /// Whether the stock has the quantity, the lead time and the place of shipment.
        public func isShown(by stock: Stock) -> Bool {
            quantity == .set(stock.quantity) && leadTime.value == stock.leadTime
                && shipFromID.value == stock.shipFromIDs?.first
        }
    }
}
