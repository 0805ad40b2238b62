import TestSupport
import Testing

/// The calls of CategoryAPI 2.0 on the command line.
@Suite struct CategoryCallTests {
    private func call(_ name: String, _ arguments: [String], _ mock: RunningMock) throws -> RMSProcess {
        try RMSProcess(["call", "category.\(name)"] + arguments, mock: mock)
    }

    @Test func `a category is registered, placed, changed and mapped`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        let created = try call("shop-categories.insert", ["categorySetId=0", "title=緑茶"], mock)
        #expect(created.status == 0 && created.output.contains("131"))
        let places = ["100", "130", "1", "131"].map { "children.categoryId=\($0)" }
        #expect(try call("category-trees.upsert", ["categorySetId=0"] + places, mock).status == 0)
        let tree = try call(
            "category-trees.get",
            ["categorySetId=0", "categoryfields=TITLE", "--output", "json"],
            mock
        )
        #expect(tree.output.contains(#""title": "緑茶""#) && !tree.output.contains("お茶の時間"))
        let change = ["categoryId=131", "categorySetId=0", "title=煎茶", "categoryFeatures.display=false"]
        #expect(try call("shop-categories.update", change, mock).status == 0)
        let found = try call("shop-categories.get", ["categoryId=131", "breadcrumb=true", "--output", "json"], mock)
        #expect(found.output.contains("煎茶") && found.output.contains(#""display": false"#))
        let item = "manageNumber=demo-item-01"
        #expect(try call("item-mappings.upsert", [item, "categoryIds=131", "categoryIds=130"], mock).status == 0)
        let mapping = try call("item-mappings.get", [item, "--output", "json"], mock)
        #expect(mapping.output.contains(#""131""#) && mapping.output.contains(#""130""#))
        #expect(try call("item-mappings.delete", [item], mock).status == 0)
        #expect(try call("category-set-lists.get", [], mock).output.contains("0"))
        let missing = try call("shop-categories.get", ["categoryId=111"], mock)
        #expect(missing.status == 1 && missing.error.contains("there is no such category"))
    }

    @Test func `a tree without categories is not sent`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        let process = try call("category-trees.upsert", ["categorySetId=0"], mock)
        #expect(process.status != 0 && process.error.contains("without them RMS deletes all categories"))
        #expect(try call("shop-categories.get", ["categoryId=111"], mock).status == 0)
    }

    @Test func `nested keys are the places of a tree`() throws {
        let process = try RMSProcess(
            [
                "call", "category.category-trees.upsert", "categorySetId=0", "children.categoryId=1",
                "children.children.categoryId=2", "children.categoryId=3", "--dry-run",
            ],
            environment: [:]
        )
        #expect(
            process.output.hasSuffix(
                #"{"children":[{"categoryId":"1","children":[{"categoryId":"2"}]},{"categoryId":"3"}]}"# + "\n"
            )
        )
    }
}
