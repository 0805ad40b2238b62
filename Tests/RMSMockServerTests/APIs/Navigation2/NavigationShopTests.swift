import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// NavigationAPI 2.0 as the mock answers it.
@Suite struct NavigationShopTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private func get(_ path: String) -> MockAnswer {
        shop.engine.get("/es/2.0/navigation/\(path)", authorization: "ESA U1BzaG9wOlNMc2hvcA==")
    }

    private func errors(_ code: String, _ message: String) -> String {
        #"{"errors":[{"code":"\#(code)","message":"\#(message)"}]}"#
    }

    @Test func `the version has RMS's form`() async throws {
        #expect(get("version").text == #"{"version":{"id":32,"fixedAt":"2026-02-01T22:00:37+09:00"}}"#)
        #expect(get("version")["Content-Type"] == "application/json; charset=utf-8")
        #expect(try await shop.rms.navigation.version().id == 32)
    }

    @Test func `a genre has the members of RMS's samples in their order`() {
        #expect(
            get("genres/201121").text
                == #"{"version":{"id":32,"fixedAt":"2026-02-01T22:00:37+09:00"},"genre":{"genreId":201121,"#
                + #""genreIdPath":[100316,201120,201121],"nameJa":"茶葉・ティーバッグ","#
                + #""nameJaPath":["水・ソフトドリンク","お茶・紅茶","茶葉・ティーバッグ"],"level":3,"lowest":true,"#
                + #""properties":{"itemRegisterFlg":true},"ancestors":null,"siblings":null,"children":null}}"#
        )
    }

    @Test func `relatives are shown if they are asked for`() async throws {
        let genre = try await shop.rms.navigation.genre(201_120, showing: [.ancestors, .siblings, .children])
        #expect(genre.ancestors?.map(\.genreID) == [100_316] && genre.siblings?.map(\.genreID) == [201_130])
        #expect(genre.children?.map(\.genreID) == [201_121, 201_123] && genre.isLowest == false)
        #expect(genre.children?.first?.genreIDPath == [100_316, 201_120, 201_121])
        let none = try await shop.rms.navigation.genre(201_120)
        #expect(none.ancestors == nil && none.siblings == nil && none.children == nil)
        let lowest = try await shop.rms.navigation.genre(201_121, showing: .children)
        #expect(lowest.children == [])
        let hidden = get("genres/201120?showChildren=false&showSiblings=true").text
        #expect(hidden.contains(#""siblings":[{"genreId":201130,"#) && hidden.contains(#""children":null"#))
    }

    @Test(arguments: ["", "/attributes", "/attributes/1", "/attributes/-/dictionaryValues", "?showChildren=false"])
    func `the root has the genres of the first level alone`(path: String) throws {
        let answer = get("genres/0\(path)")
        #expect(answer.status == 200 && answer.text.contains(#""genre":{"children":[{"genreId":100316,"#))
        let body = try #require(try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any])
        #expect((body["genre"] as? [String: Any])?.keys.sorted() == ["children"])
    }

    @Test func `every item of the demo shop is in a genre where items can be registered`() async throws {
        let ids = Set(shop.use { $0.items.values.compactMap { $0.value("genreId") } }.compactMap { Int($0) })
        #expect(ids.count == 4)
        for id in ids {
            let genre = try await shop.rms.navigation.genre(id)
            #expect(genre.level == 3 && genre.isLowest == true && genre.properties?.canRegisterItems == true)
            #expect(try await !shop.rms.navigation.attributes(of: id).isEmpty)
        }
    }

    @Test func `a walk finds every genre once`() async throws {
        let all = try await shop.rms.navigation.genres().reduce(into: []) { $0.append($1) }
        #expect(all.first?.genreID == 100_316 && Set(all.map(\.genreID)).count == all.count && all.count == 17)
        #expect(Set(all.compactMap(\.level)) == [1, 2, 3])
        let tea = try await shop.rms.navigation.genres(below: 201_120).reduce(into: []) { $0.append($1.genreID) }
        #expect(tea == [201_121, 201_123])
    }

    @Test func `attributes have several types, and one can be asked for`() async throws {
        let tea = try await shop.rms.navigation.attributes(of: 201_121)
        #expect(tea.map(\.id) == [1, 298, 335, 4838, 2362] && tea.allSatisfy { $0.dictionaryValues == nil })
        let books = try await shop.rms.navigation.attributes(of: 101_916)
        #expect(Set((tea + books).compactMap(\.dataType)) == [.text, .number, .date])
        let weight = try await shop.rms.navigation.attribute(4838, of: 201_121)
        #expect(weight == tea[3] && weight.minimumValue == Decimal(string: "0.1") && weight.otherUnits == ["kg"])
        #expect(weight.properties?.mandatoryType == .oneOfSeveral && weight.maximumLength == nil)
        #expect(tea[4].properties?.inputMethod == .selective && books[0].dateFormat == "yyyy-MM-dd")
        let shirt = try await shop.rms.navigation.attribute(52, of: 206_471)
        #expect(shirt.properties?.isSameForAllSKUs == true && shirt.properties?.maximumValues == 5)
        #expect(get("genres/201121/attributes").text == get("genres/201121/attributes/").text)
    }

    @Test(arguments: [1, 3, 4, 12, 1000])
    func `all values come in pages of any size`(limit: Int) async throws {
        let values = try await shop.rms.navigation.dictionaryValues(of: 298, in: 201_121, limit: limit)
            .reduce(into: []) { $0.append($1) }
        #expect(values.count == 12 && values.first?.name == "日本" && Set(values.map(\.id)).count == 12)
        let whole = try await shop.rms.send(NavigationAPI2.GetDictionaryValues(.one(298), in: 201_121))
        #expect(whole.genre.attributes?.map(\.id) == [298] && whole.genre.attributes?[0].dictionaryValues == values)
    }

    @Test func `all attributes have their values, or none`() async throws {
        let all = try await shop.rms.send(NavigationAPI2.GetDictionaryValues(.all, in: 201_121)).genre.attributes
        #expect(all?.map { $0.dictionaryValues?.count } == [8, 12, 0, 0, 3])
        for attribute in all ?? [] {
            #expect(attribute.properties?.hasDictionaryValues == !(attribute.dictionaryValues ?? []).isEmpty)
        }
        let none = try await shop.rms.navigation.dictionaryValues(of: 335, in: 201_121).reduce(0) { n, _ in n + 1 }
        #expect(none == 0)
    }

    @Test(
        arguments: [
            (
                "page=1&limit=5", #"<PATH?page=2&limit=5>; rel="next", <PATH?page=3&limit=5>; rel="last""#
            ),
            (
                "page=2&limit=5",
                #"<PATH?page=1&limit=5>; rel="first", <PATH?page=1&limit=5>; rel="prev", "#
                    + #"<PATH?page=3&limit=5>; rel="next", <PATH?page=3&limit=5>; rel="last""#
            ),
            (
                "page=3&limit=5", #"<PATH?page=1&limit=5>; rel="first", <PATH?page=2&limit=5>; rel="prev""#
            ),
            ("page=1&limit=12", nil), ("", nil),
        ] as [(String, String?)]
    )
    func `the pages are linked`(query: String, link: String?) {
        let path = "/genres/201121/attributes/298/dictionaryValues"
        let answer = get("\(path.dropFirst())?\(query)")
        #expect(answer.status == 200)
        #expect(answer["Link"] == link?.replacing("PATH", with: path))
    }

    @Test(arguments: ["", "/attributes", "/attributes/1/dictionaryValues"])
    func `a merged genre is answered with 301 and its successor`(path: String) async throws {
        let answer = get("genres/201122\(path)")
        #expect(answer.status == 301 && answer.text == get("genres/201121\(path)").text)
        let merged = try await shop.rms.answer(to: NavigationAPI2.GetAttributes(of: 201_122))
        #expect(merged.httpStatus == 301 && merged.value.genre.genreID == 201_121)
    }

    @Test(arguments: [
        ("genres/1", "invalidGenreId", "The genreId parameter is invalid."),
        ("genres/x/attributes", "invalidGenreId", "The genreId parameter is invalid."),
        ("genres/-1", "invalidGenreId", "The genreId parameter is invalid."),
        ("genres/%2B201121", "invalidGenreId", "The genreId parameter is invalid."),
        ("genres/99999999999999999999", "invalidGenreId", "The genreId parameter is invalid."),
        (
            "genres/201121?showAncestors=1", "invalidShowGenreAncestors",
            "The showGenreAncestors parameter is invalid."
        ),
        ("genres/201121?showSiblings=TRUE", "invalidShowGenreSiblings", "The showGenreSiblings parameter is invalid."),
        (
            "genres/201121/attributes?showChildren=", "invalidShowGenreChildren",
            "The showGenreChildren parameter is invalid."
        ),
        ("genres/201121/attributes/0", "invalidAttributeId", "The attributeId parameter is invalid."),
        ("genres/201121/attributes/-", "invalidAttributeId", "The attributeId parameter is invalid."),
        ("genres/201121/attributes/4294967296", "invalidAttributeId", "The attributeId parameter is invalid."),
        ("genres/404404/attributes/x", "invalidAttributeId", "The attributeId parameter is invalid."),
        ("genres/201121/attributes/x/dictionaryValues", "invalidAttributeId", "The attributeId parameter is invalid."),
        ("genres/201121/attributes/1/dictionaryValues?page=0&limit=1", "invalidPage", "The page parameter is invalid."),
        (
            "genres/201121/attributes/1/dictionaryValues?page=10001&limit=1", "invalidPage",
            "The page parameter is invalid."
        ),
        (
            "genres/201121/attributes/1/dictionaryValues?page=1&limit=x", "invalidLimit",
            "The limit parameter is invalid."
        ),
        (
            "genres/201121/attributes/1/dictionaryValues?page=1", "invalidPageAndLimit",
            "Both page and limit parameters are required."
        ),
        (
            "genres/201121/attributes/1/dictionaryValues?limit=1", "invalidPageAndLimit",
            "Both page and limit parameters are required."
        ),
        (
            "genres/201121/attributes/-/dictionaryValues?page=1&limit=1", "requiredAttributeId",
            "The attributed parameter is required."
        ),
    ])
    func `a parameter that is invalid has its code`(path: String, code: String, message: String) {
        #expect(get(path).status == 400 && get(path).text == errors(code, message), "\(get(path).text)")
    }

    @Test(arguments: [
        ("genres/404404", "notGenreFound", "Not genre found."),
        ("genres/404404/attributes", "notGenreFound", "Not genre found."),
        ("genres/404404/attributes/1/dictionaryValues", "notGenreFound", "Not genre found."),
        ("genres/201120/attributes", "notAttributeFound", "Not attribute found."),
        ("genres/201121/attributes/4836", "notAttributeFound", "Not attribute found."),
        ("genres/201121/attributes/9/dictionaryValues", "notAttributeFound", "Not attribute found."),
        ("genres/201120/attributes/-/dictionaryValues", "notAttributeFound", "Not attribute found."),
        ("genres/201121/attributes/335/dictionaryValues", "notDictionaryValueFound", "Not dictionaryValue found."),
        (
            "genres/201121/attributes/1/dictionaryValues?page=9&limit=1", "notDictionaryValueFound",
            "Not dictionaryValue found."
        ),
        (
            "genres/201121/attributes/1/dictionaryValues?page=10000&limit=10000", "notDictionaryValueFound",
            "Not dictionaryValue found."
        ),
    ])
    func `a record that does not exist has its code`(path: String, code: String, message: String) {
        #expect(get(path).status == 404 && get(path).text == errors(code, message), "\(get(path).text)")
    }

    @Test func `the gateway refuses in the service's shape`() {
        let target = "/es/2.0/navigation/version"
        let refused = shop.engine.get(target, authorization: nil)
        #expect(refused.status == 401 && refused.text == errors("GA0001", "Un-Authorised"))
        let post = shop.post(json: "navigation/version", "{}")
        #expect(post.status == 405 && post.text == #"{"errors":[]}"#)
    }

    @Test func `an unknown parameter is reported and ignored`() {
        let answer = get("genres/201121?page=1")
        #expect(answer.status == 200)
        #expect(
            answer["x-mock-violations"]
                == "page is not a parameter of navigation.genres.get [WireNavigation2#navigation.genres.get]"
        )
        #expect(get("genres/201121/attributes/1/dictionaryValues?page=1&limit=1")["x-mock-violations"] == nil)
    }
}
