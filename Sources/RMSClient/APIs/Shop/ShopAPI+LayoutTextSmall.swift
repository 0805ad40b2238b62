public import struct Foundation.Date

extension ShopAPI {
    /// A small common text (`layoutTextSmall`), which items reference by `textSmallId`. Source: <doc:WireShop1>.
    public struct LayoutTextSmall: DefaultedModel, Hashable {
        /// `textSmallId`.
        public var textSmallID: Int?
        /// `name`.
        public var name: String?
        /// `text`: HTML.
        public var text: String?
        /// `textLink`.
        public var textLink: String?
        /// `defaultFlag`: the shop's default.
        public var isDefault: Bool?
        /// `lastUpdate`.
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
