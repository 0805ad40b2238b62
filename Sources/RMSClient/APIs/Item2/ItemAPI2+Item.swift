public import struct Foundation.Date

extension ItemAPI2 {
    /// An item, as RMS returns it.
    ///
    /// ```swift
    /// let item = try await rms.item.get("abc-123")
    /// print(item.title ?? "", item.tagline ?? "", item.variants?["sku-1"]?.standardPrice ?? 0)
    /// ```
    ///
    /// To write it back, make ``ItemContents`` of it. Source: <doc:WireItem2>.
    @dynamicMemberLookup
    public struct Item: WireModel, Hashable {
        /// `manageNumber` (商品管理番号): what identifies the item.
        public var manageNumber: ManageNumber
        /// `title` (商品名): nil only if the item is deleted.
        public var title: String?
        /// `itemType` (商品種別): nil only if the item is deleted.
        public var itemType: ItemType?
        /// `genreId` (ジャンルID): six digits, nil only if the item is deleted. A text on the wire.
        public var genreID: Int?
        /// The members that may be absent: `item.tagline` is `item.details.tagline`.
        public var details = ItemDetails()
        /// `variants` (SKU): the SKUs by their ids; nil only if the item is deleted.
        public var variants: WireMap<VariantID, Variant>?
        /// `created` (登録日時): when it was registered.
        public var created: Date?
        /// `updated` (更新日時): when it was changed last.
        public var updated: Date?

        public init(blank: WireBlank) {
            manageNumber = ""
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("manageNumber", &manageNumber)
            try visitor.field("title", &title)
            try visitor.field("itemType", &itemType)
            try visitor.field(WireField("genreId", format: .quoted), &genreID)
            try details.visit(&visitor)
            try visitor.recordMap("variants", &variants)
            try visitor.field("created", &created)
            try visitor.field("updated", &updated)
        }

        /// A member that may be absent.
        public subscript<Value>(dynamicMember member: WritableKeyPath<ItemDetails, Value>) -> Value {
            get { details[keyPath: member] }
            set { details[keyPath: member] = newValue }
        }

        /// Whether the item is deleted: the index of `items.search` may still have it for up to 24 hours, with nothing but its
        /// number.
        public var isDeleted: Bool { title == nil && itemType == nil && genreID == nil && variants == nil }
    }
}
