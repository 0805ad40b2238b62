import Testing

@testable import RMSMockServer

struct WholePatternTests {
    /// Whatever a pattern begins with, it matches the same values as the expression alone.
    @Test(arguments: [
        ("abc", ["abc"], ["ab", "abcd", "xabc", ""]), ("a|ab", ["a", "ab"], ["b", "abb"]),
        ("coffee-\\d+", ["coffee-1", "coffee-12"], ["coffee-", "Coffee-1", "tea-1"]),
        ("ab?c", ["abc", "ac"], ["ab", "abbc"]), ("ab*", ["a", "ab", "abb"], ["b", ""]),
        ("ab{0,1}", ["a", "ab"], ["abb"]), ("ab+", ["ab", "abb"], ["a"]),
        ("ab(c|d)", ["abc", "abd"], ["ab", "cd"]), ("ab(c)|d", ["abc", "d"], ["abd", "ab"]),
        ("ab(c|(d|e))", ["abc", "abe"], ["e", "ab"]), ("ab(c)(d|e)?|x", ["abc", "abcd", "x"], ["ab"]),
        ("ab[c|d]", ["abc", "ab|"], ["ab", "d"]), (".*", ["", "anything"], []),
        ("(?i)abc", ["ABC", "abc"], ["ab"]), ("手.", ["手紙"], ["手"]), ("a\\|b", ["a|b"], ["a", "b"]),
    ])
    func `a pattern matches only whole values`(pattern: String, fitting: [String], others: [String]) throws {
        let pattern = try WholePattern(pattern)
        for value in fitting { #expect(pattern.matches(value), "\(value)") }
        for value in others { #expect(!pattern.matches(value), "\(value)") }
    }

    @Test func `an invalid pattern is refused`() {
        #expect(throws: (any Error).self) { try WholePattern("a)(b") }
    }
}
