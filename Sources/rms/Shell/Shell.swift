import ArgumentParser
import Foundation
import RMSClient
import RMSMockServer

/// Reads lines and runs them: until the end, or in a script until a line fails.
final class Shell {
    private let lines: any LineSource
    private let isTerminal: Bool
    private let prompt: String
    private var settings: ShellSettings
    private let last = LastExchangeBox()
    private let limiter = RateLimiter()
    private let interrupts: ShellInterrupts
    /// The number of lines read.
    private var lineNumber = 0

    init(
        source: (lines: any LineSource, isTerminal: Bool),
        settings: ShellSettings,
        prompt: String
    ) async throws {
        (lines, isTerminal) = source
        self.settings = settings
        self.prompt = prompt
        interrupts = await ShellInterrupts(isTerminal: source.isTerminal)
    }

    /// - Throws: In a script, the error of the line at which it stops, or the exit code of the first line that failed.
    func run() async throws {
        var firstFailure: Int32?
        while true {
            var start = lineNumber + 1
            do {
                guard let line = try await next(&start) else { break }
                guard try await execute(line) else { break }
            } catch let error as OutputError {
                // The next line could not be answered either.
                throw error
            } catch {
                let status = ExitStatus(error)
                if status.code == 0 {
                    try Console.output(status.output)
                    continue
                }
                if !isTerminal {
                    Console.error("rms: line \(start) failed")
                    if !settings.continuesAfterFailure || status.signal != nil { throw error }
                }
                status.report()
                firstFailure = firstFailure ?? status.code
            }
        }
        if !isTerminal, let firstFailure { throw ExitCode(firstFailure) }
    }

    /// The next command, of one line or more; nil at the end.
    private func next(_ start: inout Int) async throws -> String? {
        var text = ""
        while true {
            let padding = String(repeating: " ", count: prompt.count - 3)
            let event = try await lines.next(after: text.isEmpty ? prompt : "\(padding)…> ", continuing: text)
            lineNumber += 1
            switch event {
            case .abandoned: text = ""
            case .end:
                if isTerminal { try Console.output("") }
                if !text.isEmpty { throw UsageError("the input ends within a line that continues") }
                return nil
            case .line(let line):
                if text.isEmpty { start = lineNumber }
                text += (text.isEmpty ? "" : "\n") + line
                if ShellWords(text).isOpen { continue }
                lines.remember(text)
                return text
            }
        }
    }

    /// Runs a line; false if it ends the shell.
    private func execute(_ line: String) async throws -> Bool {
        var words = ShellWords(line).words
        if words.first == "rms" { words.removeFirst() }
        guard let name = words.first else { return true }
        let arguments = Array(words.dropFirst())
        switch name {
        case "exit", "quit":
            try Self.expect(arguments.isEmpty, name)
            return false
        case "set": try set(arguments)
        case "show":
            try Self.expect(arguments.count < 2, name)
            try Console.output(try settings.text(of: arguments.first))
        case "last": try await showLast(arguments)
        case "save": try await save(arguments)
        case "help" where arguments.isEmpty: try Console.output(ShellPage.commands)
        case "help" where arguments.count == 1 && ShellPage.usages[arguments[0]] != nil:
            try Console.output(ShellPage.usages[arguments[0]] ?? "")
        default: try await run(try Self.command(words), as: words)
        }
        return true
    }

    private static func expect(_ isValid: Bool, _ name: String) throws {
        guard isValid else { throw UsageError("usage: \(ShellPage.usages[name] ?? name)") }
    }

    /// The words as a command of `rms`.
    private static func command(_ words: [String]) throws -> [String] {
        if words.contains("-") { throw UsageError("standard input is the shell's own: name a file in place of -") }
        let name = words[0]
        let inside = RMSCommand.configuration.subcommands.names
        if ["mock", "shell"].contains(name) { throw UsageError("'\(name)' can't run within a shell") }
        if inside.contains(name) || name.hasPrefix("-") { return words }
        if name.contains(".") {
            // Its error suggests the closest name.
            _ = try FunctionsCommand.operation(named: name)
            return ["call"] + words
        }
        let hint = Suggestion.closest(to: name, among: inside + ShellPage.usages.keys.sorted())
        throw UsageError("unknown command '\(name)'; \(hint.map { "did you mean '\($0)'?" } ?? "see 'help'")")
    }

    private func run(_ command: [String], as line: [String]) async throws {
        var words = command
        let isCall = words[0] == "call"
        if isCall, !words.contains(where: { $0.hasPrefix("--output") }) {
            words.insert(contentsOf: ["--output", settings.output.rawValue], at: 1)
        }
        let last = last
        let session = CommandSession(connection: settings.connection, limiter: limiter) { last.keep($0) }
        let page = isTerminal || isColored ? OutputPage() : nil
        let arguments = words
        do {
            try await interrupts.run {
                try await CommandSession.$current.withValue(session) {
                    try await CommandText.$words.withValue(line) {
                        try await Console.$page.withValue(page) { try await RMSCommand.run(arguments) }
                    }
                }
            }
        } catch {
            // The outcome of the call matters more than its output.
            try? await show(page?.text, isAnswer: isCall)
            throw error
        }
        do {
            try await show(page?.text, isAnswer: isCall)
        } catch let error as OutputError where isCall {
            throw OutputError(reason: error.reason, call: "the call itself succeeded")
        }
    }

    private var isColored: Bool {
        switch settings.color {
        case .always: true
        case .never: false
        case .auto:
            isatty(STDOUT_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
        }
    }

    /// Prints text, with colors and in a pager if the settings and the terminal permit it.
    private func show(_ text: String?, isAnswer: Bool) async throws {
        guard let text else { return }
        let shown = isAnswer && isColored ? Highlighter.colored(text) : text
        if isTerminal, settings.usesPager, let height = Pager.lines,
            text.count(where: { $0 == "\n" }) + 1 >= height, try await Pager.show(shown)
        {
            return
        }
        try Console.output(shown)
    }

    private func set(_ arguments: [String]) throws {
        var words = arguments
        if words.count == 1, let equals = words[0].firstIndex(of: "=") {
            words = [String(words[0][..<equals]), String(words[0][words[0].index(after: equals)...])]
        }
        try Self.expect(words.count < 3, "set")
        guard let name = words.first else { return try Console.output(try settings.text()) }
        if settings.connection.ownKeys != nil, ["base-url", "credentials", "profile"].contains(name) {
            throw UsageError("the shell's mock has an address and keys of its own")
        }
        try settings.change(name, to: words.dropFirst().first)
    }

    private func showLast(_ arguments: [String]) async throws {
        try Self.expect(arguments.isEmpty || arguments == ["--raw"] || arguments == ["--curl"], "last")
        if arguments == ["--curl"] { return try await show(try lastExchange().call.curlCommand, isAnswer: false) }
        let (_, answer) = try lastAnswer()
        if arguments == ["--raw"] { return try Console.raw(answer.body) }
        try await show(PrettyBody.text(answer.body), isAnswer: true)
    }

    private func save(_ arguments: [String]) async throws {
        try Self.expect((2...3).contains(arguments.count) && arguments[0] == "fixture", "save")
        #if Recording
        let (call, answer) = try lastAnswer()
        let folder = URL(fileURLWithPath: arguments.count > 2 ? arguments[2] : "fixtures")
        do {
            let exchange = SavedExchange(call, status: answer.status, fields: answer.fields, body: answer.body)
            try Console.output(try await exchange.write(to: folder, named: arguments[1]))
        } catch let error as RecordingError {
            throw UsageError(error.description)
        }
        #else
        throw UsageError(missing: "Recording", for: "save fixture", of: "rms shell")
        #endif
    }

    private func lastAnswer() throws -> (RMSCall, LastExchange.Answer) {
        let exchange = try lastExchange()
        guard let answer = exchange.answer else { throw UsageError("\(exchange.call) was not answered") }
        return (exchange.call, answer)
    }

    private func lastExchange() throws -> LastExchange {
        guard let exchange = last.exchange else { throw UsageError("no call was made yet") }
        return exchange
    }
}
