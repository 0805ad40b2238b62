import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct InventoryShopTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private func update(_ change: InventoryAPI1.Change) async throws -> InventoryAPI1.Update.Response {
        try await shop.rms.send(InventoryAPI1.Update([change]))
    }

    private func stock(_ url: String) async throws -> InventoryAPI1.Item {
        try #require(try await shop.rms.send(InventoryAPI1.Get(itemURLs: [url])).items?.first)
    }

    @Test func `stock is set, added and subtracted, and item_get shows it`() async throws {
        var results: [Int?] = []
        for amount in [InventoryAPI1.Change.Amount.set(10), .add(5), .subtract(3), .keep] {
            let result = try await update(InventoryAPI1.Change(itemURL: "DEMO-item-03", amount))
            #expect(result.code?.rawValue == "N00-000" && result.items == nil)
            results.append(try await stock("demo-item-03").details?.first?.inventoryCount)
        }
        #expect(results == [10, 15, 12, 12])
        #expect(
            try await shop.rms.v1.item.get(itemURL: "demo-item-03").itemInventory?.inventories?.first?.inventoryCount
                == 12
        )
    }

    @Test func `a choice has its own stock`() async throws {
        let choice = InventoryAPI1.Change.Choice(horizontal: "L", vertical: "紺")
        _ = try await update(InventoryAPI1.Change(itemURL: "demo-item-17", choice: choice, .set(77)))
        let details = try #require(try await stock("demo-item-17").details)
        #expect(details.count == 6)
        #expect(details.filter { $0.inventoryCount == 77 }.map(\.horizontalChoice) == ["L"])
    }

    @Test func `items that can't be changed are reported, and the others are changed`() async throws {
        let changes = [
            InventoryAPI1.Change(itemURL: "demo-item-01", .set(1)),
            InventoryAPI1.Change(itemURL: "no-such-item", .set(1)),
            InventoryAPI1.Change(itemURL: "demo-item-17", .set(1)),
            InventoryAPI1.Change(itemURL: "demo-item-17", choice: .init(horizontal: "XXL", vertical: "紺"), .set(1)),
            InventoryAPI1.Change(itemURL: "demo-item-03", .subtract(1)),
        ]
        let result = try await shop.rms.send(InventoryAPI1.Update(changes))
        #expect(result.code?.rawValue == "W00-201")
        #expect(result.items?.map(\.itemURL) == ["no-such-item", "demo-item-17", "demo-item-17", "demo-item-03"])
        #expect(
            result.items?.map(\.message)
                == ["no such item", "the item's inventoryType is 3", "no such choice", "the stock would be -1"]
        )
        #expect(try await stock("demo-item-01").details?.first?.inventoryCount == 1)
    }

    @Test func `an amount that would overflow is refused without a crash`() async throws {
        let before = try await stock("demo-item-01").details?.first?.inventoryCount
        let answer = shop.post(
            "inventory/ws",
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" "
                + "xmlns:t=\"https://inventoryapi.rms.rakuten.co.jp/rms/mall/inventoryapi\" "
                + "xmlns:e=\"java:jp.co.rakuten.rms.mall.inventoryapi.v1.model.entity\"><s:Body>"
                + "<t:updateInventoryExternal><t:externalUserAuthModel><e:authKey>ESA U1BzaG9wOlNMc2hvcA==</e:authKey>"
                + "</t:externalUserAuthModel><t:updateRequestExternalModel><e:updateRequestExternalItem>"
                + "<e:UpdateRequestExternalItem><e:inventory>9223372036854775807</e:inventory>"
                + "<e:inventoryType>2</e:inventoryType><e:inventoryUpdateMode>2</e:inventoryUpdateMode>"
                + "<e:itemUrl>demo-item-01</e:itemUrl></e:UpdateRequestExternalItem></e:updateRequestExternalItem>"
                + "</t:updateRequestExternalModel></t:updateInventoryExternal></s:Body></s:Envelope>"
        )
        #expect(answer.status == 200)
        #expect(try await stock("demo-item-01").details?.first?.inventoryCount == before)
    }

    @Test func `hits, no hits and no condition differ in their arrays`() async throws {
        func answer(_ members: String) -> String {
            shop.post(
                "inventory/ws",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" "
                    + "xmlns:t=\"https://inventoryapi.rms.rakuten.co.jp/rms/mall/inventoryapi\" "
                    + "xmlns:e=\"java:jp.co.rakuten.rms.mall.inventoryapi.v1.model.entity\" "
                    + "xmlns:l=\"java:language_builtins.lang\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                    + "<s:Body><t:getInventoryExternal><t:externalUserAuthModel>"
                    + "<e:authKey>ESA U1BzaG9wOlNMc2hvcA==</e:authKey><e:userName/><e:shopUrl>demo</e:shopUrl>"
                    + "</t:externalUserAuthModel><t:getRequestExternalModel>\(members)</t:getRequestExternalModel>"
                    + "</t:getInventoryExternal></s:Body></s:Envelope>"
            ).text
        }
        let none = "<e:inventorySearchRange xsi:nil=\"true\"/><e:itemUrl xsi:nil=\"true\"/>"
        #expect(
            answer(none).contains(
                "<n2:errCode>E21-201</n2:errCode><n2:errMessage>検索エラーが発生しました</n2:errMessage>"
                    + "<n2:getResponseExternalItem xsi:nil=\"true\"/></n1:result>"
            )
        )
        let unknown = "<e:inventorySearchRange xsi:nil=\"true\"/><e:itemUrl><l:string>x</l:string></e:itemUrl>"
        #expect(
            answer(unknown).contains(
                "<n2:errCode>W21-202</n2:errCode><n2:errMessage>検索結果が0件です</n2:errMessage>"
                    + "<n2:getResponseExternalItem xsi:type=\"n2:ArrayOfGetResponseExternalItem\"/></n1:result>"
            )
        )
        let range = "<e:inventorySearchRange>0</e:inventorySearchRange><e:itemUrl xsi:nil=\"true\"/>"
        let empty = answer(range).matches(of: /<n2:itemUrl>([^<]*)</).map { String($0.1) }
        #expect(empty.contains("demo-item-03") && empty.contains("demo-item-17") && !empty.contains("demo-item-01"))
        let found = answer(
            "<e:inventorySearchRange xsi:nil=\"true\"/><e:itemUrl><l:string>DEMO-ITEM-03</l:string></e:itemUrl>"
        )
        // As recorded, except for the numbers.
        #expect(
            found.contains(
                "<n2:getResponseExternalItem xsi:type=\"n2:ArrayOfGetResponseExternalItem\"><n2:GetResponseExternalItem>"
                    + "<n2:getResponseExternalItemDetail xsi:type=\"n2:ArrayOfGetResponseExternalItemDetail\">"
                    + "<n2:GetResponseExternalItemDetail><n2:HChoiceName xsi:nil=\"true\"/><n2:VChoiceName xsi:nil=\"true\"/>"
                    + "<n2:inventoryBackFlag>1</n2:inventoryBackFlag><n2:inventoryCount>0</n2:inventoryCount>"
            )
        )
    }
}
