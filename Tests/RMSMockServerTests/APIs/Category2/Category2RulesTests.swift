import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// Requests of CategoryAPI 2.0 that no typed call can express: members of another type, unknown or missing ones, null, and
/// bodies that are not JSON. ``Category2CodesTests`` has the others.
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
        type: String = "application/json; charset=utf-8"
    ) -> MockAnswer {
        var fields = [(name: "Authorization", value: "ESA U1BzaG9wOlNMc2hvcA==")]
        if ["PUT", "POST"].contains(method) { fields.append(("Content-Type", type)) }
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
        (
            #"{"categorySetId":0,"title":7}"#,
            [
                "IE0002 categorySetId categorySetId has an invalid value : 0.",
                "IE0002 title title has an invalid value : 7.",
            ]
        ),
        (
            category(#","categoryFeatures":{"display":"yes","categoryPageViewMode":7}"#),
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
            category(#","description":{"sp":1},"additionalDescription":{"pc":"x"}"#),
            [
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
            category(#","layout":{"navigationId":"1"}"#),
            ["IE0002 layout.navigationId navigationId has an invalid value : 1."]
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

    @Test(arguments: [
        (#"{"children":7}"#, ["IE0002 children children has an invalid value : 7."]),
        (#"{"children":[1]}"#, ["IE0002 children[0] children has an invalid value : ."]),
        (#"{"children":[{}]}"#, ["IE0001 children[0].categoryId categoryId is mandatory."]),
        (
            #"{"children":[{"categoryId":111}]}"#,
            ["IE0002 children[0].categoryId categoryId has an invalid value : 111."]
        ),
    ])
    func `a malformed tree is refused, and changes nothing`(body: String, expected: [String]) async throws {
        let before = try await shop.rms.category.tree()
        let answer = send("PUT", Self.tree, body)
        #expect(answer.status == 400 && errors(answer) == expected)
        #expect(try await shop.rms.category.tree() == before)
    }

    @Test(arguments: ["", "{}", #"{"children":[]}"#, #"{"children":null}"#])
    func `a body without children deletes the tree`(body: String) async throws {
        #expect(send("PUT", Self.tree, body).status == 204)
        #expect(try await shop.rms.category.tree().ids == ["1"])
        #expect(try await shop.rms.category.mapping(of: "demo-item-01").categoryIDs == ["1"])
    }

    @Test(arguments: [
        ("", noBody), ("{}", noBody), (#"{"x":1}"#, "IE0001 categoryIds categoryIds is mandatory."),
        (#"{"categoryIds":[]}"#, "IE0001 categoryIds categoryIds is mandatory."),
        (#"{"categoryIds":"111"}"#, "IE0002 categoryIds categoryIds has an invalid value : 111."),
        (#"{"categoryIds":[111]}"#, "IE0002 categoryIds[0] categoryIds has an invalid value : ."),
        (
            #"{"categoryIds":["111"],"mainPluralCategoryId":111}"#,
            "IE0002 mainPluralCategoryId mainPluralCategoryId has an invalid value : 111."
        ),
    ])
    func `a malformed mapping is refused, and changes nothing`(body: String, expected: String) async throws {
        let answer = send("PUT", Self.mapping, body)
        #expect(answer.status == 400 && errors(answer) == [expected])
        #expect(try await shop.rms.category.mapping(of: "demo-item-01").categoryIDs == ["111"])
    }

    @Test(arguments: [("\(mapping)?breadcrumb=1", "1"), ("\(one)?breadcrumb=yes", "yes")])
    func `a malformed query is refused without metadata`(path: String, value: String) {
        let answer = send("GET", path)
        #expect(answer.status == 400 && errors(answer) == ["IE0002 - breadcrumb has an invalid value : \(value)."])
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

    @Test func `paths, methods and types are refused in the service's shape`() {
        for path in ["category-sets", "shop-categories/x", "\(Self.one)/x"] {
            let answer = send("GET", path)
            #expect(answer.status == 404 && errors(answer) == ["GE0007 - Requested path doesn't exist"])
        }
        let method = send("GET", "shop-categories")
        #expect(method.status == 405 && method["Allow"] == "POST" && errors(method)[0].hasPrefix("GE0009"))
        let type = send("PUT", Self.one, Self.category(""), type: "text/plain")
        #expect(type.status == 415 && errors(type) == ["GE0012 - Media Type text/plain is not supported"])
    }
}
