extension RMSFunction {
    /// inventory.updateInventory: changes the stock of up to 400 items.
    public static let inventoryUpdate = RMSFunction(
        "inventory.updateInventory",
        family: .inventory,
        method: .post,
        path: "/es/1.0/inventory/ws",
        wire: .soap(
            .init(operation: "updateInventoryExternal", dialect: .inventory, argument: "updateRequestExternalModel")
        ),
        access: .write,
        lifecycle: .superseded,
        successor: "inventories bulk-upsert (InventoryAPI 2.0 and 2.1)"
    )

    /// inventory.updateSingleInventory: changes the stock of one item.
    public static let inventoryUpdateSingle = RMSFunction(
        "inventory.updateSingleInventory",
        family: .inventory,
        method: .post,
        path: "/es/1.0/inventory/ws",
        wire: .soap(
            .init(
                operation: "updateSingleInventoryExternal",
                dialect: .inventory,
                argument: "updateRequestExternalModel"
            )
        ),
        access: .write,
        lifecycle: .superseded,
        successor: "inventories PUT (InventoryAPI 2.0 and 2.1)"
    )
}

extension InventoryAPI1 {
    /// `inventory.updateInventory`: changes the stock of 1 to 400 items or choices.
    ///
    /// A change is visible to the next read. With refused items the answer is W00-201 and names them; whether the
    /// others are stored then is not publicly known. To change any number use `rms.v1.inventory.update(_:)`, which
    /// splits it. Source: <doc:WireInventory1>.
    public struct Update: Operation {
        public static let function = RMSFunction.inventoryUpdate

        /// How many changes one call takes.
        public static let maximumItems = 400

        /// `updateRequestExternalItem`: the changes.
        public var items: [Change]

        /// Changes stock.
        public init(_ items: [Change]) {
            self.items = items
        }

        public init(blank: WireBlank) {
            items = []
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.list("updateRequestExternalItem", of: "UpdateRequestExternalItem", &items)
        }

        /// The wrong number of changes, two for the same stock, and changes that do not fit their type.
        public func problems() -> [FieldProblem] {
            Rules.problems(items, maximum: Self.maximumItems)
        }

        /// The answer of the updates (`result`).
        public struct Response: DefaultedModel, Hashable, BatchResponse {
            /// `errCode`: N00-000, or W00-201 with refused items.
            public var code: ResultCode?
            /// `errMessage`.
            public var message: String?
            /// `updateResponseExternalItem`: nil when all went well; else what RMS says of single items.
            public var items: [ItemError]?

            /// What RMS speaks of.
            public var recordCount: Int { max(items?.count ?? 0, refusedCount) }
            /// The items that RMS refused; at least one where it says so without naming any.
            public var refusedCount: Int {
                let named = (items ?? []).count { $0.isRefusal }
                return code?.rawValue.hasPrefix("W") == true ? max(named, 1) : named
            }

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("errCode", &code)
                try visitor.field("errMessage", &message)
                try visitor.list("updateResponseExternalItem", of: "UpdateResponseExternalItem", &items)
            }
        }
    }

    /// `inventory.updateSingleInventory`: changes the stock of one item or choice.
    ///
    /// Whether RMS still serves it is not publicly known; `inventory.updateInventory` with one change does the same.
    /// Source: <doc:WireInventory1>.
    public struct UpdateSingle: Operation {
        public typealias Response = Update.Response

        public static let function = RMSFunction.inventoryUpdateSingle

        /// `updateRequestExternalItem`: the one change.
        private(set) var items: [Change]

        /// Changes stock.
        public init(_ item: Change) {
            items = [item]
        }

        public init(blank: WireBlank) {
            items = []
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.list("updateRequestExternalItem", of: "UpdateRequestExternalItem", &items)
        }

        /// None or several, and a change that does not fit its type.
        public func problems() -> [FieldProblem] {
            Rules.problems(items, maximum: 1)
        }
    }

    /// What RMS says of one change (`UpdateResponseExternalItem`). No code of it is publicly known.
    public struct ItemError: DefaultedModel, Hashable {
        /// `HChoiceName`, as sent.
        public var horizontalChoice: String?
        /// `VChoiceName`, as sent.
        public var verticalChoice: String?
        /// `itemErrCode`.
        public var code: String?
        /// `itemErrMessage`.
        public var message: String?
        /// `itemUrl`.
        public var itemURL: String?

        /// Whether it is a refusal: good items may be listed as well, with N00-000.
        public var isRefusal: Bool { code?.hasPrefix("N") != true }

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("HChoiceName", &horizontalChoice)
            try visitor.field("VChoiceName", &verticalChoice)
            try visitor.field("itemErrCode", &code)
            try visitor.field("itemErrMessage", &message)
            try visitor.field("itemUrl", &itemURL)
        }
    }
}
