import ArgumentParser
import Foundation
import RMSClient
import RMSMockServer

/// `rms shell`: an interactive shell, which also runs scripts.
struct ShellCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shell",
        abstract: "Explores RMS line by line, or runs a script of such lines.",
        usage: "rms shell [--mock] [--file FILE] [--no-history] [--base-url URL] [--credentials FILE] …",
        discussion: """
            A line is a function with its keys, or a command of rms without the word rms:

              rms> item.get itemUrl=abc-123
              rms> call item.search itemName=シャツ --output json
              rms> help item.search

            \(ShellPage.commands)

            Tab completes functions, keys, known values and settings. A line continues after a backslash at its end, and \
            within quotation marks, which mean the same as in a POSIX shell; # starts a comment. Ctrl-C cancels the call, \
            Ctrl-D leaves. Line editing needs libedit when rms is built; ~/.editrc configures it.

            With --mock, a mock on this machine answers, so no key is needed. Keys are read as by the other commands, and \
            never from a line.

            Without a terminal, or with --file, the lines are a script. It ends at the first line that fails, with the \
            exit code of that line; after 'set continue on' it runs to its end, and exits with the code of the first \
            failure.

            The history is kept in RMS_HISTORY (default: ~/.rms_history), mode 0600. It holds no line that contains a \
            key, and no value of a key that identifies a person.
            """
    )

    @OptionGroup var connection: ConnectionOptions

    @Flag(help: "Start a mock on this machine, and call it.")
    var mock = false

    @Option(help: ArgumentHelp("Run the lines of this file.", valueName: "file"), completion: .file())
    var file: String?

    @Flag(help: "Neither read nor write the file of the history.")
    var noHistory = false

    func run() async throws {
        if mock, connection.baseURL != nil || connection.credentials != nil || connection.profile != nil {
            throw UsageError(
                "--mock has an address and keys of its own: remove --base-url, --credentials and --profile"
            )
        }
        // A pager that the user leaves early, and a reader that is gone, are reported by the write.
        signal(SIGPIPE, SIG_IGN)
        let server = mock ? try await MockServer.start() : nil
        do {
            try await shell(server).run()
        } catch {
            await server?.stop()
            throw error
        }
        await server?.stop()
    }

    private func shell(_ server: MockServer?) async throws -> Shell {
        var settings = ShellSettings(
            connection: CommandSession.Connection(
                baseURL: connection.baseURL,
                credentials: connection.credentials,
                profile: connection.profile,
                caFile: connection.caFile,
                plainHTTPHosts: connection.plainHTTPHosts
            )
        )
        if let server {
            settings.connection.baseURL = server.url
            settings.connection.ownKeys = ShopAccess(
                credentials: try Credentials(serviceSecret: "SPshell-mock", licenseKey: "SLshell-mock"),
                shopURL: "demo"
            )
            Console.error("rms shell: a mock with a demo shop answers at \(server.url)")
        }
        return try await Shell(source: source(), settings: settings, prompt: server == nil ? "rms> " : "mock> ")
    }

    private func source() throws -> (lines: any LineSource, isTerminal: Bool) {
        if let file {
            guard let handle = FileHandle(forReadingAtPath: file) else {
                throw UsageError("the script '\(file)' can't be read")
            }
            return (PlainLines(handle, showsPrompt: false), false)
        }
        guard isatty(STDIN_FILENO) == 1 else { return (PlainLines(.standardInput, showsPrompt: false), false) }
        #if canImport(CEdit) || canImport(CEditApple)
        if isatty(STDOUT_FILENO) == 1, let lines = EditedLines(completer: ShellCompleter(), history: history()) {
            return (lines, true)
        }
        #endif
        return (PlainLines(.standardInput, showsPrompt: true), true)
    }

    private func history() -> ShellHistory? {
        if noHistory { return nil }
        do { return try ShellHistory() } catch {
            Console.error("rms shell: there is no history: \(error)")
            return nil
        }
    }
}
