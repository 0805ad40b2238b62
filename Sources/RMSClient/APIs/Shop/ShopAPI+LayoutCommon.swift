public import struct Foundation.Date

extension ShopAPI {
    /// The header, footer and left column of a shop's pages (`shopLayoutCommon`), which items reference by
    /// `layoutCommonId`. Source: <doc:WireShop1>.
    public struct LayoutCommon: DefaultedModel, Hashable {
        /// `layoutCommonId`: the id of the template.
        public var layoutCommonID: Int?
        /// `defaultFlag`: the shop's default.
        public var isDefault: Bool?
        /// `name`: the name in the console.
        public var name: String?
        /// `captionHeader`: the HTML of the header.
        public var captionHeader: String?
        /// `captionFooter`: the HTML of the footer.
        public var captionFooter: String?
        /// `captionLeft`: the HTML of the left column.
        public var captionLeft: String?
        /// `lastUpdate`: when it was changed last.
        public var lastUpdate: Date?

        public init() {}

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("layoutCommonId", &layoutCommonID)
            try visitor.field(WireField("defaultFlag", format: .zeroOne), &isDefault)
            try visitor.field("name", &name)
            try visitor.field("captionHeader", &captionHeader)
            try visitor.field("captionFooter", &captionFooter)
            try visitor.field("captionLeft", &captionLeft)
            try visitor.field("lastUpdate", &lastUpdate)
        }
    }
}
