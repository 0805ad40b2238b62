import RMSClient
@testable import RMSMockServer
import Testing

/// The bundled fixtures of CategoryAPI 2.0.
@Suite struct Category2FixtureTests {
    private let rms: RMSClient

    init() throws {
        var options = MockServer.Options()
        options.answers = .replay
        rms = RMSClient(
            credentials: try Credentials(serviceSecret: "SPtest", licenseKey: "SLtest"),
            baseURL: .rms,
            transport: FixtureTransport(engine: try MockEngine(options)),
            retry: .never
        )
    }

    private func code(_ call: some RMSOperation) async -> String? {
        do throws(RMSError) {
            _ = try await rms.send(call)
            return nil
        } catch {
            return error.failure?.code ?? "\(error)"
        }
    }

    @Test func `every call has an answer of success, in each of its shapes`() async throws {
        #expect(try await rms.category.sets([]).map(\.categorySetID) == ["0", "16", .etc])
        #expect(try await rms.category.sets().map(\.title) == ["見本", "季節", "その他"])
        #expect(try await rms.send(CategoryAPI2.GetTree()).roots.first?.category == .init("100"))
        let tree = try await rms.category.tree(of: .only, .all)
        #expect(tree.ids == ["100", "110", "111", "112", "1"] && tree["111"]?.category.title == "お茶")
        let sets = try await rms.send(CategoryAPI2.GetTree(of: .only, .init(ofSets: [.title])))
        #expect(sets.categorySet.title != nil && sets.roots.first?.category == .init("100"))
        #expect(try await rms.category.get("111").additionalDescription == "下")
        #expect(try await rms.category.get("112").additionalDescription == "下")
        #expect(try await rms.category.get("111", breadcrumbs: true).breadcrumbs?.count == 2)
        #expect(try await rms.category.create(.init("a")) == "1234567899")
        try await rms.category.update("111", to: .init("a"))
        _ = try await rms.send(CategoryAPI2.UpsertTree(to: [.init("1")]))
        #expect(try await rms.category.mapping(of: "a").categoryIDs == ["111", "112"])
        #expect(try await rms.category.mapping(of: "a", breadcrumbs: true).categoryIDs == ["111"])
        try await rms.category.map("a", to: ["111"])
        try await rms.category.unmap("a")
    }

    @Test(arguments: ["IE0002", "IE0128", "IE1101", "CE0001", "X0000", "GE0019"])
    func `a management number selects a code of a mapping`(code: String) async {
        let item = ManageNumber(rawValue: "code-\(code)")
        #expect(await self.code(CategoryAPI2.UpsertItemMapping(of: item, to: ["1"])) == code)
        if ["X0000", "GE0019"].contains(code) {
            #expect(await self.code(CategoryAPI2.GetItemMapping(of: item)) == code)
            #expect(await self.code(CategoryAPI2.DeleteItemMapping(of: item)) == code)
        }
    }

    @Test(arguments: ["IE0002", "IE0004", "CE0001", "X0000", "GE0019"])
    func `a title selects a code of a category`(code: String) async {
        #expect(await self.code(CategoryAPI2.Create(.init("code-\(code)"))) == code)
        #expect(await self.code(CategoryAPI2.Update("111", to: .init("code-\(code)"))) == code)
    }

    @Test func `ids and fields select the other codes`() async {
        var wrong = CategoryAPI2.CategoryContents("a")
        wrong.features = .init(isShown: true, viewMode: .init(rawValue: "abcdefg"))
        let calls: [(any RMSOperation, String)] = [
            (CategoryAPI2.GetSets([.init(rawValue: "TITLE123")]), "IE0002"),
            (CategoryAPI2.GetTree(of: .only, .init([.init(rawValue: "x")])), "IE0002"),
            (CategoryAPI2.GetTree(of: .only, .init(ofSets: [.init(rawValue: "x")])), "IE0002"),
            (CategoryAPI2.GetTree(of: "404404"), "GE0014"), (CategoryAPI2.GetTree(of: "19000"), "X0000"),
            (CategoryAPI2.UpsertTree(of: "404404", to: [.init("1")]), "GE0014"),
            (CategoryAPI2.UpsertTree(of: "409409", to: [.init("1")]), "CE0001"),
            (CategoryAPI2.UpsertTree(to: [.init("404404")]), "GE0014"),
            (CategoryAPI2.Get("404404"), "GE0014"), (CategoryAPI2.Get("19000"), "X0000"),
            (CategoryAPI2.Get("111", .init([.init(rawValue: "x")])), "IE0002"),
            (CategoryAPI2.Update("404404", to: .init("a")), "GE0014"), (CategoryAPI2.Create(wrong), "IE0007"),
            (CategoryAPI2.GetItemMapping(of: "no-such-item"), "GE0014"),
            (CategoryAPI2.DeleteItemMapping(of: "no-such-item"), "GE0014"),
        ]
        for (call, expected) in calls { #expect(await code(call) == expected, "\(call)") }
    }
}
