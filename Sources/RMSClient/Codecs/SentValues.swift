/// Compares what was sent with what is read back.
enum SentValues {
    /// Whether a record contains every member that was sent, as it was sent; a member sent empty must be empty or
    /// missing.
    static func contains<Sent: WireModel, Found: WireModel>(_ sent: Sent, in found: Found) -> Bool {
        guard let sent = try? JSONModelEncoder.encode(sent, for: .user),
            let found = try? JSONModelEncoder.encode(found, for: .user)
        else { return false }
        return holds(found, sent)
    }

    private static func holds(_ found: JSONText?, _ sent: JSONText) -> Bool {
        switch (sent, found) {
        case (.object(let members), .object(let others)?):
            members.allSatisfy { name, value in holds(others.first { $0.0 == name }?.1, value) }
        case (.array(let values), .array(let others)?):
            values.count == others.count && zip(others, values).allSatisfy { holds($0, $1) }
        case (.literal(let text), .literal(let other)?), (.string(let text), .string(let other)?): text == other
        case (.string(""), _), (.null, _), (.object, nil): isEmpty(sent) && (found.map(isEmpty) ?? true)
        case (.array(let values), nil): values.isEmpty
        default: false
        }
    }

    private static func isEmpty(_ value: JSONText) -> Bool {
        switch value {
        case .null, .string(""): true
        case .object(let members): members.allSatisfy { isEmpty($0.1) }
        case .array(let values): values.isEmpty
        default: false
        }
    }
}
