import RMSClient

/// Renders an answer as readable text: one `name: value` per line, records indented, list entries marked with dashes.
enum TextRendering {
    static func render(_ answer: JSONText) -> String {
        lines(answer, indentation: "").joined(separator: "\n")
    }

    private static func lines(_ value: JSONText, indentation: String) -> [String] {
        guard case .object(let members) = value else { return [indentation + scalar(value)] }
        return members.flatMap { name, value -> [String] in
            switch value {
            case .object(let inner) where !inner.isEmpty:
                return ["\(indentation)\(name.printable):"] + lines(value, indentation: indentation + "  ")
            case .array(let values) where !values.isEmpty:
                return ["\(indentation)\(name.printable):"]
                    + values.flatMap { entry(of: $0, indentation: indentation + "  ") }
            default:
                return ["\(indentation)\(name.printable): \(scalar(value))"]
            }
        }
    }

    private static func entry(of value: JSONText, indentation: String) -> [String] {
        var lines = lines(value, indentation: indentation + "  ")
        if let first = lines.first { lines[0] = "\(indentation)- \(first.drop { $0 == " " })" }
        return lines
    }

    private static func scalar(_ value: JSONText) -> String {
        switch value {
        case .string(let text): text.printable(lineBreak: "⏎")
        case .array: "(none)"
        case .object: "(empty)"
        default: value.pretty
        }
    }
}
