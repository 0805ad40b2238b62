import Foundation
import RMSMockServer
import TestSupport
import Testing

#if canImport(Darwin) || os(Linux)
/// What a terminal shows of a long run.
@Suite struct ProgressTests {
    private func screen(_ arguments: [String], _ shop: OrdersShop) async throws -> String {
        let terminal = try PseudoTerminal()
        let process = try ChildProcess(
            RMSProcess.executable,
            arguments,
            environment: shop.environment.merging(BuiltProgram.sanitizers) { $1 },
            error: .file(terminal.path)
        )
        try await eventually("the run ends") { !process.isRunning }
        let end = process.wait()
        #expect(end == .exit(0))
        try await eventually("the line is removed") { terminal.screen.hasSuffix("\r\u{1B}[K") }
        return terminal.screen
    }

    @Test func `an export counts its records on a terminal`() async throws {
        let shop = try await OrdersShop(orders: 0) { $0.generatedItems = 120 }
        #expect(try await screen(["items", "export"], shop).contains("\r100 items"))
        await shop.mock.stop()
    }

    @Test func `an export to a terminal escapes control characters, and does not mix with its progress`() async throws {
        let mock = try RunningMock(["--items", "120"])
        defer { _ = mock.end() }
        let title = "title=x\u{9B}2Jy"
        let change = ["call", "itemapi_2.0.items.patch", "manageNumber=demo-item-01", title]
        #expect(try RMSProcess(change, mock: mock).status == 0)
        let terminal = try PseudoTerminal()
        let process = try ChildProcess(
            RMSProcess.executable,
            ["items", "export", "--columns", "manageNumber,title"],
            environment: RMSProcess.keys.merging(BuiltProgram.sanitizers) { $1 }
                .merging(["RMS_BASE_URL": mock.url]) { $1 },
            output: .file(terminal.path),
            error: .file(terminal.path)
        )
        try await eventually("the run ends") { !process.isRunning }
        #expect(process.wait() == .exit(0))
        try await eventually("the item is shown") { terminal.screen.contains("\ndemo-item-01,x\\u{9b}2Jy") }
        #expect(terminal.screen.contains("\r100 items\u{1B}[K\r\u{1B}[K") && !terminal.screen.contains("\u{9B}"))
        #expect(terminal.screen.contains("\u{1B}[KmanageNumber,title\r\n"))
    }

    @Test func `an apply counts what it read and what it sent on a terminal`() async throws {
        let shop = try await OrdersShop.stocked(["a": 5, "b": 7])
        let list = shop.path("list.csv")
        try Data("manageNumber,variantId,quantity\na,s,9\nb,s,9\n".utf8).write(to: URL(fileURLWithPath: list))
        let dry = try await screen(["stock", "apply", list, "--dry-run"], shop)
        #expect(dry.contains("\rread 0 of 2 SKUs"))
        let text = try await screen(["stock", "apply", list], shop)
        #expect(text.contains("\rread 0 of 2 SKUs") && text.contains("\rsent 0 of 2 SKUs"))
        await shop.mock.stop()
    }
}
#endif
