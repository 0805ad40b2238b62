internal import Foundation
internal import RMSClient

/// What an order has besides the members of the older service: the state that RakutenPayOrderAPI 2.0 shows and changes.
struct OrderDetails: Sendable {
    /// `orderProgress`.
    var progress: Int
    /// The status of the older service at the last change by 2.0: another one means that the older service changed it since.
    private(set) var status: String
    var subStatusID: Int?
    /// `2020-08-02T21:13:56+09:00`, like the times that follow.
    var confirmedAt: String?
    var fixedAt: String?
    var shippedAt: String?
    /// The shipping rows of each basket.
    var shipping: [Int: [Shipping]] = [:]

    /// A shipping row.
    struct Shipping: Sendable {
        let id: Int
        var number: String?
        var company: String?
        var date: String?

        var json: JSONText {
            func text(_ value: String?) -> JSONText { value.map { .string($0) } ?? .null }
            return .object([
                ("shippingDetailId", .literal("\(id)")), ("shippingNumber", text(number)),
                ("deliveryCompany", text(company)),
                ("deliveryCompanyName", text(company.flatMap { Self.companies[$0] })), ("shippingDate", text(date)),
            ])
        }

        private static let companies = [
            "1000": "その他", "1001": "ヤマト運輸", "1002": "佐川急便", "1003": "日本郵便", "1004": "西濃運輸",
            "1028": "Rakuten EXPRESS",
        ]
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

    /// The details of an order, as they are after what the older service wrote since the last change by 2.0.
    func updated(by order: Element) -> OrderDetails {
        guard let now = order.value("status"), now != status else { return self }
        var updated = self
        updated.status = now
        updated.progress = Self.progress(ofStatus: now)
        return updated
    }

    /// Moves the order to another progress, in both services.
    mutating func move(to progress: Int, _ order: inout Element) {
        self.progress = progress
        status = Self.status(ofProgress: progress)
        order.set("status", status)
    }

    /// The details of an order that only the older service has written so far.
    init(_ order: Element) {
        status = order.value("status") ?? ""
        progress = Self.progress(ofStatus: status)
        if progress >= 200 { confirmedAt = order.value("orderDate") }
        if progress >= 300 { fixedAt = order.value("orderDate") }
        shippedAt = order.value("shippingDate")
        for (index, package) in order.all("packageModel").enumerated() {
            guard let number = package.value("shippingNumber"), let basket = package.number("basketId") else {
                continue
            }
            let date = order.value("shippingDate").map { String($0.prefix(10)) }
            shipping[basket] = [
                Shipping(
                    id: basket * 10 + index,
                    number: number,
                    company: package.value("deliveryCompanyId"),
                    date: date
                )
            ]
        }
    }
}
