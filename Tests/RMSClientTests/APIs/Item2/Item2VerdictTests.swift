@testable import RMSClient
import Testing

/// What reading back shows about a write whose answer was lost.
@Suite struct Item2VerdictTests {
    private func verdict(_ write: some VerifiableWrite, _ body: String, status: Int = 200) async throws -> String {
        switch try await write.verdict(try Wire.client(answering: body, status: status)) {
        case .done: "done"
        case .notDone: "not done"
        case .unclear: "unclear"
        }
    }

    private let missing = Inventory2.errors(("GE0014", nil))

    @Test func `an upsert is compared with the item`() async throws {
        let contents = try #require(ItemAPI2.ItemContents(Item2.item()))
        #expect(try await verdict(ItemAPI2.Upsert("abc-1", contents), Item2.full) == "done")
        var other = contents
        other.variants["a-sku"]?.standardPrice = 1
        #expect(try await verdict(ItemAPI2.Upsert("abc-1", other), Item2.full) == "unclear")
        #expect(try await verdict(ItemAPI2.Upsert("abc-1", contents), missing, status: 404) == "not done")
    }

    @Test func `a patch is compared in what it changes`() async throws {
        var patch = ItemAPI2.ItemPatch()
        patch.title = .set("シャツ")
        patch.buyingClub = .clear
        #expect(try await verdict(ItemAPI2.Patch("abc-1", patch), Item2.full) == "done")
        patch.tagline = .clear
        #expect(try await verdict(ItemAPI2.Patch("abc-1", patch), Item2.full) == "not done")
        #expect(try await verdict(ItemAPI2.Patch("abc-1", patch), missing, status: 404) == "not done")
    }

    @Test func `a deleted item is gone`() async throws {
        #expect(try await verdict(ItemAPI2.Delete("abc-1"), missing, status: 404) == "done")
        #expect(try await verdict(ItemAPI2.Delete("abc-1"), Item2.full) == "not done")
    }

    @Test func `settings are compared`() async throws {
        let settings = ItemAPI2.InventorySettings(variants: ["s": .init(restockOnCancel: true)])
        let write = ItemAPI2.UpdateInventoryRelatedSettings("a", settings)
        #expect(try await verdict(write, #"{"variants":{"s":{"restockOnCancel":true},"t":{}}}"#) == "done")
        #expect(try await verdict(write, #"{"variants":{"s":{"restockOnCancel":false}}}"#) == "not done")
        #expect(try await verdict(write, missing, status: 404) == "not done")
    }

    @Test func `a read that fails is no verdict`() async throws {
        let client = try Wire.client(answering: Inventory2.errors(("X0000", nil)), status: 500)
        let error = await rmsError { () async throws(RMSError) in try await ItemAPI2.Delete("a").verdict(client) }
        #expect(error?.kind == .serverFault)
    }
}
