import ExampleSupport
import Foundation
import RMSClient

/// What the app remembers of its coupon.
struct CouponRecord: Codable {
    let name: String
    let start: Date
    let end: Date
    /// The discount in Japanese.
    let discount: String
    /// The name of the item that it is for; nil for all.
    let item: String?
    /// When RMS was asked to issue it.
    let sentAt: Date
    /// Nil until RMS has confirmed the coupon.
    var code: String?
    /// The page where customers get it.
    var url: String?

    init(at now: Date, validDays: Int, discount: CouponAPI.Discount, product: Product?) {
        let midnight = now.addingTimeInterval(2 * 3600).midnight(afterDays: 1)
        // The moment of the issue tells two coupons of a day apart.
        name = "レビュー御礼クーポン \(now.shortTime)"
        start = midnight
        end = midnight.midnight(afterDays: validDays).addingTimeInterval(-1)
        self.discount =
            switch discount {
            case .yen(let amount): "\(amount.yen)引き"
            case .percent(let rate): "\(rate)%引き"
            case .freeShipping: "送料無料"
            }
        item = product?.name
        sentAt = now
    }

    /// The coupon as RMS gets it.
    ///
    /// - Parameters:
    ///   - uses: How often it can be used in all; RMS permits 999,999, and 1,000 of a longer coupon for an item.
    ///   - days: Within how many days its members must have bought, at least.
    ///   - number: The item that it is for.
    func coupon(_ discount: CouponAPI.Discount, uses: Int, days: Int, item number: String?) -> CouponAPI.Coupon {
        var coupon = CouponAPI.Coupon(
            couponName: name,
            startDate: start,
            endDate: end,
            discount: discount,
            itemType: number == nil ? .wholeOrder : .singleItem,
            issueCount: min(uses, number == nil ? 999_999 : 1000),
            memberAvailMaxCount: 1,
            isPublic: false
        )
        coupon.items = number.map { [CouponAPI.Item(itemURL: $0)] }
        // RMS knows these periods, and counts them back from the day on which the coupon is used.
        let months = [1, 3, 6, 12, 24].first { $0 * 30 >= days + Int(end.timeIntervalSince(start) / 86_400) + 2 } ?? 24
        coupon.purchaseHistory = CouponAPI.PurchaseHistory(
            type: .withHistory,
            dynamicPeriod: months,
            purchaseCount: CouponAPI.PurchaseCount(minimum: 1)
        )
        return coupon
    }
}
