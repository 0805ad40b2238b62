import Foundation
import RMSClient
import Testing

@Suite struct XMLWriterTests {
    private func text(_ writer: XMLWriter) -> String { String(decoding: writer.finish(), as: UTF8.self) }

    @Test func `elements are written compactly and in order, and empty ones are self-closing`() throws {
        var writer = XMLWriter()
        try writer.start("r")
        try writer.element("a", "x")
        try writer.element("b", "")
        try writer.empty("c", ["k": "v"])
        try writer.start("d")
        try writer.text("1")
        try writer.text("2")
        writer.end()
        writer.end()
        #expect(text(writer) == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<r><a>x</a><b/><c k=\"v\"/><d>12</d></r>")
    }

    @Test func `declarations are written with either kind of quotes, or not at all`() throws {
        #expect(text(XMLWriter(declaration: .none)) == "")
        #expect(
            text(XMLWriter(declaration: .singleQuoted, newlineAfterDeclaration: false))
                == "<?xml version='1.0' encoding='UTF-8'?>"
        )
    }

    @Test func `special characters are escaped and read back unchanged`() throws {
        let wild = "<a> & \"b\" ' ]]> \r\n\t 日本語 😀 \u{85}\u{2028}\u{7F}"
        var writer = XMLWriter()
        try writer.start("r", ["k": wild])
        try writer.text(wild)
        let root = try XMLReader.parse(writer.finish()).root
        #expect(root.text == wild)
        #expect(root.attribute(XMLName("k")) == wild)
    }

    @Test func `elements that are open at the end are closed`() throws {
        var writer = XMLWriter(declaration: .none)
        try writer.start("a")
        try writer.start("b")
        #expect(text(writer) == "<a><b/></a>")
    }

    @Test(arguments: ["\u{0}", "\u{8}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
    func `a forbidden character is an error that names it and its place, not the text`(character: String) throws {
        var writer = XMLWriter()
        try writer.start("r")
        let error = #expect(throws: XMLWriteError.self) { try writer.element("name", "geheim\(character)") }
        let digits = String(format: "%04X", character.unicodeScalars.first!.value)
        #expect(error?.description == "r/name contains U+\(digits), which XML forbids")
    }

    @Test(arguments: ["", " a", "a b", "1a", "<a", "a>", "-a"])
    func `an invalid name is an error`(name: String) {
        var writer = XMLWriter()
        #expect(throws: XMLWriteError.self) { try writer.start(name) }
    }
}
