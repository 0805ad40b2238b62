import RMSClient

/// A key that a function takes.
struct FunctionKey {
    /// The dotted path, as written before the `=`.
    let path: String
    /// The type of the value, in words.
    let type: String
    /// When the key is required; empty if it is optional.
    let needed: String
    /// The meaning and the limits.
    let meaning: String

    /// Every key of an operation, in wire order.
    static func all<O: RMSOperation>(of operation: O.Type) -> [FunctionKey] {
        // A key that a rule requires, but not the schema, shows up as a problem of a blank call.
        var missing: [String: String] = [:]
        for problem in O.blank.problems() {
            if let match = problem.rule.wholeMatch(of: /or (\w+(?: or \w+)*) must be given/) {
                missing[problem.field] = "or \(match.1)"
            } else if problem.rule.hasPrefix("must "), !problem.rule.hasPrefix("must not") {
                missing[problem.field] = "yes"
            }
        }
        var reader = KeyReader(missing: missing)
        reader.read(WireSchema(of: operation), under: "", within: [], optional: nil)
        return reader.keys
    }
}

private struct KeyReader {
    /// The keys that the rules report for a blank call, each with its text for `needed`.
    let missing: [String: String]
    var keys: [FunctionKey] = []

    /// - Parameters:
    ///   - models: The enclosing models. A model that contains itself is not read again.
    ///   - optional: The closest enclosing record that is optional.
    mutating func read(_ schema: WireSchema, under path: String, within models: [WireSchema], optional: String?) {
        for member in schema.fields where member.field.presence != .answerOnly {
            let key = path + member.name
            let needed = needed(member.field, at: key)
            keys.append(
                FunctionKey(
                    path: key,
                    type: member.content.described + (member.canBeNull ? ", or null" : ""),
                    needed: needed == "yes" ? optional.map { "with \($0)" } ?? needed : needed,
                    meaning: KeyMeanings.text(of: member.name, in: schema.model) ?? ""
                )
            )
            switch member.content {
            case .scalar, .scalars, .scalarMap: continue
            case .record(let inner), .records(let inner), .recordMap(let inner):
                let inner = inner()
                let models = models + [schema]
                if models.contains(where: inner.isModel) { continue }
                read(
                    inner,
                    under: member.content.isMap ? "\(key).KEY." : "\(key).",
                    within: models,
                    optional: needed == "yes" ? optional : key
                )
            }
        }
    }

    private func needed(_ field: WireField, at key: String) -> String {
        switch field.presence {
        case .neededWith(let other): "with \(other)"
        case .mandatory, .inPath, .inPart: "yes"
        default: missing[key] ?? ""
        }
    }
}

extension WireSchema.Content {
    fileprivate var described: String {
        switch self {
        case .scalar(let kind): kind.shortName
        case .scalars(let kind): "\(kind.shortName), repeats"
        case .record: "record"
        case .records: "record, repeats"
        case .scalarMap(let kind): "\(kind.shortName) by KEY"
        case .recordMap: "record by KEY"
        }
    }

    fileprivate var isMap: Bool {
        if case .recordMap = self { true } else { false }
    }
}

extension WireKind {
    /// The kind as help pages name it.
    var shortName: String {
        switch self {
        case .text: "text"
        case .integer: "whole number"
        case .decimal: "number"
        case .boolean: "true or false"
        case .date: "date"
        case .file: "file"
        }
    }
}
