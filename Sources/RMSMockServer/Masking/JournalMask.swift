internal import Foundation
internal import RMSClient

/// Removes keys and personal data from displayed requests and answers.
struct JournalMask {
    private let secrets: [String]
    /// Nil if personal data is shown.
    private let personal: PersonalMembers?

    /// Members that contain the password of a sale that is not open to everybody (闇市).
    static let passwords: Set<String> = ["accessPassword", "limitedPasswd"]
    /// Members that contain a key, well-formed or not, or a password.
    static let keys: Set<String> = passwords.union(["authKey", "licenseKey", "serviceSecret"])

    init(key: ESAKey?, personal: PersonalMembers, leavesOutPersonalData: Bool = true) {
        self.personal = leavesOutPersonalData ? personal : nil
        guard let key else {
            secrets = []
            return
        }
        let pair = Data("\(key.serviceSecret):\(key.licenseKey)".utf8).base64EncodedString()
        secrets = [pair, key.serviceSecret, key.licenseKey]
    }

    /// The mask for a member's value; nil if the value may be shown.
    func substitute(for name: String) -> String? {
        if Self.keys.contains(name) { return "***" }
        return personal?.names.contains(name) == true ? "…" : nil
    }

    /// Masks the caller's keys in a text.
    func text(_ text: String) -> String { secrets.reduce(text) { $0.replacingExactly($1, with: "***") } }

    /// Masks keys and personal data in a path and query.
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

    /// Masks keys and personal data in a body. It is parsed as XML or JSON if possible; otherwise its text is searched
    /// for the members' names.
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

    /// Masks keys and personal data in a request's body. Of a form, the documents are shown, and of the files only
    /// their names, types and sizes.
    func body(of request: MockRequest) -> String {
        guard let form = ReceivedForm(request) else { return body(request.body) }
        return form.parts.map { part in
            guard let file = part.fileName else { return "\(part.name): \(body(part.bytes))" }
            return text("\(part.name): \(file), \(part.contentType ?? "no type"), \(part.bytes.count) bytes")
        }.joined(separator: "\n")
    }

    /// The masked request with the document of a form as its body, without header fields, because one of them contains
    /// the key.
    func request(_ request: MockRequest) -> MockRequest {
        MockRequest(
            method: request.method,
            authority: request.authority,
            target: target(request.target),
            fields: [],
            body: [UInt8](body(request.document).utf8)
        )
    }

    /// Masks elements with keys or personal data, and returns whether there were any. Also removes comments, because
    /// they may contain anything.
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
        // Possessive, because backtracking in a long text would need a stack of the same size.
        let member = "(\"(?:\(names))\"\\s*+:\\s*+)(?:\"(?:[^\"\\\\]++|\\\\.)*+(?:\"|\\z)|[^\\s,}\\]]++)"
        return try? NSRegularExpression(
            pattern: "\(element)|\(member)",
            options: [.dotMatchesLineSeparators]
        )
    }

    private static let keyExpression = expression(keys)

    /// Masks members by searching the text. If the search fails, none of the text is shown.
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
