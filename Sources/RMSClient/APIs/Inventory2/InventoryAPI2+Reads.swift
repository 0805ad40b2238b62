public import struct Foundation.Date

extension InventoryAPI2 {
    /// `inventories.variants.get`: the stock of one SKU.
    ///
    /// Source: <doc:WireInventory2>.
    public struct Get<V: Version>: Operation {
        public typealias Response = Stock

        public static var function: RMSFunction { V.get }

        /// `{manageNumber}`, `{variantId}` in the path: the SKU.
        public var key: StockKey

        /// Asks for the stock of a SKU.
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

    /// `inventories.bulk.get`: the stock of 1 to 1,000 SKUs.
    ///
    /// How RMS answers for a SKU that has no stock is not publicly known: that the answer leaves it out is our reading.
    /// Source: <doc:WireInventory2>.
    public struct BulkGet<V: Version>: Operation {
        public typealias Response = StockList

        public static var function: RMSFunction { V.bulkGet }

        /// The maximum number of SKUs per call.
        public static var maximumKeys: Int { InventoryAPI2.maximumReads }

        /// `inventories`: the SKUs.
        public var keys: [StockKey]

        /// Asks for the stock of SKUs.
        public init(_ keys: [StockKey]) {
            self.keys = keys
        }

        public init(blank: WireBlank) {
            keys = []
        }

        public mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws {
            try visitor.repeated("inventories", &keys)
        }

        /// Reports a wrong number of SKUs, malformed ids, and a SKU that is named twice.
        public func problems() -> [FieldProblem] {
            BulkRules.problems(of: keys, atMost: Self.maximumKeys, key: \.self) { $0.problems(at: $1) }
        }
    }

    /// `inventories.bulk.get.range`: the SKUs whose quantity is in a range, those that changed last first.
    ///
    /// There are no pages: with more than 1,000 hits, RMS refuses the call (IE0116). `rms.inventory.stocks(in:)` cuts the
    /// range. Source: <doc:WireInventory2>.
    public struct BulkGetRange<V: Version>: Operation {
        public typealias Response = StockList

        public static var function: RMSFunction { V.bulkGetRange }

        /// `minQuantity`: the smallest quantity.
        public var minimum: Int?
        /// `maxQuantity`: the largest quantity.
        public var maximum: Int?

        /// Asks for the SKUs in a range; at least one of its ends must be set.
        public init(minimum: Int? = nil, maximum: Int? = nil) {
            self.minimum = minimum
            self.maximum = maximum
        }

        public init(blank: WireBlank) {}

        public mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws {
            try visitor.field("minQuantity", &minimum)
            try visitor.field("maxQuantity", &maximum)
        }

        /// Reports a range without ends, a reversed one, and quantities that no stock can have.
        public func problems() -> [FieldProblem] {
            if minimum == nil, maximum == nil {
                return [FieldProblem("minQuantity", "or maxQuantity must be given")]
            }
            var problems =
                FieldProblem.range(minimum, InventoryAPI2.quantities, at: "minQuantity")
                + FieldProblem.range(maximum, InventoryAPI2.quantities, at: "maxQuantity")
            if let minimum, let maximum, minimum > maximum {
                problems.append(FieldProblem("minQuantity", "must not be larger than maxQuantity"))
            }
            return problems
        }
    }

    /// `inventories.variant-lists.get` of version 2.1: the SKUs of an item that have a stock.
    ///
    /// Source: <doc:WireInventory2>.
    public struct GetVariantList: Operation {
        public static let function = RMSFunction.inventories21VariantListsGet

        /// `{manageNumber}` in the path: the item.
        public var manageNumber: ManageNumber

        /// Asks for the SKUs of an item.
        public init(_ manageNumber: ManageNumber) {
            self.manageNumber = manageNumber
        }

        public init(blank: WireBlank) {
            manageNumber = ""
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.pathNumber(&manageNumber)
        }

        /// Reports a malformed management number.
        public func problems() -> [FieldProblem] { manageNumber.problems(at: "manageNumber") }

        /// The answer of the call.
        public struct Response: WireModel, Hashable {
            /// `manageNumber`: the item.
            public var manageNumber: ManageNumber
            /// `variantList`: the SKUs of the item that have a stock.
            public var variantIDs: [VariantID]
            /// `created`: when the stock was registered first.
            public var created: Date?
            /// `updated`: when the stock was changed last.
            public var updated: Date?

            public init(blank: WireBlank) {
                manageNumber = ""
                variantIDs = []
            }

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("manageNumber", &manageNumber)
                try visitor.repeated("variantList", &variantIDs)
                try visitor.field("created", &created)
                try visitor.field("updated", &updated)
            }
        }
    }
}

extension InventoryAPI2.Get {
    /// GE0014: the SKU has no stock.
    public static func meansNone(_ error: RMSError) -> Bool { error.kind == .notFound }

    /// A read of a stock that should not exist, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(.probe) }
}

extension InventoryAPI2.BulkGet {
    /// GE0014, if RMS reports so that no SKU has a stock.
    public static func meansNone(_ error: RMSError) -> Bool { error.kind == .notFound }

    /// A read of a stock that should not exist, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self([.probe]) }
}

extension InventoryAPI2.BulkGetRange {
    /// A read of the largest quantity, which hardly any stock has: it shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(minimum: InventoryAPI2.quantities.upperBound) }
}

extension InventoryAPI2.GetVariantList {
    /// GE0014: the item has no stock.
    public static func meansNone(_ error: RMSError) -> Bool { error.kind == .notFound }

    /// A read of an item that should not exist, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(InventoryAPI2.StockKey.probe.manageNumber) }
}

extension InventoryAPI2.StockKey {
    /// A SKU that no shop should have.
    fileprivate static let probe = Self("rms-permission-probe", "rms-permission-probe")
}
