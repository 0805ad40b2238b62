extension NavigationAPI2 {
    /// A genre of items (`genre`, `baseGenre`). Source: <doc:WireNavigation2>.
    public struct Genre: WireModel, Hashable {
        /// `genreId` (ジャンルID): six digits; 0 for the root, of which the answer has `children` alone.
        public var genreID: Int
        /// `genreIdPath` (ジャンルIDパス): the ids from the first level down to this genre, 1 to 5 of them.
        public var genreIDPath: [Int]?
        /// `nameJa` (ジャンル名): the name of the genre, in Japanese.
        public var name: String?
        /// `nameJaPath` (ジャンルパス): the names from the first level down to this genre, 1 to 5 of them.
        public var namePath: [String]?
        /// `level` (階層): 1 to 5.
        public var level: Int?
        /// `lowest` (最下層フラグ): whether there are no genres below it.
        public var isLowest: Bool?
        /// `properties` (ジャンルプロパティ): what the genre permits.
        public var properties: GenreProperties?
        /// `ancestors` (祖先ジャンル): the genres above it; nil unless they were asked for.
        public var ancestors: [Genre]?
        /// `siblings` (兄弟ジャンル): the genres beside it; nil unless they were asked for.
        public var siblings: [Genre]?
        /// `children` (子ジャンル): the genres below it; nil unless they were asked for, except for the root.
        public var children: [Genre]?
        /// `attributes` (商品属性): nil in an answer of `navigation.genres.get`, and in a genre beside the one asked for.
        public var attributes: [Attribute]?

        public init(blank: WireBlank) {
            genreID = root
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            var id = genreID == root ? nil : genreID
            try visitor.field("genreId", &id)
            genreID = id ?? root
            try visitor.list("genreIdPath", of: "genreId", &genreIDPath)
            try visitor.field("nameJa", &name)
            try visitor.list("nameJaPath", of: "nameJa", &namePath)
            try visitor.field("level", &level)
            try visitor.field("lowest", &isLowest)
            try visitor.record("properties", &properties)
            try visitor.list("ancestors", of: "genre", &ancestors)
            try visitor.list("siblings", of: "genre", &siblings)
            try visitor.list("children", of: "genre", &children)
            try visitor.list("attributes", of: "attribute", &attributes)
        }
    }

    /// What can be done with a genre (`properties`).
    public struct GenreProperties: DefaultedModel, Hashable {
        /// `itemRegisterFlg` (商品登録可能フラグ): whether items can be registered in it.
        public var canRegisterItems: Bool?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("itemRegisterFlg", &canRegisterItems)
        }
    }

    /// The genres around a genre that an answer contains.
    public struct Relatives: OptionSet, Hashable, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// `showAncestors` (祖先ジャンルフラグ): the genres above it.
        public static let ancestors = Self(rawValue: 1)
        /// `showSiblings` (兄弟ジャンルフラグ): the genres beside it.
        public static let siblings = Self(rawValue: 2)
        /// `showChildren` (子ジャンルフラグ): the genres below it. The root's are always answered.
        public static let children = Self(rawValue: 4)

        mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try flag("showAncestors", .ancestors, &visitor)
            try flag("showSiblings", .siblings, &visitor)
            try flag("showChildren", .children, &visitor)
        }
    }

    /// The response to the calls about a genre.
    public struct GenreResponse: WireModel, Hashable {
        /// `version`: the version of the genres and attributes.
        public var version: Version?
        /// `genre`: the genre, or the one that it was merged into.
        public var genre: Genre

        public init(blank: WireBlank) {
            genre = Genre(blank: blank)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.record("version", &version)
            try visitor.record("genre", &genre)
        }

        /// Throws if a genre has no id, which only the root may lack.
        func demandIDs() throws {
            if genre.genreID == root, genre.children == nil {
                throw DecodingProblem(path: "genre", problem: "has neither genreId nor children")
            }
            let lists = [("ancestors", genre.ancestors), ("siblings", genre.siblings), ("children", genre.children)]
            for (name, genres) in lists where genres?.contains(where: { $0.genreID == root }) == true {
                throw DecodingProblem(path: "genre/\(name)", problem: "has a genre without genreId")
            }
        }
    }

    /// An operation about a genre.
    protocol GenreOperation: RMSOperation where Response == GenreResponse {}
}

extension NavigationAPI2.GenreOperation {
    /// The codes of NavigationAPI 2.0.
    public static var vocabulary: ServiceVocabulary { .navigation2 }

    /// Throws if the answer's genre has no id.
    public static func failure(in response: NavigationAPI2.GenreResponse) throws -> ServiceFailure? {
        try response.demandIDs()
        return nil
    }
}
