public import struct Foundation.Date

extension RMSFunction {
    /// navigation.genres.attributes.get: the attributes of a genre.
    public static let navigationGenresAttributesGet = RMSFunction(
        "navigation.genres.attributes.get",
        family: .navigation,
        method: .get,
        path: "/es/2.0/navigation/genres/{genreId}/attributes{/attributeId}",
        wire: .json,
        access: .read,
        lifecycle: .alive
    )
}

extension NavigationAPI2 {
    /// `navigation.genres.attributes.get`: the attributes of a genre, or one of them, without recommended values.
    ///
    /// Source: <doc:WireNavigation2>.
    public struct GetAttributes: GenreOperation {
        public typealias Response = GenreResponse

        public static let function = RMSFunction.navigationGenresAttributesGet

        /// `{genreId}` in the path: six digits, or 0 for the genres of the first level.
        public var genreID: Int
        /// `{/attributeId}` in the path: only this attribute, 1 to 4,294,967,295; nil for all.
        public var attributeID: Int?
        /// `showAncestors`, `showSiblings`, `showChildren`: the genres around it that the answer contains.
        public var relatives: Relatives

        /// Requests the attributes of a genre.
        public init(of genreID: Int, only attributeID: Int? = nil, showing relatives: Relatives = []) {
            self.genreID = genreID
            self.attributeID = attributeID
            self.relatives = relatives
        }

        public init(blank: WireBlank) {
            self.init(of: root)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("genreId", presence: .inPath), &genreID)
            try visitor.field(WireField("attributeId", presence: .optionalInPath), &attributeID)
            try relatives.visit(&visitor)
        }

        /// Reports invalid ids.
        public func problems() -> [FieldProblem] { Rules.genreID(genreID) + Rules.attributeID(attributeID) }

        /// A read of the root, which has no attributes: it shows whether a key permits the function.
        public static func permissionProbe(at now: Date) -> Self? { Self(of: root) }
    }
}
