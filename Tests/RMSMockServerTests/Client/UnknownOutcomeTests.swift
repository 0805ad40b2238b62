import Foundation
import RMSClient
import RMSMockServer
import RMSMockTesting
import Testing

/// Writes whose answer is lost, and what a later read shows about them.
@Suite struct UnknownOutcomeTests {
    /// The verdicts on a write that never reached RMS, and on one whose answer was lost after RMS acted.
    private func verdicts<O: RMSOperation>(
        of write: O,
        after prepare: (RMSMock) async throws -> Void = { _ in }
    ) async throws -> [WriteVerdict] {
        let mock = try RMSMock.current
        var verdicts: [WriteVerdict] = []
        for fault in [MockFault.reset(.beforeHead), .answerLost] {
            mock.shop.reset()
            try await prepare(mock)
            mock.shop.inject(fault, on: O.function)
            let error = await #expect(throws: RMSError.self) { _ = try await mock.rms.send(write) }
            let unknown = try #require(error?.unknownOutcome)
            #expect(unknown.canBeVerified)
            #expect(!"\(unknown)".contains("77"))
            verdicts.append(try await unknown.verify(settling: .zero))
        }
        return verdicts
    }

    private static var cheaper: ItemAPI1.Item {
        var item = ItemAPI1.Item(itemURL: "demo-item-01")
        item.itemPrice = 77
        item.catchCopyForPC = ""
        return item
    }

    @Test(.rmsMock) func `reading an item back shows whether it was changed`() async throws {
        #expect(try await verdicts(of: ItemAPI1.Update(Self.cheaper)) == [.notDone, .done])
    }

    @Test(.rmsMock) func `the existence of an item shows whether it was registered or deleted`() async throws {
        var item = ItemAPI1.Item(
            itemURL: "new-1",
            itemName: "新",
            itemPrice: 1,
            genreID: 409_148,
            itemInventory: .init(count: 1)
        )
        item.catalogIDExemptionReason = ItemAPI1.CatalogIDExemptionReason(rawValue: 5)
        #expect(try await verdicts(of: ItemAPI1.Insert(item)) == [.notDone, .done])
        #expect(try await verdicts(of: ItemAPI1.Delete(itemURL: "demo-item-02")) == [.notDone, .done])
    }

    @Test(.rmsMock) func `an earlier item with the same URL is distinguished from a registered one`()
        async throws
    {
        let other = ItemAPI1.Item(
            itemURL: "demo-item-01",
            itemName: "別",
            itemPrice: 1,
            genreID: 409_148,
            itemInventory: .init(count: 1)
        )
        let told = try await verdicts(of: ItemAPI1.Insert(other))
        #expect(told == [.unclear("an item with that itemUrl exists, but differs from what was sent")] + told.suffix(1))
        #expect(told.last == told.first)
    }

    @Test(.rmsMock) func `items of a list are verified one by one`() async throws {
        var entries = ["demo-item-01", "demo-item-02"].map { ItemAPI1.UpdateItems.Entry(itemURL: $0) }
        entries[0].itemPrice = 77
        entries[1].itemPrice = 78
        #expect(try await verdicts(of: ItemAPI1.UpdateItems(entries)) == [.notDone, .done])
    }

    @Test(.rmsMock) func `stock with the set count is done, and any other count is unclear`() async throws {
        let sold = WriteVerdict.unclear("the stock differs from what was set: some may have been sold since")
        let set = InventoryAPI1.Update([InventoryAPI1.Change(itemURL: "demo-item-01", .set(777))])
        #expect(try await verdicts(of: set) == [sold, .done])
        let single = InventoryAPI1.UpdateSingle(InventoryAPI1.Change(itemURL: "demo-item-01", .set(776)))
        #expect(try await verdicts(of: single) == [sold, .done])
        let add = InventoryAPI1.Update([InventoryAPI1.Change(itemURL: "demo-item-01", .add(1))])
        let told = try await verdicts(of: add)
        #expect(told == [WriteVerdict](repeating: told[0], count: 2))
        #expect(told[0] == .unclear("the stock does not show whether an addition or subtraction was carried out"))
    }

    @Test(.rmsMock) func `a purchase after a lost write does not make the write look undone`() async throws {
        let mock = try RMSMock.current
        var item = ItemAPI1.Item(itemURL: "demo-item-01")
        item.itemInventory = ItemAPI1.Inventory(count: 6)
        let change = InventoryAPI1.Change(itemURL: "demo-item-01", .set(6))
        let losses: [() async throws -> RMSError?] = [
            {
                mock.shop.inject(.answerLost, on: .inventoryUpdate)
                return await #expect(throws: RMSError.self) {
                    _ = try await mock.rms.send(InventoryAPI1.Update([change]))
                }
            },
            {
                mock.shop.inject(.answerLost, on: .itemUpdate)
                return await #expect(throws: RMSError.self) { _ = try await mock.rms.send(ItemAPI1.Update(item)) }
            },
        ]
        for lose in losses {
            let error = try await lose()
            try await mock.rms.v1.inventory.update(InventoryAPI1.Change(itemURL: "demo-item-01", .subtract(1)))
            let verdict = try await error?.unknownOutcome?.verify(settling: .zero)
            #expect(
                verdict == .unclear("the stock differs from what was set: some may have been sold since")
            )
        }
    }

    @Test(.rmsMock) func `a setting sent with a count shows whether the count was set`() async throws {
        var change = InventoryAPI1.Change(itemURL: "demo-item-01", .set(6))
        change.normalDeliveryID = 3
        let verdicts = try await verdicts(of: InventoryAPI1.Update([change])) { mock in
            try await mock.rms.v1.inventory.update(InventoryAPI1.Change(itemURL: "demo-item-01", .set(6)))
        }
        #expect(verdicts == [.notDone, .done])
        var setting = InventoryAPI1.Change(itemURL: "demo-item-01", .keep)
        setting.normalDeliveryID = 3
        #expect(try await self.verdicts(of: InventoryAPI1.Update([setting])) == [.notDone, .done])
    }

    @Test(.rmsMock) func `a coupon is found by its name, and a deleted one is not found`() async throws {
        let start = Date().addingTimeInterval(7200.5)
        let coupon = CouponAPI.Coupon(
            couponName: "秋の値引き",
            startDate: start,
            endDate: start.addingTimeInterval(86_400),
            discount: .yen(77)
        )
        #expect(try await verdicts(of: CouponAPI.Issue(coupon)) == [.notDone, .done])
        let mock = try RMSMock.current
        for (fault, verdict) in [(MockFault.reset(.beforeHead), WriteVerdict.notDone), (.answerLost, .done)] {
            mock.shop.reset()
            let code = try await mock.rms.coupon.issue(coupon).couponCode
            mock.shop.inject(fault, on: .couponDelete)
            let error = await #expect(throws: RMSError.self) { try await mock.rms.coupon.delete(couponCode: code) }
            #expect(try await error?.unknownOutcome?.verify(settling: .zero) == verdict)
        }
    }

    @Test(.rmsMock) func `a category is read back and found below its new parent`() async throws {
        let change = CategoryAPI1.Update(categoryID: 111, category: CategoryAPI1.Category(name: "別の名"))
        #expect(try await verdicts(of: change) == [.notDone, .done])
        let move = CategoryAPI1.Move(categoryID: 111, destinationID: 0)
        #expect(try await verdicts(of: move) == [.notDone, .done])
    }

    @Test(.rmsMock) func `a ticket shows if RMS took the call, and the error says how to follow it`() async throws {
        let mock = try RMSMock.current
        let requestID = try #require(try await mock.rms.send(OrderAPI1.GetRequestID()).requestID)
        mock.shop.inject(.answerLost, on: .orderChangeStatus)
        let number = try #require(
            try await mock.rms.v1.order.orders(from: Date().addingTimeInterval(-60 * 86_400), to: Date()).first { _ in
                true
            }?
            .orderNumber
        )
        let change = OrderAPI1.StatusChange(orderNumbers: [number], status: OrderAPI1.Status(rawValue: "処理済"))
        let error = await #expect(throws: RMSError.self) {
            _ = try await mock.rms.send(OrderAPI1.ChangeStatus(changes: [change], requestID: requestID))
        }
        #expect(error?.kind == .outcomeUnknown)
        #expect(error?.advice == "RMS may have accepted it: call rms.v1.order.ticket(\(requestID)).result().")
        #expect(try await error?.unknownOutcome?.verify(settling: .zero) == .done)
    }

    @Test(.rmsMock) func `an order that is read back shows whether its contents or its orderer were changed`()
        async throws
    {
        let orders = try RMSMock.current.rms.order.orders(
            from: Date().addingTimeInterval(-60 * 86_400),
            to: Date(),
            progress: [.awaitingShipment]
        )
        let order = try #require(try await orders.first { _ in true })
        var contents = try OrderAPI2.OrderContents(of: order)
        contents.packages[0].sender.city = "港区"
        #expect(try await verdicts(of: OrderAPI2.UpdateOrderSender(contents)) == [.notDone, .done])
        var update = try OrderAPI2.UpdateOrderOrderer(of: order)
        update.orderer.address.city = "港区"
        #expect(try await verdicts(of: update) == [.notDone, .done])
    }

    @Test(.rmsMock) func `reading R-Cabinet shows whether a folder or an image was added, changed or moved`()
        async throws
    {
        let folder = CabinetAPI.InsertFolder(folderName: "新", directoryName: "new", upperFolderID: 1001)
        #expect(try await verdicts(of: folder) == [.notDone, .done])
        let name = CabinetAPI.UpdateFile(20_001, fileName: "別", filePath: "other")
        #expect(try await verdicts(of: name) == [.notDone, .done])
        #expect(try await verdicts(of: CabinetAPI.DeleteFile(20_001)) == [.notDone, .done])
        let revert = CabinetAPI.RevertFile(20_001, to: 1001)
        let reverted = try await verdicts(of: revert) { mock in try await mock.rms.cabinet.delete(20_001) }
        #expect(reverted == [.notDone, .done])
    }

    @Test(.rmsMock) func `what R-Cabinet does not show stays open`() async throws {
        func isUnclear(_ verdict: WriteVerdict) -> Bool { if case .unclear = verdict { true } else { false } }
        let nameless = CabinetAPI.InsertFile(SampleCalls.dot, fileName: " 赤い\u{3000}<b>点</b>", folderID: 1001)
        let image = CabinetAPI.InsertFile(SampleCalls.dot, fileName: "点", folderID: 1001, filePath: "dot")
        for upload in [nameless, image] {
            let added = try await verdicts(of: upload)
            #expect(added[0] == .notDone && isUnclear(added[1]))
        }
        var overwriting = nameless
        (overwriting.filePath, overwriting.overWrite) = ("sencha-front", true)
        overwriting.fileName = "煎茶 正面"
        #expect(try await verdicts(of: overwriting).allSatisfy { $0 != .done })
        let replaced = CabinetAPI.UpdateFile(20_001, file: SampleCalls.dot)
        #expect(try await verdicts(of: replaced).allSatisfy(isUnclear))
        let folder = CabinetAPI.InsertFolder(folderName: "バナー")
        #expect(try await verdicts(of: folder).allSatisfy(isUnclear))
    }

    @Test(.rmsMock) func `a write that no read can verify is reported as such`() async throws {
        let mock = try RMSMock.current
        mock.shop.inject(.answerLost, on: .shopCategoryInsert)
        let error = await #expect(throws: RMSError.self) {
            _ = try await mock.rms.v1.category.insert(CategoryAPI1.Category(name: "新"))
        }
        #expect(error?.unknownOutcome?.canBeVerified == false)
        #expect(
            try await error?.unknownOutcome?.verify(settling: .zero) == .unclear("no read shows what this call changed")
        )
    }
}
