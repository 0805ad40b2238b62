import Foundation
import HTTPTypes
@testable import RMSClient
import TestSupport
import Testing

/// Requests that the calling thread begins itself, because the host has been quick so far, whatever it does then.
@Suite(.timeLimit(.minutes(10))) struct CurlTurnsTests {
    private let transport = CurlTransport()

    /// Answers at once until `/odd` is requested.
    private func server(_ odd: @escaping @Sendable (HostileConnection) throws -> Void) throws -> HostileServer {
        try HostileServer { connection in
            while try connection.readRequest().hasPrefix("GET /quick") {
                try connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
            }
            try odd(connection)
        }
    }

    private func request(_ server: HostileServer, _ path: String) -> TransportRequest {
        let authority = "127.0.0.1:\(server.port)"
        return TransportRequest(head: HTTPRequest(method: .get, scheme: "http", authority: authority, path: path))
    }

    /// Sends a request and returns the response body.
    private func get(
        _ server: HostileServer,
        _ path: String,
        by transport: CurlTransport? = nil
    ) async throws -> [UInt8] {
        try await (transport ?? self.transport).send(request(server, path)).body.collect()
    }

    /// On a busy machine even this server is sometimes slow; if it always is, the loop's thread does all the work, with
    /// the same outcome.
    private func makeQuick(_ server: HostileServer, for transport: CurlTransport? = nil) async throws {
        for _ in 0..<1000 where !(transport ?? self.transport).loop.answersAtOnce {
            #expect(try await get(server, "/quick", by: transport) == [UInt8]("ok".utf8))
        }
    }

    @Test(arguments: [
        ("", TransportError.Kind.timeout), ("HTTP/1.1 200 OK\r\n", .timeout),
        ("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", .timeout), ("garbage\r\n\r\n", .malformedResponse),
    ])
    func `an incomplete response fails as it would on the loop's thread`(
        sent: String,
        kind: TransportError.Kind
    ) async throws {
        let server = try server { connection in
            try connection.write(sent)
            connection.waitForClose()
        }
        defer { server.stop() }
        var configuration = CurlTransport.Configuration()
        if kind == .timeout { configuration.idleTimeout = .milliseconds(300) }
        let transport = CurlTransport(configuration: configuration)
        try await makeQuick(server, for: transport)
        let error = await #expect(throws: TransportError.self) { try await get(server, "/odd", by: transport) }
        #expect(error?.kind == kind, "\(error?.description ?? "")")
        #expect(error?.delivery == .maybeSent)
        // Tasks are woken before the loop has cleaned everything up.
        if kind == .timeout { try await eventually("the host counts as slow") { !transport.loop.answersAtOnce } }
    }

    @Test func `a connection that is reset at once is reported as lost`() async throws {
        let server = try server { $0.reset() }
        defer { server.stop() }
        try await makeQuick(server)
        let error = await #expect(throws: TransportError.self) { try await get(server, "/odd") }
        #expect(error?.kind == .connectionLost)
    }

    @Test(arguments: [0, 1, 20]) func `a response that arrives in pieces is joined`(pause: Int32) async throws {
        let piece = [UInt8](repeating: 0x61, count: 300_000)
        let server = try server { connection in
            connection.dawdle(milliseconds: pause)
            try connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(piece.count * 3)\r\n\r\n")
            for _ in 0..<3 {
                connection.dawdle(milliseconds: pause)
                try connection.write(piece)
            }
        }
        defer { server.stop() }
        try await makeQuick(server)
        #expect(try await get(server, "/odd").count == piece.count * 3)
        try await makeQuick(server)
    }

    @Test func `a task that is canceled after the loop has taken over ends at once`() async throws {
        let reached = Signal()
        let server = try server { connection in
            reached.send()
            connection.waitForClose()
        }
        defer { server.stop() }
        try await makeQuick(server)
        let (transport, request) = (transport, request(server, "/odd"))
        let task = Task { () async -> TransportError? in
            do throws(TransportError) { _ = try await transport.send(request) } catch { return error }
            return nil
        }
        await reached.wait()
        task.cancel()
        let error = await task.value
        #expect(error?.kind == .cancelled)
        #expect(error?.delivery == .maybeSent)
    }

    @Test func `sequential and concurrent requests may alternate`() async throws {
        let server = try server { _ in }
        defer { server.stop() }
        for _ in 0..<20 {
            try await makeQuick(server)
            let bodies = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for _ in 0..<40 { group.addTask { try await get(server, "/quick") } }
                return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
            }
            #expect(bodies == [[UInt8]](repeating: [UInt8]("ok".utf8), count: 40))
        }
        try await eventually("no transfer is left") { transport.activeTransfers == 0 }
    }
}
