internal import Foundation
internal import RMSClient

/// What an order has besides the members of the older service: the state that RakutenPayOrderAPI 2.0 shows and changes.
struct OrderDetails: Sendable {
    /// `orderProgress`.
    var progress: Int
    /// What the older service showed at the last change by 2.0: a difference means that it changed the order since.
    private var seen: Seen
    /// When Rakuten's processing of a confirmed order ends.
    var processingEnds: Date?
    var subStatusID: Int?
    /// `2020-08-02T21:13:56+09:00`, like the times that follow.
    var confirmedAt: String?
    var fixedAt: String?
    var shippedAt: String?
    /// The shipping rows of each basket.
    var shipping: [Int: [Shipping]] = [:]
    /// `SkuModelList` by `itemDetailId`.
    var skus: [Int: [SKU]] = [:]
    /// What the older service appends to the item's number, by `itemDetailId`: the ids of the choice.
    var numberSuffixes: [Int: String] = [:]
    /// The lines with medicine, by `itemDetailId`.
    var drugs: Set<Int> = []
    /// `dropOffLocation` by `basketId`.
    var dropOffLocations: [Int: String] = [:]
    /// `SocialGiftModel` by `basketId`.
    var socialGifts: [Int: SocialGift] = [:]
    /// `CouponModelList`; the older service shows the coupons, too.
    var coupons: [Coupon] = []
    /// `ChangeReasonModelList`.
    var changes: [Change] = []
    /// `paymentCharge`, with tax at the standard rate.
    var paymentCharge = 0
    /// `oneDayOperationFlag`.
    var isOneDayOperation = false
    /// `itemDetailId` of the lines of each basket from which a line was removed.
    var lineIDs: [Int: [Int]] = [:]

    /// The ids of the lines that are left of some; lines keep their order.
    private static func ids(of left: [Seen.Line], among old: [Seen.Line], _ ids: [Int]) -> [Int] {
        var found: [Int] = []
        var rest = zip(old, ids).map { (line: $0, id: $1) }[...]
        for (index, line) in left.enumerated() {
            // As many must remain as there are lines to come. A line whose choice was changed is the first of its item.
            let candidates = rest.dropLast(left.count - index - 1)
            let place =
                candidates.firstIndex { $0.line == line } ?? candidates.firstIndex { $0.line.itemID == line.itemID }
                ?? rest.startIndex
            found.append(rest[place].id)
            rest = rest[(place + 1)...]
        }
        return found
    }

    /// `itemDetailId` of the lines of a package.
    func lineIDs(of package: Element) -> [Int] {
        lineIDs(ofBasket: package.number("basketId") ?? 0, count: package.all("itemModel").count)
    }

    private func lineIDs(ofBasket basket: Int, count: Int) -> [Int] {
        if let ids = lineIDs[basket], ids.count == count { return ids }
        return (0..<count).map { Self.itemDetailID(basket: basket, line: $0) }
    }

    /// A shipping row.
    struct Shipping: Sendable, Equatable {
        let id: Int
        var number: String?
        var company: String?
        var date: String?

        var json: JSONText {
            .object([
                ("shippingDetailId", .number(id)), ("shippingNumber", .text(number)),
                ("deliveryCompany", .text(company)),
                ("deliveryCompanyName", .text(company.flatMap(Self.company))), ("shippingDate", .text(date)),
            ])
        }

        /// From 1000.
        private static let companies = [
            "その他", "ヤマト運輸", "佐川急便", "日本郵便", "西濃運輸", "セイノースーパーエクスプレス", "福山通運", "名鉄運輸", "トナミ運輸", "第一貨物",
            "新潟運輸", "中越運送", "岡山県貨物運送", "久留米運送", "山陽自動車運送", "NXトランスポート", "エコ配", "EMS", "DHL", "FedEx", "UPS",
            "日本通運", "TNT", "OCS", "USPS", "SFエクスプレス", "Aramex", "SGHグローバル・ジャパン", "Rakuten EXPRESS",
            "日本郵便 楽天倉庫出荷", "クロネコゆうパケット", "名鉄NX運輸",
        ]

        /// The codes of companies.
        static let companyCodes = 1000...(999 + companies.count)

        private static func company(_ code: String) -> String? {
            Int(code).flatMap { companyCodes.contains($0) ? companies[$0 - 1000] : nil }
        }
    }

    /// `orderProgress` for a status of the older service, whose names have no documented counterpart: our choice.
    static func progress(ofStatus status: String) -> Int {
        switch status {
        case "新規受付": 100
        case "発送前入金待ち": 200
        case "発送待ち", "保留": 300
        case "発送後入金待ち": 500
        case "処理済": 700
        case "キャンセル": 900
        default: 300
        }
    }

    /// The status of the older service for an `orderProgress`.
    static func status(ofProgress progress: Int) -> String {
        switch progress {
        case 100: "新規受付"
        case 200: "発送前入金待ち"
        case 500, 600: "発送後入金待ち"
        case 700: "処理済"
        case 800, 900: "キャンセル"
        default: "発送待ち"
        }
    }

    /// What the older service shows of the state.
    private struct Seen: Equatable {
        let status: String
        let parcels: [[String?]]
        let coupons: [Element]
        let lines: [Int: [Line]]

        /// An item line, as far as it tells which one it is.
        struct Line: Equatable {
            let itemID: String?
            let choice: String?

            init(_ line: Element) {
                itemID = line.value("itemId")
                choice = line.value("selectedChoice")
            }
        }

        init(_ order: Element) {
            coupons = order.all("couponModel")
            lines = Dictionary(
                order.all("packageModel").map { ($0.number("basketId") ?? 0, $0.all("itemModel").map(Line.init)) }
            ) { first, _ in first }
            status = order.value("status") ?? ""
            parcels =
                order.all("packageModel").map { [$0.value("shippingNumber"), $0.value("deliveryCompanyId")] }
                + [[order.value("shippingDate")]]
        }
    }

    /// The details of an order, as they are after what the older service wrote since the last change by 2.0. It knows one
    /// parcel for each package, so that its write replaces the shipping rows.
    func updated(by order: Element) -> OrderDetails {
        let now = Seen(order)
        guard now != seen else { return self }
        let shown = OrderDetails(order)
        var updated = self
        updated.seen = now
        if now.status != seen.status {
            updated.progress = shown.progress
            updated.processingEnds = nil
            updated.confirmedAt = confirmedAt ?? shown.confirmedAt
            updated.fixedAt = fixedAt ?? shown.fixedAt
            updated.dropUnfitSubStatus()
        }
        if now.parcels != seen.parcels {
            updated.shipping = shown.shipping
            updated.shippedAt = shown.shippedAt
        }
        for package in order.all("packageModel") {
            let basket = package.number("basketId") ?? 0
            guard let old = seen.lines[basket], let left = now.lines[basket], left.count < old.count else { continue }
            updated.lineIDs[basket] = Self.ids(of: left, among: old, lineIDs(ofBasket: basket, count: old.count))
        }
        if now.coupons != seen.coupons {
            updated.coupons = shown.coupons.map { coupon in
                var coupon = coupon
                coupon.itemDetailID = coupons.first { $0.code == coupon.code }?.itemDetailID ?? 0
                return coupon
            }
        }
        return updated
    }

    /// Moves the order to another progress, in both services.
    mutating func move(to progress: Int, _ order: inout Element) {
        self.progress = progress
        processingEnds = nil
        order.set("status", Self.status(ofProgress: progress))
        dropUnfitSubStatus()
    }

    /// A sub-status belongs to one progress; that another progress drops it is our choice.
    private mutating func dropUnfitSubStatus() {
        if let id = subStatusID, !SubStatus.isPermitted(id, at: progress) { subStatusID = nil }
    }

    /// Remembers what the older service shows.
    mutating func note(_ order: Element) { seen = Seen(order) }

    /// Shows the parcels in the older service, the first of each package.
    mutating func show(in order: inout Element) {
        for index in order.children.indices where order.children[index].name == "packageModel" {
            let row = order.children[index].number("basketId").flatMap { shipping[$0]?.first }
            order.children[index]["shippingNumber"] = row?.number.map { Element("shippingNumber", $0) }
            order.children[index]["deliveryCompanyId"] = row?.company.map { Element("deliveryCompanyId", $0) }
        }
        let date = shipping.values.flatMap { $0 }.compactMap(\.date).min()
        order["shippingDate"] = date.map { Element("shippingDate", "\($0)T00:00:00+09:00") }
    }

    /// The details of an order that only the older service has written so far.
    init(_ order: Element) {
        seen = Seen(order)
        progress = Self.progress(ofStatus: order.value("status") ?? "")
        if progress >= 200 { confirmedAt = order.value("orderDate") }
        if progress >= 300 { fixedAt = order.value("orderDate") }
        shippedAt = order.value("shippingDate")
        coupons = order.all("couponModel").map(Coupon.init)
        paymentCharge = order.all("taxSummaryModel").reduce(0) { fee, rate in
            OrderAmounts.added(fee, max(0, rate.number("paymentCharge") ?? 0))
        }
        for (index, package) in order.all("packageModel").enumerated() {
            guard let number = package.value("shippingNumber"), let basket = package.number("basketId") else {
                continue
            }
            let date = order.value("shippingDate").map { String($0.prefix(10)) }
            shipping[basket] = [
                Shipping(
                    id: basket &* 10 &+ index,
                    number: number,
                    company: package.value("deliveryCompanyId"),
                    date: date
                )
            ]
        }
    }
}
