import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

/// `rms orders export`: what it writes.
@Suite struct OrdersExportTests {
    /// A JSON array of objects that a command prints.
    private func objects(_ process: RMSProcess) throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: Data(process.output.utf8)) as? [[String: Any]])
    }

    @Test func `CSV has a row for each item line, with the members around it repeated`() async throws {
        let shop = try await OrdersShop(orders: 7)
        let columns =
            "orderNumber,orderDatetime,requestPrice,OrdererModel.familyName,"
            + "PackageModelList.ItemModelList.itemNumber,PackageModelList.ItemModelList.units,"
            + "PackageModelList.ItemModelList.SkuModelList.variantId,PackageModelList.ItemModelList.deleteItemFlag"
        let export = try await shop.export(["--columns", columns])
        #expect(export.status == 0 && export.error == "")
        var rows = [columns]
        let numbers = try await shop.orderNumbers()
        for case .succeeded(let order) in try await shop.client.order.get(numbers) {
            let time = try #require(order.orderedAt).wireText(format: .plain)
            rows.append("\(order.orderNumber),\(time),1500,鰐淵,T-1,1,normal-inventory,false")
        }
        #expect(rows.count == 8)
        #expect(export.output == rows.map { $0 + "\r\n" }.joined())
        await shop.mock.stop()
    }

    @Test func `an order with several destinations and lines has a row for each of them`() async throws {
        func line(_ name: String) -> String {
            #"{"itemDetailId":1,"itemName":"\#(name)","SkuModelList":[{"variantId":"x"},{"variantId":null},{"variantId":"z"}]}"#
        }
        let order = """
            {"orderNumber":"123456-20260101-00000001","totalPrice":-9999,"PackageModelList":[\
            {"basketId":1,"ItemModelList":[\(line("a")),\(line("b\\\"c"))]},{"basketId":2,"ItemModelList":[]},\
            {"basketId":3,"ItemModelList":[\(line(" d,"))]}]}
            """
        let success = #"[{"messageType":"INFO","messageCode":"X_INFO_101","message":"ok"}]"#
        let shop = try await OrdersShop(
            orders: 1,
            fixtures: [
                "rpay.order.searchOrder/all.body.json":
                    #"{"orderNumberList":["123456-20260101-00000001"],"MessageModelList":\#(success),"PaginationResponseModel":{"totalRecordsAmount":1,"totalPages":1,"requestPage":1}}"#,
                "rpay.order.searchOrder/all.json": #"{"match": {}}"#,
                "rpay.order.getOrder/all.body.json": #"{"OrderModelList":[\#(order)],"MessageModelList":\#(success)}"#,
                "rpay.order.getOrder/all.json": #"{"match": {}}"#,
            ]
        )
        let package = "PackageModelList"
        let columns = [
            "totalPrice", "\(package).basketId", "\(package).ItemModelList.itemName",
            "\(package).ItemModelList.SkuModelList.variantId",
        ]
        let export = try await shop.rms(
            ["export", "--from", "2026-01-01", "--to", "2026-01-15", "--columns", columns.joined(separator: ",")]
        )
        #expect(
            export.output.split(separator: "\r\n").dropFirst() == [
                "-9999,1,a,\"x\n\nz\"", "-9999,1,\"b\"\"c\",\"x\n\nz\"", "-9999,2,,", "-9999,3,\" d,\",\"x\n\nz\"",
            ],
            "\(export.output) \(export.error)"
        )
        await shop.mock.stop()
    }

    @Test func `a comma or a quotation mark before a combining mark is quoted`() async throws {
        let name = "a,\u{301}b\"\u{FE0F}c"
        let success = #"[{"messageType":"INFO","messageCode":"X_INFO_101","message":"ok"}]"#
        let item = #"{"itemDetailId":1,"itemName":"\#("a,\u{301}b\\\"\u{FE0F}c")","itemNumber":"=\#u{301}1"}"#
        let order =
            #"{"orderNumber":"123456-20260101-00000001","PackageModelList":[{"basketId":1,"ItemModelList":[\#(item)]}]}"#
        let shop = try await OrdersShop(
            orders: 1,
            fixtures: [
                "rpay.order.searchOrder/all.body.json":
                    #"{"orderNumberList":["123456-20260101-00000001"],"MessageModelList":\#(success),"PaginationResponseModel":{"totalRecordsAmount":1,"totalPages":1,"requestPage":1}}"#,
                "rpay.order.searchOrder/all.json": #"{"match": {}}"#,
                "rpay.order.getOrder/all.body.json": #"{"OrderModelList":[\#(order)],"MessageModelList":\#(success)}"#,
                "rpay.order.getOrder/all.json": #"{"match": {}}"#,
            ]
        )
        let columns = ["itemName", "itemNumber"].map { "PackageModelList.ItemModelList.\($0)" }
        let export = try await shop.rms(
            ["export", "--from", "2026-01-01", "--to", "2026-01-15", "--columns", columns.joined(separator: ",")]
        )
        let row = "\"a,\u{301}b\"\"\u{FE0F}c\",'=\u{301}1\r\n"
        #expect(Array(export.output.utf8.suffix(row.utf8.count)) == Array(row.utf8), "\(export.output) \(export.error)")

        // The same text in a list: two cells, the second of which is the name.
        let list =
            "orderNumber,name\n123456-20260101-00000001,\"\(name.replacingOccurrences(of: "\"", with: "\"\"", options: .literal))\"\n"
        let confirm = try await shop.rms(["confirm", "-", "--dry-run"], input: list)
        #expect(confirm.error == "" && confirm.output.hasPrefix("123456-20260101-00000001  would fail: its progress"))
        let marked = try await shop.rms(["confirm", "-", "--dry-run"], input: "orderNumber,name\n1,\"\u{301}x,y\"\n")
        #expect(marked.error == "" && marked.output.hasPrefix("1  "))
        let plain = try await shop.rms(["confirm", "-", "--dry-run"], input: "123456-20260101-00000001,\u{301}x\n")
        #expect(plain.status == 2 && plain.error.contains("line 1 is more than one value"))
        await shop.mock.stop()
    }

    @Test func `an export that can't start leaves no file, and an existing one as it is`() async throws {
        let shop = try await OrdersShop(orders: 1)
        try shop.state.grant([.itemGet])
        let new = try await shop.export(["--output", shop.path("new.csv")])
        #expect(new.status == 3 && !shop.exists("new.csv") && !shop.exists("new.csv.resume"), "\(new.error)")
        let old = try shop.write("old", to: "old.csv")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: old)
        let replaced = try await shop.export(["--output", old, "--overwrite"])
        #expect(replaced.status == 3 && !shop.exists("old.csv.resume"))
        #expect(try shop.content("old.csv") == "old" && shop.mode("old.csv") == 0o644)
        try shop.state.grant([.rpayOrderSearchOrder, .rpayOrderGetOrder])
        #expect(try await shop.export(["--output", old, "--overwrite"]).status == 0)
        #expect(try shop.content("old.csv") != "old" && shop.mode("old.csv") == 0o600)
        await shop.mock.stop()
    }

    @Test func `JSON lines are the orders as call prints them`() async throws {
        let shop = try await OrdersShop(orders: 6)
        let export = try await shop.export(["--json-lines"])
        let lines = export.output.split(separator: "\n")
        let numbers = try await shop.orderNumbers()
        #expect(lines.count == 6)
        for (line, number) in zip(lines, numbers) {
            let call = try await shop.run([
                "call", "rpay.order.getOrder", "orderNumberList=\(number)", "--output", "json",
            ])
            let answer = try JSONSerialization.jsonObject(with: Data(call.output.utf8)) as? [String: Any]
            let order = try #require((answer?["OrderModelList"] as? [NSDictionary])?.first)
            #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary == order)
        }
        await shop.mock.stop()
    }

    @Test func `the columns are those of the order's schema, each with a meaning, and the default ones are written`()
        async throws
    {
        func names(_ schema: WireSchema, _ path: String = "") -> [String] {
            schema.fields.flatMap { member -> [String] in
                switch member.content {
                case .scalar, .scalars: return [path + member.name]
                case .record(let inner), .records(let inner): return names(inner(), "\(path)\(member.name).")
                case .scalarMap, .recordMap: return []
                }
            }
        }
        let listed = try objects(try RMSProcess(["orders", "columns", "--json"], environment: [:]))
        let all = names(WireSchema(of: OrderAPI2.Order.self))
        #expect(listed.compactMap { $0["column"] as? String } == all)
        for column in listed { #expect((column["meaning"] as? String)?.isEmpty == false, "\(column)") }
        let shop = try await OrdersShop(orders: 1)
        let header = try #require(try await shop.export().output.split(separator: "\r\n").first).split(separator: ",")
        let standard = listed.filter { $0["default"] as? Bool == true }.compactMap { $0["column"] as? String }
        #expect(header.count > 40 && Set(header.map(String.init)) == Set(standard))
        let page = try RMSProcess(["orders", "columns"], environment: [:]).output
        #expect(page.contains("DEFAULT  PERSONAL  MEANING\n") && page.split(separator: "\n").count == all.count + 1)
        await shop.mock.stop()
    }

    @Test func `an export without personal data has none of the seed's and no column for it`() async throws {
        let shop = try await OrdersShop(orders: 3, status: "処理済")
        let number = try #require(try await shop.orderNumbers().first)
        var memo = OrderAPI2.UpdateOrderMemo(orderNumber: number)
        memo.memo = "秘密のメモ"
        try await shop.client.order.update(memo)
        let words = OrderSeed.person.values.filter { $0.count > 2 } + ["秘密のメモ", "MIHON", "XXXX-XXXX", "0000-0000-10"]
        for format in ["--csv", "--json-lines"] {
            let whole = try await shop.export([format]).output
            for word in ["鰐淵", "秘密のメモ", "wanibuchi@example.com"] { #expect(whole.contains(word)) }
            let export = try await shop.export([format, "--no-personal-data"])
            #expect(export.status == 0 && export.output.contains(number) && export.output.contains("tea"))
            // The digits of an order number may be those of a date or a postal code.
            let rest = export.output.replacing(/123456-\d{8}-\d{8}|\d{4}-\d\d-\d\d(T[\d:+]+)?/, with: "")
            for word in words { #expect(!rest.contains(word), "\(format) \(word)") }
            #expect(!rest.contains("OrdererModel"))
        }
        let listed = try objects(try RMSProcess(["orders", "columns", "--json"], environment: [:]))
        let personal = listed.filter { $0["personal"] as? Bool == true }.compactMap { $0["column"] as? String }
        for name in OrderSeed.person.keys { #expect(personal.contains("OrdererModel.\(name)"), "\(name)") }
        await shop.mock.stop()
    }

    /// Exports the memos of orders, one a line.
    private func memos(_ memos: [String], _ arguments: [String]) async throws -> (bytes: Data, error: String) {
        let shop = try await OrdersShop(orders: memos.count)
        for (number, text) in zip(try await shop.orderNumbers(), memos) {
            var memo = OrderAPI2.UpdateOrderMemo(orderNumber: number)
            memo.memo = text
            try await shop.client.order.update(memo)
        }
        let export = try await shop.export(["--columns", "memo", "--output", shop.path("memos.csv")] + arguments)
        await shop.mock.stop()
        #expect(export.status == 0)
        return (try Data(contentsOf: shop.folder.appendingPathComponent("memos.csv")), export.error)
    }

    @Test func `a text that a spreadsheet would run is defused, and a number is not`() async throws {
        let memos = try await memos(
            ["=1+1", "+SUM(A1)", "-cmd", "@x", "\tx", "-12.5", "+81", "a=b", "=\"a,b\"", "-"],
            []
        )
        #expect(
            String(decoding: memos.bytes, as: UTF8.self).split(separator: "\r\n") == [
                "memo", "'=1+1", "'+SUM(A1)", "'-cmd", "'@x", "'\tx", "-12.5", "+81", "a=b", "\"'=\"\"a,b\"\"\"", "'-",
            ]
        )
    }

    @Test func `Shift_JIS is written as Windows has it, and what it lacks is replaced and counted`() async throws {
        let (bytes, error) = try await memos(
            ["①㈱髙", "～−‖〜", "ｶ\u{304B}\u{3099}表", "é😀👨‍👩‍👧x", "ソ\"能"],
            ["--encoding", "shift-jis"]
        )
        let lines: [[UInt8]] = [
            Array("memo".utf8), [0x87, 0x40, 0x87, 0x8A, 0xFB, 0xFC],
            [0x81, 0x60, 0x81, 0x7C, 0x81, 0x61, 0x81, 0x60], [0xB6, 0x82, 0xAA, 0x95, 0x5C],
            [0x81, 0xAC, 0x81, 0xAC, 0x81, 0xAC, 0x78], [0x22, 0x83, 0x5C, 0x22, 0x22, 0x94, 0x5C, 0x22],
        ]
        #expect([UInt8](bytes) == lines.flatMap { $0 + [0x0D, 0x0A] })
        #expect(error == "rms: 3 characters are not in Shift_JIS and were written as 〓\n")
    }

    @Test func `a byte order mark is written once, and only if it is asked for`() async throws {
        let marked = try await memos(["名"], ["--encoding", "utf8-bom"])
        #expect([UInt8](marked.bytes) == [0xEF, 0xBB, 0xBF] + Array("memo\r\n名\r\n".utf8))
        #expect([UInt8](try await memos(["名"], []).bytes) == Array("memo\r\n名\r\n".utf8))
    }

    @Test func `the period, its date and the progress select the orders`() async throws {
        let shop = try await OrdersShop(orders: 10)
        let numbers = try await shop.orderNumbers()
        let confirmed = Array(numbers.suffix(2))
        _ = try await shop.client.order.confirm(confirmed)
        func numbersOf(_ arguments: [String]) async throws -> [String] {
            let export = try await shop.rms(["export", "--columns", "orderNumber"] + arguments)
            #expect(export.status == 0, "\(export.error)")
            return export.output.split(separator: "\r\n").dropFirst().map(String.init)
        }
        #expect(try await numbersOf(OrdersShop.period) == numbers)
        #expect(try await numbersOf(["--from", "2026-01-14", "--to", "2026-01-14"]) == numbers.suffix(5))
        #expect(try await numbersOf(["--from", "2026-01-14T12:30:00+09:00", "--to", "2026-01-15"]) == [])
        #expect(try await numbersOf(["--from", "2026-01-15", "--to", "2026-01-15", "--by", "confirmed"]) == confirmed)
        #expect(try await numbersOf(OrdersShop.period + ["--progress", "200", "300"]) == confirmed)
        #expect(try await numbersOf(OrdersShop.period + ["--progress", "100,900"]) == numbers.dropLast(2))
        let old = try await shop.export(["--json-lines", "--order-version", "6"])
        #expect(old.output.contains("goodsTax") && !old.output.contains("SkuModelList"))
        await shop.mock.stop()
    }

    @Test(arguments: [
        (["--columns", "orderNumbr"], "unknown column 'orderNumbr'; did you mean 'orderNumber'?"),
        (["--columns", "units"], "unknown column 'units'; did you mean 'PackageModelList.ItemModelList.units'?"),
        (["--columns", "zzzzzzzzzz"], "unknown column 'zzzzzzzzzz'; see 'rms orders columns'"),
        (
            ["--columns", "orderNumber,memo", "--no-personal-data"],
            "the column memo holds personal data: omit it or --no-personal-data"
        ),
        (["--progress", "new"], "--progress must be numbers such as 100,300"),
        (["--resume", "--overwrite", "--output", "x"], "--resume and --overwrite contradict each other"),
        (["--resume"], "--resume and --overwrite need --output"),
        (["--json-lines", "--encoding", "shift-jis"], "JSON is always UTF-8: omit --encoding"),
        (["--json-lines", "--columns", "memo"], "--columns is for CSV: JSON has all members"),
        (
            ["--output", "/does/not/exist/x"],
            "the file '/does/not/exist/x' can't be written: No such file or directory"
        ),
    ])
    func `a wrong option is a usage error in one line, and nothing is sent`(arguments: [String], error: String) throws {
        let export = try RMSProcess(
            ["orders", "export"] + OrdersShop.period + arguments + ["--base-url", "http://127.0.0.1:1"]
        )
        #expect(export.status == 2)
        #expect(export.error == "rms: \(error)\n")
    }

    @Test func `an order that RMS lists and does not return is reported after all others`() async throws {
        let missing = "123456-20260101-99999999"
        let success = #"[{"messageType":"INFO","messageCode":"X_INFO_101","message":"ok"}]"#
        let number = "123456-20260114-00000001"
        let shop = try await OrdersShop(
            orders: 1,
            fixtures: [
                "rpay.order.searchOrder/all.body.json":
                    #"{"orderNumberList":["\#(missing)","\#(number)"],"MessageModelList":\#(success),"PaginationResponseModel":{"totalRecordsAmount":2,"totalPages":1,"requestPage":1}}"#,
                "rpay.order.searchOrder/all.json": #"{"match": {}}"#,
            ]
        )
        let export = try await shop.rms([
            "export", "--from", "2026-01-01", "--to", "2026-01-15", "--columns", "orderNumber", "--output",
            shop.path("all.csv"),
        ])
        #expect(export.status == 1)
        #expect(export.error.contains("the search lists orders that rpay.order.getOrder does not return: \(missing)"))
        #expect(try shop.content("all.csv") == "orderNumber\r\n\(number)\r\n")
        #expect(!shop.exists("all.csv.resume"))
        await shop.mock.stop()
    }

    @Test func `help explains each command of orders`() throws {
        let page = try RMSProcess(["help", "orders", "export"], environment: [:])
        #expect(page.status == 0)
        #expect(try page.output == RMSProcess(["orders", "export", "--help"]).output)
        #expect(page.output.contains("= + - @") && page.output.contains("apostrophe"))
        let unknown = try RMSProcess(["help", "orders", "exprt"], environment: [:])
        #expect(unknown.error == "rms: unknown command 'exprt'; did you mean 'export'?\n")
        let group = try RMSProcess(["help", "order", "export"], environment: [:])
        #expect(group.status == 2 && group.error == "rms: unknown command 'order'\n")
    }
}
