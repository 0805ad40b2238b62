/// Rules for an item's texts whose refusals by RMS's API are known by message only: no error id is known, so a broken
/// rule is reported and the call succeeds.
///
/// Sources: the messages that a listing tool quotes (「HTMLタグが正しく閉じられていません。」, 「「<」「>」の数が一致していません。」),
/// and the limits in bytes that another tool documents.
enum ItemTextRules {
    static func violations(of item: Element) -> [Violation] {
        problems(in: item).map { Violation($0, .item1RefusalsKnownByTheirTextOrCodeAlone) }
    }

    private static let texts = [
        "descriptionForPC", "descriptionForMobile", "descriptionForSmartPhone", "catchCopyForPC", "catchCopyForMobile",
    ]

    private static func problems(in item: Element) -> [String] {
        var problems: [String] = []
        for name in texts {
            guard let text = item.value(name), text.utf8.contains(where: { $0 == 0x3C || $0 == 0x3E }) else { continue }
            if text.utf8.count(where: { $0 == 0x3C }) != text.utf8.count(where: { $0 == 0x3E }) {
                problems.append("\(name) has unequal numbers of < and >: RMS's API refuses it")
            } else if let (tag, _) = unpairedTag(in: text) {
                problems.append("\(name) does not close <\(tag)>: RMS's API refuses it")
            }
        }
        for (name, most) in [("itemName", 255), ("itemNumber", 32)] {
            let size = item.value(name).map(bytes) ?? 0
            if size > most { problems.append("\(name) has \(size) bytes in Windows-31J: the limit is \(most)") }
        }
        if item.value("itemName")?.contains(/https?:\/\//) == true {
            problems.append("itemName contains a link: RMS refuses external links")
        }
        return problems
    }

    /// The size in Windows-31J, which RMS's limits refer to: one byte for ASCII and half-width kana, two for the rest.
    static func bytes(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x80 || 0xFF61...0xFF9F ~= $1.value ? 1 : 2) }
    }

    private static let voidTags: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "wbr",
    ]

    /// The first tag that is opened without being closed, or the other way round.
    static func unpairedTag(in text: String) -> (name: String, isOpen: Bool)? {
        var open: [String] = []
        for match in text.matches(of: /<(\/?)([A-Za-z][A-Za-z0-9]{0,20})[^<>]*?(\/?)>/) {
            let name = match.output.2.lowercased()
            if voidTags.contains(name) || !match.output.3.isEmpty { continue }
            if match.output.1.isEmpty {
                open.append(name)
            } else if open.last == name {
                open.removeLast()
            } else {
                return (name, open.contains(name))
            }
        }
        return open.last.map { ($0, true) }
    }
}
