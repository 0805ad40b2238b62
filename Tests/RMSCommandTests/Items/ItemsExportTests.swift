import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

/// `rms items export` and `rms items columns`.
@Suite struct ItemsExportTests {
    private let skus = ["--columns", "manageNumber,title,variants.variantId,variants.standardPrice"]

    private func lines(_ run: RMSProcess) -> [String] { run.output.split(separator: "\r\n").map(String.init) }

    @Test func `CSV has a row for each SKU, and repeats the members of its item`() async throws {
        let shop = try await OrdersShop.selling()
        let export = try await shop.items(["export"])
        #expect(export.status == 0 && export.error == "", "\(export.error)")
        let names = [
            "manageNumber", "itemNumber", "title", "itemType", "genreId", "hideItem", "variants.variantId",
            "variants.merchantDefinedSkuId", "variants.selectorValues", "variants.hidden", "variants.standardPrice",
            "updated",
        ]
        #expect(lines(export).first == names.joined(separator: ","))
        let few = try await shop.items(["export", "--hidden", "false", "--genre", "201131"] + skus)
        #expect(
            lines(few) == [
                "manageNumber,title,variants.variantId,variants.standardPrice", "mug,'=マグ,one,1200",
                #"shirt,"シャツ, 長袖",C,1300"#, #"shirt,"シャツ, 長袖",a,1000"#, #"shirt,"シャツ, 長袖",b,900"#,
            ]
        )
        let whole = try await shop.items(["export", "--genre", "201131", "--columns", "manageNumber"])
        #expect(lines(whole) == ["manageNumber", "mug", "shirt"])
        let lists = try await shop.items(
            [
                "export", "--items", "-", "--columns",
                "variants.selectorValues,variantSelectors.key,variants.attributes.name",
            ],
            input: "shirt\n"
        )
        #expect(
            lines(lists)[1] == "\"color=紺\nsize=M\",\"size\ncolor\",\"ブランド名\n原産国／製造国\n総個数\"",
            "\(lists.output)"
        )
        await shop.mock.stop()
    }

    @Test func `JSON lines have an item each, with all of its SKUs`() async throws {
        let shop = try await OrdersShop.selling()
        let export = try await shop.items(["export", "--json-lines", "--genre", "201131"])
        let objects = try export.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(objects.map { $0["manageNumber"] as? String } == ["mug", "shirt"], "\(export.error)")
        let variants = try #require(objects.last?["variants"] as? [String: [String: Any]])
        #expect(Set(variants.keys) == ["a", "b", "C"])
        #expect((variants["C"]?["attributes"] as? [Any])?.count == 3)
        #expect(variants["C"]?["selectorValues"] as? [String: String] == ["size": "M", "color": "紺"])
        await shop.mock.stop()
    }

    @Test func `all pages of a shop are written, each item once`() async throws {
        let shop = try await OrdersShop(orders: 1) { $0.generatedItems = 250 }
        let output = shop.path("items.csv")
        let export = try await shop.items(["export", "--columns", "manageNumber", "--output", output])
        #expect(export.status == 0 && export.output == "" && export.error == "")
        let rows = try shop.content("items.csv").split(separator: "\r\n").dropFirst()
        #expect(rows.count == 251 && Set(rows).count == 251 && rows.contains("tea"))
        #expect(shop.bodies(.items20Search).count >= 3)
        #expect(try shop.mode("items.csv") == 0o600 && !shop.exists("items.csv.new"))
        await shop.mock.stop()
    }

    @Test func `deleted items that the search still has are counted and left out`() async throws {
        let shop = try await OrdersShop.selling { $0.searchLag = 3600 }
        try await shop.client.item.delete("tea")
        for format in ["--csv", "--json-lines"] {
            let export = try await shop.items(["export", format])
            #expect(export.status == 0 && !export.output.contains("tea"), "\(export.output)")
            #expect(export.error == "rms: 1 item that the search still has is deleted, and was left out\n")
        }
        await shop.mock.stop()
    }

    @Test func `the items of a list are written in its order, and those that do not exist are reported`() async throws {
        let shop = try await OrdersShop.selling()
        let numbers = "shirt\nnone\nMUG\nmug\n" + (0..<60).map { "none-\($0)\n" }.joined() + "tea\n"
        let export = try await shop.items(
            [
                "export", "--items", "-", "--output", shop.path("items.csv"), "--columns",
                "manageNumber,variants.variantId",
            ],
            input: numbers
        )
        #expect(export.status == 1)
        #expect(
            export.error.contains(
                "RMS returns no item of 61 of the list: none, none-0, none-1, none-2, none-3, …. All others were written."
            ),
            "\(export.error)"
        )
        #expect(
            try shop.content("items.csv").split(separator: "\r\n").dropFirst().map(String.init) == [
                "shirt,C", "shirt,a", "shirt,b", "mug,one", "tea,normal-inventory",
            ]
        )
        #expect(shop.bodies(.items20BulkGet).count == 2)
        await shop.mock.stop()
    }

    @Test func `an export that fails leaves no file`() async throws {
        let shop = try await OrdersShop.selling()
        try shop.state.grant([.items20Get])
        let failed = try await shop.items(["export", "--output", shop.path("items.csv")])
        #expect(failed.status == 3 && !shop.exists("items.csv") && !shop.exists("items.csv.new"))
        await shop.mock.stop()
    }

    @Test(arguments: [
        (["--columns", "titel"], "unknown column 'titel'; did you mean 'title'?"),
        (["--columns", "standardPrice"], "unknown column 'standardPrice'; did you mean 'variants.standardPrice'?"),
        (["--columns", "zzzzzzzzzzzz"], "unknown column 'zzzzzzzzzzzz'; see 'rms items columns'"),
        (["--items", "-", "--hidden", "true"], "--items names the items, and conditions search them: omit one"),
        (
            ["--updated-from", "2026-11-02", "--updated-to", "2026-11-01"],
            "--updated-from must not be after --updated-to"
        ),
        (
            ["--updated-from", "2026-11-02T10:00:00+09:00"],
            "--updated-from and --updated-to must be days, such as 2026-11-01"
        ),
    ])
    func `options that contradict each other are a usage error`(options: [String], error: String) throws {
        let run = try RMSProcess(["items", "export", "--base-url", "http://127.0.0.1:1"] + options)
        #expect(run.status == 2 && run.output == "" && run.error == "rms: \(error)\n")
    }

    @Test func `days of the last change select items`() async throws {
        let shop = try await OrdersShop.selling()
        let ids = ["--columns", "manageNumber"]
        #expect(lines(try await shop.items(["export", "--updated-from", "2026-01-15"] + ids)).contains("mug"))
        #expect(lines(try await shop.items(["export", "--updated-from", "2026-01-16"] + ids)) == ["manageNumber"])
        #expect(!lines(try await shop.items(["export", "--updated-to", "2026-01-14"] + ids)).contains("mug"))
        await shop.mock.stop()
    }

    @Test func `every column has a meaning, and the default ones are marked`() throws {
        let run = try RMSProcess(["items", "columns", "--json"], environment: [:])
        let columns = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        let names = columns.compactMap { $0["column"] as? String }
        #expect(Set(names).count == columns.count && names.first == "manageNumber" && names.last == "updated")
        for name in ["variants.variantId", "variants.selectorValues", "variants.shipping.fee", "features.review"] {
            #expect(names.contains(name), "\(name)")
        }
        for column in columns { #expect((column["meaning"] as? String)?.isEmpty == false, "\(column)") }
        #expect(columns.count { $0["default"] as? Bool == true } == 12)
    }
}
