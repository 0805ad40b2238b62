import ArgumentParser
import ExampleSupport
import Foundation
import RMSClient

/// レビュー販促クーポン: a coupon for the buyers of the last days, and the text of a mail that asks them for a review.
@main
struct ReviewCoupon: ExampleApp {
    static let profile = "レビュー販促クーポン"
    static let configuration = CommandConfiguration(
        commandName: "review-coupon",
        abstract: "Issues a coupon for recent buyers, and prints a mail that asks them for a review.",
        discussion: """
            The coupon is not public, is for members who bought in the shop, can be used once by each, and as often as \
            there were buyers. It begins at the next midnight in Japan that is at least two hours away, because RMS needs \
            an hour and deletes a coupon only until an hour before its start.

            The state file remembers the coupon. Until its end, the app prints it again instead of issuing another one.

            A review is the buyer's own opinion: give the coupon to everyone who bought, not in return for stars.
            """
    )

    enum Action: String, CaseIterable, ExpressibleByArgument {
        case issue, delete
    }

    @OptionGroup var connection: ShopOptions

    @Argument(help: "issue, or delete the coupon of the state file.")
    var action = Action.issue

    @Option(help: "The buyers of how many days.")
    var days = 14

    @Option(help: "Only buyers of the item with this number (商品管理番号); the coupon is for this item only.")
    var item: String?

    @Option(help: "The discount in yen (default: 300).")
    var yen: Int?

    @Option(help: "The discount in percent, instead of --yen.")
    var percent: Int?

    @Option(help: "How many days the coupon can be used.")
    var validDays = 30

    @Option(help: "The file that remembers the coupon (default: review-coupon.json).")
    var state: String?

    @Flag(help: "Say what would be issued, and change nothing.")
    var dryRun = false

    @Option(help: "After a run whose outcome is unknown: the code of the coupon that you found in RMS.")
    var code: String?

    @Flag(help: "After a run whose outcome is unknown: RMS does not have the coupon.")
    var notIssued = false

    @Option(help: "How long RMS may take to act on a call whose answer was lost, in seconds.")
    var settling = 60

    func validate() throws {
        guard 1...365 ~= days else { throw ValidationError("--days must be 1 to 365.") }
        guard 1...90 ~= validDays else { throw ValidationError("--valid-days must be 1 to 90.") }
        guard yen.map({ 1...999_999_999 ~= $0 }) ?? true else { throw ValidationError("--yen must be at least 1.") }
        guard percent.map({ 1...99 ~= $0 }) ?? true else { throw ValidationError("--percent must be 1 to 99.") }
        if yen != nil, percent != nil { throw ValidationError("Give --yen or --percent, not both.") }
        if code != nil, notIssued { throw ValidationError("Give --code or --not-issued, not both.") }
    }

    func run(in shop: Shop) async throws {
        // Each mock begins without a coupon.
        let name = shop.isDemo ? "review-coupon-\(UUID().uuidString.prefix(8)).json" : "review-coupon.json"
        let file = state ?? shop.file(name).path
        var store = try StateFile<CouponRecord?>(file, empty: nil, isReadOnly: dryRun)
        switch action {
        case .issue: try await issue(in: shop, &store, file)
        case .delete: try await delete(in: shop, &store, file)
        }
    }

    // MARK: Issue

    private func issue(in shop: Shop, _ store: inout StateFile<CouponRecord?>, _ file: String) async throws {
        if let known = try await remembered(in: shop, &store), known.end > Date() {
            print(Mail.text(for: known))
            print("\nThis coupon was issued before. It ends at \(known.end.shortTime).")
            return
        }
        let now = Date()
        let product = try await bought(in: shop)
        let buyers = try await shop.buyers(from: now.addingTimeInterval(-Double(days) * 86_400), to: now, of: item)
        guard buyers > 0 else {
            print("Nobody bought\(item.map { " \($0)" } ?? "") in the last \(days) days. No coupon is issued.")
            return
        }
        let discount: CouponAPI.Discount = percent.map { .percent($0) } ?? .yen(yen ?? 300)
        var record = CouponRecord(at: now, validDays: validDays, discount: discount, product: product)
        let coupon = record.coupon(discount, uses: buyers, days: days, item: item)
        print("\(buyers) buyer\(buyers == 1 ? "" : "s") in the last \(days) days")
        if dryRun {
            print(Mail.text(for: record))
            print("\nNothing was issued.")
            return
        }

        // Written first: whatever ends this process, the next run knows that there may be a coupon.
        store.state = record
        try store.save()
        do {
            let issued = try await shop.rms.coupon.issue(coupon)
            (record.code, record.url) = (issued.couponCode, issued.pcGetURL)
        } catch {
            guard error.unknownOutcome == nil else {
                throw AppError("\(error) Run again to find out whether the coupon was issued.")
            }
            store.state = nil
            try store.save()
            throw error
        }
        store.state = record
        try store.save()
        print(Mail.text(for: record))
        print("\nThe coupon is remembered in \(file)")
    }

    private func bought(in shop: Shop) async throws -> Product? {
        guard let item else { return nil }
        guard let product = try await shop.product(item) else { throw AppError("the shop has no item \(item)") }
        return product
    }

    /// The coupon of the state file, whose code is looked for if an earlier run did not learn it.
    private func remembered(
        in shop: Shop,
        _ store: inout StateFile<CouponRecord?>
    ) async throws -> CouponRecord? {
        guard let record = store.state, record.code == nil else { return store.state }
        if notIssued {
            store.state = nil
        } else if let code {
            store.state?.code = code
        } else {
            let found = try await settled(record, in: shop)
            store.state = found.map { coupon in
                var record = record
                (record.code, record.url) = (coupon.couponCode, coupon.pcGetURL)
                return record
            }
        }
        if !dryRun { try store.save() }
        return store.state
    }

    /// The coupon that an earlier run may have issued; nil if RMS does not have it, and will not issue it any more.
    private func settled(_ record: CouponRecord, in shop: Shop) async throws -> CouponAPI.Coupon? {
        while true {
            // A search that begins when RMS can't act on the call any more is the last one.
            let rest = (record.sentAt + Double(settling)).timeIntervalSinceNow
            if let found = try await search(for: record, in: shop) { return found }
            guard rest > 0 else { return nil }
            try await Task.sleep(for: .seconds(min(rest, 5)))
        }
    }

    /// The coupon that an earlier run may have issued, found by its name and period; nil if RMS does not have it.
    private func search(for record: CouponRecord, in shop: Shop) async throws -> CouponAPI.Coupon? {
        do {
            for try await coupon in shop.rms.coupon.search(CouponAPI.Search(couponName: record.name))
            where coupon.couponName == record.name && coupon.startDate == record.start && coupon.endDate == record.end {
                return coupon
            }
            return nil
        } catch {
            guard [.notPermitted, .unauthorized].contains(error.kind) else { throw error }
            throw AppError(
                "an earlier run may have issued the coupon '\(record.name)', and the key does not permit coupon.search. "
                    + "Look for it in RMS, then run again with --code CODE, or with --not-issued if it is not there."
            )
        }
    }

    // MARK: Delete

    private func delete(in shop: Shop, _ store: inout StateFile<CouponRecord?>, _ file: String) async throws {
        guard let record = try await remembered(in: shop, &store), let code = record.code else {
            throw AppError("there is no coupon to delete: \(file) has none")
        }
        if record.end <= Date() {
            print("\(code) has ended. RMS keeps ended coupons, and this app forgets it.")
        } else if dryRun {
            print("\(code) would be deleted.")
            return
        } else {
            try await delete(record, code, in: shop)
        }
        store.state = nil
        try store.save()
    }

    private func delete(_ record: CouponRecord, _ code: String, in shop: Shop) async throws {
        do {
            try await shop.rms.coupon.delete(couponCode: code)
            print("\(code) is deleted.")
        } catch {
            if error.failure?.code == "COUPON_EE00-002" {
                throw AppError(
                    "RMS deletes a coupon only until an hour before its start, and \(code) starts at "
                        + "\(record.start.shortTime). It ends by itself at \(record.end.shortTime)."
                )
            }
            guard error.kind == .notFound else { throw error }
            print("RMS has no coupon \(code) any more.")
        }
    }
}
