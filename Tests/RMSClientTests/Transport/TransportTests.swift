import Foundation
import HTTPTypes
@testable import RMSClient
import TestSupport
import Testing

/// What holds for every transport, against a misbehaving server.
@Suite(.timeLimit(.minutes(10))) struct TransportTests: TransportSuite {
    @Test(arguments: TransportKind.all)
    func `a request arrives unchanged and its response is returned`(kind: TransportKind) async throws {
        let seen = Box("")
        let server = try HostileServer { connection in
            seen.set(try connection.readRequest())
            try connection.answer("hello", fields: "X-Test: ü b \r\n")
        }
        defer { server.stop() }
        var request = post(server, "<a/>")
        request.head.path = "/es/1.0/x?y=%2B"
        request.head.headerFields[.authorization] = "ESA abc"
        let response = try await kind.transport().send(request)
        #expect(response.head.status == .ok)
        #expect(response.head.headerFields[HTTPField.Name("x-test")!] == "ü b")
        #expect(try await text(response) == "hello")
        let lines = seen.value.components(separatedBy: "\r\n")
        #expect(lines[0] == "POST /es/1.0/x?y=%2B HTTP/1.1")
        #expect(lines.contains("Authorization: ESA abc"))
        #expect(lines.contains("Content-Length: 4"))
        #expect(lines.last == "<a/>")
        let names = lines.dropFirst().compactMap { $0.split(separator: ":").first?.lowercased() }
        // URLSession adds a type, unless the request has one.
        #expect(!names.contains("content-type") || kind != .curl)
        #expect(!names.contains("expect"))
    }

    @Test(arguments: TransportKind.all, ["GET", "POST", "PUT", "PATCH", "DELETE"])
    func `every method is sent by its name`(kind: TransportKind, method: String) async throws {
        let seen = Box("")
        let server = try HostileServer { connection in
            seen.set(try connection.readRequest())
            try connection.write("HTTP/1.1 204 No Content\r\n\r\n")
        }
        defer { server.stop() }
        var request = get(server)
        request.head.method = HTTPRequest.Method(method)!
        let response = try await kind.transport().send(request)
        #expect(response.head.status.code == 204)
        #expect(try await text(response) == "")
        #expect(seen.value.hasPrefix("\(method) / HTTP/1.1\r\n"))
    }

    @Test(arguments: TransportKind.all)
    func `a head that never completes times out`(kind: TransportKind) async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\n")
            connection.waitForClose()
        }
        defer { server.stop() }
        let error = await failure(kind.transport { $0.idleTimeout = .milliseconds(200) }, get(server))
        #expect(error?.kind == .timeout)
        #expect(error?.delivery == .maybeSent)
    }

    @Test(arguments: TransportKind.all)
    func `a stalled body times out`(kind: TransportKind) async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
            connection.waitForClose()
        }
        defer { server.stop() }
        let error = await failure(kind.transport { $0.idleTimeout = .milliseconds(200) }, get(server))
        #expect(error?.kind == .timeout)
    }

    @Test(arguments: TransportKind.all)
    func `an exchange that exceeds the total timeout fails, even if data keeps arriving`(kind: TransportKind)
        async throws
    {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
            for _ in 0..<1000 {
                try connection.write("x")
                connection.dawdle(milliseconds: 10)
            }
        }
        defer { server.stop() }
        let error = await failure(kind.transport { $0.totalTimeout = .milliseconds(300) }, get(server))
        #expect(error?.kind == .timeout)
    }

    @Test(arguments: TransportKind.forBrokenHeads, [true, false])
    func `a connection that is reset or closed early is reported as lost`(kind: TransportKind, resets: Bool)
        async throws
    {
        for sent in ["", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"] {
            let server = try HostileServer { connection in
                try connection.readRequest()
                try connection.write(sent)
                if resets { connection.reset() }
            }
            defer { server.stop() }
            let error = await failure(kind.transport(), post(server, "x"))
            #expect(error?.kind == .connectionLost, "\(error?.description ?? "no error")")
            #expect(error?.delivery == .maybeSent)
        }
    }

    @Test(arguments: TransportKind.all)
    func `an endless body is capped`(kind: TransportKind) async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\n\r\n")
            let chunk = [UInt8](repeating: 0x61, count: 65_536)
            while true { try connection.write(chunk) }
        }
        defer { server.stop() }
        let error = await failure(kind.transport { $0.maximumBodyBytes = 1 << 20 }, get(server))
        #expect(error?.kind == .bodyTooLarge)
        #expect(error?.message == "the body is longer than 1048576 bytes")
    }

    @Test(arguments: TransportKind.all)
    func `a redirect is returned and its target is never requested`(kind: TransportKind) async throws {
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
            transport: kind.transport()
        )
        let error = await rmsError { () throws(RMSError) in try await client.v1.item.get(itemURL: "a") }
        #expect(error?.kind == .transport)
        #expect(error?.httpStatus == 302)
        #expect(target.acceptCount == 0)
    }

    @Test(arguments: TransportKind.all)
    func `a gzip body is decoded and a gzip bomb is capped`(kind: TransportKind) async throws {
        let server = try gzipServer()
        defer { server.stop() }
        let transport = kind.transport { $0.maximumBodyBytes = 1 << 20 }
        let response = try await transport.send(get(server))
        #expect(response.head.headerFields[.contentEncoding] == nil)
        #expect(response.head.headerFields[.contentLength] == nil)
        #expect(try await text(response) == "hello")
        let error = await failure(transport, get(server, "/bomb"))
        #expect(error?.kind == .bodyTooLarge, "\(error?.description ?? "no error")")
    }

    @Test(arguments: TransportKind.all)
    func `a task that is canceled before it begins sends nothing`(kind: TransportKind) async throws {
        let server = try HostileServer { connection in try connection.readRequest() }
        defer { server.stop() }
        let transport = kind.transport()
        let request = get(server)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await failure(transport, request)
        }
        let error = await task.value
        #expect(error?.kind == .cancelled)
        #expect(server.requestCount == 0)
    }

    @Test(arguments: TransportKind.all, ["", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"])
    func `canceling the task closes the connection`(kind: TransportKind, sent: String) async throws {
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
        let transport = kind.transport()
        let request = get(server)
        let task = Task { await failure(transport, request) }
        await reached.wait()
        task.cancel()
        #expect(await task.value?.kind == .cancelled)
        await closed.wait()
    }

    @Test(arguments: TransportKind.all)
    func `dropping a partly read body closes the connection`(kind: TransportKind) async throws {
        let closed = Signal()
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
            connection.waitForClose()
            closed.send()
        }
        defer { server.stop() }
        let transport = kind.transport()
        do {
            let response = try await transport.send(get(server))
            var iterator = response.body.makeAsyncIterator()
            #expect(try await iterator.next() == [UInt8]("abc".utf8))
        }
        await closed.wait()
    }

    @Test(arguments: TransportKind.all)
    func `two hundred concurrent requests are all answered`(kind: TransportKind) async throws {
        let server = try HostileServer { connection in
            while true {
                let path = try connection.readRequest().split(separator: " ")[1]
                try connection.answer("answer \(path)")
            }
        }
        defer { server.stop() }
        let transport = kind.transport()
        let answers = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for number in 0..<200 {
                let request = get(server, "/\(number)")
                group.addTask { (number, try await text(try await transport.send(request))) }
            }
            return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        #expect(answers == Dictionary(uniqueKeysWithValues: (0..<200).map { ($0, "answer /\($0)") }))
        // How many connections URLSession opens is its own choice.
        #expect(server.acceptCount <= 32 || kind != .curl)
    }

    @Test(arguments: TransportKind.all)
    func `a write on a reused connection that dies arrives once`(kind: TransportKind) async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.answer("x")
            try connection.readRequest()
        }
        defer { server.stop() }
        let transport = kind.transport()
        _ = try await text(try await transport.send(get(server)))
        let error = await failure(transport, post(server, "write"))
        // URLSession is given another connection for a write.
        #expect(error?.kind == (kind == .curl ? .connectionLost : nil), "\(error?.description ?? "no error")")
        #expect(error?.delivery != .notSent)
        #expect(server.requestCount == 2)
    }

    @Test(arguments: TransportKind.forBrokenHeads)
    func `interim responses are skipped and chunked bodies are joined`(kind: TransportKind) async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n")
            try connection.write(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: y\r\n\r\n"
            )
        }
        defer { server.stop() }
        let response = try await kind.transport().send(get(server))
        #expect(response.head.status == .ok)
        #expect(response.head.headerFields[HTTPField.Name("Link")!] == nil)
        #expect(try await text(response) == "abcde")
    }

    @Test(arguments: TransportKind.all)
    func `plain http to another host is permitted only by name`(kind: TransportKind) async {
        let request = TransportRequest(
            head: HTTPRequest(method: .get, scheme: "http", authority: "mock.invalid", path: "/")
        )
        #expect(await failure(kind.transport(), request)?.kind == .refusedAddress)
        #expect(
            await failure(kind.transport { $0.plainHTTPHosts = ["mock.invalid"] }, request)?.kind == .nameResolution
        )
    }
}
