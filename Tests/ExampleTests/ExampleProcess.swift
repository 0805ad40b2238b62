import RMSClient
import RMSMockServer
import TestSupport

/// An example app that runs as a user starts it, until it exits.
struct ExampleProcess {
    let status: Int32
    let output: String
    let error: String

    /// Runs it against its own mock, as a newcomer does.
    init(_ name: String, _ arguments: [String] = [], environment: [String: String] = [:]) async throws {
        let program = try await offPool { try BuiltProgram(name, arguments, environment: environment) }
        (status, output, error) = (program.status, program.output, program.error)
    }

    /// Runs it against a mock of the test.
    init(_ name: String, _ arguments: [String] = [], mock: MockServer) async throws {
        try await self.init(
            name,
            arguments + ["--live"],
            environment: Self.keys.merging(["RMS_BASE_URL": mock.url]) { $1 }
        )
    }

    /// Runs it against a mock whose key permits exactly the app's functions.
    ///
    /// - Parameter missing: A function of the app that is not ticked.
    init(_ name: String, _ arguments: [String] = [], of profile: AppProfile, without missing: RMSFunction? = nil)
        async throws
    {
        var options = MockServer.Options()
        options.grants = profile.functions.filter { $0 != missing }
        let mock = try await MockServer.start(options)
        do {
            try await self.init(name, arguments, mock: mock)
        } catch {
            await mock.stop()
            throw error
        }
        await mock.stop()
    }

    static let keys = ["RMS_SERVICE_SECRET": "SPapps", "RMS_LICENSE_KEY": "SLapps", "RMS_SHOP_URL": "apps"]
}
