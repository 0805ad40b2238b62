import ArgumentParser
import RMSClient

/// `rms help`: explains a command or a function. ArgumentParser's own `help` covers only commands.
struct HelpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help",
        abstract: "Explains a command, or a function and all of its keys.",
        usage: "rms help [COMMAND | FUNCTION]"
    )

    @Argument(help: "A command, for example call, or a function, for example item.get.")
    var name: String?

    func run() throws {
        guard let name else { return try Console.output(RMSCommand.helpMessage()) }
        let commands = RMSCommand.configuration.subcommands
        if let command = commands.first(where: { $0.configuration.commandName == name }) {
            return try Console.output(RMSCommand.helpMessage(for: command))
        }
        let names = commands.compactMap { $0.configuration.commandName }
        if !name.contains("."), let hint = Suggestion.closest(to: name, among: names) {
            throw UsageError("unknown command '\(name)'; did you mean '\(hint)'?")
        }
        let operation = try FunctionsCommand.operation(named: name)
        try Console.output(FunctionPage(operation).text)
    }
}
