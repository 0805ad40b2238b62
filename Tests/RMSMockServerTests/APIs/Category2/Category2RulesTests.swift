import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// The errors of CategoryAPI 2.0: status, code, text and member of each.
@Suite struct Category2RulesTests {
    private let shop: TestShop
    private static let tree = "shop-category-trees/category-set-ids/0"
    private static let one = "shop-categories/category-ids/111"
    private static let mapping = "item-mappings/manage-numbers/demo-item-01"

    init() throws {
        shop = try TestShop()
    }

    private func send(
        _ method: String,
        _ path: String,
        _ body: String = "",
        type: String? = "application/json; charset=utf-8",
        key: String? = "ESA U1BzaG9wOlNMc2hvcA==",
        fault: String? = nil
    ) -> MockAnswer {
        var fields: [(name: String, value: String)] = []
        if let key { fields.append(("Authorization", key)) }
        if let fault { fields.append(("x-mock-fault", fault)) }
        if let type, ["PUT", "POST"].contains(method) { fields.append(("Content-Type", type)) }
        let target = "/es/2.0/categories/\(path)"
        return shop.engine.answer(MockRequest(method: method, target: target, fields: fields, body: [UInt8](body.utf8)))
    }

    /// The errors of an answer, as `code path message`.
    private func errors(_ answer: MockAnswer) -> [String] {
        struct Body: Decodable {
            struct Entry: Decodable {
                struct Metadata: Decodable { let propertyPath: String }
                let code: String
                let message: String
                let metadata: Metadata?
            }
            let errors: [Entry]
        }
        let body = try? JSONDecoder().decode(Body.self, from: Data(answer.body))
        return body?.errors.map { "\($0.code) \($0.metadata?.propertyPath ?? "-") \($0.message)" } ?? []
    }

    private static let noBody = "GE0011 - Request body is missing or is empty without any attributes."

    private static func category(_ more: String) -> String { #"{"categorySetId":"0","title":"t"\#(more)}"# }

    private static func long(_ count: Int) -> String { String(repeating: "x", count: count) }

    static let bodies: [(String, [String])] = [
        ("", [noBody]), ("{}", [noBody]), ("[]", [noBody]), ("nonsense", [noBody]),
        (
            #"{"x":1}"#,
            ["IE0001 categorySetId categorySetId is mandatory.", "IE0001 title title is mandatory."]
        ),
        (
            #"{"categorySetId":null,"title":""}"#,
            ["IE0001 categorySetId categorySetId is mandatory.", "IE0001 title title is mandatory."]
        ),
        (#"{"categorySetId":"xxx","title":"t"}"#, [#"IE0002 - categorySetId has an invalid value : "xxx"."#]),
        (
            #"{"categorySetId":0,"title":7}"#,
            [
                "IE0002 categorySetId categorySetId has an invalid value : 0.",
                "IE0002 title title has an invalid value : 7.",
            ]
        ),
        (
            #"{"categorySetId":"\#(long(21))","title":"\#(long(61))"}"#,
            [
                "IE0004 categorySetId Max length of categorySetId must be within 20 bytes.",
                "IE0004 title Max length of title must be within 60 bytes.",
            ]
        ),
        (#"{"categorySetId":"0","title":"a\\b"}"#, [#"IE0002 title title has an invalid value : a\b."#]),
        (#"{"categorySetId":"0","title":"<b>"}"#, ["IE0002 title title has an invalid value : <b>."]),
        (
            category(#","categoryFeatures":{"display":"yes","categoryPageViewMode":"abcdefg"}"#),
            [
                "IE0002 categoryFeatures.display display has an invalid value : yes.",
                "IE0007 categoryFeatures.categoryPageViewMode Invalid choice selected for "
                    + "categoryFeatures.categoryPageViewMode. Please choose from [GALLERY, LIST, PLURAL].",
            ]
        ),
        (
            category(#","categoryFeatures":7,"description":"x","layout":[]"#),
            [
                "IE0002 categoryFeatures categoryFeatures has an invalid value : 7.",
                "IE0002 description description has an invalid value : x.",
                "IE0002 layout layout has an invalid value : .",
            ]
        ),
        (
            category(#","description":{"pc":"\#(long(8001))","sp":1},"additionalDescription":{"pc":"x"}"#),
            [
                "IE0004 description.pc Max length of pc must be within 8000 bytes.",
                "IE0002 description.sp sp has an invalid value : 1.",
                "IE0002 additionalDescription additionalDescription has an invalid value : .",
            ]
        ),
        (category(#","images":{}"#), ["IE0002 images images has an invalid value : ."]),
        (category(#","images":[1]"#), ["IE0002 images[0] images has an invalid value : ."]),
        (
            category(#","images":[{}]"#),
            [
                "IE0001 images[0].type type is mandatory.", "IE0001 images[0].location location is mandatory.",
            ]
        ),
        (
            category(#","images":[{"type":"X","location":"/a.svg","alt":"<"},{}]"#),
            [
                "IE1101 images images exceeds the maximum number of entries allowed.",
                "IE0007 images[0].type Invalid choice selected for images[0].type. Please choose from "
                    + "[ABSOLUTE, CABINET, GOLD].",
                "IE0002 images[0].location location has an invalid value : /a.svg.",
                "IE0002 images[0].alt alt has an invalid value : <.",
            ]
        ),
        (
            category(#","layout":{"navigationId":"1","showcaseId":-1}"#),
            [
                "IE0002 layout.navigationId navigationId has an invalid value : 1.",
                "IE0002 layout.showcaseId showcaseId has an invalid value : -1.",
            ]
        ),
    ]

    @Test(arguments: bodies)
    func `a malformed category is refused, and changes nothing`(body: String, expected: [String]) async throws {
        let before = try await shop.rms.category.get("111")
        for answer in [send("POST", "shop-categories", body), send("PUT", Self.one, body)] {
            #expect(answer.status == 400 && errors(answer) == expected)
        }
        #expect(try await shop.rms.category.get("111") == before)
        #expect(shop.use { $0.categoryBook.loose.isEmpty })
    }

    @Test func `writes are confirmed, and a new category is answered with its id`() {
        let created = send("POST", "shop-categories", Self.category(""))
        #expect(created.status == 200 && created.text == #"{"categoryId":"131"}"#)
        for answer in [
            send("PUT", Self.one, Self.category("")), send("PUT", Self.mapping, #"{"categoryIds":["111"]}"#),
            send("DELETE", Self.mapping), send("PUT", Self.tree, #"{"children":[{"categoryId":"111"}]}"#),
        ] {
            #expect(answer.status == 204 && answer.body == [] && answer["Content-Type"] == nil)
        }
    }

    /// 31 categories.
    private static let many = (200...230).map { "{\"categoryId\":\"\($0)\"}" }.joined(separator: ",")

    static let trees: [(String, Int, [String])] = [
        (#"{"children":7}"#, 400, ["IE0002 children children has an invalid value : 7."]),
        (#"{"children":[1]}"#, 400, ["IE0002 children[0] children has an invalid value : ."]),
        (#"{"children":[{}]}"#, 400, ["IE0001 children[0].categoryId categoryId is mandatory."]),
        (
            #"{"children":[{"categoryId":111},{"categoryId":"x"}]}"#, 400,
            [
                "IE0002 children[0].categoryId categoryId has an invalid value : 111.",
                "IE0002 children[1].categoryId categoryId has an invalid value : x.",
            ]
        ),
        (
            #"{"children":[{"categoryId":"\#(String(repeating: "1", count: 41))"}]}"#, 400,
            ["IE0004 children[0].categoryId Max length of categoryId must be within 40 bytes."]
        ),
        (
            #"{"children":[{"categoryId":"100","children":[{"categoryId":"111"}]},{"categoryId":"111"}]}"#, 400,
            ["IE0002 children[1].categoryId categoryId has an invalid value : 111."]
        ),
        (
            #"{"children":[{"categoryId":"100","children":[\#(many)]}]}"#,
            400, ["IE1101 children[0].children children exceeds the maximum number of entries allowed."]
        ),
        (#"{"children":[{"categoryId":"14120"}]}"#, 404, ["GE0014 - Not found for inputs; categoryId:14120"]),
        (
            #"{"children":[{"categoryId":"99999999999999999999999"}]}"#, 404,
            ["GE0014 - Not found for inputs; categoryId:9223372036854775807"]
        ),
    ]

    @Test(arguments: trees)
    func `a malformed tree is refused, and changes nothing`(body: String, status: Int, expected: [String]) async throws
    {
        let before = try await shop.rms.category.tree()
        let answer = send("PUT", Self.tree, body)
        #expect(answer.status == status && errors(answer) == expected)
        #expect(try await shop.rms.category.tree() == before)
    }

    @Test(arguments: ["", "{}", #"{"children":[]}"#, #"{"children":null}"#])
    func `a body without children deletes the tree`(body: String) async throws {
        #expect(send("PUT", Self.tree, body).status == 204)
        #expect(try await shop.rms.category.tree().ids == ["1"])
        #expect(try await shop.rms.category.mapping(of: "demo-item-01").categoryIDs == ["1"])
    }

    @Test(arguments: [
        ("", 400, [noBody]), ("{}", 400, [noBody]),
        (#"{"mainPluralCategoryId":"111"}"#, 400, ["IE0001 categoryIds categoryIds is mandatory."]),
        (#"{"categoryIds":[]}"#, 400, ["IE0001 categoryIds categoryIds is mandatory."]),
        (#"{"categoryIds":"111"}"#, 400, ["IE0002 categoryIds categoryIds has an invalid value : 111."]),
        (
            #"{"categoryIds":[111,"x"]}"#, 400,
            [
                "IE0002 categoryIds[0] categoryIds has an invalid value : .",
                "IE0002 categoryIds[1] categoryIds has an invalid value : x.",
            ]
        ),
        (
            #"{"categoryIds":["111","111"]}"#, 400,
            ["IE0002 categoryIds[1] categoryIds has an invalid value : 111."]
        ),
        (
            #"{"categoryIds":["1","100","110","111","112","120"]}"#, 400,
            ["IE1101 categoryIds categoryIds exceeds the maximum number of entries allowed."]
        ),
        (
            #"{"categoryIds":["111","112"],"mainPluralCategoryId":"111"}"#, 400,
            ["IE0128 mainPluralCategoryId mainPluralCategoryId has an invalid value : 111."]
        ),
        (
            #"{"categoryIds":["111"],"mainPluralCategoryId":111}"#, 400,
            ["IE0002 mainPluralCategoryId mainPluralCategoryId has an invalid value : 111."]
        ),
        (#"{"categoryIds":["14120"]}"#, 404, ["GE0014 - Not found for inputs; categoryId:14120"]),
    ])
    func `a malformed mapping is refused, and changes nothing`(body: String, status: Int, expected: [String])
        async throws
    {
        let answer = send("PUT", Self.mapping, body)
        #expect(answer.status == status && errors(answer) == expected)
        #expect(try await shop.rms.category.mapping(of: "demo-item-01").categoryIDs == ["111"])
    }

    @Test func `malformed and unknown ids in the path are refused without metadata`() {
        let item = #"{"categoryIds":["111"]}"#
        for (method, body) in [("GET", ""), ("PUT", item), ("DELETE", "")] {
            let long = send(method, "item-mappings/manage-numbers/012345678901234567890123456789012", body)
            #expect(long.status == 400)
            #expect(errors(long) == ["IE0004 - Max length of manageNumber must be within 32 bytes."])
            let missing = send(method, "item-mappings/manage-numbers/MNG9", body)
            #expect(missing.status == 404 && errors(missing) == ["GE0014 - Not found for inputs; manageNumber=mng9"])
        }
        for (method, body) in [("GET", ""), ("PUT", "{}")] {
            let set = send(method, "shop-category-trees/category-set-ids/xxx", body)
            #expect(set.status == 400 && errors(set) == [#"IE0002 - categorySetId has an invalid value : "xxx"."#])
            let missing = send(method, "shop-category-trees/category-set-ids/77", body)
            #expect(missing.status == 404 && errors(missing) == ["GE0014 - Not found for inputs; categorySetId:77"])
            let long = send(method, "shop-category-trees/category-set-ids/\(Self.long(41))", body)
            #expect(errors(long) == ["IE0004 - Max length of categorySetId must be within 40 bytes."])
        }
        let text = "No category found for inputs; dataId=CategoryKey(categoryId=1234567893)"
        #expect(errors(send("GET", "shop-categories/category-ids/1234567893")) == ["GE0014 - \(text)"])
        let update = send("PUT", "shop-categories/category-ids/14120", Self.category(""))
        #expect(update.status == 404 && errors(update) == ["GE0014 - Not found for inputs; categoryId:14120"])
        for (id, error) in [
            ("x", "IE0002 - categoryId has an invalid value : x."),
            (Self.long(41), "IE0004 - Max length of categoryId must be within 40 bytes."),
        ] {
            #expect(errors(send("GET", "shop-categories/category-ids/\(id)")) == [error])
            #expect(errors(send("PUT", "shop-categories/category-ids/\(id)", Self.category(""))) == [error])
        }
    }

    @Test(arguments: [
        ("shop-category-set-lists?categorysetfields=TITLE123", "categorysetfields has an invalid value : TITLE123."),
        ("\(tree)?categorysetfields=TITLE,x", "categorysetfields has an invalid value : x."),
        ("\(tree)?categoryfields=title", "categoryfields has an invalid value : title."),
        ("\(one)?categoryfields=x", "categoryfields has an invalid value : x."),
        ("\(mapping)?categorysetfields=x", "categorysetfields has an invalid value : x."),
        ("\(mapping)?breadcrumb=1", "breadcrumb has an invalid value : 1."),
        ("\(one)?breadcrumb=yes", "breadcrumb has an invalid value : yes."),
    ])
    func `a malformed query is refused without metadata`(path: String, message: String) {
        let answer = send("GET", path)
        #expect(answer.status == 400 && errors(answer) == ["IE0002 - \(message)"])
    }

    @Test func `members and parameters that are not documented are reported, not refused`() {
        let nested = #"{"children":[{"categoryId":"111","title":"x","children":[{"categoryId":"112","y":1}]}],"z":1}"#
        let tree = send("PUT", Self.tree, nested)
        #expect(tree.status == 204)
        let function =
            "is not a member of category.category-trees.upsert [WireCategory2#category.category-trees.upsert]"
        #expect(
            tree["x-mock-violations"]
                == ["z", "children[0].title", "children[0].children[0].y"]
                .map { "\($0) \(function)" }.joined(separator: "; ")
        )
        let more = #","categoryFeatures":{"a":1},"images":[{"type":"GOLD","location":"/a.jpg","b":1}],"c":1"#
        let violations = send("POST", "shop-categories", Self.category(more))["x-mock-violations"] ?? ""
        #expect(violations.contains("c is not a member") && violations.contains("categoryFeatures.a is not a member"))
        #expect(violations.contains("images[0].b is not a member of category.shop-categories.insert"))
        let query = send("GET", "\(Self.tree)?breadcrumb=false")
        #expect(query.status == 200 && query["x-mock-violations"]?.hasPrefix("breadcrumb is not a parameter") == true)
    }

    @Test func `keys, paths, methods, types and faults are refused in the service's shape`() {
        let unauthorized = send("GET", Self.one, key: nil)
        #expect(unauthorized.status == 401 && errors(unauthorized) == ["GA0001 - Un-Authorised"])
        for path in ["category-sets", "shop-categories/x", "\(Self.one)/x"] {
            let answer = send("GET", path)
            #expect(answer.status == 404 && errors(answer) == ["GE0007 - Requested path doesn't exist"])
        }
        let method = send("GET", "shop-categories")
        #expect(method.status == 405 && method["Allow"] == "POST" && errors(method)[0].hasPrefix("GE0009"))
        let type = send("PUT", Self.one, Self.category(""), type: "text/plain")
        #expect(type.status == 415 && errors(type) == ["GE0012 - Media Type text/plain is not supported"])
        for (fault, status, code) in [
            ("rate-limit", 429, nil), ("error-500", 500, "X0000"), ("conflict", 409, "CE0001"),
        ]
            as [(String, Int, String?)]
        {
            let answer = send("DELETE", Self.mapping, fault: fault)
            #expect(answer.status == status, "\(fault)")
            #expect(errors(answer).first?.prefix { $0 != " " }.description == code, "\(fault)")
        }
    }
}
