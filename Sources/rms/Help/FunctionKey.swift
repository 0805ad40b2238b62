import RMSClient

/// One key that a function takes.
struct FunctionKey {
    /// The dotted path, as it is written before the `=`.
    let path: String
    /// What it holds.
    let type: String
    /// When it must be given; empty if it need not be.
    let needed: String
    /// What it means, with its limits.
    let meaning: String

    /// Every key of an operation, in wire order.
    static func all<O: RMSOperation>(of operation: O.Type) -> [FunctionKey] {
        // What is a must by a rule and not by the schema is what the rules complain of in a blank call.
        var missing: [String: String] = [:]
        for problem in O.blank.problems() {
            if let match = problem.rule.wholeMatch(of: /or (\w+) must be given/) {
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
    /// The keys that the rules complain of in a blank call, with what is to be said of them.
    let missing: [String: String]
    var keys: [FunctionKey] = []

    /// - Parameters:
    ///   - models: The models around this one: one that holds itself is not read again.
    ///   - optional: The closest record around that need not be given.
    mutating func read(_ schema: WireSchema, under path: String, within models: [String], optional: String?) {
        for member in schema.fields where member.field.presence != .answerOnly {
            let key = path + member.name
            let needed = needed(member.field, at: key)
            keys.append(
                FunctionKey(
                    path: key,
                    type: member.content.described,
                    needed: needed == "yes" ? optional.map { "with \($0)" } ?? needed : needed,
                    meaning: KeyMeanings.text(of: member.name, in: schema.model) ?? ""
                )
            )
            switch member.content {
            case .scalar, .scalars: continue
            case .record(let inner), .records(let inner):
                let inner = inner()
                if models.contains(inner.model) || inner.model == schema.model { continue }
                read(
                    inner,
                    under: "\(key).",
                    within: models + [schema.model],
                    optional: needed == "yes" ? optional : key
                )
            }
        }
    }

    private func needed(_ field: WireField, at key: String) -> String {
        switch field.presence {
        case .neededWith(let other): "with \(other)"
        case .mandatory, .inPath: "yes"
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
        }
    }
}

extension WireKind {
    fileprivate var shortName: String {
        switch self {
        case .text: "text"
        case .integer: "whole number"
        case .decimal: "number"
        case .boolean: "true or false"
        case .date: "date"
        }
    }
}
