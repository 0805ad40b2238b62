import Foundation
@testable import RMSClient
import Testing

/// What the client reads from the answers of NavigationAPI 2.0.
@Suite struct NavigationAnswerTests {
    private let properties =
        #"{"rmsMandatoryFlg":true,"rmsMandatoryType":"MANDATORY_SELECTABLE","rmsMultiValueLimit":3,"#
        + #""rmsInputMethod":"SELECTIVE","rmsSkuUnifyFlg":true,"rmsRecommend":true}"#

    @Test func `a version has an id and a time`() async throws {
        let version = try await Wire.client(answering: "{\(Navigation2.version)}").navigation.version()
        #expect(version.id == 32 && version.fixedAt == Date(timeIntervalSince1970: 1_706_792_437))
    }

    @Test func `a genre has every documented member`() async throws {
        let relatives =
            #""ancestors":[\#(Navigation2.genre(100_227))],"siblings":[\#(Navigation2.genre(304_572))],"#
            + #""children":[\#(Navigation2.genre(304_573)),\#(Navigation2.genre(304_574))]"#
        let body = Navigation2.answer(Navigation2.genre(304_571, relatives, lowest: false))
        let genre = try await Wire.client(answering: body).navigation.genre(304_571)
        #expect(genre.genreID == 304_571 && genre.genreIDPath == [100_227, 304_571] && genre.name == "アジ")
        #expect(genre.namePath == ["食品", "アジ"] && genre.level == 2 && genre.isLowest == false)
        #expect(genre.properties?.canRegisterItems == true && genre.attributes == nil)
        #expect(genre.ancestors?.map(\.genreID) == [100_227] && genre.siblings?.map(\.genreID) == [304_572])
        #expect(genre.children?.map(\.genreID) == [304_573, 304_574])
        #expect(genre.children?.first?.isLowest == true && genre.children?.first?.children == nil)
    }

    @Test func `null is the same as absent, and flags and numbers may be texts`() async throws {
        let body =
            #"{"version":null,"genre":{"genreId":"304571","level":"3","lowest":"true","properties":null,"#
            + #""ancestors":null,"children":null}}"#
        let answer = try await Wire.client(answering: body).send(NavigationAPI2.GetGenre(304_571))
        #expect(answer.version == nil && answer.genre.genreID == 304_571 && answer.genre.level == 3)
        #expect(answer.genre.isLowest == true && answer.genre.properties == nil && answer.genre.children == nil)
        #expect(answer.genre.ancestors == nil && answer.genre.genreIDPath == nil)
    }

    @Test func `the root has children alone`() async throws {
        let body = Navigation2.answer(#"{"children":[\#(Navigation2.genre(100_227))]}"#)
        let root = try await Wire.client(answering: body).navigation.genre(NavigationAPI2.root)
        #expect(root.genreID == 0 && root.name == nil && root.children?.map(\.genreID) == [100_227])
    }

    @Test func `an attribute has every documented member`() async throws {
        let text =
            #"{"id":3,"nameJa":"シリーズ名","dataType":"STRING","minLength":1,"maxLength":100,"subUnits":[],"#
            + #""properties":\#(properties)}"#
        let number =
            #"{"id":4838,"nameJa":"総重量","dataType":"NUMBER","minLength":null,"minValue":0.5,"maxValue":"999999999","#
            + #""unit":"g","subUnits":["kg","t"],"properties":{"rmsMandatoryType":"NEW","rmsInputMethod":"DESCRIPTIVE"}}"#
        let date = #"{"id":9,"nameJa":"発売日","dataType":"DATE","dateFormat":"yyyy-MM-dd"}"#
        let body = Navigation2.answer(Navigation2.genre(304_571, #""attributes":[\#(text),\#(number),\#(date)]"#))
        let client = try Wire.client(answering: body)
        let attributes = try await client.navigation.attributes(of: 304_571)
        #expect(attributes.map(\.id) == [3, 4838, 9] && attributes.map(\.dataType) == [.text, .number, .date])
        #expect(attributes[0].minimumLength == 1 && attributes[0].maximumLength == 100)
        #expect(attributes[0].otherUnits == [] && attributes[0].dictionaryValues == nil)
        let use = try #require(attributes[0].properties)
        #expect(use.isMandatory == true && use.mandatoryType == .oneOfSeveral && use.maximumValues == 3)
        #expect(use.inputMethod == .selective && use.isSameForAllSKUs == true && use.hasDictionaryValues == true)
        #expect(attributes[1].minimumValue == Decimal(string: "0.5") && attributes[1].maximumValue == 999_999_999)
        #expect(attributes[1].unit == "g" && attributes[1].otherUnits == ["kg", "t"])
        #expect(attributes[1].properties?.mandatoryType?.rawValue == "NEW" && attributes[1].minimumLength == nil)
        #expect(attributes[2].dateFormat == "yyyy-MM-dd" && attributes[2].properties == nil)
        #expect(try await client.navigation.attribute(4838, of: 304_571).name == "総重量")
        let other = await rmsError { () async throws(RMSError) in
            try await client.navigation.attribute(5, of: 304_571)
        }
        #expect(other?.kind == .decoding && other?.problem.contains("does not contain the attribute") == true)
    }

    @Test func `a merged genre is answered with 301, and a redirect is not followed`() async throws {
        let body = Navigation2.answer(Navigation2.genre(303_656))
        let json = ["Content-Type": "application/json;  charset=utf-8"]
        let merged = CannedTransport(.answer(status: 301, fields: json, body: body))
        let answer = try await Wire.client(merged).answer(to: NavigationAPI2.GetGenre(566_023))
        #expect(answer.value.genre.genreID == 303_656 && answer.httpStatus == 301)
        for fields in [[:], ["Content-Type": "text/html"], ["Content-Type": "text/plain", "Location": "https://x"]] {
            let client = try Wire.client(CannedTransport(.answer(status: 301, fields: fields, body: body)))
            let error = await rmsError { () async throws(RMSError) in try await client.navigation.genre(566_023) }
            #expect(error?.kind == .transport && error?.problem.contains("redirect") == true, "\(fields)")
        }
        for status in [302, 307] {
            let client = try Wire.client(CannedTransport(.answer(status: status, fields: json, body: body)))
            let error = await rmsError { () async throws(RMSError) in try await client.navigation.genre(566_023) }
            #expect(error?.kind == .transport, "\(status)")
        }
        let license = try Wire.client(CannedTransport(.answer(status: 301, fields: json, body: body)))
        let error = await rmsError { () async throws(RMSError) in try await license.license.expiry() }
        #expect(error?.kind == .transport)
    }

    @Test(
        arguments: [
            ("invalidGenreId", 400, RMSError.Kind.invalidRequest), ("invalidShowGenreAncestors", 400, .invalidRequest),
            ("invalidShowGenreSiblings", 400, .invalidRequest), ("invalidShowGenreChildren", 400, .invalidRequest),
            ("invalidAttributeId", 400, .invalidRequest), ("invalidPage", 400, .invalidRequest),
            ("invalidLimit", 400, .invalidRequest), ("invalidPageAndLimit", 400, .invalidRequest),
            ("requiredAttributeId", 400, .invalidRequest), ("notGenreFound", 404, .notFound),
            ("notAttributeFound", 404, .notFound), ("notDictionaryValueFound", 404, .notFound),
            ("GA0001", 401, .unauthorized), ("X", 429, .throttled), ("X", 500, .serverFault), ("X", 503, .maintenance),
            ("X", 504, .serverFault), ("GF0002", 404, .invalidRequest),
        ] as [(String, Int, RMSError.Kind)]
    )
    func `each documented code has its kind`(code: String, status: Int, kind: RMSError.Kind) async throws {
        let client = try Wire.client(answering: Navigation2.error(code), status: status)
        func check<T>(_ call: () async throws(RMSError) -> T) async {
            let error = await rmsError(call)
            #expect(error?.kind == kind && error?.failure?.code == code && error?.httpStatus == status)
        }
        await check { () async throws(RMSError) in try await client.navigation.version() }
        await check { () async throws(RMSError) in try await client.navigation.genre(304_571) }
        await check { () async throws(RMSError) in try await client.navigation.attributes(of: 304_571) }
        let values = NavigationAPI2.GetDictionaryValues(.all, in: 304_571)
        await check { () async throws(RMSError) in try await client.send(values) }
    }

    @Test(arguments: [
        ("", "the answer is empty"), ("x", "the answer is not JSON"), ("[]", "is not a JSON object"),
        ("{}", "genre is missing"), (#"{"genre":null}"#, "genre is missing"),
        (#"{"genre":{}}"#, "genre has neither genreId nor children"),
        (#"{"genre":{"genreId":"x"}}"#, "genre/genreId is not a whole number"),
        (#"{"genre":{"genreId":100227,"children":[{"nameJa":"a"}]}}"#, "genre/children has a genre without genreId"),
        (#"{"genre":{"children":[{}]}}"#, "genre/children has a genre without genreId"),
        (#"{"genre":{"genreId":100227,"lowest":"perhaps"}}"#, "genre/lowest is not"),
        (#"{"genre":{"genreId":100227,"attributes":[{"nameJa":"a"}]}}"#, "genre/attributes/id is missing"),
        (#"{"version":{"id":[]},"genre":{"genreId":100227}}"#, "version/id is neither"),
    ])
    func `an unreadable answer reports its location`(body: String, problem: String) async throws {
        let client = try Wire.client(answering: body)
        for call in [
            { () async throws(RMSError) in try await client.navigation.genre(304_571) },
            { () async throws(RMSError) in try await client.send(NavigationAPI2.GetAttributes(of: 304_571)).genre },
        ] {
            let error = await rmsError(call)
            #expect(error?.kind == .decoding && error?.problem.contains(problem) == true, "\(error?.problem ?? "")")
        }
    }

    @Test func `a version without an id is an error`() async throws {
        for body in ["{}", #"{"version":{}}"#, #"{"version":{"id":1,"fixedAt":"soon"}}"#] {
            let client = try Wire.client(answering: body)
            let error = await rmsError { () async throws(RMSError) in try await client.navigation.version() }
            #expect(error?.kind == .decoding, "\(body)")
        }
    }
}
