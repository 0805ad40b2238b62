import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

/// `rms orders export` that ends early, and goes on.
@Suite struct OrdersResumeTests {
    private func slowShop() async throws -> OrdersShop {
        let rule = MockFaultRule(.latency(milliseconds: 150), on: .rpayOrderGetOrder, times: nil)
        return try await OrdersShop(orders: 450, faults: [rule])
    }

    /// The number of orders that a state file names.
    private func orders(in shop: OrdersShop, _ name: String) -> Int {
        let data = try? Data(contentsOf: shop.folder.appendingPathComponent(name))
        let state = data.flatMap { try? JSONSerialization.jsonObject(with: $0) as? [String: Any] }
        return state?["orders"] as? Int ?? 0
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGKILL], ["--csv", "--json-lines"])
    func `an interrupted and resumed export is the same as one without a break`(signal: Int32, format: String)
        async throws
    {
        let shop = try await slowShop()
        let whole = try await shop.export([format]).output
        let arguments = ["export"] + OrdersShop.period + [format, "--output", shop.path("all.out")]
        let running = try shop.start(arguments)
        try await eventually("some orders are written") { self.orders(in: shop, "all.out.resume") >= 100 }
        let end = try await running.end(by: signal)
        #expect(end.end == .signal(signal))
        let count = orders(in: shop, "all.out.resume")
        #expect(100..<450 ~= count)
        let next = (["rms", "orders"] + arguments + ["--resume"]).joined(separator: " ")
        let told = "rms: interrupted after \(count) orders. Go on with: \(next)\n"
        #expect(end.error == (signal == SIGKILL ? "" : told))
        #expect(try shop.mode("all.out") == 0o600)
        #expect(try shop.mode("all.out.resume") == 0o600)
        // What was written after the last state, and what a crash may leave, is cut off.
        let file = try FileHandle(forWritingTo: shop.folder.appendingPathComponent("all.out"))
        try file.seekToEnd()
        try file.write(contentsOf: Data("123456-2026".utf8))
        try file.close()
        let resumed = try await shop.rms(arguments + ["--resume"])
        #expect(resumed.status == 0, "\(resumed.error)")
        #expect(try shop.content("all.out") == whole)
        #expect(!shop.exists("all.out.resume"))
        await shop.mock.stop()
    }

    @Test func `a failure keeps what was written, and names the command to go on with`() async throws {
        let shop = try await slowShop()
        let credentials = try Credentials(serviceSecret: "SPcommand-test", licenseKey: "SLcommand-test")
        let expected = try await shop.export().output
        let arguments = ["export"] + OrdersShop.period + ["--output", shop.path("all.csv")]
        let running = try shop.start(arguments)
        try await eventually("some orders are written") { self.orders(in: shop, "all.csv.resume") >= 100 }
        let mockShop = try #require(shop.mock.shop(of: credentials))
        let expiry = try #require(mockShop.licenseExpires)
        mockShop.setLicenseExpiry(mockShop.now.addingTimeInterval(-86_400))
        let end = try await running.end()
        #expect(end.end == .exit(3))
        #expect(end.error.contains("--output \(shop.path("all.csv")) --resume\n"))
        mockShop.setLicenseExpiry(expiry)
        #expect(try await shop.rms(arguments + ["--resume"]).status == 0)
        #expect(try shop.content("all.csv") == expected)
        await shop.mock.stop()
    }

    @Test func `an export goes on only with the same conditions, and replaces a file only if told to`() async throws {
        let shop = try await slowShop()
        let arguments = ["export"] + OrdersShop.period + ["--output", shop.path("all.csv")]
        let running = try shop.start(arguments)
        try await eventually("some orders are written") { self.orders(in: shop, "all.csv.resume") >= 100 }
        let both = try await shop.rms(arguments + ["--resume"])
        #expect(both.status == 2 && both.error == "rms: another run writes to '\(shop.path("all.csv"))'\n")
        _ = try await running.end(by: SIGKILL)
        let other = try await shop.rms(arguments + ["--resume", "--no-personal-data", "--progress", "100"])
        #expect(other.status == 2)
        #expect(other.error.contains("with other conditions (--progress, the columns, --no-personal-data)"))
        let again = try await shop.rms(arguments)
        #expect(again.status == 2 && again.error.contains("was interrupted: go on with --resume, or begin again"))
        #expect(try await shop.rms(arguments + ["--overwrite"]).status == 0)
        let whole = try await shop.export().output
        #expect(try shop.content("all.csv") == whole)
        let third = try await shop.rms(arguments)
        #expect(
            third.status == 2 && third.error == "rms: '\(shop.path("all.csv"))' exists. Replace it with --overwrite\n"
        )
        let complete = try await shop.rms(arguments + ["--resume"])
        #expect(complete.status == 2 && complete.error.contains("is complete"))
        #expect(try shop.content("all.csv") == whole)
        await shop.mock.stop()
    }

    @Test func `an export of another shop or from another host is not resumed`() async throws {
        let shop = try await slowShop()
        let arguments = ["export"] + OrdersShop.period + ["--output", shop.path("all.csv"), "--resume"]
        let running = try shop.start(Array(arguments.dropLast()))
        try await eventually("some orders are written") { self.orders(in: shop, "all.csv.resume") >= 100 }
        _ = try await running.end(by: SIGKILL)
        let state = try shop.content("all.csv.resume")
        let content = try shop.content("all.csv")
        let id = String(try #require(try await shop.orderNumbers().first).prefix { $0 != "-" })
        #expect(state.contains(#""shopID":"\#(id)""#))
        _ = try shop.write(state.replacing(#""shopID":"\#(id)""#, with: #""shopID":"999999""#), to: "all.csv.resume")
        let other = try await shop.rms(arguments)
        #expect(
            other.status == 2
                && other.error
                    == "rms: the export was begun with the keys of shop 999999, and these are of shop \(id)\n"
        )
        let calls = shop.mock.journal.count
        let port = try #require(shop.mock.url.split(separator: ":").last)
        _ = try shop.write(state.replacing(":\(port)", with: ":1"), to: "all.csv.resume")
        let host = try await shop.rms(arguments)
        #expect(host.status == 2 && host.error.contains("with other conditions (the host)"), "\(host.error)")
        #expect(shop.mock.journal.count == calls)
        #expect(try shop.content("all.csv") == content)
        _ = try shop.write(state, to: "all.csv.resume")
        #expect(try await shop.rms(arguments).status == 0)
        await shop.mock.stop()
    }

    #if os(Linux)
    /// Runs an export, and returns its exit status, the most memory that it used, in kilobytes, and whether the mock
    /// disturbed it. The journal keeps only the last answers of this size.
    private func peak(
        _ shop: OrdersShop,
        _ arguments: [String]
    ) async throws -> (status: Int32, memory: Int, wasDisturbed: Bool) {
        let running = try shop.start(arguments)
        var peak = 0
        var wasDisturbed = false
        try await eventually("the export ends") {
            let status = try? String(contentsOfFile: "/proc/\(running.id)/status", encoding: .utf8)
            let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            peak = max(peak, line.flatMap { Int($0.filter(\.isNumber)) } ?? 0)
            wasDisturbed = wasDisturbed || shop.mock.journal.contains { !$0.faults.isEmpty }
            return !running.isRunning
        }
        return (try await running.end().end.status, peak, wasDisturbed)
    }

    @Test func `thousands of orders are exported in constant memory, with faults and a crash on the way`() async throws
    {
        let small = try await OrdersShop(orders: 300)
        let few = try await peak(small, ["export"] + OrdersShop.period + ["--output", small.path("all.csv")])
        #expect(few.status == 0 && few.memory > 0)
        await small.mock.stop()

        let faults = [MockFault.maintenance, .reset(.midBody)].map { MockFaultRule($0, times: nil, probability: 0.05) }
        let shop = try await OrdersShop(orders: 3000, faults: faults)
        let arguments = ["export"] + OrdersShop.period + ["--output", shop.path("all.csv")]
        let running = try shop.start(arguments)
        try await eventually("a third is written") { self.orders(in: shop, "all.csv.resume") >= 1000 }
        _ = try await running.end(by: SIGKILL)
        let many = try await peak(shop, arguments + ["--resume"])
        #expect(many.status == 0 && many.wasDisturbed)
        #expect(Double(many.memory) < 1.5 * Double(few.memory) + 20_000, "\(few.memory) kB, then \(many.memory) kB")
        shop.mock.clearFaults()
        let rows = try shop.content("all.csv").split(separator: "\r\n").dropFirst()
        let numbers = rows.map { String($0.prefix { $0 != "," }) }
        #expect(numbers.count == 3000 && Set(numbers).count == 3000)
        let listed = try await shop.orderNumbers()
        #expect(numbers == listed)
        await shop.mock.stop()
    }
    #endif
}
