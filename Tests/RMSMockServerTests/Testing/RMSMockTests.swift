import RMSClient
import RMSMockServer
import RMSMockTesting
import Testing
import XCTest

@Suite struct RMSMockTests {
    @Test(.rmsMock(app: "レジ横プラス")) func `a test has a client, a shop and the functions of its app`() async throws {
        let mock = try RMSMock.current
        _ = try await mock.rms.send(InventoryAPI1.Update([InventoryAPI1.Change(itemURL: "demo-item-01", .set(5))]))
        try mock.shop.verify(.inventoryUpdate, times: 1) { $0.item("demo-item-01").inventory == 5 }
        let error = await #expect(throws: RMSError.self) { _ = try await mock.rms.send(CouponAPI.Search()) }
        #expect(error?.kind == .unauthorized)
    }

    @Test(.rmsMock, arguments: 0..<200)
    func `two hundred tests on one server write to their own shops`(number: Int) async throws {
        let mock = try RMSMock.current
        #expect(mock.shop.journal.isEmpty)
        var change = ItemAPI1.Item(itemURL: "demo-item-01")
        change.itemPrice = number
        try await mock.rms.v1.item.update(change)
        #expect(try await mock.rms.v1.item.get(itemURL: "demo-item-01").itemPrice == number)
        try mock.shop.verifyCalls([.itemUpdate, .itemGet])
    }

    @Test func `without the trait there is no mock, and an unknown app is an error`() async throws {
        #expect(throws: NoMock.self) { try RMSMock.current }
        let error = await #expect(throws: UnknownApp.self) { try await RMSMock.with(app: "レジ") { _ in } }
        #expect(error?.description.contains("unknown app \"レジ\"; the apps are アイテムランキング, ") == true)
    }

    @Suite(.rmsMock) struct Whole {
        @Test func `a suite passes the trait to its tests`() async throws {
            #expect(try await RMSMock.current.rms.v1.item.get(itemURL: "demo-item-01").itemURL == "demo-item-01")
        }
    }
}

/// The same from XCTest.
final class RMSMockXCTests: XCTestCase {
    func testAShopOfItsOwn() async throws {
        try await RMSMock.with(app: "商品レビュー実況中継") { mock in
            let item = try await mock.rms.v1.item.get(itemURL: "demo-item-01")
            XCTAssertEqual(item.itemURL, "demo-item-01")
            XCTAssertEqual(mock.shop.journal.count, 1)
        }
    }
}
