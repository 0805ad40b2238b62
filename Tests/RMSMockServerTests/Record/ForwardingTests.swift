#if Recording
import Foundation
import HTTPTypes
import RMSClient
@testable import RMSMockServer
import Testing

/// What is forwarded to the upstream, and what is not.
@Suite(.timeLimit(.minutes(10))) struct ForwardingTests {
    @Test func `a call arrives with its method, target and body, and the header fields it needs`() async throws {
        let recording = try await CannedRecording(CannedUpstream(itemGetBody("N000")))
        let body = "<request><itemDeleteRequest><item><itemUrl>a</itemUrl></item></itemDeleteRequest></request>"
        let authorization = try #require(PlainRequest(path: "").fields["Authorization"])
        _ = try await recording.mock.send(
            PlainRequest(
                method: .post,
                path: "/es/1.0/item/delete?x=%E8%8C%B6+1",
                body: body,
                fields: [
                    "Authorization": authorization, "Content-Type": "application/xml", "Accept": "text/xml",
                    "SOAPAction": "\"\"", "Cookie": "session=1", "x-mock-fault": "reset:before-head",
                ]
            )
        )
        let request = try #require(recording.upstream.requests.first)
        #expect(request.head.method == .post && request.head.path == "/es/1.0/item/delete?x=%E8%8C%B6+1")
        #expect(request.head.scheme == "https" && request.head.authority == "api.rms.rakuten.co.jp")
        #expect(request.body == [UInt8](body.utf8))
        #expect(
            request.head.headerFields.map { "\($0.name.canonicalName): \($0.value)" }.sorted() == [
                "accept: text/xml", "authorization: \(authorization)", "content-type: application/xml",
                "soapaction: \"\"",
            ]
        )
        await recording.mock.stop()
    }

    @Test(arguments: ["/nothing", "/__rms/shops", "/es/1.0/order/ws?wsdl"])
    func `a request that is not an RMS call is answered by the mock itself`(path: String) async throws {
        let recording = try await CannedRecording(CannedUpstream())
        let answer = try await recording.mock.send(PlainRequest(path: path))
        // While a mock records, its admin interface requires a token.
        #expect(answer.status == ["/nothing": 404, "/__rms/shops": 403][path] ?? 200)
        #expect(recording.upstream.requests.isEmpty)
        await recording.mock.stop()
    }

    static let refused = [
        PlainRequest(path: "/es/1.0/item/get?itemUrl=a", fields: [:]),
        PlainRequest(method: .post, path: "/es/1.0/item/get?itemUrl=a"),
        PlainRequest(path: "/es/1.0/item/get"),
        PlainRequest(method: .post, path: "/es/1.0/item/delete", body: "<request>"),
        PlainRequest(method: .post, path: "/es/1.0/order/ws", body: "<x/>"),
    ]

    @Test(arguments: refused)
    func `a call that no fixture could answer is forwarded, but not recorded`(request: PlainRequest) async throws {
        let recording = try await CannedRecording(CannedUpstream("<refused/>", status: 400))
        let answer = try await recording.mock.send(request)
        #expect(answer.status == 400 && answer.text == "<refused/>")
        #expect(recording.upstream.requests.count == 1)
        #expect(try recording.folder.files.isEmpty)
        #expect(recording.log.lines.contains("the mock refuses such a request before it looks for a fixture"))
        await recording.mock.stop()
    }

    @Test func `a timeout is answered with 502 and the reason`() async throws {
        let timeout = TransportError(.timeout, delivery: .maybeSent, message: "nothing came for 60 seconds")
        let recording = try await CannedRecording(CannedUpstream(error: timeout))
        let answer = try await recording.mock.send(PlainRequest(path: "/es/1.0/item/get?itemUrl=a"))
        #expect(answer.status == 502)
        #expect(
            answer.text
                == "No answer from https://api.rms.rakuten.co.jp: timeout: nothing came for 60 seconds. Nothing was recorded.\n"
        )
        #expect(try recording.folder.files.isEmpty)
        await recording.mock.stop()
    }
}
#endif
