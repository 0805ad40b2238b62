public import struct Foundation.Date

extension RMSFunction {
    /// navigation.genres.get: a genre.
    public static let navigationGenresGet = RMSFunction(
        "navigation.genres.get",
        family: .navigation,
        method: .get,
        path: "/es/2.0/navigation/genres/{genreId}",
        wire: .json,
        access: .read,
        lifecycle: .alive
    )
}

extension NavigationAPI2 {
    /// `navigation.genres.get`: a genre.
    ///
    /// Source: <doc:WireNavigation2>.
    public struct GetGenre: GenreOperation {
        public typealias Response = GenreResponse

        public static let function = RMSFunction.navigationGenresGet

        /// `{genreId}` in the path: six digits, or 0 for the genres of the first level.
        public var genreID: Int
        /// `showAncestors`, `showSiblings`, `showChildren`: the genres around it that the answer contains.
        public var relatives: Relatives

        /// Requests a genre.
        public init(_ genreID: Int, showing relatives: Relatives = []) {
            self.genreID = genreID
            self.relatives = relatives
        }

        public init(blank: WireBlank) {
            self.init(root)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("genreId", presence: .inPath), &genreID)
            try relatives.visit(&visitor)
        }

        /// Reports an invalid id.
        public func problems() -> [FieldProblem] { Rules.genreID(genreID) }

        /// A read of the genres of the first level, which shows whether a key permits the function.
        public static func permissionProbe(at now: Date) -> Self? { Self(root) }
    }
}
