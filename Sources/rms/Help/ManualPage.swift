import ArgumentParser
import Foundation

/// A manual page of a command, in the language mdoc(7), from the same texts as `--help`.
struct ManualPage {
    /// What ArgumentParser knows of a command.
    struct Command: Decodable {
        let commandName: String
        let superCommands: [String]?
        let abstract: String?
        let discussion: String?
        let arguments: [Argument]?
        let subcommands: [Command]?
    }

    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String

            var text: String { (kind == "long" ? "--" : "-") + name }
        }

        let kind: String
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let defaultValue: String?
        let allValues: [String]?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool
    }

    private struct Tool: Decodable {
        let command: Command
    }

    private let command: Command
    private let words: [String]

    /// Writes the pages of all commands: `rms.1`, `rms-call.1` and so on.
    static func write(to folder: String) throws {
        let tool = try JSONDecoder().decode(Tool.self, from: Data(RMSCommand._dumpHelp().utf8))
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for page in pages(of: tool.command) {
                let name = page.words.joined(separator: "-")
                try page.text.write(toFile: "\(folder)/\(name).1", atomically: true, encoding: .utf8)
            }
        } catch {
            throw UsageError("the folder '\(folder)' can't be written")
        }
    }

    private static func pages(of command: Command) -> [ManualPage] {
        [ManualPage(command: command, words: (command.superCommands ?? []) + [command.commandName])]
            + commands(of: command).flatMap(pages)
    }

    /// ArgumentParser adds a help command of its own at the end, beside ours.
    private static func commands(of command: Command) -> [Command] {
        var names: Set<String> = []
        return (command.subcommands ?? []).filter { names.insert($0.commandName).inserted }
    }

    var text: String {
        let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
        let commands = Self.commands(of: command)
        let name = words.joined(separator: "-")
        var parts = [".Dd \(Self.today)", ".Dt \(name.uppercased()) 1", ".Os", ".Sh NAME", ".Nm \(name)"]
        parts.append(".Nd \(Self.escaped(command.abstract ?? "").drop(suffix: "."))")
        parts += [".Sh SYNOPSIS", ".Nm \(words.joined(separator: " "))"]
        if !commands.isEmpty { parts.append(".Ar command") }
        parts += arguments.map(Self.synopsis)
        parts += [".Sh DESCRIPTION", Self.paragraphs(command.discussion ?? command.abstract ?? "")]
        parts += Self.list("The arguments:", arguments.map { (Self.title($0), Self.meaning($0)) })
        parts += Self.list("The commands:", commands.map { (".Cm \($0.commandName)", Self.escaped($0.abstract ?? "")) })
        var related = commands.map { "\(name)-\($0.commandName)" }
        if words.count > 1 { related.append(words.dropLast().joined(separator: "-")) }
        if !related.isEmpty {
            parts += [".Sh SEE ALSO", related.sorted().map { ".Xr \($0) 1" }.joined(separator: " ,\n")]
        }
        return parts.joined(separator: "\n") + "\n"
    }

    private static func synopsis(_ argument: Argument) -> String {
        let text = title(argument, isShort: true)
        return argument.isOptional ? ".Op \(text.dropFirst())" : text
    }

    private static func title(_ argument: Argument) -> String { title(argument, isShort: false) }

    private static func title(_ argument: Argument, isShort: Bool) -> String {
        let value = argument.kind == "flag" ? nil : argument.valueName.map { "Ar \(escaped($0))" }
        let more = argument.isRepeating ? " ..." : ""
        let names = (argument.names ?? []).sorted { $0.text.count < $1.text.count }
        let shown = isShort ? names.suffix(1) : names[...]
        let flags = shown.map { "Fl \(escaped(String($0.text.dropFirst())))" }.joined(separator: " , ")
        return ".\([flags, value ?? ""].filter { !$0.isEmpty }.joined(separator: " "))\(more)"
    }

    private static func meaning(_ argument: Argument) -> String {
        let values = argument.allValues.map { "One of \($0.joined(separator: ", "))." }
        let usual = argument.defaultValue.map { "Default: \($0)." }
        return [argument.abstract, values, usual].compactMap(\.self).map(escaped).joined(separator: "\n")
    }

    private static func list(_ title: String, _ entries: [(String, String)]) -> [String] {
        if entries.isEmpty { return [] }
        let items = entries.map { entry in ".It \(entry.0.dropFirst())\n\(entry.1)" }.joined(separator: "\n")
        return [".Pp", title, ".Bl -tag -width Ds", items, ".El"]
    }

    /// Paragraphs; those that are indented are examples or tables, whose lines stay.
    private static func paragraphs(_ text: String) -> String {
        text.components(separatedBy: "\n\n").enumerated().map { index, paragraph in
            let lines = escaped(paragraph)
            if paragraph.hasPrefix(" ") { return ".Bd -literal\n\(lines)\n.Ed" }
            return (index > 0 ? ".Pp\n" : "") + lines
        }
        .joined(separator: "\n")
    }

    /// Text in which roff sees no command.
    private static func escaped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let line = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
            return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&\(line)" : String(line)
        }
        .joined(separator: "\n")
    }

    private static var today: String {
        Date.now.formatted(
            Date.VerbatimFormatStyle(
                format: "\(month: .wide) \(day: .defaultDigits), \(year: .defaultDigits)",
                locale: Locale(identifier: "en_US_POSIX"),
                timeZone: .gmt,
                calendar: Calendar(identifier: .gregorian)
            )
        )
    }
}

extension String {
    fileprivate func drop(suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
