import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct FixtureMatchingTests {
    private func code(_ engine: MockEngine, _ target: String, authorization: String = "ESA Q0NDQ0M6QkJCQkI=") -> String?
    {
        try? XMLTree(engine.get(target, authorization: authorization).body).texts("//code").first
    }

    @Test func `a user's fixture takes precedence over every bundled one, and the others stay`() throws {
        let mine = try TemporaryFixtures(["item.get/mine.xml": itemGetBody("MINE")])
        let engine = try MockEngine.fixed([mine.url])
        #expect(code(engine, "/es/1.0/item/get?itemUrl=code-S001") == "MINE")
        #expect(engine.get("/es/1.0/item/search?itemName=x").text.contains("<numFound>3</numFound>"))
    }

    @Test func `the first of several folders with a matching fixture wins`() throws {
        let first = try TemporaryFixtures([
            "item.get/a.xml": itemGetBody("FIRST"), "item.get/a.json": #"{"match": {"query": {"itemUrl": "a"}}}"#,
        ])
        let second = try TemporaryFixtures(["item.get/b.xml": itemGetBody("SECOND")])
        let engine = try MockEngine.fixed([first.url, second.url])
        #expect(code(engine, "/es/1.0/item/get?itemUrl=a") == "FIRST")
        #expect(code(engine, "/es/1.0/item/get?itemUrl=b") == "SECOND")
    }

    @Test func `more rules win, then priority, then the name`() throws {
        let mine = try TemporaryFixtures([
            "item.get/any.xml": itemGetBody("ANY"),
            "item.get/one.xml": itemGetBody("ONE"), "item.get/one.json": #"{"match": {"query": {"itemUrl": "a"}}}"#,
            "item.get/one-high.xml": itemGetBody("HIGH"),
            "item.get/one-high.json": #"{"priority": 1, "match": {"query": {"itemUrl": {"matches": "[ab]"}}}}"#,
            "item.get/two.xml": itemGetBody("TWO"),
            "item.get/two.json": #"{"match": {"query": {"itemUrl": "a", "x": {"present": true}}}}"#,
            "item.get/two-b.xml": itemGetBody("TWO-B"),
            "item.get/two-b.json": #"{"match": {"query": {"itemUrl": "a", "x": "1"}}}"#,
        ])
        let engine = try MockEngine.fixed([mine.url])
        #expect(code(engine, "/es/1.0/item/get?itemUrl=z") == "ANY")
        #expect(code(engine, "/es/1.0/item/get?itemUrl=a") == "HIGH")
        #expect(code(engine, "/es/1.0/item/get?itemUrl=a&x=1") == "TWO")
    }

    @Test func `a regular expression must match the whole value`() throws {
        let mine = try TemporaryFixtures([
            "item.get/r.xml": itemGetBody("R"),
            "item.get/r.json": #"{"match": {"query": {"itemUrl": {"matches": "a|ab+"}}}}"#,
        ])
        let engine = try MockEngine.fixed([mine.url])
        #expect(code(engine, "/es/1.0/item/get?itemUrl=xa") == "N000")
        #expect(code(engine, "/es/1.0/item/get?itemUrl=a") == "R")
        #expect(code(engine, "/es/1.0/item/get?itemUrl=abb") == "R")
        #expect(code(engine, "/es/1.0/item/get?itemUrl=abx") == "N000")
        #expect(code(engine, "/es/1.0/item/get?itemUrl=a%0A") == "N000")
    }

    @Test func `a rule can check a key and an XPath`() throws {
        let mine = try TemporaryFixtures([
            "item.get/k.xml": itemGetBody("K"), "item.get/k.json": #"{"match": {"esa": {"serviceSecret": "CCCCC"}}}"#,
            "item.delete/n.xml": itemGetBody("X", interface: "item.delete"),
            "item.delete/n.json":
                #"{"match": {"xpath": {"count(//itemUrl)": "1", "//itemUrl": {"matches": "del.*"}}}}"#,
        ])
        let engine = try MockEngine.fixed([mine.url])
        #expect(code(engine, "/es/1.0/item/get?itemUrl=a") == "K")
        #expect(code(engine, "/es/1.0/item/get?itemUrl=a", authorization: "ESA RERERDpCQkJCQg==") == "N000")
        let body = "<request><itemDeleteRequest><item><itemUrl>delta</itemUrl></item></itemDeleteRequest></request>"
        #expect(engine.post("/es/1.0/item/delete", body).text.contains("<code>X</code>"))
    }

    @Test func `a list matches exactly its values, in their order`() throws {
        let mine = try TemporaryFixtures([
            "item.get/l.xml": itemGetBody("L"),
            "item.get/l.json": #"{"match": {"query": {"itemUrl": ["a", "b"]}}}"#,
        ])
        let engine = try MockEngine.fixed([mine.url])
        #expect(code(engine, "/es/1.0/item/get?itemUrl=a&itemUrl=b") == "L")
        for query in ["itemUrl=a", "itemUrl=b&itemUrl=a", "itemUrl=a&itemUrl=b&itemUrl=c"] {
            #expect(code(engine, "/es/1.0/item/get?\(query)") == "N000")
        }
        let alone = try MockEngine.fixed([mine.url], bundled: false)
        #expect(
            alone.get("/es/1.0/item/get?itemUrl=a")["x-mock-unmatched"]?
                .contains("query itemUrl: expected exactly \"a\", \"b\", got \"a\"") == true
        )
    }

    @Test func `status, header fields and a malformed body are sent as in the fixture`() throws {
        let mine = try TemporaryFixtures([
            "item.get/bad.xml": "<result><oops",
            "item.get/bad.json":
                #"{"malformed": true, "status": 503, "headers": {"content-type": "text/html", "Retry-After": "9"}}"#,
        ])
        let answer = try MockEngine.fixed([mine.url]).get("/es/1.0/item/get?itemUrl=a")
        #expect(answer.status == 503)
        #expect(answer.text == "<result><oops")
        #expect(answer.fields.filter { $0.name.lowercased() == "content-type" }.map(\.value) == ["text/html"])
        #expect(answer["Retry-After"] == "9" && answer["http.reason"] == "Service Unavailable")
    }

    @Test func `a body is sent compactly with its own declaration, whatever its indentation`() throws {
        let pretty = itemGetBody("P").replacingOccurrences(of: "><", with: ">\n  <").replacingOccurrences(
            of: "\"",
            with: "'"
        )
        let mine = try TemporaryFixtures(["item.get/p.xml": pretty])
        let text = try MockEngine.fixed([mine.url]).get("/es/1.0/item/get?itemUrl=a").text
        #expect(
            text == """
                <?xml version='1.0' encoding='UTF-8'?>
                <result><status><interfaceId>item.get</interfaceId><systemStatus>OK</systemStatus><message>OK</message>\
                <requestId>test-id</requestId><requests><itemUrl>a</itemUrl></requests></status><itemGetResult><code>P</code>\
                <item><itemUrl>x</itemUrl></item></itemGetResult></result>
                """
        )
    }

    @Test func `nothing that matches is an answer that names the closest fixture and what differs`() throws {
        let call = try MockCall(
            try #require(FunctionTable.all[.itemGet]),
            request: MockRequest(method: "GET", target: "/es/1.0/item/get?itemUrl=c&x=1&x=2", fields: [], body: []),
            key: try #require(ESAKey("ESA Q0NDQ0M6QkJCQkI="))
        )
        let mine = try TemporaryFixtures([
            "item.get/a.xml": itemGetBody("A"),
            "item.get/a.json": #"{"match": {"query": {"itemUrl": "a", "x": "3", "y": {"present": true}}}}"#,
            "item.get/b.xml": itemGetBody("B"),
            "item.get/b.json":
                #"{"match": {"query": {"itemUrl": {"matches": "b+"}, "x": "1"}, "esa": {"licenseKey": "SLsecret"}}}"#,
        ])
        let fixtures = try FixtureFolder(mine.url).load()["item.get"] ?? []
        let explanation = UnmatchedExplanation(call: call, fixtures: fixtures)
        #expect(explanation.text.contains(#""closest": "b""#))
        #expect(explanation.text.contains("\"others\": [\n    \"a\"\n  ]"))
        #expect(
            explanation.line
                == "closest is b: query itemUrl: expected a match of /b+/, got \"c\"; licenseKey: it differs"
        )
        let a = try #require(fixtures.first { $0.name == "a" })
        #expect(
            a.differences(from: call) == [
                "query itemUrl: expected \"a\", got \"c\"", "query x: expected \"3\", got \"1\", \"2\"",
                "query y: expected anything, got nothing",
            ]
        )
    }

    @Test(arguments: [
        (["no.such/x.xml": "<a/>"], "no.such: no function has this name; see 'rms functions'"),
        (["item.get/x.json": "{}"], "item.get/x.json: has no body: x.xml is missing"),
        (["item.get/x.txt": ""], "item.get/x.txt: is neither a body (.xml) nor its rules (.json)"),
        (
            ["item.get/x.xml": "<a>"],
            "item.get/x.xml: the body is not well-formed XML; if that is intended, set \"malformed\": true"
        ),
        (
            ["item.get/x.xml": itemGetBody("x", interface: "item.delete")],
            "item.get/x.xml: the body belongs to item.delete, but is in the folder of item.get"
        ),
        (["item.get/x.xml": itemGetBody("x"), "item.get/x.json": "[]"], "item.get/x.json: is not a JSON object"),
        (
            ["item.get/x.xml": itemGetBody("x"), "item.get/x.json": #"{"stauts": 1}"#],
            "item.get/x.json: the key \"stauts\" is unknown here: use description, echo, headers, malformed, match, priority, repeat, status"
        ),
        (
            ["item.get/x.xml": itemGetBody("x"), "item.get/x.json": #"{"match": {"paths": {}}}"#],
            "item.get/x.json: the key \"paths\" is unknown here: use esa, json, path, query, xpath"
        ),
        (
            ["item.get/x.xml": itemGetBody("x"), "item.get/x.json": #"{"match": {"xpath": {"//[": "1"}}}"#],
            "item.get/x.json: the XPath //[ is not valid"
        ),
        (
            ["item.get/x.xml": itemGetBody("x"), "item.get/x.json": #"{"echo": {"/nothing": "itemUrl"}}"#],
            "item.get/x.xml: the XPath /nothing finds nothing in the body"
        ),
    ])
    func `a problem in a folder is reported with its file`(files: [String: String], problem: String) throws {
        let mine = try TemporaryFixtures(files)
        #expect(FixtureLibrary.validate(mine.url).map(\.description) == [problem])
        let error = #expect(throws: FixtureError.self) { try FixtureLibrary(folders: [mine.url]) }
        #expect(error?.description == problem)
    }

    @Test(arguments: [
        #"{"status": "x"}"#, #"{"match": {"query": {"a": {"matches": "["}}}}"#, #"{"match": {"query": {"a": 1}}}"#,
        #"{"match": {"query": {"a": ["x", 1]}}}"#,
    ])
    func `rules of the wrong type are reported with their file`(json: String) throws {
        let mine = try TemporaryFixtures(["item.get/x.xml": itemGetBody("x"), "item.get/x.json": json])
        #expect(FixtureLibrary.validate(mine.url).map(\.file) == ["item.get/x.json"])
    }

    @Test func `a missing folder is a problem`() {
        let problems = FixtureLibrary.validate(URL(fileURLWithPath: "/does/not/exist"))
        #expect(problems.map(\.message) == ["is not a readable folder"])
    }
}
