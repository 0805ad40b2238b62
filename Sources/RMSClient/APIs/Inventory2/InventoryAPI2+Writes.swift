extension InventoryAPI2 {
    /// `inventories.variants.upsert` of version 2.0: registers the quantity of one SKU, or changes it. What else the stock
    /// has stays.
    ///
    /// A SKU that does not exist is not an error; RMS deletes its stock some time after the last change. Source:
    /// <doc:WireInventory2>.
    public struct UpsertQuantity: Operation {
        public typealias Response = NoContent

        public static let function = RMSFunction.inventories20VariantsUpsert

        /// `{manageNumber}`, `{variantId}` in the path; `mode`, `quantity`: the change.
        public var change: QuantityChange

        /// Changes a quantity.
        public init(_ change: QuantityChange) {
            self.change = change
        }

        public init(blank: WireBlank) {
            change = QuantityChange(blank: blank)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try change.key.visitInPath(&visitor)
            try change.quantity.visit(&visitor)
        }

        /// Reports malformed ids and a quantity that no stock can have.
        public func problems() -> [FieldProblem] { change.problems(at: "") }
    }

    /// `inventories.variants.upsert` of version 2.1: registers the stock of one SKU, or replaces it.
    ///
    /// What is not set is removed: to change the quantity alone, use ``UpsertQuantity``. Source: <doc:WireInventory2>.
    public struct UpsertStock: Operation {
        public typealias Response = NoContent

        public static let function = RMSFunction.inventories21VariantsUpsert

        /// `{manageNumber}`, `{variantId}` in the path; the other members: the stock.
        public var stock: StockReplacement

        /// Replaces a stock.
        public init(_ stock: StockReplacement) {
            self.stock = stock
        }

        public init(blank: WireBlank) {
            stock = StockReplacement(blank: blank)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try stock.key.visitInPath(&visitor)
            try stock.visitMembers(&visitor)
        }

        /// Reports malformed ids and a quantity that no stock can have.
        public func problems() -> [FieldProblem] { stock.problems(at: "") }
    }

    /// `inventories.bulk.upsert` of version 2.0: registers or changes the quantities of 1 to 400 SKUs.
    public typealias BulkUpsertQuantities = BulkUpsert<QuantityChange>

    /// `inventories.bulk.upsert` of version 2.1: registers or replaces the stock of 1 to 400 SKUs.
    public typealias BulkUpsertStocks = BulkUpsert<StockReplacement>

    /// The rows of `bulk-upsert`, which decide its version: ``QuantityChange`` or ``StockReplacement``.
    public protocol BulkRow: WireModel, Hashable {
        /// The version of the service that takes such rows.
        associatedtype Version: InventoryAPI2.Version

        /// The function that takes such rows.
        static var bulkUpsert: RMSFunction { get }
        /// The SKU.
        var key: StockKey { get }
        /// The change of its quantity.
        var quantity: Quantity { get }

        /// Whether a stock is as the row sets it; false for a change that adds, which a read can't show.
        func isShown(by stock: Stock) -> Bool
    }

    /// `inventories.bulk.upsert`: ``BulkUpsertQuantities`` or ``BulkUpsertStocks``.
    ///
    /// RMS answers 204 without a body. Whether it carries out the other rows if one is refused is not publicly known:
    /// `rms.inventory.set(_:)` sends those that set a quantity again without the refused ones, and reports an unknown outcome
    /// for those that add to one. Source: <doc:WireInventory2>.
    public struct BulkUpsert<Row: BulkRow>: Operation {
        public typealias Response = NoContent

        public static var function: RMSFunction { Row.bulkUpsert }

        /// The maximum number of SKUs per call.
        public static var maximumRows: Int { InventoryAPI2.maximumWrites }

        /// `inventories`: the changes, each SKU only once.
        public var rows: [Row]

        /// Changes stocks.
        public init(_ rows: [Row]) {
            self.rows = rows
        }

        public init(blank: WireBlank) {
            rows = []
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("inventories", &rows)
        }

        /// Reports a wrong number of SKUs, malformed rows, and a SKU that is named twice.
        public func problems() -> [FieldProblem] {
            BulkRules.problems(of: rows, atMost: Self.maximumRows, key: \.key) { $0.problems(at: $1) }
        }

        /// Whether several rows add to quantities: whether RMS carries out some of them and refuses others is not publicly
        /// known.
        public var mayActInPart: Bool { rows.count > 1 && rows.contains { !$0.quantity.isRepeatable } }
    }

    /// `inventories.variants.delete`: deletes the stock of one SKU.
    ///
    /// Source: <doc:WireInventory2>.
    public struct Delete<V: Version>: Operation {
        public typealias Response = NoContent

        public static var function: RMSFunction { V.delete }

        /// `{manageNumber}`, `{variantId}` in the path: the SKU.
        public var key: StockKey

        /// Deletes the stock of a SKU.
        public init(_ key: StockKey) {
            self.key = key
        }

        public init(blank: WireBlank) {
            key = StockKey(blank: blank)
        }

        public mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws {
            try key.visitInPath(&visitor)
        }

        /// Reports malformed ids.
        public func problems() -> [FieldProblem] { key.problems() }
    }
}

extension InventoryAPI2.BulkRow {
    /// What is wrong with the row.
    func problems(at path: String) -> [FieldProblem] { key.problems(at: path) + quantity.problems(at: path) }
}

extension InventoryAPI2.QuantityChange {
    /// Version 2.0.
    public typealias Version = InventoryAPI2.V20
    /// inventories.bulk.upsert of InventoryAPI 2.0.
    public static let bulkUpsert = RMSFunction.inventories20BulkUpsert
}

extension InventoryAPI2.StockReplacement {
    /// Version 2.1.
    public typealias Version = InventoryAPI2.V21
    /// inventories.bulk.upsert of InventoryAPI 2.1.
    public static let bulkUpsert = RMSFunction.inventories21BulkUpsert
}
