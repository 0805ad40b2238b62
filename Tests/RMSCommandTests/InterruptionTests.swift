import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

/// Calls that Ctrl-C interrupts.
@Suite struct InterruptionTests {
    private let mock: MockServer

    init() async throws {
        var options = MockServer.Options()
        options.faults = [try #require(MockFaultRule("*=stall"))]
        mock = try await MockServer.start(options)
    }

    private func interrupted(
        _ arguments: [String],
        by number: Int32
    ) async throws -> (end: ChildProcess.End, error: String) {
        let process = try ChildProcess(
            RMSProcess.executable,
            ["call"] + arguments,
            environment: RMSProcess.keys.merging(BuiltProgram.sanitizers) { $1 }
                .merging(["RMS_BASE_URL": mock.url]) { $1 },
            error: .pipe
        )
        try await eventually("the mock has read the request") { !mock.journal.isEmpty }
        process.send(number)
        let error = process.error?.readToEnd() ?? ""
        await mock.stop()
        return (process.wait(), error)
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `an interrupted write reports that its outcome is unknown and how to check it`(number: Int32) async throws {
        let end = try await interrupted(["item.update", "item.itemUrl=demo-item-01", "item.itemPrice=1"], by: number)
        #expect(
            end.error
                == "rms: interrupted: the outcome of item.update is unknown, RMS may have acted on it. Read back before "
                + "you send it again: rms call item.get itemUrl=…\n"
        )
        #expect(end.end == .signal(number))
    }

    @Test func `an interrupted read prints nothing`() async throws {
        let end = try await interrupted(["item.get", "itemUrl=demo-item-01"], by: SIGINT)
        #expect(end.error == "")
        #expect(end.end == .signal(SIGINT))
    }
}
