import HTTPTypes
@testable import RMSClient
import Testing

/// What reading back shows about a write whose answer was lost.
@Suite struct StockVerdictTests {
    private typealias Change = InventoryAPI2.QuantityChange
    private let keys = Inventory2.keys(2)

    private func verdict(_ write: some VerifiableWrite, _ body: String, status: Int = 200) async throws -> String {
        switch try await write.verdict(try Wire.client(answering: body, status: status)) {
        case .done: "done"
        case .notDone: "not done"
        case .unclear: "unclear"
        }
    }

    private let missing = Inventory2.errors(("GE0014", nil))

    @Test func `a quantity that was set is compared`() async throws {
        let write = InventoryAPI2.UpsertQuantity(Change(keys[0], .set(5)))
        #expect(try await verdict(write, Inventory2.stock(keys[0], 5)) == "done")
        // A sale may have changed it since.
        #expect(try await verdict(write, Inventory2.stock(keys[0], 4)) == "unclear")
        #expect(try await verdict(write, missing, status: 404) == "not done")
    }

    @Test func `a quantity that was added to shows nothing`() async throws {
        for body in [Inventory2.stock(keys[0], 5), Inventory2.list([])] {
            #expect(try await verdict(InventoryAPI2.UpsertQuantity(Change(keys[0], .add(5))), body) == "unclear")
            let rows = [Change(keys[0], .add(5)), Change(keys[1], .set(5))]
            #expect(try await verdict(InventoryAPI2.BulkUpsertQuantities(rows), body) == "unclear")
        }
    }

    @Test func `all stocks of a call must be as they were sent`() async throws {
        let write = InventoryAPI2.BulkUpsertQuantities([Change(keys[0], .set(5)), Change(keys[1], .set(6))])
        let both = [Inventory2.stock(keys[1], 6), Inventory2.stock(keys[0], 5)]
        #expect(try await verdict(write, Inventory2.list(both)) == "done")
        #expect(try await verdict(write, Inventory2.list([both[0]])) == "unclear")
        #expect(try await verdict(write, Inventory2.list([both[0], Inventory2.stock(keys[0], 6)])) == "unclear")
    }

    @Test func `a replaced stock must have what was set, and lack what was removed`() async throws {
        let leadTime = InventoryAPI2.LeadTime(normalDeliveryTimeID: 1)
        func write(_ leadTime: InventoryAPI2.Replacement<InventoryAPI2.LeadTime>, _ id: InventoryAPI2.Replacement<Int>)
            -> InventoryAPI2.UpsertStock
        {
            InventoryAPI2.UpsertStock(.init(keys[0], .set(5), leadTime: leadTime, shipFromID: id))
        }
        let plain = Inventory2.stock(keys[0], 5)
        let full = plain.replacing(
            #""created""#,
            with: #""operationLeadTime":{"normalDeliveryTimeId":1},"shipFromIds":[2],"created""#
        )
        #expect(try await verdict(write(.set(leadTime), .set(2)), full) == "done")
        #expect(try await verdict(write(.remove, .remove), plain) == "done")
        #expect(try await verdict(write(.remove, .set(2)), full) == "unclear")
        #expect(try await verdict(write(.set(leadTime), .set(3)), full) == "unclear")
    }

    @Test func `a deleted stock is missing`() async throws {
        let write = InventoryAPI2.Delete<InventoryAPI2.V20>(keys[0])
        #expect(try await verdict(write, missing, status: 404) == "done")
        #expect(try await verdict(write, Inventory2.stock(keys[0], 5)) == "not done")
    }

    @Test func `reads use the version of the write, which the key may be limited to`() async throws {
        let transport = CannedTransport(.answer(status: 200, body: Inventory2.stock(keys[0], 5)))
        let client = try Wire.client(transport)
        _ = try await InventoryAPI2.UpsertQuantity(Change(keys[0], .set(5))).verdict(client)
        let stock = InventoryAPI2.StockReplacement(keys[0], .set(5), leadTime: .remove, shipFromID: .remove)
        _ = try await InventoryAPI2.UpsertStock(stock).verdict(client)
        #expect(await transport.requests.compactMap { $0.head.path?.prefix(7) } == ["/es/2.0", "/es/2.1"])
    }
}
