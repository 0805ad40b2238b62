import Foundation
@testable import RMSClient
import Testing

@Suite struct JSONTapeTests {
    private struct Sample: WireModel {
        var number: Int?
        var decimal: Decimal?
        var text: String?
        var flag: Bool?
        var list: [String]?

        init(blank: WireBlank) {}

        mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("number", &number)
            try visitor.field("decimal", &decimal)
            try visitor.field("text", &text)
            try visitor.field("flag", &flag)
            try visitor.scalars("list", &list)
        }
    }

    private func read(_ text: String) throws -> Sample {
        try JSONModelDecoder.decode(Sample.self, from: [UInt8](text.utf8))
    }

    @Test(arguments: [
        ("1", 1), ("1.0", 1), ("1e0", 1), ("10E-1", 1), ("\"1\"", 1), ("-0", 0), ("1.5e1", 15),
        ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
        ("9007199254740993.0", 9_007_199_254_740_993),
    ])
    func `a whole number is read in any notation`(number: String, value: Int) throws {
        #expect(try read("{\"number\":\(number)}").number == value)
    }

    @Test(arguments: ["1.5", "15e-1", "9223372036854775808", "1e30", "true", "{}", "[1]", "\"\""])
    func `an invalid whole number is an error with its path`(number: String) {
        let problem = #expect(throws: DecodingProblem.self) { try read("{\"number\":\(number)}") }
        #expect(problem?.path == "number")
    }

    @Test func `decimals, texts, flags and ids keep their value as written`() throws {
        let sample = try read(#"{"decimal":0.1,"text":12345678901234567890,"flag":true,"list":["a",7,true]}"#)
        #expect(sample.decimal == Decimal(string: "0.1"))
        #expect(sample.text == "12345678901234567890")
        #expect(sample.flag == true)
        #expect(sample.list == ["a", "7", "true"])
    }

    @Test func `null in a list is skipped, and a null member is nil`() throws {
        let sample = try read(#"{"number":null,"list":["a",null,"b"]}"#)
        #expect(sample.number == nil)
        #expect(sample.list == ["a", "b"])
    }

    @Test func `escapes, surrogate pairs and a byte order mark are read`() throws {
        #expect(try read("\u{FEFF} {\"text\":\"\\u65e5\\uD83D\\uDE00\\n\\\"\\\\\\/日😀\"} \0").text == "日😀\n\"\\/日😀")
        let utf16 = Data([0xFF, 0xFE]) + "{\"text\":\"日\"}".data(using: .utf16LittleEndian)!
        #expect(try JSONModelDecoder.decode(Sample.self, from: [UInt8](utf16)).text == "日")
    }

    @Test(arguments: [
        "", "{", "{\"a\":1,}", "{\"a\" 1}", "[1,]", "{\"a\":01}", "{\"a\":+1}", "{\"a\":1.}", "{\"a\":.5}", "{a:1}",
        "{\"a\":tru}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\uD83D\"}", "{\"a\":\"\u{1}\"}", "{}x",
        "{\"a\":NaN}",
        "{\"a\":\"",
    ])
    func `invalid JSON is an error`(text: String) {
        let problem = #expect(throws: DecodingProblem.self) { try read(text) }
        #expect(problem?.problem == "the answer is not JSON")
    }

    @Test func `the nesting depth of lists is limited`() {
        #expect(JSONTape.read([UInt8](String(repeating: "[", count: 100_000).utf8)) == nil)
        let nested = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        #expect(JSONTape.read([UInt8](nested.utf8)) != nil)
    }

    @Test func `invalid characters in a text are replaced on request, and counted`() {
        let bytes = [UInt8]("[\"a\u{1}b\",\"\\uD83D\",\"".utf8) + [0xE3, 0x81] + [UInt8]("\"]".utf8)
        #expect(JSONTape.read(bytes) == nil)
        let mended = JSONTape.read(bytes, mends: true)
        #expect([1, 2, 3].map { mended?.text(of: $0) } == ["a�b", "�", "�"])
        #expect(mended?.replaced == 3)
    }

    @Test func `an unreadable record in a list does not affect the others`() async throws {
        let body =
            #"{"MessageModelList":[{"messageType":"INFO"}],"orderNumberList":["a",{},null,"b"],"PaginationResponseModel":{"totalRecordsAmount":3.0,"#
            + #""totalPages":1e0,"requestPage":1}}"#
        let search = OrderAPI2.SearchOrder(
            from: Date(timeIntervalSince1970: 0),
            to: Date(timeIntervalSince1970: 86_400)
        )
        let answer = try await Wire.client(answering: body).answer(to: search)
        #expect(answer.value.orderNumbers == ["a", "b"])
        #expect(answer.value.page?.totalRecords == 3 && answer.value.page?.totalPages == 1)
        #expect(
            answer.unreadable.map(\.description)
                == ["orderNumberList 2: orderNumberList[2] is neither a string nor a number"]
        )
    }
}
