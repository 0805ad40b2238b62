extension InventoryAPI1 {
    /// A change of the stock of one item or choice (`UpdateRequestExternalItem`).
    ///
    /// ```swift
    /// InventoryAPI1.Change(itemURL: "abc-123", .set(6))
    /// InventoryAPI1.Change(itemURL: "shirt", choice: .init(horizontal: "S", vertical: "red"), .subtract(1))
    /// ```
    ///
    /// Properties that are not set stay unchanged in the shop: they are sent as 0.
    public struct Change: WireModel, Hashable {
        /// `HChoiceName`: the choice on the horizontal axis; by-choice items only.
        public var horizontalChoice: String?
        /// `VChoiceName`: the choice on the vertical axis; by-choice items only.
        public var verticalChoice: String?
        /// `inventory`: the number that `mode` applies.
        public var inventory: Int
        /// `inventoryBackFlag`: whether a canceled order returns its stock; 0 leaves it unchanged.
        public var inventoryBackFlag: Int = 0
        /// `inventoryType`: the item's own type.
        public var inventoryType: InventoryType
        /// `inventoryUpdateMode`: how `inventory` is applied.
        public var mode: UpdateMode
        /// `itemUrl`, 商品管理番号: case-insensitive.
        public var itemURL: String?
        /// `lackDeliveryDeleteFlag`: removes `lackDeliveryId`.
        public var deletesLackDelivery = false
        /// `lackDeliveryId`: the delivery date when out of stock; 0 leaves it unchanged.
        public var lackDeliveryID: Int = 0
        /// `nokoriThreshold`: the threshold for showing "few left"; 0 leaves it unchanged.
        public var fewLeftThreshold: Int = 0
        /// `normalDeliveryDeleteFlag`: removes `normalDeliveryId`.
        public var deletesNormalDelivery = false
        /// `normalDeliveryId`: the delivery date when in stock; 0 leaves it unchanged.
        public var normalDeliveryID: Int = 0
        /// `orderFlag`: shown as "available on backorder"; by-choice items only; 0 leaves it unchanged.
        public var orderFlag: Int = 0
        /// `orderSalesFlag`: whether it is sold when out of stock; 0 leaves it unchanged.
        public var orderSalesFlag: Int = 0
        /// `restTypeFlag`: how the stock is shown; ordinary items only; 0 leaves it unchanged.
        public var restTypeFlag: Int = 0

        /// The change of a stock count.
        public enum Amount: Sendable, Hashable {
            /// Leaves the count unchanged.
            case keep
            /// Sets the count.
            case set(Int)
            /// Adds to the count.
            case add(Int)
            /// Subtracts from the count.
            case subtract(Int)
        }

        /// One of an item's choices.
        public struct Choice: Sendable, Hashable {
            /// The text on the horizontal axis.
            public let horizontal: String?
            /// The text on the vertical axis.
            public let vertical: String?

            /// Creates a choice from its texts, as the shop shows them.
            public init(horizontal: String? = nil, vertical: String? = nil) {
                self.horizontal = horizontal
                self.vertical = vertical
            }
        }

        /// Changes the stock of an ordinary item.
        public init(itemURL: String, _ amount: Amount) {
            self.itemURL = itemURL
            inventoryType = .ordinary
            (mode, inventory) = amount.onTheWire
        }

        /// Changes the stock of one choice of an item.
        public init(itemURL: String, choice: Choice, _ amount: Amount) {
            self.itemURL = itemURL
            horizontalChoice = choice.horizontal
            verticalChoice = choice.vertical
            inventoryType = .byChoice
            (mode, inventory) = amount.onTheWire
        }

        public init(blank: WireBlank) {
            inventory = 0
            inventoryType = InventoryType(rawValue: 0)
            mode = .keep
        }

        /// Visits the members in schema order.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("HChoiceName", &horizontalChoice)
            try visitor.field("VChoiceName", &verticalChoice)
            try visitor.field(WireField("inventory", presence: .neededWith("inventoryUpdateMode")), &inventory)
            try visitor.field(WireField("inventoryBackFlag", presence: .withDefault), &inventoryBackFlag)
            try visitor.field("inventoryType", &inventoryType)
            try visitor.field(WireField("inventoryUpdateMode", presence: .neededWith("inventory")), &mode)
            try visitor.field("itemUrl", &itemURL)
            try visitor.field(WireField("lackDeliveryDeleteFlag", presence: .withDefault), &deletesLackDelivery)
            try visitor.field(WireField("lackDeliveryId", presence: .withDefault), &lackDeliveryID)
            try visitor.field(WireField("nokoriThreshold", presence: .withDefault), &fewLeftThreshold)
            try visitor.field(WireField("normalDeliveryDeleteFlag", presence: .withDefault), &deletesNormalDelivery)
            try visitor.field(WireField("normalDeliveryId", presence: .withDefault), &normalDeliveryID)
            try visitor.field(WireField("orderFlag", presence: .withDefault), &orderFlag)
            try visitor.field(WireField("orderSalesFlag", presence: .withDefault), &orderSalesFlag)
            try visitor.field(WireField("restTypeFlag", presence: .withDefault), &restTypeFlag)
        }
    }
}

extension InventoryAPI1.Change.Amount {
    fileprivate var onTheWire: (InventoryAPI1.UpdateMode, Int) {
        switch self {
        case .keep: (.keep, 0)
        case .set(let count): (.set, count)
        case .add(let count): (.add, count)
        case .subtract(let count): (.subtract, count)
        }
    }
}

extension InventoryAPI1 {
    /// How stock is counted (`inventoryType`). The numbers differ from those of the item calls.
    public struct InventoryType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: not counted (在庫設定しない); discontinued.
        public static let notCounted = Self(rawValue: 1)
        /// 2: one count for the item (通常在庫設定).
        public static let ordinary = Self(rawValue: 2)
        /// 3: one count for each choice (項目選択肢別在庫設定).
        public static let byChoice = Self(rawValue: 3)
    }

    /// How an update applies its number (`inventoryUpdateMode`).
    public struct UpdateMode: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: leaves the stock unchanged.
        public static let keep = Self(rawValue: 0)
        /// 1: sets the stock.
        public static let set = Self(rawValue: 1)
        /// 2: adds to the stock.
        public static let add = Self(rawValue: 2)
        /// 3: subtracts from the stock.
        public static let subtract = Self(rawValue: 3)
    }
}
