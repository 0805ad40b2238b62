import ArgumentParser
import Foundation
import HTTPTypes
import RMSClient

/// `rms health`: asks a mock whether it is ready, or waits until it is.
struct HealthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "health",
        abstract: "Asks a mock whether it is ready, or waits until it is.",
        discussion: """
            Exits with 0 if a mock answers at RMS_BASE_URL or --base-url, and with 4 if none does: a health check for a \
            container, and the step between the start of a mock and the first test. No key is needed or sent. RMS itself \
            has no such check, so without an address nothing is called. In any other language, a GET of /__rms/health \
            that is answered with 200 says the same.
            """
    )

    @OptionGroup var connection: ConnectionOptions

    @Option(help: ArgumentHelp("Try again for this long until a mock answers.", valueName: "seconds"))
    var wait = 0.0

    func run() async throws {
        guard 0...86_400 ~= wait else { throw UsageError("--wait must be a number of seconds, from 0 to 86400") }
        let base = try connection.base()
        guard base != .rms else {
            throw UsageError("rms health asks a mock: give its address as RMS_BASE_URL or --base-url")
        }
        // A server that accepts a connection and says nothing must not hold up a check that is repeated.
        let transport = try connection.transport { $0.idleTimeout = .seconds(5) }
        let deadline = ContinuousClock.now + .seconds(wait)
        var problem = try await Self.problem(at: base, transport)
        while problem != nil, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(50))
            problem = try await Self.problem(at: base, transport)
        }
        if let problem {
            Console.error("rms: \(problem.printable)")
            throw ExitCode(4)
        }
        try Console.output("the mock at \(base) is ready")
    }

    /// Why no mock can be called at an address; nil if one can.
    ///
    /// - Throws: `UsageError` for an address that is never called.
    private static func problem(at base: BaseURL, _ transport: any HTTPTransport) async throws -> String? {
        let path = "\(base.pathPrefix)/__rms/health"
        let head = HTTPRequest(method: .get, scheme: base.scheme, authority: base.authority, path: path)
        do {
            let response = try await transport.send(TransportRequest(head: head))
            let body = try await response.body.collect(upTo: 1 << 16)
            let isMock =
                response.head.status == .ok && (try? JSONDecoder().decode(Health.self, from: Data(body))) != nil
            return isMock
                ? nil : "what answers at \(base) is not a mock of this package (HTTP \(response.head.status.code))"
        } catch {
            if error.kind == .refusedAddress { throw UsageError(error.message) }
            return "no mock answers at \(base): \(error.message)"
        }
    }

    /// What a mock answers.
    private struct Health: Decodable {
        let functions: Int
    }
}
