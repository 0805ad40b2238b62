import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

/// `rms stock export`.
@Suite struct StockExportTests {
    private let ids = ["--columns", "manageNumber,variantId,quantity"]

    private func lines(_ run: RMSProcess) -> [String] { run.output.split(separator: "\r\n").map(String.init) }

    @Test func `all stocks are written, with the columns of the version`() async throws {
        let shop = try await OrdersShop.stocked(["a": 5, "-b": 7])
        let key = InventoryAPI2.StockKey("c", "s")
        let leadTime = InventoryAPI2.LeadTime(normalDeliveryTimeID: 2, backOrderDeliveryTimeID: 3)
        try await shop.client.inventory.replace(.init(key, .set(1), leadTime: .set(leadTime), shipFromID: .set(2)))
        let plain = try await shop.stock(["export"])
        #expect(plain.status == 0 && plain.error == "")
        let rows = lines(plain)
        #expect(rows.first == "manageNumber,variantId,quantity,created,updated" && rows.count == 5)
        let updated = try #require(try await shop.client.inventory.get(key).updated).wireText(format: .plain)
        #expect(rows.contains("c,s,1,\(updated),\(updated)"), "\(rows) \(updated)")
        #expect(
            rows.contains { $0.hasPrefix("'-b,s,7,") } && rows.contains { $0.hasPrefix("tea,normal-inventory,40,") }
        )
        let wide = lines(try await shop.stock(["export", "--inventory-version", "2.1"]))
        #expect(
            wide.first
                == "manageNumber,variantId,quantity,operationLeadTime.normalDeliveryTimeId,"
                + "operationLeadTime.backOrderDeliveryTimeId,shipFromIds,created,updated"
        )
        #expect(wide.contains { $0.hasPrefix("c,s,1,2,3,2,2026-") } && wide.contains { $0.hasPrefix("a,s,5,,,,2026-") })
        let functions = shop.mock.journal.suffix(3).map(\.function)
        #expect(functions == [.inventories20BulkGetRange, .inventories21VariantsGet, .inventories21BulkGetRange])
        await shop.mock.stop()
    }

    @Test func `a range of quantities selects stocks, and JSON has a line for each`() async throws {
        let shop = try await OrdersShop.stocked(["a": 5, "b": 7, "c": 0])
        let range = lines(try await shop.stock(["export", "--min", "1", "--max", "39"] + ids))
        #expect(range.dropFirst().sorted() == ["a,s,5", "b,s,7"])
        #expect(lines(try await shop.stock(["export", "--max", "0"] + ids)).dropFirst() == ["c,s,0"])
        #expect(lines(try await shop.stock(["export", "--min", "41"] + ids)).count == 1)
        let json = try await shop.stock(["export", "--min", "6", "--max", "7", "--json-lines"])
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(json.output.hasSuffix("}\n") && object?["manageNumber"] as? String == "b")
        #expect(object?["quantity"] as? Int == 7)
        await shop.mock.stop()
    }

    @Test func `more than 1,000 SKUs are written once each, and applied again change nothing`() async throws {
        let shop = try await OrdersShop(orders: 1)
        let keys = (0..<1500).map {
            InventoryAPI2.StockKey(ManageNumber(rawValue: "i\($0 / 300)"), .init(rawValue: "s\($0)"))
        }
        try await shop.set(keys.enumerated().map { ($1, $0 % 3) })
        let output = shop.path("stock.csv")
        let export = try await shop.stock(["export", "--output", output])
        #expect(export.status == 0 && export.output == "" && export.error == "")
        let rows = try shop.content("stock.csv").split(separator: "\r\n").dropFirst()
        #expect(rows.count == 1501 && Set(rows).count == 1501)
        #expect(try shop.mode("stock.csv") == 0o600 && !shop.exists("stock.csv.new"))
        let apply = try await shop.stock(["apply", output])
        #expect(apply.status == 0 && apply.output == "1,501 SKUs: 1,501 unchanged\n", "\(apply.error)")
        await shop.mock.stop()
    }

    @Test func `the SKUs of a list are written in its order, and those without a stock are reported`() async throws {
        let shop = try await OrdersShop.stocked(["a": 5, "b": 7])
        try await shop.set([(.init("a", "t"), 6)])
        let list = "manageNumber,variantId\nb,s\na,\ntea,normal-inventory\nB,s\nb,none\ngone,\n"
        let export = try await shop.stock(
            ["export", "--items", "-", "--output", shop.path("stock.csv")] + ids,
            input: list
        )
        #expect(export.status == 1)
        #expect(export.error.contains("RMS returns no stock of 2 of the list: gone, b none. All others were written."))
        #expect(
            try shop.content("stock.csv").split(separator: "\r\n").map(String.init) == [
                "manageNumber,variantId,quantity", "b,s,7", "a,s,5", "a,t,6", "tea,normal-inventory,40",
            ]
        )
        #expect(try shop.upserts(.inventories20BulkGet).map(\.count) == [5])
        await shop.mock.stop()
    }

    @Test func `an export that fails or is interrupted leaves no file, and an existing one as it is`() async throws {
        let shop = try await OrdersShop.stocked(["a": 5])
        let old = try shop.write("old", to: "old.csv")
        let refused = try await shop.stock(["export", "--output", old])
        #expect(refused.status == 2 && refused.error == "rms: '\(old)' exists. Replace it with --overwrite\n")
        try shop.state.grant([.itemGet])
        let failed = try await shop.stock(["export", "--output", old, "--overwrite"])
        #expect(failed.status == 3 && shop.exists("old.csv") && !shop.exists("old.csv.new"))
        #expect(try shop.content("old.csv") == "old")
        try shop.state.grantEverything()
        shop.mock.inject(.stall, on: .inventories20BulkGetRange)
        let calls = shop.mock.journal.count
        let running = try shop.start(["export", "--output", shop.path("new.csv")], of: "stock")
        try await eventually("RMS has the call") { shop.mock.journal.count > calls }
        let end = try await running.end(by: SIGINT)
        #expect(end.end == .signal(SIGINT))
        #expect(end.error == "rms: interrupted after 0 SKUs. '\(shop.path("new.csv"))' was not written\n")
        #expect(!shop.exists("new.csv") && !shop.exists("new.csv.new"))
        let replaced = try await shop.stock(["export", "--output", old, "--overwrite"] + ids)
        #expect(replaced.status == 0 && replaced.error == "")
        #expect(try shop.content("old.csv").hasPrefix("manageNumber,variantId,quantity\r\n"))
        #expect(try shop.mode("old.csv") == 0o600)
        await shop.mock.stop()
    }

    @Test func `more than 1,000 SKUs with one quantity can't be listed`() async throws {
        let shop = try await OrdersShop(orders: 1)
        let keys = (0...1000).map {
            InventoryAPI2.StockKey(ManageNumber(rawValue: "i\($0 / 300)"), .init(rawValue: "s\($0)"))
        }
        try await shop.set(keys.map { ($0, 0) })
        let export = try await shop.stock(["export", "--output", shop.path("stock.csv")])
        #expect(export.status == 1 && export.error.contains("more than 1,000 SKUs have a quantity in this range"))
        #expect(!shop.exists("stock.csv"))
        #expect(lines(try await shop.stock(["export", "--min", "1"] + ids)).dropFirst() == ["tea,normal-inventory,40"])
        await shop.mock.stop()
    }

    @Test(arguments: [
        (["--items", "-", "--min", "1"], "--items selects SKUs, and --min and --max quantities: omit one"),
        (["--min", "5", "--max", "4"], "--min must not be larger than --max"),
        (["--max", "100000"], "--min and --max must be 0 to 99999"),
        (["--json-lines", "--columns", "quantity"], "--columns is for CSV: JSON has all members"),
        (["--overwrite"], "--overwrite needs --output"),
        (["--columns", "quantiti"], "unknown column 'quantiti'; did you mean 'quantity'?"),
        (["--columns", "shipFromIds"], "the column shipFromIds needs --inventory-version 2.1"),
        (
            ["--output", "/does/not/exist/x"],
            "the file '/does/not/exist/x' can't be written: No such file or directory"
        ),
    ])
    func `options that contradict each other are a usage error`(options: [String], error: String) throws {
        let run = try RMSProcess(["stock", "export", "--base-url", "http://127.0.0.1:1"] + options)
        #expect(run.status == 2 && run.output == "" && run.error == "rms: \(error)\n")
    }

    @Test func `help says what version 2_1 replaces, and what an export is`() throws {
        let apply = try RMSProcess(["stock", "apply", "--help"]).output
        #expect(
            apply.contains("REPLACES the lead time") && apply.contains("--retry-unknown") && apply.contains("--all")
        )
        #expect(try RMSProcess(["help", "stock", "export"]).output.contains("--inventory-version"))
        let top = try RMSProcess(["--help"]).output
        #expect(top.contains("stock") && top.contains("Exports and changes the stock of many SKUs"))
    }
}
