import HTTPTypes
@testable import RMSClient
import Testing

struct CurlHeadTests {
    /// The parsed head; nil if the lines do not complete one or it is not valid HTTP.
    private func read(_ lines: String..., names: FieldNames = FieldNames()) -> HTTPResponse? {
        var head = CurlHead()
        for line in lines {
            if Array("\(line)\r\n".utf8).withUnsafeBytes({ head.append($0) }) { return head.response(names) }
        }
        return nil
    }

    @Test func `fields keep their order and spelling, and their values are trimmed`() {
        let response = read(
            "HTTP/1.1 200 OK",
            "RequestId:\t a-1 ",
            "Set-Cookie: a",
            "http.status: 200",
            "set-cookie: b",
            ""
        )
        #expect(response?.status.code == 200)
        #expect(response?.headerFields.map(\.name.rawName) == ["RequestId", "Set-Cookie", "http.status", "set-cookie"])
        #expect(response?.headerFields.map(\.value) == ["a-1", "a", "200", "b"])
    }

    @Test func `interim responses are skipped`() {
        let response = read(
            "HTTP/1.1 100 Continue",
            "A: b",
            "",
            "HTTP/1.1 102 Processing",
            "",
            "HTTP/2 503 ",
            "C: d",
            ""
        )
        #expect(response?.status.code == 503)
        #expect(response?.headerFields == [HTTPField.Name("C")!: "d"])
    }

    @Test func `the content encoding and length of a decoded body are removed`() {
        let packed = read("HTTP/1.1 200 OK", "Content-Encoding: gzip", "Vary: x", "Content-Length: 9", "")
        #expect(packed?.headerFields == [.vary: "x"])
        #expect(read("HTTP/1.1 200 OK", "Content-Length: 9", "")?.headerFields == [.contentLength: "9"])
    }

    @Test(arguments: [
        "", "200 OK", "HTTP/1.1", "HTTP/1.1 two", "HTTP/1.1 99 x", "HTTP/1.1 1000 x", "HTTP/1.1 +20 x",
    ])
    func `an invalid status line is refused`(line: String) {
        #expect(read(line, "A: b", "") == nil)
    }

    @Test(arguments: ["no colon", ": no name", "a name: with a blank", "ä: b", " ", "\t"])
    func `a line that is not a field is skipped`(line: String) {
        #expect(read("HTTP/1.1 200 OK", line, "A: b", line, "C: d", "")?.headerFields[HTTPField.Name("C")!] == "d")
    }

    @Test func `a folded field is joined, and whitespace before the colon is ignored`() {
        let response = read("HTTP/1.1 200 OK", " lost", "Content-Type : text/xml;", "\t charset=utf-8", "", "X: y", "")
        #expect(response?.headerFields == [.contentType: "text/xml; charset=utf-8"])
    }

    @Test func `names are cached by spelling, up to a limit`() {
        let names = FieldNames()
        #expect(
            read("HTTP/1.1 200 OK", "ETag: 1", "etag: 2", "", names: names)?.headerFields[values: .eTag] == ["1", "2"]
        )
        #expect(Set(names.known.keys) == ["ETag", "etag"])
        for number in 0..<100 { #expect(read("HTTP/1.1 200 OK", "x-\(number): y", "", names: names) != nil) }
        #expect(names.known.count == 64)
    }
}
