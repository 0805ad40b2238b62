public import struct Foundation.Date

extension ShopManagementAPI1 {
    /// Featured items on a shop's pages (`layoutLossLeader`), which items reference by `lossLeaderId`. Source:
    /// <doc:WireShop1>.
    public struct LayoutLossLeader: DefaultedModel, Hashable {
        /// `shopId`: the shop.
        public var shopID: Int?
        /// `lossLeaderId`: the id of the featured items.
        public var lossLeaderID: Int?
        /// `name`: the name in the console.
        public var name: String?
        /// `imageSize`: the size of the images.
        public var imageSize: Int?
        /// `imageScaleStandard`: 0 automatic, 1 height, 2 width.
        public var imageScaleStandard: Int?
        /// `dispItemFlag`: shows the item's name.
        public var showsItem: Bool?
        /// `dispPriceFlag`: shows the price.
        public var showsPrice: Bool?
        /// `textPosition`: 1 puts the image above the name, 2 below.
        public var textPosition: Int?
        /// `wrapLength`: the number of characters before a line break.
        public var wrapLength: Int?
        /// `imageCols`: the number of images per row.
        public var imageColumns: Int?
        /// `defaultFlag`: the shop's default.
        public var isDefault: Bool?
        /// `lastUpdate`: when it was changed last.
        public var lastUpdate: Date?

        public init() {}

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("shopId", &shopID)
            try visitor.field("lossLeaderId", &lossLeaderID)
            try visitor.field("name", &name)
            try visitor.field("imageSize", &imageSize)
            try visitor.field("imageScaleStandard", &imageScaleStandard)
            try visitor.field(WireField("dispItemFlag", format: .zeroOne), &showsItem)
            try visitor.field(WireField("dispPriceFlag", format: .zeroOne), &showsPrice)
            try visitor.field("textPosition", &textPosition)
            try visitor.field("wrapLength", &wrapLength)
            try visitor.field("imageCols", &imageColumns)
            try visitor.field(WireField("defaultFlag", format: .zeroOne), &isDefault)
            try visitor.field("lastUpdate", &lastUpdate)
        }
    }
}
