import Foundation
@testable import RMSMockServer
import Testing

/// What is answered where no fixture fits: only without the bundled ones, which foresee every call.
@Suite struct UnmatchedAnswerTests {
    private func engine(_ files: [String: String]) throws -> (MockEngine, TemporaryFixtures) {
        let mine = try TemporaryFixtures(files)
        return (try MockEngine.fixed([mine.url], bundled: false), mine)
    }

    @Test func `the closest fixture and what differs are in the body, and on one line in a header`() throws {
        let (engine, folder) = try engine([
            "item.get/abc.xml": itemGetBody("A"), "item.get/abc.json": #"{"match": {"query": {"itemUrl": "abc"}}}"#,
        ])
        defer { withExtendedLifetime(folder) {} }
        #expect(engine.get("/es/1.0/item/get?itemUrl=abc").status == 200)
        let answer = engine.get("/es/1.0/item/get?itemUrl=%E3%81%82")
        #expect(answer.status == 404)
        #expect(answer["Content-Type"] == "text/plain; charset=utf-8")
        #expect(
            answer.text == """
                No fixture of item.get matches this request.

                Closest: abc
                  − query itemUrl: expected "abc", got "あ"

                """
        )
        #expect(answer["x-mock-unmatched"] == "closest is abc: query itemUrl: expected \"abc\", got \"?\"")
    }

    @Test func `a function without fixtures is said to have none`() throws {
        let (engine, folder) = try engine(["item.get/abc.xml": itemGetBody("A")])
        defer { withExtendedLifetime(folder) {} }
        let answer = engine.get("/es/1.0/item/search?itemName=a")
        #expect(answer.status == 404)
        #expect(answer["x-mock-unmatched"] == "item.search has no fixtures")
    }

    @Test func `of two that differ in one rule, the one of which more fits is closest`() throws {
        let (engine, folder) = try engine([
            "item.get/a.xml": itemGetBody("A"), "item.get/a.json": #"{"match": {"query": {"itemUrl": "1"}}}"#,
            "item.get/b.xml": itemGetBody("B"),
            "item.get/b.json": #"{"match": {"query": {"itemUrl": "2", "x": "1", "y": "3"}}}"#,
        ])
        defer { withExtendedLifetime(folder) {} }
        let answer = engine.get("/es/1.0/item/get?itemUrl=2&x=1&y=4")
        #expect(answer["x-mock-unmatched"] == "closest is b: query y: expected \"3\", got \"4\"")
    }

    @Test func `no key is in it, neither the sent nor the expected one`() throws {
        let (engine, folder) = try engine([
            "item.get/k.xml": itemGetBody("K"),
            "item.get/k.json":
                #"{"match": {"esa": {"serviceSecret": "SPwanted", "licenseKey": {"matches": "SLwanted"}}}}"#,
        ])
        defer { withExtendedLifetime(folder) {} }
        let answer = engine.get("/es/1.0/item/get?itemUrl=a")
        let everything = answer.text + answer.fields.map(\.value).joined()
        #expect(
            answer["x-mock-unmatched"]
                == "closest is k: licenseKey: it is another one; serviceSecret: it is another one"
        )
        for secret in ["CCCCC", "BBBBB", "SPwanted", "SLwanted", "Q0NDQ0M6QkJCQkI="] {
            #expect(!everything.contains(secret))
        }
    }
}
