import ArgumentParser
import RMSClient

/// `rms help`: explains a command or a function. ArgumentParser's own `help` covers only commands.
struct HelpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help",
        abstract: "Explains a command, or a function and all of its keys.",
        usage: "rms help [COMMAND [SUBCOMMAND] | FUNCTION | --man DIR]"
    )

    @Argument(
        help: "A command, for example call or orders export, or a function, for example item.get.",
        completion: .custom { words, index, _ in HelpCommand.topics(after: Array(words.prefix(index).dropFirst(2))) }
    )
    var names: [String] = []

    @Option(
        help: ArgumentHelp("Write a manual page of each command to this folder.", valueName: "dir"),
        completion: .directory
    )
    var man: String?

    func run() throws {
        if let man { return try ManualPage.write(to: man) }
        guard let last = names.last else { return try Console.output(RMSCommand.helpMessage()) }
        guard let commands = Self.commands(below: Array(names.dropLast())) else {
            throw UsageError("unknown command '\(names.dropLast().joined(separator: " "))'")
        }
        try explain(last, among: commands)
    }

    /// What can follow these names.
    static func topics(after names: [String]) -> [String] {
        (commands(below: names) ?? []).names + (names.isEmpty ? RMSFunction.all.map(\.name) : [])
    }

    /// The commands of a command; nil if there is no such command.
    private static func commands(below names: [String]) -> [any ParsableCommand.Type]? {
        names.reduce(Optional(RMSCommand.configuration.subcommands)) { $0?.named($1)?.configuration.subcommands }
    }

    private func explain(_ name: String, among commands: [any ParsableCommand.Type]) throws {
        if let command = commands.named(name) { return try Console.output(RMSCommand.helpMessage(for: command)) }
        if !name.contains("."), let hint = Suggestion.closest(to: name, among: commands.names) {
            throw UsageError("unknown command '\(name)'; did you mean '\(hint)'?")
        }
        let operation = try FunctionsCommand.operation(named: name)
        try Console.output(FunctionPage(operation).text)
    }
}

extension [any ParsableCommand.Type] {
    var names: [String] { compactMap { $0.configuration.commandName } }

    fileprivate func named(_ name: String) -> (any ParsableCommand.Type)? {
        first { $0.configuration.commandName == name }
    }
}
