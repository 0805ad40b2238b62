import Foundation
@testable import RMSMockServer
import Testing

/// The mock answers recorded requests as RMS did, except for ids and times.
@Suite struct RecordedExchangeTests {
    private struct Exchange: Decodable {
        let method: String
        let url: String
        let requestBody: String
        let status: Int
        let responseHeaders: [String: String]
    }

    @Test(arguments: [
        "item.delete.C001", "item.insert.ok", "item.search.none", "order.getRequestId.ok",
        "order.updateOrder.two-refused",
        "shop.categorysets.get.C013",
        "cabinet.usage.get.ok", "cabinet.folders.get.five", "cabinet.folder.insert.ok", "cabinet.file.insert.3001",
    ])
    func `a recorded request gets the recorded answer`(name: String) throws {
        let folder = try #require(Bundle.module.url(forResource: "Resources", withExtension: nil))
            .appendingPathComponent("recorded")
        let exchange = try JSONDecoder().decode(
            Exchange.self,
            from: Data(contentsOf: folder.appendingPathComponent("\(name).exchange.json"))
        )
        let recorded = try String(contentsOf: folder.appendingPathComponent("\(name).response.xml"), encoding: .utf8)
        let url = try #require(URLComponents(string: exchange.url))
        let target = url.path + (url.percentEncodedQuery.map { "?\($0)" } ?? "")
        // The authors of the recording masked the key.
        let body = exchange.requestBody.replacingOccurrences(
            of: "<authKey>XXXXXX",
            with: "<authKey>ESA Q0NDQ0M6QkJCQkI="
        )
        let engine = try MockEngine.fixed()
        let answer = exchange.method == "GET" ? engine.get(target) : engine.post(target, body)

        #expect(answer.status == exchange.status)
        let header = exchange.responseHeaders.first { $0.key.lowercased() == "requestid" }?.value
        let inBody = recorded.firstMatch(of: /<requestId>([0-9a-f-]{36})</).map { String($0.1) }
        let expected = inBody.map { recorded.replacingOccurrences(of: $0, with: "test-id") } ?? recorded
        #expect(answer.text == expected.trimmingCharacters(in: .newlines))
        #expect(
            (header != nil) == answer.fields.contains { $0.name.lowercased() == "requestid" && $0.value == "test-id" }
        )
        let changing = ["requestid", "timestamp", "connection", "content-length"]
        for (field, value) in exchange.responseHeaders where !changing.contains(field.lowercased()) {
            #expect(answer[field] == value, "\(field)")
        }
    }
}
