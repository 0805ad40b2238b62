import Foundation
import RMSClient
import RMSMockServer
import Testing

/// The result file of `rms orders confirm`, `ship` and `cancel`.
@Suite struct OrdersResultFileTests {
    private func append(_ bytes: [UInt8], to name: String, in shop: OrdersShop) throws {
        let file = try FileHandle(forWritingTo: shop.folder.appendingPathComponent(name))
        try file.seekToEnd()
        try file.write(contentsOf: Data(bytes))
        try file.close()
    }

    @Test(arguments: [("ship", "orderNumber,shippingNumber\n", ",1"), ("cancel", "orderNumber,reason\n", ",8")])
    func `a result file of another command is a usage error, and nothing is sent`(
        command: String,
        header: String,
        value: String
    ) async throws {
        let shop = try await OrdersShop(orders: 1)
        let number = try #require(try await shop.orderNumbers().first)
        let result = ["--result", shop.path("done.csv")]
        #expect(try await shop.rms(["confirm", "-"] + result, input: number).status == 0)
        let content = try shop.content("done.csv")
        let calls = shop.mock.journal.count
        let other = try await shop.rms([command, "-"] + result, input: header + number + value)
        let problem = "holds the results of 'rms orders confirm': use another file"
        #expect(other.status == 2 && other.error == "rms: '\(shop.path("done.csv"))' \(problem)\n")
        #expect(try shop.content("done.csv") == content)

        _ = try shop.write("command,orderNumber\r\nconfirm,\(number)\r\n", to: "new.csv.sending")
        let interrupted = try await shop.rms(
            [command, "-", "--result", shop.path("new.csv")],
            input: header + number + value
        )
        #expect(interrupted.status == 2 && interrupted.error.contains("new.csv.sending' \(problem)"))
        #expect(shop.mock.journal.count == calls)
        await shop.mock.stop()
    }

    @Test func `an unknown order stays unknown until RMS has judged it`() async throws {
        let shop = try await OrdersShop(orders: 150)
        let numbers = try await shop.orderNumbers()
        let arguments = ["confirm", "-", "--result", shop.path("result.csv")]
        shop.mock.inject(.answerLost, on: .rpayOrderConfirmOrder)
        let lost = try await shop.rms(arguments, input: numbers.joined(separator: "\n"))
        #expect(lost.status == 4 && lost.output.hasSuffix("\n150 orders: 100 unknown, 50 not attempted\n"))
        try shop.state.grant([.rpayOrderGetOrder])
        let reversed = numbers.reversed().joined(separator: "\n")
        let refused = try await shop.rms(arguments + ["--retry-unknown"], input: reversed)
        #expect(refused.status == 3 && refused.output.hasSuffix("\n150 orders: 50 failed, 100 unknown\n"))
        let rows = try shop.content("result.csv").split(separator: "\r\n").dropFirst()
        #expect(rows.count == 150 && rows.count { $0.contains(",unknown,") } == 100)
        try shop.state.grant([.rpayOrderGetOrder, .rpayOrderConfirmOrder])
        let next = try await shop.rms(arguments + ["--retry-unknown"], input: reversed)
        #expect(next.status == 1 && next.output.hasSuffix("\n150 orders: 50 confirmed, 100 failed\n"))
        #expect(try !shop.content("result.csv").contains(",unknown,"))
        await shop.mock.stop()
    }

    @Test func `a run without a connection ends with exit code 4, and its orders are sent by the next`() async throws {
        let shop = try await OrdersShop(orders: 1)
        let number = try #require(try await shop.orderNumbers().first)
        let arguments = ["confirm", "-", "--result", shop.path("result.csv")]
        let none = try await shop.rms(arguments + ["--base-url", "http://127.0.0.1:1"], input: number)
        #expect(none.status == 4 && none.output.hasSuffix("\n1 order: 1 failed\n"), "\(none.error)")
        let next = try await shop.rms(arguments, input: number)
        #expect(next.status == 0 && next.output == "1 order: 1 confirmed\n")
        await shop.mock.stop()
    }

    @Test func `a last row that was cut within a character is left out`() async throws {
        let shop = try await OrdersShop(orders: 1)
        let number = try #require(try await shop.orderNumbers().first)
        let arguments = ["confirm", "-", "--result", shop.path("result.csv")]
        #expect(try await shop.rms(arguments, input: number).status == 0)
        let content = try shop.content("result.csv")
        try append([UInt8]("confirm,1,failed,X,既".utf8).dropLast(), to: "result.csv", in: shop)
        let next = try await shop.rms(arguments, input: number)
        #expect(next.status == 0 && next.output == "1 order: 1 confirmed earlier\n", "\(next.error)")
        #expect(try shop.content("result.csv") == content)
        await shop.mock.stop()
    }

    @Test func `a pipe or a device is not written to, and stays what it is`() async throws {
        let shop = try await OrdersShop(orders: 1)
        let pipe = shop.path("pipe")
        try #require(mkfifo(pipe, 0o644) == 0)
        let error = "rms: '\(pipe)' is not a regular file\n"
        let confirm = try await shop.rms(["confirm", "-", "--result", pipe], input: "123456-20260101-00000001")
        #expect(confirm.status == 2 && confirm.error == error)
        let export = try await shop.export(["--output", pipe, "--overwrite"])
        #expect(export.status == 2 && export.error == error)
        let status = try #require(FileStatus(at: pipe))
        #expect(!status.isRegular && !status.isFolder && status.permissions == 0o644)
        #expect(shop.mock.journal.isEmpty && !shop.exists("pipe.sending") && !shop.exists("pipe.resume"))
        await shop.mock.stop()
    }

    @Test func `a code with control characters is printed in one line`() async throws {
        let number = "123456-20260101-00000001"
        let message = #"{"messageType":"ERROR","messageCode":"A\u001b[2J\nB","message":"m","orderNumber":"\#(number)"}"#
        let shop = try await OrdersShop(
            orders: 1,
            fixtures: [
                "rpay.order.confirmOrder/all.body.json": #"{"MessageModelList":[\#(message)]}"#,
                "rpay.order.confirmOrder/all.json": #"{"match": {}}"#,
            ]
        )
        let confirm = try await shop.rms(["confirm", "-", "--result", shop.path("result.csv")], input: number)
        #expect(confirm.status == 1 && confirm.output.hasSuffix("\n1 order: 1 failed\n"), "\(confirm.error)")
        #expect(!confirm.output.contains("\u{1B}") && confirm.output.split(separator: "\n").count == 2)
        #expect(try !shop.content("result.csv").contains("\u{1B}"))
        await shop.mock.stop()
    }
}
