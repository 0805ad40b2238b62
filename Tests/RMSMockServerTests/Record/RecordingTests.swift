#if Recording
import Foundation
import HTTPTypes
import RMSClient
@testable import RMSMockServer
import Testing

/// Recording over sockets, from a second mock.
@Suite(.timeLimit(.minutes(10))) struct RecordingTests {
    @Test func `an answer is returned byte for byte, and its fixture is in the folder`() async throws {
        let pair = try await RecordingPair()
        let twin = try await RecordingPair()
        let request = PlainRequest(path: "/es/1.0/item/get?itemUrl=demo-item-01")
        let direct = try await twin.upstream.send(request)
        let answer = try await pair.mock.send(request)
        #expect(answer.status == 200)
        #expect(answer.text == direct.text && answer.text.contains("<itemUrl>demo-item-01</itemUrl>"))
        func fields(_ answer: MockAnswer) -> [String] {
            answer.fields.filter { $0.name.lowercased() != "date" }.map { "\($0.name): \($0.value)" }.sorted()
        }
        #expect(fields(answer) == fields(direct))
        #expect(answer["RequestId"] != nil)
        #expect(
            try pair.folder.files.keys.sorted() == [
                "item.get/itemUrl-demo-item-01_6e0bc9fcbd.json", "item.get/itemUrl-demo-item-01_6e0bc9fcbd.xml",
            ]
        )
        #expect(
            try pair.folder.only("item.get", ".json") == """
                {
                  "description": "Recorded; personal data, if any, is made up.",
                  "match": {
                    "query": {
                      "itemUrl": "demo-item-01"
                    }
                  }
                }

                """
        )
        #expect(
            try pair.folder.only("item.get", ".xml")?.hasPrefix(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <result>
                  <status>
                    <interfaceId>item.get</interfaceId>
                    <systemStatus>OK</systemStatus>
                    <message>OK</message>
                    <requestId>00000000-0000-4000-8000-000000000000</requestId>
                    <requests/>

                """
            ) == true
        )
        #expect(pair.log.lines.contains("notice: recorded item.get/itemUrl-demo-item-01_6e0bc9fcbd"))
        await pair.stop()
        await twin.stop()
    }

    /// The files of each call can be loaded, and answer the same call with the same answer.
    @Test func `recorded fixtures are valid, and replay the same answers`() async throws {
        let pair = try await RecordingPair()
        let deletion =
            "<request><itemDeleteRequest><item><itemUrl>demo-item-02</itemUrl></item></itemDeleteRequest></request>"
        let requests = [
            PlainRequest(path: "/es/1.0/item/get?itemUrl=demo-item-17"),
            PlainRequest(path: "/es/1.0/item/get?itemUrl=no-such-item"),
            PlainRequest(path: "/es/1.0/item/search?itemName=%E8%8C%B6&limit=2"),
            PlainRequest(path: "/es/1.0/item/search?itemName=%E8%8C%B6&limit=3&offset=2"),
            PlainRequest(method: .post, path: "/es/1.0/item/delete", body: deletion),
            PlainRequest(path: "/es/1.0/categoryapi/shop/categories/get"),
            PlainRequest(path: "/es/1.0/coupon/search?hits=2"),
            PlainRequest(path: "/es/1.0/thankscoupons"),
            PlainRequest(path: "/es/1.0/license-management/license-key/expiry-date?licenseKey=SLrecord-key"),
            PlainRequest(
                method: .post,
                path: "/es/2.0/order/searchOrder",
                body: #"""
                    {"dateType":1,"startDatetime":"2026-01-01T00:00:00+0900","endDatetime":"2026-01-15T00:00:00+0900"}
                    """#,
                fields: PlainRequest(path: "").fields.merging(["Content-Type": "application/json; charset=utf-8"]) {
                    $1
                }
            ),
            Self.soap("getRequestId", ""),
        ]
        var recorded: [MockAnswer] = []
        for request in requests { recorded.append(try await pair.mock.send(request)) }
        #expect(FixtureLibrary.validate(pair.folder.url).isEmpty)
        #expect(try pair.folder.files.count == requests.count * 2)
        let replay = try await Self.replay(pair.folder)
        for (request, answer) in zip(requests, recorded) {
            let again = try await replay.send(request)
            #expect(again.status == answer.status)
            #expect(Self.stable(again) == Self.stable(answer), "\(request.path)")
            #expect(again["Content-Type"] == answer["Content-Type"])
        }
        #expect(replay.unusedFixtures.isEmpty)
        let stranger = try await replay.send(PlainRequest(path: "/es/1.0/item/get?itemUrl=demo-item-03"))
        #expect(stranger.status == 404 && stranger.text.contains(#""closest": "itemUrl-"#))
        await replay.stop()
        await pair.stop()
    }

    @Test func `orders are recorded with made-up persons, and can be read again`() async throws {
        let pair = try await RecordingPair()
        let rms = try pair.client()
        let now = Date(japaneseTime: "2026-01-15T12:00:00")!
        func orders(_ rms: RMSClient) async throws -> [OrderAPI1.Order] {
            var all: [OrderAPI1.Order] = []
            for try await order in rms.v1.order.orders(from: now.addingTimeInterval(-60 * 86_400), to: now) {
                all.append(order)
            }
            return all
        }
        let orders = try await orders(rms)
        let files = try pair.folder.files
        let text = files.values.joined()
        #expect(orders.count > 20)
        for personal in [
            "太郎", "花子", "ミホン", "タロウ", "見本区", "見本町", "例示市", "MIHON", "person1@", "person2@", "<zipCode1>530",
            "<subAddress>例町", "XXXX-XXXX-XXXX-0000",
        ] {
            #expect(!text.contains(personal), "\(personal)")
        }
        for key in ["SPrecord", "SLrecord", Data("SPrecord-secret:SLrecord-key".utf8).base64EncodedString(), "authKey"]
        {
            #expect(!text.contains(key))
        }
        let replay = try await Self.replay(pair.folder)
        var again: [OrderAPI1.Order] = []
        for try await order in try pair.client(replay).v1.order.orders(
            from: now.addingTimeInterval(-60 * 86_400),
            to: now
        ) {
            again.append(order)
        }
        #expect(again.map(\.orderNumber) == orders.map(\.orderNumber))
        #expect(again.map(\.totalPrice) == orders.map(\.totalPrice))
        // Equal persons stay equal, and all of them are replaced.
        let names = zip(orders, again).map { ($0.orderer?.familyName ?? "", $1.orderer?.familyName ?? "") }
        let fakes = Dictionary(names.map { ($0, [$1]) }, uniquingKeysWith: +)
        #expect(fakes.count > 3)
        for (name, made) in fakes {
            #expect(Set(made).count == 1)
            #expect(made[0] != name && made[0].count == name.count)
        }
        await replay.stop()
        await pair.stop()
    }

    @Test func `a second recording of the same calls writes the same files`() async throws {
        let first = try await RecordingPair()
        let calls = [
            PlainRequest(path: "/es/1.0/item/get?itemUrl=demo-item-01"),
            PlainRequest(path: "/es/1.0/item/search?limit=2&itemName=%E8%8C%B6"),
            Self.orders("2026-01-10T00:00:00+09:00"),
        ]
        for call in calls { _ = try await first.mock.send(call) }
        let files = try first.folder.files
        await first.stop()
        let second = try await RecordingPair(into: first.folder)
        for call in calls.reversed() { _ = try await second.mock.send(call) }
        // The order of query items has no meaning.
        _ = try await second.mock.send(PlainRequest(path: "/es/1.0/item/search?itemName=%E8%8C%B6&limit=2"))
        #expect(try second.folder.files == files)
        #expect(files.count == 6)
        await second.stop()
    }

    @Test func `a value has the same replacement in every run, and another one in another shop`() async throws {
        var persons: [String?] = []
        for credentials in [
            RecordingPair.credentials, RecordingPair.credentials,
            try Credentials(serviceSecret: "SPrecord-secret", licenseKey: "SLrenewed"),
            try Credentials(serviceSecret: "SPother", licenseKey: "SLrecord-key"),
        ] {
            let pair = try await RecordingPair()
            let rms = try pair.client(credentials: credentials)
            let end = Date(japaneseTime: "2026-01-15T12:00:00")!
            for try await _ in rms.v1.order.orders(from: end.addingTimeInterval(-86_400), to: end) {}
            let body = try #require(try pair.folder.files.first { $0.value.contains("<subAddress>") }?.value)
            persons.append(try XMLTree([UInt8](body.utf8)).texts("(//ordererModel)[1]/subAddress").first)
            await pair.stop()
        }
        #expect(persons[0] != nil && persons[0] != "見本町1-2-3")
        #expect(persons[0] == persons[1])
        #expect(persons[0] == persons[2])
        #expect(persons[0] != persons[3])
    }

    @Test func `personal data is kept on request, but keys never are`() async throws {
        let pair = try await RecordingPair(keepsPersonalData: true)
        _ = try await pair.mock.send(Self.orders("2026-01-14T00:00:00+09:00", "<ordererName>見本 太郎</ordererName>"))
        _ = try await pair.mock.send(Self.orders("2026-01-14T00:00:00+09:00"))
        let text = try pair.folder.files.values.joined()
        #expect(text.contains("<familyName>見本</familyName>"))
        #expect(text.contains("見本 太郎"))
        #expect(text.contains("unchanged, including personal data"))
        #expect(!text.contains("SPrecord") && !text.contains("authKey"))
        #expect(try pair.folder.files.count == 4)
        await pair.stop()
    }

    @Test func `calls with different parameters have their own fixtures, which replay their own answers`()
        async throws
    {
        let pair = try await RecordingPair()
        func numbers(_ numbers: [String]) -> PlainRequest {
            Self.soap("getOrder", "<arg1>\(numbers.map { "<orderNumber>\($0)</orderNumber>" }.joined())</arg1>")
        }
        let found = try await pair.mock.send(Self.orders("2026-01-10T00:00:00+09:00"))
        let all = try XMLTree(found.body).texts("//orderModel/orderNumber")
        try #require(all.count > 2)
        let calls = [
            numbers([all[0]]), numbers([all[0], all[1]]), numbers([all[1], all[0]]), numbers(Array(all[0..<3])),
        ]
        var answers: [MockAnswer] = []
        for call in calls { answers.append(try await pair.mock.send(call)) }
        #expect(try pair.folder.files.count == 2 * (calls.count + 1))
        let replay = try await Self.replay(pair.folder)
        for (call, answer) in zip(calls, answers) {
            let tree = try XMLTree(try await replay.send(call).body)
            #expect(
                tree.texts("//orderModel/orderNumber") == (try XMLTree(answer.body).texts("//orderModel/orderNumber"))
            )
        }
        #expect(try await replay.send(numbers([all[0], all[2]])).status == 404)
        await replay.stop()
        await pair.stop()
    }

    @Test func `the journal of the mock contains the recorded calls`() async throws {
        let pair = try await RecordingPair()
        _ = try await pair.mock.send(PlainRequest(path: "/es/1.0/item/get?itemUrl=demo-item-01"))
        _ = try await pair.mock.send(
            PlainRequest(method: .post, path: "/es/1.0/item/update", body: "<request><x/></request>")
        )
        #expect(pair.mock.journal.map(\.function) == [.itemGet, .itemUpdate])
        #expect(pair.mock.journal.map(\.status) == [200, 400])
        #expect(pair.mock.journal[0].answerBody.contains("<itemUrl>demo-item-01</itemUrl>"))
        try pair.mock.shop(of: RecordingPair.credentials)?.verify(.itemGet) { $0.itemUrl == "demo-item-01" }
        #expect(pair.upstream.journal.map(\.number) == [1, 2])
        await pair.stop()
    }

    @Test func `an unreachable upstream is answered with 502, and nothing is written`() async throws {
        let pair = try await RecordingPair()
        await pair.upstream.stop()
        let answer = try await pair.mock.send(PlainRequest(path: "/es/1.0/item/get?itemUrl=demo-item-01"))
        #expect(answer.status == 502)
        #expect(answer["Content-Type"] == "text/plain; charset=utf-8")
        #expect(answer.text.hasPrefix("No answer from \(pair.upstream.url): connect: "))
        #expect(answer.text.hasSuffix(" Nothing was recorded.\n"))
        #expect(try pair.folder.files.isEmpty)
        #expect(pair.mock.journal.map(\.status) == [502])
        await pair.mock.stop()
    }

    @Test func `plain http to another machine is refused with the reason`() async throws {
        let folder = try TemporaryFixtures([:])
        let recording = MockRecording(folder: folder.url, upstream: try BaseURL("http://rms.example"))
        let mock = try await MockServer.start(recording, log: CapturedLog())
        let answer = try await mock.send(PlainRequest(path: "/es/1.0/item/get?itemUrl=a"))
        #expect(answer.status == 502)
        #expect(answer.text.contains("plain http to rms.example would expose the key on the network"))
        await mock.stop()
    }

    @Test func `a mock does not start with a folder that can't be created`() async throws {
        let file = try TemporaryFixtures(["a": ""])
        let recording = MockRecording(folder: file.url.appendingPathComponent("a/b"), upstream: .rms)
        let error = await #expect(throws: RecordingError.self) {
            _ = try await MockServer.start(recording, log: CapturedLog())
        }
        #expect(error?.description == "the folder \(file.url.path)/a/b can't be created")
    }
}

extension RecordingTests {
    /// A mock that answers only what was recorded.
    static func replay(_ folder: TemporaryFixtures) async throws -> MockServer {
        var options = MockServer.Options()
        options.answers = .replay
        options.fixtures = [folder.url]
        options.usesBundledFixtures = false
        return try await MockServer.start(options)
    }

    /// A body without its id; JSON without white space and with sorted keys.
    static func stable(_ answer: MockAnswer) -> String {
        if let json = SortedJSON(answer.body) { return json.text.compact }
        return answer.text.replacing(/<requestId>[0-9a-f-]{36}<\/requestId>/, with: "<requestId/>")
    }

    static func soap(_ operation: String, _ arguments: String) -> PlainRequest {
        let key = "ESA \(Data("SPrecord-secret:SLrecord-key".utf8).base64EncodedString())"
        return PlainRequest(
            method: .post,
            path: "/es/1.0/order/ws",
            body: "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><o:\(operation) "
                + "xmlns:o=\"http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws\"><arg0><authKey>\(key)</authKey>"
                + "<shopUrl>demo</shopUrl><userName>someone</userName></arg0>\(arguments)</o:\(operation)></s:Body></s:Envelope>",
            fields: ["Content-Type": "text/xml; charset=utf-8", "SOAPAction": "\"\""]
        )
    }

    /// Orders up to the demo shop's noon.
    static func orders(_ start: String, _ condition: String = "") -> PlainRequest {
        soap(
            "getOrder",
            "<arg1><isOrderNumberOnlyFlg>false</isOrderNumberOnlyFlg><orderSearchModel><dateType>1</dateType>"
                + "<endDate>2026-01-15T12:00:00+09:00</endDate>\(condition)<startDate>\(start)</startDate>"
                + "</orderSearchModel></arg1>"
        )
    }
}
#endif
