import Foundation
import TestSupport
import Testing

@Suite struct HealthCommandTests {
    @Test func `a running mock is ready, without a key`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        let check = try RMSProcess(["health"], environment: [:], mock: mock)
        #expect(check.output == "the mock at \(mock.url) is ready\n" && check.error == "" && check.status == 0)
    }

    @Test func `a mock that requires a token is ready, too`() throws {
        let mock = try RunningMock(["--listen", "0.0.0.0:0"])
        defer { _ = mock.end() }
        #expect(try RMSProcess(["health", "--base-url", mock.url], environment: [:]).status == 0)
    }

    @Test func `it waits for a mock that starts later`() throws {
        let url = try Self.unusedAddress()
        let check = try ChildProcess(
            RMSProcess.executable,
            ["health", "--base-url", url, "--wait", "120"],
            environment: ProcessInfo.processInfo.environment.merging(BuiltProgram.sanitizers) { $1 },
            output: .pipe
        )
        let mock = try RunningMock(["--listen", String(url.dropFirst("http://".count))])
        defer { _ = mock.end() }
        #expect(check.output?.readToEnd() == "the mock at \(url) is ready\n")
        #expect(check.wait() == .exit(0))
    }

    @Test(arguments: ["0", "0.2"])
    func `without a mock it says so, and exits with 4`(wait: String) throws {
        let url = try Self.unusedAddress()
        let check = try RMSProcess(["health", "--base-url", url, "--wait", wait], environment: [:])
        #expect(check.error.hasPrefix("rms: no mock answers at \(url): ") && check.output == "")
        #expect(check.status == 4)
    }

    @Test func `another server is not taken for a mock`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        let check = try RMSProcess(["health", "--base-url", "\(mock.url)/es"], environment: [:])
        #expect(check.error == "rms: what answers at \(mock.url)/es is not a mock of this package (HTTP 404)\n")
        #expect(check.status == 4)
    }

    @Test(arguments: [
        ([], "rms health asks a mock: give its address as RMS_BASE_URL or --base-url"),
        (["--wait=-1"], "--wait must be a number of seconds, from 0 to 86400"),
        (
            ["--base-url", "https://api.rms.rakuten.co.jp"],
            "rms health asks a mock: give its address as RMS_BASE_URL or --base-url"
        ),
    ])
    func `RMS itself is never called`(arguments: [String], message: String) throws {
        let check = try RMSProcess(["health"] + arguments, environment: [:])
        #expect(check.error == "rms: \(message)\n" && check.status == 2)
    }

    @Test func `an address that is never called is not waited for`() throws {
        let check = try RMSProcess(["health", "--base-url", "http://mock.invalid", "--wait", "3600"], environment: [:])
        #expect(check.status == 2, "\(check.error)")
    }

    /// An address of this machine at which nothing listens: that of a mock that has ended.
    private static func unusedAddress() throws -> String {
        let mock = try RunningMock()
        _ = mock.end()
        return mock.url
    }
}
