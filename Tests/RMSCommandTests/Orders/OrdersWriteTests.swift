import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

/// `rms orders confirm` and `rms orders cancel`.
@Suite struct OrdersWriteTests {
    /// Every number of a function's calls, as often as it was sent.
    private func sent(_ function: RMSFunction, to shop: OrdersShop) throws -> [String] {
        try shop.bodies(function).flatMap { body -> [String] in
            let object = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
            return object?["orderNumberList"] as? [String] ?? [object?["orderNumber"] as? String ?? ""]
        }
    }

    private let writes: [RMSFunction] = [
        .rpayOrderConfirmOrder, .rpayOrderCancelOrder, .rpayOrderCancelOrderAfterShipping,
    ]

    @Test func `a dry run says what would happen to each order, and sends no write`() async throws {
        let shop = try await OrdersShop(orders: 3)
        let numbers = try await shop.orderNumbers()
        _ = try await shop.client.order.confirm([numbers[0]])
        shop.mock.shop(of: try Self.credentials)?.moveClock(by: 10)
        let unknown = "123456-20260101-99999999"
        let list = try shop.write((numbers + [unknown, "12"]).joined(separator: "\n"), to: "list.txt")
        let before = shop.mock.journal.count
        let confirm = try await shop.rms(["confirm", list, "--dry-run", "--result", shop.path("result.csv")])
        #expect(confirm.status == 1 && confirm.error == "")
        #expect(
            confirm.output == """
                \(numbers[0])  would fail: its progress is 300, and only 100 can be confirmed
                \(numbers[1])  would be confirmed
                \(numbers[2])  would be confirmed
                \(unknown)  would fail: RMS does not return the order \(unknown)
                12  would fail: orderNumber must be the shop's id, the day and a serial: 123456-20260131-0000000001
                2 would be changed, 3 would not. Nothing was sent.

                """
        )
        #expect(!shop.exists("result.csv") && !shop.exists("result.csv.sending"))
        let rows = "orderNumber,reason\n\(numbers[0]),\n\(numbers[1]),3\n"
        let cancel = try await shop.rms(["cancel", "-", "--reason", "8", "--dry-run"], input: rows)
        #expect(cancel.status == 0)
        #expect(
            cancel.output == """
                \(numbers[0])  would be canceled by rpay.order.cancelOrder (reason 8, inventoryRestoreType 0)
                \(numbers[1])  would be canceled by rpay.order.cancelOrder (reason 3, inventoryRestoreType 0)
                2 would be changed, 0 would not. Nothing was sent.

                """
        )
        #expect(shop.mock.journal.dropFirst(before).map(\.function) == [.rpayOrderGetOrder, .rpayOrderGetOrder])
        await shop.mock.stop()
    }

    private static var credentials: Credentials {
        get throws { try Credentials(serviceSecret: "SPcommand-test", licenseKey: "SLcommand-test") }
    }

    @Test func `a result file keeps the outcome of each order, and what succeeded is not sent again`() async throws {
        let shop = try await OrdersShop(orders: 150)
        let numbers = try await shop.orderNumbers()
        _ = try await shop.client.order.confirm([numbers[3]])
        let list = try shop.write(
            "\u{FEFF}" + (numbers + ["12", numbers[0]]).joined(separator: "\r\n"),
            to: "list.txt"
        )
        let arguments = ["confirm", list, "--result", shop.path("result.csv")]
        let first = try await shop.rms(arguments)
        #expect(first.status == 1)
        #expect(
            first.error
                == "rms: rpay.order.confirmOrder: service code: 2 of 151 orders are not confirmed. See the outcome and the "
                + "code of each.\n"
        )
        #expect(first.output.hasSuffix("\n151 orders: 149 confirmed, 2 failed\n"))
        let code = "ORDER_EXT_API_CONFIRM_ORDER_ERROR_103"
        let rows = try shop.content("result.csv").split(separator: "\r\n")
        #expect(rows.count == 152 && rows[0] == "command,orderNumber,outcome,code,message")
        #expect(rows[1] == "confirm,\(numbers[0]),succeeded,,")
        #expect(rows[4] == "confirm,\(numbers[3]),failed,\(code),既に注文確認されています。")
        #expect(rows[151].hasPrefix("confirm,12,failed,invalid_request,"))
        #expect(try shop.mode("result.csv") == 0o600)
        #expect(!shop.exists("result.csv.sending"))

        let second = try await shop.rms(arguments)
        #expect(second.status == 1)
        #expect(second.output.hasSuffix("\n151 orders: 149 confirmed earlier, 2 failed\n"))
        #expect(try shop.content("result.csv").split(separator: "\r\n").count == 152)
        // The first is the test's own call.
        #expect(try sent(.rpayOrderConfirmOrder, to: shop) == [numbers[3]] + numbers + [numbers[3]])

        let done = try shop.write(numbers[0], to: "done.txt")
        let calls = shop.mock.journal.count
        let third = try await shop.rms(["confirm", done, "--result", shop.path("result.csv")])
        #expect(third.status == 0 && third.output == "1 order: 1 confirmed earlier\n")
        #expect(shop.mock.journal.count == calls)
        await shop.mock.stop()
    }

    @Test func `an order whose outcome is unknown is not sent again unless that is asked for`() async throws {
        let shop = try await OrdersShop(orders: 2)
        let numbers = try await shop.orderNumbers()
        let list = try shop.write(numbers.joined(separator: "\n"), to: "list.txt")
        let arguments = ["confirm", list, "--result", shop.path("result.csv")]
        shop.mock.inject(.answerLost, on: .rpayOrderConfirmOrder)
        let lost = try await shop.rms(arguments)
        #expect(lost.status == 4 && lost.output.hasSuffix("\n2 orders: 2 unknown\n"))
        #expect(lost.error.contains("Read the unknown ones first: rms call rpay.order.getOrder orderNumberList=…"))
        #expect(try shop.content("result.csv").contains("\(numbers[0]),unknown,outcome_unknown,"))
        let again = try await shop.rms(arguments)
        #expect(again.status == 1 && again.output.hasSuffix("\n2 orders: 2 unknown\n"))
        #expect(try sent(.rpayOrderConfirmOrder, to: shop) == numbers)
        let dry = try await shop.rms(arguments + ["--dry-run"])
        #expect(
            dry.output == "0 would be changed, 0 would not, 2 left alone after the result file. Nothing was sent.\n"
        )
        let retried = try await shop.rms(arguments + ["--retry-unknown"])
        #expect(retried.output.hasSuffix("\n2 orders: 2 failed\n"))
        #expect(try sent(.rpayOrderConfirmOrder, to: shop) == numbers + numbers)
        await shop.mock.stop()
    }

    @Test func `an order that was being sent when the process was killed is unknown`() async throws {
        let shop = try await OrdersShop(orders: 101)
        let numbers = try await shop.orderNumbers()
        let list = try shop.write(numbers.joined(separator: "\n"), to: "list.txt")
        let arguments = ["confirm", list, "--result", shop.path("result.csv")]
        shop.mock.inject(.stall, on: .rpayOrderConfirmOrder)
        let running = try shop.start(arguments)
        try await eventually("RMS has the call") { try self.sent(.rpayOrderConfirmOrder, to: shop).count == 100 }
        let both = try await shop.rms(arguments)
        #expect(both.status == 2)
        #expect(both.error == "rms: another run uses the result file '\(shop.path("result.csv"))'\n")
        _ = try await running.end(by: SIGKILL)
        let next = try await shop.rms(arguments)
        #expect(next.status == 1 && next.output.hasSuffix("\n101 orders: 1 confirmed, 100 unknown\n"))
        #expect(try sent(.rpayOrderConfirmOrder, to: shop) == numbers)
        let rows = try shop.content("result.csv").split(separator: "\r\n")
        #expect(rows[1] == "confirm,\(numbers[0]),unknown,,the run ended before the answer")
        #expect(rows.count == 102 && rows[101] == "confirm,\(numbers[100]),succeeded,,")
        await shop.mock.stop()
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `a signal ends a run after the call in flight, and the next run does the rest`(signal: Int32) async throws {
        let rule = MockFaultRule(.latency(milliseconds: 300), on: .rpayOrderConfirmOrder, times: nil)
        let shop = try await OrdersShop(orders: 250, faults: [rule])
        let numbers = try await shop.orderNumbers()
        let list = try shop.write(numbers.joined(separator: "\n"), to: "list.txt")
        let arguments = ["confirm", list, "--result", shop.path("result.csv")]
        let running = try shop.start(arguments)
        try await eventually("RMS has a call") { try !self.sent(.rpayOrderConfirmOrder, to: shop).isEmpty }
        let end = try await running.end(by: signal)
        #expect(end.end == .signal(signal))
        let rows = try shop.content("result.csv").split(separator: "\r\n").dropFirst()
        let done = rows.count { $0.hasSuffix(",succeeded,,") }
        let rest = rows.count { $0.hasSuffix(",notAttempted,,the run ended before it was sent") }
        #expect(done >= 100 && rest >= 50 && done + rest == 250)
        let command = (["rms", "orders"] + arguments).joined(separator: " ")
        #expect(end.error == "rms: interrupted before \(rest) orders were sent. Go on with: \(command)\n")
        let next = try await shop.rms(arguments)
        #expect(next.status == 0)
        #expect(next.output == "250 orders: \(rest) confirmed, \(done) confirmed earlier\n")
        #expect(try sent(.rpayOrderConfirmOrder, to: shop) == numbers)
        await shop.mock.stop()
    }

    @Test func `cancel takes reasons from the options or from columns, and calls what the progress requires`()
        async throws
    {
        let shop = try await OrdersShop(orders: 3, status: "処理済")
        let numbers = try await shop.orderNumbers()
        let rows = """
            商品,orderNumber,reason,inventoryRestoreType
            "急須, 赤",\(numbers[0]),,
            "a ""b""
            c",\(numbers[1]),2,1
            ,\(numbers[2]),15,


            """
        let list = shop.folder.appendingPathComponent("list.csv")
        try #require(rows.replacing("\n", with: "\r\n").data(using: .shiftJIS)).write(to: list)
        let arguments = [
            "cancel", list.path, "--reason", "10", "--inventory-restore-type", "2", "--result", shop.path("result.csv"),
        ]
        let wrong = try await shop.rms(arguments)
        #expect(wrong.status == 2 && wrong.error == "rms: '\(list.path)' is not utf8 text: try --encoding shift-jis\n")
        let cancel = try await shop.rms(arguments + ["--encoding", "shift-jis"])
        #expect(cancel.status == 0 && cancel.output == "3 orders: 3 canceled\n", "\(cancel.error)")
        #expect(
            shop.bodies(.rpayOrderCancelOrderAfterShipping)
                == [(0, 2, 10), (1, 1, 2), (2, 2, 15)].map {
                    #"{"orderNumber":"\#(numbers[$0.0])","inventoryRestoreType":\#($0.1),"changeReasonDetailApply":\#($0.2)}"#
                }
        )
        for case .succeeded(let order) in try await shop.client.order.get(numbers) {
            #expect(order.progress == .cancelled)
        }
        await shop.mock.stop()
    }

    @Test func `a shipped order is not canceled as one that is not, and what can't be canceled is not sent`()
        async throws
    {
        let shop = try await OrdersShop(orders: 1, status: "キャンセル")
        let number = try #require(try await shop.orderNumbers().first)
        let cancel = try await shop.rms(
            ["cancel", "-", "--reason", "1"],
            input: "\(number)\n123456-20260101-99999999\n"
        )
        #expect(cancel.status == 1)
        #expect(
            cancel.output == """
                \(number)  failed  invalid_request  an order with the progress 900 can't be canceled
                123456-20260101-99999999  failed  not_found        RMS does not return the order 123456-20260101-99999999
                2 orders: 2 failed

                """
        )
        for function in writes { #expect(shop.bodies(function) == []) }
        await shop.mock.stop()
    }

    @Test func `a refused key ends the run, and the rest is not attempted`() async throws {
        let shop = try await OrdersShop(orders: 150)
        let numbers = try await shop.orderNumbers()
        shop.mock.shop(of: try Self.credentials)?.grant([.rpayOrderGetOrder])
        let confirm = try await shop.rms(
            ["confirm", "-", "--result", shop.path("result.csv")],
            input: numbers.joined(separator: "\n")
        )
        #expect(confirm.status == 3 && confirm.output.hasSuffix("\n150 orders: 100 failed, 50 not attempted\n"))
        #expect(try shop.content("result.csv").contains("\(numbers[149]),notAttempted,,"))
        #expect(shop.bodies(.rpayOrderConfirmOrder).count == 1)
        await shop.mock.stop()
    }

    @Test(arguments: [
        (["confirm", "/does/not/exist"], "", "the file '/does/not/exist' can't be read"),
        (["confirm", "-"], "", "standard input is empty"),
        (["confirm", "-"], " \n\n", "standard input is empty"),
        (
            ["confirm", "-"], "number;name\n1;a",
            "standard input: line 1 is more than one value, and no header has the column orderNumber"
        ),
        (["confirm", "-"], "orderNumber,x\n,1\n", "standard input: row 2 has no orderNumber"),
        (["confirm", "-"], "orderNumber,x\n1,2,3\n", "standard input: row 2 has 3 cells, the header 2"),
        (["confirm", "-"], "orderNumber,x\n1,\"2\n3,4\n", "standard input: a quotation mark is not closed"),
        (
            ["confirm", "-"], "orderNumber,x\n1,\"2\"3\"\"\n",
            "standard input: row 2 is not valid CSV: a quotation mark is in the wrong place"
        ),
        (["confirm", "-"], "orderNumber,orderNumber\n1,2\n", "standard input: the column 'orderNumber' occurs twice"),
        (["confirm", "-", "--retry-unknown"], "1\n", "--retry-unknown needs --result"),
        (["cancel", "-"], "1\n", "row 1: give a reason, in the column reason or with --reason"),
        (
            ["cancel", "-", "--reason", "1"], "orderNumber,reson\n1,2\n",
            "the column 'reson' is not known; did you mean 'reason'?"
        ),
        (["cancel", "-", "--reason", "1"], "orderNumber,reason\n1,x\n", "row 2: reason must be a whole number"),
        (
            ["cancel", "-", "--reason", "1"], "orderNumber,reason\n1,2\n1,3\n",
            "row 3: 1 occurs twice, with different values"
        ),
    ])
    func `a list that can't be used is a usage error, and nothing is sent`(
        arguments: [String],
        input: String,
        error: String
    ) throws {
        let run = try RMSProcess(["orders"] + arguments + ["--base-url", "http://127.0.0.1:1"], input: input)
        #expect(run.status == 2 && run.output == "")
        #expect(run.error == "rms: \(error)\n")
    }

    @Test(arguments: [
        ("number,outcome\n", "its columns must be command,orderNumber,outcome,code,message"),
        ("command,orderNumber,outcome,code,message\nconfirm,1,maybe,,\n", "row 2 has no outcome"),
        ("command,orderNumber,outcome,code,message\n,1,succeeded,,\n", "row 2 has no command"),
    ])
    func `another file is not taken for a result file`(content: String, problem: String) async throws {
        let shop = try await OrdersShop(orders: 1)
        let result = try shop.write(content, to: "result.csv")
        let run = try await shop.rms(["confirm", "-", "--result", result], input: "123456-20260101-00000001\n")
        #expect(run.status == 2 && run.error.contains(problem), "\(run.error)")
        #expect(try shop.content("result.csv") == content)
        #expect(shop.mock.journal.isEmpty)
        await shop.mock.stop()
    }
}
