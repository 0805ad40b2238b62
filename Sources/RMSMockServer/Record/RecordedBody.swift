internal import Foundation
internal import RMSClient

/// An answer's body as a file that can be read, compared and loaded again.
struct RecordedBody {
    /// How the names of bodies can end.
    static let endings = [".xml", ".body.json"]

    let text: String
    let ending: String
    /// Whether it can only be sent as it is.
    var isMalformed = false

    /// - Parameter fakes: What stands in the place of personal data; nil to keep it.
    init(_ answer: MockAnswer, of served: ServedFunction, fakes: Pseudonymizer?) throws(NotRecorded) {
        let function = served.function
        let isMarked = answer.body.starts(with: [0xEF, 0xBB, 0xBF])
        let bytes = isMarked ? [UInt8](answer.body.dropFirst(3)) : answer.body
        if let tree = try? XMLTree(bytes, keepsBlanks: false) {
            let declaration = Self.declaration(of: bytes, tree)
            Self.settle(tree, of: served, fakes)
            let pretty = declaration + tree.serialized(isPretty: true) + "\n"
            ending = ".xml"
            // Such as one that names another function: the loader takes it only if it need not look inside.
            isMalformed =
                (try? FixtureTemplate(body: [UInt8](pretty.utf8), function: function, sidecar: FixtureSidecar())) == nil
            text = isMalformed ? declaration + tree.serialized() : pretty
        } else if let json = SortedJSON(bytes)?.text {
            let personal = served.recordedPersonalMembers
            let settled = fakes.map { fakes in json.rewritten { fakes.text($1, around: $0, personal) } } ?? json
            ending = ".body.json"
            text = settled.pretty + "\n"
        } else {
            text = try Self.unreadable(bytes, answer.status, served, keepsPersonalData: fakes == nil)
            ending = ".xml"
            isMalformed = true
        }
    }

    private static func settle(_ tree: XMLTree, of served: ServedFunction, _ fakes: Pseudonymizer?) {
        let personal = served.recordedPersonalMembers
        tree.removeComments()
        if let fakes { tree.rewriteTexts { fakes.text($1, around: $0, personal) } }
        // The mock puts a new one there; in the file it would be another after each recording.
        for node in tree.nodes("/result/status/requestId") {
            tree.setText("00000000-0000-4000-8000-000000000000", of: node)
        }
        // The mock lists there what is asked for on replay.
        if served.function.method == .get { tree.nodes("/result/status/requests/node()").forEach(tree.remove) }
        tree.sortAttributes()
    }

    /// As it came, save that everything is UTF-8 here.
    private static func declaration(of bytes: [UInt8], _ tree: XMLTree) -> String {
        if let encoding = tree.declaredEncoding, encoding.uppercased() != "UTF-8" {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        }
        return String(decoding: bytes.prefix(200), as: UTF8.self).xmlDeclaration
    }

    /// A body that is neither XML nor JSON, a gateway's page for example. Nobody can tell personal data in it, so it is
    /// kept only where there should be none.
    private static func unreadable(
        _ bytes: [UInt8],
        _ status: Int,
        _ served: ServedFunction,
        keepsPersonalData: Bool
    ) throws(NotRecorded) -> String {
        func refuse(_ reason: String) -> NotRecorded { NotRecorded(function: served.function.name, reason: reason) }
        guard let text = String(bytes: bytes, encoding: .utf8) else {
            throw refuse("the answer is neither XML nor JSON nor text in UTF-8")
        }
        if keepsPersonalData { return text }
        let words = Set(text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init))
        guard !(served.family.answersAboutPersons && status < 400),
            served.recordedPersonalMembers.isDisjoint(with: words),
            !MailAddress.stands(in: text)
        else { throw refuse("the answer is neither XML nor JSON, so that personal data in it can't be told") }
        return text
    }
}

extension Pseudonymizer {
    /// What stands in the place of a text; nil if it can stay.
    fileprivate func text(_ text: String, around names: [String], _ personal: Set<String>) -> String? {
        let other = names.last(where: personal.contains).map { fake(text, of: $0) } ?? withoutMailAddresses(text)
        return other == text ? nil : other
    }
}

extension JSONText {
    /// With other texts and numbers; of lists, the name is that of the list.
    fileprivate func rewritten(
        _ names: [String] = [],
        _ change: (_ names: [String], _ text: String) -> String?
    ) -> JSONText {
        switch self {
        case .null: self
        case .string(let text): .string(change(names, text) ?? text)
        case .literal(let text):
            // A number can't begin with a zero.
            Decimal(string: text).flatMap { _ in change(names, text) }.flatMap { Decimal(string: $0) }
                .map { .literal("\($0)") } ?? self
        case .array(let values): .array(values.map { $0.rewritten(names, change) })
        case .object(let members): .object(members.map { ($0.0, $0.1.rewritten(names + [$0.0], change)) })
        }
    }
}
