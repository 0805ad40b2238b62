import ArgumentParser
import RMSClient

/// `rms help`: explains a command or a function. ArgumentParser's own `help` covers only commands.
struct HelpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help",
        abstract: "Explains a command, or a function and all of its keys.",
        usage: "rms help [COMMAND [SUBCOMMAND] | FUNCTION]"
    )

    @Argument(help: "A command, for example call or orders export, or a function, for example item.get.")
    var names: [String] = []

    func run() throws {
        guard let last = names.last else { return try Console.output(RMSCommand.helpMessage()) }
        var commands = RMSCommand.configuration.subcommands
        for name in names.dropLast() {
            guard let command = commands.named(name) else { throw UsageError("unknown command '\(name)'") }
            commands = command.configuration.subcommands
        }
        try explain(last, among: commands)
    }

    private func explain(_ name: String, among commands: [any ParsableCommand.Type]) throws {
        if let command = commands.named(name) { return try Console.output(RMSCommand.helpMessage(for: command)) }
        let names = commands.compactMap { $0.configuration.commandName }
        if !name.contains("."), let hint = Suggestion.closest(to: name, among: names) {
            throw UsageError("unknown command '\(name)'; did you mean '\(hint)'?")
        }
        let operation = try FunctionsCommand.operation(named: name)
        try Console.output(FunctionPage(operation).text)
    }
}

extension [any ParsableCommand.Type] {
    fileprivate func named(_ name: String) -> (any ParsableCommand.Type)? {
        first { $0.configuration.commandName == name }
    }
}
