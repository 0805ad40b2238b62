extension ItemAPI1 {
    /// The stock of an item (`itemInventory`).
    public struct Inventory: WireModel, Hashable {
        /// `inventoryType`: how stock is counted; required whenever stock changes.
        public var inventoryType: InventoryType
        /// `inventories`: one entry for a normal item, otherwise one for each pair of choices.
        public var inventories: [Stock]?
        /// `verticalName`: the name of the vertical axis of choices.
        public var verticalName: String?
        /// `horizontalName`: the name of the horizontal axis of choices.
        public var horizontalName: String?
        /// `inventoryQuantityFlag`: how stock is shown; normal items only.
        public var inventoryQuantityFlag: Int?
        /// `inventoryDisplayFlag`: by-option items only: -1 shows the number, 0 hides it, 1 or more is the threshold
        /// for △.
        public var inventoryDisplayFlag: Int?

        /// Creates the stock of a normal item.
        public init(count: Int) {
            inventoryType = .normal
            inventories = [Stock(inventoryCount: count)]
        }

        /// Creates stock of any type.
        public init(inventoryType: InventoryType, inventories: [Stock]? = nil) {
            self.inventoryType = inventoryType
            self.inventories = inventories
        }

        public init(blank: WireBlank) {
            inventoryType = .normal
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("inventoryType", &inventoryType)
            try visitor.list("inventories", of: "inventory", &inventories)
            try visitor.field("verticalName", &verticalName)
            try visitor.field("horizontalName", &horizontalName)
            try visitor.field("inventoryQuantityFlag", &inventoryQuantityFlag)
            try visitor.field("inventoryDisplayFlag", &inventoryDisplayFlag)
        }
    }

    /// How an item's stock is counted (`inventoryType`).
    public struct InventoryType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: one count for the item (通常在庫).
        public static let normal = Self(rawValue: 1)
        /// 2: one count for each pair of choices (項目選択肢別在庫).
        public static let byOption = Self(rawValue: 2)
    }

    /// One stock count (`inventory`).
    public struct Stock: WireModel, Hashable {
        /// `inventoryCount`: the number in stock.
        public var inventoryCount: Int?
        /// `childNoVertical`: the choice's number on the vertical axis; by-option items only.
        public var childNoVertical: String?
        /// `childNoHorizontal`: the choice's number on the horizontal axis; by-option items only.
        public var childNoHorizontal: String?
        /// `optionNameVertical`: the choice on the vertical axis; by-option items only.
        public var optionNameVertical: String?
        /// `optionNameHorizontal`: the choice on the horizontal axis; by-option items only.
        public var optionNameHorizontal: String?
        /// `isBackorderAvailable`: shown as "available on backorder" (取り寄せ可); by-option items only.
        public var isBackorderAvailable: Bool?
        /// `normalDeliveryDateId`: the delivery date when in stock; 1000 is RMS's default.
        public var normalDeliveryDateID: Int?
        /// `backorderDeliveryDateId`: the delivery date when out of stock.
        public var backorderDeliveryDateID: Int?
        /// `isBackorder`: can be ordered when out of stock.
        public var isBackorder: Bool?
        /// `isRestoreInventoryFlag`: a canceled order returns its stock.
        public var isRestoreInventoryFlag: Bool?
        /// `images`: the images of this choice.
        public var images: [Image]?
        /// `tagIds`: the tags of this choice.
        public var tagIDs: [Int]?

        /// Creates a stock count.
        public init(inventoryCount: Int? = nil) {
            self.inventoryCount = inventoryCount
        }

        public init(blank: WireBlank) {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("inventoryCount", &inventoryCount)
            try visitor.field("childNoVertical", &childNoVertical)
            try visitor.field("childNoHorizontal", &childNoHorizontal)
            try visitor.field("optionNameVertical", &optionNameVertical)
            try visitor.field("optionNameHorizontal", &optionNameHorizontal)
            try visitor.field("isBackorderAvailable", &isBackorderAvailable)
            try visitor.field("normalDeliveryDateId", &normalDeliveryDateID)
            try visitor.field("backorderDeliveryDateId", &backorderDeliveryDateID)
            try visitor.field("isBackorder", &isBackorder)
            try visitor.field("isRestoreInventoryFlag", &isRestoreInventoryFlag)
            try visitor.list("images", of: "image", &images)
            try visitor.list("tagIds", of: "tagId", &tagIDs)
        }
    }
}
