internal import Foundation

/// The types of a SOAP service's members, read from the package's schema files. They determine what the service's own
/// reader keeps of a request: it ignores unknown members and values that it can't read.
struct SchemaTypes: Sendable {
    private struct Member: Sendable {
        let name: String
        let type: String
        let repeats: Bool
    }

    private struct Members: Sendable {
        let list: [Member]
        let byName: [String: Member]
        let order: MemberOrder

        init(_ list: [Member]) {
            self.list = list
            byName = Dictionary(list.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
            order = MemberOrder(list.map(\.name))
        }
    }

    private let types: [String: Members]

    /// - Parameter files: Files that come with the package, those that others extend first.
    init(_ files: [String]) {
        var types: [String: Members] = [:]
        for file in files {
            guard let tree = try? XMLTree(PackagedSchemas.bytes(of: file)) else { continue }
            func texts(_ path: String, _ node: XMLTree.Node) -> [String] { tree.texts(path, from: node) }
            for node in tree.nodes("/*/*[local-name()='complexType'][@name]") {
                let base = texts(".//*[local-name()='extension']/@base", node).first?.localName
                let own = tree.nodes(".//*[local-name()='element'][@name][@type]", from: node).map { element in
                    Member(
                        name: texts("string(@name)", element)[0],
                        type: texts("string(@type)", element)[0].localName,
                        repeats: texts("string(@maxOccurs)", element) == ["unbounded"]
                    )
                }
                types[texts("string(@name)", node)[0]] = Members((base.flatMap { types[$0]?.list } ?? []) + own)
            }
        }
        self.types = types
    }

    /// The type of a member of a type.
    func type(of member: String, in type: String) -> String? { types[type]?.byName[member]?.type }

    /// The members of a type that can occur more than once.
    func repeated(in type: String) -> Set<String> {
        Set((types[type]?.list ?? []).filter(\.repeats).map(\.name))
    }

    /// The element without unknown members and values of a wrong type, in the schema's order.
    func known(_ element: Element, as type: String) -> Element {
        guard let members = types[type] else { return element }
        var copy = element
        copy.text = ""
        copy.children = element.children.compactMap { child in
            members.byName[child.name].flatMap { member in
                types[member.type] == nil ? Self.leaf(child, member.type) : known(child, as: member.type)
            }
        }
        return copy.ordered(by: members.order)
    }

    private static func leaf(_ element: Element, _ type: String) -> Element? {
        guard element.children.isEmpty else { return nil }
        let text = element.text.trimmingCharacters(in: .whitespacesAndNewlines)
        switch type {
        case "int": return Int32(text).map { Element(element.name, "\($0)") }
        case "long": return Int64(text).map { Element(element.name, "\($0)") }
        case "double": return Double(text) == nil ? nil : Element(element.name, text)
        case "boolean": return ["true", "1", "false", "0"].contains(text) ? Element(element.name, text) : nil
        // A value without a time is accepted, too; answers always have one.
        case "dateTime": return Date(japaneseTime: text).map { Element(element.name, $0.japaneseTime) }
        default: return element
        }
    }
}

extension String {
    /// A name without its prefix.
    fileprivate var localName: String { split(separator: ":").last.map(String.init) ?? self }
}

extension Element {
    /// Whether a member is true in the spelling of `xs:boolean`.
    func isTrue(_ name: String) -> Bool { ["true", "1"].contains(value(name)) }
}
