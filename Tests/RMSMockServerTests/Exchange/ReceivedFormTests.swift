@testable import RMSMockServer
import Testing

@Suite struct ReceivedFormTests {
    private func form(_ body: [UInt8], _ type: String = "multipart/form-data; boundary=b") -> ReceivedForm? {
        ReceivedForm(MockRequest(method: "POST", target: "/", fields: [("Content-Type", type)], body: body))
    }

    private func form(_ text: String, _ type: String = "multipart/form-data; boundary=b") -> ReceivedForm? {
        form([UInt8](text.replacing("\n", with: "\r\n").utf8), type)
    }

    @Test func `parts are read with their names, types and any bytes`() throws {
        let bytes: [UInt8] = [0, 13, 10, 45, 45, 97, 255, 13, 10, 45, 45]
        let start = "preamble\r\n--b\r\nContent-Disposition: form-data; name=xml\r\n\r\n<a/>\r\n--b  \r\n"
        let head =
            "content-type: image/gif\r\ncontent-disposition: form-data; filename=\"a b.gif\"; name=\"file\"\r\n\r\n"
        let whole = [UInt8](start.utf8) + [UInt8](head.utf8) + bytes + [UInt8]("\r\n--b--\r\nepilogue".utf8)
        let received = try #require(form(whole))
        #expect(received.parts.map(\.name) == ["xml", "file"])
        #expect(
            received["xml"]?.bytes == [UInt8]("<a/>".utf8) && received["xml"]?.fileName == nil
                && received["xml"]?.contentType == nil
        )
        #expect(
            received["file"]?.bytes == bytes && received["file"]?.fileName == "a b.gif"
                && received["file"]?.contentType == "image/gif"
        )
        #expect(received["other"] == nil)
    }

    @Test(arguments: ["multipart/form-data; boundary=b", "Multipart/Form-Data; charset=utf-8; BOUNDARY=\"b\""])
    func `the boundary may be quoted, and names of fields have any case`(type: String) {
        let body = "--b\nContent-Disposition: form-data; name=\"a\"\n\n\n--b--\n"
        #expect(form(body, type)?["a"]?.bytes == [])
    }

    @Test(arguments: [
        "", "--b", "--b--x", "x--b\n", "--b\n\n\nx\n--b--", "--b\nContent-Disposition: form-data\n\nx\n--b--",
        "--b\nContent-Disposition: attachment; name=\"a\"\n\nx\n--b--",
        "--b\nContent-Disposition: form-data; name=\"a\"\n\nx",
        "--b\nContent-Disposition: form-data; name=\"a\"\n\nx\n--b",
        "--c\nContent-Disposition: form-data; name=\"a\"\n\nx\n--c--",
    ])
    func `a body in another form has no parts`(body: String) {
        #expect(form(body)?.parts.isEmpty ?? true)
    }

    @Test(arguments: [
        "text/xml", "multipart/mixed; boundary=b", "multipart/form-data", "multipart/form-data; boundary=",
    ])
    func `another content type is no form`(type: String) {
        #expect(form("--b\nContent-Disposition: form-data; name=\"a\"\n\nx\n--b--", type) == nil)
    }
}
