import Foundation
@testable import RMSClient
import Testing

@Suite struct XMLReaderTests {
    private func parse(_ text: String, limits: XMLLimits = XMLLimits()) throws -> XMLElement {
        try XMLReader.parse([UInt8](text.utf8), limits: limits).root
    }

    private func error(_ text: String, limits: XMLLimits = XMLLimits()) -> XMLParseError? {
        #expect(throws: XMLParseError.self) { try parse(text, limits: limits) }
    }

    @Test func `names are compared by namespace and local name, whatever the prefix`() throws {
        let root = try parse(#"<a:r xmlns:a="urn:1" xmlns="urn:2"><b/><c xmlns=""/><x:b xmlns:x="urn:1"/></a:r>"#)
        #expect(root.named(XMLName("r", namespace: "urn:1")))
        #expect(!root.named(XMLName("r")))
        #expect(root.first(XMLName("b", namespace: "urn:2")) != nil)
        #expect(root.first(XMLName("b", namespace: "urn:1"))?.namespace == "urn:1")
        #expect(root.first(XMLName("c"))?.namespace == nil)
        #expect(root.first(XMLName("b")) == nil)
    }

    @Test func `CDATA, entities and character references are text`() throws {
        let root = try parse("<a>1 &lt;&amp;&gt;&quot;&apos; &#x3042;&#65;<![CDATA[<b>&amp;]]> z</a>")
        #expect(root.text == #"1 <&>"' あA<b>&amp; z"#)
        #expect(root.children.first { _ in true } == nil)
    }

    @Test func `empty, blank, nil and absent differ`() throws {
        let xsi = "http://www.w3.org/2001/XMLSchema-instance"
        let root = try parse(
            #"<a xmlns:i="\#(xsi)"><e/><f></f><b> </b><n i:nil="true"/><o i:nil="1"/><p i:nil="false"/><q nil="true"/></a>"#
        )
        #expect(root.first(XMLName("e"))?.isEmpty == true)
        #expect(root.first(XMLName("f"))?.isEmpty == true)
        #expect(root.first(XMLName("b"))?.text == " ")
        #expect(root.first(XMLName("b"))?.isEmpty == false)
        #expect(root.first(XMLName("absent")) == nil)
        #expect(["e", "n", "o", "p", "q"].map { root.first(XMLName($0))?.isNil } == [false, true, true, false, false])
    }

    @Test func `whitespace between elements is ignored, and mixed text is kept whole`() throws {
        let root = try parse("<a>\n  <b>x</b>\n  <c> y </c>\n</a>")
        #expect(root.text == "")
        #expect(root.children.map(\.text) == ["x", " y "])
        #expect(try parse("<a>one<b>x</b>\n<b/>two<b/> three</a>").text == "onetwo three")
        #expect(try parse("<a><b>x</b>tail</a>").text == "tail")
        #expect(try parse("<a>head<b>x</b>\n</a>").text == "head")
    }

    @Test func `attributes are read with their namespaces`() throws {
        let root = try parse(#"<a x="1 &amp; 2" n:y="い" xmlns:n="urn:n"/>"#)
        #expect(root.attribute(XMLName("x")) == "1 & 2")
        #expect(root.attribute(XMLName("y", namespace: "urn:n")) == "い")
        #expect(root.attribute(XMLName("y")) == nil)
        #expect(root.attributes.map(\.localName) == ["x", "y"])
    }

    @Test func `a path has an index where names repeat, and the line is that of the start tag`() throws {
        let root = try parse("<a>\n<b/>\n<b><c/></b>\n</a>")
        let second = root.children.map { $0 }[1]
        #expect(second.first(XMLName("c"))?.path == "a/b[2]/c")
        #expect(second.line == 3)
        #expect(root[[XMLName("b"), XMLName("c")]] == nil)
    }

    @Test(arguments: [
        ("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a>日本語</a>", String.Encoding.shiftJIS),
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>日本語</a>", .utf8),
        ("\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>日本語</a>", .utf8),
        ("\u{FEFF}<a>日本語</a>", .utf8), ("\u{FEFF}<a>日本語</a>", .utf16LittleEndian),
        ("\u{FEFF}<a>日本語</a>", .utf16BigEndian),
    ])
    func `a declared encoding or a BOM is understood in chunks of any size`(text: String, encoding: String.Encoding)
        throws
    {
        let bytes = [UInt8](try #require(text.data(using: encoding)))
        for size in [1, 2, 3, 5, 7, bytes.count] {
            #expect(try collect(bytes, by: size).text == "日本語", "\(size) bytes at a time")
        }
    }

    @Test func `EUC-JP is understood in chunks of any size`() throws {
        let japanese: [UInt8] = [0xC6, 0xFC, 0xCB, 0xDC, 0xB8, 0xEC]
        let bytes = [UInt8]("<?xml version=\"1.0\" encoding=\"EUC-JP\"?><a>".utf8) + japanese + [UInt8]("</a>".utf8)
        for size in 1...bytes.count {
            #expect(try collect(bytes, by: size).text == "日本語", "\(size) bytes at a time")
        }
    }

    @Test(arguments: [
        "<?xml version=\"1.0\" encoding=\"x-unknown\"?><a/>", "<?xml version=\"1.0\" encoding=\"klingon\"?><a>x</a>",
    ])
    func `an unknown encoding is a typed error`(text: String) {
        #expect(error(text)?.kind == .encoding)
    }

    @Test func `bytes that are invalid in the declared encoding are a typed error`() {
        let bytes =
            [UInt8]("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>".utf8) + [0xFF, 0xFE, 0x80] + [UInt8]("</a>".utf8)
        let error = #expect(throws: XMLParseError.self) { try XMLReader.parse(bytes) }
        #expect(error?.message == "the document contains a character that XML forbids or that its encoding lacks")
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
        "<!DOCTYPE a PUBLIC \"-//x\" \"http://127.0.0.1:1/x.dtd\"><a/>",
        "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><l>&c;</l>",
    ])
    func `a document type declaration is refused, and with it every entity`(text: String) {
        #expect(error(text)?.kind == .doctypeRefused)
    }

    @Test func `an entity that XML does not define is refused`() {
        #expect(error("<a>&nbsp;</a>")?.kind == .malformed)
    }

    @Test func `depth, text, size, names and attributes are limited`() {
        var limits = XMLLimits()
        limits.maximumDepth = 3
        limits.maximumTextBytes = 10
        limits.maximumTotalBytes = 10_000
        limits.maximumAttributes = 1
        limits.maximumUnknownNames = 20
        #expect(throws: Never.self) { try parse("<a><b><c>0123456789</c></b></a>", limits: limits) }
        #expect(error("<a><b><c><d/></c></b></a>", limits: limits)?.kind == .tooDeep)
        #expect(error("<a>0123456789x</a>", limits: limits)?.kind == .tooLarge)
        #expect(error("<a b='0123456789x'/>", limits: limits)?.kind == .tooLarge)
        #expect(error("<a b='1' c='2'/>", limits: limits)?.kind == .tooLarge)
        #expect(error("<a>" + String(repeating: "<b/>", count: 3000) + "</a>", limits: limits)?.kind == .tooLarge)
        let strangers = (0..<30).map { "<stranger\($0)/>" }.joined()
        #expect(error("<a>\(strangers)</a>", limits: limits)?.kind == .tooLarge)
        limits.maximumTapeBytes = 1000
        #expect(error("<a>" + String(repeating: "<b/>", count: 100) + "</a>", limits: limits)?.kind == .tooLarge)
    }

    @Test func `a document cut at any byte is a typed error with a place`() throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<r a=\"1\"><日本>x&amp;<![CDATA[y]]></日本><!-- c --><b n='&#x41;'/>\n</r>"
        let bytes = [UInt8](text.utf8)
        #expect(throws: Never.self) { try XMLReader.parse(bytes) }
        for count in 0..<bytes.count {
            let error = #expect(throws: XMLParseError.self) { try XMLReader.parse(Array(bytes[..<count])) }
            #expect(
                error?.kind == (count == 0 ? .empty : .truncated) || error?.kind == .malformed,
                "cut at \(count): \(error?.kind.rawValue ?? "")"
            )
            #expect((error?.line ?? 0) >= 1 && (error?.column ?? 0) >= 1)
        }
    }

    @Test(arguments: [
        "<a>\u{1}</a>", "<a>&#1;</a>", "<a b='\u{B}'/>", "<a>\u{0}</a>", "<a>\u{FFFE}</a>", "<a>&#xFFFF;</a>",
    ])
    func `a character that XML forbids is a typed error`(text: String) {
        let error = error(text)
        #expect(error?.kind == .malformed)
    }

    @Test(arguments: [
        "<a><b></a>", "<a b=1/>", "<a/><b/>", "text", "<a b='1' b='2'/>", "<a>]]></a>", "<a><", "<<a/>",
        "<a/>text",
    ])
    func `malformed XML is a typed error, and none of its text is in the message`(text: String) {
        let error = error(text.replacingOccurrences(of: "text", with: "geheim"))
        #expect([.malformed, .truncated].contains(error?.kind))
        #expect(error?.description.contains("geheim") == false)
    }

    @Test func `after an error every call throws the same error`() {
        let reader = XMLReader()
        let first = #expect(throws: XMLParseError.self) { try reader.feed([UInt8]("<a></b>".utf8)) }
        let second = #expect(throws: XMLParseError.self) { try reader.feed([UInt8]("<c/>".utf8)) }
        let third = #expect(throws: XMLParseError.self) { try reader.finish() }
        #expect(first == second && second == third)
    }

    @Test func `every split of a document in two gives the same tree`() throws {
        let text =
            "<?xml version=\"1.0\"?><r xmlns:n=\"urn:n\" a=\"ä\"><n:x>1<!-- -->2<![CDATA[3]]></n:x>\r\n<y>&lt;日本&#10;</y><z/></r>"
        let bytes = [UInt8](text.utf8)
        let whole = describe(try XMLReader.parse(bytes).root)
        #expect(whole == "r a=ä [{urn:n}x(123) y(<日本\n) z()]")
        for cut in 0...bytes.count {
            let reader = XMLReader()
            try reader.feed(Array(bytes[..<cut]))
            try reader.feed(Array(bytes[cut...]))
            #expect(describe(try reader.finish().root) == whole)
        }
        #expect(describe(try collect(bytes, by: 1)) == whole)
    }

    @Test func `a few thousand damaged documents never cause a crash`() throws {
        let sample = [UInt8](
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><r x=\"1\"><a>日本</a><b><![CDATA[x]]></b>&amp;<!--c--></r>".utf8
        )
        var state: UInt64 = 42
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        var errors = 0
        for _ in 0..<4000 {
            var damaged = sample
            for _ in 0...random(3) {
                switch random(3) {
                case 0: damaged[random(damaged.count)] = UInt8(random(256))
                case 1: damaged.remove(at: random(damaged.count))
                default: damaged.insert(UInt8(random(256)), at: random(damaged.count))
                }
            }
            do {
                _ = describe(try collect(damaged, by: 1 + random(9)))
            } catch {
                #expect(error is XMLParseError)
                errors += 1
            }
        }
        #expect(errors > 1000)
    }

    private func collect(_ bytes: [UInt8], by size: Int) throws -> XMLElement {
        let reader = XMLReader()
        for start in stride(from: 0, to: bytes.count, by: size) {
            try reader.feed(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        return try reader.finish().root
    }

    private func describe(_ element: XMLElement) -> String {
        let name = (element.namespace.map { "{\($0)}" } ?? "") + element.localName
        let attributes = element.attributes.map { " \($0.localName)=\($0.value)" }.joined()
        let children = element.children.map(describe)
        return name + attributes + (children.isEmpty ? "(\(element.text))" : " [\(children.joined(separator: " "))]")
    }
}
