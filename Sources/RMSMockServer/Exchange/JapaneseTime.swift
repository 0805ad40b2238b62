internal import Foundation

extension Date {
    /// `2019-10-22T21:40:19+09:00`.
    var japaneseTime: String {
        let zone = TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt
        let style = Date.ISO8601FormatStyle(timeZone: zone).year().month().day().time(includingFractionalSeconds: false)
        return formatted(style) + "+09:00"
    }

    /// Parses the format of ``japaneseTime``, also with another zone; without a zone, Japan's is used. Fractions of a
    /// second are dropped.
    init?(japaneseTime text: String) {
        var text = text.replacingOccurrences(of: " ", with: "T")
        if let point = text.firstIndex(of: "."), point > text.startIndex {
            let end = text[text.index(after: point)...].firstIndex { !$0.isNumber } ?? text.endIndex
            text.removeSubrange(point..<end)
        }
        let plain = text.contains("T") ? text : "\(text)T00:00:00"
        let hasZone = plain.hasSuffix("Z") || plain.dropFirst(11).contains { $0 == "+" || $0 == "-" }
        let full = hasZone ? plain : plain + "+09:00"
        let format = Date.ISO8601FormatStyle(timeZone: .gmt)
        guard Self.isZone(full.dropFirst("2026-12-31T23:59:59".count)), let date = try? format.parse(full) else {
            return nil
        }
        self = date
    }

    /// Whether a text is `Z`, or like `+09:00` or `+0900`. The parser ignores what comes after a zone.
    private static func isZone(_ text: Substring) -> Bool {
        let digits = text.dropFirst().filter { $0 != ":" }
        let isOffset = text.hasPrefix("+") || text.hasPrefix("-")
        return text == "Z"
            || isOffset && digits.count == 4 && digits.allSatisfy(\.isWholeNumber) && text.utf8.count <= 6
    }
}
