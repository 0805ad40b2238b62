import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

/// Calls that Ctrl-C interrupts.
@Suite struct InterruptionTests {
    private let mock: MockServer
    private let process = Process()
    private let errors = Pipe()

    init() async throws {
        var options = MockServer.Options()
        options.faults = [try #require(MockFaultRule("*=stall"))]
        mock = try await MockServer.start(options)
    }

    private func interrupted(
        _ arguments: [String],
        by number: Int32
    ) async throws -> (reason: Process.TerminationReason, status: Int32, error: String) {
        process.executableURL = RMSProcess.executable
        process.arguments = ["call"] + arguments
        process.environment = RMSProcess.keys.merging(RMSProcess.sanitizers) { $1 }
            .merging(["RMS_BASE_URL": mock.url]) { $1 }
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        try await eventually("the mock has read the request") { !mock.journal.isEmpty }
        kill(process.processIdentifier, number)
        let error = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        await mock.stop()
        return (process.terminationReason, process.terminationStatus, error)
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `an interrupted write reports that its outcome is unknown and how to check it`(number: Int32) async throws {
        let end = try await interrupted(["item.update", "item.itemUrl=demo-item-01", "item.itemPrice=1"], by: number)
        #expect(
            end.error
                == "rms: interrupted: the outcome of item.update is unknown, RMS may have acted on it. Read back before "
                + "you send it again: rms call item.get itemUrl=…\n"
        )
        #expect(end.reason == .uncaughtSignal && end.status == number)
    }

    @Test func `an interrupted read prints nothing`() async throws {
        let end = try await interrupted(["item.get", "itemUrl=demo-item-01"], by: SIGINT)
        #expect(end.error == "")
        #expect(end.reason == .uncaughtSignal && end.status == SIGINT)
    }
}
