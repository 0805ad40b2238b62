/// An element of a seed's order, whose errors name the order.
struct SeedNode {
    let name: String
    /// The order as an error names it: `order 3 (demo-item-01)`.
    private let owner: String
    let children: [SeedNode]
    private let attributes: [String: String]

    /// - Parameter owner: The order as an error names it.
    init(_ tree: XMLTree, _ node: XMLTree.Node, name: String, owner: String) {
        self.name = name
        self.owner = owner
        attributes = tree.attributeTexts(of: node)
        children = tree.nodes("*", from: node).map { child in
            SeedNode(tree, child, name: tree.texts("name()", from: child).first ?? "", owner: owner)
        }
    }

    subscript(attribute: String) -> String? { attributes[attribute] }

    func all(_ name: String) -> [SeedNode] { children.filter { $0.name == name } }

    func error(_ text: String) -> SeedError { SeedError("\(owner) \(text)") }

    /// Reports what the short form of an order does not have.
    ///
    /// - Parameter kinds: The names of its children; nil if they are not to be checked.
    func check(attributes known: Set<String>, children kinds: Set<String>? = []) throws(SeedError) {
        if let unknown = attributes.keys.filter({ !known.contains($0) }).min() {
            throw error("has \(name) with the attribute \(unknown); use \(known.sorted().joined(separator: ", "))")
        }
        guard let kinds, let unknown = children.first(where: { !kinds.contains($0.name) }) else { return }
        let rule = kinds.isEmpty ? "remove it" : "use \(kinds.sorted().joined(separator: ", "))"
        throw error("has \(unknown.name) in \(name); \(rule)")
    }

    /// A text of a limited size; nil if it is missing or empty.
    func text(_ attribute: String, atMost bytes: Int = 1000) throws(SeedError) -> String? {
        guard let text = self[attribute], !text.isEmpty else { return nil }
        if text.utf8.count > bytes { throw error("needs \(attribute) with at most \(bytes) bytes") }
        return text
    }

    func integer(_ attribute: String, in range: ClosedRange<Int>) throws(SeedError) -> Int? {
        guard let text = self[attribute] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw error("needs \(attribute) from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// An amount of yen, or -9999 for one that the shop has not decided.
    func amount(_ attribute: String) throws(SeedError) -> Int? {
        if self[attribute] == "\(OrderAmounts.undecided)" { return OrderAmounts.undecided }
        return try integer(attribute, in: 0...99_999_999)
    }

    func number(_ attribute: String, in range: ClosedRange<Int>) throws(SeedError) -> Double? {
        guard let text = self[attribute] else { return nil }
        guard let number = Double(text), number >= Double(range.lowerBound), number <= Double(range.upperBound) else {
            throw error("needs \(attribute) from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func flag(_ attribute: String) throws(SeedError) -> Bool { try code(attribute, of: ["0", "1"]) == "1" }

    /// One of some texts.
    func code(_ attribute: String, of codes: [String]) throws(SeedError) -> String? {
        guard let text = self[attribute] else { return nil }
        guard codes.contains(text) else {
            throw error("needs \(attribute) with one of \(codes.joined(separator: ", "))")
        }
        return text
    }
}
