@testable import RMSClient
import Testing

/// What reading back shows about a write of CategoryAPI 2.0 whose answer was lost.
@Suite struct Category2VerdictTests {
    private func verdict(_ write: some VerifiableWrite, _ body: String, status: Int = 200) async throws -> String {
        switch try await write.verdict(try Wire.client(answering: body, status: status)) {
        case .done: "done"
        case .notDone: "not done"
        case .unclear: "unclear"
        }
    }

    private let missing = #"{"errors":[{"code":"GE0014","message":"Not found"}]}"#

    @Test func `a category is compared with what was sent`() async throws {
        var contents = CategoryAPI2.CategoryContents("a")
        contents.description = .init(pc: "p")
        contents.images = [.init(.cabinet, "/a.jpg")]
        let write = CategoryAPI2.Update("1", to: contents)
        func found(_ title: String, _ text: String) -> String {
            #"{"categoryId":"1","categorySetId":"0","title":"\#(title)","description":{"pc":"\#(text)","sp":"s"},"#
                + #""images":[{"type":"CABINET","location":"/a.jpg"}]}"#
        }
        contents.description?.smartphone = "s"
        let whole = CategoryAPI2.Update("1", to: contents)
        #expect(try await verdict(whole, found("a", "p")) == "done")
        #expect(try await verdict(whole, found("b", "p")) == "not done")
        #expect(try await verdict(whole, found("a", "q")) == "not done")
        #expect(try await verdict(whole, missing, status: 404) == "unclear")
        // The text for smartphones, which was not sent, must be gone.
        #expect(try await verdict(write, found("a", "p")) == "not done")
    }

    @Test(arguments: [
        #""description":{"pc":"p"}"#, #""description":{"sp":"s"}"#, #""additionalDescription":"b""#,
        #""images":[{"type":"CABINET","location":"/a.jpg"}]"#,
    ])
    func `a text or an image that was not sent must be gone`(member: String) async throws {
        let write = CategoryAPI2.Update("1", to: .init("a"))
        func found(_ rest: String) -> String { #"{"categoryId":"1","categorySetId":"0","title":"a"\#(rest)}"# }
        #expect(try await verdict(write, found(",\(member)")) == "not done")
        let rest = #","categoryFeatures":{"display":true},"layout":{"navigationId":0}"#
        #expect(try await verdict(write, found(rest)) == "done")
        let empty = #","description":{"pc":"","sp":""},"additionalDescription":"","images":[]"#
        #expect(try await verdict(write, found(rest + empty)) == "done")
    }

    @Test func `an image that loses its text is compared with it`() async throws {
        var contents = CategoryAPI2.CategoryContents("a")
        contents.images = [.init(.cabinet, "/a.jpg")]
        let write = CategoryAPI2.Update("1", to: contents)
        func found(_ image: String) -> String {
            #"{"categoryId":"1","categorySetId":"0","title":"a","images":[{"type":"CABINET","location":"/a.jpg"\#(image)}]}"#
        }
        #expect(try await verdict(write, found("")) == "done")
        #expect(try await verdict(write, found(#","alt":"茶""#)) == "not done")
    }

    @Test func `a record that can't be read is no verdict, even if the client only reports such records`() async throws
    {
        let reading = AnswerReading(unreadableRecords: .report { _ in })
        let image = #"{"categoryId":"1","categorySetId":"0","title":"a","images":[{"type":"CABINET"}]}"#
        let mapping = #"{"categories":[{"title":"x"}]}"#
        let writes: [(any VerifiableWrite, String)] = [
            (CategoryAPI2.Update("1", to: .init("a")), image),
            (CategoryAPI2.UpsertItemMapping(of: "a", to: ["5"]), mapping),
            (CategoryAPI2.DeleteItemMapping(of: "a"), mapping),
        ]
        for (write, body) in writes {
            let client = try Wire.client(answering: body).with(reading: reading)
            let error = await rmsError { () throws(RMSError) in try await write.verdict(client) }
            #expect(error?.kind == .decoding && error?.unreadable.count == 1)
        }
    }

    @Test func `a tree that differs shows nothing`() async throws {
        let write = CategoryAPI2.UpsertTree(to: [.init("1", children: [.init("2")]), .init("3")])
        func found(_ nodes: String) -> String { #"{"categorySetId":"0","rootNode":{"children":[\#(nodes)]}}"# }
        let sent = #"{"categoryId":"1","children":[{"categoryId":"2","children":[]}]},{"categoryId":"3"}"#
        #expect(try await verdict(write, found(sent)) == "done")
        #expect(try await verdict(write, found(#"{"categoryId":"3"},{"categoryId":"1"}"#)) == "unclear")
        #expect(try await verdict(write, found("")) == "unclear")
    }

    @Test func `another order, or a main category that was not sent, shows nothing`() async throws {
        let write = CategoryAPI2.UpsertItemMapping(of: "a", to: ["1", "2"], mainPluralCategoryID: "2")
        #expect(try await verdict(write, #"{"categoryIds":["1","2"],"mainPluralCategoryId":"2"}"#) == "done")
        #expect(try await verdict(write, #"{"categoryIds":["2","1"],"mainPluralCategoryId":"2"}"#) == "unclear")
        #expect(try await verdict(write, #"{"categoryIds":["1","2"]}"#) == "not done")
        #expect(try await verdict(write, #"{"categoryIds":["1"],"mainPluralCategoryId":"2"}"#) == "not done")
        #expect(try await verdict(write, missing, status: 404) == "not done")
        let plain = CategoryAPI2.UpsertItemMapping(of: "a", to: ["1", "2"])
        #expect(try await verdict(plain, #"{"categoryIds":["1","2"]}"#) == "done")
        #expect(try await verdict(plain, #"{"categoryIds":["1","2"],"mainPluralCategoryId":"2"}"#) == "unclear")
        #expect(try await verdict(plain, #"{"categoryIds":["2","1"]}"#) == "unclear")
    }

    @Test func `an item that was taken out is in the category 1, or in none`() async throws {
        let write = CategoryAPI2.DeleteItemMapping(of: "a")
        #expect(try await verdict(write, #"{"categoryIds":["1"]}"#) == "done")
        #expect(try await verdict(write, #"{"categoryIds":[]}"#) == "done")
        #expect(try await verdict(write, missing, status: 404) == "done")
        #expect(try await verdict(write, #"{"categoryIds":["1","5"]}"#) == "not done")
    }
}
