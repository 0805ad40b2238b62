import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

/// `rms items apply`.
@Suite struct ItemsApplyTests {
    private let list = """
        manageNumber,variantId,standardPrice
        shirt,C,1300
        mug,,1500
        SHIRT,a,1100
        shirt,x,5
        none,,5
        shirt,b,950

        """

    @Test func `a dry run shows the old and the new price of each row, and sends no write`() async throws {
        let shop = try await OrdersShop.selling()
        let calls = shop.mock.journal.count
        let run = try await shop.items(["apply", "-", "--dry-run", "--result", shop.path("result.csv")], input: list)
        #expect(run.status == 1 && run.error == "")
        #expect(
            run.output == """
                shirt  C  unchanged (1300)
                shirt  a  1000 → 1100
                shirt  x  would fail: the item has no such SKU
                shirt  b  900 → 950
                mug  1200 → 1500
                none  would fail: RMS returns no item none
                3 would be changed, 2 would not, 1 already as listed. Nothing was sent.

                """
        )
        #expect(shop.functions(after: calls) == [.items20BulkGet])
        #expect(!shop.exists("result.csv") && !shop.exists("result.csv.sending"))
        await shop.mock.stop()
    }

    @Test func `one call for each item changes its prices and nothing else, and a rerun sends nothing`() async throws {
        let shop = try await OrdersShop.selling()
        let before = try await shop.client.item.get("shirt")
        let calls = shop.mock.journal.count
        let arguments = ["apply", "-", "--result", shop.path("result.csv")]
        let first = try await shop.items(arguments, input: list)
        #expect(first.status == 1 && first.error.contains("2 of 6 prices are not changed."), "\(first.error)")
        #expect(first.output.hasSuffix("\n6 prices: 3 changed, 1 unchanged, 2 failed\n"), "\(first.output)")
        #expect(
            shop.functions(after: calls) == [
                .items20BulkGet, .items20Get, .items20Patch, .items20Get, .items20Patch,
            ]
        )
        #expect(
            try shop.results() == [
                "items apply,shirt,C,1300,unchanged,,",
                "items apply,shirt,x,5,failed,invalid_request,the item has no such SKU",
                "items apply,none,,5,failed,not_found,RMS returns no item none",
                "items apply,shirt,a,1100,succeeded,,", "items apply,shirt,b,950,succeeded,,",
                "items apply,mug,,1500,succeeded,,",
            ]
        )
        #expect(try await shop.prices(of: "shirt") == ["a": 1100, "b": 950, "C": 1300])
        let one = try await shop.client.send(ItemAPI1.Get(itemURL: "mug"))
        #expect(one.item.itemPrice == 1500)
        var after = try await shop.client.item.get("shirt")
        for (id, price) in [("a", 1000), ("b", 900)] { after.variants?[VariantID(rawValue: id)]?.standardPrice = price }
        after.updated = before.updated
        #expect(after == before && after.variants?["C"]?.attributes?.count == 3)

        let count = shop.mock.journal.count
        let second = try await shop.items(arguments, input: list)
        #expect(second.status == 1, "\(second.error)")
        #expect(second.output.hasSuffix("\n6 prices: 3 changed earlier, 1 unchanged earlier, 2 failed\n"))
        #expect(shop.functions(after: count) == [.items20BulkGet])
        await shop.mock.stop()
    }

    @Test func `an export is a list of prices`() async throws {
        let shop = try await OrdersShop.selling()
        let file = shop.path("items.csv")
        #expect(try await shop.items(["export", "--output", file, "--genre", "201131"]).status == 0)
        let same = try await shop.items(["apply", file])
        #expect(same.status == 0 && same.output == "4 prices: 4 unchanged\n", "\(same.error)")
        let raised = try shop.content("items.csv").replacing(",1300,", with: ",1400,")
        let run = try await shop.items(["apply", "-"], input: raised)
        #expect(run.status == 0 && run.output == "4 prices: 1 changed, 3 unchanged\n", "\(run.error)")
        #expect(try await shop.prices(of: "shirt") == ["a": 1000, "b": 900, "C": 1400])
        await shop.mock.stop()
    }

    @Test func `what RMS refuses fails for all rows of the item, and for no other`() async throws {
        let shop = try await OrdersShop.selling()
        var campaign = ItemAPI2.ItemPatch()
        let noon = Date(timeIntervalSince1970: 1_768_446_000)
        campaign.pointCampaign = .set(
            .init(
                applicablePeriod: .init(
                    start: noon.addingTimeInterval(5 * 86_400),
                    end: noon.addingTimeInterval(12 * 86_400)
                ),
                benefits: .init(pointRate: 5)
            )
        )
        try await shop.client.item.patch("shirt", campaign)
        let run = try await shop.items(
            ["apply", "-"],
            input: "manageNumber,variantId,standardPrice\nshirt,a,1\nshirt,b,2\nmug,one,3\n"
        )
        #expect(run.output.hasPrefix("shirt  a  failed  IE0104  "), "\(run.output)")
        #expect(run.status == 1 && run.output.hasSuffix("\n3 prices: 1 changed, 2 failed\n"), "\(run.output)")
        #expect(try await shop.prices(of: "shirt") == ["a": 1000, "b": 900, "C": 1300])
        #expect(try await shop.prices(of: "mug") == ["one": 3])
        await shop.mock.stop()
    }

    @Test func `an unknown outcome ends the run, and the next one sends only what differs`() async throws {
        let shop = try await OrdersShop.selling()
        let arguments = ["apply", "-", "--result", shop.path("result.csv")]
        let list = "manageNumber,variantId,standardPrice\nmug,one,3\nshirt,b,2\n"
        shop.mock.inject(.answerLost, on: .items20Patch)
        let lost = try await shop.items(arguments, input: list)
        #expect(lost.status == 4 && lost.output.hasSuffix("\n2 prices: 1 unknown, 1 not attempted\n"), "\(lost.output)")
        #expect(lost.error.contains("The same command sends again those whose repetition changes nothing."))
        let calls = shop.mock.journal.count
        let next = try await shop.items(arguments, input: list)
        #expect(next.status == 0 && next.output == "2 prices: 1 changed, 1 unchanged\n", "\(next.error)")
        #expect(shop.functions(after: calls) == [.items20BulkGet, .items20Get, .items20Patch])
        #expect(try await shop.prices(of: "shirt")["b"] == 2)
        await shop.mock.stop()
    }

    @Test func `a row without a SKU needs an item that has only one`() async throws {
        let shop = try await OrdersShop.selling()
        let run = try await shop.items(["apply", "-", "--dry-run"], input: "manageNumber,standardPrice\nshirt,1\n")
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("shirt  would fail: the item has 3 SKUs: name one of them by variantId\n"))
        await shop.mock.stop()
    }

    @Test(arguments: [
        ("manageNumber,variantId\na,b\n", "the list needs the column standardPrice"),
        ("manageNumber,standardPrice\na,-1\n", "row 2: standardPrice must be 0 to 999999999, not '-1'"),
        ("manageNumber,standardPrice\na,\n", "row 2: standardPrice must be 0 to 999999999, not ''"),
        ("manageNumber,standardPrice\na,1.5\n", "row 2: standardPrice must be a whole number"),
        ("manageNumber,standardPrce\na,1\n", "the column 'standardPrce' is not known; did you mean 'standardPrice'?"),
        (
            "manageNumber,standardPrice,variants.standardPrice\na,1,1\n",
            "the list has both standardPrice and variants.standardPrice: omit one"
        ),
        ("manageNumber,variantId,standardPrice\na,s,1\nA,s,2\n", "rows 2 and 3 change the same SKU of a"),
        (
            "manageNumber,variantId,standardPrice\na,,1\nA,s,2\n",
            "row 2 names no SKU of a, and other rows do: give it its variantId"
        ),
    ])
    func `a list that is not valid is a usage error`(list: String, error: String) throws {
        let run = try RMSProcess(["items", "apply", "-", "--base-url", "http://127.0.0.1:1"], input: list)
        #expect(run.status == 2 && run.output == "" && run.error == "rms: \(error)\n")
    }

    @Test func `help explains what a call carries`() throws {
        let apply = try RMSProcess(["items", "apply", "--help"]).output
        #expect(apply.contains("--retry-unknown") && apply.contains("all of their members"))
        let top = try RMSProcess(["--help"]).output
        #expect(top.contains("items") && top.contains("Exports many items"))
    }
}
