#if Recording
internal import Foundation
internal import RMSClient

/// An answer's body as a file that can be read, compared and loaded again.
struct RecordedBody {
    /// The file name suffixes of bodies.
    static let endings = [".xml", ".body.json"]

    let text: String
    let ending: String
    /// Whether it can only be sent unchanged.
    var isMalformed = false

    /// - Parameter fakes: The replacements for personal data; nil to keep it.
    init(_ answer: MockAnswer, of served: ServedFunction, fakes: Pseudonymizer?) throws(NotRecorded) {
        let function = served.function
        let isMarked = answer.body.starts(with: [0xEF, 0xBB, 0xBF])
        let bytes = isMarked ? [UInt8](answer.body.dropFirst(3)) : answer.body
        if let tree = try? XMLTree(bytes, keepsBlanks: false) {
            let declaration = Self.declaration(of: bytes, tree)
            Self.settle(tree, of: served, fakes)
            let pretty = declaration + tree.serialized(isPretty: true) + "\n"
            ending = ".xml"
            // For example if it names another function: the loader then accepts it only without looking inside.
            isMalformed =
                (try? FixtureTemplate(body: [UInt8](pretty.utf8), function: function, sidecar: FixtureSidecar())) == nil
            text = isMalformed ? declaration + tree.serialized() : pretty
        } else if let json = SortedJSON(bytes)?.text {
            let settled = json.rewritten(Self.rewriting(served, fakes))
            ending = ".body.json"
            text = settled.pretty + "\n"
        } else {
            text = try Self.unreadable(bytes, answer.status, served, keepsPersonalData: fakes == nil)
            ending = ".xml"
            isMalformed = true
        }
    }

    /// What replaces a text; nil if it can stay. Passwords are always replaced, by one of the documented form.
    private static func rewriting(
        _ served: ServedFunction,
        _ fakes: Pseudonymizer?
    ) -> (_ names: [String], _ text: String) -> String? {
        let personal = served.recordedPersonalMembers
        return { names, text in
            if !text.isEmpty, !JournalMask.passwords.isDisjoint(with: names) { return "password" }
            return fakes?.text(text, around: names, personal)
        }
    }

    private static func settle(_ tree: XMLTree, of served: ServedFunction, _ fakes: Pseudonymizer?) {
        tree.removeComments()
        tree.rewriteTexts(rewriting(served, fakes))
        // The mock inserts a new id on replay; a recorded one would change the file with each recording.
        for node in tree.nodes("/result/status/requestId") {
            tree.setText("00000000-0000-4000-8000-000000000000", of: node)
        }
        // On replay the mock lists the request's parameters there.
        if served.function.method == .get { tree.nodes("/result/status/requests/node()").forEach(tree.remove) }
        tree.sortAttributes()
    }

    /// The declaration as received, except that the encoding is always UTF-8.
    private static func declaration(of bytes: [UInt8], _ tree: XMLTree) -> String {
        if let encoding = tree.declaredEncoding, encoding.uppercased() != "UTF-8" {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        }
        return String(decoding: bytes.prefix(200), as: UTF8.self).xmlDeclaration
    }

    /// A body that is neither XML nor JSON, for example a gateway's page. Personal data can't be recognized in it, so
    /// it is kept only where none is expected.
    private static func unreadable(
        _ bytes: [UInt8],
        _ status: Int,
        _ served: ServedFunction,
        keepsPersonalData: Bool
    ) throws(NotRecorded) -> String {
        func refuse(_ reason: String) -> NotRecorded { NotRecorded(function: served.function.name, reason: reason) }
        guard let text = String(bytes: bytes, encoding: .utf8) else {
            throw refuse("the answer is neither XML nor JSON nor UTF-8 text")
        }
        if keepsPersonalData { return text }
        let words = Set(text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init))
        guard !(served.family.answersAboutPersons && status < 400),
            served.recordedPersonalMembers.isDisjoint(with: words),
            !MailAddress.stands(in: text)
        else { throw refuse("the answer is neither XML nor JSON, so personal data in it can't be recognized") }
        return text
    }
}

extension Pseudonymizer {
    /// The replacement of a text; nil if it can stay.
    fileprivate func text(_ text: String, around names: [String], _ personal: Set<String>) -> String? {
        let other = names.last(where: personal.contains).map { fake(text, of: $0) } ?? withoutMailAddresses(text)
        return other == text ? nil : other
    }
}

extension JSONText {
    /// A copy with texts and numbers replaced; the elements of a list have the list's name.
    fileprivate func rewritten(
        _ change: (_ names: [String], _ text: String) -> String?,
        _ names: [String] = []
    ) -> JSONText {
        switch self {
        case .null: self
        case .string(let text): .string(change(names, text) ?? text)
        case .literal(let text):
            // A number can't begin with a zero.
            Decimal(string: text).flatMap { _ in change(names, text) }.flatMap { Decimal(string: $0) }
                .map { .literal("\($0)") } ?? self
        case .array(let values): .array(values.map { $0.rewritten(change, names) })
        case .object(let members): .object(members.map { ($0.0, $0.1.rewritten(change, names + [$0.0])) })
        }
    }
}
#endif
