extension InventoryAPI1 {
    /// A change of the stock of one item or choice (`UpdateRequestExternalItem`).
    ///
    /// ```swift
    /// InventoryAPI1.Change(itemURL: "abc-123", .set(6))
    /// InventoryAPI1.Change(itemURL: "shirt", choice: .init(horizontal: "S", vertical: "red"), .subtract(1))
    /// ```
    ///
    /// What is not given stays as it is in the shop: the wire says 0 for it.
    public struct Change: WireModel, Hashable {
        /// `HChoiceName`: the choice on the horizontal axis; only by choice.
        public var horizontalChoice: String?
        /// `VChoiceName`: the choice on the vertical axis; only by choice.
        public var verticalChoice: String?
        /// `inventory`: the number for the mode.
        public var inventory: Int
        /// `inventoryBackFlag`: whether a cancelled order gives the stock back; 0 leaves it.
        public var inventoryBackFlag: Int = 0
        /// `inventoryType`: the item's own.
        public var inventoryType: InventoryType
        /// `inventoryUpdateMode`: what `inventory` does.
        public var mode: UpdateMode
        /// `itemUrl`, 商品管理番号: upper and lower case are the same.
        public var itemURL: String?
        /// `lackDeliveryDeleteFlag`: removes `lackDeliveryId`.
        public var deletesLackDelivery = false
        /// `lackDeliveryId`: the delivery date while there are none; 0 leaves it.
        public var lackDeliveryID: Int = 0
        /// `nokoriThreshold`: from how many on "few left" is shown; 0 leaves it.
        public var fewLeftThreshold: Int = 0
        /// `normalDeliveryDeleteFlag`: removes `normalDeliveryId`.
        public var deletesNormalDelivery = false
        /// `normalDeliveryId`: the delivery date while there are some; 0 leaves it.
        public var normalDeliveryID: Int = 0
        /// `orderFlag`: shown as "can be ordered in"; by choice only; 0 leaves it.
        public var orderFlag: Int = 0
        /// `orderSalesFlag`: sold while there are none; 0 leaves it.
        public var orderSalesFlag: Int = 0
        /// `restTypeFlag`: how the stock is shown; ordinary items only; 0 leaves it.
        public var restTypeFlag: Int = 0

        /// What becomes of the stock.
        public enum Amount: Sendable, Hashable {
            /// It stays.
            case keep
            /// It becomes this.
            case set(Int)
            /// So many are added.
            case add(Int)
            /// So many are taken away.
            case subtract(Int)
        }

        /// One of an item's choices.
        public struct Choice: Sendable, Hashable {
            /// Its text on the horizontal axis.
            public let horizontal: String?
            /// Its text on the vertical axis.
            public let vertical: String?

            /// Names a choice by its texts, as the shop shows them.
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

        /// Names the members, in the order of the schema.
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
    /// How stock is counted (`inventoryType`); other numbers than the item calls use.
    public struct InventoryType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: not counted (在庫設定しない); given up.
        public static let notCounted = Self(rawValue: 1)
        /// 2: one count for the item (通常在庫設定).
        public static let ordinary = Self(rawValue: 2)
        /// 3: one count for each choice (項目選択肢別在庫設定).
        public static let byChoice = Self(rawValue: 3)
    }

    /// What an update does with its number (`inventoryUpdateMode`).
    public struct UpdateMode: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: leaves the stock.
        public static let keep = Self(rawValue: 0)
        /// 1: sets it.
        public static let set = Self(rawValue: 1)
        /// 2: adds.
        public static let add = Self(rawValue: 2)
        /// 3: subtracts.
        public static let subtract = Self(rawValue: 3)
    }
}
