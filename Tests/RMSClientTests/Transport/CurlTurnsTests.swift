import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

/// Requests that the calling thread begins itself, because the host was quick so far: whatever the host does then.
@Suite(.timeLimit(.minutes(10))) struct CurlTurnsTests {
    private let loop = CurlLoop(configuration: .init())

    /// Answers at once until it is asked for `/odd`.
    private func server(_ odd: @escaping @Sendable (HostileConnection) throws -> Void) throws -> HostileServer {
        try HostileServer { connection in
            while try connection.readRequest().hasPrefix("GET /quick") {
                try connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
            }
            try odd(connection)
        }
    }

    /// Tasks hear of an end before the loop has put everything away.
    private func comes(_ condition: () -> Bool) async -> Bool {
        for _ in 0..<10_000 where !condition() { await Task.yield() }
        return condition()
    }

    private func stop(_ server: HostileServer) {
        server.stop()
        loop.stop()
    }

    private func transfer(_ server: HostileServer, _ path: String, idle: Duration = .seconds(60)) throws -> CurlTransfer
    {
        var configuration = CurlTransport.Configuration()
        configuration.idleTimeout = idle
        let authority = "127.0.0.1:\(server.port)"
        let head = HTTPRequest(method: .get, scheme: "http", authority: authority, path: path)
        let address = try CurlAddress(scheme: "http", authority: authority, plainHTTPHosts: [])
        let request = TransportRequest(head: head)
        return CurlTransfer(request: request, to: address, configuration: configuration, loop: loop)
    }

    /// Makes an exchange; gives its body.
    private func get(_ server: HostileServer, _ path: String, idle: Duration = .seconds(60)) async throws -> [UInt8] {
        let transfer = try transfer(server, path, idle: idle)
        _ = try await transfer.head()
        var body: [UInt8] = []
        while let chunk = try await transfer.nextChunk() { body += chunk }
        return body
    }

    /// On a busy machine even this server is slow at times; on one that is always so, the loop's thread does all, with the
    /// same outcome.
    private func makeQuick(_ server: HostileServer) async throws {
        for _ in 0..<1000 where !loop.answersAtOnce {
            #expect(try await get(server, "/quick") == [UInt8]("ok".utf8))
        }
    }

    @Test(arguments: [
        ("", TransportError.Kind.timeout), ("HTTP/1.1 200 OK\r\n", .timeout),
        ("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", .timeout), ("garbage\r\n\r\n", .malformedResponse),
    ])
    func `what is not answered to its end fails as it would on the loop's thread`(
        sent: String,
        kind: TransportError.Kind
    ) async throws {
        let server = try server { connection in
            try connection.write(sent)
            connection.waitForClose()
        }
        defer { stop(server) }
        try await makeQuick(server)
        let idle: Duration = kind == .timeout ? .milliseconds(300) : .seconds(60)
        let error = await #expect(throws: TransportError.self) { try await get(server, "/odd", idle: idle) }
        #expect(error?.kind == kind, "\(error?.description ?? "")")
        #expect(error?.delivery == .maybeSent)
        if kind == .timeout { #expect(await comes { !loop.answersAtOnce }) }
    }

    @Test func `a connection that is reset at once is lost`() async throws {
        let server = try server { $0.reset() }
        defer { stop(server) }
        try await makeQuick(server)
        let error = await #expect(throws: TransportError.self) { try await get(server, "/odd") }
        #expect(error?.kind == .connectionLost)
    }

    @Test(arguments: [0, 1, 20]) func `an answer that comes in pieces is put together`(pause: UInt32) async throws {
        let piece = [UInt8](repeating: 0x61, count: 300_000)
        let server = try server { connection in
            usleep(pause * 1000)
            try connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(piece.count * 3)\r\n\r\n")
            for _ in 0..<3 {
                usleep(pause * 1000)
                try connection.write(piece)
            }
        }
        defer { stop(server) }
        try await makeQuick(server)
        #expect(try await get(server, "/odd").count == piece.count * 3)
        try await makeQuick(server)
    }

    @Test func `a task that is cancelled while the loop has taken over ends at once`() async throws {
        let reached = Signal()
        let server = try server { connection in
            reached.send()
            connection.waitForClose()
        }
        defer { stop(server) }
        try await makeQuick(server)
        let transfer = try transfer(server, "/odd")
        let task = Task { () async -> TransportError? in
            do throws(TransportError) { _ = try await transfer.head() } catch { return error }
            return nil
        }
        await reached.wait()
        task.cancel()
        let error = await task.value
        #expect(error?.kind == .cancelled)
        #expect(error?.delivery == .maybeSent)
    }

    @Test func `one by one, many at a time, and one by one again`() async throws {
        let server = try server { _ in }
        defer { stop(server) }
        for _ in 0..<20 {
            try await makeQuick(server)
            let bodies = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for _ in 0..<40 { group.addTask { try await get(server, "/quick") } }
                return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
            }
            #expect(bodies == [[UInt8]](repeating: [UInt8]("ok".utf8), count: 40))
        }
        #expect(await comes { loop.activeCount == 0 })
    }
}
