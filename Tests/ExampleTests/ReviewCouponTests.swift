import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

@Suite("レビュー販促クーポン")
struct ReviewCouponTests {
    private let name = "レビュー販促クーポン"

    @Test(
        "it issues one coupon for the buyers of the period, and prints it again later",
        arguments: [[], ["--retired"]]
    )
    func issue(generation: [String]) async throws {
        try await AppShop.open("review-coupon", name) { shop in
            let arguments = generation + ["--days", "20", "--percent", "10", "--state", shop.path("state.json")]
            let run = try await shop.run(arguments)
            #expect(run.status == 0 && run.error.isEmpty)
            let code = try #require(run.output.firstMatch(of: /クーポンコード: ([A-Z0-9-]{19})\n/)).1
            let coupon = try await shop.withAllFunctions { try await $0.coupon.get(couponCode: String(code)) }
            let buyers = Set(try await shop.orders(days: 20).compactMap(\.orderer?.emailAddress))
            #expect(coupon.issueCount == buyers.count && run.output.hasPrefix("\(buyers.count) buyers "))
            #expect(coupon.discountType == .percent && coupon.discountFactor == 10)
            #expect(coupon.isPublic == false && coupon.memberAvailMaxCount == 1)
            #expect(coupon.purchaseHistory?.type == .withHistory && coupon.purchaseHistory?.dynamicPeriod == 3)
            #expect(run.output.contains(try #require(coupon.pcGetURL)))
            #expect(buyers.allSatisfy { !run.output.contains($0) })

            let again = try await shop.run(arguments)
            #expect(again.status == 0 && again.output.contains(code) && again.output.contains("was issued before"))
            #expect(try await issued(in: shop).count == 1)
        }
    }

    @Test("a coupon for an item names it and counts its buyers", arguments: [[], ["--retired"]])
    func item(generation: [String]) async throws {
        try await AppShop.open("review-coupon", name) { shop in
            let orders = try await shop.orders(days: 60).filter {
                $0.goods.contains { $0.manageNumber == "demo-item-22" }
            }
            let arguments = generation + ["--item", "demo-item-22", "--days", "60", "--state", shop.path("state.json")]
            let run = try await shop.run(arguments)
            let buyers = Set(orders.compactMap(\.orderer?.emailAddress)).count
            let title = try await shop.rms.item.get("demo-item-22").title
            #expect(run.status == 0 && run.output.contains("対象商品: \(title ?? "?")\n"))
            let coupon = try #require(try await issued(in: shop).first)
            #expect(coupon.items?.map(\.itemURL) == ["demo-item-22"] && coupon.issueCount == buyers)
        }
    }

    @Test("delete removes the coupon and forgets it")
    func delete() async throws {
        try await AppShop.open("review-coupon", name) { shop in
            let state = ["--state", shop.path("state.json")]
            _ = try await shop.run(state)
            #expect(try await issued(in: shop).count == 1)
            let run = try await shop.run(["delete"] + state)
            #expect(run.status == 0 && run.output.hasSuffix("is deleted.\n"))
            #expect(try await issued(in: shop).isEmpty && !remembers("state.json", in: shop))
            let again = try await shop.run(["delete"] + state)
            #expect(again.status == 1 && again.complaints.count == 1)
        }
    }

    @Test("a coupon that has ended is forgotten, and one that has started stays")
    func late() async throws {
        try await AppShop.open("review-coupon", name) { shop in
            let ended = shop.path("ended.json")
            try shop.write(state(start: -90, end: -60, code: "AAAA-BBBB-CCCC-DDDD"), to: "ended.json")
            let run = try await shop.run(["delete", "--state", ended])
            #expect(run.status == 0 && run.output.contains("has ended"))
            #expect(!remembers("ended.json", in: shop))

            let running = try await shop.withAllFunctions { rms in
                var codes: [String] = []
                for try await coupon in rms.coupon.search()
                where coupon.startDate.map({ $0 < Date() }) == true && coupon.endDate.map({ $0 > Date() }) == true {
                    codes += [coupon.couponCode ?? ""]
                }
                return codes
            }
            let code: String = try #require(running.first)
            try shop.write(state(start: -1, end: 9, code: code), to: "running.json")
            let refused = try await shop.run(["delete", "--state", shop.path("running.json")])
            #expect(
                refused.status == 1 && refused.complaints.count == 1
                    && refused.error.contains("an hour before its start")
            )
            #expect(remembers("running.json", in: shop))
        }
    }

    @Test("a coupon whose answer was lost is found by the next run, if the key permits the search")
    func lostAnswer() async throws {
        try await AppShop.open("review-coupon", name, faults: ["coupon.issue=answer-lost*1"]) { shop in
            let state = ["--state", shop.path("state.json")]
            let lost = try await shop.run(state)
            #expect(lost.status == 1 && lost.complaints.count == 1 && lost.error.contains("Run again to find out"))
            let coupon = try #require(try await issued(in: shop).first)

            let blind = try await shop.run(state)
            #expect(blind.status == 1 && blind.complaints.count == 1)
            #expect(blind.error.contains(try #require(coupon.couponName)) && blind.error.contains("--code CODE"))

            try shop.permit(.couponSearch)
            let found = try await shop.run(state)
            #expect(found.status == 0)
            #expect(found.output.contains(try #require(coupon.couponCode)))
            #expect(try await issued(in: shop).count == 1)
        }
    }

    /// When the process is killed.
    enum Moment: CaseIterable { case reading, sent, acted, kept }

    @Test(
        "a run that is killed at any moment is ended by the next one, and RMS has one coupon",
        arguments: Moment.allCases
    )
    func kill(at moment: Moment) async throws {
        try await AppShop.open("review-coupon", name) { shop in
            let arguments = ["--state", shop.path("state.json"), "--settling", "4"]
            switch moment {
            case .reading: shop.mock.inject(.latency(milliseconds: 60_000), on: .rpayOrderGetOrder)
            case .sent: shop.mock.inject(.stall, on: .couponIssue)
            case .acted: shop.mock.inject(.latency(milliseconds: 60_000), on: .couponIssue)
            case .kept: break
            }
            let process = try shop.start(arguments)
            try await eventually("the moment has come") {
                switch moment {
                case .reading: shop.mock.journal.contains { $0.function == .rpayOrderSearchOrder }
                case .sent: remembers("state.json", in: shop)
                case .acted: try await !issued(in: shop).isEmpty
                case .kept: (try? shop.text("state.json").contains("\"code\"")) == true
                }
            }
            process.send(SIGKILL)
            process.wait()
            shop.mock.clearFaults()
            // Looking at the shop's coupons has taken the permission away.
            try shop.permit(.couponSearch)
            let run = try await shop.run(arguments)
            #expect(run.status == 0 && run.error.isEmpty)
            let coupon = try #require(try await issued(in: shop).first)
            #expect(run.output.contains(try #require(coupon.couponCode)))
            #expect(try await issued(in: shop).count == 1)
            #expect(try await shop.run(arguments).output.contains("was issued before"))
            #expect(try await issued(in: shop).count == 1)
        }
    }

    @Test("a call that reaches RMS after the process was killed is waited for")
    func lateCall() async throws {
        try await AppShop.open("review-coupon", name) { shop in
            try shop.permit(.couponSearch)
            let begun = Date()
            try shop.write(state(start: 1, end: 9, code: nil, sentAt: begun), to: "state.json")
            let run = try await shop.run(["--state", shop.path("state.json"), "--settling", "3"])
            #expect(run.status == 0 && -begun.timeIntervalSinceNow >= 2)
            #expect(shop.mock.journal.count { $0.function == .couponSearch } > 1)
            #expect(try await issued(in: shop).count == 1)
        }
    }

    @Test("two runs at the same time issue one coupon")
    func twoRuns() async throws {
        try await AppShop.open("review-coupon", name) { shop in
            let arguments = ["--state", shop.path("state.json")]
            shop.mock.inject(.latency(milliseconds: 60_000), on: .couponIssue)
            let process = try shop.start(arguments)
            try await eventually("the coupon is issued") { try await !issued(in: shop).isEmpty }
            let other = try await shop.run(arguments)
            #expect(other.status == 1 && other.error.contains("another run uses"))
            process.send(SIGKILL)
            process.wait()
            #expect(try await issued(in: shop).count == 1)
        }
    }

    @Test("without the search, the user says whether RMS has the coupon")
    func answerOfTheUser() async throws {
        try await AppShop.open("review-coupon", name, faults: ["coupon.issue=answer-lost*1"]) { shop in
            let state = ["--state", shop.path("state.json")]
            _ = try await shop.run(state)
            let code = try #require(try await issued(in: shop).first?.couponCode)
            let told = try await shop.run(state + ["--code", code])
            #expect(told.status == 0 && told.output.contains(code))
            try shop.write(self.state(start: 1, end: 9, code: nil), to: "other.json")
            let other = try await shop.run(["--state", shop.path("other.json"), "--not-issued"])
            #expect(other.status == 0 && other.output.contains("クーポンコード: "))
            #expect(try await issued(in: shop).count == 2)
        }
    }

    @Test("a dry run changes nothing")
    func dryRun() async throws {
        try await AppShop.open("review-coupon", name) { shop in
            let run = try await shop.run(["--dry-run", "--state", shop.path("state.json")])
            #expect(
                run.status == 0 && run.output.contains("300円引きクーポン") && run.output.hasSuffix("Nothing was issued.\n")
            )
            #expect(try await issued(in: shop).isEmpty && !shop.exists("state.json"))
        }
    }

    @Test("without buyers, no coupon is issued", arguments: [[], ["--retired"]])
    func noBuyers(generation: [String]) async throws {
        try await AppShop.open("review-coupon", name, seed: AppShop.quiet) { shop in
            let run = try await shop.run(generation + ["--state", shop.path("state.json")])
            #expect(run.status == 0 && run.output == "Nobody bought in the last 14 days. No coupon is issued.\n")
            #expect(!shop.exists("state.json"))
        }
    }

    @Test("a state file of something else is reported and kept")
    func foreignState() async throws {
        try await AppShop.open("review-coupon", name) { shop in
            let file = try shop.write("[]", to: "state.json")
            let run = try await shop.run(["--state", file])
            #expect(run.status == 1 && run.complaints.count == 1 && run.error.contains("not a state of this program"))
            #expect(try shop.text("state.json") == "[]")
        }
    }

    @Test("a newcomer sees a coupon without a key")
    func demo() async throws {
        let run = try await ExampleProcess("review-coupon")
        #expect(run.status == 0 && run.output.contains("クーポンコード: ") && run.output.contains("is remembered in "))
    }

    @Test("without the function that issues coupons, it says so in one line, exits with 3 and remembers nothing")
    func refusal() async throws {
        try await AppShop.open("review-coupon", name) { shop in
            let profile = try #require(AppProfile(named: name))
            let state = ["--state", shop.path("state.json")]
            let run = try await ExampleProcess("review-coupon", state, of: profile, without: .couponIssue)
            #expect(run.status == 3)
            #expect(run.complaints.count == 1 && run.error.contains("coupon.issue"))
            #expect(!remembers("state.json", in: shop))
        }
    }

    /// The coupons of the app that RMS has.
    private func issued(in shop: AppShop) async throws -> [CouponAPI.Coupon] {
        try await shop.withAllFunctions { rms in
            var coupons: [CouponAPI.Coupon] = []
            for try await coupon in rms.coupon.search(CouponAPI.Search(couponName: "レビュー御礼")) { coupons.append(coupon) }
            return coupons
        }
    }

    /// Whether a state file has a coupon.
    private func remembers(_ file: String, in shop: AppShop) -> Bool {
        (try? shop.text(file)).map { $0.contains("\"name\"") } ?? false
    }

    /// A state file, with days from now.
    private func state(start: Double, end: Double, code: String?, sentAt: Date? = nil) -> String {
        func time(_ days: Double) -> String { Date(timeIntervalSinceNow: days * 86_400).formatted(.iso8601) }
        let code = code.map { ", \"code\": \"\($0)\"" } ?? ""
        return "{\"name\": \"x\", \"discount\": \"300円引き\", \"start\": \"\(time(start))\", \"end\": \"\(time(end))\", "
            + "\"sentAt\": \"\(sentAt?.formatted(.iso8601) ?? time(-1))\"\(code)}"
    }
}
