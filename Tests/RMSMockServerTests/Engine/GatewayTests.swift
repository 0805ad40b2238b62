import Foundation
@testable import RMSMockServer
import Testing

@Suite struct GatewayTests {
    private let engine: MockEngine
    private let deletion = "<request><itemDeleteRequest><item><itemUrl>a</itemUrl></item></itemDeleteRequest></request>"

    init() throws {
        engine = try .fixed()
    }

    private func refusal(_ interface: String, _ message: String, _ requests: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <result><status><interfaceId>\(interface)</interfaceId><systemStatus>NG</systemStatus><message>\(message)</message>\
        <requestId>test-id</requestId>\(requests)</status></result>
        """
    }

    @Test(arguments: [
        nil, "", "ESA", "ESA ", "ESA !!!", "Basic Q0NDQ0M6QkJCQkI=", "esa Q0NDQ0M6QkJCQkI=", "ESA Q0NDQ0M6QkJC\nQkI=",
        "ESA Q0NDQ0M=", "ESA OkJCQkJC", "ESA Q0NDQ0M6", "ESA IENDQ0NDOkJCQkJC", "ESA Q0NDQ0M6QkJCQkI",
    ])
    func `a missing or malformed key is an AuthError that echoes the query but no key`(authorization: String?) {
        let answer = engine.get("/es/1.0/item/get?itemUrl=a", authorization: authorization)
        #expect(answer.status == 401)
        #expect(answer.text == refusal("item.get", "AuthError", "<requests><itemUrl>a</itemUrl></requests>"))
        #expect(answer["http.status"] == "401")
    }

    @Test(arguments: ["authorization", "Authorization", "AUTHORIZATION", "aUTHORIZATION"])
    func `the case of a header's name does not matter`(name: String) {
        let request = MockRequest(
            method: "GET",
            target: "/es/1.0/item/get?itemUrl=a",
            fields: [(name, "ESA Q0NDQ0M6QkJCQkI=")],
            body: []
        )
        #expect(engine.answer(request).status == 200)
    }

    @Test(
        arguments: ["ESA Q0NDQ0M6QkJCQkI=", "ESA Q0NDQ0M6QkJCQkI"],
        ["/es/1.0/item/get?itemUrl=a", "/es/1.0/item/get", "/x"]
    )
    func `no answer contains a key`(authorization: String, target: String) {
        let answer = engine.get(target, authorization: authorization)
        let everything = answer.text + answer.fields.map(\.value).joined()
        #expect(!everything.contains("CCCCC") && !everything.contains("BBBBB") && !everything.contains("Q0NDQ0M6"))
    }

    @Test func `an unknown path returns an HTML page`() {
        let answer = engine.get("/es/1.0/item/nothing")
        #expect(answer.status == 404)
        #expect(answer["Content-Type"] == "text/html; charset=UTF-8")
        #expect(answer.text.contains("指定されたページが見つかりません（エラー404）: 楽天"))
    }

    @Test func `a wrong method is refused in the envelope`() {
        let answer = engine.post("/es/1.0/item/get", "")
        #expect(answer.status == 405)
        #expect(answer.text == refusal("item.get", "Method Not Allowed"))
        #expect(engine.get("/es/1.0/item/delete").text == refusal("item.delete", "Method Not Allowed"))
    }

    @Test(arguments: [
        "", "<a>", "nonsense", "<request/>", "<request><itemInsertRequest/></request>",
        "<other><itemDeleteRequest/></other>",
        "<!DOCTYPE request><request><itemDeleteRequest/></request>",
        "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><request><itemDeleteRequest>&e;</itemDeleteRequest></request>",
        "<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><request><itemDeleteRequest>&b;</itemDeleteRequest></request>",
    ])
    func `a body that does not parse as the function's has the wrong format`(body: String) {
        let answer = engine.post("/es/1.0/item/delete", body)
        #expect(answer.status == 400)
        #expect(answer.text == refusal("item.delete", "Request data is wrong format"))
    }

    @Test(arguments: [
        "/es/1.0/item/get", "/es/1.0/item/get?itemUrl=", "/es/1.0/item/get?itemurl=a", "/es/1.0/item/search?limit=3",
    ])
    func `a missing mandatory parameter is a ParameterError`(target: String) {
        let answer = engine.get(target)
        #expect(answer.status == 400)
        #expect(answer.text.contains("<message>ParameterError</message>"))
        #expect(!answer.text.contains("Result"))
    }

    @Test(arguments: [
        "<?xml version='1.0' encoding='utf-8'?>\n%", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%", "<!-- why -->\n%\n",
        "\u{FEFF}%",
    ])
    func `a body is parsed with any declaration, comments and spacing`(pattern: String) {
        let pretty = deletion.replacingOccurrences(of: "><", with: ">\n  <")
        let answer = engine.post("/es/1.0/item/delete/", pattern.replacingOccurrences(of: "%", with: pretty))
        #expect(answer.status == 200)
        #expect(answer.text.contains("<code>N000</code><item><itemUrl>a</itemUrl></item>"))
    }

    @Test func `parameters are echoed in order and escaped, and can't break the answer`() throws {
        let answer = engine.get("/es/1.0/item/get?itemUrl=%3Ca%3E%26%01+b&x=1&1bad=2&y=")
        let sent = "<requests><itemUrl>&lt;a&gt;&amp;\u{FFFD} b</itemUrl><x>1</x><y/></requests>"
        #expect(answer.text.contains(sent))
        #expect(answer.text.contains("<item><itemUrl>&lt;a&gt;&amp;\u{FFFD} b</itemUrl>"))
        #expect(throws: Never.self) { try XMLTree(answer.body) }
    }

    @Test func `writes of one item send a cookie and x-powered-by, reads do not`() {
        let write = engine.post("/es/1.0/item/delete", deletion)
        #expect(write["Set-Cookie"]?.hasPrefix("WMONID=") == true)
        #expect(write["x-powered-by"] == "Servlet/2.5 JSP/2.1")
        let read = engine.get("/es/1.0/item/get?itemUrl=a")
        #expect(read["Set-Cookie"] == nil && read["x-powered-by"] == nil)
    }
}
