import Foundation
import HTTPTypes
@testable import RMSClient
import TestSupport
import Testing

/// libcurl against a misbehaving server.
@Suite(.timeLimit(.minutes(10))) struct CurlTransportTests {
    private func transport(_ change: (inout CurlTransport.Configuration) -> Void = { _ in }) -> CurlTransport {
        var configuration = CurlTransport.Configuration()
        change(&configuration)
        return CurlTransport(configuration: configuration)
    }

    private func get(_ server: HostileServer, _ path: String = "/") -> TransportRequest {
        TransportRequest(
            head: HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(server.port)", path: path)
        )
    }

    private func post(_ server: HostileServer, _ body: String) -> TransportRequest {
        var request = get(server)
        request.head.method = .post
        request.body = [UInt8](body.utf8)
        return request
    }

    private func text(_ response: TransportResponse) async throws(TransportError) -> String {
        String(decoding: try await response.body.collect(), as: UTF8.self)
    }

    private func failure(_ transport: CurlTransport, _ request: TransportRequest) async -> TransportError? {
        do throws(TransportError) {
            _ = try await transport.send(request).body.collect()
            return nil
        } catch {
            return error
        }
    }

    @Test func `a request arrives unchanged and its response is returned`() async throws {
        let seen = Box("")
        let server = try HostileServer { connection in
            seen.set(try connection.readRequest())
            try connection.answer("hello", fields: "X-Test: ü b \r\n")
        }
        defer { server.stop() }
        var request = post(server, "<a/>")
        request.head.path = "/es/1.0/x?y=%2B"
        request.head.headerFields[.authorization] = "ESA abc"
        let response = try await transport().send(request)
        #expect(response.head.status == .ok)
        #expect(response.head.headerFields[HTTPField.Name("x-test")!] == "ü b")
        #expect(try await text(response) == "hello")
        let lines = seen.value.components(separatedBy: "\r\n")
        #expect(lines[0] == "POST /es/1.0/x?y=%2B HTTP/1.1")
        #expect(lines.contains("Authorization: ESA abc"))
        #expect(lines.contains("Content-Length: 4"))
        #expect(lines.last == "<a/>")
        let names = lines.dropFirst().compactMap { $0.split(separator: ":").first?.lowercased() }
        #expect(!names.contains("content-type") && !names.contains("expect"))
    }

    @Test(arguments: ["GET", "POST", "PUT", "PATCH", "DELETE"])
    func `every method is sent by its name`(method: String) async throws {
        let seen = Box("")
        let server = try HostileServer { connection in
            seen.set(try connection.readRequest())
            try connection.write("HTTP/1.1 204 No Content\r\n\r\n")
        }
        defer { server.stop() }
        var request = get(server)
        request.head.method = HTTPRequest.Method(method)!
        let response = try await transport().send(request)
        #expect(response.head.status.code == 204)
        #expect(try await text(response) == "")
        #expect(seen.value.hasPrefix("\(method) / HTTP/1.1\r\n"))
    }

    @Test func `a head that never completes times out`() async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\n")
            connection.waitForClose()
        }
        defer { server.stop() }
        let error = await failure(transport { $0.idleTimeout = .milliseconds(200) }, get(server))
        #expect(error?.kind == .timeout)
        #expect(error?.delivery == .maybeSent)
    }

    @Test func `a stalled body times out`() async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
            connection.waitForClose()
        }
        defer { server.stop() }
        let error = await failure(transport { $0.idleTimeout = .milliseconds(200) }, get(server))
        #expect(error?.kind == .timeout)
    }

    @Test func `an exchange that exceeds the total timeout fails, even if data keeps arriving`() async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
            for _ in 0..<1000 {
                try connection.write("x")
                connection.dawdle(milliseconds: 10)
            }
        }
        defer { server.stop() }
        let error = await failure(transport { $0.totalTimeout = .milliseconds(300) }, get(server))
        #expect(error?.kind == .timeout)
    }

    @Test(
        arguments: ["", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"],
        [true, false]
    )
    func `a connection that is reset or closed early is reported as lost`(sent: String, resets: Bool) async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write(sent)
            if resets { connection.reset() }
        }
        defer { server.stop() }
        let error = await failure(transport(), post(server, "x"))
        #expect(error?.kind == .connectionLost, "\(error?.description ?? "no error")")
        #expect(error?.delivery == .maybeSent)
    }

    @Test func `an endless body is capped`() async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\n\r\n")
            let chunk = [UInt8](repeating: 0x61, count: 65_536)
            while true { try connection.write(chunk) }
        }
        defer { server.stop() }
        let error = await failure(transport { $0.maximumBodyBytes = 1 << 20 }, get(server))
        #expect(error?.kind == .bodyTooLarge)
        #expect(error?.message == "the body is longer than 1048576 bytes")
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

    @Test func `a redirect is returned and its target is never requested`() async throws {
        let target = try HostileServer { connection in try connection.readRequest() }
        let targetPort = target.port
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write(
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:\(targetPort)/\r\nContent-Length: 0\r\n\r\n"
            )
        }
        defer {
            server.stop()
            target.stop()
        }
        let client = RMSClient(
            credentials: try Credentials(serviceSecret: "SPx", licenseKey: "SLx"),
            baseURL: try BaseURL("http://127.0.0.1:\(server.port)"),
            transport: transport()
        )
        let error = await rmsError { () throws(RMSError) in try await client.v1.item.get(itemURL: "a") }
        #expect(error?.kind == .transport)
        #expect(error?.httpStatus == 302)
        #expect(target.acceptCount == 0)
    }

    /// Answers `/bomb` with 8 MiB in a small gzip body, and everything else with a word.
    private func gzipServer() throws -> HostileServer {
        let bomb = try gzip([UInt8](repeating: 0x30, count: 8 << 20))
        #expect(bomb.count < 20_000)
        return try HostileServer { connection in
            while true {
                let isBomb = try connection.readRequest().hasPrefix("GET /bomb")
                let body = isBomb ? bomb : try gzip([UInt8]("hello".utf8))
                try connection.write(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n"
                )
                try connection.write(body)
            }
        }
    }

    @Test func `a gzip body is decoded and a gzip bomb is capped`() async throws {
        let server = try gzipServer()
        defer { server.stop() }
        let transport = transport { $0.maximumBodyBytes = 1 << 20 }
        let response = try await transport.send(get(server))
        #expect(response.head.headerFields[.contentEncoding] == nil)
        #expect(response.head.headerFields[.contentLength] == nil)
        #expect(try await text(response) == "hello")
        let error = await failure(transport, get(server, "/bomb"))
        #expect(error?.kind == .bodyTooLarge, "\(error?.description ?? "no error")")
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

    @Test func `a task that is canceled before it begins sends nothing`() async throws {
        let server = try HostileServer { connection in try connection.readRequest() }
        defer { server.stop() }
        let transport = transport()
        let request = get(server)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await failure(transport, request)
        }
        let error = await task.value
        #expect(error?.kind == .cancelled)
        #expect(server.requestCount == 0)
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"])
    func `canceling the task closes the connection`(sent: String) async throws {
        let reached = Signal()
        let closed = Signal()
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write(sent)
            reached.send()
            connection.waitForClose()
            closed.send()
        }
        defer { server.stop() }
        let transport = transport()
        let request = get(server)
        let task = Task { await failure(transport, request) }
        await reached.wait()
        task.cancel()
        #expect(await task.value?.kind == .cancelled)
        await closed.wait()
    }

    @Test func `dropping a partly read body closes the connection`() async throws {
        let closed = Signal()
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
            connection.waitForClose()
            closed.send()
        }
        defer { server.stop() }
        let transport = transport()
        do {
            let response = try await transport.send(get(server))
            var iterator = response.body.makeAsyncIterator()
            #expect(try await iterator.next() == [UInt8]("abc".utf8))
        }
        await closed.wait()
    }

    @Test func `two hundred concurrent requests are all answered`() async throws {
        let server = try HostileServer { connection in
            while true {
                let path = try connection.readRequest().split(separator: " ")[1]
                try connection.answer("answer \(path)")
            }
        }
        defer { server.stop() }
        let transport = transport()
        let answers = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for number in 0..<200 {
                let request = get(server, "/\(number)")
                group.addTask { (number, try await text(try await transport.send(request))) }
            }
            return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        #expect(answers == Dictionary(uniqueKeysWithValues: (0..<200).map { ($0, "answer /\($0)") }))
        #expect(server.acceptCount <= 32)
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

    @Test func `a write on a reused connection that dies arrives once`() async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.answer("x")
            try connection.readRequest()
        }
        defer { server.stop() }
        let transport = transport()
        _ = try await text(try await transport.send(get(server)))
        let error = await failure(transport, post(server, "write"))
        #expect(error?.kind == .connectionLost, "\(error?.description ?? "no error")")
        #expect(error?.delivery == .maybeSent)
        #expect(server.requestCount == 2)
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

    @Test func `interim responses are skipped and chunked bodies are joined`() async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n")
            try connection.write(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: y\r\n\r\n"
            )
        }
        defer { server.stop() }
        let response = try await transport().send(get(server))
        #expect(response.head.status == .ok)
        #expect(response.head.headerFields[HTTPField.Name("Link")!] == nil)
        #expect(try await text(response) == "abcde")
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

    @Test func `plain http to another host is permitted only by name`() async {
        let request = TransportRequest(
            head: HTTPRequest(method: .get, scheme: "http", authority: "mock.invalid", path: "/")
        )
        #expect(await failure(transport(), request)?.kind == .refusedAddress)
        #expect(await failure(transport { $0.plainHTTPHosts = ["mock.invalid"] }, request)?.kind == .nameResolution)
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

/// A value shared between threads.
final class Box<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var stored: Value

    init(_ value: Value) { stored = value }

    var value: Value { lock.withLock { stored } }

    func set(_ value: Value) {
        lock.withLock { stored = value }
    }
}

/// Compresses bytes with the gzip tool.
func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    try FinishedChild("gzip", ["-c"], input: bytes).output
}
