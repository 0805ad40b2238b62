internal import struct Foundation.Date

extension ItemAPI2 {
    /// An item, as `items.upsert` registers it or replaces all of it: what is nil is deleted, or set to its default.
    ///
    /// ```swift
    /// let item = try await rms.item.get("abc-123")
    /// guard var contents = ItemAPI2.ItemContents(item) else { return }      // nil if the item is deleted
    /// contents.variants["sku-1"]?.standardPrice = 980
    /// try await rms.item.upsert("abc-123", contents)
    /// ```
    ///
    /// Only `shipping.okihaiSetting` and `features.socialGiftFlag` keep their values if they are nil. Source: <doc:WireItem2>.
    @dynamicMemberLookup
    public struct ItemContents: WireModel, Hashable {
        /// `title` (商品名): at most 255 bytes.
        public var title: String
        /// `itemType` (商品種別): what kind of item it is.
        public var itemType: ItemType
        /// `genreId` (ジャンルID): six digits. A text on the wire.
        public var genreID: Int
        /// The members that may be absent: `contents.tagline` is `contents.details.tagline`.
        public var details = ItemDetails()
        /// `variants` (SKU): the SKUs by their ids, 1 to 400.
        public var variants: WireMap<VariantID, Variant>
        /// What the item was when it was read.
        var origin = Origin()

        /// Creates an item with what an upsert requires.
        public init(title: String, itemType: ItemType, genreID: Int, variants: WireMap<VariantID, Variant>) {
            self.title = title
            self.itemType = itemType
            self.genreID = genreID
            self.variants = variants
        }

        /// Everything that was read of an item, to change a part and write all of it; nil if the item is deleted.
        ///
        /// Use the answer of `items.get`: that of `items.bulk.get` may lack the `attributes` of the SKUs, which an upsert would
        /// delete then. A member that this package does not know yet is lost: ``ItemPatch`` does not touch it.
        public init?(_ item: Item) {
            guard let title = item.title, let itemType = item.itemType, let genreID = item.genreID,
                let variants = item.variants
            else { return nil }
            self.init(title: title, itemType: itemType, genreID: genreID, variants: variants)
            details = item.details
            origin.selectorValues = variants.mapValues { $0.selectorValues ?? WireMap() }
            origin.pointCampaign = item.details.pointCampaign
            origin.releaseDate = item.details.releaseDate
        }

        public init(blank: WireBlank) {
            self.init(title: "", itemType: .normal, genreID: 0, variants: [:])
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("title", &title)
            try visitor.field("itemType", &itemType)
            try visitor.field(WireField("genreId", format: .quoted), &genreID)
            try details.visit(&visitor)
            try visitor.recordMap("variants", &variants)
        }

        /// A member that may be absent.
        public subscript<Value>(dynamicMember member: WritableKeyPath<ItemDetails, Value>) -> Value {
            get { details[keyPath: member] }
            set { details[keyPath: member] = newValue }
        }

        /// What the item was when it was read, for rules about changes. It is not sent, and two contents are equal whatever
        /// they were made from.
        struct Origin: Sendable, Hashable {
            /// What each SKU has as `selectorValues`, which can't be changed.
            var selectorValues: WireMap<VariantID, WireMap<String, String>>?
            /// Its campaign, which may be running.
            var pointCampaign: PointCampaign?
            /// Its release date, which may be past.
            var releaseDate: Date?

            static func == (left: Self, right: Self) -> Bool { true }

            func hash(into hasher: inout Hasher) {}
        }
    }
}

extension ItemAPI2.ItemPatch {
    /// Sets all SKUs of an item as they were read, with changes, so that none of them is lost.
    ///
    /// ```swift
    /// patch.setVariants(of: item) { id, variant in variant.standardPrice = .set(980) }
    /// ```
    ///
    /// - Parameters:
    ///   - item: The item, as `items.get` returned it: `items.bulk.get` may leave out the attributes of SKUs.
    ///   - change: Changes a SKU.
    public mutating func setVariants(
        of item: ItemAPI2.Item,
        changing change: (VariantID, inout ItemAPI2.VariantPatch) -> Void
    ) {
        var variants = WireMap<VariantID, ItemAPI2.VariantPatch>()
        for (id, variant) in item.variants ?? [:] {
            var patch = ItemAPI2.VariantPatch(variant)
            change(id, &patch)
            variants[id] = patch
        }
        replacingVariants = .set(variants)
    }
}
