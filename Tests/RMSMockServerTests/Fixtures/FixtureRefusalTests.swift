import Foundation
@testable import RMSMockServer
import Testing

/// Fixtures that would crash the mock, answer wrongly or never answer are refused when they are loaded.
@Suite struct FixtureRefusalTests {
    private func problems(_ function: String, _ json: String, body: String? = nil) throws -> [String] {
        let body = body ?? itemGetBody("X", interface: function)
        let mine = try TemporaryFixtures(["\(function)/x.xml": body, "\(function)/x.json": json])
        return FixtureLibrary.validate(mine.url).map(\.description)
    }

    @Test(arguments: [
        #"{"match": {"query": {"itemUrl": {"match": "a", "present": true}}}}"#:
            "match\" is unknown here: use matches, present",
        #"{"match": {"xpath": {"//a": {"matchs": "a"}}}}"#: "matchs\" is unknown here: use matches, present",
        #"{"echo": {"//code": {"from": "itemUrl", "captrue": "x"}}}"#:
            "captrue\" is unknown here: use capture, from",
        #"{"repeat": {"foreach": "//a", "variants": []}}"#: "foreach\" is unknown here: use forEach, variants",
        #"{"repeat": {"forEach": "//a", "variants": [{"element": "//item", "if": "a", "echo": {}}]}}"#:
            "if\" is unknown here: use echo, element, when",
    ])
    func `a misspelled key is found at any depth`(json: String, complaint: String) throws {
        #expect(try problems("item.get", json) == ["item.get/x.json: the key \"\(complaint)"])
    }

    @Test(arguments: ["{}", #"{"matches": "a", "present": true}"#])
    func `a rule has exactly one condition`(rule: String) throws {
        let found = try problems("item.get", #"{"match": {"query": {"itemUrl": \#(rule)}}}"#)
        #expect(found.count == 1)
        #expect(found.first?.contains("a rule has either \"matches\" or \"present\"") == true)
    }

    @Test(arguments: [
        #"{"status": 42}"#: "the status 42 is not between 200 and 599",
        #"{"status": 1000}"#: "the status 1000 is not between 200 and 599",
        #"{"headers": {"a b": "x"}}"#: "\"a b\" is not a valid header name",
        #"{"headers": {"X-A": "a\r\nb"}}"#: "the header X-A contains characters that are not allowed",
        #"{"headers": {"content-length": "3"}}"#: "the header content-length follows from the body; leave it out",
    ])
    func `a status or header that can't be sent is refused`(json: String, complaint: String) throws {
        #expect(try problems("item.get", json) == ["item.get/x.json: \(complaint)"])
    }

    @Test(arguments: ["/s:Envelope", "unknown(//itemUrl)", "//[", ""])
    func `an XPath that could never be evaluated is refused`(xpath: String) throws {
        #expect(
            try problems("item.delete", #"{"match": {"xpath": {"\#(xpath)": "1"}}}"#)
                == ["item.delete/x.json: the XPath \(xpath) is not valid"]
        )
    }

    @Test(arguments: ["//itemUrl/text()", "//item | //itemUrl", "/result/status/@x | //itemGetResult"])
    func `an echo must fill elements that contain only text`(xpath: String) throws {
        #expect(
            try problems("item.get", #"{"echo": {"\#(xpath)": "itemUrl"}}"#)
                == ["item.get/x.xml: the XPath \(xpath) finds nodes that are not elements with only text"]
        )
    }

    @Test func `an echo source that is not a valid XPath is refused`() throws {
        #expect(
            try problems("item.get", #"{"echo": {"//code": "/request/["}}"#)
                == ["item.get/x.xml: the XPath /request/[ is not valid"]
        )
    }

    @Test(arguments: [("//item", "//item"), ("//item", "//itemUrl"), ("/result", "/result")])
    func `variants must be different elements with the same parent`(first: String, second: String) throws {
        let json =
            #"{"repeat": {"forEach": "//a", "variants": [{"element": "\#(first)", "echo": {}}, {"element": "\#(second)", "echo": {}}]}}"#
        #expect(
            try problems("items.update", json)
                == ["items.update/x.xml: the variants of \"repeat\" must be different elements with the same parent"]
        )
    }

    @Test(arguments: ["//code", "//message", "nothing", "itemUrl/text()"])
    func `a variant's echo must stay inside its element`(xpath: String) throws {
        let json = #"{"repeat": {"forEach": "//a", "variants": [{"element": "//item", "echo": {"\#(xpath)": "b"}}]}}"#
        #expect(
            try problems("items.update", json) == ["items.update/x.xml: the XPath \(xpath) finds no text in //item"]
        )
    }

    @Test func `a body in another encoding is refused, because it would be sent in UTF-8`() throws {
        let body = itemGetBody("X").replacingOccurrences(of: "UTF-8", with: "EUC-JP")
        #expect(
            try problems("item.get", "{}", body: body)
                == ["item.get/x.xml: the body declares EUC-JP, but is sent in UTF-8: convert it to UTF-8"]
        )
    }

    @Test(arguments: ["\u{10FFFC}0\u{10FFFD}", "\u{10FFFD}", "&#x10FFFC;9&#1114109;"])
    func `a body with the mock's reserved characters is refused`(text: String) throws {
        #expect(
            try problems("item.get", "{}", body: itemGetBody(text))
                == ["item.get/x.xml: the body contains U+10FFFC or U+10FFFD, which the mock reserves"]
        )
    }

    @Test func `gaiji are kept, and a byte order mark does not remove the declaration`() throws {
        let mine = try TemporaryFixtures(["item.get/x.xml": "\u{FEFF}" + itemGetBody("髙\u{E000}5\u{E001}か\u{3099}")])
        let text = try MockEngine.fixed([mine.url]).get("/es/1.0/item/get?itemUrl=a").text
        #expect(text.utf8.starts(with: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<result>".utf8))
        #expect(
            text.unicodeScalars.elementsEqual(
                itemGetBody("髙\u{E000}5\u{E001}か\u{3099}")
                    .replacingOccurrences(of: "<requests/>", with: "<requests><itemUrl>a</itemUrl></requests>")
                    .replacingOccurrences(of: "<requestId>x<", with: "<requestId>test-id<").unicodeScalars
            )
        )
    }
}
