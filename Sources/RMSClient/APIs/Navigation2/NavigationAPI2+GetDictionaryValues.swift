public import struct Foundation.Date

extension RMSFunction {
    /// navigation.genres.attributes.dictionaryValues.get: the recommended values of attributes of a genre.
    public static let navigationGenresAttributesDictionaryValuesGet = RMSFunction(
        "navigation.genres.attributes.dictionaryValues.get",
        family: .navigation,
        method: .get,
        path: "/es/2.0/navigation/genres/{genreId}/attributes/{attributeId}/dictionaryValues",
        wire: .json,
        access: .read,
        lifecycle: .alive
    )
}

extension NavigationAPI2 {
    /// `navigation.genres.attributes.dictionaryValues.get`: the attributes of a genre, or one of them, with recommended
    /// values.
    ///
    /// RMS also names the next page in the header field `Link`. The pages of this package go by the number of values: a
    /// page that is not full is the last one.
    ///
    /// Source: <doc:WireNavigation2>.
    public struct GetDictionaryValues: GenreOperation {
        public typealias Response = GenreResponse

        public static let function = RMSFunction.navigationGenresAttributesDictionaryValuesGet

        /// `{genreId}` in the path: six digits, or 0 for the genres of the first level.
        public var genreID: Int
        /// `{attributeId}` in the path.
        public var attribute: AttributeChoice
        /// `showAncestors`, `showSiblings`, `showChildren`: the genres around it that the answer contains.
        public var relatives: Relatives
        /// `page` (ページ数): 1 to 10,000; only with `limit`, and for one attribute.
        public var page: Int?
        /// `limit` (最大表示件数): how many values a page has, 1 to 10,000; only with `page`, and for one attribute.
        public var limit: Int?

        /// Requests the recommended values of one attribute, or of all, of a genre.
        public init(
            _ attribute: AttributeChoice,
            in genreID: Int,
            page: Int? = nil,
            limit: Int? = nil,
            showing relatives: Relatives = []
        ) {
            self.genreID = genreID
            self.attribute = attribute
            self.relatives = relatives
            self.page = page
            self.limit = limit
        }

        public init(blank: WireBlank) {
            self.init(.all, in: root)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("genreId", presence: .inPath), &genreID)
            try visitor.field(WireField("attributeId", presence: .inPath), &attribute)
            try relatives.visit(&visitor)
            try visitor.field("page", &page)
            try visitor.field("limit", &limit)
        }

        /// Reports invalid ids and pages.
        public func problems() -> [FieldProblem] {
            Rules.genreID(genreID) + Rules.attributeID(attribute.id) + Rules.page(page, limit: limit, of: attribute)
        }

        /// A read of the root, which has no attributes: it shows whether a key permits the function.
        public static func permissionProbe(at now: Date) -> Self? { Self(.all, in: root) }
    }

    /// One attribute of a genre, or all (`attributeId`).
    public enum AttributeChoice: Hashable, Sendable, WireScalar {
        /// `-`: all attributes of the genre.
        case all
        /// One attribute, by its id: 1 to 4,294,967,295.
        case one(Int)

        /// The attribute's id; nil for all.
        public var id: Int? {
            if case .one(let id) = self { id } else { nil }
        }

        /// Text.
        public static var wireKind: WireKind { .text }

        /// Reads `-` or a whole number.
        public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
            if bytes.elementsEqual("-".utf8) {
                self = .all
            } else {
                guard let id = Int(wireBytes: bytes, format: format) else { return nil }
                self = .one(id)
            }
        }

        /// `-` or the id.
        public func wireText(format: WireFormat) -> String { id.map(String.init) ?? "-" }
    }
}

extension NavigationAPI2.GetDictionaryValues: PagedOperation {
    /// `page`, starting at 1.
    public var position: Int {
        get { page ?? 1 }
        set { page = newValue }
    }

    /// The next page, if this one was full.
    public func nextPosition(after response: Response, unreadable: Int) -> Int? {
        guard let limit, Self.records(of: response).count + unreadable >= limit,
            position < NavigationAPI2.pages.upperBound
        else { return nil }
        return position + 1
    }

    /// The recommended values of the attributes.
    public static func records(of response: Response) -> [NavigationAPI2.DictionaryValue] {
        response.genre.attributes?.flatMap { $0.dictionaryValues ?? [] } ?? []
    }

    /// Returns true for notDictionaryValueFound: the attribute has no recommended values, or none on this page.
    public static func meansNone(_ error: RMSError) -> Bool { error.failure?.code == "notDictionaryValueFound" }
}
