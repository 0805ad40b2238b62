import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

@Suite("自動タイムセール")
struct TimeSaleTests {
    private let name = "自動タイムセール"
    private let item = "demo-item-01"

    @Test("the price changes at the start and is back at the end", arguments: [false, true])
    func sale(isRetired: Bool) async throws {
        try await open { shop in
            let before = try await price(in: shop)
            let begun = try await step(in: shop, isRetired)
            #expect(begun.status == 0 && begun.error.isEmpty && begun.output.contains("→ 777円, until"))
            #expect(try await price(in: shop) == 777)
            let again = try await step(in: shop, isRetired)
            #expect(again.status == 0 && again.output.hasPrefix("Next: "))
            let ended = try await step(in: shop, isRetired, isOver: true)
            #expect(ended.status == 0 && ended.error.isEmpty && ended.output.contains("is back"))
            #expect(try await price(in: shop) == before)
            #expect(writes(in: shop) == 2)
        }
    }

    /// When the process is killed.
    enum Moment: CaseIterable { case applying, active, restoring }

    @Test(
        "a run that is killed at any moment is ended by the next one, and nothing is written twice",
        arguments: Moment.allCases,
        [false, true]
    )
    func kill(at moment: Moment, isRetired: Bool) async throws {
        try await open { shop in
            let before = try await price(in: shop)
            if moment == .restoring { _ = try await step(in: shop, isRetired) }
            let isSlow = moment != .active
            if isSlow { shop.mock.inject(.latency(milliseconds: 60_000), on: isRetired ? .itemUpdate : .items20Patch) }
            let process = try shop.start(arguments("run", in: shop, isRetired, isOver: moment == .restoring))
            try await eventually("the write is carried out, and kept unless its answer is slow") {
                let isDone = try await price(in: shop) == (moment == .restoring ? before : 777)
                return isDone && (isSlow || (try? shop.text("sales.csv.state.json").contains("active")) == true)
            }
            process.send(SIGKILL)
            process.wait()
            shop.mock.clearFaults()
            let run = try await step(in: shop, isRetired, isOver: true)
            #expect(run.status == 0 && run.error.isEmpty && run.output.contains("is back"))
            #expect(try await price(in: shop) == before)
            #expect(writes(in: shop) == 2)
        }
    }

    @Test("a lost answer is read back, and nothing is written twice", arguments: [false, true])
    func lostAnswers(isRetired: Bool) async throws {
        try await open { shop in
            let before = try await price(in: shop)
            shop.mock.inject(.answerLost, on: isRetired ? .itemUpdate : .items20Patch, times: 2)
            #expect(try await step(in: shop, isRetired).status == 0)
            #expect(try await price(in: shop) == 777)
            #expect(try await step(in: shop, isRetired, isOver: true).status == 0)
            #expect(try await price(in: shop) == before)
            #expect(writes(in: shop) == 2)
        }
    }

    @Test("a call that RMS never got is sent again once it can't arrive any more", arguments: [false, true])
    func lostCalls(isRetired: Bool) async throws {
        try await open { shop in
            let before = try await price(in: shop)
            shop.mock.inject(.reset(.beforeHead), on: isRetired ? .itemUpdate : .items20Patch)
            #expect(try await step(in: shop, isRetired).status == 1)
            #expect(try await step(in: shop, isRetired).output.hasPrefix("Next: "))
            #expect(writes(in: shop) == 1)
            let begun = try await step(in: shop, isRetired, settling: 0)
            #expect(begun.status == 0 && begun.output.contains("→ 777円, until"))
            _ = try await step(in: shop, isRetired, isOver: true)
            #expect(try await price(in: shop) == before)
            #expect(writes(in: shop) == 3)
        }
    }

    @Test("a price that somebody else changes is left alone and reported", arguments: [false, true])
    func foreignPrice(isRetired: Bool) async throws {
        try await open { shop in
            _ = try await step(in: shop, isRetired)
            let found = try await shop.rms.item.get(ManageNumber(rawValue: item))
            var patch = ItemAPI2.ItemPatch()
            patch.setVariants(of: found) { $1.standardPrice = .set(900) }
            try await shop.rms.item.patch(found.manageNumber, patch)
            let run = try await step(in: shop, isRetired, isOver: true)
            #expect(run.status == 1 && run.complaints.count == 1)
            #expect(run.error.contains("somebody changed the price to 900円: it is left alone"))
            #expect(try await price(in: shop) == 900)
        }
    }

    @Test("one SKU has a sale, and the others keep their price")
    func oneSKU() async throws {
        try await open { shop in
            let before = try await shop.rms.item.get("demo-item-21").variants?.mapValues(\.standardPrice)
            let sku = try #require(before?.keys.last)
            let file = try shop.write(
                "\u{FEFF}item,sku,price,start,end\r\ndemo-item-21,\(sku.rawValue),500,\(time(0)),\(time(3600))\r\n",
                to: "sales.csv"
            )
            let step = try await shop.run(["step", "--schedule", file])
            #expect(step.status == 0 && step.output.contains("Next: \(time(3600))"))
            var expected = try #require(before)
            expected[sku] = 500
            #expect(try await shop.rms.item.get("demo-item-21").variants?.mapValues(\.standardPrice) == expected)
            #expect(try await shop.run(["status", "--schedule", file]).output.contains("active"))
        }
    }

    @Test(
        "a sale that can't begin is reported once",
        arguments: [("no-such-item", "no such item"), ("demo-item-01", "already")]
    )
    func unfit(item: String, complaint: String) async throws {
        try await open { shop in
            let row = "\(item),1200,\(time(-60)),\(time(3600))"
            let arguments = ["step", "--schedule", try shop.write("item,price,start,end\n\(row)\n", to: "sales.csv")]
            let run = try await shop.run(arguments)
            #expect(run.status == 1 && run.complaints.count == 1 && run.error.contains(complaint))
            let again = try await shop.run(arguments)
            #expect(again.status == 0 && again.output == "All sales are over.\n" && writes(in: shop) == 0)
        }
    }

    @Test("a dry run prints the prices and changes nothing")
    func dryRun() async throws {
        try await open { shop in
            let before = try await price(in: shop)
            let run = try await shop.run(arguments("step", in: shop, false) + ["--dry-run"])
            #expect(run.status == 0 && run.output.contains("\(item) 1,200円 → 777円") && before == 1200)
            #expect(writes(in: shop) == 0 && !shop.exists("sales.csv.state.json"))
        }
    }

    @Test(
        "a wrong schedule fails in one line",
        arguments: [
            ("item,price,start\n", "no column 'end'"),
            ("item,price,start,end\na,0,2026-11-30 10:00,2026-11-30 11:00\n", "line 2: 'price' must be a whole number"),
            ("item,price,start,end\na,1,2026-11-31 10:00,2026-11-30 11:00\n", "line 2: 'start' must be a time"),
            ("item,price,start,end\na,1,2026-11-30 12:00,2026-11-30 11:00\n", "line 2: the sale ends before it starts"),
            (
                "item,sku,price,start,end\na,,1,2026-11-30 10:00,2026-11-30 12:00\na,x,2,2026-11-30 11:00,2026-11-30 13:00\n",
                "line 3: another sale of a/x is at the same time"
            ),
        ]
    )
    func schedules(text: String, complaint: String) async throws {
        try await open { shop in
            let run = try await shop.run(["step", "--schedule", shop.write(text, to: "sales.csv")])
            #expect(run.status == 1 && run.complaints.count == 1 && run.error.contains(complaint))
        }
    }

    @Test("a schedule without sales is over at once, and one is needed for a shop")
    func empty() async throws {
        try await open { shop in
            let run = try await shop.run(["run", "--schedule", shop.write("item,price,start,end\n", to: "sales.csv")])
            #expect(run.status == 0 && run.error.isEmpty)
            #expect(try await shop.run(["run"]).complaints == ["time-sale: give the sales with --schedule"])
        }
    }

    @Test("without the function that changes items, it says so in one line and exits with 3")
    func permission() async throws {
        try await open { shop in
            let profile = try #require(AppProfile(named: name))
            let arguments = try arguments("step", in: shop, false)
            let run = try await ExampleProcess("time-sale", arguments, of: profile, without: .items20Patch)
            #expect(run.status == 3 && run.complaints.count == 1 && run.error.contains("items.patch"))
        }
    }

    @Test("without a key, it shows a sale in its own mock", arguments: [false, true])
    func newcomer(isRetired: Bool) async throws {
        let run = try await ExampleProcess("time-sale", isRetired ? ["--retired"] : [])
        #expect(run.status == 0 && run.output.contains("→ 777円") && run.output.contains("is back"))
    }

    private func open(_ test: (AppShop) async throws -> Void) async throws {
        try await AppShop.open("time-sale", name, test)
    }

    /// Does what is due of a sale that has begun.
    private func step(
        in shop: AppShop,
        _ isRetired: Bool,
        isOver: Bool = false,
        settling: Int = 3600
    ) async throws -> ExampleProcess {
        let arguments = try arguments("step", in: shop, isRetired, isOver: isOver)
        return try await shop.run(arguments + ["--settling", "\(settling)"])
    }

    private func arguments(
        _ command: String,
        in shop: AppShop,
        _ isRetired: Bool,
        isOver: Bool = false
    ) throws -> [String] {
        let end = time(isOver ? -1 : 3600)
        let file = try shop.write("item,price,start,end\n\(item),777,\(time(-60)),\(end)\n", to: "sales.csv")
        return [command, "--schedule", file] + (isRetired ? ["--retired"] : [])
    }

    /// A time in Japan.
    private func time(_ seconds: TimeInterval) -> String {
        let zone = TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt
        let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: zone)
        let date = now.addingTimeInterval(seconds)
        return date.formatted(style.year().month().day().time(includingFractionalSeconds: false))
    }

    private let now = Date()

    private func price(in shop: AppShop) async throws -> Int {
        let variants = try await shop.rms.item.get(ManageNumber(rawValue: item)).variants
        return try #require(variants?.first?.value.standardPrice)
    }

    private func writes(in shop: AppShop) -> Int {
        shop.mock.journal.count { [.itemUpdate, .items20Patch].contains($0.function) }
    }
}
