import Foundation
import RMSClient

/// One call of every function, as a shop of the mock takes or refuses it.
enum SampleCalls {
    static let all: [any RMSOperation] = items + orders + inventory + categories + coupons + layouts + others

    private static var newItem: Item {
        var item = Item(
            itemURL: "new-item",
            itemName: "新",
            itemPrice: 1,
            genreID: 409_148,
            itemInventory: .init(count: 1)
        )
        item.catalogIDExemptionReason = CatalogIDExemptionReason(rawValue: 5)
        return item
    }

    private static var cheaper: Item {
        var item = Item(itemURL: "demo-item-01")
        item.itemPrice = 77
        return item
    }

    private static let items: [any RMSOperation] = [
        ItemGet(itemURL: "demo-item-01"), ItemSearch(itemName: "シャツ", limit: 2), ItemInsert(newItem),
        ItemUpdate(cheaper),
        ItemDelete(itemURL: "demo-item-02"), ItemsUpdate([ItemsUpdateEntry(itemURL: "demo-item-03")]),
    ]

    private static let number = "123456-20261101-00000001"

    private static var lastWeek: OrderSearchCondition {
        var search = OrderSearchCondition()
        search.dateType = .orderDate
        search.startDate = Date().addingTimeInterval(-7 * 86_400)
        search.endDate = Date()
        return search
    }

    private static var order: Order {
        var order = Order()
        order.orderNumber = number
        return order
    }

    private static let orders: [any RMSOperation] = [
        OrderGetOrder(search: lastWeek), OrderGetRequestID(), OrderGetResult(requestIDs: [1]),
        OrderUpdateOrder(orders: [order], requestID: 1),
        OrderChangeStatus(
            changes: [OrderStatusChange(orderNumbers: [number], status: OrderStatus(rawValue: "処理済"))],
            requestID: 2
        ),
        OrderCancelOrder(
            cancellations: [OrderCancellation(orderNumber: number, reason: OrderCancelReason(rawValue: 1))],
            requestID: 3
        ),
        OrderGetEnclosureList(),
        OrderDoEnclosure(bundles: [OrderEnclosure(parent: number, children: ["2"])], requestID: 4),
        OrderDoUnEnclosure(bundles: [OrderUnEnclosure(orderNumbers: [number])], requestID: 5),
        OrderChangeEnclosureParent(changes: [OrderEnclosureParentChange(from: number, to: "2")], requestID: 6),
        OrderDecisionPoint(orderNumbers: [number], requestID: 7),
        OrderRBankAccountTransfer(orderNumbers: [number], requestID: 8),
        OrderChangeRBankToUnprocessing(orderNumbers: [number], requestID: 9),
    ]

    private static let inventory: [any RMSOperation] = [
        InventoryGet(itemURLs: ["demo-item-01"]),
        InventoryUpdate([InventoryChange(itemURL: "demo-item-01", .set(5))]),
        InventoryUpdateSingle(InventoryChange(itemURL: "demo-item-01", .set(6))),
    ]

    private static let categories: [any RMSOperation] = [
        CategorySetsGet(), CategoriesGet(), CategoryGet(categoryID: 111),
        CategoryInsert(category: Category(name: "新")),
        CategoryUpdate(categoryID: 111, category: Category(name: "別")), CategoryDelete(categoryID: 112),
        CategoryMove(categoryID: 111, destinationID: 0),
    ]

    private static var coupon: Coupon {
        let start = Date().addingTimeInterval(7200)
        return Coupon(couponName: "c", startDate: start, endDate: start.addingTimeInterval(86_400), discount: .yen(100))
    }

    private static var knownCoupon: Coupon {
        var coupon = coupon
        coupon.couponCode = "AAAA-BBBB-CCCC-DDDD"
        return coupon
    }

    /// The first one that is issued in a shop.
    private static let thanksID = 1001

    static var thanks: ThanksCoupon {
        var coupon = ThanksCoupon()
        coupon.couponName = "t"
        coupon.discountType = .yen
        coupon.discountFactor = 100
        coupon.unavailableDays = 10
        coupon.termMonths = 1
        coupon.memberAvailMaxCount = 1
        coupon.isCombinable = false
        coupon.grantConditions = [
            ThanksCouponGrantCondition(.totalPrice, startValue: "3000", comparison: 1),
            ThanksCouponGrantCondition(
                .grantTerm,
                startValue: "2099-01-01 10:00:00",
                endValue: "2099-02-01 10:00:00",
                comparison: 1
            ),
        ]
        return coupon
    }

    private static let coupons: [any RMSOperation] = [
        CouponIssue(coupon), CouponUpdate(knownCoupon), CouponDelete(couponCode: "AAAA-BBBB-CCCC-DDDD"),
        CouponGet(couponCode: "AAAA-BBBB-CCCC-DDDD"), CouponSearch(), ThanksCouponIssue(thanks),
        ThanksCouponUpdate(thanksCouponID: thanksID, thanks), ThanksCouponStop(thanksCouponID: thanksID),
        ThanksCouponGet(thanksCouponID: thanksID), ThanksCouponSearch(),
    ]

    private static let layouts: [any RMSOperation] = [
        ShopNavigationTemplates(), ShopFeaturedItems(), ShopSmallTexts(), ShopLargeTexts(),
        ShopLayoutCommon(layoutCommonID: 10060),
    ]

    private static let others: [any RMSOperation] = [
        LicenseExpiryDate(),
        RakutenPaySearchOrder(from: Date().addingTimeInterval(-7 * 86_400), to: Date()),
    ]
}
