import Testing

@testable import rms

/// Tables on a terminal.
@Suite struct TableTests {
    @Test(arguments: [
        ("abc", 3), ("シャツ", 6), ("ｼｬﾂ", 3), ("ｶﾞ", 2), ("が", 2), ("か\u{3099}", 2), ("e\u{301}", 1), ("＃１", 4), ("…", 1),
        ("🎁", 2), ("한글", 4), ("", 0),
    ])
    func `text has the width that a terminal gives it`(text: String, width: Int) {
        #expect(text.terminalWidth == width)
    }

    @Test func `columns are aligned by width, and control characters are escaped`() {
        let table = Table([["シャツ", "1"], ["ab", "x\u{1B}[2J\ny"]])
        #expect(table.text == "シャツ  1\nab      x\\u{1b}[2J y")
    }
}
