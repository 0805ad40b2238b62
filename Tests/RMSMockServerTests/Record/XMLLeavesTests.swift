#if Recording
@testable import RMSMockServer
import Testing

@Suite struct XMLLeavesTests {
    private func leaves(_ xml: String) throws -> [String] {
        let tree = try XMLTree([UInt8](xml.utf8))
        let leaves = tree.leaves(below: tree.nodes("/*")[0])
        // Each XPath finds exactly its own texts.
        for leaf in leaves { #expect(tree.texts("/*/\(leaf.xpath)") == leaf.texts, "\(leaf.xpath)") }
        return leaves.map { "\($0.xpath)=\($0.texts.joined(separator: ","))" }
    }

    @Test func `texts are listed by the path of their element names`() throws {
        #expect(try leaves("<r><a><b>1</b><c/></a><d>2</d></r>") == ["a/b=1", "a/c=", "d=2"])
    }

    @Test func `records with the same structure are combined into lists`() throws {
        #expect(try leaves("<r><a><b>1</b><c>2</c></a><a><b>3</b><c>4</c></a></r>") == ["a/b=1,3", "a/c=2,4"])
        #expect(try leaves("<r><n>1</n><n>2</n></r>") == ["n=1,2"])
    }

    @Test func `records with different structures are listed separately`() throws {
        let left = try leaves("<r><a><b>1</b><c>2</c></a><a><b>3</b></a></r>")
        #expect(left == ["a[1]/b=1", "a[1]/c=2", "a[2]/b=3"])
        #expect(try leaves("<r><a><b>1</b></a><a><b>3</b><c>2</c></a></r>") != left)
        #expect(
            try leaves("<r><a><n>1</n></a><a><n>2</n><n>3</n></a></r>")
                != leaves("<r><a><n>1</n><n>2</n></a><a><n>3</n></a></r>")
        )
    }

    @Test func `names in a namespace are listed as well`() throws {
        #expect(
            try leaves("<r xmlns:x=\"urn:x\"><x:a><b>1</b></x:a><x:a><b>2</b><b>3</b></x:a></r>")
                == ["*[local-name()='a'][1]/b=1", "*[local-name()='a'][2]/b=2,3"]
        )
    }
}
#endif
