import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

/// The bytes of the calls of CategoryAPI 2.0, and the rules that are checked before they are sent.
@Suite struct Category2WireTests {
    private static let base = "/es/2.0/categories"

    private var full: CategoryAPI2.CategoryContents {
        var contents = CategoryAPI2.CategoryContents("色3", in: "32345")
        contents.features = .init(isShown: false, viewMode: .list)
        contents.description = .init(pc: "上", smartphone: "sp")
        contents.additionalDescription = "下"
        contents.images = [.init(.cabinet, "/washingmachine.jpg", alt: "洗濯機")]
        var layout = CategoryAPI2.Layout()
        layout.navigationID = 1
        layout.sequenceID = 2
        layout.smallDescriptionID = 3
        layout.showcaseID = 4
        layout.largeDescriptionID = 5
        contents.layout = layout
        return contents
    }

    private let fullBody = """
        {"categorySetId":"32345","title":"色3","categoryFeatures":{"display":false,"categoryPageViewMode":"LIST"},\
        "description":{"pc":"上","sp":"sp"},"additionalDescription":"下","images":[{"type":"CABINET",\
        "location":"/washingmachine.jpg","alt":"洗濯機"}],"layout":{"navigationId":1,"layoutCategorySequenceId":2,\
        "smallDescriptionId":3,"showcaseId":4,"largeDescriptionId":5}}
        """

    @Test func `each call has its method, path and body`() throws {
        let selection = CategoryAPI2.Selection([.title, .images], ofSets: [.features])
        let query = "categorysetfields=CATEGORY_SET_FEATURES&categoryfields=TITLE%2CIMAGES"
        let tree: [CategoryAPI2.TreePlace] = [.init("1", children: [.init("2"), .init("3", children: [.init("4")])])]
        var empty = CategoryAPI2.UpsertTree(of: "16", to: [])
        empty.mayDeleteAll = true
        let calls: [(any RMSOperation, String, String, String)] = [
            (CategoryAPI2.GetSets(), "GET", "/shop-category-set-lists", ""),
            (
                CategoryAPI2.GetSets(CategoryAPI2.SetField.all), "GET",
                "/shop-category-set-lists?categorysetfields=TITLE%2CCATEGORY_SET_FEATURES%2CCREATED%2CUPDATED", ""
            ),
            (CategoryAPI2.GetTree(), "GET", "/shop-category-trees/category-set-ids/0", ""),
            (
                CategoryAPI2.GetTree(of: .etc, selection), "GET", "/shop-category-trees/category-set-ids/etc?\(query)",
                ""
            ),
            (
                CategoryAPI2.UpsertTree(of: "32345", to: tree), "PUT", "/shop-category-trees/category-set-ids/32345",
                #"{"children":[{"categoryId":"1","children":[{"categoryId":"2"},"#
                    + #"{"categoryId":"3","children":[{"categoryId":"4"}]}]}]}"#
            ),
            (empty, "PUT", "/shop-category-trees/category-set-ids/16", "{}"),
            (CategoryAPI2.Create(full), "POST", "/shop-categories", fullBody),
            (CategoryAPI2.Create(.init("a")), "POST", "/shop-categories", #"{"categorySetId":"0","title":"a"}"#),
            (CategoryAPI2.Get("3333"), "GET", "/shop-categories/category-ids/3333", ""),
            (
                CategoryAPI2.Get("3333", breadcrumbs: true, selection), "GET",
                "/shop-categories/category-ids/3333?breadcrumb=true&\(query)", ""
            ),
            (CategoryAPI2.Update("3333", to: full), "PUT", "/shop-categories/category-ids/3333", fullBody),
            (CategoryAPI2.GetItemMapping(of: "MNG-1"), "GET", "/item-mappings/manage-numbers/mng-1", ""),
            (
                CategoryAPI2.GetItemMapping(of: "a", breadcrumbs: false, selection), "GET",
                "/item-mappings/manage-numbers/a?breadcrumb=false&\(query)", ""
            ),
            (
                CategoryAPI2.UpsertItemMapping(of: "a", to: ["1", "2"], mainPluralCategoryID: "2"), "PUT",
                "/item-mappings/manage-numbers/a", #"{"categoryIds":["1","2"],"mainPluralCategoryId":"2"}"#
            ),
            (
                CategoryAPI2.UpsertItemMapping(of: "a", to: ["1", "2"]), "PUT", "/item-mappings/manage-numbers/a",
                #"{"categoryIds":["1","2"]}"#
            ),
            (CategoryAPI2.DeleteItemMapping(of: "a"), "DELETE", "/item-mappings/manage-numbers/a", ""),
        ]
        for (call, method, path, body) in calls { try expect(call, method, path, body) }
    }

    private func expect<O: RMSOperation>(_ call: O, _ method: String, _ path: String, _ body: String) throws {
        let request = try Wire.client().prepare(call).request
        #expect(request.head.method.rawValue == method && request.head.path == Self.base + path, "\(O.function)")
        #expect(String(decoding: request.body, as: UTF8.self) == body, "\(O.function)")
        #expect(request.head.headerFields[.contentType] == (body.isEmpty ? nil : "application/json; charset=utf-8"))
        #expect(O.function.access == .read || !request.isIdempotent, "\(O.function)")
    }

    @Test func `the functions have their documented names`() {
        #expect(
            RMSFunction.all.filter { $0.family == .category2 }.map(\.name) == [
                "category.category-set-lists.get", "category.category-trees.get", "category.category-trees.upsert",
                "category.shop-categories.insert", "category.shop-categories.get", "category.shop-categories.update",
                "category.item-mappings.get", "category.item-mappings.upsert", "category.item-mappings.delete",
            ]
        )
    }

    @Test(arguments: [
        ("", "must be the digits of a category's id"), ("x", "must be the digits of a category's id"),
        ("１", "must be the digits of a category's id"), ("1a", "must be the digits of a category's id"),
        (String(repeating: "1", count: 41), "must be at most 40 bytes, not 41"),
        (String(repeating: "1", count: 40), nil),
    ])
    func `a category's id is digits`(text: String, rule: String?) {
        let id = CategoryID(rawValue: text)
        func problems(_ path: String) -> [String] { rule.map { ["\(path) \($0)"] } ?? [] }
        #expect(Wire.problems(CategoryAPI2.Get(id)) == problems("categoryId"))
        #expect(Wire.problems(CategoryAPI2.Update(id, to: .init("a"))) == problems("categoryId"))
        #expect(Wire.problems(CategoryAPI2.UpsertItemMapping(of: "a", to: [id])) == problems("categoryIds[0]"))
        let tree = [CategoryAPI2.TreePlace("1", children: [.init(id)])]
        #expect(Wire.problems(CategoryAPI2.UpsertTree(to: tree)) == problems("children[0].children[0].categoryId"))
    }

    @Test(arguments: [
        ("", false), ("x", false), ("etc", true), ("0", true), (String(repeating: "1", count: 21), false),
    ])
    func `a set's id is digits or etc`(text: String, isValid: Bool) {
        let id = CategorySetID(rawValue: text)
        for problems in [
            Wire.problems(CategoryAPI2.GetTree(of: id)),
            Wire.problems(CategoryAPI2.UpsertTree(of: id, to: [.init("1")])),
            Wire.problems(CategoryAPI2.Create(.init("a", in: id))),
        ] {
            #expect(problems.isEmpty == isValid && problems.allSatisfy { $0.hasPrefix("categorySetId ") })
        }
    }

    @Test(arguments: [
        ("", ["title must be given"]), ("a\\b", ["title must not contain \\"]),
        ("<b>x</b>", ["title must not contain HTML"]),
        ("1 < 2 > 0", []), (String(repeating: "あ", count: 60), []),
        (String(repeating: "あ", count: 61), ["title must be at most 60 characters, not 61"]),
    ])
    func `a title has limits`(title: String, problems: [String]) {
        #expect(Wire.problems(CategoryAPI2.Create(.init(title))) == problems)
        #expect(Wire.problems(CategoryAPI2.Update("1", to: .init(title))) == problems)
    }

    @Test func `texts and images have limits`() {
        var contents = full
        #expect(Wire.problems(CategoryAPI2.Create(contents)) == [])
        let long = String(repeating: "x", count: 8001)
        contents.description = .init(pc: long, smartphone: long)
        contents.additionalDescription = long
        contents.images = [
            .init(.init(rawValue: ""), "/a b.jpg", alt: "<"), .init(.gold, "/x.svg"),
            .init(.absolute, "https://image.rakuten.co.jp/x.PNG", alt: String(repeating: "x", count: 256)),
        ]
        let address = "must be the address of a jpg, jpeg, png or gif, with only 0-9 a-z A-Z - . / : _"
        #expect(
            Wire.problems(CategoryAPI2.Create(contents)) == [
                "description.pc must be at most 8000 characters, not 8001",
                "description.sp must be at most 8000 characters, not 8001",
                "additionalDescription must be at most 8000 characters, not 8001",
                "images[0].type must be given", "images[0].location \(address)",
                "images[0].alt must not contain < and >", "images[1].location \(address)",
                "images[2].alt must be at most 255 characters, not 256",
            ]
        )
    }

    @Test func `a tree has at most 30 categories below each one, none twice, and is not empty by mistake`() {
        func problems(_ places: [CategoryAPI2.TreePlace]) -> [String] {
            Wire.problems(CategoryAPI2.UpsertTree(to: places))
        }
        func many(_ count: Int, from start: Int = 2) -> [CategoryAPI2.TreePlace] {
            (start..<start + count).map { .init(CategoryID($0)) }
        }
        #expect(problems(many(30)) == [] && problems([.init("1", children: many(30))]) == [])
        #expect(problems(many(31)) == ["children must be at most 30 categories, not 31"])
        #expect(
            problems([.init("1", children: [.init("99", children: many(31))])])
                == ["children[0].children[0].children must be at most 30 categories, not 31"]
        )
        #expect(
            problems([.init("1", children: [.init("2")]), .init("2")])
                == ["children[1].categoryId is a category that has a place already"]
        )
        #expect(problems([]) == ["children must be given: without them RMS deletes all categories"])
        var all = CategoryAPI2.UpsertTree(to: [])
        all.mayDeleteAll = true
        #expect(Wire.problems(all) == [])
    }

    @Test func `a mapping names categories, each once, and the main one among them`() {
        func problems(_ ids: [CategoryID], _ main: CategoryID? = nil) -> [String] {
            Wire.problems(CategoryAPI2.UpsertItemMapping(of: "a", to: ids, mainPluralCategoryID: main))
        }
        #expect(problems(["1", "2", "3"]) == [] && problems(["1", "2"], "2") == [] && problems(["1"], "1") == [])
        #expect(problems([]) == ["categoryIds must be given; item-mappings.delete removes all"])
        #expect(problems(["1", "2", "1"]) == ["categoryIds[2] is named twice"])
        #expect(problems(["1"], "2") == ["mainPluralCategoryId must be one of categoryIds"])
        let long = ManageNumber(rawValue: String(repeating: "a", count: 33))
        let rule = ["manageNumber must be at most 32 bytes, not 33"]
        #expect(Wire.problems(CategoryAPI2.UpsertItemMapping(of: long, to: ["1"])) == rule)
        #expect(Wire.problems(CategoryAPI2.DeleteItemMapping(of: long)) == rule)
        #expect(Wire.problems(CategoryAPI2.GetItemMapping(of: long)) == rule)
    }

    @Test func `a category of CategoryAPI 1_0 becomes one to be registered, unless something would be lost`() throws {
        typealias Branch = CategoryAPI2.NewBranch
        var old = CategoryAPI1.Category(name: "暮らし", status: .hidden)
        old.categoryContent = CategoryAPI1.Content()
        old.categoryContent?.upperText = "u"
        old.categoryContent?.lowerText = "l"
        old.categoryContent?.smartPhoneText = "s"
        old.categoryLayout = CategoryAPI1.Layout()
        old.categoryLayout?.listingAreaID = 0
        old.childCategories = [
            .init(name: "b", categoryWeight: 2), .init(name: "c"), .init(name: "a", categoryWeight: 1),
        ]
        let branch = try #require(Branch(old, in: "16"))
        #expect(branch.contents.title == "暮らし" && branch.contents.categorySetID == "16")
        #expect(branch.contents.features == .init(isShown: false))
        #expect(branch.contents.description == .init(pc: "u", smartphone: "s"))
        #expect(branch.contents.additionalDescription == "l")
        #expect(branch.children.map(\.contents.title) == ["a", "b", "c"])
        #expect(
            branch.children.allSatisfy { $0.contents.categorySetID == "16" && $0.contents.features?.isShown == true }
        )
        var templated = old
        templated.categoryLayout?.layoutTopTextID = 3
        var pictured = old
        pictured.categoryContent?.mainImageURL = "/x.jpg"
        var nested = old
        nested.childCategories = [templated]
        for lossy in [
            templated, pictured, nested, CategoryAPI1.Category(), .init(name: "a", status: .init(rawValue: 7)),
        ] {
            #expect(Branch(lossy) == nil)
        }
        #expect(CategoryID(111) == "111")
    }
}
