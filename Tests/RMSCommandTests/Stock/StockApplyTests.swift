import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

/// `rms stock apply`.
@Suite struct StockApplyTests {
    private let result = ["apply", "-", "--result"]

    @Test func `a dry run shows what each row would change, and sends no write`() async throws {
        let shop = try await OrdersShop.stocked(["a": 5, "b": 7, "c": 1])
        let list = """
            manageNumber,variantId,quantity,change
            a,s,9,
            tea,,40,
            B,s,,-2
            c,s,,-2
            new,s,3,
            new2,s,,+3
            c,S,0,
            a b,s,1,
            tea,x,,0

            """
        let calls = shop.mock.journal.count
        let run = try await shop.stock(["apply", "-", "--dry-run", "--result", shop.path("result.csv")], input: list)
        #expect(run.status == 1 && run.error == "")
        #expect(
            run.output == """
                a  s  5 → 9
                tea  normal-inventory  unchanged (40)
                new  s  unknown → 3: RMS registers a stock, even if there is no such SKU
                c  S  unknown → 0: RMS registers a stock, even if there is no such SKU
                a b  s  would fail: manageNumber must have only letters, digits, - and _ of ASCII
                b  s  7 → 5
                c  s  would fail: the quantity would be -1, and must be 0 to 99999
                new2  s  would fail: RMS has no stock of this SKU to add to
                tea  x  would fail: RMS has no stock of this SKU to add to
                4 would be changed, 4 would not, 1 already as listed. Nothing was sent.

                """
        )
        #expect(shop.mock.journal.dropFirst(calls).map(\.function) == [.inventories20BulkGet])
        #expect(!shop.exists("result.csv") && !shop.exists("result.csv.sending"))
        await shop.mock.stop()
    }

    @Test func `rows that change nothing or would be refused are not sent, and a rerun sends nothing`() async throws {
        let shop = try await OrdersShop.stocked(["a": 5, "b": 7, "c": 1])
        let list = "manageNumber,variantId,quantity,change\na,s,9,\nb,s,7,\nc,s,,-2\ntea,,,+3\n"
        let calls = shop.mock.journal.count
        let arguments = result + [shop.path("result.csv")]
        let first = try await shop.stock(arguments, input: list)
        #expect(first.status == 1)
        #expect(first.output.hasSuffix("\n4 SKUs: 2 changed, 1 unchanged, 1 failed\n"), "\(first.output)")
        #expect(first.error.contains("1 of 4 SKUs are not changed. See the outcome and the code of each.\n"))
        let sent = try shop.upserts(after: calls)
        #expect(sent.map { $0.map { $0["manageNumber"] as? String } } == [["a"], ["tea"]])
        #expect(sent.map { $0.map { $0["mode"] as? String } } == [["ABSOLUTE"], ["RELATIVE"]])
        #expect(
            try shop.content("result.csv").hasPrefix("command,manageNumber,variantId,change,outcome,code,message\r\n")
        )
        #expect(
            try shop.results() == [
                "stock apply,b,s,7,unchanged,,",
                "stock apply,c,s,-2,failed,invalid_request,\"the quantity would be -1, and must be 0 to 99999\"",
                "stock apply,a,s,9,succeeded,,", "stock apply,tea,normal-inventory,+3,succeeded,,",
            ]
        )
        #expect(try shop.mode("result.csv") == 0o600 && !shop.exists("result.csv.sending"))

        try await shop.set([(.init("a", "s"), 1), (.init("b", "s"), 1), (.init("c", "s"), 2)])
        let second = try await shop.stock(arguments, input: list)
        #expect(second.status == 0, "\(second.error)")
        #expect(second.output == "4 SKUs: 1 changed, 2 changed earlier, 1 unchanged earlier\n")
        #expect(try await shop.quantity(of: "a") == 1)
        #expect(try await shop.quantity(of: "c") == 0)
        #expect(try await shop.client.inventory.get(.init("tea", "normal-inventory")).quantity == 43)
        await shop.mock.stop()
    }

    @Test func `a row that adds is not sent again if its outcome is unknown, unless that is asked for`() async throws {
        let shop = try await OrdersShop.stocked(["a": 5])
        let arguments = result + [shop.path("result.csv")]
        let list = "manageNumber,variantId,change\na,s,+3\n"
        shop.mock.inject(.answerLost, on: .inventories20BulkUpsert)
        let lost = try await shop.stock(arguments, input: list)
        #expect(lost.status == 4 && lost.output.hasSuffix("\n1 SKU: 1 unknown\n"))
        #expect(lost.error.contains("Read the unknown ones first: rms call inventoryapi_2.0.inventories.variants.get "))
        for _ in 0..<2 {
            let again = try await shop.stock(arguments, input: list)
            #expect(again.status == 1 && again.output.hasSuffix("\n1 SKU: 1 unknown\n"))
        }
        let other = try await shop.stock(arguments, input: "manageNumber,variantId,change\na,s,4\n")
        #expect(other.status == 1 && other.output.hasSuffix("\n1 SKU: 1 unknown\n"))
        #expect(try await shop.quantity(of: "a") == 8)
        let retried = try await shop.stock(arguments + ["--retry-unknown"], input: list)
        #expect(retried.status == 0 && retried.output == "1 SKU: 1 changed\n")
        #expect(try await shop.quantity(of: "a") == 11)
        await shop.mock.stop()
    }

    @Test func `a row that sets is sent again after an unknown outcome, if the stock is not as listed`() async throws {
        let shop = try await OrdersShop.stocked(["a": 5, "b": 5])
        let arguments = result + [shop.path("result.csv")]
        let list = "manageNumber,variantId,quantity\na,s,8\nb,s,9\n"
        shop.mock.inject(.answerLost, on: .inventories20BulkUpsert)
        let lost = try await shop.stock(arguments, input: list)
        #expect(lost.status == 4 && lost.output.hasSuffix("\n2 SKUs: 2 unknown\n"))
        #expect(lost.error.contains("The same command sends again those whose repetition changes nothing."))
        #expect(!lost.error.contains("Read the unknown ones first"))
        try await shop.set([(.init("b", "s"), 1)])
        let calls = shop.mock.journal.count
        let next = try await shop.stock(arguments, input: list)
        #expect(next.status == 0 && next.output == "2 SKUs: 1 changed, 1 unchanged\n", "\(next.error)")
        #expect(try shop.upserts(after: calls).map { $0.map { $0["manageNumber"] as? String } } == [["b"]])
        #expect(try shop.results() == ["stock apply,a,s,8,unchanged,,", "stock apply,b,s,9,succeeded,,"])
        await shop.mock.stop()
    }

    @Test func `many rows are read by 1,000 and sent by 400`() async throws {
        let shop = try await OrdersShop(orders: 1)
        let rows = (0..<1201).map { "i\($0 / 300),s\($0),\($0 % 7)\n" }.joined()
        let list = "manageNumber,variantId,quantity\n" + rows
        let apply = try await shop.stock(result + [shop.path("result.csv")], input: list)
        #expect(apply.status == 0 && apply.output == "1,201 SKUs: 1,201 changed\n", "\(apply.error)")
        #expect(try shop.upserts().map(\.count) == [400, 400, 400, 1])
        #expect(shop.bodies(.inventories20BulkGet).count == 2)
        let calls = shop.mock.journal.count
        let again = try await shop.stock(["apply", "-"], input: list)
        #expect(again.status == 0 && again.output == "1,201 SKUs: 1,201 unchanged\n")
        let all = try await shop.stock(["apply", "-", "--all"], input: list)
        #expect(all.status == 0 && all.output == "1,201 SKUs: 1,201 changed\n")
        let functions = shop.mock.journal.dropFirst(calls).map(\.function)
        let reads = Array(repeating: RMSFunction.inventories20BulkGet, count: 2)
        #expect(functions == reads + Array(repeating: .inventories20BulkUpsert, count: 4))
        await shop.mock.stop()
    }

    @Test func `a signal ends a run after the call in flight, and the next run does the rest`() async throws {
        let rule = MockFaultRule(.latency(milliseconds: 500), on: .inventories20BulkUpsert, times: nil)
        let shop = try await OrdersShop(orders: 1, faults: [rule])
        let rows = (0..<1000).map { "i\($0 / 300),s\($0),1\n" }.joined()
        let list = try shop.write("manageNumber,variantId,quantity\n" + rows, to: "list.csv")
        let arguments = ["apply", list, "--result", shop.path("result.csv")]
        let running = try shop.start(arguments, of: "stock")
        try await eventually("RMS has a call") { !shop.bodies(.inventories20BulkUpsert).isEmpty }
        let end = try await running.end(by: SIGINT)
        #expect(end.end == .signal(SIGINT))
        let results = try shop.results()
        let done = results.count { $0.hasSuffix(",succeeded,,") }
        let rest = results.count { $0.hasSuffix(",notAttempted,,the run ended before it was sent") }
        #expect(done == 400 * (try shop.upserts().count) && rest >= 200 && done + rest == 1000)
        let command = (["rms", "stock"] + arguments).joined(separator: " ")
        #expect(end.error == "rms: interrupted before \(rest) SKUs were sent. Go on with: \(command)\n")
        shop.mock.clearFaults()
        let next = try await shop.stock(arguments)
        #expect(next.status == 0 && next.output == "1,000 SKUs: \(rest) changed, \(done) changed earlier\n")
        #expect(try Set(shop.upserts().joined().compactMap { $0["variantId"] as? String }).count == 1000)
        #expect(try shop.upserts().joined().count == 1000)
        await shop.mock.stop()
    }

    @Test func `a signal while stocks are read sends nothing`() async throws {
        let shop = try await OrdersShop.stocked(["a": 5])
        shop.mock.inject(.stall, on: .inventories20BulkGet)
        let list = try shop.write("manageNumber,variantId,quantity\na,s,6\n", to: "list.csv")
        let calls = shop.mock.journal.count
        let running = try shop.start(["apply", list], of: "stock")
        try await eventually("RMS has the read") { shop.mock.journal.count > calls }
        let end = try await running.end(by: SIGTERM)
        #expect(end.end == .signal(SIGTERM))
        #expect(end.error == "rms: interrupted before 1 SKU was sent. With --result, a run can go on later\n")
        #expect(try await shop.quantity(of: "a") == 5)
        await shop.mock.stop()
    }

    @Test func `a row that RMS refuses fails alone`() async throws {
        let shop = try await OrdersShop.stocked(["a": 5])
        let list = "manageNumber,variantId,quantity\na,s,6\n" + (0...400).map { "full,s\($0),1\n" }.joined()
        let run = try await shop.stock(["apply", "-"], input: list)
        #expect(run.status == 1 && run.output.contains("full  s400  failed  IE0121  "), "\(run.output)")
        #expect(run.output.hasSuffix("\n402 SKUs: 401 changed, 1 failed\n"))
        #expect(try await shop.quantity(of: "a") == 6)
        await shop.mock.stop()
    }

    @Test func `a key that may not read stocks ends the run before a write`() async throws {
        let shop = try await OrdersShop.stocked(["a": 5])
        try shop.state.grant([.inventories20BulkUpsert])
        let calls = shop.mock.journal.count
        let run = try await shop.stock(["apply", "-"], input: "manageNumber,variantId,quantity\na,s,6\n")
        #expect(run.status == 3 && run.output.hasSuffix("\n1 SKU: 1 failed\n"), "\(run.output)")
        #expect(shop.mock.journal.dropFirst(calls).map(\.function) == [.inventories20BulkGet])
        #expect(
            try await shop.stock(["apply", "-", "--all"], input: "manageNumber,variantId,quantity\na,s,6\n").status == 0
        )
        await shop.mock.stop()
    }

    @Test func `a quantity that another list has replaced is set again, with the same result file`() async throws {
        let shop = try await OrdersShop.stocked(["a": 1])
        for quantity in [5, 7, 5, 5] {
            let list = "manageNumber,variantId,quantity\na,s,\(quantity)\n"
            let apply = try await shop.stock(["apply", "-", "--result", shop.path("result.csv")], input: list)
            #expect(apply.status == 0, "\(apply.error)")
            #expect(try await shop.quantity(of: "a") == quantity)
        }
        #expect(try shop.results() == ["stock apply,a,s,7,succeeded,,", "stock apply,a,s,5,succeeded,,"])
        await shop.mock.stop()
    }

    @Test func `a list in Shift_JIS has other columns, and ids that a spreadsheet would run as a formula`() async throws
    {
        let shop = try await OrdersShop.stocked(["-a": 5])
        let rows = "商品名,manageNumber,variantId,change\r\n\"急須, 赤\",'-a,s,2\r\n"
        let list = shop.folder.appendingPathComponent("list.csv")
        try #require(rows.data(using: .shiftJIS)).write(to: list)
        let arguments = ["apply", list.path, "--result", shop.path("result.csv")]
        let wrong = try await shop.stock(arguments)
        #expect(wrong.status == 2 && wrong.error == "rms: '\(list.path)' is not utf8 text: try --encoding shift-jis\n")
        let apply = try await shop.stock(arguments + ["--encoding", "shift-jis"])
        #expect(apply.status == 0 && apply.output == "1 SKU: 1 changed\n", "\(apply.error)")
        let again = try await shop.stock(arguments + ["--encoding", "shift-jis"])
        #expect(again.status == 0 && again.output == "1 SKU: 1 changed earlier\n", "\(again.error)")
        #expect(try shop.results() == ["stock apply,'-a,s,+2,succeeded,,"])
        #expect(try await shop.quantity(of: "-a") == 7)
        await shop.mock.stop()
    }

    @Test func `version 2_0 leaves lead times alone, and version 2_1 replaces them only with all columns`() async throws
    {
        let shop = try await OrdersShop(orders: 1)
        let key = InventoryAPI2.StockKey("a", "s")
        let leadTime = InventoryAPI2.LeadTime(normalDeliveryTimeID: 2, backOrderDeliveryTimeID: 3)
        try await shop.client.inventory.replace(.init(key, .set(1), leadTime: .set(leadTime), shipFromID: .set(2)))
        #expect(try await shop.stock(["apply", "-"], input: "manageNumber,variantId,quantity\na,s,4\n").status == 0)
        var stock = try await shop.client.inventory.get(key)
        #expect(stock.quantity == 4 && stock.leadTime == leadTime && stock.shipFromIDs == [2])
        let columns = "operationLeadTime.normalDeliveryTimeId,operationLeadTime.backOrderDeliveryTimeId,shipFromIds"
        let list = "manageNumber,variantId,quantity,\(columns)\na,s,4,1,,\n"
        let version = ["--inventory-version", "2.1"]
        let dry = try await shop.stock(["apply", "-", "--dry-run"] + version, input: list)
        #expect(
            dry.output == """
                a  s  operationLeadTime.normalDeliveryTimeId 2 → 1, \
                operationLeadTime.backOrderDeliveryTimeId 3 → none, shipFromIds 2 → none
                1 would be changed, 0 would not. Nothing was sent.

                """
        )
        let apply = try await shop.stock(["apply", "-"] + version, input: list)
        #expect(apply.status == 0 && apply.output == "1 SKU: 1 changed\n", "\(apply.error)")
        stock = try await shop.client.inventory.get(key)
        #expect(stock.quantity == 4 && stock.leadTime == .init(normalDeliveryTimeID: 1))
        #expect(stock.shipFromIDs ?? [] == [])
        #expect(try shop.upserts(.inventories21BulkUpsert).count == 1)
        #expect(try await shop.stock(["apply", "-"] + version, input: list).output == "1 SKU: 1 unchanged\n")
        await shop.mock.stop()
    }

    @Test func `the result file of another command is refused in both directions`() async throws {
        let shop = try await OrdersShop.stocked(["a": 5])
        let list = "manageNumber,variantId,quantity\na,s,6\n"
        let number = try #require(try await shop.orderNumbers().first)
        let (orders, stocks) = (shop.path("orders.csv"), shop.path("stocks.csv"))
        #expect(try await shop.rms(["confirm", "-", "--result", orders], input: number).status == 0)
        #expect(try await shop.stock(result + [stocks], input: list).status == 0)
        let first = try await shop.stock(result + [orders], input: list)
        #expect(
            first.status == 2 && first.error.contains("holds the results of 'rms orders confirm': use another file")
        )
        let second = try await shop.rms(["confirm", "-", "--result", stocks], input: number)
        #expect(second.status == 2 && second.error.contains("holds the results of 'rms stock apply': use another file"))
        await shop.mock.stop()
    }

    @Test(arguments: [
        ([], "manageNumber\na\n", "row 2 has neither quantity nor change"),
        ([], "a\n", "row 1 has neither quantity nor change"),
        ([], "manageNumber,quantity,change\na,1,1\n", "row 2 has both quantity and change"),
        ([], "manageNumber,quantity\na,x\n", "row 2: quantity must be a whole number"),
        (
            [], "manageNumber,quantity\na,-1\n",
            "row 2: quantity must be 0 to 99999, not '-1'; a difference belongs in change"
        ),
        (
            [], "manageNumber,quantity\na,+1\n",
            "row 2: quantity must be 0 to 99999, not '+1'; a difference belongs in change"
        ),
        (
            [], "manageNumber,quantity\na,100000\n",
            "row 2: quantity must be 0 to 99999, not '100000'; a difference belongs in change"
        ),
        ([], "manageNumber,change\na,-100000\n", "row 2: change must be -99999 to +99999, not '-100000'"),
        (
            [], "manageNumber,change\na,-9223372036854775808\n",
            "row 2: change must be -99999 to +99999, not '-9223372036854775808'"
        ),
        ([], "manageNumber,quantity\na,1\nb,2\n\nA,3\n", "rows 2 and 5 change the same SKU: a normal-inventory"),
        ([], "manageNumber,variantId,quantity\na,s,1\na,s,1\n", "rows 2 and 3 change the same SKU: a s"),
        (
            [], "manageNumber,variantID,quantity\na,s,1\n",
            "the column 'variantID' is not known; did you mean 'variantId'?"
        ),
        (
            [], "manageNumber,quantity,shipFromIds\na,1,2\n",
            "row 2: shipFromIds is sent only with --inventory-version 2.1"
        ),
        (
            ["--inventory-version", "2.1"], "manageNumber,quantity,shipFromIds\na,1,2\n",
            "version 2.1 replaces lead times and places of shipment: the list needs the column "
                + "operationLeadTime.normalDeliveryTimeId. To change quantities alone, omit --inventory-version"
        ),
        (
            ["--all", "--dry-run"], "manageNumber,quantity\na,1\n",
            "--all reads nothing, and --dry-run only reads: omit one"
        ),
        (["--retry-unknown"], "manageNumber,quantity\na,1\n", "--retry-unknown needs --result"),
    ])
    func `a list that can't be used is a usage error, and nothing is sent`(
        options: [String],
        input: String,
        error: String
    ) throws {
        let arguments = ["stock", "apply", "-", "--base-url", "http://127.0.0.1:1"] + options
        let run = try RMSProcess(arguments, input: input)
        #expect(run.status == 2 && run.output == "")
        #expect(run.error == "rms: \(error)\n")
    }
}
