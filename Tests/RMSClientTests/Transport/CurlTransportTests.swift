import Foundation
import HTTPTypes
@testable import RMSClient
import TestSupport
import Testing

/// libcurl against a misbehaving server.
@Suite(.timeLimit(.minutes(10))) struct CurlTransportTests: TransportSuite {
    private func transport(_ change: (inout CurlTransport.Configuration) -> Void = { _ in }) -> CurlTransport {
        var configuration = CurlTransport.Configuration()
        change(&configuration)
        return CurlTransport(configuration: configuration)
    }

    @Test(arguments: [
        "garbage without end", "SSH-2.0-OpenSSH_9\r\n", "HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
    ])
    func `a response that is not HTTP is a typed error`(answer: String) async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write(answer)
        }
        defer { server.stop() }
        let error = await failure(transport(), get(server))
        #expect(error?.kind == .malformedResponse, "\(error?.description ?? "no error")")
        #expect(error?.description.contains("garbage") == false)
    }

    @Test(arguments: [false, true])
    func `a megabyte of header fields is refused, in one field or in many`(inOne: Bool) async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            let field = "X-Long: " + String(repeating: "x", count: inOne ? 1 << 20 : 1000) + "\r\n"
            try connection.write("HTTP/1.1 200 OK\r\n" + String(repeating: field, count: inOne ? 1 : 1000) + "\r\n")
        }
        defer { server.stop() }
        let error = await failure(transport(), get(server))
        #expect(error?.kind == .headTooLarge, "\(error?.description ?? "no error")")
    }

    /// When a reader makes room, libcurl delivers what it held back, and reports a failure of that delivery there and
    /// nowhere else.
    @Test func `a gzip bomb is capped for a slow reader too`() async throws {
        let server = try gzipServer()
        defer { server.stop() }
        let transport = transport {
            $0.maximumBodyBytes = 1 << 20
            $0.bufferedBodyBytes = 64 << 10
            // The failure must not wait for a timer.
            $0.connectTimeout = .seconds(300)
            $0.idleTimeout = .seconds(30)
        }
        let response = try await transport.send(get(server, "/bomb"))
        var size = 0
        var error: TransportError?
        do throws(TransportError) {
            var chunks = response.body.makeAsyncIterator()
            while let chunk = try await chunks.next() {
                size += chunk.count
                // A slow reader: by the time it continues, the connection has nothing left to do.
                try? await Task.sleep(for: .milliseconds(10))
            }
        } catch let failure {
            error = failure
        }
        #expect(error?.kind == .bodyTooLarge, "\(error?.description ?? "no error")")
        #expect(size <= 1 << 20)
    }

    @Test func `a hundred sequential requests use one connection`() async throws {
        let server = try HostileServer { connection in
            while true {
                try connection.readRequest()
                try connection.answer("x")
            }
        }
        defer { server.stop() }
        let transport = transport()
        for number in 0..<100 {
            let request = number % 2 == 0 ? get(server) : post(server, "body")
            _ = try await text(try await transport.send(request))
        }
        #expect(server.acceptCount == 1)
        #expect(server.requestCount == 100)
    }

    @Test func `a request leaves nothing behind in the next one on the same connection`() async throws {
        let seen = Box<[String]>([])
        let server = try HostileServer { connection in
            while true {
                let request = try connection.readRequest()
                seen.set(seen.value + [request])
                try connection.answer(request.hasPrefix("HEAD") ? "" : "x")
            }
        }
        defer { server.stop() }
        let transport = transport()
        for method in ["PUT", "GET", "HEAD", "POST", "HEAD", "GET"] {
            var request = get(server, "/\(method)")
            request.head.method = HTTPRequest.Method(method)!
            if method.hasPrefix("P") {
                request.head.headerFields[.contentType] = "text/plain"
                request.body = [UInt8]("body of \(method)".utf8)
            }
            #expect(try await text(try await transport.send(request)) == (method == "HEAD" ? "" : "x"))
        }
        #expect(server.acceptCount == 1)
        #expect(
            seen.value.map { $0.components(separatedBy: "\r\n")[0] } == [
                "PUT /PUT HTTP/1.1", "GET /GET HTTP/1.1", "HEAD /HEAD HTTP/1.1", "POST /POST HTTP/1.1",
                "HEAD /HEAD HTTP/1.1", "GET /GET HTTP/1.1",
            ]
        )
        for request in seen.value {
            let isWrite = request.hasPrefix("P")
            #expect(request.contains("Content-Type: text/plain") == isWrite)
            #expect(request.contains("Content-Length: ") == isWrite)
            #expect(request.hasSuffix("body of \(request.prefix { $0 != " " })") == isWrite)
        }
    }

    @Test func `the connections of a burst of requests are kept for the next burst`() async throws {
        let server = try HostileServer { connection in
            while true {
                try connection.readRequest()
                connection.dawdle(milliseconds: 20)
                try connection.answer("x")
            }
        }
        defer { server.stop() }
        let transport = transport()
        for _ in 0..<4 {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<16 { group.addTask { _ = try await text(try await transport.send(get(server))) } }
                try await group.waitForAll()
            }
        }
        // A task may continue before the loop has returned its connection: a few more than 16, but not 64.
        #expect(server.acceptCount < 32)
    }

    @Test func `a slow reader slows the sender, and every byte arrives`() async throws {
        let pieces = (0..<384).map { [UInt8](repeating: UInt8($0 & 255), count: 1 << 16) }
        let whole = pieces.flatMap { $0 }
        let sent = Box(0)
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(whole.count)\r\n\r\n")
            for piece in pieces {
                try connection.write(piece)
                sent.set(sent.value + piece.count)
            }
        }
        defer { server.stop() }
        let transport = transport { $0.idleTimeout = .seconds(3) }
        let response = try await transport.send(get(server))
        let start = ContinuousClock.now
        try await eventually("the idle timeout is over: a slow reader is not an idle peer") {
            ContinuousClock.now - start > .seconds(4)
        }
        #expect(sent.value < whole.count * 3 / 4)
        let received = try await response.body.collect()
        #expect(Data(received) == Data(whole))
    }

    @Test(arguments: ["", "Connection: close\r\n"])
    func `a call that waits for a free connection does not time out`(fields: String) async throws {
        let server = try HostileServer { connection in
            if try connection.readRequest().hasPrefix("GET /slow") {
                try connection.write("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\(fields)\r\n")
                for _ in 0..<20 {
                    connection.dawdle(milliseconds: 200)
                    try connection.write("x")
                }
                guard fields.isEmpty else { return }
                try connection.readRequest()
            }
            try connection.answer("quick")
        }
        defer { server.stop() }
        let transport = transport {
            $0.maximumConnectionsPerHost = 1
            $0.idleTimeout = .seconds(2)
            $0.connectTimeout = .seconds(2)
        }
        let slow = try await transport.send(get(server, "/slow"))
        async let quick = transport.send(get(server, "/quick"))
        #expect(try await text(slow).count == 20)
        #expect(try await text(quick) == "quick")
    }

    @Test(arguments: [
        ("http", "example.com", TransportError.Kind.refusedAddress), ("http", "127.0.0.1.example.com", .refusedAddress),
        ("http", "128.0.0.1", .refusedAddress), ("ftp", "127.0.0.1", .refusedAddress), ("https", "", .refusedAddress),
        ("http", "127.0.0.1:1", .connect), ("https", "does-not-exist.invalid", .nameResolution),
    ])
    func `a request to an unreachable host is reported as not sent`(
        scheme: String,
        authority: String,
        kind: TransportError.Kind
    ) async {
        let request = TransportRequest(
            head: HTTPRequest(method: .post, scheme: scheme, authority: authority, path: "/")
        )
        let error = await failure(transport(), request)
        #expect(error?.kind == kind, "\(error?.description ?? "no error")")
        #expect(error?.delivery == .notSent)
    }

    @Test func `stopping a transport fails pending and later requests`() async throws {
        let reached = Signal()
        let server = try HostileServer { connection in
            try connection.readRequest()
            reached.send()
            connection.waitForClose()
        }
        defer { server.stop() }
        let (transport, request) = (CurlTransport(), get(server))
        let task = Task { () async -> TransportError? in
            do throws(TransportError) { _ = try await transport.send(request) } catch { return error }
            return nil
        }
        await reached.wait()
        transport.loop.stop()
        #expect(await task.value?.message == "the transport was closed")
        await #expect(throws: TransportError.self) { try await transport.send(request) }
    }
}
