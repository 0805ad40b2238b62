import Foundation
@testable import RMSMockServer
import Testing

/// The mock's answer to what was recorded is what RMS answered, save for ids and times.
@Suite struct RecordedExchangeTests {
    private struct Exchange: Decodable {
        let method: String
        let url: String
        let requestBody: String
        let status: Int
        let responseHeaders: [String: String]
    }

    @Test(arguments: ["item.delete.C001", "item.insert.ok", "item.search.none"])
    func `a recorded request is answered as it was`(name: String) throws {
        let folder = try #require(Bundle.module.url(forResource: "Resources", withExtension: nil))
            .appendingPathComponent("recorded")
        let exchange = try JSONDecoder().decode(
            Exchange.self,
            from: Data(contentsOf: folder.appendingPathComponent("\(name).exchange.json"))
        )
        let recorded = try String(contentsOf: folder.appendingPathComponent("\(name).response.xml"), encoding: .utf8)
        let url = try #require(URLComponents(string: exchange.url))
        let target = url.path + (url.percentEncodedQuery.map { "?\($0)" } ?? "")
        let engine = try MockEngine.fixed()
        let answer = exchange.method == "GET" ? engine.get(target) : engine.post(target, exchange.requestBody)

        #expect(answer.status == exchange.status)
        let id = try #require(exchange.responseHeaders["RequestId"])
        #expect(answer.text == recorded.replacingOccurrences(of: id, with: "test-id").trimmingCharacters(in: .newlines))
        let changing = ["RequestId", "Timestamp", "Connection", "Content-Length"]
        for (field, value) in exchange.responseHeaders where !changing.contains(field) {
            #expect(answer[field] == value, "\(field)")
        }
        #expect(answer["RequestId"] == "test-id")
        #expect(answer["Timestamp"] == "2019-10-22T12:40:19")
    }
}
