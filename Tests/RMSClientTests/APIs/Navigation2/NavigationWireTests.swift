import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

/// The bytes of the calls of NavigationAPI 2.0, and the rules that are checked before they are sent.
@Suite struct NavigationWireTests {
    private typealias Values = NavigationAPI2.GetDictionaryValues

    @Test func `each call has its path and query, and no body`() throws {
        let all: NavigationAPI2.Relatives = [.ancestors, .siblings, .children]
        let shown = "?showAncestors=true&showSiblings=true&showChildren=true"
        let calls: [(any RMSOperation, String)] = [
            (NavigationAPI2.GetVersion(), "version"),
            (NavigationAPI2.GetGenre(0), "genres/0"),
            (NavigationAPI2.GetGenre(304_571, showing: all), "genres/304571\(shown)"),
            (NavigationAPI2.GetGenre(304_571, showing: .siblings), "genres/304571?showSiblings=true"),
            (NavigationAPI2.GetAttributes(of: 304_571), "genres/304571/attributes"),
            (NavigationAPI2.GetAttributes(of: 304_571, only: 3, showing: all), "genres/304571/attributes/3\(shown)"),
            (Values(.all, in: 304_571), "genres/304571/attributes/-/dictionaryValues"),
            (Values(.one(1), in: 304_571), "genres/304571/attributes/1/dictionaryValues"),
            (
                Values(.one(1), in: 304_571, page: 2, limit: 100, showing: .children),
                "genres/304571/attributes/1/dictionaryValues?showChildren=true&page=2&limit=100"
            ),
        ]
        for (call, path) in calls { try expect(call, path) }
    }

    private func expect<O: RMSOperation>(_ call: O, _ path: String) throws {
        let request = try Wire.client().prepare(call).request
        #expect(request.head.method == .get && request.body.isEmpty && request.isIdempotent)
        #expect(request.head.path == "/es/2.0/navigation/\(path)")
        #expect(request.head.headerFields[.authorization] == "ESA U1BzZWNyZXQ6U0xrZXk=")
        #expect(request.head.headerFields[.contentType] == nil)
    }

    @Test(
        arguments: [
            (0, []), (100_000, []), (999_999, []), (1, ["genreId must be 0 or six digits, not 1"]),
            (99_999, ["genreId must be 0 or six digits, not 99999"]),
            (1_000_000, ["genreId must be 0 or six digits, not 1000000"]),
            (-1, ["genreId must be 0 or six digits, not -1"]),
        ] as [(Int, [String])]
    )
    func `an invalid genre is reported by every call`(id: Int, problems: [String]) {
        #expect(Wire.problems(NavigationAPI2.GetGenre(id)) == problems)
        #expect(Wire.problems(NavigationAPI2.GetAttributes(of: id)) == problems)
        #expect(Wire.problems(Values(.all, in: id)) == problems)
    }

    @Test(
        arguments: [
            (1, []), (4_294_967_295, []), (0, ["attributeId must be 1 to 4294967295, not 0"]),
            (4_294_967_296, ["attributeId must be 1 to 4294967295, not 4294967296"]),
        ] as [(Int, [String])]
    )
    func `an invalid attribute is reported`(id: Int, problems: [String]) {
        #expect(Wire.problems(NavigationAPI2.GetAttributes(of: 0, only: id)) == problems)
        #expect(Wire.problems(Values(.one(id), in: 0)) == problems)
    }

    @Test func `page and limit go together, have a range, and need one attribute`() {
        func problems(_ page: Int?, _ limit: Int?, _ choice: NavigationAPI2.AttributeChoice = .one(1)) -> [String] {
            Wire.problems(Values(choice, in: 304_571, page: page, limit: limit))
        }
        #expect(problems(1, 1) == [] && problems(10_000, 10_000) == [] && problems(nil, nil, .all) == [])
        #expect(problems(0, 1) == ["page must be 1 to 10000, not 0"])
        #expect(problems(1, 10_001) == ["limit must be 1 to 10000, not 10001"])
        #expect(problems(1, nil) == ["limit must be given with page"])
        #expect(problems(nil, 1) == ["page must be given with limit"])
        #expect(problems(1, 1, .all) == ["attributeId must name one attribute with page and limit"])
    }

    @Test(
        arguments: [("-", .all), ("7", .one(7)), ("", nil), ("--", nil), ("x", nil)]
            as [(String, NavigationAPI2.AttributeChoice?)]
    )
    func `a choice of attributes is a dash or an id`(text: String, choice: NavigationAPI2.AttributeChoice?) {
        var text = text
        #expect(text.withUTF8 { NavigationAPI2.AttributeChoice(wireBytes: $0, format: .plain) } == choice)
        if let choice { #expect(choice.wireText(format: .plain) == text) }
    }
}
