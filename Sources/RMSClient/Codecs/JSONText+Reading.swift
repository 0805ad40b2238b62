extension JSONText {
    /// Reads a document and keeps the order of its members; nil if it is not JSON (RFC 8259).
    package init?(reading bytes: [UInt8]) {
        guard let tape = JSONTape.read(bytes) else { return nil }
        self.init(0, of: tape)
    }

    private init(_ node: Int, of tape: JSONTape) {
        switch tape.nodes[node].kind {
        case .null: self = .null
        case .literal: self = .literal(tape.text(of: node) ?? "")
        case .string, .decodedString: self = .string(tape.text(of: node) ?? "")
        case .list:
            var (values, index) = ([JSONText](), node + 1)
            while index < tape.nodes[node].next {
                values.append(JSONText(index, of: tape))
                index = Int(tape.nodes[index].next)
            }
            self = .array(values)
        case .object:
            var (members, index) = ([(String, JSONText)](), node + 1)
            while index < tape.nodes[node].next {
                members.append((tape.text(of: index) ?? "", JSONText(index + 1, of: tape)))
                index = Int(tape.nodes[index + 1].next)
            }
            self = .object(members)
        }
    }
}
