@testable import RMSMockServer
import Testing

@Suite struct ShownDifferenceTests {
    private let key = "ESA U1BzaG9wOlNMc2hvcA=="

    private func envelope(_ body: String) -> String {
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
            + "<o:getOrder xmlns:o=\"http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws\"><arg0>"
            + "<authKey>\(key)</authKey></arg0><arg1>\(body)</arg1></o:getOrder></s:Body></s:Envelope>"
    }

    private func verify(_ engine: MockEngine, _ values: String) -> String {
        let question = #"{"function":"order.getOrder","values":\#(values)}"#
        let fields = [(name: "Content-Type", value: "application/json")]
        let request = MockRequest(method: "POST", target: "/__rms/verify", fields: fields, body: [UInt8](question.utf8))
        return AdminInterface(engine: engine, gate: .open).answer(request).text
    }

    @Test func `a failed verification shows no keys and no personal data`() throws {
        let engine = try MockEngine(MockServer.Options())
        let search =
            "<orderSearchModel><ordererName>見本太郎</ordererName><settlement>SLshop</settlement></orderSearchModel>"
        _ = engine.post("/es/1.0/order/ws", envelope(search))
        #expect(verify(engine, #"{"authKey":"x"}"#).contains(#"authKey is \"***\", not \"x\""#))
        #expect(verify(engine, #"{"ordererName":"x"}"#).contains(#"ordererName is \"…\", not \"x\""#))
        #expect(verify(engine, #"{"settlement":"x"}"#).contains(#"settlement is \"***\", not \"x\""#))
        #expect(verify(engine, #"{"ordererName":"見本太郎"}"#) == #"{"holds":true}"#)
    }

    @Test(arguments: [
        "//ordererName", "//*[local-name()='ordererName']", "//arg1", "//authKey", "//arg0", "string(//ordererName)",
    ])
    func `the explanation of a mismatch shows none either, whatever its XPath`(xpath: String) throws {
        let rule = #"{"match": {"xpath": {"\#(xpath)": "other"}}}"#
        let mine = try TemporaryFixtures(["order.getOrder/a.xml": "<a/>", "order.getOrder/a.json": rule])
        let engine = try MockEngine.fixed([mine.url], bundled: false)
        let answer = engine.post(
            "/es/1.0/order/ws",
            envelope("<orderSearchModel><ordererName>見本太郎</ordererName></orderSearchModel>")
        )
        #expect(answer.status == 404)
        let shown = answer.text + (answer["x-mock-unmatched"] ?? "")
        #expect(shown.contains("expected \"other\""))
        for secret in ["太郎", "U1BzaG9w", "SLshop"] { #expect(!shown.contains(secret), "\(shown)") }
    }

    @Test func `a key in a query is not shown`() throws {
        let mine = try TemporaryFixtures([
            "license.expiryDate.get/a.xml": "<a/>",
            "license.expiryDate.get/a.json": #"{"match": {"query": {"licenseKey": "other"}}}"#,
        ])
        let engine = try MockEngine.fixed([mine.url], bundled: false)
        let path = "/es/1.0/license-management/license-key/expiry-date?licenseKey=SLanother"
        let answer = engine.get(path)
        #expect(answer["x-mock-unmatched"]?.contains("query licenseKey: expected \"other\", got \"***\"") == true)
        #expect(!answer.text.contains("SLanother"))
    }
}
