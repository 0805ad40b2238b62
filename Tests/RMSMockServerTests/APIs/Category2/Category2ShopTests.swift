import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// CategoryAPI 2.0 on a shop: the same categories and items as the older calls.
@Suite struct Category2ShopTests {
    private let shop: TestShop
    private var category: CategoryAPI2.Calls { shop.rms.category }

    init() throws {
        shop = try TestShop()
    }

    /// The tree of the set 0 as `100(110(111,112),120(121,122)),130,1`.
    private func tree() async throws -> String {
        func text(_ places: [CategoryAPI2.TreePlace]) -> String {
            places.map { $0.categoryID.rawValue + ($0.children.isEmpty ? "" : "(\(text($0.children)))") }
                .joined(separator: ",")
        }
        return text(try await category.tree().places)
    }

    /// The tree as the older calls show it.
    private func oldTree() async throws -> String {
        func text(_ categories: [CategoryAPI1.Category]) -> String {
            categories.map { one in
                let children = one.childCategories ?? []
                return "\(one.categoryID ?? 0)" + (children.isEmpty ? "" : "(\(text(children)))")
            }
            .joined(separator: ",")
        }
        return text(try await shop.rms.v1.category.tree().roots)
    }

    private static let seeded = "100(110(111,112),120(121,122)),130,1"

    @Test func `the tree and the names are those of the older calls`() async throws {
        #expect(try await tree() == Self.seeded)
        #expect(try await oldTree() == Self.seeded)
        let names = try await category.tree()
        #expect(names["111"]?.category.title == "お茶" && names["1"]?.category.title == "その他")
        let first = try await category.get("100", breadcrumbs: true)
        #expect(first.title == "暮らし" && first.description == .init(pc: "暮らしの見本です。"))
        #expect(first.features == .init(isShown: true, viewMode: .gallery) && first.breadcrumbs == [])
        #expect(first.categorySetID == .only && first.layout?.navigationID == 0 && first.images == nil)
        let deep = try await category.get("111", breadcrumbs: true)
        #expect(deep.breadcrumbs?.map(\.title) == ["暮らし", "お茶の時間"])
        #expect(deep.breadcrumbs?.map(\.categoryID) == ["100", "110"])
        #expect(try await category.get("111").breadcrumbs == nil)
    }

    @Test func `fields select members`() async throws {
        let bare = try await shop.rms.send(CategoryAPI2.GetTree())
        #expect(bare.roots.first?.category == .init("100") && bare.categorySet == .init("0"))
        let all = try await shop.rms.send(CategoryAPI2.GetTree(of: .only, .all))
        #expect(all.categorySet.title == "\u{3000}" && all.categorySet.features?.isShown == true)
        let last = try #require(all.roots.last?.category)
        #expect(last.title == "その他" && last.layout != nil && last.created != nil && last.features != nil)
        let titles = try await shop.rms.send(CategoryAPI2.Get("100", .init([.title])))
        #expect(titles.title == "暮らし" && titles.features == nil && titles.description == nil)
        let sets = try await shop.rms.send(CategoryAPI2.GetTree(of: .only, .init(ofSets: [.created])))
        #expect(sets.categorySet.created != nil && sets.categorySet.title == nil)
        #expect(sets.roots.first?.category == .init("100"))
    }

    @Test func `a category is in no tree until a tree contains it, and goes away after a day`() async throws {
        var contents = CategoryAPI2.CategoryContents("緑茶")
        contents.features = .init(isShown: false, viewMode: .plural)
        let id = try await category.create(contents)
        #expect(id == "131")
        #expect(try await category.get(id).features == contents.features)
        #expect(try await tree() == Self.seeded)
        #expect(await shop.code { _ = try await shop.rms.v1.category.get(131) } == "C107")
        #expect(try await shop.rms.v1.category.insert(.init(name: "本の棚"), under: 130) == 132)
        try await category.changeTree { tree throws(RMSError) in try tree.insert(id, under: "110", at: 1) }
        #expect(try await tree() == "100(110(111,131,112),120(121,122)),130(132),1")
        #expect(try await oldTree() == "100(110(111,131,112),120(121,122)),130(132),1")
        let old = try await shop.rms.v1.category.get(131)
        #expect(old.name == "緑茶" && old.status == .hidden && old.categoryLevel == 3)
        let loose = try await category.create(.init("短命"))
        try await category.map("demo-item-01", to: [loose])
        shop.use { $0.clock.move(by: 23 * 3600) }
        #expect(try await category.get(loose).title == "短命")
        shop.use { $0.clock.move(by: 3600) }
        #expect(await shop.code { _ = try await category.get(loose) } == "GE0014")
        #expect(try await category.get(id).title == "緑茶")
        #expect(try await category.mapping(of: "demo-item-01").categoryIDs == [.other])
        #expect(shop.use { $0.categoryBook.loose.isEmpty })
        #expect(try await category.create(.init("次")) == "134")
    }

    @Test func `a category is replaced as a whole`() async throws {
        try await category.change("100") { $0.title = "くらし" }
        var found = try await category.get("100")
        #expect(found.title == "くらし" && found.description?.pc == "暮らしの見本です。")
        #expect(found.updated == shop.now.addingTimeInterval(-1) && found.created != found.updated)
        var contents = CategoryAPI2.CategoryContents("新", in: .only)
        contents.images = [.init(.gold, "/x.gif", alt: "絵")]
        contents.additionalDescription = "下"
        var layout = CategoryAPI2.Layout()
        layout.navigationID = 7
        layout.sequenceID = 8
        layout.smallDescriptionID = 9
        layout.showcaseID = 10
        layout.largeDescriptionID = 11
        contents.layout = layout
        try await category.update("100", to: contents)
        found = try await category.get("100")
        #expect(found.description == nil && found.images == contents.images && found.additionalDescription == "下")
        #expect(found.layout == layout && found.features == .init(isShown: true, viewMode: .gallery))
        let old = try await shop.rms.v1.category.get(100)
        #expect(old.categoryContent?.lowerText == "下" && old.categoryContent?.upperText == nil)
        #expect(old.categoryContent?.mainImageURL == "/x.gif" && old.categoryLayout?.layoutCategoryMapID == 8)
        #expect(try await tree() == Self.seeded)
        var change = CategoryAPI1.Category(name: "旧")
        change.categoryContent = .init()
        change.categoryContent?.upperText = "上"
        try await shop.rms.v1.category.update(100, to: change)
        found = try await category.get("100")
        #expect(found.title == "旧" && found.description?.pc == "上" && found.layout?.navigationID == 7)
        #expect(await shop.code { try await category.update("999", to: contents) } == "GE0014")
    }

    @Test func `a change that changes nothing is not written`() async throws {
        let before = try await category.get("100").updated
        try await category.change("100") { $0.title = "暮らし" }
        #expect(try await category.get("100").updated == before)
        let tree = try await shop.rms.send(CategoryAPI2.GetTree()).updated
        let result = try await category.changeTree { tree throws(RMSError) in
            try tree.move("112", under: "110", at: 0)
            try tree.move("111", under: "110", at: 0)
        }
        #expect(!result.isChanged)
        #expect(try await shop.rms.send(CategoryAPI2.GetTree()).updated == tree)
    }

    @Test func `a tree without a category deletes it, and takes its items out of it`() async throws {
        try await category.map("demo-item-01", to: ["111", "130"])
        try await category.changeTree(deleting: ["110", "111", "112"]) { tree throws(RMSError) in
            try tree.remove("110")
        }
        #expect(try await tree() == "100(120(121,122)),130,1")
        #expect(try await oldTree() == "100(120(121,122)),130,1")
        for id: CategoryID in ["110", "111", "112"] {
            #expect(await shop.code { _ = try await category.get(id) } == "GE0014")
        }
        #expect(try await category.mapping(of: "demo-item-01").categoryIDs == ["130"])
        #expect(try await category.mapping(of: "demo-item-02").categoryIDs == [.other])
        let item = try await shop.rms.v1.item.get(itemURL: "demo-item-02")
        #expect(item.categories?.map(\.categoryID) == [1])
    }

    @Test func `nothing is deleted that the caller did not name`() async throws {
        let error = await #expect(throws: RMSError.self) {
            try await category.changeTree(deleting: ["110"]) { tree throws(RMSError) in try tree.remove("110") }
        }
        #expect(error?.kind == .invalidRequest && error?.httpStatus == nil)
        #expect(
            error?.problem
                == "children must contain 111, 112, or name them as deleted: RMS would delete them for good, "
                + "together with the mappings of their items"
        )
        let kept = await #expect(throws: RMSError.self) {
            try await category.changeTree(deleting: ["130", "121"]) { tree throws(RMSError) in try tree.remove("130") }
        }
        #expect(kept?.problem == "children must be without 121, which are named as deleted")
        #expect(try await tree() == Self.seeded)
    }

    @Test func `an empty tree is written only if the caller says so`() async throws {
        let all = Set(try await category.tree().ids)
        func empty(_ mayDeleteAll: Bool) async throws {
            try await category.changeTree(deleting: all, mayDeleteAll: mayDeleteAll) { tree throws(RMSError) in
                for root in tree.roots { try tree.remove(root.category.categoryID) }
            }
        }
        let error = await #expect(throws: RMSError.self) { try await empty(false) }
        #expect(error?.problem == "children must be given: without them RMS deletes all categories")
        #expect(try await tree() == Self.seeded)
        try await empty(true)
        #expect(try await tree() == "1")
        #expect(try await oldTree() == "1")
    }

    @Test func `a tree that somebody else changed meanwhile is not written`() async throws {
        let rms = shop.rms
        let error = await #expect(throws: RMSError.self) {
            try await category.changeTree { tree throws(RMSError) in
                try tree.move("130", under: "100")
                _ = try await rms.v1.category.insert(.init(name: "割込み"), under: 130)
            }
        }
        #expect(error?.kind == .conflict && error?.mayHaveActed == false)
        #expect(error?.problem == "somebody changed the tree since it was read; it was not written")
        #expect(try await tree() == "100(110(111,112),120(121,122)),130(131),1")
        try await category.changeTree { tree throws(RMSError) in try tree.move("130", under: "100") }
        #expect(try await tree() == "100(110(111,112),120(121,122),130(131)),1")
    }

    @Test func `a whole branch is registered and placed, also one of CategoryAPI 1_0`() async throws {
        var old = CategoryAPI1.Category(name: "親")
        old.childCategories = [.init(name: "弟", categoryWeight: 2), .init(name: "兄", categoryWeight: 1)]
        let branch = try #require(CategoryAPI2.NewBranch(old))
        let places = try await category.create([branch, .init(.init("隣"))], under: "130")
        #expect(places == [.init("131", children: [.init("132"), .init("133")]), .init("134")])
        #expect(try await tree() == "100(110(111,112),120(121,122)),130(131(132,133),134),1")
        #expect(try await category.get("132").title == "兄")
        #expect(try await category.create(.init("根"), under: nil) == "135")
        #expect(try await tree().hasSuffix(",1,135"))
        let missing = await #expect(throws: RMSError.self) { try await category.create(.init("x"), under: "999") }
        #expect(missing?.problem == "category 999 is not in the tree")
        let stranger = await #expect(throws: RMSError.self) {
            try await category.create([.init(.init("x", in: "16"))], in: .only)
        }
        #expect(stranger?.problem == "categorySetId must be 0, the set of the tree")
        #expect(shop.use { $0.categoryBook.loose.isEmpty })
    }

    @Test func `a branch that the tree could not hold is refused before a category is registered`() async throws {
        func branches(_ count: Int) -> [CategoryAPI2.NewBranch] { (0..<count).map { .init(.init("n\($0)")) } }
        func refusal(_ branches: [CategoryAPI2.NewBranch], under parent: CategoryID?) async -> String? {
            await #expect(throws: RMSError.self) { try await category.create(branches, under: parent) }?.problem
        }
        let problem = "children must be at most 30 categories, not 31"
        #expect(await refusal([.init(.init("a"), children: branches(31))], under: nil) == problem)
        let deep = CategoryAPI2.NewBranch(.init("a"), children: [.init(.init("b"), children: branches(31))])
        #expect(await refusal([deep], under: "130") == problem)
        // The first level has 3 categories, and 110 has 2.
        #expect(await refusal(branches(28), under: nil) == problem)
        #expect(await refusal(branches(29), under: "110") == problem)
        #expect(shop.use { $0.categoryBook.loose.isEmpty })
        try await category.create(branches(28), under: "110")
        #expect(try await category.tree()["110"]?.children.count == 30)
    }

    @Test func `the categories of an item are those of the older calls`() async throws {
        #expect(try await category.mapping(of: "Demo-Item-01").categoryIDs == ["111"])
        let plural = try await category.create(
            {
                var contents = CategoryAPI2.CategoryContents("複数")
                contents.features = .init(isShown: true, viewMode: .plural)
                return contents
            }(),
            under: nil
        )
        try await category.map("demo-item-01", to: ["112", plural], mainPluralCategoryID: plural)
        let mapping = try await category.mapping(of: "demo-item-01")
        #expect(mapping.categoryIDs == ["112", plural] && mapping.mainPluralCategoryID == plural)
        #expect(mapping.updated == shop.now.addingTimeInterval(-1) && mapping.created != mapping.updated)
        let rows = try await shop.rms.v1.item.get(itemURL: "demo-item-01").categories
        #expect(
            rows == [.init(categoryID: 112, isPluralItemPage: false), .init(categoryID: 131, isPluralItemPage: true)]
        )
        var item = ItemAPI1.Item(itemURL: "demo-item-01")
        item.categories = [.init(categoryID: 130)]
        try await shop.rms.v1.item.update(item)
        let long = try await category.mapping(of: "demo-item-01", breadcrumbs: true)
        #expect(long.categoryIDs == ["130"] && long.manageNumber == "demo-item-01" && long.mainPluralCategoryID == nil)
        #expect(long.categories?.first?.title == "本" && long.categories?.first?.breadcrumbs == [])
        #expect(long.categories?.first?.categorySet?.categorySetID == .only)
        try await category.unmap("demo-item-01")
        #expect(try await category.mapping(of: "demo-item-01").categoryIDs == [.other])
        try await shop.rms.v1.category.delete(110)
        #expect(try await category.mapping(of: "demo-item-02").categoryIDs == [.other])
    }

    @Test func `lists give each item its own result`() async throws {
        let read = await category.mappings(of: ["demo-item-01", "no-such-item", "demo-item-10"])
        #expect(read.map { $0.error?.kind } == [nil, .notFound, nil])
        #expect(try read[2].get().categoryIDs == ["112"])
        let written = await category.map([
            .init(of: "demo-item-01", to: ["130"]), .init(of: "demo-item-02", to: []),
            .init(of: "demo-item-03", to: ["999"]), .init(of: "demo-item-04", to: ["130", "121"]),
        ])
        #expect(written.map { $0.error?.kind } == [nil, .invalidRequest, .notFound, nil])
        #expect(try await category.mapping(of: "demo-item-04").categoryIDs == ["130", "121"])
        #expect(await category.unmap(["demo-item-01", "x"]).map { $0.error?.kind } == [nil, .notFound])
        let categories = await category.get(["111", "999", "1"])
        #expect(categories.map { $0.error?.kind } == [nil, .notFound, nil])
    }

    @Test func `a mega-shop has a tree for each set`() async throws {
        shop.use { state in
            state.categorySets = [
                Element(
                    "categorySet",
                    [
                        Element("categorySetManageNumber", "7"), Element("categorySetName", "季節"),
                        Element("categorySetStatus", "1"),
                    ]
                )
            ]
        }
        let sets = try await category.sets()
        #expect(sets.map(\.categorySetID) == ["0", "7"] && sets.map(\.features?.isShown) == [true, false])
        #expect(sets.last?.title == "季節")
        #expect(try await category.sets([]).map(\.categorySetID) == ["0", "7"])
        let spring = try await category.create(.init("春", in: "7"), under: nil)
        #expect(try await category.tree(of: "7").ids == [spring])
        #expect(try await tree() == Self.seeded)
        #expect(try await shop.rms.v1.category.tree(setManageNumber: "7").all.map(\.name) == ["春"])
        #expect(try await shop.rms.v1.category.insert(.init(name: "夏"), setManageNumber: "7") == 132)
        #expect(try await category.tree(of: "7").ids == [spring, "132"])
        let mixed = CategoryAPI2.UpsertTree(of: "7", to: [.init(spring), .init("130")])
        #expect(await shop.code { _ = try await shop.rms.send(mixed) } == "GE0014")
        #expect(await shop.code { _ = try await category.tree(of: "8") } == "GE0014")
        #expect(await shop.code { try await category.update(spring, to: .init("x", in: "0")) } == "IE0002")
        try await category.map("demo-item-01", to: [spring])
        let row = try await shop.rms.v1.item.get(itemURL: "demo-item-01").categories?.first
        #expect(row?.categorySetManageNumber == "7")
    }

    @Test func `a branch that the older calls move to another set belongs to that one`() async throws {
        shop.use { state in
            state.categorySets = [Element("categorySet", [Element("categorySetManageNumber", "7")])]
        }
        let spring = try await category.create(.init("春", in: "7"), under: nil)
        func updated(_ set: String) -> Date? { shop.use { $0.categoryBook.trees[set]?.updated } }
        let before = updated("7")
        try await shop.rms.v1.category.move(110, under: try #require(Int(spring.rawValue)))
        #expect(try await category.tree(of: "7").ids == [spring, "110", "111", "112"])
        #expect(try await tree() == "100(120(121,122)),130,1")
        #expect(updated("7") != before && updated("7") == updated("0"))
        for id in ["110", "111", "112"] as [CategoryID] {
            #expect(try await category.get(id).categorySetID == "7")
        }
        try await shop.rms.v1.category.move(111, under: 0)
        #expect(try await Set(category.tree(of: "7").ids) == [spring, "110", "112", "111"])
    }

    @Test func `an image of the older calls has a kind of its own`() async throws {
        var contents = CategoryAPI2.CategoryContents("新", in: .only)
        contents.images = [.init(.gold, "/x.gif")]
        try await category.update("100", to: contents)
        func update(_ url: String) -> String {
            let content = "<categoryContent><mainImageUrl>\(url)</mainImageUrl></categoryContent>"
            return shop.post(
                "categoryapi/shop/category/update",
                """
                <request><categoryUpdateRequest><categoryId>100</categoryId><category>\(content)</category>\
                </categoryUpdateRequest></request>
                """
            ).text
        }
        #expect(update("/x.gif").contains("N000"))
        #expect(try await category.get("100").images == [.init(.gold, "/x.gif")])
        #expect(update("https://shop.example/y.gif").contains("N000"))
        #expect(try await category.get("100").images == [.init(.absolute, "https://shop.example/y.gif")])
    }

    @Test func `the times of an item's categories end with the item`() async throws {
        try await category.map("demo-item-01", to: ["130"])
        #expect(shop.use { $0.categoryBook.mappings["demo-item-01"] } != nil)
        shop.use { $0.removeItem(at: "demo-item-01") }
        #expect(shop.use { $0.categoryBook.mappings.isEmpty })
    }

    @Test func `a tree of thousands of categories is written at once`() throws {
        let ids = shop.use { state in
            (0..<4000).map { index in
                var category = Element("category")
                Category2Contents(title: "c\(index)").write(to: &category)
                let id = state.takeCategoryID()
                category.set("categoryId", "\(id)")
                state.categoryBook.loose[id] = .init(element: category, since: state.clock.now)
                return id
            }
        }
        let places = ids.map { CategoryPlace(id: $0, children: []) }
        let duration = ContinuousClock().measure {
            shop.use { $0.replaceTree(of: CategoryBook.onlySet, with: places, $0.categoriesByID) }
        }
        #expect(shop.use { $0.tree(of: CategoryBook.onlySet).count } == 4001)
        // Generous, because the machine of a test run may be busy.
        #expect(duration < .seconds(5))
    }

    @Test func `an ordinary shop has the set 0 alone, before and after its migration`() async throws {
        for migration in MockMigration.allCases {
            shop.use { $0.access.migration = migration }
            #expect(try await category.sets([]).map(\.categorySetID) == [.only])
            #expect(try await category.sets().first?.title == "\u{3000}")
            try await category.map("demo-item-01", to: ["112"])
        }
        #expect(await shop.code { _ = try await category.create(.init("x", in: .etc)) } == "GE0014")
    }

    @Test func `what a lost answer leaves open is read back`() async throws {
        let server = try await MockServer.start()
        let credentials = try Credentials(serviceSecret: "SPcategory", licenseKey: "SLcategory")
        let rms = RMSClient(credentials: credentials, baseURL: try BaseURL(server.url), retry: .never)
        let mock = try #require(server.shop(of: credentials))
        mock.inject(.answerLost, on: .categories20TreesUpsert, times: 1)
        let error = await #expect(throws: RMSError.self) {
            try await rms.category.changeTree { tree throws(RMSError) in try tree.move("130", under: "100") }
        }
        #expect(error?.kind == .outcomeUnknown)
        #expect(try await error?.unknownOutcome?.verify() == .done)
        #expect(try await rms.category.tree().parent(of: "130") == "100")
        mock.inject(.answerLost, on: .categories20ItemMappingsUpsert, times: 1)
        let lost = await #expect(throws: RMSError.self) { try await rms.category.map("demo-item-01", to: ["130"]) }
        #expect(try await lost?.unknownOutcome?.verify() == .done)
        #expect(mock.journal.filter { $0.function == .categories20TreesUpsert }.count == 1)
        await server.stop()
    }

    @Test func `whether a key permits a read is checked without writing`() async throws {
        let functions = RMSFunction.all.filter { $0.family == .category2 }
        let findings = await shop.rms.diagnose(AppProfile(name: "category", functions: functions)).findings
        #expect(findings.count == 9)
        for finding in findings {
            let isRead = finding.function.access == .read
            #expect(
                finding.state.label == (isRead ? "granted" : "not checkable without writing"),
                "\(finding.function)"
            )
        }
        #expect(try await tree() == Self.seeded)
    }
}
