public import struct Foundation.Date

extension ShopAPI {
    /// A small common text (`layoutTextSmall`), which items reference by `textSmallId`. Source: <doc:WireShop1>.
    public struct LayoutTextSmall: DefaultedModel, Hashable {
        /// `textSmallId`: the id of the text.
        public var textSmallID: Int?
        /// `name`: the name in the console.
        public var name: String?
        /// `text`: the text as HTML.
        public var text: String?
        /// `textLink`: the link of the text.
        public var textLink: String?
        /// `defaultFlag`: the shop's default.
        public var isDefault: Bool?
        /// `lastUpdate`: when it was changed last.
        public var lastUpdate: Date?

        public init() {}

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("textSmallId", &textSmallID)
            try visitor.field("name", &name)
            try visitor.field("text", &text)
            try visitor.field("textLink", &textLink)
            try visitor.field(WireField("defaultFlag", format: .zeroOne), &isDefault)
            try visitor.field("lastUpdate", &lastUpdate)
        }
    }
}
