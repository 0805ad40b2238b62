/// The rules for the contents of texts.
///
/// Which texts are single lines, which characters depend on the machine (those of NEC's row 13, such as ①, ㈱ and ㍻), and which
/// tags and attributes are forbidden is not documented in the sources: our choice. Users report that the text for smartphones
/// can't have `strong`, `em`, `thead`, `tbody` and `tfoot`, nor more than 20 images.
enum Item2TextRules {
    typealias Problem = (code: Item2Code, value: String)

    private static let maximumImages = 20
    private static let forbidden: Set<String> = ["script", "iframe", "object", "embed", "style", "link", "meta"]
    private static let smallForbidden: Set<String> = ["strong", "em", "thead", "tbody", "tfoot"]

    private struct Tag {
        let name: String
        let isEnd: Bool
        let attributes: Substring
    }

    private static func tags(in text: String) -> [Tag] {
        text.matches(of: /<(\/?)([A-Za-z][A-Za-z0-9]{0,20})([^<>]*)>/).map { match in
            Tag(name: match.2.lowercased(), isEnd: !match.1.isEmpty, attributes: match.3)
        }
    }

    static func problems(of text: String, _ kind: Item2Text) -> [Problem] {
        switch kind {
        case .plain: return []
        case .html: return markup(text, forbidden)
        case .smallHTML:
            let images = tags(in: text).count { $0.name == "img" && !$0.isEnd }
            let many: [Problem] = images > maximumImages ? [(.manyImages, "\(maximumImages)")] : []
            return markup(text, forbidden.union(smallForbidden)) + many
        case .medicine: return markup(text, forbidden) + (text.contains("<!--") ? [(.comment, "")] : [])
        case .agreement: return markup(text, forbidden) + inputs(text)
        case .image: return image(text)
        case .video:
            let form =
                /<script src="(https:)?\/\/stream\.cms\.rakuten\.co\.jp\/gate\/play\/[^"]*" type="text\/javascript"><\/script>/
            return text.wholeMatch(of: form) == nil ? [(.video, "")] : []
        case .password: return text.wholeMatch(of: /[a-z0-9_-]+/) == nil ? [(.password, "")] : []
        case .article: return text.wholeMatch(of: /[A-Za-z0-9-]+/) == nil ? [(.article, "")] : []
        case .line, .title, .name, .option: return line(text, kind)
        }
    }

    private static func line(_ text: String, _ kind: Item2Text) -> [Problem] {
        var problems: [Problem] = []
        if text.contains(where: \.isNewline) { problems.append((.lineFeed, "")) }
        if kind == .title, text.contains(/https?:\/\//) { problems.append((.link, "")) }
        if kind == .name || kind == .option, text.contains(where: { $0 == "<" || $0 == ">" }) {
            problems.append((.markup, ""))
        }
        if kind == .option, text.contains(":") { problems.append((.colon, "")) }
        if let character = text.unicodeScalars.first(where: isMachineDependent) {
            problems.append((.machineCharacters, String(character)))
        }
        return problems
    }

    private static func isMachineDependent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // ① to ⑳, Ⅰ to Ⅹ, ㈱ and the like, ㊤ to ㊨, ㌃ and the like, ㍻ and the other years, ㎜ and the like, № and ℡.
        case 0x2460...0x2473, 0x2160...0x2169, 0x3231...0x3239, 0x32A4...0x32A8, 0x3303...0x3357, 0x337B...0x337E,
            0x338E...0x33CD, 0x2116, 0x2121:
            true
        default: false
        }
    }

    private static func markup(_ text: String, _ forbidden: Set<String>) -> [Problem] {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return [] }
        var problems: [Problem] = []
        for tag in tags(in: text) {
            if forbidden.contains(tag.name), !tag.isEnd { problems.append((.forbiddenTag, tag.name)) }
            if tag.attributes.contains("\u{3000}") { problems.append((.wideSpace, tag.name)) }
            if let attribute = tag.attributes.firstMatch(of: /\s(on[a-z]+)\s*=/.ignoresCase())?.1 {
                problems.append((.forbiddenAttribute, attribute.lowercased()))
            }
        }
        if let (name, isOpen) = ItemTextRules.unpairedTag(in: text) {
            problems.append((isOpen ? .noEndTag : .noStartTag, name))
        }
        return problems
    }

    /// The input fields of an agreement need a type and a name.
    private static func inputs(_ text: String) -> [Problem] {
        tags(in: text).compactMap { tag in
            guard tag.name == "input", !tag.isEnd else { return nil }
            let isNamed = ["type", "name"].allSatisfy { tag.attributes.lowercased().contains("\($0)=") }
            return isNamed ? nil : (.inputAttributes, "input")
        }
    }

    private static func image(_ text: String) -> [Problem] {
        if text.contains("://") { return [(.scheme, "")] }
        if !text.hasPrefix("/") { return [(.invalid, text)] }
        if text.wholeMatch(of: /[A-Za-z0-9_.:\/-]+/) == nil { return [(.imageCharacters, "")] }
        let kind = text.split(separator: ".").last?.lowercased() ?? ""
        return ["gif", "jpg", "jpeg", "png"].contains(kind) ? [] : [(.imageKind, "")]
    }
}
