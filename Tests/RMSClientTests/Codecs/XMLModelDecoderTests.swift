@testable import RMSClient
import Testing

/// Visits different members depending on what it reads, which a model must not do.
private struct UnsteadyModel: WireModel {
    var a: Int?
    var b: Int?
    var c: Int?

    init(blank: WireBlank) {}

    mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.field("a", &a)
        if a == 1 { return }
        try visitor.field("b", &b)
        if a == 2 { try visitor.field("c", &c) }
    }
}

@Suite struct XMLModelDecoderTests {
    @Test func `a model that visits different members than before is an error, and reads no other memory`() throws {
        func read(_ text: String) throws -> UnsteadyModel {
            try XMLModelDecoder().decode(UnsteadyModel.self, from: try XMLReader.parse([UInt8](text.utf8)).root)
        }
        #expect(try read("<r><a>0</a><b>5</b></r>").b == 5)
        #expect(throws: DecodingProblem.self) { try read("<r><a>1</a></r>") }
        #expect(throws: DecodingProblem.self) { try read("<r><a>2</a><b>1</b><c>1</c></r>") }
    }
}
