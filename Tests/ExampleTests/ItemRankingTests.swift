import RMSClient
import Testing

@Suite("アイテムランキング")
struct ItemRankingTests {
    private let profile = AppProfile(named: "アイテムランキング")

    @Test("without the function that reads orders, it says so in one line and exits with 3")
    func refusal() async throws {
        let run = try await ExampleProcess("item-ranking", of: #require(profile), without: .rpayOrderGetOrder)
        #expect(run.status == 3)
        #expect(run.error.split(separator: "\n").count == 1)
        #expect(run.error.contains("rpay.order.getOrder"))
    }
}
