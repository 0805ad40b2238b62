import Foundation
import RMSClient

/// The parcels that a file lists, by order.
struct ParcelList {
    /// The orders, in the order of the file.
    let orders: [Order]

    /// The parcels of one order.
    struct Order: OrderRecord {
        let orderNumber: String
        fileprivate(set) var parcels: [Parcel] = []
        /// The order and its parcels, in an order that does not depend on the list's.
        var key: [String] { [orderNumber, parcels.map(\.text).sorted().joined(separator: "; ")] }
    }

    /// A row of the file.
    struct Parcel: Sendable, Equatable {
        /// Nil if the order has only one basket.
        let basketID: Int?
        let row: OrderAPI2.ShippingRow

        /// The values, for a result file: `shippingNumber=4000-1 shippingDate=2026-01-31`.
        fileprivate var text: String {
            let day: String? = if case .set(let day) = row.shippingDate { day.wireText(format: .day) } else { nil }
            let values = [
                ("basketId", basketID.map(String.init)), ("shippingDetailId", row.shippingDetailID.map(String.init)),
                ("shippingNumber", row.shippingNumber), ("deliveryCompany", row.deliveryCompany?.rawValue),
                ("shippingDate", day),
            ]
            return values.compactMap { name, value in value.map { "\(name)=\($0)" } }.joined(separator: " ")
        }

        /// Whether the two may be the same parcel. A basket that is not named may be any.
        fileprivate func overlaps(_ other: Parcel) -> Bool {
            guard let number = row.shippingNumber, number == other.row.shippingNumber else { return false }
            return basketID == other.basketID || basketID == nil || other.basketID == nil
        }
    }

    /// The columns of a result file that identify the parcels of an order.
    static let keyColumns = ["orderNumber", "parcels"]

    private static let columns = [
        "orderNumber", "basketId", "shippingDetailId", "deliveryCompany", "shippingNumber", "shippingDate",
    ]

    /// - Parameters:
    ///   - company: The carrier of added parcels whose row has none.
    ///   - date: The day of added parcels whose row has none.
    init(_ list: KeyList, _ company: String?, _ date: Date?) throws(UsageError) {
        try list.refuseMisspelled(Self.columns)
        var orders: [Order] = []
        var places: [String: Int] = [:]
        for row in list.rows {
            guard let orderNumber = row["orderNumber"] else { continue }
            let parcel = try Self.parcel(row, company, date)
            let place = places[orderNumber] ?? orders.count
            if place == orders.count { orders.append(Order(orderNumber: orderNumber)) }
            places[orderNumber] = place
            if orders[place].parcels.contains(parcel) { continue }
            if let same = orders[place].parcels.first(where: parcel.overlaps) {
                let number = same.row.shippingNumber ?? ""
                throw UsageError(
                    "row \(row.number): the shippingNumber \(number) of \(orderNumber) occurs twice, with different values"
                )
            }
            orders[place].parcels.append(parcel)
        }
        self.orders = orders
    }

    private static func parcel(_ row: CSVTable.Row, _ company: String?, _ date: Date?) throws(UsageError) -> Parcel {
        let id = try row.number("shippingDetailId")
        guard id != nil || row["shippingNumber"] != nil else {
            throw UsageError("row \(row.number) has no shippingNumber")
        }
        let code = row["deliveryCompany"] ?? (id == nil ? company : nil)
        if let code, !code.allSatisfy({ $0.isASCII && $0.isNumber }) {
            throw UsageError("row \(row.number): deliveryCompany must be a code such as 1001, not '\(code)'")
        }
        let day = try Self.day(row) ?? (id == nil ? date : nil)
        let carrier = code.map(OrderAPI2.DeliveryCompany.init)
        let shipping: OrderAPI2.ShippingRow =
            if let id {
                .update(
                    id: id,
                    deliveryCompany: carrier,
                    shippingNumber: row["shippingNumber"],
                    shippingDate: day.map(OrderAPI2.DayAssignment.set)
                )
            } else {
                .add(deliveryCompany: carrier, shippingNumber: row["shippingNumber"], shippingDate: day)
            }
        return Parcel(basketID: try row.number("basketId"), row: shipping)
    }

    private static func day(_ row: CSVTable.Row) throws(UsageError) -> Date? {
        guard var text = row["shippingDate"] else { return nil }
        guard text.utf8.count == 10, let day = text.withUTF8({ Date(wireBytes: $0, format: .day) }) else {
            throw UsageError("row \(row.number): shippingDate must be a day such as 2026-01-31, not '\(text)'")
        }
        return day
    }
}

extension ParcelList.Order {
    /// The parcels by basket; nil if a row does not name its basket.
    var shipping: OrderAPI2.OrderShipping? {
        let ids = parcels.compactMap(\.basketID)
        return ids.count == parcels.count ? shipping(inBaskets: ids) : nil
    }

    /// The parcels by basket; those without a basket are in the order's only one.
    func shipping(of order: OrderAPI2.Order) -> Result<OrderAPI2.OrderShipping, WriteRefusal> {
        if let shipping { return .success(shipping) }
        let baskets = (order.packages ?? []).map(\.basketID)
        guard baskets.count == 1 else {
            return .failure(.init(reason: "the order has \(baskets.count) baskets: give basketId"))
        }
        return .success(shipping(inBaskets: parcels.map { $0.basketID ?? baskets[0] }))
    }

    private func shipping(inBaskets ids: [Int]) -> OrderAPI2.OrderShipping {
        var baskets: [OrderAPI2.ShippingBasket] = []
        for (id, parcel) in zip(ids, parcels) {
            if let place = baskets.firstIndex(where: { $0.basketID == id }) {
                baskets[place].rows.append(parcel.row)
            } else {
                baskets.append(OrderAPI2.ShippingBasket(basketID: id, rows: [parcel.row]))
            }
        }
        return OrderAPI2.OrderShipping(orderNumber: orderNumber, baskets: baskets)
    }

    func judge(_ order: OrderAPI2.Order) -> WriteJudgment {
        shipping(of: order).flatMap { shipping in
            let (problems, rows) = order.remaining(of: shipping)
            guard problems.isEmpty else {
                return .failure(.init(reason: problems.map(\.description).joined(separator: "; ")))
            }
            let added = rows.count { $0.shippingDetailID == nil }
            let parts = [(added, "added"), (rows.count - added, "changed"), (parcels.count - rows.count, "left alone")]
            let texts = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
            return .success(.init(text: "parcels: \(texts.joined(separator: ", "))", changesRecord: !rows.isEmpty))
        }
    }
}
