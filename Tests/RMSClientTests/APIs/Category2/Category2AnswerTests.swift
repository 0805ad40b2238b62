import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

/// The answers of CategoryAPI 2.0, in both shapes, and its errors.
@Suite struct Category2AnswerTests {
    private func error<O: RMSOperation>(of operation: O, _ body: String, status: Int = 200) async throws -> RMSError? {
        let client = try Wire.client(answering: body, status: status)
        return await rmsError { () async throws(RMSError) in try await client.send(operation) }
    }

    private let times = #""created":"2021-11-25T04:55:21+09:00","updated":"2021-12-25T04:59:27+09:00""#
    private let created = Date(timeIntervalSince1970: 1_637_783_721)
    private let updated = Date(timeIntervalSince1970: 1_640_375_967)

    private var whole: String {
        """
        {"categoryId":"1234567892","categorySetId":32345,"title":"name","categoryFeatures":{"display":false,\
        "categoryPageViewMode":"PLURAL"},"description":{"pc":"p","sp":"s"},"additionalDescription":"below",\
        "images":[{"type":"CABINET","location":"/a.jpg","alt":"x"}],"layout":{"navigationId":1,\
        "layoutCategorySequenceId":2,"smallDescriptionId":3,"largeDescriptionId":5,"showcaseId":4},"new":{},\(times)}
        """
    }

    @Test func `a category is read with all its members, and can be written back`() async throws {
        let category = try await Wire.client(answering: whole).category.get("1234567892")
        #expect(category.categoryID == "1234567892" && category.categorySetID == "32345" && category.title == "name")
        #expect(category.features == .init(isShown: false, viewMode: .plural))
        #expect(category.description == .init(pc: "p", smartphone: "s") && category.additionalDescription == "below")
        #expect(category.images == [.init(.cabinet, "/a.jpg", alt: "x")])
        let layout = try #require(category.layout)
        #expect([layout.navigationID, layout.sequenceID, layout.smallDescriptionID] == [1, 2, 3])
        #expect([layout.showcaseID, layout.largeDescriptionID] == [4, 5])
        #expect(category.created == created && category.updated == updated && category.breadcrumbs == nil)
        let contents = try #require(CategoryAPI2.CategoryContents(category))
        #expect(contents.categorySetID == "32345" && contents.title == "name" && contents.layout == layout)
        #expect(contents.images == category.images && contents.description == category.description)
        #expect(contents.additionalDescription == "below" && contents.features == category.features)
    }

    @Test(arguments: [
        (#""x""#, "x"), (#"{"pc":"y"}"#, "y"), (#"{"pc":null}"#, nil), ("{}", nil), ("null", nil),
        (#"[{"pc":"z"}]"#, "z"),
    ])
    func `the text below the items is a text or an object`(json: String, text: String?) async throws {
        let body = whole.replacing(#""below""#, with: json)
        #expect(try await Wire.client(answering: body).category.get("1").additionalDescription == text)
        let category = try JSONModelDecoder.decode(CategoryAPI2.Category.self, from: [UInt8](body.utf8))
        #expect(category.images?.count == 1 && category.layout?.navigationID == 1)
    }

    @Test func `a category that lacks members can't be written back`() throws {
        for member in ["categorySetId", "title", "categoryFeatures", "layout"] {
            let body = whole.replacing("\"\(member)\":", with: "\"other\":")
            let category = try JSONModelDecoder.decode(CategoryAPI2.Category.self, from: [UInt8](body.utf8))
            #expect(CategoryAPI2.CategoryContents(category) == nil, "\(member)")
        }
    }

    @Test func `a category that was answered in part is not changed`() async throws {
        for (old, new) in [(#""layout""#, #""other""#), (#"[{"type""#, #"[{"x":1},{"type""#)] {
            let transport = CannedTransport(.answer(status: 200, body: whole.replacing(old, with: new)))
            let client = try Wire.client(transport)
            let error = await rmsError { () async throws(RMSError) in
                try await client.category.change("1") { $0.title = "x" }
            }
            #expect(error?.kind == .decoding && error?.mayHaveActed == false)
            #expect(await transport.requests.map(\.head.method) == [.get])
        }
    }

    @Test func `the sets are read from either list`() async throws {
        let ids = #"{"categorySetKeyList":["0",16,"etc"],\#(times)}"#
        #expect(try await Wire.client(answering: ids).category.sets().map(\.categorySetID) == ["0", "16", .etc])
        let sets =
            #"{"categorySetList":[{"categorySetId":"0","title":"　","categorySetFeatures":{"display":true},\#(times)}]}"#
        let set = try #require(try await Wire.client(answering: sets).category.sets().first)
        #expect(set.categorySetID == .only && set.title == "\u{3000}" && set.features?.isShown == true)
        #expect(set.created == created && set.updated == updated)
        #expect(try await Wire.client(answering: #"{"categorySetList":[]}"#).category.sets() == [])
    }

    @Test func `a tree is read in both shapes`() async throws {
        let bare = """
            {"categorySetId":"32345","rootNode":{"children":[{"categoryId":"1","children":[{"categoryId":2}]},\
            {"categoryId":"3"}]},\(times)}
            """
        let long = """
            {"categorySet":{"categorySetId":"32345","title":"t"},"rootNode":{"children":[{"category":{"categoryId":"1",\
            "title":"a"},"children":[{"category":{"categoryId":"2","title":"b"}}]},{"category":{"categoryId":"3"}}]},\
            \(times)}
            """
        for (body, titles) in [(bare, [nil, nil, nil]), (long, ["a", "b", nil])] as [(String, [String?])] {
            let answer = try await Wire.client(answering: body).send(CategoryAPI2.GetTree(of: "32345"))
            #expect(answer.categorySet.categorySetID == "32345" && answer.created == created)
            #expect(answer.updated == updated)
            let tree = CategoryAPI2.Tree(answer)
            #expect(tree.ids == ["1", "2", "3"] && tree.ids.map { tree[$0]?.category.title } == titles)
            #expect(tree.places == [.init("1", children: [.init("2")]), .init("3")] && !tree.isChanged)
            let text = try JSONModelEncoder.encode(answer, for: .user).compact
            #expect(
                text.contains(titles[0] == nil ? #"{"categoryId":"1","children""# : #""category":{"categoryId":"1","#)
            )
        }
        let none = try await Wire.client(answering: #"{"categorySetId":"0","rootNode":{}}"#).category.tree()
        #expect(none.ids == [] && none.categorySetID == .only)
    }

    @Test func `the categories of an item are read in both shapes`() async throws {
        let ids = #"{"categoryIds":["1234567893",2],"mainPluralCategoryId":"2",\#(times)}"#
        let bare = try await Wire.client(answering: ids).category.mapping(of: "a")
        #expect(bare.categoryIDs == ["1234567893", "2"] && bare.mainPluralCategoryID == "2" && bare.categories == nil)
        #expect(bare.created == created && bare.updated == updated)
        let long = """
            {"manageNumber":"mng123","categories":[{"categoryId":"9","title":"c","categorySet":{"categorySetId":"0"},\
            "breadcrumbList":[{"categoryId":"7","title":"a"},{"categoryId":"8","title":"b"}]}],\(times)}
            """
        let mapping = try await Wire.client(answering: long).category.mapping(of: "a", breadcrumbs: true)
        #expect(mapping.categoryIDs == ["9"] && mapping.manageNumber == "mng123" && mapping.mainPluralCategoryID == nil)
        let category = try #require(mapping.categories?.first)
        #expect(category.categorySet?.categorySetID == .only && category.breadcrumbs?.map(\.title) == ["a", "b"])
    }

    @Test(arguments: [200, 201])
    func `a new category is answered with its id`(status: Int) async throws {
        for body in [#"{"categoryId":"77"}"#, #"{"categoryId":77}"#] {
            #expect(try await Wire.client(answering: body, status: status).category.create(.init("a")) == "77")
        }
        for body in ["", "{}", "[]", #"{"categoryId":null}"#, #"{"categoryId":{}}"#, #"{"id":"1"}"#] {
            let error = try #require(try await error(of: CategoryAPI2.Create(.init("a")), body, status: status))
            #expect(error.kind == .decoding && error.mayHaveActed && error.unknownOutcome?.canBeVerified == false)
        }
    }

    @Test(arguments: [
        "", "[]", "null", "{}", #"{"categorySetId":"0"}"#, #"{"rootNode":{"children":[]}}"#,
        #"{"categorySetId":"0","rootNode":7}"#, #"{"categorySetId":"0","rootNode":{"children":7}}"#,
        #"{"categorySetId":"0","rootNode":{"children":[{}]}}"#,
        #"{"categorySetId":"0","rootNode":{"children":[{"categoryId":"1","children":[{"children":[]}]}]}}"#,
        #"{"categorySetId":"0","rootNode":{"children":[{"category":{"title":"x"}}]}}"#,
        #"{"categorySetId":"0","rootNode":{"children":[{"categoryId":{}}]}}"#,
        #"{"categorySetId":"0","rootNode":{},"updated":"yesterday"}"#, #"{"categorySetId":"0","rootNode":{}"#,
    ])
    func `a malformed tree is not read, because what is missing would be deleted`(body: String) async throws {
        #expect(try await error(of: CategoryAPI2.GetTree(), body)?.kind == .decoding)
    }

    @Test(arguments: ["", "{}", "[]", "null", "7", #"{"created":"2021-11-25T04:55:21+09:00"}"#])
    func `an answer without what was asked for is not read`(body: String) async throws {
        #expect(try await error(of: CategoryAPI2.GetSets(), body)?.kind == .decoding)
        #expect(try await error(of: CategoryAPI2.Get("1"), body)?.kind == .decoding)
        #expect(try await error(of: CategoryAPI2.GetItemMapping(of: "a"), body)?.kind == .decoding)
    }

    @Test func `malformed members are not read`() async throws {
        for (old, new) in [
            (#""below""#, "[1]"), ("false", #""maybe""#), (#"[{"type""#, #"[{"x":1},{"type""#), (":1,", #":"x","#),
            (#"{"pc":"p","sp":"s"}"#, "7"),
        ] {
            let body = whole.replacing(old, with: new)
            #expect(body != whole)
            #expect(try await error(of: CategoryAPI2.Get("1"), body)?.kind == .decoding, "\(new)")
        }
    }

    private var writes: [any RMSOperation] {
        [
            CategoryAPI2.Update("1", to: .init("a")), CategoryAPI2.UpsertTree(to: [.init("1")]),
            CategoryAPI2.UpsertItemMapping(of: "a", to: ["1"]), CategoryAPI2.DeleteItemMapping(of: "a"),
        ]
    }

    @Test func `only 204 without a body confirms the other writes`() async throws {
        for write in writes {
            #expect(try await error(of: write, "", status: 204) == nil)
            for (status, body) in [(200, ""), (201, ""), (200, "{}"), (202, "[]")] {
                let error = try #require(try await error(of: write, body, status: status))
                #expect(error.kind == .decoding && error.mayHaveActed && error.unknownOutcome?.canBeVerified == true)
            }
        }
    }

    static let codes: [(String, Int, RMSError.Kind, String)] = [
        ("IE0001", 400, .invalidRequest, "a mandatory field is missing"),
        ("IE0002", 400, .invalidRequest, "a field has an invalid value"),
        ("IE0003", 400, .invalidRequest, "a number is outside its range"),
        ("IE0004", 400, .invalidRequest, "a text is too long"),
        ("IE0007", 400, .invalidRequest, "a field is not one of its choices"),
        (
            "IE0128", 400, .serviceCode,
            "the main category of the item does not show several items on one page (PLURAL)"
        ),
        ("IE1101", 400, .invalidRequest, "a list is too long"),
        ("GE0007", 400, .invalidRequest, "there is no such path"),
        ("GE0011", 400, .invalidRequest, "the request has no body"),
        ("GE0014", 404, .notFound, "there is no such category, category set or item"),
        ("CE0001", 409, .conflict, "another process changes the same record at this moment"),
        ("GE0019", 500, .serverFault, "RMS failed to read the shop's state"),
        ("X0000", 500, .serverFault, "RMS failed internally"),
        ("GA0001", 401, .unauthorized, "RMS does not accept the key for this function"),
    ]

    @Test(arguments: codes)
    func `each code has its kind and meaning`(code: String, status: Int, kind: RMSError.Kind, problem: String)
        async throws
    {
        let reads: [any RMSOperation] = [
            CategoryAPI2.GetSets(), CategoryAPI2.GetTree(), CategoryAPI2.Get("1"), CategoryAPI2.GetItemMapping(of: "a"),
        ]
        let body = #"{"errors":[{"code":"\#(code)","message":"m"}]}"#
        for call in reads + writes + [CategoryAPI2.Create(.init("a"))] {
            let function = type(of: call).function
            let error = try #require(try await error(of: call, body, status: status))
            let name = kind == .notFound ? call.recordName.map { ": \($0)" } : nil
            #expect(error.kind == kind && error.problem == problem + (name ?? ""), "\(function)")
            #expect(error.httpStatus == status, "\(function)")
            #expect(error.failure?.code == code && error.failure?.message == "m", "\(function)")
            #expect(error.mayHaveActed == (kind == .serverFault && function.access == .write), "\(function)")
        }
    }

    @Test func `an error names its member`() async throws {
        let body = #"{"errors":[{"code":"IE0007","message":"m","metadata":{"propertyPath":"categoryFeatures.x"}}]}"#
        let error = try #require(try await error(of: CategoryAPI2.Create(.init("a")), body, status: 400))
        #expect(error.kind == .invalidRequest && error.problem.contains("categoryFeatures.x"))
        #expect(error.failure?.fields.map(\.name) == ["categoryFeatures.x"])
    }

    @Test func `a category, a tree and an item that do not exist mean none`() async throws {
        let body = #"{"errors":[{"code":"GE0014","message":"No category found for inputs"}]}"#
        let error = try #require(try await error(of: CategoryAPI2.Get("1"), body, status: 404))
        #expect(CategoryAPI2.Get.meansNone(error) && CategoryAPI2.GetTree.meansNone(error))
        #expect(CategoryAPI2.GetItemMapping.meansNone(error) && !CategoryAPI2.GetSets.meansNone(error))
    }
}
