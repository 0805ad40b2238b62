@testable import RMSClient
import Testing

/// The tree of a category set as a value.
@Suite struct Category2TreeTests {
    private typealias Node = CategoryAPI2.TreeNode

    /// 1 ( 2 ( 4 ), 3 ), 5.
    private let tree = CategoryAPI2.Tree(
        of: .only,
        roots: [
            Node(.init("1"), children: [Node(.init("2"), children: [Node(.init("4"))]), Node(.init("3"))]),
            Node(.init("5")),
        ]
    )

    /// The tree as `1(2(4),3),5`.
    private func text(_ tree: CategoryAPI2.Tree) -> String {
        func text(_ places: [CategoryAPI2.TreePlace]) -> String {
            places.map { $0.categoryID.rawValue + ($0.children.isEmpty ? "" : "(\(text($0.children)))") }
                .joined(separator: ",")
        }
        return text(tree.places)
    }

    private func changed(_ change: (inout CategoryAPI2.Tree) throws(RMSError) -> Void) throws -> String {
        var copy = tree
        try change(&copy)
        return text(copy)
    }

    @Test func `a category is found with those above it`() {
        #expect(tree.ids == ["1", "2", "4", "3", "5"])
        #expect(tree.path(to: "4").map(\.category.categoryID) == ["1", "2", "4"])
        #expect(tree.parent(of: "4") == "2" && tree.parent(of: "5") == nil && tree.parent(of: "9") == nil)
        #expect(tree["2"]?.children.count == 1 && tree["9"] == nil && tree.path(to: "9").isEmpty)
    }

    @Test func `categories are inserted, moved and removed`() throws {
        #expect(try changed { tree throws(RMSError) in try tree.insert("9") } == "1(2(4),3),5,9")
        #expect(try changed { tree throws(RMSError) in try tree.insert("9", at: 0) } == "9,1(2(4),3),5")
        #expect(try changed { tree throws(RMSError) in try tree.insert("9", under: "4") } == "1(2(4(9)),3),5")
        #expect(try changed { tree throws(RMSError) in try tree.insert("9", under: "1", at: 1) } == "1(2(4),9,3),5")
        #expect(try changed { tree throws(RMSError) in try tree.insert("9", under: "1", at: 99) } == "1(2(4),3,9),5")
        #expect(try changed { tree throws(RMSError) in try tree.move("2", under: "5") } == "1(3),5(2(4))")
        #expect(try changed { tree throws(RMSError) in try tree.move("3", under: "1", at: 0) } == "1(3,2(4)),5")
        #expect(try changed { tree throws(RMSError) in try tree.move("4", under: nil, at: 1) } == "1(2,3),4,5")
        #expect(try changed { tree throws(RMSError) in try tree.remove("2") } == "1(3),5")
        let moved = try changed { tree throws(RMSError) in
            let node = try tree.remove("1")
            try tree.insert(node, under: "5")
        }
        #expect(moved == "5(1(2(4),3))")
    }

    @Test func `an impossible change is an error, and changes nothing`() throws {
        func problem(_ change: (inout CategoryAPI2.Tree) throws(RMSError) -> Void) -> String? {
            var copy = tree
            do {
                try change(&copy)
                return nil
            } catch {
                #expect(error.kind == .invalidRequest && text(copy) == text(tree))
                return error.problem
            }
        }
        #expect(problem { tree throws(RMSError) in try tree.insert("4") } == "category 4 is in the tree already")
        #expect(
            problem { tree throws(RMSError) in try tree.insert("9", under: "8") } == "category 8 is not in the tree"
        )
        #expect(problem { tree throws(RMSError) in try tree.move("8", under: nil) } == "category 8 is not in the tree")
        #expect(problem { tree throws(RMSError) in try tree.move("3", under: "8") } == "category 8 is not in the tree")
        #expect(
            problem { tree throws(RMSError) in try tree.move("1", under: "4") }
                == "category 1 can't be moved below itself"
        )
        #expect(
            problem { tree throws(RMSError) in try tree.move("1", under: "1") }
                == "category 1 can't be moved below itself"
        )
        #expect(problem { tree throws(RMSError) in try tree.remove("8") } == "category 8 is not in the tree")
        let twice = Node(.init("8"), children: [Node(.init("8"))])
        #expect(problem { tree throws(RMSError) in try tree.insert(twice) } == "category 8 is in the tree already")
    }

    @Test func `a tree knows what was read`() throws {
        var copy = tree
        #expect(!copy.isChanged && copy.removedIDs == [])
        let node = try copy.remove("2")
        #expect(copy.isChanged && copy.removedIDs == ["2", "4"])
        try copy.insert(node, under: "1", at: 0)
        #expect(!copy.isChanged && copy.removedIDs == [])
        try copy.insert("9")
        #expect(copy.isChanged && copy.removedIDs == [])
    }
}
