import Foundation
import RMSClient
import RMSMockServer
import Testing

/// Makes many calls and checks that memory and handles do not grow. Runs only on request:
/// `RMS_SOAK=100000 scripts/test --filter SoakTests`.
@Suite struct SoakTests {
    private static let calls = ProcessInfo.processInfo.environment["RMS_SOAK"].flatMap { Int($0) } ?? 0

    @Test(.enabled(if: calls > 0)) func `memory and handles stay flat`() async throws {
        var options = MockServer.Options()
        options.answers = .replay
        let server = try await MockServer.start(options)
        let transport = CurlTransport()
        let rms = RMSClient(
            credentials: try Credentials(serviceSecret: "SPsoak", licenseKey: "SLsoak"),
            shopURL: "demo",
            baseURL: try BaseURL(server.url),
            transport: transport
        )
        try await Self.run(Self.calls / 10, rms)
        let before = Self.usage
        try await Self.run(Self.calls - Self.calls / 10, rms)
        let after = Self.usage
        print(
            "soak: \(Self.calls) calls, \(before.memory >> 10) KiB and \(before.handles) handles after a tenth of them,",
            terminator: " "
        )
        print("\(after.memory >> 10) KiB and \(after.handles) handles at the end")
        #expect(after.memory - before.memory < 16 << 20)
        #expect(after.handles <= before.handles)
        #expect(transport.activeTransfers == 0)
        await server.stop()
    }

    /// Makes reads and writes, eight at a time.
    private static func run(_ count: Int, _ rms: RMSClient) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<8 {
                group.addTask {
                    for number in stride(from: worker, to: count, by: 8) {
                        if number % 10 == 0 {
                            try await rms.v1.item.delete(itemURL: "soak-\(number)")
                        } else {
                            _ = try await rms.v1.item.get(itemURL: "soak-\(number)")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Resident bytes and open files, from Linux's `/proc`.
    private static var usage: (memory: Int, handles: Int) {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        let handles = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        return ((pages.flatMap { Int($0[1]) } ?? 0) * 4096, handles ?? 0)
    }
}
