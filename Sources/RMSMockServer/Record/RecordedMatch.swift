#if Recording
internal import Crypto
internal import Foundation
internal import RMSClient

/// The rules that match a recorded call again: all its parameters, except keys, passwords and personal data.
///
/// Calls that differ only in those share one fixture.
struct RecordedMatch {
    private enum Value {
        case text(String)
        case list([String])
        /// It must be present, with any value.
        case present

        var json: JSONText {
            switch self {
            case .text(let text): .string(text)
            case .list(let texts): .array(texts.map { .string($0) })
            case .present: .object([("present", .literal("true"))])
            }
        }
    }

    private struct Rule {
        let kind: String
        let key: String
        /// The name without the path, for readers.
        let name: String
        let value: Value
        let isPersonal: Bool
    }

    private let rules: [Rule]

    private static let keyNames = Set(JournalMask.keys.union(["authorization"]).map { $0.lowercased() })

    init(_ call: MockCall, keepsPersonalData: Bool) {
        let personal = call.served.recordedPersonalMembers
        func rule(_ kind: String, _ key: String, _ names: [String], _ texts: [String], isList: Bool) -> Rule? {
            let name = names.last { $0 != "string" } ?? key
            if names.contains(where: { Self.keyNames.contains($0.lowercased()) }) {
                return Rule(kind: kind, key: key, name: name, value: .present, isPersonal: false)
            }
            let isPersonal =
                !personal.isDisjoint(with: names) || texts.contains(where: MailAddress.stands)
            if isPersonal, !keepsPersonalData { return nil }
            let value = isList ? Value.list(texts) : .text(texts[0])
            return Rule(kind: kind, key: key, name: name, value: value, isPersonal: isPersonal)
        }
        let path = call.parameters.map { name, value in rule("path", name, [name], [value], isList: false) }
        let query = Set(call.request.query.map(\.name)).map { name in
            let values = call.request.values(name)
            return rule("query", name, [name], values, isList: values.count > 1)
        }
        let body = Self.leaves(of: call).map { rule("xpath", $0.xpath, $0.names, $0.texts, isList: true) }
        let members = (call.json?.paths ?? []).map { path in
            rule("json", path, path.split(separator: ".").map(String.init), call.json?.texts(path) ?? [], isList: true)
        }
        rules = (path + query + body + members).compactMap { $0 }.sorted { $0.key < $1.key }
    }

    var isEmpty: Bool { rules.isEmpty }

    /// The rules in the format of the sidecar.
    var json: JSONText {
        .object(
            ["path", "query", "xpath", "json"].compactMap { kind in
                let rules = rules.filter { $0.kind == kind }
                return rules.isEmpty ? nil : (kind, .object(rules.map { ($0.key, $0.value.json) }))
            }
        )
    }

    /// The body's texts; for a SOAP call, those of its arguments.
    private static func leaves(of call: MockCall) -> [XMLLeaves] {
        guard let tree = call.tree else { return [] }
        guard case .soap(let form) = call.function.wire else {
            let root = "/\(tree.firstNames[0])"
            return tree.leaves(below: tree.nodes(root).isEmpty ? "/*" : root)
        }
        return tree.leaves(below: "//*[local-name()='\(form.operation)']")
            .filter { $0.names.first != form.dialect.credentials }
    }

    /// A name for the files: the parameters that say most about the call, without personal data, and a digest of all
    /// rules. Some file systems don't distinguish `A` from `a`, and different calls can begin alike.
    var name: String {
        if isEmpty { return "without-parameters" }
        let parts = rules.filter { !$0.isPersonal }.enumerated()
            .sorted { (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset) }
            .prefix(3)
            .map { Self.part($0.element) }
        let digest = SHA256.hash(data: Data(json.compact.utf8)).prefix(5)
        return (parts + [digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()])
            .joined(separator: "_")
    }

    /// Parameters that identify what a call is about come first.
    private static func rank(_ rule: Rule) -> Int {
        ["orderNumber", "itemUrl", "couponCode", "thanksCouponId", "categoryId", "requestId", "itemName"]
            .firstIndex(of: rule.name) ?? 99
    }

    private static func part(_ rule: Rule) -> String {
        let value =
            switch rule.value {
            case .text(let text): text
            case .list(let texts): (texts.first ?? "") + (texts.count > 1 ? " and \(texts.count - 1) more" : "")
            case .present: ""
            }
        var part = "\(rule.name) \(value)".precomposedStringWithCanonicalMapping
            .split { !($0.isLetter || $0.isNumber) || $0.utf8.count > 4 }
            .joined(separator: "-")
        // File names are limited to 255 bytes, on some systems to 143.
        while part.utf8.count > 36 { part.removeLast() }
        return part
    }
}

extension XMLTree {
    /// The texts below the first element that an XPath finds, with XPaths that begin with that one.
    fileprivate func leaves(below xpath: String) -> [XMLLeaves] {
        guard let node = nodes(xpath).first else { return [] }
        return leaves(below: node).map { leaves in
            var leaves = leaves
            leaves.xpath = "\(xpath)/\(leaves.xpath)"
            return leaves
        }
    }
}
#endif
