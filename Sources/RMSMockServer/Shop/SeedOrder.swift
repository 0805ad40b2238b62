internal import Foundation

/// An order of a seed in short form: who bought what, how and when. The other members are derived from it.
///
/// A plain order has one basket with one line, and both are attributes of the order. A richer one has a child for each
/// basket, coupon and wrapping. The header of `demo-shop.xml` and `Fixtures/README.md` describe the form.
struct SeedOrder: Sendable {
    let daysAgo: Double
    /// The status of the older service.
    let status: String
    /// `orderProgress`, where the status does not say it.
    let progress: Int?
    let settlement: String
    let delivery: (name: String, kind: Int)
    let buyer: Element
    let baskets: [SeedBasket]
    let coupons: [SeedCoupon]
    let wrappings: [SeedWrapping]
    let points: Int
    let paymentCharge: Int
    let isAsuraku: Bool
    let isGift: Bool
    let isOneDayOperation: Bool
    let remarks: String?
    /// Whole days after the order.
    let deliveryIn: Int?
    let shippingTerm: Int?
    let subStatusID: Int?
    /// `changeReasonDetail` of the change or cancellation that the progress is about.
    let changeReason: Int?

    private static let attributes: Set<String> = [
        "daysAgo", "person", "receiver", "status", "progress", "settlement", "points", "asuraku", "gift", "sameDay",
        "remarks", "delivery", "deliveryClass", "deliveryIn", "shippingTerm", "subStatus", "paymentCharge",
        "changeReason",
    ]

    init(_ node: SeedNode, items: [String: SeedGoods], people: [Element]) throws(SeedError) {
        let isPlain = node.all("basket").isEmpty
        try node.check(
            attributes: isPlain
                ? Self.attributes.union(SeedBasket.attributes).union(SeedLine.attributes) : Self.attributes,
            children: isPlain ? SeedBasket.children.union(["coupon", "wrapping"]) : ["basket", "coupon", "wrapping"]
        )
        guard let daysAgo = try? node.number("daysAgo", in: 0...36_500) else {
            throw node.error("needs a daysAgo from 0 to 36500")
        }
        self.daysAgo = daysAgo
        func person(_ number: Int) throws(SeedError) -> Element {
            guard people.indices.contains(number - 1) else {
                throw node.error("names a person that does not exist; use 1 to \(people.count), or add a person")
            }
            return people[number - 1]
        }
        let number = try node.integer("person", in: 1...9999) ?? 1
        let receiver = try node.integer("receiver", in: 1...9999) ?? number
        baskets = try (isPlain ? [node] : node.all("basket")).map { basket throws(SeedError) in
            try SeedBasket(basket, items: items) { number throws(SeedError) in try person(number ?? receiver) }
        }
        buyer = try person(number)
        if baskets.count > 99 { throw node.error("has \(baskets.count) baskets; use at most 99") }
        coupons = try node.all("coupon").map { coupon throws(SeedError) in try SeedCoupon(coupon) }
        wrappings = try node.all("wrapping").map { wrapping throws(SeedError) in try SeedWrapping(wrapping) }
        if wrappings.count > 2 { throw node.error("has \(wrappings.count) wrappings; use at most 2") }
        let bought = Set(baskets.flatMap(\.lines).map(\.url))
        if let other = coupons.compactMap(\.item).first(where: { !bought.contains($0) }) {
            throw node.error("has a coupon for \(other), which is not in the order")
        }

        progress = try node.code("progress", of: (1...9).map { "\($0 * 100)" }).flatMap { Int($0) }
        if progress != nil, node["status"] != nil { throw node.error("has a status and a progress; remove one") }
        status = node["status"] ?? progress.map(OrderDetails.status(ofProgress:)) ?? "新規受付"
        settlement = node["settlement"] ?? "クレジットカード"
        let isPickup = baskets.contains { $0.pickup != nil }
        delivery = (
            node["delivery"] ?? (isPickup ? "コンビニ受取" : "宅配便"), try node.integer("deliveryClass", in: 0...8) ?? 1
        )
        points = try node.integer("points", in: 0...9_999_999) ?? 0
        paymentCharge = try node.integer("paymentCharge", in: 0...99_999) ?? 0
        isAsuraku = try node.flag("asuraku")
        isGift = try node.flag("gift")
        isOneDayOperation = try node.flag("sameDay")
        remarks = try node.text("remarks", atMost: 32_767)
        deliveryIn = try node.integer("deliveryIn", in: 0...60)
        shippingTerm = try node.integer("shippingTerm", in: 0...2424)
        if let shippingTerm, !OrderDetails.isShippingTerm(shippingTerm) {
            throw node.error("needs a shippingTerm of 0, 1, 2, 9 or two hours, such as 1416")
        }
        subStatusID = try node.integer("subStatus", in: 0...999_999_999)
        let place = progress ?? OrderDetails.progress(ofStatus: status)
        if let subStatusID, !SubStatus.isPermitted(subStatusID, at: place) {
            let known = SubStatus.all.filter { $0.progress == place }.map { "\($0.id)" }.joined(separator: ", ")
            throw node.error("needs a subStatus of its progress \(place): \(known.isEmpty ? "it has none" : known)")
        }
        changeReason = try node.code("changeReason", of: Self.changeReasons.map { "\($0)" }).flatMap { Int($0) }
        if changeReason != nil, ![400, 800, 900].contains(progress) {
            throw node.error("has a changeReason; remove it, or give the progress 400, 800 or 900")
        }
    }

    private static let changeReasons = Array(1...6) + [8, 10, 13, 14, 15, 16]
}
