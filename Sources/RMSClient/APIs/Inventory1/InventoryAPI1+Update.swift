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
        successor: "inventories.bulk.upsert (InventoryAPI 2.0 and 2.1)"
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
        successor: "inventories.variants.upsert (InventoryAPI 2.0 and 2.1)"
    )
}

extension InventoryAPI1 {
    /// `inventory.updateInventory`: changes the stock of 1 to 400 items or choices.
    ///
    /// ``InventoryAPI2/BulkUpsertQuantities`` replaces it. The next read shows the change. If items are refused, the response is W00-201 and names them; whether the others
    /// are stored is not publicly known. To change any number of stocks, use `rms.v1.inventory.update(_:)`, which
    /// splits the list. Source: <doc:WireInventory1>.
    public struct Update: Operation {
        public static let function = RMSFunction.inventoryUpdate

        /// The maximum number of changes per call.
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

        /// Reports a wrong number of changes, two changes of the same stock, and changes that do not fit their type.
        public func problems() -> [FieldProblem] {
            Rules.problems(items, maximum: Self.maximumItems)
        }

        /// The response to the updates (`result`).
        public struct Response: DefaultedModel, Hashable, BatchResponse {
            /// `errCode`: N00-000, or W00-201 if items were refused.
            public var code: ResultCode?
            /// `errMessage`: RMS's own message.
            public var message: String?
            /// `updateResponseExternalItem`: nil if all changes succeeded; otherwise what RMS reports about single
            /// items.
            public var items: [ItemError]?

            /// The number of items that RMS reports on.
            public var recordCount: Int { max(items?.count ?? 0, refusedCount) }
            /// The number of items that RMS refused; at least one if RMS reports refusals without naming any.
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
    /// ``InventoryAPI2/UpsertQuantity`` replaces it. It is not publicly known whether RMS still serves it; `inventory.updateInventory` with one change does the same.
    /// Source: <doc:WireInventory1>.
    public struct UpdateSingle: Operation {
        public typealias Response = Update.Response

        public static let function = RMSFunction.inventoryUpdateSingle

        /// `updateRequestExternalItem`: the single change.
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

        /// Reports no change or several, and a change that does not fit its type.
        public func problems() -> [FieldProblem] {
            Rules.problems(items, maximum: 1)
        }
    }

    /// What RMS reports about one change (`UpdateResponseExternalItem`). None of its codes are publicly known.
    public struct ItemError: DefaultedModel, Hashable {
        /// `HChoiceName`, as sent.
        public var horizontalChoice: String?
        /// `VChoiceName`, as sent.
        public var verticalChoice: String?
        /// `itemErrCode`: the code for this item.
        public var code: String?
        /// `itemErrMessage`: RMS's own message for this item.
        public var message: String?
        /// `itemUrl`: the management number of the item.
        public var itemURL: String?

        /// Whether it is a refusal. Accepted items may be listed as well, with N00-000.
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
