import Foundation
@testable import RMSMockServer
import Testing

/// The answer if no fixture matches, which can only happen without the bundled fixtures, because they match every call.
@Suite struct UnmatchedAnswerTests {
    private func engine(_ files: [String: String]) throws -> (MockEngine, TemporaryFixtures) {
        let mine = try TemporaryFixtures(files)
        return (try MockEngine.fixed([mine.url], bundled: false), mine)
    }

    @Test func `the body names the closest fixture and the differences, and so does a header, on one line`() throws {
        let (engine, folder) = try engine([
            "item.get/abc.xml": itemGetBody("A"), "item.get/abc.json": #"{"match": {"query": {"itemUrl": "abc"}}}"#,
        ])
        defer { withExtendedLifetime(folder) {} }
        #expect(engine.get("/es/1.0/item/get?itemUrl=abc").status == 200)
        let answer = engine.get("/es/1.0/item/get?itemUrl=%E3%81%82")
        #expect(answer.status == 404)
        #expect(answer["Content-Type"] == "application/problem+json")
        #expect(
            answer.text == #"""
                {
                  "title": "the mock has no fixture for this request",
                  "status": 404,
                  "detail": "closest is abc: query itemUrl: expected \"abc\", got \"あ\"",
                  "function": "item.get",
                  "closest": "abc",
                  "differences": [
                    "query itemUrl: expected \"abc\", got \"あ\""
                  ],
                  "others": []
                }

                """#
        )
        #expect(answer["x-mock-unmatched"] == "closest is abc: query itemUrl: expected \"abc\", got \"?\"")
    }

    @Test func `a function without fixtures is reported`() throws {
        let (engine, folder) = try engine(["item.get/abc.xml": itemGetBody("A")])
        defer { withExtendedLifetime(folder) {} }
        let answer = engine.get("/es/1.0/item/search?itemName=a")
        #expect(answer.status == 404)
        #expect(answer["x-mock-unmatched"] == "item.search has no fixtures")
    }

    @Test func `of two fixtures that differ in one rule, the one with more matching rules is closest`() throws {
        let (engine, folder) = try engine([
            "item.get/a.xml": itemGetBody("A"), "item.get/a.json": #"{"match": {"query": {"itemUrl": "1"}}}"#,
            "item.get/b.xml": itemGetBody("B"),
            "item.get/b.json": #"{"match": {"query": {"itemUrl": "2", "x": "1", "y": "3"}}}"#,
        ])
        defer { withExtendedLifetime(folder) {} }
        let answer = engine.get("/es/1.0/item/get?itemUrl=2&x=1&y=4")
        #expect(answer["x-mock-unmatched"] == "closest is b: query y: expected \"3\", got \"4\"")
    }

    @Test func `the answer contains neither the sent nor the expected key`() throws {
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
                == "closest is k: licenseKey: it differs; serviceSecret: it differs"
        )
        for secret in ["CCCCC", "BBBBB", "SPwanted", "SLwanted", "Q0NDQ0M6QkJCQkI="] {
            #expect(!everything.contains(secret))
        }
    }
}
