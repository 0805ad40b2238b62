@testable import RMSClient
import Testing

@Suite struct XMLRecordTests {
    private let path = ["r", "list", "rec"].map { XMLName($0) }
    private struct Stop: Error {}

    @Test func `a record is delivered at its end tag and not kept`() throws {
        var seen: [String] = []
        let reader = XMLReader(recordPath: path) { record in
            seen.append(record.children.map(\.text).joined(separator: ","))
        }
        try reader.feed([UInt8]("<r><code>N000</code><list> <rec><v>1</v><v>2</v></rec>".utf8))
        #expect(seen == ["1,2"])
        #expect(reader.partialRoot?.first(XMLName("code"))?.text == "N000")
        try reader.feed(
            [UInt8]("<rec><v>3</v></rec> <other><rec><v>no</v></rec></other></list><rec/><tail>t</tail></r>".utf8)
        )
        let root = try reader.finish().root
        #expect(seen == ["1,2", "3"])
        #expect(root.children.map(\.localName) == ["code", "list", "rec", "tail"])
        #expect(root.first(XMLName("list"))?.children.map(\.localName) == ["other"])
        #expect(root.first(XMLName("list"))?.text == "")
    }

    @Test func `a record that contains elements with the record's name is one record`() throws {
        var seen: [Int] = []
        let reader = XMLReader(recordPath: path) { seen.append($0.children.count { _ in true }) }
        try reader.feed([UInt8]("<r><list><rec><rec/><list><rec/></list></rec></list></r>".utf8))
        _ = try reader.finish()
        #expect(seen == [2])
    }

    @Test func `feed rethrows the closure's error, and the parser stops`() throws {
        var seen = 0
        let reader = XMLReader(recordPath: path) { _ in
            seen += 1
            throw Stop()
        }
        #expect(throws: Stop.self) { try reader.feed([UInt8]("<r><list><rec/><rec/></list></r>".utf8)) }
        #expect(throws: Stop.self) { try reader.finish() }
        #expect(seen == 1)
    }

    @Test func `a path inside a record begins at the document's root`() throws {
        var paths: [String] = []
        let reader = XMLReader(recordPath: path) { record in
            paths = record.children.map(\.path)
        }
        try reader.feed([UInt8]("<r><list><rec><v/><w/><v/></rec></list></r>".utf8))
        #expect(paths == ["r/list/rec/v[1]", "r/list/rec/w", "r/list/rec/v[2]"])
    }

    @Test func `a long stream of records is read with a small tape`() throws {
        var count = 0
        var limits = XMLLimits()
        limits.maximumTapeBytes = 4096
        let reader = XMLReader(recordPath: path, limits: limits) { _ in count += 1 }
        try reader.feed([UInt8]("<r><list>".utf8))
        let chunk = [UInt8](String(repeating: "<rec><v>0123456789</v><w>日本語</w></rec>\n", count: 1000).utf8)
        for _ in 0..<300 { try reader.feed(chunk) }
        #expect(count == 300_000)
    }

    @Test func `a name that code asks for only after parsing is still found`() throws {
        let root = try XMLReader.parse([UInt8]("<late1><late2>x</late2><late2>y</late2></late1>".utf8)).root
        #expect(root.children.filter { $0.named(XMLName("late2")) }.map(\.text) == ["x", "y"])
        #expect(root.named(XMLName("late1")))
    }
}

@Suite struct XMLBoundsTests {
    @Test(arguments: ["<!-- ", "<?p ", "<b c='", "<b "])
    func `a tag, comment or instruction that never ends is an error`(opening: String) throws {
        var limits = XMLLimits()
        limits.maximumTextBytes = 100_000
        let reader = XMLReader(limits: limits)
        try reader.feed([UInt8]("<a>\(opening)".utf8))
        let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000)
        var fed = 0
        let error = #expect(throws: XMLParseError.self) {
            for _ in 0..<100 {
                try reader.feed(chunk)
                fed += 1
            }
        }
        #expect(error?.kind == .tooLarge)
        #expect(fed <= 11)
    }

    @Test func `text around elements counts toward the limits`() throws {
        var limits = XMLLimits()
        limits.maximumTextBytes = 1000
        let mixed = String(repeating: "0123456789<b/>", count: 101)
        let long = #expect(throws: XMLParseError.self) {
            try XMLReader.parse([UInt8]("<a>\(mixed)</a>".utf8), limits: limits)
        }
        #expect(long?.kind == .tooLarge)
        limits.maximumTapeBytes = 20_000
        let nested = String(repeating: "<a>0123456789\(String(repeating: "x", count: 900))<b/>", count: 30)
        let large = #expect(throws: XMLParseError.self) { try XMLReader.parse([UInt8](nested.utf8), limits: limits) }
        #expect(large?.kind == .tooLarge)
    }

    @Test func `limits that exceed 32 bits are capped`() {
        var limits = XMLLimits()
        limits.maximumTapeBytes = .max
        limits.maximumTextBytes = .max
        #expect(limits.bounded.maximumTapeBytes + limits.bounded.maximumTextBytes < Int(Int32.max))
    }

    #if compiler(>=6.2) && (os(macOS) || os(Linux))
    @Test func `using a record after its closure has returned ends the program`() async {
        await #expect(processExitsWith: .failure) {
            var kept: XMLElement?
            let reader = XMLReader(recordPath: [XMLName("r"), XMLName("i")]) { kept = $0 }
            try reader.feed([UInt8]("<r><i>1</i>".utf8))
            _ = kept?.text
        }
    }
    #endif
}
