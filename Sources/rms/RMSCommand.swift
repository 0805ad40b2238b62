import ArgumentParser
import Foundation
import RMSClient

/// The `rms` command.
@main
struct RMSCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rms",
        abstract: "Calls RMS WEB SERVICE, or mocks it.",
        discussion: """
            Keys are read from RMS_SERVICE_SECRET, RMS_LICENSE_KEY and RMS_SHOP_URL, or from a file (mode 0600) given \
            with --credentials or --profile; never from an argument. RMS_BASE_URL or --base-url sets the host. \
            RMS_PLAIN_HTTP_HOSTS or --plain-http-host permits plain HTTP to a host other than this machine. 'rms help \
            FUNCTION' lists the keys of a function.

            With RMS_SHARED_LIMIT=redis://[user:password@]host:port or unix:///path, commands that run at the same time \
            keep a shop's rate limits together, through a Redis or Valkey server. RMS_SHARED_LIMIT_SHOP names the shop \
            (default: RMS_SHOP_URL). It needs a build with the trait SharedLimits.

            Exit codes: 0 success, 1 refused by RMS (business code), 2 usage error, 3 unauthorized, expired or not \
            permitted, 4 transport or timeout, 5 undecodable answer, 6 the output can't be written, 130 interrupted.
            """,
        version: RMSVersion.current,
        subcommands: [
            CallCommand.self, OrdersCommand.self, StockCommand.self, ItemsCommand.self, FunctionsCommand.self,
            AppsCommand.self, DoctorCommand.self, MockCommand.self, HealthCommand.self, OpenAPICommand.self,
            SchemasCommand.self, ShellCommand.self, HelpCommand.self,
        ]
    )

    /// Runs the command.
    ///
    /// For a usage error, ArgumentParser exits with 64 and prints several lines; the contract here is 2 and one line.
    static func main() async {
        Console.holdStreams()
        do { try await run() } catch { ExitStatus(error).exit() }
    }

    /// Runs the command of the given words; by default, of the process's arguments.
    static func run(_ words: [String]? = nil) async throws {
        var command = try parseAsRoot(words)
        if var asynchronous = command as? any AsyncParsableCommand {
            try await asynchronous.run()
        } else {
            try command.run()
        }
    }
}
