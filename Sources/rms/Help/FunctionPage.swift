import RMSClient

/// The help page of a function: its facts and its keys.
struct FunctionPage {
    private let function: RMSFunction
    private let keys: [FunctionKey]

    init<O: RMSOperation>(_ operation: O.Type) {
        function = O.function
        keys = FunctionKey.all(of: operation)
    }

    var text: String {
        let head = [
            ["call", "\(function.method.rawValue) \(function.path) (\(function.wire.label))"],
            ["access", function.access.rawValue],
            ["permission", function.permission],
            ["state", function.lifecycle.rawValue + (function.successor.map { ", followed by \($0)" } ?? "")],
            ["read back", ReadBack.command(after: function)],
        ].compactMap { row in row[1].map { [row[0] ?? "", $0] } }
        let heading = ["KEY", "TYPE", "NEEDED", "MEANING AND LIMITS"]
        let rows = keys.map { [$0.path, $0.type, $0.needed.isEmpty ? "-" : $0.needed, $0.meaning] }
        let list = keys.isEmpty ? "This function takes no keys." : Table([heading] + rows).text
        return "\(function.name)\n\n\(Table(head).text)\n\n\(list)"
    }

    var json: JSONText {
        guard case .object(let facts) = FunctionsCommand.record(function) else { return .null }
        let list = keys.map { key in
            JSONText.object([
                ("key", .string(key.path)),
                ("type", .string(key.type)),
                ("needed", key.needed.isEmpty ? .null : .string(key.needed)),
                ("meaning", .string(key.meaning)),
            ])
        }
        let readBack = ReadBack.command(after: function).map(JSONText.string) ?? .null
        return .object(facts + [("readBack", readBack), ("keys", .array(list))])
    }
}
