import Foundation
@testable import RMSMockServer
import Testing

@Suite struct JapaneseTimeTests {
    @Test(arguments: [
        "2026-11-30T09:00:00+09:00", "2026-11-30 09:00:00", "2026-11-30T09:00:00", "2026-11-30T09:00:00.123+0900",
        "2026-11-30T00:00:00Z", "2026-11-29T19:00:00-05:00",
    ])
    func `a time is read in each of its forms`(text: String) {
        #expect(Date(japaneseTime: text) == Date(timeIntervalSince1970: 1_795_996_800))
    }

    @Test func `a day begins in Japan`() {
        #expect(Date(japaneseTime: "2026-11-30")?.japaneseTime == "2026-11-30T00:00:00+09:00")
    }

    @Test(arguments: [
        "", "2026", "2026-11-30T09:00:00+09:00*", "2026-11-30T09:00:00+09:00 and more", "2026-11-30T09:00:00Zulu",
        "2026-11-30T09:00:00+09:0０", "2026-11-30T09:00:00+9", "2026-11-30x", "2026-13-30T09:00:00+09:00",
    ])
    func `what only begins like a time is not one`(text: String) {
        #expect(Date(japaneseTime: text) == nil)
    }
}
