import Foundation
import HTTPTypes
@testable import RMSClient
import TestSupport
import Testing

/// The delivery reported for a failed request: no byte of it was sent, or it may have arrived.
@Suite(.timeLimit(.minutes(10))) struct DeliveryTests: TransportSuite {
    private func request(_ method: HTTPRequest.Method, _ port: Int, _ body: String = "") -> TransportRequest {
        TransportRequest(
            head: HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1:\(port)", path: "/"),
            body: [UInt8](body.utf8)
        )
    }

    /// Answers the first request on a connection, reads the whole second one, stops accepting connections, and lets
    /// this one die.
    private static func dyingHost() throws -> HostileServer {
        try HostileServer { connection in
            try connection.readRequest()
            try connection.answer("x")
            try connection.readRequest()
            connection.server.stopListening()
        }
    }

    @Test func `a write that a dying host has read is not reported as unsent if no new connection can be opened`()
        async throws
    {
        let server = try Self.dyingHost()
        defer { server.stop() }
        let transport = CurlTransport()
        #expect(await failure(transport, request(.get, server.port)) == nil)
        let error = await failure(transport, request(.post, server.port, "write"))
        #expect(error?.kind == .connectionLost, "\(error?.description ?? "no error")")
        #expect(error?.delivery == .maybeSent)
        #expect(server.requestCount == 2)
    }

    @Test func `a write that a dying host has read is sent once, even if the host is back for a retry`()
        async throws
    {
        let dying = try Self.dyingHost()
        let revived = Box<HostileServer?>(nil)
        var time = HandClock().time
        time.sleep = { _ in
            if revived.value == nil {
                revived.set(
                    try HostileServer(port: dying.port) { connection in
                        try connection.readRequest()
                        try connection.answer("x")
                    }
                )
            }
        }
        defer {
            dying.stop()
            revived.value?.stop()
            revived.set(nil)
        }
        let rms = RMSClient(
            credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey"),
            baseURL: try BaseURL("http://127.0.0.1:\(dying.port)"),
            transport: CurlTransport(),
            retry: RetryPolicy(maximumAttempts: 3, time: time)
        )
        _ = try? await rms.with(retry: .never).v1.item.get(itemURL: "a")
        let error = await rmsError { () throws(RMSError) in try await rms.v1.item.delete(itemURL: "a") }
        #expect(error?.kind == .outcomeUnknown)
        #expect(error?.unknownOutcome != nil)
        #expect(dying.requestCount + (revived.value?.requestCount ?? 0) == 2)
    }

    @Test(arguments: [HTTPRequest.Method.get, .post, .put, .delete])
    func `a write without a body never reuses a connection, whatever its method`(method: HTTPRequest.Method)
        async throws
    {
        let server = try HostileServer { connection in
            while true {
                try connection.readRequest()
                try connection.answer("x")
            }
        }
        defer { server.stop() }
        let transport = CurlTransport()
        #expect(await failure(transport, request(.get, server.port)) == nil)
        var write = request(method, server.port)
        write.isIdempotent = false
        #expect(await failure(transport, write) == nil)
        #expect(server.acceptCount == 2)
    }

    @Test func `a read on a reused connection that dies is sent again, a write is not`() async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.answer("x")
            try connection.readRequest()
        }
        defer { server.stop() }
        for (method, body, seen) in [(HTTPRequest.Method.get, "", 3), (.post, "write", 2), (.put, "write", 2)] {
            let transport = CurlTransport()
            let before = server.requestCount
            #expect(await failure(transport, request(.get, server.port)) == nil)
            let error = await failure(transport, request(method, server.port, body))
            #expect((error == nil) == (method == .get))
            #expect(error?.delivery != .notSent)
            #expect(server.requestCount - before == seen, "\(method)")
        }
    }

    @Test(arguments: ["408 Request Timeout", "417 Expectation Failed", "425 Too Early", "421 Misdirected Request"])
    func `a status that makes clients retry is returned`(status: String) async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.answer("x")
            try connection.readRequest()
            try connection.write("HTTP/1.1 \(status)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        }
        defer { server.stop() }
        let transport = CurlTransport()
        #expect(await failure(transport, request(.get, server.port)) == nil)
        let response = try await transport.send(request(.post, server.port, "write"))
        #expect("\(response.head.status.code)" == status.prefix(3))
        #expect(server.requestCount == 2)
    }

    @Test func `a request that found no connection is reported as not sent`() async throws {
        let server = try HostileServer { _ in }
        server.stop()
        let transport = CurlTransport()
        let refused = await failure(transport, request(.post, server.port, "write"))
        #expect(refused?.kind == .connect && refused?.delivery == .notSent)
        var unknown = request(.post, server.port, "write")
        unknown.head.scheme = "https"
        unknown.head.authority = "no-such-host.invalid"
        let unresolved = await failure(transport, unknown)
        #expect(unresolved?.kind == .nameResolution && unresolved?.delivery == .notSent)
        var plain = request(.post, server.port, "write")
        plain.head.scheme = "https"
        let talker = try HostileServer { try $0.write("HTTP/1.0 200 OK\r\n\r\n") }
        defer { talker.stop() }
        plain.head.authority = "127.0.0.1:\(talker.port)"
        let tls = await failure(transport, plain)
        #expect(tls?.kind == .tls && tls?.delivery == .notSent)
    }

    @Test(arguments: ["@evil.example/x", ".evil.example/x", "x", ":80/x"])
    func `a path that would become part of the host name is not sent`(path: String) async throws {
        let server = try HostileServer { try $0.answer("x") }
        defer { server.stop() }
        var astray = request(.get, server.port)
        astray.head.path = path
        let error = await failure(CurlTransport(), astray)
        #expect(error?.kind == .refusedAddress && error?.delivery == .notSent)
        #expect(server.acceptCount == 0)
    }

    @Test func `tasks that read one body concurrently all reach its end`() async throws {
        let goOn = Signal()
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n")
            let wait = DispatchSemaphore(value: 0)
            Task {
                await goOn.wait()
                wait.signal()
            }
            wait.wait()
            try connection.write("ab")
        }
        defer { server.stop() }
        let body = try await CurlTransport().send(request(.get, server.port)).body
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<3 { group.addTask { try await body.collect() } }
            goOn.send()
            var all: [UInt8] = []
            for try await part in group { all += part }
            #expect(all == Array("ab".utf8))
        }
    }

    @Test(arguments: [Duration.seconds(Int64.max), .zero, .seconds(-5), .nanoseconds(1), .seconds(5_000_000)])
    func `a timeout that libcurl can't take does not crash`(time: Duration) async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.answer("x")
        }
        defer { server.stop() }
        var configuration = CurlTransport.Configuration()
        configuration.totalTimeout = time
        configuration.connectTimeout = time
        let error = await failure(CurlTransport(configuration: configuration), request(.get, server.port))
        #expect(error == nil || error?.kind == .timeout)
        #expect(time < .seconds(1) || error == nil)
    }

    @Test func `neither a request nor the transport that sent it shows its contents`() async throws {
        let server = try HostileServer { connection in
            try connection.readRequest()
            try connection.answer("x")
        }
        defer { server.stop() }
        var secret = request(.post, server.port, "<authKey>hidden</authKey>")
        secret.head.path = "/es/1.0/x?licenseKey=hidden"
        secret.head.headerFields[.authorization] = "ESA hidden"
        let transport = CurlTransport()
        #expect(await failure(transport, secret) == nil)
        var shown = "\(secret) \(String(reflecting: secret)) \(transport)"
        dump(secret, to: &shown)
        dump(transport, to: &shown)
        #expect(shown.contains("POST http://127.0.0.1:\(server.port)/es/1.0/x, 25 bytes"))
        #expect(!shown.contains("hidden"))
    }

    @Test func `a broken pipe does no harm while the signal is blocked, and the signal mask is restored`() {
        var before = sigset_t()
        pthread_sigmask(SIG_SETMASK, nil, &before)
        BrokenPipes.block {
            var ends: [Int32] = [0, 0]
            pipe(&ends)
            close(ends[0])
            #expect(write(ends[1], "x", 1) == -1 && errno == EPIPE)
            close(ends[1])
        }
        var (after, pending) = (sigset_t(), sigset_t())
        pthread_sigmask(SIG_SETMASK, nil, &after)
        sigpending(&pending)
        #expect(sigismember(&after, SIGPIPE) == sigismember(&before, SIGPIPE))
        #expect(sigismember(&pending, SIGPIPE) == 0)
    }
}
