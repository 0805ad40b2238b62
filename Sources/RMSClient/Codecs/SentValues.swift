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

    /// Whether a record has a value where nothing was sent.
    ///
    /// - Parameters:
    ///   - leavesRest: Whether only the members that were sent count; inside of those, all do.
    ///   - isExpected: Whether a value may be where nothing was sent. It gets the names on the way to it, without places in
    ///     lists, and its text.
    static func hasMore<Sent: WireModel, Found: WireModel>(
        in found: Found,
        than sent: Sent,
        leavesRest: Bool,
        isExpected: ([String], String) -> Bool
    ) -> Bool {
        guard let sent = try? JSONModelEncoder.encode(sent, for: .user),
            let found = try? JSONModelEncoder.encode(found, for: .user),
            case .object(let members) = found, case .object(let others) = sent
        else { return true }
        let counted = leavesRest ? members.filter { member in others.contains { $0.0 == member.0 } } : members
        return hasMore(.object(counted), sent, at: [], isExpected)
    }

    private static func hasMore(
        _ found: JSONText,
        _ sent: JSONText?,
        at path: [String],
        _ isExpected: ([String], String) -> Bool
    ) -> Bool {
        switch (found, sent) {
        case (.object(let members), _):
            let others = if case .object(let others)? = sent { others } else { [(String, JSONText)]() }
            return members.contains { name, value in
                hasMore(value, others.first { $0.0 == name }?.1, at: path + [name], isExpected)
            }
        case (.array(let values), .array(let others)?) where values.count == others.count:
            return zip(values, others).contains { hasMore($0, $1, at: path, isExpected) }
        case (.array(let values), _): return !values.isEmpty
        case (.string(""), nil): return false
        case (.literal(let text), nil), (.string(let text), nil): return !isExpected(path, text)
        default: return false
        }
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
