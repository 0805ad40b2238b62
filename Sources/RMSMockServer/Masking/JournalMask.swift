internal import Foundation

/// Takes keys and personal data out of what is shown.
struct JournalMask {
    private let secrets: [String]
    /// Nil if personal data is shown.
    private let personal: PersonalMembers?

    /// Members that hold a key, well-formed or not.
    private static let keys: Set<String> = ["authKey", "licenseKey", "serviceSecret"]

    init(key: ESAKey?, personal: PersonalMembers, leavesOutPersonalData: Bool = true) {
        self.personal = leavesOutPersonalData ? personal : nil
        guard let key else {
            secrets = []
            return
        }
        let pair = Data("\(key.serviceSecret):\(key.licenseKey)".utf8).base64EncodedString()
        secrets = [pair, key.serviceSecret, key.licenseKey]
    }

    /// What stands for the value of a member; nil for one that may be shown.
    func substitute(for name: String) -> String? {
        if Self.keys.contains(name) { return "***" }
        return personal?.names.contains(name) == true ? "…" : nil
    }

    /// A text with the caller's keys masked.
    func text(_ text: String) -> String { secrets.reduce(text) { $0.replacing($1, with: "***") } }

    /// Path and query, of which the values in question are masked.
    func target(_ target: String) -> String {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count > 1 else { return text(target) }
        let items = parts[1].split(separator: "&", omittingEmptySubsequences: false).map { item in
            let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count > 1, !pair[1].isEmpty, let mask = substitute(for: MockRequest.decoded(pair[0])) else {
                return String(item)
            }
            return "\(pair[0])=\(mask)"
        }
        return text("\(parts[0])?\(items.joined(separator: "&"))")
    }

    /// A body, of which the members in question are masked. It is read as XML or JSON if it can be; of what can't, the
    /// text is searched for their names.
    func body(_ bytes: [UInt8]) -> String {
        let whole = String(decoding: bytes, as: UTF8.self)
        if let tree = try? XMLTree(bytes) {
            return text(masked(tree) ? whole.xmlDeclaration + tree.serialized() : whole)
        }
        if (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil {
            return text(JSONMask(substitute: substitute).masked(bytes))
        }
        return text(searched(whole))
    }

    /// The request as it may be shown: without header fields, because one of them is the key.
    func request(_ request: MockRequest) -> MockRequest {
        MockRequest(
            method: request.method,
            authority: request.authority,
            target: target(request.target),
            fields: [],
            body: [UInt8](body(request.body).utf8)
        )
    }

    /// Masks the elements in question; whether there were any. Comments go along, for they may hold anything.
    private func masked(_ tree: XMLTree) -> Bool {
        let comments = personal == nil ? [] : tree.nodes("//comment()")
        comments.forEach(tree.remove)
        var isChanged = !comments.isEmpty
        tree.forEachElement { node, name in
            guard let mask = substitute(for: name) else { return true }
            if !tree.isVoid(node) {
                tree.setText(mask, of: node)
                isChanged = true
            }
            return false
        }
        return isChanged
    }

    static func expression(_ names: Set<String>) -> NSRegularExpression? {
        let names = names.sorted().joined(separator: "|")
        let element = "(<(?:[\\w.-]+:)?(\(names))(?:\\s[^<>]*)?(?<!/)>)(?:.*?)(?=</(?:[\\w.-]+:)?\\2\\s*>|\\z)"
        // Possessive: to go back within a long text would take a stack as long.
        let member = "(\"(?:\(names))\"\\s*+:\\s*+)(?:\"(?:[^\"\\\\]++|\\\\.)*+(?:\"|\\z)|[^\\s,}\\]]++)"
        return try? NSRegularExpression(
            pattern: "\(element)|\(member)",
            options: [.dotMatchesLineSeparators]
        )
    }

    private static let keyExpression = expression(keys)

    /// Nothing at all is shown where the search itself fails.
    private func searched(_ text: String) -> String {
        func replace(_ expression: NSRegularExpression?, _ text: String, by mask: String) -> String {
            let range = NSRange(location: 0, length: text.utf16.count)
            var isWhole = false
            var shown = ""
            var end = text.startIndex
            expression?.enumerateMatches(in: text, options: [.reportCompletion], range: range) { match, flags, _ in
                if flags.contains(.completed) { isWhole = !flags.contains(.internalError) }
                guard let match, let found = Range(match.range, in: text) else { return }
                shown += text[end..<found.lowerBound]
                for group in [1, 3] { shown += Range(match.range(at: group), in: text).map { text[$0] } ?? "" }
                shown += mask
                end = found.upperBound
            }
            return isWhole ? shown + text[end...] : "(not shown: the text can't be searched for keys and personal data)"
        }
        let keyless = replace(Self.keyExpression, text, by: "***")
        return personal.map { replace($0.expression, keyless, by: "…") } ?? keyless
    }
}
