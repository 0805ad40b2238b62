import RMSClient
@testable import RMSMockServer
import Testing

/// Each code of CategoryAPI 2.0: the typed call that is refused with it, the member that the error names, and the text.
///
/// ``Category2RulesTests`` has the requests that no typed call can express.
@Suite struct Category2CodesTests {
    private typealias API = CategoryAPI2

    /// A call, and what its error says, as ``RMSError/complaints``.
    private struct Row {
        let call: any RMSOperation
        let expected: [String]

        init(_ call: any RMSOperation, _ expected: String...) { self.init(call, expected) }

        init(_ call: any RMSOperation, _ expected: [String]) {
            self.call = call
            self.expected = expected
        }

        /// The calls that write a category.
        static func contents(
            _ expected: String...,
            title: String = "t",
            set: CategorySetID = .only,
            _ change: (inout API.CategoryContents) -> Void = { _ in }
        ) -> [Row] {
            var contents = API.CategoryContents(title, in: set)
            change(&contents)
            return [Row(API.Create(contents), expected), Row(API.Update("111", to: contents), expected)]
        }
    }

    private static func long(_ count: Int) -> String { String(repeating: "1", count: count) }

    private static let contents: [Row] = [
        Row.contents("IE0001 title title is mandatory.", title: ""),
        Row.contents(#"IE0002 - categorySetId has an invalid value : "xxx"."#, set: "xxx"),
        Row.contents(
            "IE0004 categorySetId Max length of categorySetId must be within 20 bytes.",
            "IE0004 title Max length of title must be within 60 bytes.",
            title: long(61),
            set: .init(rawValue: long(21))
        ),
        Row.contents(#"IE0002 title title has an invalid value : a\b."#, title: #"a\b"#),
        Row.contents("IE0002 title title has an invalid value : <b>.", title: "<b>"),
        Row.contents(
            "IE0007 categoryFeatures.categoryPageViewMode Invalid choice selected for "
                + "categoryFeatures.categoryPageViewMode. Please choose from [GALLERY, LIST, PLURAL]."
        ) { $0.features = .init(isShown: true, viewMode: .init(rawValue: "abcdefg")) },
        Row.contents(
            "IE0004 description.pc Max length of pc must be within 8000 bytes.",
            "IE0004 description.sp Max length of sp must be within 8000 bytes.",
            "IE0004 additionalDescription Max length of additionalDescription must be within 8000 bytes."
        ) { contents in
            contents.description = .init(pc: long(8001), smartphone: long(8001))
            contents.additionalDescription = long(8001)
        },
        Row.contents(
            "IE0001 images[0].type type is mandatory.",
            "IE0004 images[0].location Max length of location must be within 255 bytes."
        ) { $0.images = [.init(.init(rawValue: ""), "\(long(252)).gif")] },
        Row.contents(
            "IE1101 images images exceeds the maximum number of entries allowed.",
            "IE0007 images[0].type Invalid choice selected for images[0].type. Please choose from "
                + "[ABSOLUTE, CABINET, GOLD].",
            "IE0002 images[0].location location has an invalid value : /a.svg.",
            "IE0002 images[0].alt alt has an invalid value : <."
        ) { $0.images = [.init(.init(rawValue: "X"), "/a.svg", alt: "<"), .init(.gold, "/a.gif")] },
        Row.contents("IE0002 layout.showcaseId showcaseId has an invalid value : -1.") { contents in
            var layout = API.Layout()
            layout.showcaseID = -1
            contents.layout = layout
        },
        [
            Row(API.Create(.init("t", in: "77")), "GE0014 - Not found for inputs; categorySetId:77"),
            Row(API.Update("14120", to: .init("t")), "GE0014 - Not found for inputs; categoryId:14120"),
        ],
    ].flatMap(\.self)

    private static func tree(_ expected: String, of set: CategorySetID = .only, _ places: [API.TreePlace]) -> Row {
        Row(API.UpsertTree(of: set, to: places), expected)
    }

    private static let trees: [Row] = [
        tree("IE0002 children[0].categoryId categoryId has an invalid value : x.", [.init("x")]),
        tree(
            "IE0004 children[0].categoryId Max length of categoryId must be within 40 bytes.",
            [.init(.init(rawValue: long(41)))]
        ),
        tree(
            "IE0002 children[1].categoryId categoryId has an invalid value : 111.",
            [.init("100", children: [.init("111")]), .init("111")]
        ),
        tree(
            "IE1101 children[0].children children exceeds the maximum number of entries allowed.",
            [.init("100", children: (200...230).map { .init(CategoryID($0)) })]
        ),
        tree("GE0014 - Not found for inputs; categoryId:14120", [.init("14120")]),
        tree(
            "GE0014 - Not found for inputs; categoryId:9223372036854775807",
            [.init("99999999999999999999999")]
        ),
        tree(#"IE0002 - categorySetId has an invalid value : "xxx"."#, of: "xxx", [.init("111")]),
        tree("GE0014 - Not found for inputs; categorySetId:77", of: "77", [.init("111")]),
        tree(
            "IE0004 - Max length of categorySetId must be within 40 bytes.",
            of: .init(rawValue: long(41)),
            [.init("111")]
        ),
    ]

    private static func mapping(_ expected: String, _ ids: [CategoryID], main: CategoryID? = nil) -> Row {
        Row(API.UpsertItemMapping(of: "demo-item-01", to: ids, mainPluralCategoryID: main), expected)
    }

    private static let mappings: [Row] = [
        mapping("GE0011 - Request body is missing or is empty without any attributes.", []),
        mapping("IE0001 categoryIds categoryIds is mandatory.", [], main: "111"),
        mapping("IE0002 categoryIds[1] categoryIds has an invalid value : x.", ["111", "x"]),
        mapping("IE0002 categoryIds[1] categoryIds has an invalid value : 111.", ["111", "111"]),
        mapping(
            "IE0004 categoryIds[0] Max length of categoryIds must be within 40 bytes.",
            [.init(rawValue: long(41))]
        ),
        mapping(
            "IE1101 categoryIds categoryIds exceeds the maximum number of entries allowed.",
            ["1", "100", "110", "111", "112", "120"]
        ),
        mapping(
            "IE0128 mainPluralCategoryId mainPluralCategoryId has an invalid value : 111.",
            ["111", "112"],
            main: "111"
        ),
        mapping("GE0014 - Not found for inputs; categoryId:14120", ["14120"]),
    ]

    private static let paths: [Row] = {
        let items: [(ManageNumber, String)] = [
            ("012345678901234567890123456789012", "IE0004 - Max length of manageNumber must be within 32 bytes."),
            ("a b", "IE0002 - manageNumber has an invalid value : a b."),
            ("MNG9", "GE0014 - Not found for inputs; manageNumber=mng9"),
        ]
        let sets: [(CategorySetID, String)] = [
            ("xxx", #"IE0002 - categorySetId has an invalid value : "xxx"."#),
            ("77", "GE0014 - Not found for inputs; categorySetId:77"),
            (.init(rawValue: long(41)), "IE0004 - Max length of categorySetId must be within 40 bytes."),
        ]
        let categories: [(CategoryID, String)] = [
            ("x", "IE0002 - categoryId has an invalid value : x."),
            (.init(rawValue: long(41)), "IE0004 - Max length of categoryId must be within 40 bytes."),
        ]
        return items.flatMap { item, expected in
            [
                Row(API.GetItemMapping(of: item), expected), Row(API.DeleteItemMapping(of: item), expected),
                Row(API.UpsertItemMapping(of: item, to: ["111"]), expected),
            ]
        } + sets.map { Row(API.GetTree(of: $0), $1) }
            + categories.flatMap { [Row(API.Get($0), $1), Row(API.Update($0, to: .init("t")), $1)] } + [
                Row(
                    API.Get("1234567893"),
                    "GE0014 - No category found for inputs; dataId=CategoryKey(categoryId=1234567893)"
                )
            ]
    }()

    private static let queries: [Row] = {
        let set = API.Selection(ofSets: [.title, .init(rawValue: "x")])
        let category = API.Selection([.init(rawValue: "title")])
        let badSet = "IE0002 - categorysetfields has an invalid value : x."
        let badCategory = "IE0002 - categoryfields has an invalid value : title."
        return [
            Row(API.GetSets([.init(rawValue: "x")]), badSet), Row(API.GetTree(of: .only, set), badSet),
            Row(API.GetTree(of: .only, category), badCategory), Row(API.Get("111", set), badSet),
            Row(API.Get("111", category), badCategory), Row(API.GetItemMapping(of: "demo-item-01", set), badSet),
            Row(API.GetItemMapping(of: "demo-item-01", category), badCategory),
        ]
    }()

    private static let rows = contents + trees + mappings + paths + queries

    /// The codes that depend on the shop; all others mean that the request is wrong.
    private static let kinds: [String: RMSError.Kind] = ["GE0014": .notFound, "IE0128": .serviceCode]

    @Test(arguments: rows.indices)
    func `a call that breaks a rule is refused, and changes nothing`(row: Int) async throws {
        let shop = try TestShop()
        let row = Self.rows[row]
        func state() async throws -> [AnyHashable] {
            let category = shop.rms.category
            return [
                try await category.tree().places, try await category.get("111"),
                try await category.mapping(of: "demo-item-01"),
            ]
        }
        let before = try await state()
        let error = try #require(await shop.refusal(of: row.call))
        let code = String(try #require(row.expected.first).prefix { $0 != " " })
        #expect(error.complaints == row.expected)
        #expect(error.failure?.code == code && error.kind == Self.kinds[code] ?? .invalidRequest)
        #expect(error.httpStatus == (code == "GE0014" ? 404 : 400) && !error.mayHaveActed)
        let meaning = try #require(type(of: row.call).vocabulary.codes[code])
        #expect(error.problem.hasPrefix(meaning.text))
        #expect(try await state() == before)
        #expect(shop.use { $0.categoryBook.loose.isEmpty })
    }

    @Test func `every code of the mock is produced by a typed call`() {
        let produced = Self.rows.flatMap(\.expected).map { String($0.prefix { $0 != " " }) }
        let codes = RecordCode.allCases.map(\.rawValue) + Category2Code.allCases.map(\.rawValue)
        #expect(Set(codes + [RESTCode.noBody.rawValue]) == Set(produced))
    }
}
