import Foundation
import HTTPTypes
import Logging
import TestSupport
import Testing

@testable import RMSClient

@Suite struct MiddlewareTests {
    private static let found = envelope(
        "item.get",
        "<itemGetResult><code>N000</code><item><itemUrl>a</itemUrl></item></itemGetResult>"
    )

    private actor Notes {
        var list: [String] = []
        func add(_ note: String) { list.append(note) }
    }

    private struct Noting: RMSMiddleware {
        let name: String
        let scope: MiddlewareScope
        let notes: Notes

        func intercept<Value: Sendable>(
            _ call: RMSCall,
            next: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
        ) async throws(RMSError) -> RMSAnswer<Value> {
            await notes.add("\(name) \(call)")
            var call = call
            call.setHeader(HTTPField.Name("x-\(name)")!, to: "1")
            call.setHeader(.authorization, to: "stolen")
            return try await next(call)
        }
    }

    @Test func `middleware runs once per call or once per attempt, from the outside in`() async throws {
        let notes = Notes()
        let transport = CannedTransport(.answer(status: 503, body: ""), .answer(status: 200, body: Self.found))
        let rms = try RMSClient.canned(transport, retry: RetryPolicy(maximumAttempts: 2, time: HandClock().time))
            .with(middleware: Noting(name: "inner", scope: .attempt, notes: notes))
            .with(middleware: Noting(name: "outer", scope: .call, notes: notes))
            .with(middleware: Noting(name: "second", scope: .call, notes: notes))
        _ = try await rms.v1.item.get(itemURL: "a")
        #expect(
            await notes.list == [
                "outer item.get", "second item.get", "inner item.get", "inner item.get (attempt 2)",
            ]
        )
        let fields = try #require(await transport.requests.last?.head.headerFields)
        #expect(fields[HTTPField.Name("x-outer")!] == "1")
        #expect(fields[.authorization]?.hasPrefix("ESA ") == true)
    }

    @Test func `the history keeps the last exchanges, and no description contains what was sent`() async throws {
        let history = History(limit: 2)
        let transport = CannedTransport(.answer(status: 200, body: Self.found), .answer(status: 500, body: ""))
        let rms = try RMSClient.canned(transport).with(middleware: history)
        for url in ["a", "b", "secret-c"] {
            _ = await rmsError { () throws(RMSError) in try await rms.v1.item.get(itemURL: url) }
        }
        #expect(history.entries.count == 2)
        #expect(history.entries.map(\.httpStatus) == [500, 500])
        #expect(history.entries.last?.error?.kind == .serverFault)
        var dumped = ""
        dump(history.entries, to: &dumped)
        #expect(!dumped.contains("secret-c"))
        #expect(!dumped.contains("SPsecret"))
        history.clear()
        #expect(history.entries.isEmpty)
    }

    @Test func `a call can be repeated with curl, with variables for the keys`() async throws {
        let history = History()
        let transport = CannedTransport(.answer(status: 500, body: ""))
        let rms = try Wire.client(transport).with(middleware: history)
        _ = await rmsError { () throws(RMSError) in try await rms.v1.item.get(itemURL: "it's") }
        _ = await rmsError { () throws(RMSError) in try await rms.v1.inventory.get(itemURL: "a") }
        _ = await rmsError { () throws(RMSError) in try await rms.license.expiry() }
        let commands = history.entries.map(\.curlCommand)
        #expect(
            commands[0] == #"""
                ESA="ESA $(printf '%s:%s' "$RMS_SERVICE_SECRET" "$RMS_LICENSE_KEY" | base64 | tr -d '\n')"
                curl -sS -X GET --config - <<RMS
                url = "https://api.rms.rakuten.co.jp/es/1.0/item/get?itemUrl=it%27s"
                header = "Authorization: $ESA"
                header = "Accept: application/xml, text/xml"
                RMS
                """#
        )
        #expect(commands[1].contains(#"authKey>'"$ESA"'</"#))
        #expect(commands[2].contains(#"expiry-date?licenseKey=$RMS_LICENSE_KEY""#))
        for command in commands {
            #expect(!command.contains("SPsecret"))
            #expect(!command.contains("SLkey"))
            #expect(!command.contains(Data("SPsecret:SLkey".utf8).base64EncodedString()))
        }
        // The key of another shop that was asked about is masked, because there is no variable for it.
        _ = await rmsError { () throws(RMSError) in try await rms.send(LicenseAPI.GetExpiryDate(licenseKey: "SLother"))
        }
        #expect(history.entries.last?.curlCommand.contains("licenseKey=***\"") == true)
    }

    @Test(arguments: ["'", "\"", "`touch x`", "$(touch x)", "\\", "\r\n"])
    func `what a body contains does not end its quotation, whatever mark follows`(text: String) async throws {
        let history = History()
        let rms = try Wire.client(CannedTransport(.answer(status: 500, body: ""))).with(middleware: history)
        let body = "{\"memo\":\"\(text)\u{301}; \(text)\u{200D}\(text)\"}"
        _ = await rmsError { () throws(RMSError) in
            try await rms.sendRaw(.post, "/es/2.0/x", body: [UInt8](body.utf8), access: .write)
        }
        let command = try #require(history.entries.first?.curlCommand)
        let printf = try #require(
            command.split(separator: "printf '%s' ", maxSplits: 1).last?.components(separatedBy: " |\n").first
        )
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let shell = try FinishedChild("sh", ["-c", "cd '\(folder.path)' && printf '%s' \(printf)"])
        #expect(shell.end == .exit(0))
        #expect(String(decoding: shell.output, as: UTF8.self).utf8.elementsEqual(body.utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `a secret is masked before a combining mark too`() throws {
        let keys = try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey")
        #expect(keys.masking("SLkey\u{301} SPsecret\u{200D}") == "***\u{301} ***\u{200D}")
    }

    @Test func `a raw call has the same key, retries and limits as all calls`() async throws {
        let transport = CannedTransport(
            .answer(status: 503, body: ""),
            .answer(status: 200, fields: ["RequestId": "7"], body: "<any/>")
        )
        let rms = try RMSClient.canned(transport, retry: RetryPolicy(maximumAttempts: 2, time: HandClock().time))
        let query = [(name: "folderId", value: "a b+c")]
        let answer = try await rms.sendRaw(.get, "/es/1.0/cabinet/folder/files/get", query: query, access: .read)
        #expect(answer.text == "<any/>")
        let head = try #require(await transport.requests.last?.head)
        #expect(head.path == "/es/1.0/cabinet/folder/files/get?folderId=a%20b%2Bc")
        #expect(head.headerFields[.authorization]?.hasPrefix("ESA ") == true)
        #expect(await transport.requests.count == 2)
    }

    @Test(arguments: [
        "@evil.example/x", ".evil.example/x", "//evil.example/x", "x", "", "/es/1.0/x?licenseKey=SLother", "/es#x",
        "/es/1.0/a b", "/es/1.0/茶", "/es\r\nX-Other: 1", "/es\\x",
    ])
    func `a raw path that could change the host or contains a query is not sent`(path: String) async throws {
        let transport = CannedTransport(.answer(status: 200, body: ""))
        let rms = try RMSClient.canned(transport)
        let error = await rmsError { () throws(RMSError) in try await rms.sendRaw(.get, path, access: .read) }
        #expect(error?.kind == .invalidRequest)
        #expect(error?.description.contains("SLother") == false)
        #expect(await transport.requests.isEmpty)
    }

    @Test func `a raw path is not in any error, and one service has one limit`() async throws {
        let clock = HandClock()
        let rms = RMSClient(
            credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey"),
            baseURL: .rms,
            transport: CannedTransport(.answer(status: 404, body: "")),
            retry: .never,
            limiter: RateLimiter(time: clock.time)
        )
        for id in ["yamada-taro", "suzuki-hanako"] {
            let path = "/es/2.0/items/manage-numbers/\(id)"
            let error = await rmsError { () throws(RMSError) in try await rms.sendRaw(.get, path, access: .read) }
            #expect(error?.function == "GET /es/2.0/items/…")
            #expect(error?.description.contains(id) == false)
        }
        let other = await rmsError { () throws(RMSError) in try await rms.sendRaw(.get, "/x/yamada", access: .read) }
        #expect(other?.function == "GET (other path)")
        #expect(rms.limits.map(\.function.name) == ["GET (other path)", "GET /es/2.0/items/…"])
        #expect(clock.waits == [.milliseconds(1030)])
    }

    @Test func `a raw body determines its content type, and a raw write is sent once`() async throws {
        let transport = CannedTransport(.answer(status: 500, body: #"{"errors":[{"code":"X0000","message":"m"}]}"#))
        let rms = try RMSClient.canned(transport, retry: RetryPolicy(maximumAttempts: 3, time: HandClock().time))
        let error = await rmsError { () throws(RMSError) in
            try await rms.sendRaw(.put, "/es/2.0/x", body: [UInt8]("{}".utf8), access: .write)
        }
        #expect(error?.kind == .serverFault)
        #expect(error?.failure?.code == "X0000")
        #expect(error?.function == "PUT /es/2.0/x")
        _ = await rmsError { () throws(RMSError) in
            try await rms.sendRaw(.itemUpdate, body: [UInt8]("<request/>".utf8))
        }
        let refused = await rmsError { () throws(RMSError) in try await rms.sendRaw(.thanksCouponGet) }
        #expect(refused?.kind == .invalidRequest)
        let types = await transport.requests.map { $0.head.headerFields[.contentType] }
        #expect(types == ["application/json; charset=utf-8", "text/xml; charset=utf-8"])
    }
}
