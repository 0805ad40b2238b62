import RMSClient
@testable import RMSMockServer
import Testing

/// Each code of NavigationAPI 2.0, produced by a typed call.
@Suite struct NavigationCodesTests {
    private typealias API = NavigationAPI2

    private static let tea = 201_121

    private static let rows: [(any RMSOperation, Navigation2Refusal)] = [
        (API.GetGenre(99_999), .invalidGenreId), (API.GetGenre(999_998), .notGenreFound),
        (API.GetAttributes(of: tea, only: 0), .invalidAttributeId),
        (API.GetAttributes(of: tea, only: 4_294_967_295), .notAttributeFound),
        (API.GetDictionaryValues(.one(1), in: tea, page: 0, limit: 1), .invalidPage),
        (API.GetDictionaryValues(.one(1), in: tea, page: 1, limit: 0), .invalidLimit),
        (API.GetDictionaryValues(.one(1), in: tea, page: 1), .invalidPageAndLimit),
        (API.GetDictionaryValues(.all, in: tea, page: 1, limit: 1), .requiredAttributeId),
        (API.GetDictionaryValues(.one(1), in: tea, page: 1000, limit: 1000), .notDictionaryValueFound),
    ]

    /// The client's flags are true or absent: ``NavigationShopTests`` sends others.
    private static let raw: Set<Navigation2Refusal> = [
        .invalidShowGenreAncestors, .invalidShowGenreSiblings, .invalidShowGenreChildren,
    ]

    @Test(arguments: rows.indices)
    func `a call that breaks a rule is refused`(row: Int) async throws {
        let (call, refusal) = Self.rows[row]
        let error = try #require(await TestShop().refusal(of: call))
        #expect(error.failure?.code == refusal.rawValue, "\(error)")
        let isMissing = refusal.rawValue.hasPrefix("not")
        #expect(error.kind == (isMissing ? .notFound : .invalidRequest) && error.httpStatus == (isMissing ? 404 : 400))
        #expect(error.failure?.message?.isEmpty == false)
    }

    @Test func `every code is produced by a typed call, except those that none can express`() {
        #expect(Set(Navigation2Refusal.allCases).subtracting(Self.rows.map(\.1)) == Self.raw)
    }
}
