#if Recording
import Foundation
import HTTPTypes
import RMSClient
@testable import RMSMockServer
import Testing

/// Recordings of answers that a mock as upstream never sends.
@Suite(.timeLimit(.minutes(10))) struct RecordedBodyTests {
    private func record(_ upstream: CannedUpstream, _ request: PlainRequest) async throws -> CannedRecording {
        let recording = try await CannedRecording(upstream)
        let answer = try await recording.mock.send(request)
        #expect(answer.body == (try await upstream.send(request.transportRequest(to: .rms)).body.collect()))
        await recording.mock.stop()
        return recording
    }

    private let item = PlainRequest(path: "/es/1.0/item/get?itemUrl=a")

    @Test func `attributes are sorted by name, elements keep their order, and comments are removed`()
        async throws
    {
        let recording = try await record(
            CannedUpstream(
                "<?xml version='1.0'?><!-- x --><result b=\"1\" a=\"2\"><z>1</z><!-- y --><y/><z c='4' a='3'>2</z></result>"
            ),
            item
        )
        #expect(
            try recording.folder.only("item.get", ".xml") == """
                <?xml version='1.0'?><result a="2" b="1">
                  <z>1</z>
                  <y/>
                  <z a="3" c="4">2</z>
                </result>

                """
        )
    }

    @Test func `white space and mixed content are unchanged on replay`() async throws {
        let body = "<result><a> </a><b>x <i>y</i> z</b><c><![CDATA[<p>1</p>]]></c><d>\n</d></result>"
        let recording = try await record(CannedUpstream(body), item)
        let replay = try await RecordingTests.replay(recording.folder)
        #expect(try await replay.send(item).text == body)
        await replay.stop()
    }

    @Test func `another encoding becomes UTF-8, and the header that names it is left out`() async throws {
        let text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><result><code>\u{E9}</code></result>"
        let bytes = try #require(text.data(using: .isoLatin1))
        let upstream = CannedUpstream(bytes: [UInt8](bytes), fields: ["Content-Type": "text/xml; charset=ISO-8859-1"])
        let recording = try await record(upstream, item)
        #expect(
            try recording.folder.only("item.get", ".xml")
                == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<result>\n  <code>\u{E9}</code>\n</result>\n"
        )
        #expect(try recording.folder.only("item.get", ".json")?.contains("headers") == false)
        #expect(FixtureLibrary.validate(recording.folder.url).isEmpty)
    }

    @Test func `a refusal is recorded with its status and the header fields that the mock also sends`() async throws {
        let upstream = CannedUpstream(
            #"{"errors":[{"message":"Un-Authorised","code":"GA0001","rate":0.1}]}"#,
            status: 401,
            fields: [
                "Content-Type": "application/json;charset=UTF-8", "Set-Cookie": "session=1", "X-Host": "web01",
                "Timestamp": "2026-01-01T00:00:00", "Connection": "X-Host",
            ]
        )
        let recording = try await CannedRecording(upstream)
        let request = PlainRequest(path: "/es/1.0/license-management/license-key/expiry-date?licenseKey=SLasked")
        let answer = try await recording.mock.send(request)
        #expect(answer.status == 401 && answer["Set-Cookie"] == "session=1" && answer["X-Host"] == nil)
        #expect(
            try recording.folder.files.values.sorted() == [
                """
                {
                  "description": "Recorded; personal data, if any, is made up.",
                  "status": 401,
                  "headers": {
                    "Content-Type": "application/json;charset=UTF-8"
                  },
                  "match": {
                    "query": {
                      "licenseKey": {
                        "present": true
                      }
                    }
                  }
                }

                """,
                """
                {
                  "errors": [
                    {
                      "code": "GA0001",
                      "message": "Un-Authorised",
                      "rate": 0.1
                    }
                  ]
                }

                """,
            ]
        )
        await recording.mock.stop()
        let replay = try await RecordingTests.replay(recording.folder)
        let again = try await replay.send(request)
        #expect(again.status == 401 && again["Content-Type"] == "application/json;charset=UTF-8")
        await replay.stop()
    }

    @Test func `personal data in JSON is replaced, in numbers and lists as well`() async throws {
        let body =
            #"{"OrdererModel":{"phoneNumber1":"090","zipCode1":981,"memo":["花子へ","ok"]},"orderNumber":"123456-1"}"#
        let request = PlainRequest(
            method: .post,
            path: "/es/2.0/order/searchOrder",
            body:
                #"{"dateType":1,"ordererMailAddress":"hanako@shop.example","orderProgressList":[100,200],"sort":{"by":1}}"#,
            fields: PlainRequest(path: "").fields.merging(["Content-Type": "application/json"]) { $1 }
        )
        let recording = try await record(CannedUpstream(body, fields: ["Content-Type": "application/json"]), request)
        let written = try #require(try recording.folder.only("rpay.order.searchOrder", ".body.json"))
        let object = try #require(JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any])
        let orderer = try #require(object["OrdererModel"] as? [String: Any])
        #expect((orderer["phoneNumber1"] as? String)?.wholeMatch(of: /0\d\d/) != nil)
        #expect(orderer["phoneNumber1"] as? String != "090")
        #expect((orderer["zipCode1"] as? NSNumber)?.intValue != 981)
        #expect((orderer["memo"] as? [String])?.map(\.count) == [3, 2])
        #expect((orderer["memo"] as? [String])?.contains("花子へ") == false)
        #expect(object["orderNumber"] as? String == "123456-1")
        let rules = try recording.folder.files.first { !$0.key.hasSuffix(".body.json") }
        #expect(rules?.value.contains("hanako") == false && rules?.key.contains("hanako") == false)
        #expect(rules?.value.contains("\"orderProgressList\": [\n        \"100\",\n        \"200\"\n      ]") == true)
        #expect(rules?.value.contains("\"sort.by\"") == true)
    }

    @Test func `a mail address is replaced wherever it occurs`() async throws {
        let recording = try await record(
            CannedUpstream(
                "<result><code>x</code><text title='to a.b@shop.example'>from a.b@shop.example!</text></result>"
            ),
            item
        )
        let text = try #require(try recording.folder.only("item.get", ".xml"))
        let made = try #require(text.firstMatch(of: /from (user-[0-9a-f]{8}@example\.com)!/)?.1)
        #expect(text.contains("title=\"to \(made)\""))
        #expect(!text.contains("shop.example"))
    }

    @Test func `an item's options are not personal data`() async throws {
        let body = "<result><item><options><option><optionName>色</optionName></option></options></item></result>"
        let recording = try await record(CannedUpstream(body), item)
        #expect(try recording.folder.only("item.get", ".xml")?.contains("<optionName>色</optionName>") == true)
    }

    @Test(arguments: [false, true]) func `the password of a hidden sale is never written`(keeps: Bool) async throws {
        let path = "/es/2.0/items/manage-numbers/a"
        let json = #"{"accessControl":{"accessPassword":"himitsu"},"title":"a"}"#
        let xml = "<result><item><limitedPasswd>himitsu</limitedPasswd><catalogId/></item></result>"
        for (body, type, request) in [
            (json, "application/json", PlainRequest(path: path)), (xml, "text/xml", item),
            (
                "", "application/json",
                PlainRequest(
                    method: .patch,
                    path: path,
                    body: json,
                    fields: PlainRequest(path: "").fields.merging(["Content-Type": "application/json"]) { $1 }
                )
            ),
        ] {
            let recording = try await CannedRecording(
                CannedUpstream(body, fields: ["Content-Type": type]),
                keepsPersonalData: keeps
            )
            _ = try await recording.mock.send(request)
            await recording.mock.stop()
            let files = try recording.folder.files
            #expect(!files.isEmpty && !files.contains { "\($0)".contains("himitsu") }, "\(files)")
            #expect(body.isEmpty || files.contains { $0.value.contains("password") })
        }
    }

    @Test func `a page that is not XML is kept unchanged`() async throws {
        let page = "<!DOCTYPE html>\n<html><body>ただいまメンテナンス中です。<br></body></html>\n"
        let upstream = CannedUpstream(page, status: 503, fields: ["Content-Type": "text/html; charset=UTF-8"])
        let recording = try await record(upstream, item)
        #expect(try recording.folder.only("item.get", ".xml") == page)
        #expect(try recording.folder.only("item.get", ".json")?.contains("\"malformed\": true") == true)
        let replay = try await RecordingTests.replay(recording.folder)
        let again = try await replay.send(item)
        #expect(again.status == 503 && again.text == page && again["Content-Type"] == "text/html; charset=UTF-8")
        await replay.stop()
    }

    @Test func `an answer that names another function is kept, too`() async throws {
        let recording = try await record(CannedUpstream(itemGetBody("N000", interface: "item.other")), item)
        #expect(FixtureLibrary.validate(recording.folder.url).isEmpty)
        let replay = try await RecordingTests.replay(recording.folder)
        #expect(try await replay.send(item).text.contains("<interfaceId>item.other</interfaceId><systemStatus>OK"))
        await replay.stop()
    }

    static let untold: [(CannedUpstream, PlainRequest)] = [
        (CannedUpstream("<a><familyName>花子</familyName>"), PlainRequest(path: "/es/1.0/item/get?itemUrl=a")),
        (CannedUpstream("<a>hanako@shop.example"), PlainRequest(path: "/es/1.0/item/get?itemUrl=a")),
        (CannedUpstream(bytes: [0x3C, 0x61, 0x93, 0xFA]), PlainRequest(path: "/es/1.0/item/get?itemUrl=a")),
        (CannedUpstream("<a>花子"), RecordingTests.soap("getRequestId", "")),
    ]

    @Test(arguments: untold.indices)
    func `a broken answer in which personal data can't be recognized is not written`(index: Int) async throws {
        let (upstream, request) = Self.untold[index]
        let recording = try await record(upstream, request)
        #expect(try recording.folder.files.isEmpty)
        #expect(
            recording.log.lines.contains(
                "error: Not recorded: \(index == 3 ? "order.getRequestId" : "item.get"): the answer is neither XML nor JSON"
            )
        )
    }

    @Test func `a body that changes its format replaces the earlier file`() async throws {
        let folder = try TemporaryFixtures([:])
        for body in ["<result><code>1</code></result>", #"{"a":1}"#, "<result><code>2</code></result>"] {
            var recording = MockRecording(folder: folder.url, upstream: .rms)
            recording.transport = CannedUpstream(body)
            let mock = try await MockServer.start(recording, log: CapturedLog())
            _ = try await mock.send(item)
            #expect(try folder.files.count == 2)
            await mock.stop()
        }
        #expect(try folder.only("item.get", ".xml")?.contains("<code>2</code>") == true)
    }
}
#endif
