import Foundation
@testable import RMSMockServer
import Testing

/// The order of checks: injected fault, method, key, expiry, ticked functions, rate, and last the form of the request.
@Suite struct AnswerOrderTests {
    private let shop: TestShop
    private let refused: [(path: String, body: String)] = [
        ("item/delete", "no XML"), ("item/delete", "<request><x/></request>"), ("coupon/issue", "<request/>"),
    ]

    init() throws {
        shop = try TestShop()
    }

    private func send(
        _ method: String,
        _ target: String,
        _ body: String = "",
        _ fields: [(name: String, value: String)]
    ) -> MockAnswer {
        shop.engine.answer(MockRequest(method: method, target: target, fields: fields, body: [UInt8](body.utf8)))
    }

    private let key = (name: "Authorization", value: "ESA U1BzaG9wOlNMc2hvcA==")

    @Test func `an expired key is reported before problems of the call`() {
        shop.use { $0.clock.move(by: 100 * 86_400) }
        #expect(shop.get("item/get").status == 401)
        for (path, body) in refused { #expect(shop.post(path, body).status == 401, "\(path)") }
        let json = send("POST", "/es/2.0/order/searchOrder", "nonsense", [key])
        #expect(json.text.contains("ES04-01"))
    }

    @Test func `a function that is not ticked is reported before problems of the call`() {
        shop.use { $0.access.grants = [] }
        for (path, body) in refused { #expect(shop.post(path, body).status == 401, "\(path)") }
    }

    @Test func `unreadable calls count toward the rate`() throws {
        var options = MockServer.Options()
        options.rateLimit = .callsPerSecond(1)
        let shop = try TestShop(options)
        #expect((0..<5).map { _ in shop.post("item/delete", "nonsense").status }.contains(403))
    }

    @Test(arguments: [
        ("POST", "/es/1.0/item/delete", "nonsense"), ("GET", "/es/1.0/item/get", ""), ("POST", "/es/1.0/item/get", ""),
        ("POST", "/es/2.0/order/searchOrder", "nonsense"), ("POST", "/es/1.0/order/ws", "nonsense"),
        ("GET", "/es/1.0/order/ws", ""),
    ])
    func `a fault applies to any request`(method: String, target: String, body: String) {
        for fields in [[key], []] {
            #expect(send(method, target, body, fields + [("x-mock-fault", "maintenance")]).status == 503)
        }
        shop.engine.faults.add(FaultRule(fault: .maintenance), for: nil)
        #expect(send(method, target, body, [key]).status == 503)
    }

    @Test(arguments: [
        ("GET", "/es/1.0/item/get", "", "itemUrl is missing [WireItem1#item.get]"),
        ("GET", "/es/1.0/item/search", "", "one of itemName, catchcopy, "),
        (
            "POST", "/es/1.0/item/get", "",
            "POST is not allowed at /es/1.0/item/get: use GET [WireCommon#HTTP-methods]"
        ),
        ("POST", "/es/1.0/item/delete", "<a", "the body is not well-formed XML without a document type ["),
        ("POST", "/es/1.0/item/delete", "<a/>", "the body must begin with request/itemDeleteRequest ["),
        (
            "POST", "/es/2.0/order/searchOrder", "{}",
            "Content-Type is missing: it must be application/json [WireOrder2#JSON-envelope]"
        ),
        (
            "POST", "/es/1.0/order/ws", "<a",
            "the request is not well-formed XML [WireOrder1#Refused-credentials-and-faults]"
        ),
        (
            "POST", "/es/1.0/inventory/ws", "<a/>",
            "the request is not a SOAP 1.1 envelope with a body [WireInventory1#Transport-and-namespaces]"
        ),
    ])
    func `the reason for a refusal is in the header and in the journal`(
        method: String,
        target: String,
        body: String,
        says: String
    ) throws {
        let answer = send(method, target, body, [key])
        #expect(answer["x-mock-violations"]?.hasPrefix(says) == true, "\(answer["x-mock-violations"] ?? "")")
        let entry = try #require(shop.engine.journal.all.last)
        #expect(JournalEntry(raw: entry).violations.first?.hasPrefix(says) == true)
    }

    @Test func `a malformed key is reported but not shown`() throws {
        let missing = send("GET", "/es/1.0/item/get?itemUrl=a", "", [])
        #expect(missing["x-mock-violations"] == "the Authorization header is missing [WireCommon#Authorization-header]")
        let malformed = send("GET", "/es/1.0/item/get?itemUrl=a", "", [("authorization", "ESA secret")])
        #expect(malformed["x-mock-violations"]?.hasPrefix("Authorization is not \"ESA \" followed by") == true)
        #expect(malformed["x-mock-violations"]?.contains("secret") == false)
        let soap = send(
            "POST",
            "/es/1.0/order/ws",
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><o:getRequestId "
                + "xmlns:o=\"http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws\"/></s:Body></s:Envelope>",
            []
        )
        #expect(soap.text.contains("E02-001"))
        #expect(soap["x-mock-violations"]?.hasPrefix("authKey is not \"ESA \" followed by") == true)
    }

    @Test func `ids and times of refused calls are the same with the same seed, also in replay`() throws {
        func ids(_ answers: MockAnswers) throws -> [String?] {
            var options = MockServer.Options()
            options.seed = 7
            options.answers = answers
            let engine = try MockEngine(options)
            let calls = [
                engine.get("/es/1.0/item/get?itemUrl=a", authorization: nil), engine.get("/es/1.0/item/get"),
                engine.get("/es/1.0/item/get?itemUrl=a"),
            ]
            return calls.flatMap { [$0["RequestId"], $0["Timestamp"]] }
        }
        for answers in MockAnswers.allCases {
            let first = try ids(answers)
            #expect(first == (try ids(answers)))
            #expect(Set(first).count == (answers == .replay ? 6 : 5))
        }
    }
}
