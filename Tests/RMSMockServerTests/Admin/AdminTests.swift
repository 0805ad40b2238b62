import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct AdminTests {
    private let engine: MockEngine
    private let interface: AdminInterface
    private let key = "ESA U1BhZG1pbjpTTGFkbWlu"

    init() throws {
        engine = try MockEngine(MockServer.Options())
        interface = AdminInterface(engine: engine, gate: .open)
    }

    private func admin(
        _ method: String,
        _ path: String,
        _ body: String = "",
        fields: [(name: String, value: String)] = []
    ) -> (status: Int, json: Any?, text: String) {
        let type = body.isEmpty ? [] : [(name: "Content-Type", value: "application/json")]
        let answer = interface.answer(
            MockRequest(method: method, target: "/__rms/\(path)", fields: type + fields, body: [UInt8](body.utf8))
        )
        return (answer.status, try? JSONSerialization.jsonObject(with: Data(answer.body)), answer.text)
    }

    private func call(_ target: String) -> MockAnswer { engine.get("/es/1.0/\(target)", authorization: key) }

    private func shopID() throws -> String {
        let shops = try #require(admin("GET", "shops").json as? [[String: Any]])
        return try #require(shops.first?["id"] as? String)
    }

    @Test func `health reports the source of answers`() throws {
        let health = try #require(admin("GET", "health").json as? [String: Any])
        #expect(health["status"] as? String == "ok" && health["answers"] as? String == "shop")
        #expect(health["functions"] as? Int == RMSFunction.all.count)
    }

    @Test func `a shop is shown without its keys and without its customers`() throws {
        _ = call("item/get?itemUrl=demo-item-01")
        let id = try shopID()
        let shop = admin("GET", "shops/\(id)")
        let state = try #require(shop.json as? [String: Any])
        #expect((state["items"] as? [[String: Any]])?.count == 30)
        #expect((state["orders"] as? [[String: Any]])?.count == 75)
        #expect((state["coupons"] as? [Any])?.count == 3)
        let everything =
            shop.text + admin("GET", "shops").text + admin("GET", "journal").text + admin("GET", "journal/1").text
        for secret in ["SPadmin", "SLadmin", "U1BhZG1pbjpTTGFkbWlu", "@pc.fw.rakuten", "太郎"] {
            #expect(!everything.contains(secret), "\(secret)")
        }
    }

    @Test func `clock and grants are set, and a reset restores them`() throws {
        _ = call("item/get?itemUrl=demo-item-01")
        let id = try shopID()
        #expect(admin("PUT", "shops/\(id)/clock", #"{"now":"2030-01-01T00:00:00+09:00"}"#).status == 200)
        #expect(admin("GET", "shops").text.contains("\"now\":\"2030-01-01T00:00:"))
        #expect(call("item/get?itemUrl=demo-item-01").status == 401)
        #expect(admin("PUT", "shops/\(id)/clock", #"{"moveBySeconds":-315360000}"#).status == 200)
        #expect(admin("PUT", "shops/\(id)/grants", #"{"functions":["item.search"]}"#).status == 200)
        #expect(call("item/get?itemUrl=demo-item-01").status == 401)
        #expect(call("item/search?itemName=a").status == 200)
        #expect(admin("PUT", "shops/\(id)/grants", #"{"functions":null}"#).status == 200)
        #expect(call("item/get?itemUrl=demo-item-01").status == 200)
        #expect(admin("POST", "shops/\(id)/reset").status == 200)
        #expect((admin("GET", "journal").json as? [Any])?.isEmpty == true)
        #expect(admin("POST", "reset").status == 200)
        #expect((admin("GET", "shops").json as? [Any])?.isEmpty == true)
    }

    @Test func `a shop is migrated while a test runs`() throws {
        _ = call("item/get?itemUrl=demo-item-01")
        let id = try shopID()
        #expect(admin("GET", "shops").text.contains(#""migration":"both""#))
        #expect(admin("PUT", "shops/\(id)/migration", #"{"migration":"migrated"}"#).status == 200)
        #expect(admin("GET", "shops").text.contains(#""migration":"migrated""#))
        #expect(call("item/get?itemUrl=demo-item-01").status == 401)
        #expect(call("item/search?itemName=a").status == 401)
        #expect(admin("PUT", "shops/\(id)/migration", #"{"migration":"both"}"#).status == 200)
        #expect(call("item/get?itemUrl=demo-item-01").status == 200)
        let wrong = admin("PUT", "shops/\(id)/migration", #"{"migration":"x"}"#)
        #expect(wrong.status == 400 && wrong.text.contains("both, not-migrated, migrated"))
        #expect(admin("PUT", "shops/\(id)/migration", "{}").status == 400)
        #expect(admin("PUT", "shops/x/migration", #"{"migration":"both"}"#).status == 404)
    }

    @Test func `faults are added, listed and removed`() throws {
        _ = call("item/get?itemUrl=demo-item-01")
        let rule = #"{"fault":"maintenance","function":"item.get","times":2,"shop":"\#(try shopID())"}"#
        #expect(admin("POST", "faults", rule).status == 201)
        #expect(call("item/get?itemUrl=demo-item-01").status == 503)
        let faults = try #require(admin("GET", "faults").json as? [[String: Any]])
        #expect(faults.count == 1 && faults[0]["times"] as? Int == 1 && faults[0]["fault"] as? String == "maintenance")
        #expect(admin("DELETE", "faults").status == 200)
        #expect(call("item/get?itemUrl=demo-item-01").status == 200)
    }

    @Test func `the journal continues from a number, and an entry shows both bodies and the closest fixture`() throws {
        for _ in 0..<3 { _ = call("item/get?itemUrl=demo-item-01") }
        let lines = try #require(admin("GET", "journal?after=1").json as? [[String: Any]])
        #expect(lines.map { $0["number"] as? Int } == [2, 3])
        #expect((admin("GET", "journal?limit=1").json as? [[String: Any]])?.first?["number"] as? Int == 3)
        let entry = try #require(admin("GET", "journal/3").json as? [String: Any])
        #expect((entry["answerBody"] as? String)?.contains("<code>N000</code>") == true)
        #expect((entry["nearestFixture"] as? [String: Any])?["name"] as? String == "item.get/found")
        #expect(admin("GET", "journal/99").status == 404)
        #expect(admin("DELETE", "journal").status == 200)
        #expect((admin("GET", "journal").json as? [Any])?.isEmpty == true)
    }

    @Test func `calls are verified by their values`() throws {
        _ = call("item/get?itemUrl=demo-item-01")
        let question = #"{"function":"item.get","times":1,"values":{"itemUrl":"demo-item-01"}}"#
        #expect(admin("POST", "verify", question).text == #"{"holds":true}"#)
        let wrong = admin("POST", "verify", question.replacingOccurrences(of: "-01", with: "-02"))
        #expect(wrong.status == 200)
        #expect(wrong.text.contains(#""holds":false"#) && wrong.text.contains(#"itemUrl is \"demo-item-01\", not"#))
    }

    @Test(arguments: [("endsAtOnce", 401), ("livesOn", 200)])
    func `a new license key opens the same shop, and the old one ends at once or later`(fate: String, old: Int) throws {
        _ = call("item/get?itemUrl=demo-item-01")
        let id = try shopID()
        let renewal = admin("PUT", "shops/\(id)/license", #"{"licenseKey":"SLnew","oldKey":"\#(fate)"}"#)
        #expect(renewal.status == 200)
        let new = try #require((renewal.json as? [String: Any])?["id"] as? String)
        #expect(new != id && !renewal.text.contains("SLnew"))
        #expect(call("item/get?itemUrl=demo-item-01").status == old)
        let pair = "ESA \(Data("SPadmin:SLnew".utf8).base64EncodedString())"
        #expect(engine.get("/es/1.0/item/get?itemUrl=demo-item-01", authorization: pair).status == 200)
        #expect(admin("GET", "shops/\(new)").status == 200)
        for body in ["{}", #"{"licenseKey":"a b","oldKey":"livesOn"}"#, #"{"licenseKey":"a","oldKey":"x"}"#] {
            #expect(admin("PUT", "shops/\(id)/license", body).status == 400, "\(body)")
        }
    }

    @Test func `unused fixtures are listed`() throws {
        let mine = try TemporaryFixtures(["item.get/abc.xml": itemGetBody("N000"), "item.search/x.xml": "<result/>"])
        var options = MockServer.Options()
        options.fixtures = [mine.url]
        let engine = try MockEngine(options)
        let interface = AdminInterface(engine: engine, gate: .open)
        _ = engine.get("/es/1.0/item/get?itemUrl=abc")
        let request = MockRequest(method: "GET", target: "/__rms/fixtures", fields: [], body: [])
        #expect(interface.answer(request).text == #"{"unused":["item.search/x"]}"#)
    }

    @Test(arguments: [
        ("GET", "nothing", "", 404), ("DELETE", "health", "", 405), ("GET", "shops/x", "", 404),
        ("POST", "faults", "{}", 400), ("POST", "faults", #"{"fault":"x"}"#, 400),
        ("POST", "faults", #"{"fault":"stall","probability":2}"#, 400),
        ("POST", "faults", #"{"fault":"stall","times":0}"#, 400),
        ("POST", "faults", #"{"fault":"stall","until":"soon"}"#, 400),
        ("POST", "faults", #"{"fault":"stall","function":"x"}"#, 404),
        ("POST", "faults", #"{"fault":"stall","shop":"x"}"#, 404),
        ("POST", "verify", "", 400), ("POST", "verify", #"{"function":"item.get","times":-1}"#, 400),
        ("GET", "journal?after=x", "", 400), ("PUT", "shops/1/clock", "{}", 404),
    ])
    func `an invalid request is refused with the reason`(method: String, path: String, body: String, status: Int) {
        let answer = admin(method, path, body)
        #expect(answer.status == status)
        #expect(((answer.json as? [String: Any])?["error"] as? String)?.isEmpty == false)
    }

    @Test func `a clock request needs exactly one of its members`() throws {
        _ = call("item/get?itemUrl=demo-item-01")
        let id = try shopID()
        for body in [
            "{}", #"{"now":"x"}"#, #"{"now":"2030-01-01T00:00:00+09:00","moveBySeconds":1}"#,
            #"{"moveBySeconds":1e12}"#,
        ] {
            #expect(admin("PUT", "shops/\(id)/clock", body).status == 400, "\(body)")
        }
    }

    @Test func `the package contains the page and the OpenAPI document, which lists every path`() throws {
        #expect(admin("GET", "").text.contains("<title>RMS mock</title>"))
        let description = try #require(admin("GET", "openapi.json").json as? [String: Any])
        let paths = try #require(description["paths"] as? [String: [String: Any]])
        for (path, operations) in paths {
            let real = path.replacing("{id}", with: "x").replacing("{number}", with: "1").replacing(
                "{name}",
                with: "item.xsd"
            )
            for method in operations.keys {
                #expect(admin(method.uppercased(), String(real.dropFirst())).status != 405, "\(method) \(path)")
            }
            let others = ["get", "post", "put", "delete"].filter { operations[$0] == nil }
            for method in others {
                #expect(admin(method.uppercased(), String(real.dropFirst())).status == 405, "\(method) \(path)")
            }
        }
        let schemas = try #require(
            (description["components"] as? [String: Any])?["schemas"] as? [String: [String: Any]]
        )
        let fault = try #require(
            (schemas["Fault"]?["properties"] as? [String: [String: Any]])?["fault"]?["pattern"] as? String
        )
        for text in MockFault.texts { #expect(try Regex(fault).wholeMatch(in: text) != nil, "\(text)") }
    }

    @Test func `beyond loopback a token opens the interface, and without one it is closed`() throws {
        typealias Gate = AdminInterface.Gate
        for host in ["127.0.0.1", "localhost", "::1"] {
            #expect(Gate(host: host, token: nil, isRecording: false) == .open)
            // An environment variable that is set to an empty value, as by `docker -e NAME=`, has no effect.
            #expect(Gate(host: host, token: "", isRecording: false) == .open)
        }
        for (host, token, isRecording) in [("0.0.0.0", nil, false), ("0.0.0.0", "", false), ("127.0.0.1", nil, true)] {
            let gate = Gate(host: host, token: token, isRecording: isRecording)
            let interface = AdminInterface(engine: engine, gate: gate)
            for value in ["", "secret"] {
                let fields = [(name: "x-mock-token", value: value)]
                func status(_ path: String) -> Int {
                    interface.answer(MockRequest(method: "GET", target: path, fields: fields, body: [])).status
                }
                #expect(status("/__rms/shops") == 403 && status("/__rms/health") == 200)
            }
        }
        let gate = Gate(host: "0.0.0.0", token: "secret", isRecording: true)
        let interface = AdminInterface(engine: engine, gate: gate)
        func status(_ path: String, _ token: String?) -> Int {
            let fields = token.map { [(name: "X-Mock-Token", value: $0)] } ?? []
            return interface.answer(MockRequest(method: "GET", target: path, fields: fields, body: [])).status
        }
        #expect(status("/__rms/shops", nil) == 401 && status("/__rms/shops", "wrong") == 401)
        #expect(status("/__rms/shops", "secret") == 200 && status("/__rms/", nil) == 200)
        #expect(status("/__rms/health", nil) == 200)
    }

    private func status(_ method: String, _ path: String, _ authority: String?, _ fields: [String: String]) -> Int {
        let fields = fields.map { (name: $0.key, value: $0.value) }
        let request = MockRequest(
            method: method,
            authority: authority,
            target: "/__rms/\(path)",
            fields: fields,
            body: []
        )
        return interface.answer(request).status
    }

    @Test(arguments: [
        "127.0.0.1:8080", "localhost:8080", "LOCALHOST", "localhost.:80", "[::1]:8080", "127.1.2.3",
    ])
    func `a request to a host name of this machine is answered, and so is its own page`(host: String) {
        #expect(status("GET", "health", host, [:]) == 200)
        #expect(status("POST", "reset", host, ["Origin": "http://\(host)", "Sec-Fetch-Site": "same-origin"]) == 200)
    }

    @Test(arguments: ["evil.example", "evil.example:8080", "127.0.0.1.evil.example", "10.0.0.1", "localhost.evil", ""])
    func `a request to another host name is refused, whatever the name resolves to`(host: String) {
        #expect(status("GET", "shops", host, [:]) == 403)
        #expect(status("GET", "health", host, [:]) == 200, "a check of a container's health uses its name")
        #expect(status("POST", "reset", host, ["Origin": "http://\(host)"]) == 403)
    }

    @Test(arguments: ["http://evil.example", "null", "http://127.0.0.1:9999", "file://", "http://127.0.0.1:8080.evil"])
    func `a page of another origin is refused, with and without a token`(origin: String) throws {
        #expect(status("POST", "reset", "127.0.0.1:8080", ["Origin": origin]) == 403)
        #expect(status("GET", "health", "127.0.0.1:8080", ["Origin": origin]) == 403)
        let interface = AdminInterface(engine: engine, gate: .token("secret"))
        let fields = [(name: "Origin", value: origin), (name: "x-mock-token", value: "secret")]
        let request = MockRequest(
            method: "POST",
            authority: "127.0.0.1:8080",
            target: "/__rms/reset",
            fields: fields,
            body: []
        )
        #expect(interface.answer(request).status == 403)
    }

    @Test func `an image or a script of another site is refused, but a link to the page works`() {
        #expect(
            status("GET", "journal", "127.0.0.1", ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"]) == 403
        )
        #expect(status("GET", "", "127.0.0.1", ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"]) == 200)
    }

    @Test func `only JSON bodies are accepted, which no page can send without a preflight request`() throws {
        let rule = [UInt8](#"{"fault":"maintenance"}"#.utf8)
        for (type, expected) in [
            ("text/plain", 415), ("application/x-www-form-urlencoded", 415), (nil, 415),
            ("Application/JSON; charset=utf-8", 201),
        ] {
            let fields = type.map { [(name: "Content-Type", value: $0)] } ?? []
            let request = MockRequest(method: "POST", target: "/__rms/faults", fields: fields, body: rule)
            #expect(interface.answer(request).status == expected, "\(type ?? "none")")
        }
    }

    @Test func `the page can't be framed, and can connect only to the mock`() throws {
        let page = interface.answer(MockRequest(method: "GET", target: "/__rms/", fields: [], body: []))
        #expect(page["X-Frame-Options"] == "DENY")
        #expect(page["Content-Security-Policy"]?.contains("connect-src 'self'") == true)
    }
}
