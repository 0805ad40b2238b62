import HTTPTypes
@testable import RMSClient
import Testing

struct CurlHeadTests {
    /// The head, if the lines end one; nil also for one that breaks the rules.
    private func read(_ lines: String..., names: FieldNames = FieldNames()) -> HTTPResponse? {
        var head = CurlHead()
        for line in lines {
            if Array("\(line)\r\n".utf8).withUnsafeBytes({ head.append($0) }) { return head.response(names) }
        }
        return nil
    }

    @Test func `fields keep their order and spelling, and lose the blanks around their values`() {
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

    @Test func `what comes before the answer is passed over`() {
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

    @Test func `of a body that libcurl has unpacked, neither the packing nor the packed length is told`() {
        let packed = read("HTTP/1.1 200 OK", "Content-Encoding: gzip", "Vary: x", "Content-Length: 9", "")
        #expect(packed?.headerFields == [.vary: "x"])
        #expect(read("HTTP/1.1 200 OK", "Content-Length: 9", "")?.headerFields == [.contentLength: "9"])
    }

    @Test(arguments: [
        "", "200 OK", "HTTP/1.1", "HTTP/1.1 two", "HTTP/1.1 99 x", "HTTP/1.1 1000 x", "HTTP/1.1 +20 x",
    ])
    func `a status line that is none is refused`(line: String) {
        #expect(read(line, "A: b", "") == nil)
    }

    @Test(arguments: ["no colon", ": no name", "a name: with a blank", "ä: b", " ", "\t"])
    func `a line that is no field makes the answer no less an answer`(line: String) {
        #expect(read("HTTP/1.1 200 OK", line, "A: b", line, "C: d", "")?.headerFields[HTTPField.Name("C")!] == "d")
    }

    @Test func `a field that goes on in the next line is one, and blanks before the colon do not matter`() {
        let response = read("HTTP/1.1 200 OK", " lost", "Content-Type : text/xml;", "\t charset=utf-8", "", "X: y", "")
        #expect(response?.headerFields == [.contentType: "text/xml; charset=utf-8"])
    }

    @Test func `names are remembered by their spelling, up to a bound`() {
        let names = FieldNames()
        #expect(
            read("HTTP/1.1 200 OK", "ETag: 1", "etag: 2", "", names: names)?.headerFields[values: .eTag] == ["1", "2"]
        )
        #expect(Set(names.known.keys) == ["ETag", "etag"])
        for number in 0..<100 { #expect(read("HTTP/1.1 200 OK", "x-\(number): y", "", names: names) != nil) }
        #expect(names.known.count == 64)
    }
}
