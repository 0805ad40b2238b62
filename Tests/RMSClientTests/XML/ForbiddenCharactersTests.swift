@testable import RMSClient
import Testing

@Suite struct ForbiddenCharactersTests {
    private func read(
        _ bytes: [UInt8],
        by size: Int,
        _ characters: ForbiddenCharacters = .replace
    ) throws -> (text: String, count: Int) {
        let reader = XMLReader(forbiddenCharacters: characters)
        for start in stride(from: 0, to: bytes.count, by: size) {
            try reader.feed(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        let text = try reader.finish().root.text
        return (text, reader.replacedCharacters)
    }

    @Test(arguments: [
        ("\u{B}", "\u{FFFD}", 1), ("\0", "\u{FFFD}", 1), ("&#11;", "\u{FFFD}", 1), ("&#xB;", "\u{FFFD}", 1),
        ("&#x0;", "\u{FFFD}", 1), ("&#xFFFF;", "\u{FFFD}", 1), ("\u{FFFE}", "\u{FFFD}", 1),
        ("&#99999999999;", "\u{FFFD}", 1), ("&nbsp;", "\u{FFFD}", 1), ("&#xD83D;", "\u{FFFD}", 1),
        ("&#xD83D;&#xDE00;", "😀", 1), ("&#55357;&#56832;x", "😀x", 1), ("&#xD83D;&#65;", "\u{FFFD}A", 1),
        ("&#xD83D;\u{1}", "\u{FFFD}\u{FFFD}", 2), ("\t\n&#9;&#x1F600;&amp;&lt;😀日", "\t\n\t😀&<😀日", 0),
        ("<![CDATA[&#11;&nbsp;\u{1}]日]>]]>&#11;", "&#11;&nbsp;\u{FFFD}]日]>\u{FFFD}", 2),
        ("<!-- <![CDATA[ \u{1} -->&#11;", "\u{FFFD}", 2), ("<?p <![CDATA[ ?>&#11;", "\u{FFFD}", 1),
        ("\u{7F}\u{85}", "\u{7F}\u{85}", 0),
    ])
    func `forbidden characters are replaced and counted, in chunks of any size`(
        text: String,
        expected: String,
        count: Int
    ) throws {
        let bytes = [UInt8]("<a>\(text)</a>".utf8)
        for size in 1...bytes.count {
            let result = try read(bytes, by: size)
            #expect(result.text == expected, "\(size) bytes at a time")
            #expect(result.count == count, "\(size) bytes at a time")
        }
    }

    @Test(
        arguments: [
            ([0xFF], "\u{FFFD}"), ([0xE3, 0x81], "\u{FFFD}"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
            ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xE3, 0x81, 0x82, 0x80], "あ\u{FFFD}"), ([0xF0, 0x9F, 0x98], "\u{FFFD}"),
        ] as [([UInt8], String)]
    )
    func `invalid UTF-8 is replaced as in browsers`(bad: [UInt8], expected: String) throws {
        let bytes = [UInt8]("<a>".utf8) + bad + [UInt8]("</a>".utf8)
        for size in 1...bytes.count {
            #expect(try read(bytes, by: size).text == expected, "\(size) bytes at a time")
        }
    }

    @Test func `bytes that are invalid in the declared encoding are replaced too`() throws {
        let bytes = [UInt8]("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a>".utf8) + [0x92, 0x83, 0xFF, 0x92, 0x3C]
        for size in 1...bytes.count {
            let result = try read(bytes + [UInt8]("/a>".utf8), by: size)
            #expect(result.text == "茶\u{FFFD}\u{FFFD}" && result.count == 2)
        }
    }

    @Test func `nothing is replaced unless requested`() {
        for text in ["\u{B}", "&#11;", "&nbsp;", "&#xD83D;"] {
            #expect(throws: XMLParseError.self) { try read([UInt8]("<a>\(text)</a>".utf8), by: 100, .refuse) }
        }
    }

    @Test func `a document that is malformed in another way is still an error`() {
        for text in ["<a><b></a>", "<a>&</a>", "<a b='\u{1}' b='2'/>", "<a>\u{1}", "<!DOCTYPE a><a>\u{1}</a>"] {
            #expect(throws: XMLParseError.self) { try read([UInt8](text.utf8), by: 100) }
        }
    }

    /// Reads with a reader that reports which elements contain what XML forbids.
    private func marked(
        _ bytes: [UInt8],
        by size: Int,
        at path: [XMLName] = []
    ) throws -> (records: [String], rest: String?) {
        var records: [String] = []
        let reader = XMLReader(path, XMLLimits(), nil, .refuse, marksDamage: true) { record in
            let damage = record.damage.map { " \($0.path) \($0.problem)" } ?? ""
            records.append(record.children.map(\.text).joined() + damage)
        }
        for start in stride(from: 0, to: bytes.count, by: size) {
            try reader.feed(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        let root = try reader.finish().root
        return (records, root.damage?.path)
    }

    private let path = ["r", "l", "i"].map { XMLName($0) }

    @Test(arguments: ["\u{B}", "&#11;"])
    func `only the record that contains a forbidden character is marked, in chunks of any size`(
        bad: String
    ) throws {
        let text = "<r>\n<c>N</c><l> <i><v>1</v></i>\n<i><v>2</v><w>x\(bad)</w><u/></i><i><v>3</v></i></l><t>4</t></r>"
        let bytes = [UInt8](text.utf8)
        for size in 1...bytes.count {
            let (records, rest) = try marked(bytes, by: size, at: path)
            #expect(
                records == ["1", "2x\u{FFFD} r/l/i/w contains U+000B, which XML forbids", "3"],
                "\(size) bytes at a time"
            )
            #expect(rest == nil)
        }
    }

    @Test func `damage outside the records is reported too, and each record is delivered once`() throws {
        let text = "<r><c>\u{1}</c><l><i><v>1</v></i><o>&nbsp;</o><i><v>2</v></i></l></r>"
        let bytes = [UInt8](text.utf8)
        for size in 1...bytes.count {
            let (records, rest) = try marked(bytes, by: size, at: path)
            #expect(records == ["1", "2"], "\(size) bytes at a time")
            #expect(rest == "r/c")
        }
    }

    @Test func `a thousand damaged documents give the same result in chunks of any size`() {
        let sample = [UInt8](
            "<r><c>N</c><l><i><v>1&amp;</v></i><!--c--><i><v>日&#11;</v><w><![CDATA[\u{B}]]></w></i><i/></l></r>".utf8
        )
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        var readable = 0
        for _ in 0..<1000 {
            var damaged = sample
            for _ in 0...random(2) {
                switch random(3) {
                case 0: damaged[random(damaged.count)] = UInt8(random(256))
                case 1: damaged.remove(at: random(damaged.count))
                default: damaged.insert(UInt8(random(256)), at: random(damaged.count))
                }
            }
            let whole = try? marked(damaged, by: damaged.count, at: path)
            let cut = try? marked(damaged, by: 1 + random(9), at: path)
            #expect(whole?.records == cut?.records && whole?.rest == cut?.rest, "\(damaged)")
            let mended = try? read(damaged, by: damaged.count)
            let mendedCut = try? read(damaged, by: 1 + random(9))
            #expect(mended?.text == mendedCut?.text && mended?.count == mendedCut?.count, "\(damaged)")
            #expect((whole == nil) == (mended == nil), "\(damaged)")
            if whole != nil { readable += 1 }
        }
        #expect(100..<1000 ~= readable)
    }

    @Test func `of a long stream, only the bytes outside the delivered records are kept`() throws {
        var kept = XMLKeptBytes()
        let chunk = [UInt8](repeating: 0x20, count: 1000)
        for start in stride(from: 0, to: 1_000_000, by: 1000) {
            kept.append(chunk)
            kept.drop([(start + 10)..<(start + 500), (start + 500)..<(start + 1000)])
            #expect(kept.count == kept.outside.count)
        }
        #expect(kept.outside.count == 10_000)
        #expect(kept.rest.isEmpty)
    }
}
