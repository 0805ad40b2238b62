import RMSClient
import Testing

@Suite struct PrintableTextTests {
    @Test(arguments: Array(0x0...0x1F) + Array(0x7F...0x9F) + Array(0x2028...0x202E) + Array(0x2066...0x2069))
    func `no control character and no direction change remains`(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        let shown = "a\(Character(scalar))b".printable
        #expect(shown.unicodeScalars.allSatisfy { !$0.isUnprintable })
        #expect(shown.hasPrefix("a") && shown.hasSuffix("b") && shown.count > 2)
    }

    @Test func `an escape is shown as its code, a line break as one space`() {
        #expect("\u{1B}]0;t\u{7}".printable == "\\u{1b}]0;t\\u{7}")
        #expect("a\r\nb\rc\nd\u{2028}e\tf".printable == "a b c d e\\tf")
        #expect("a\r\n\r\nb\n\nc".printable(lineBreak: "⏎") == "a⏎⏎b⏎⏎c")
        #expect("\u{202E}gpj.exe".printable == "\\u{202e}gpj.exe")
    }

    @Test(arguments: ["", "茶①～髙㈱", "👨‍👩‍👧 が\u{3099}", "a b\u{3000}c"])
    func `printable text is unchanged`(text: String) {
        #expect(text.printable == text)
    }
}
