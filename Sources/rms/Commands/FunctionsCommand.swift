import ArgumentParser
import RMSClient

/// `rms functions`: lists the function catalogue.
struct FunctionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "functions",
        abstract: "Lists the functions that can be called and mocked, or the keys of one."
    )

    @Argument(help: "A function whose keys to list (default: list all functions).", completion: .functions)
    var name: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        if let name {
            let operation = try Self.operation(named: name)
            let page = FunctionPage(operation)
            try Console.output(json ? page.json.pretty : page.text)
        } else if json {
            try Console.output(JSONText.array(RMSFunction.all.map(Self.record)).pretty)
        } else {
            let heading = ["FUNCTION", "METHOD", "PATH", "WIRE", "ACCESS", "STATE", "SUCCESSOR"]
            try Console.output(Table([heading] + RMSFunction.all.map(Self.row)).text)
        }
    }

    private static func row(_ function: RMSFunction) -> [String] {
        [
            function.name, function.method.rawValue, function.path, function.wire.label, function.access.rawValue,
            function.lifecycle.rawValue, function.successor ?? "-",
        ]
    }

    /// The operation with the given function name. If there is none, the error suggests the closest name.
    static func operation(named name: String) throws -> any RMSOperation.Type {
        if let operation = RMSFunction.operations.first(where: { $0.function.name == name }) { return operation }
        let hint = Suggestion.closest(to: name, among: RMSFunction.all.map(\.name))
        throw UsageError("unknown function '\(name)'; \(hint.map { "did you mean '\($0)'?" } ?? "see 'rms functions'")")
    }

    static func record(_ function: RMSFunction) -> JSONText {
        .object([
            ("name", .string(function.name)),
            ("family", .string(function.family.rawValue)),
            ("method", .string(function.method.rawValue)),
            ("path", .string(function.path)),
            ("wire", .string(function.wire.label)),
            ("access", .string(function.access.rawValue)),
            ("permission", .string(function.permission)),
            ("lifecycle", .string(function.lifecycle.rawValue)),
            ("successor", function.successor.map(JSONText.string) ?? .null),
        ])
    }
}

extension CompletionKind {
    /// The names of functions, of the rms that is installed when a name is completed.
    static var functions: CompletionKind { .custom { _, _, _ in RMSFunction.all.map(\.name) } }
}
