import RMSClient

/// The assignments as a tree of records, grouped by an operation's schema.
struct KeyRecord {
    private(set) var members: [String: Value] = [:]
    /// The key that was inserted last. A list of scalars grows only while its own key is repeated without a break.
    private var latestKey: String?

    indirect enum Value {
        /// The texts of a scalar (one) or of a list of scalars.
        case texts([String])
        /// The records of a record (one) or of a list of records.
        case records([KeyRecord])
        /// The entries of a map, by their keys, in the order in which they were given. That of a scalar has its text as
        /// the member ``value``.
        case entries([(key: String, record: KeyRecord)])
        /// Null, which clears the member.
        case null
    }

    /// The name of the text of a scalar in a map.
    static let value = ""

    /// An error: a scalar was given twice in one record. The enclosing list, if there is one, then starts a new record.
    private struct GivenAgain: Error {}

    init() {}

    /// Groups assignments into the record that a schema describes.
    init(_ assignments: [Assignment], schema: WireSchema) throws {
        for assignment in assignments {
            do {
                try insert(assignment.path[...], assignment, schema, growsLists: true)
            } catch is GivenAgain {
                throw UsageError("\(assignment.key) is given twice, but is not part of a list: give it once")
            }
        }
    }

    /// - Parameter growsLists: Whether another value of a list of scalars belongs to this record. If not, it starts the
    ///   next record of the enclosing list.
    private mutating func insert(
        _ path: ArraySlice<String>,
        _ assignment: Assignment,
        _ schema: WireSchema,
        growsLists: Bool
    ) throws {
        guard let name = path.first else { return }
        let rest = path.dropFirst()
        guard let member = schema[name] else { throw Self.unknown(name, in: assignment, schema) }
        if case .null = members[name] { throw UsageError("\(name) is both cleared and given") }
        if assignment.isNull, rest.isEmpty {
            guard member.canBeNull else { throw Self.notClearable(assignment) }
            if members[name] != nil { throw UsageError("\(assignment.key) is both cleared and given") }
            members[name] = .null
            return
        }
        switch member.content {
        case .scalar:
            try Self.expectEnd(rest, assignment)
            if members[name] != nil { throw GivenAgain() }
            members[name] = .texts([assignment.value])
        case .scalars:
            try Self.expectEnd(rest, assignment)
            if members[name] != nil, !growsLists { throw GivenAgain() }
            members[name] = .texts(texts(of: name) + (assignment.value.isEmpty ? [] : [assignment.value]))
        case .record(let inner):
            var record = records(of: name).last ?? KeyRecord()
            if rest.isEmpty { try Self.expectEmpty(assignment, inner()) }
            try record.insert(rest, assignment, inner(), growsLists: growsLists)
            members[name] = .records([record])
        case .records(let inner):
            if rest.isEmpty {
                try Self.expectEmpty(assignment, inner())
                members[name] = .records(records(of: name))
                return
            }
            var records = records(of: name)
            if records.isEmpty { records.append(KeyRecord()) }
            do {
                let isSame = records[records.count - 1].latestKey == assignment.key
                try records[records.count - 1].insert(rest, assignment, inner(), growsLists: isSame)
            } catch is GivenAgain {
                var next = KeyRecord()
                try next.insert(rest, assignment, inner(), growsLists: true)
                records.append(next)
            }
            members[name] = .records(records)
        case .scalarMap where rest.isEmpty, .recordMap where rest.isEmpty:
            try Self.expectNoValue(assignment)
            members[name] = .entries(entries(of: name))
            return
        case .scalarMap:
            try Self.expectValue(assignment)
            // The key is all of the rest: it may have dots.
            try insert(rest.joined(separator: "."), in: name) { record in
                if record.members[Self.value] != nil { throw GivenAgain() }
                record.members[Self.value] = .texts([assignment.value])
            }
        case .recordMap(let inner):
            let (key, path) = (rest.first ?? "", rest.dropFirst())
            if path.isEmpty {
                try Self.expectValue(assignment)
                try Self.expectEmpty(assignment, inner())
            }
            try insert(key, in: name) { try $0.insert(path, assignment, inner(), growsLists: growsLists) }
        }
        latestKey = assignment.key
    }

    private mutating func insert(_ key: String, in name: String, _ body: (inout KeyRecord) throws -> Void) throws {
        var entries = entries(of: name)
        let place = entries.firstIndex { $0.key == key } ?? entries.count
        if place == entries.count { entries.append((key, KeyRecord())) }
        try body(&entries[place].record)
        members[name] = .entries(entries)
    }

    /// Throws if an assignment gives a map a value where a key is missing.
    private static func expectNoValue(_ assignment: Assignment) throws {
        guard assignment.value.isEmpty else {
            throw UsageError(
                "\(assignment.key) is a map: give a key, \(assignment.key).KEY…=, or no value to send it empty"
            )
        }
    }

    func entries(of name: String) -> [(key: String, record: KeyRecord)] {
        if case .entries(let entries) = members[name] { entries } else { [] }
    }

    /// Whether a member is given, and not cleared.
    func isGiven(_ name: String) -> Bool { members[name] != nil && !isNull(name) }

    func isNull(_ name: String) -> Bool {
        if case .null = members[name] { true } else { false }
    }

    func texts(of name: String) -> [String] {
        if case .texts(let texts) = members[name] { texts } else { [] }
    }

    func records(of name: String) -> [KeyRecord] {
        if case .records(let records) = members[name] { records } else { [] }
    }

    /// Throws if an entry of a map is to be cleared.
    private static func expectValue(_ assignment: Assignment) throws {
        if assignment.isNull { throw notClearable(assignment) }
    }

    private static func notClearable(_ assignment: Assignment) -> UsageError {
        UsageError("\(assignment.key) can't be cleared in this call")
    }

    private static func expectEnd(_ rest: ArraySlice<String>, _ assignment: Assignment) throws {
        guard rest.isEmpty else {
            throw UsageError(
                "\(assignment.key): \(assignment.path.dropLast(rest.count).joined(separator: ".")) has no members"
            )
        }
    }

    private static func expectEmpty(_ assignment: Assignment, _ schema: WireSchema) throws {
        guard assignment.value.isEmpty else {
            let inner = schema.fields.prefix(3).map { "\(assignment.key).\($0.name)" }.joined(separator: ", ")
            throw UsageError(
                "\(assignment.key) is a record: give its members (\(inner), …), or no value to send it empty"
            )
        }
    }

    private static func unknown(_ name: String, in assignment: Assignment, _ schema: WireSchema) -> UsageError {
        let names = schema.fields.map(\.name)
        let hint = Suggestion.closest(to: name, among: names).map { "did you mean '\($0)'?" }
        return UsageError(
            "unknown key '\(name)' in '\(assignment.key)'; \(hint ?? "known here: \(names.joined(separator: ", "))")"
        )
    }
}
