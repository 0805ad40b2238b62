public import struct Foundation.Date

extension ShopManagementAPI1 {
    /// A large common text (`layoutTextLarge`), which items reference by `textLargeId`. Source: <doc:WireShop1>.
    public struct LayoutTextLarge: DefaultedModel, Hashable {
        /// `textLargeId`: the id of the text.
        public var textLargeID: Int?
        /// `name`: the name in the console.
        public var name: String?
        /// `text`: the text as HTML.
        public var text: String?
        /// `defaultFlag`: the shop's default.
        public var isDefault: Bool?
        /// `lastUpdate`: when it was changed last.
        public var lastUpdate: Date?

        public init() {}

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("textLargeId", &textLargeID)
            try visitor.field("name", &name)
            try visitor.field("text", &text)
            try visitor.field(WireField("defaultFlag", format: .zeroOne), &isDefault)
            try visitor.field("lastUpdate", &lastUpdate)
        }
    }
}
