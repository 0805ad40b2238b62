/// NavigationAPI 2.0 (ジャンル・商品属性情報検索API), which is in use: the genres of Rakuten Ichiba, and the attributes and
/// recommended values that an item of a genre can have.
///
/// The functions have the names of RMS's pages with `navigation.` before them; the names in the console are inferred.
/// Source: <doc:WireNavigation2>.
public enum NavigationAPI2 {
    /// The ids of genres: six digits.
    static let genreIDs = 100_000...999_999
    /// The id that stands for the root, above the genres of the first level.
    public static let root = 0
    /// The ids of attributes.
    static let attributeIDs = 1...4_294_967_295
    /// The numbers and the sizes of pages.
    static let pages = 1...10_000
    /// The most levels of genres.
    public static let levels = 5
}

extension RMSClient {
    /// The calls of NavigationAPI 2.0 (ジャンル・商品属性情報検索API).
    public var navigation: NavigationAPI2.Calls { NavigationAPI2.Calls(client: self) }
}

extension NavigationAPI2 {
    /// The calls of NavigationAPI 2.0 (ジャンル・商品属性情報検索API).
    public struct Calls: Sendable {
        let client: RMSClient

        /// The version of the genres and attributes (`navigation.version.get`): what was read of them before is valid as
        /// long as its id stays the same.
        public func version() async throws(RMSError) -> Version {
            try await client.send(GetVersion()).version
        }

        /// A genre (`navigation.genres.get`).
        ///
        /// A genre that was merged into another one is answered with that one, whose id differs.
        ///
        /// - Parameters:
        ///   - id: Its id: six digits, or ``NavigationAPI2/root`` for the genres of the first level.
        ///   - relatives: The genres around it that the answer contains.
        /// - Throws: ``RMSError``, of the kind `notFound` if there is no such genre.
        public func genre(_ id: Int, showing relatives: Relatives = []) async throws(RMSError) -> Genre {
            try await client.send(GetGenre(id, showing: relatives)).genre
        }

        /// All attributes of a genre (`navigation.genres.attributes.get`), without their recommended values.
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if there is no such genre, or if it has no attributes: one client
        ///   saw that for genres that are not of the lowest level.
        public func attributes(of genreID: Int) async throws(RMSError) -> [Attribute] {
            try await client.send(GetAttributes(of: genreID)).genre.attributes ?? []
        }

        /// One attribute of a genre (`navigation.genres.attributes.get`), without its recommended values.
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if there is no such genre, or if it has no such attribute.
        public func attribute(_ id: Int, of genreID: Int) async throws(RMSError) -> Attribute {
            let answer = try await client.answer(to: GetAttributes(of: genreID, only: id))
            guard let attribute = answer.value.genre.attributes?.first(where: { $0.id == id }) else {
                throw RMSError(
                    undecodable: "the answer does not contain the attribute \(id)",
                    during: GetAttributes.function,
                    httpStatus: answer.httpStatus,
                    requestID: answer.requestID
                )
            }
            return attribute
        }

        /// The recommended values of an attribute in a genre, fetched page by page as they are read
        /// (`navigation.genres.attributes.dictionaryValues.get`); none if RMS answers that there are none.
        ///
        /// - Parameters:
        ///   - attributeID: The attribute's id.
        ///   - genreID: The genre's id.
        ///   - limit: How many values a page has, 1 to 10,000. The default is our choice.
        ///   - prefetch: How many pages to request ahead.
        /// - Throws: While reading, ``RMSError``, of the kind `notFound` if there is no such genre, or if it has no such
        ///   attribute.
        public func dictionaryValues(
            of attributeID: Int,
            in genreID: Int,
            limit: Int = 1000,
            prefetch: Int = 0
        ) -> PagedRecords<GetDictionaryValues> {
            let first = GetDictionaryValues(.one(attributeID), in: genreID, page: 1, limit: limit)
            return client.pages(of: first, prefetch: prefetch)
        }

        /// The genres below a genre, depth first, each before those below it.
        ///
        /// ```swift
        /// for try await genre in rms.navigation.genres(below: 100316) { print(genre.namePath ?? []) }
        /// ```
        ///
        /// - Parameters:
        ///   - genreID: Where to begin; by default at the root, which is a call for each of many thousand genres.
        ///   - levels: How many levels to go down, at most 5.
        public func genres(below genreID: Int = root, levels: Int = NavigationAPI2.levels) -> GenreSequence {
            GenreSequence(client: client, start: genreID, levels: levels)
        }
    }
}
