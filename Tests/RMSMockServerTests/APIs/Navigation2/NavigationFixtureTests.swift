import RMSClient
@testable import RMSMockServer
import Testing

/// The bundled fixtures of NavigationAPI 2.0.
@Suite struct NavigationFixtureTests {
    private let rms: RMSClient
    private let engine: MockEngine

    init() throws {
        var options = MockServer.Options()
        options.answers = .replay
        engine = try MockEngine(options)
        rms = RMSClient(
            credentials: try Credentials(serviceSecret: "SPtest", licenseKey: "SLtest"),
            baseURL: .rms,
            transport: FixtureTransport(engine: engine),
            retry: .never
        )
    }

    @Test func `every call has an answer of success`() async throws {
        #expect(try await rms.navigation.version().id == 32)
        #expect(try await rms.navigation.genre(201_121).genreID == 201_121)
        #expect(try await rms.navigation.genre(0).children?.count == 4)
        #expect(try await rms.navigation.genre(100_316, showing: .children).children?.count == 2)
        let relatives = try await rms.navigation.genre(201_120, showing: [.ancestors, .siblings, .children])
        #expect(relatives.ancestors?.count == 1 && relatives.siblings?.count == 1 && relatives.children?.count == 2)
        #expect(try await rms.navigation.attributes(of: 201_121).count == 5)
        #expect(try await rms.navigation.attribute(4838, of: 201_121).unit == "g")
        let all = try await rms.send(NavigationAPI2.GetDictionaryValues(.all, in: 201_121))
        #expect(all.genre.attributes?.count == 5)
        let values = rms.navigation.dictionaryValues(of: 1, in: 201_121, limit: 3)
        #expect(try await values.reduce(into: []) { $0.append($1.id) } == Array(1001...1008))
        let page = rms.navigation.dictionaryValues(of: 1, in: 201_121, limit: 5)
        #expect(try await page.reduce(into: []) { $0.append($1.id) } == Array(1001...1008))
        #expect(try await rms.answer(to: NavigationAPI2.GetGenre(566_023)).httpStatus == 301)
    }

    @Test(arguments: [
        ("?showAncestors=x", 400, "invalidShowGenreAncestors"),
        ("?showSiblings=x", 400, "invalidShowGenreSiblings"), ("?showChildren=x", 400, "invalidShowGenreChildren"),
        ("/attributes/x", 400, "invalidAttributeId"), ("/attributes/404", 404, "notAttributeFound"),
        ("/attributes/0/dictionaryValues", 400, "invalidAttributeId"),
        ("/attributes/404/dictionaryValues", 404, "notAttributeFound"),
        ("/attributes/335/dictionaryValues", 404, "notDictionaryValueFound"),
        ("/attributes/335/dictionaryValues?page=1&limit=3", 404, "notDictionaryValueFound"),
        ("/attributes/1/dictionaryValues?page=4&limit=3", 404, "notDictionaryValueFound"),
        ("/attributes/1/dictionaryValues?page=10001&limit=3", 400, "invalidPage"),
        ("/attributes/1/dictionaryValues?page=1&limit=0", 400, "invalidLimit"),
        ("/attributes/1/dictionaryValues?page=1", 400, "invalidPageAndLimit"),
        ("/attributes/1/dictionaryValues?limit=1", 400, "invalidPageAndLimit"),
        ("/attributes/-/dictionaryValues?page=1&limit=3", 400, "requiredAttributeId"),
    ])
    func `each documented code is available`(path: String, status: Int, code: String) {
        let answer = engine.get("/es/2.0/navigation/genres/201121\(path)")
        #expect(answer.status == status && answer.text.contains("\"\(code)\""), "\(answer.text)")
    }

    @Test(arguments: ["", "/attributes", "/attributes/1/dictionaryValues"])
    func `there are ids of genres that do not exist or are invalid`(path: String) {
        #expect(engine.get("/es/2.0/navigation/genres/404404\(path)").text.contains("notGenreFound"))
        #expect(engine.get("/es/2.0/navigation/genres/12345\(path)").text.contains("invalidGenreId"))
        #expect(engine.get("/es/2.0/navigation/genres/566023\(path)").status == 301)
        #expect(engine.get("/es/2.0/navigation/genres/0\(path)").text.contains(#""genre":{"children":["#))
    }

    @Test func `a page of the fixtures is linked, and a genre without attributes refused`() {
        let answer = engine.get("/es/2.0/navigation/genres/201121/attributes/1/dictionaryValues?page=3&limit=3")
        #expect(answer["Link"]?.contains("page=2&limit=3>; rel=\"prev\"") == true)
        #expect(engine.get("/es/2.0/navigation/genres/100000/attributes").text.contains("notAttributeFound"))
    }
}
