extension ItemAPI2 {
    /// How the stock of an item behaves (`inventory-related-settings`, 在庫関連設定), without its quantities.
    ///
    /// Whether an optional member that is left out of a change stays is not publicly known: send all. Source: <doc:WireItem2>.
    public struct InventorySettings: WireModel, Hashable {
        /// `unlimitedInventoryFlag` (在庫を設定しない): whether the item is sold without counting its stock.
        public var unlimitedInventory: Bool
        /// `features`: how the quantity is shown.
        public var features: InventoryFeatures
        /// `variants` (SKU): the settings of each SKU by its id, 1 to 400.
        public var variants: WireMap<VariantID, VariantInventory>

        /// Creates settings.
        public init(
            unlimitedInventory: Bool,
            features: InventoryFeatures,
            variants: WireMap<VariantID, VariantInventory>
        ) {
            self.unlimitedInventory = unlimitedInventory
            self.features = features
            self.variants = variants
        }

        public init(blank: WireBlank) {
            self.init(unlimitedInventory: false, features: InventoryFeatures(blank: blank), variants: [:])
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("unlimitedInventoryFlag", &unlimitedInventory)
            try visitor.record("features", &features)
            try visitor.recordMap("variants", &variants)
        }

        func problems() -> [FieldProblem] {
            FieldProblem.range(features.lowStockThreshold, Rules.thresholds, at: "features.lowStockThreshold")
                + FieldProblem.count(variants, ItemAPI2.variants, "SKUs", at: "variants")
                + variants.flatMap { id, variant in
                    id.problems(at: "variants") + variant.problems(at: "variants.\(id.rawValue).")
                }
        }
    }

    /// How the quantity is shown (`features`).
    public struct InventoryFeatures: WireModel, Hashable {
        /// `inventoryDisplay` (在庫表示): how the quantity is shown.
        public var inventoryDisplay: InventoryDisplay
        /// `lowStockThreshold` (残り在庫数表示閾値): few are left from here on, 1 to 20; with DISPLAY_LOW_STOCK.
        public var lowStockThreshold: Int?

        /// Creates a value with the members given.
        public init(inventoryDisplay: InventoryDisplay, lowStockThreshold: Int? = nil) {
            self.inventoryDisplay = inventoryDisplay
            self.lowStockThreshold = lowStockThreshold
        }

        public init(blank: WireBlank) {
            self.init(inventoryDisplay: InventoryDisplay(rawValue: ""))
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("inventoryDisplay", &inventoryDisplay)
            try visitor.field("lowStockThreshold", &lowStockThreshold)
        }
    }

    /// How the stock of a SKU behaves.
    public struct VariantInventory: DefaultedModel, Hashable {
        /// `restockOnCancel` (在庫戻し設定): a canceled order returns its stock.
        public var restockOnCancel: Bool?
        /// `backOrderFlag` (在庫切れ時の注文受付): can be ordered while sold out.
        public var allowsBackOrder: Bool?
        /// `backOrderDeliveryDateId` (在庫切れ時納期管理番号): needed with `backOrderFlag` (IE0164).
        public var backOrderDeliveryDateID: Int?
        /// `normalDeliveryDateId` (在庫あり時納期管理番号): the id of the lead time while the item is in stock.
        public var normalDeliveryDateID: Int?

        /// Creates a value with the members given.
        public init(
            restockOnCancel: Bool? = nil,
            allowsBackOrder: Bool? = nil,
            backOrderDeliveryDateID: Int? = nil,
            normalDeliveryDateID: Int? = nil
        ) {
            self.restockOnCancel = restockOnCancel
            self.allowsBackOrder = allowsBackOrder
            self.backOrderDeliveryDateID = backOrderDeliveryDateID
            self.normalDeliveryDateID = normalDeliveryDateID
        }

        /// Creates a value without members.
        public init() {
            self.init(restockOnCancel: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("restockOnCancel", &restockOnCancel)
            try visitor.field("backOrderFlag", &allowsBackOrder)
            try visitor.field("backOrderDeliveryDateId", &backOrderDeliveryDateID)
            try visitor.field("normalDeliveryDateId", &normalDeliveryDateID)
        }

        func problems(at path: String) -> [FieldProblem] {
            Rules.backOrder(allowsBackOrder, date: backOrderDeliveryDateID, at: path)
        }
    }
}
