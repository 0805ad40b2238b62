internal import Foundation
internal import RMSClient

/// The documented rules of rpay.order.searchOrder. RMS's codes for most of them are unknown, so a broken rule is reported
/// and the call succeeds, except for missing fields and periods (``Order2Service``).
struct SearchOrderRules {
    private let json: JSONBody
    private(set) var violations: [Violation] = []

    init(_ json: JSONBody, at now: Date) {
        self.json = json
        judgePeriod(at: now)
        judgeCodes()
        judgeKeyword()
        judgePages()
    }

    private mutating func report(_ text: String, _ source: WireSource = .order2SearchOrder) {
        violations.append(Violation(text, source))
    }

    private mutating func judgePeriod(at now: Date) {
        func date(_ name: String) -> Date? {
            guard let text = json.texts(name).first else { return nil }
            guard text.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+0900/) != nil,
                let date = Date(japaneseTime: "\(text.dropLast(5))+09:00")
            else {
                report("\(name) is not a time like 2026-01-31T12:00:00+0900", .order2Dates)
                return nil
            }
            return date
        }
        for name in ["dateType", "startDatetime", "endDatetime"] where json.texts(name).isEmpty {
            report("\(name) is missing")
        }
        let (start, end) = (date("startDatetime"), date("endDatetime"))
        if let start, now.timeIntervalSince(start) > 730 * 86_400 { report("startDatetime is more than 730 days ago") }
        guard let start, let end else { return }
        if end < start { report("endDatetime is before startDatetime") }
        if end.timeIntervalSince(start) > 63 * 86_400 { report("endDatetime is more than 63 days after startDatetime") }
    }

    private static let codes: [(name: String, values: Set<Int>)] = {
        let flags = [
            "shippingDateBlankFlag", "shippingNumberBlankFlag", "asurakuFlag", "couponUseFlag", "drugFlag",
            "overseasFlag", "oneDayOperationFlag",
        ]
        return [
            ("orderProgressList", [100, 200, 300, 400, 500, 600, 700, 800, 900]), ("dateType", Set(1...6)),
            ("orderTypeList", [1, 4, 5, 6]),
            ("settlementMethod", [1, 2, 3, 4, 5, 6, 7, 9, 12, 13, 14, 16, 17, 21, 27]),
            ("searchKeywordType", Set(0...9)), ("mailSendType", Set(0...2)), ("phoneNumberType", [1, 2]),
            ("purchaseSiteType", Set(0...4)), ("PaginationRequestModel.SortModelList.sortColumn", [1]),
            ("PaginationRequestModel.SortModelList.sortDirection", [1, 2]),
        ] + flags.map { ($0, [0, 1]) }
    }()

    private mutating func judgeCodes() {
        for (name, values) in Self.codes {
            for text in json.texts(name) where Int(text).map(values.contains) != true {
                report("\(name) \(text) is not known")
            }
        }
        if json.texts("subStatusIdList").contains("-1"), json.texts("orderProgressList").isEmpty {
            report("subStatusIdList -1 needs orderProgressList")
        }
    }

    /// The maximum number of characters of a keyword, by its type.
    private static let lengths = [1: 1024, 2: 127, 3: 1000, 4: 254, 5: 254, 6: 254, 7: 40, 8: 96, 9: 400]

    private mutating func judgeKeyword() {
        let type = json.texts("searchKeywordType").first.flatMap { Int($0) } ?? 0
        let keyword = json.texts("searchKeyword").first
        if type == 0, keyword != nil { report("searchKeyword needs a searchKeywordType", .order2SearchKeywordType) }
        if type != 0, keyword?.isEmpty != false {
            report("searchKeywordType \(type) needs a searchKeyword", .order2SearchKeywordType)
        }
        if let limit = Self.lengths[type], let keyword, keyword.count > limit {
            report("searchKeyword has more than \(limit) characters", .order2SearchKeywordType)
        }
    }

    private mutating func judgePages() {
        for (name, range) in [("requestRecordsAmount", 1...1000), ("requestPage", 1...Int.max)] {
            for text in json.texts("PaginationRequestModel.\(name)") where Int(text).map(range.contains) != true {
                report("\(name) \(text) is not \(range.upperBound == .max ? "1 or more" : "between 1 and 1000")")
            }
        }
    }
}
