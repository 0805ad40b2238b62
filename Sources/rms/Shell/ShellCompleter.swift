import ArgumentParser
import Foundation
import RMSClient

/// What Tab adds to a line: from the catalogue of functions, and from the data of their help pages.
struct ShellCompleter: Sendable {
    struct Completion: Equatable {
        /// The text to insert at the cursor.
        var insertion = ""
        /// The words that begin with what is typed.
        var candidates: [String] = []

        /// The candidates for the terminal, in columns if they are short.
        var list: String {
            let width = (candidates.map(\.count).max() ?? 0) + 2
            let columns = max(1, 78 / width)
            return Table(
                stride(from: 0, to: candidates.count, by: columns).map { start in
                    (start..<start + columns).map { $0 < candidates.count ? candidates[$0] : "" }
                }
            ).text
        }
    }

    /// Completes the last word of a text, which ends at the cursor.
    func completion(of text: String) -> Completion {
        let line = ShellWords(text)
        let word = line.last
        let before = word.isEmpty ? line.words[...] : line.words.dropLast()
        let found = candidates(after: Array(before.first == "rms" ? before.dropFirst() : before), word)
        let candidates = Array(Set(found.filter { $0.hasPrefix(word) && $0 != word })).sorted()
        guard let first = candidates.first else {
            return Completion(insertion: found.contains(word) && Self.isWhole(word) ? " " : "")
        }
        let common = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
        let end = candidates.count == 1 && Self.isWhole(first) ? " " : ""
        return Completion(insertion: String(common.dropFirst(word.count)) + end, candidates: candidates)
    }

    /// Whether a space follows a word.
    private static func isWhole(_ word: String) -> Bool { word.last.map("=.".contains) == false }

    private func candidates(after words: [String], _ word: String) -> [String] {
        guard let name = words.first else { return Self.functions + Self.commands + ShellPage.usages.keys }
        switch name {
        case "set":
            if words.count == 1 { return ShellSettings.all.map(\.name) }
            return words.count == 2 ? (try? ShellSettings.named(words[1]))?.values ?? [] : []
        case "show": return ShellSettings.all.map(\.name)
        case "last": return ["--raw", "--curl"]
        case "save": return words.count == 1 ? ["fixture"] : []
        case "help":
            return HelpCommand.topics(after: Array(words.dropFirst()))
                + (words.count == 1 ? ShellPage.usages.keys.sorted() : [])
        case "functions": return Self.functions
        case "apps", "doctor": return AppProfile.all.map(\.name)
        case "call": return words.count == 1 ? Self.functions : arguments(of: words[1], word)
        default:
            let subcommands = HelpCommand.topics(after: words)
            return subcommands.isEmpty ? arguments(of: name, word) : subcommands
        }
    }

    /// What can follow a function: its keys, the values of the key that is being typed, and the options.
    private func arguments(of function: String, _ word: String) -> [String] {
        guard let operation = RMSFunction.operations.first(where: { $0.function.name == function }) else { return [] }
        if word.hasPrefix("-") { return ["--body", "--curl", "--dry-run", "--output", "--verbose"] }
        let keys = FunctionKey.all(of: operation)
        let typed = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if let equals = word.firstIndex(of: "=") {
            let path = word[..<equals].split(separator: ".").map(String.init)
            let key = keys.first { Self.matches($0.path.split(separator: ".").map(String.init), path) }
            return (key?.knownValues ?? []).map { word[...equals] + $0 }
        }
        return keys.compactMap { key in
            let path = key.path.split(separator: ".").map(String.init)
            guard path.count >= typed.count, Self.matches(Array(path.prefix(typed.count - 1)), typed.dropLast()),
                path[typed.count - 1] != FunctionKey.anyKey
            else { return nil }
            let start = (typed.dropLast() + [path[typed.count - 1]]).joined(separator: ".")
            return path.count > typed.count || key.isRecord ? "\(start)." : "\(start)="
        }
    }

    private static func matches(_ path: [String], _ typed: [String]) -> Bool {
        path.count == typed.count && zip(path, typed).allSatisfy { $0 == $1 || $0 == FunctionKey.anyKey }
    }

    private static let functions = RMSFunction.all.map(\.name)

    /// The commands of `rms` that run in a shell.
    static let commands = RMSCommand.configuration.subcommands.names
        .filter { !["mock", "shell"].contains($0) }
}

extension FunctionKey {
    /// What stands in a path for a key of the user's.
    fileprivate static let anyKey = "KEY"

    fileprivate var isRecord: Bool { type.hasPrefix("record") || type.contains("by KEY") }

    /// The values that the help page names; for others, the service decides.
    var knownValues: [String] {
        if type.hasPrefix(WireKind.boolean.shortName) { return ["true", "false"] }
        guard let start = meaning.firstRange(of: "known: ")?.upperBound else { return [] }
        let parts = meaning[start...].split(separator: ";")
        let explained = parts.filter { $0.contains(" = ") }
        // With an explanation for each value, a comma belongs to the explanation.
        let values = explained.count > 1 ? explained : parts.flatMap { $0.split(separator: ",") }
        return values.map { part in
            part[..<(part.firstRange(of: " = ")?.lowerBound ?? part.endIndex)].drop { $0 == " " }
        }
        .filter { !$0.isEmpty && !$0.contains(" ") }.map(String.init)
    }
}
