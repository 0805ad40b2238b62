import Foundation
import RMSClient
@testable import RMSMockServer
import TestSupport
import Testing

/// The effect of every fault of the mock on every function: each cell of the table in `README.md`.
@Suite(.serialized) struct FaultMatrixTests {
    /// The outcome of a call.
    enum Outcome: Hashable, CustomStringConvertible {
        /// The same as without the fault.
        case recovered
        /// An error of this kind, and RMS did not act.
        case error(RMSError.Kind)
        /// An error that reports that RMS may have acted, with the sent operation.
        case unknown(RMSError.Kind)

        var description: String {
            switch self {
            case .recovered: "recovered"
            case .error(let kind): "error: \(kind)"
            case .unknown(let kind): "unknown: \(kind)"
            }
        }
    }

    struct Row: Sendable {
        let fault: MockFault
        let read: Outcome
        let write: Outcome
        /// The number of times that a write reaches the mock.
        var writes = 1
    }

    /// Every fault applies once; the client sends at most three times.
    static let rows: [Row] = [
        Row(fault: .latency(milliseconds: 5, jitter: 5), read: .recovered, write: .recovered),
        Row(fault: .drip(bytesPerSecond: 1_000_000), read: .recovered, write: .recovered),
        Row(fault: .reset(.beforeHead), read: .recovered, write: .unknown(.outcomeUnknown)),
        Row(fault: .reset(.afterHead), read: .recovered, write: .unknown(.outcomeUnknown)),
        Row(fault: .reset(.midBody), read: .recovered, write: .unknown(.outcomeUnknown)),
        Row(fault: .answerLost, read: .recovered, write: .unknown(.outcomeUnknown)),
        Row(fault: .truncated, read: .recovered, write: .unknown(.outcomeUnknown)),
        Row(fault: .empty, read: .error(.decoding), write: .unknown(.decoding)),
        Row(fault: .malformed, read: .error(.decoding), write: .unknown(.decoding)),
        Row(fault: .gzipCut, read: .error(.decoding), write: .unknown(.decoding)),
        Row(fault: .charset, read: .error(.decoding), write: .unknown(.decoding)),
        Row(fault: .maintenance, read: .recovered, write: .unknown(.maintenance)),
        Row(fault: .serverError, read: .recovered, write: .unknown(.serverFault)),
        Row(fault: .rateLimit, read: .recovered, write: .recovered, writes: 2),
        Row(fault: .conflict, read: .recovered, write: .recovered, writes: 2),
    ]

    /// The faults that damage a body, or that come after the head: an answer without a body is complete with its head.
    static let bodyFaults: Set<MockFault> = [
        .reset(.afterHead), .reset(.midBody), .truncated, .empty, .malformed, .gzipCut, .charset,
    ]

    @Test func `there is a sample call of every function`() {
        let called = SampleCalls.all.map { type(of: $0).function }
        #expect(Set(called) == Set(RMSFunction.all))
        #expect(called.count == RMSFunction.all.count)
    }

    @Test(.timeLimit(.minutes(10)))
    func `every unanswered function has the expected outcome`() async throws {
        let server = try await MockServer.start()
        let baseURL = try BaseURL(server.url)
        let row = Row(fault: .stall, read: .recovered, write: .unknown(.outcomeUnknown))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for call in SampleCalls.all {
                group.addTask {
                    let credentials = try Credentials(
                        serviceSecret: "SPstall",
                        licenseKey: "SL\(type(of: call).function)"
                    )
                    try await Self.check(call, row, server, baseURL, credentials)
                }
            }
            try await group.waitForAll()
        }
        await server.stop()
    }

    @Test(.timeLimit(.minutes(10)), arguments: SampleCalls.all.indices)
    func `every fault has the expected outcome for every function, with at most one write`(index: Int) async throws {
        let server = try await MockServer.start()
        let baseURL = try BaseURL(server.url)
        try await withThrowingTaskGroup(of: Void.self) { group in
            let documentsConflicts = type(of: SampleCalls.all[index]).function.family == .inventory2
            for (number, row) in Self.rows.enumerated() where row.fault != .conflict || documentsConflicts {
                group.addTask {
                    let credentials = try Credentials(serviceSecret: "SP\(index)", licenseKey: "SL\(number)")
                    try await Self.check(SampleCalls.all[index], row, server, baseURL, credentials)
                }
            }
            try await group.waitForAll()
        }
        await server.stop()
    }

    private static func check<O: RMSOperation>(
        _ call: O,
        _ row: Row,
        _ server: MockServer,
        _ baseURL: BaseURL,
        _ credentials: Credentials
    ) async throws {
        var configuration = CurlTransport.Configuration()
        // Long enough for a busy machine, short enough for a test.
        if row.fault == .stall { configuration.idleTimeout = .seconds(4) }
        let transport = CurlTransport(configuration: configuration)
        // On a busy machine, a client with a short timeout may give up more than once.
        let retry = RetryPolicy(maximumAttempts: row.fault == .stall ? 10 : 3, firstDelay: .zero)
        let patient = RMSClient(credentials: credentials, shopURL: "demo", baseURL: baseURL, retry: retry)
        let rms = RMSClient(
            credentials: credentials,
            shopURL: "demo",
            baseURL: baseURL,
            transport: transport,
            retry: retry
        )
        let shop = try #require(server.shop(of: credentials))
        try await SampleCalls.prepare(O.function, patient)
        let before = await outcome(call, patient)
        shop.reset()
        try await SampleCalls.prepare(O.function, patient)
        shop.inject(row.fault, on: O.function)
        let after = await outcome(call, rms)
        var calls: [JournalEntry] { shop.journal.filter { $0.function == O.function } }
        // A client with a short timeout may give up before a busy mock has read the request.
        try await eventually("the mock has read the request") { !calls.isEmpty }
        let isWrite = O.function.access == .write
        let hasNoBody = O.Response.self == NoContent.self && Self.bodyFaults.contains(row.fault)
        let expected = hasNoBody ? .recovered : isWrite ? row.write : row.read
        let place: Comment = "\(O.function) under \(row.fault): \(after)"
        // A refusal is still one if its code is readable, even if its message is not.
        let isStillRefused = row.fault == .charset && before.error != nil && after.text == before.text
        switch isStillRefused ? .recovered : expected {
        case .recovered: #expect(after.text == before.text, place)
        case .error(let kind):
            #expect(after.error?.kind == kind, place)
            #expect(after.error?.unknownOutcome == nil, place)
        case .unknown(let kind):
            #expect(after.error?.kind == kind, place)
            #expect(after.error?.mayHaveActed == true, place)
            #expect(after.error?.unknownOutcome.map { type(of: $0.operation).function } == O.function, place)
        }
        if isWrite { #expect(calls.count == row.writes, place) }
        #expect(calls.first?.faults == [row.fault], place)
        // Transfers that end early are removed from libcurl by its own thread.
        try await eventually("nothing is left of \(place)") { transport.activeTransfers == 0 }
    }

    private struct End: CustomStringConvertible {
        var error: RMSError?
        /// Equal for two calls with the same outcome.
        var text: String {
            guard let error else { return "done" }
            return "\(error.kind) \(error.failure?.code ?? "")"
        }
        var description: String { error.map { "\($0)" } ?? "done" }
    }

    private static func outcome<O: RMSOperation>(_ call: O, _ rms: RMSClient) async -> End {
        do throws(RMSError) {
            _ = try await rms.send(call)
            return End()
        } catch {
            return End(error: error)
        }
    }
}
