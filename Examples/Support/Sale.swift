public import Foundation
import RMSClient

/// An order without the data of a person.
public struct Sale: Sendable {
    /// The order number (受注番号).
    public let number: String
    /// When the customer ordered.
    public let date: Date
    /// Its items.
    public let lines: [Line]

    /// An item of an order.
    public struct Line: Sendable {
        /// The item's number (商品管理番号), which is the last part of its page's URL.
        public let item: String
        /// The item's name at the time of the order.
        public let name: String
        /// The price of one unit in yen.
        public let price: Int
        /// The number of units.
        public let units: Int
    }
}

extension Shop {
    /// The orders of a period, the oldest first, without those that are cancelled.
    public func sales(from start: Date, to end: Date) async throws -> [Sale] {
        var sales: [Sale] = []
        switch generation {
        case .current:
            for try await order in rms.order.orders(from: start, to: end) {
                if let sale = Sale(order) { sales.append(sale) }
            }
        case .retired:
            for try await order in rms.v1.order.orders(from: start, to: end) {
                if let sale = Sale(order) { sales.append(sale) }
            }
        }
        return sales
    }
}

extension Sale {
    /// An order of version 2.0; nil if it is cancelled.
    init?(_ order: OrderAPI2.Order) {
        guard order.progress != .cancelled, let date = order.orderedAt else { return nil }
        let items = (order.packages ?? []).filter { $0.isDeleted != true }.flatMap { $0.items ?? [] }
        self.init(
            number: order.orderNumber,
            date: date,
            lines: items.filter { $0.isDeleted != true }.map { item in
                Line(
                    item: item.manageNumber ?? "",
                    name: item.itemName ?? "",
                    price: item.price?.amount ?? 0,
                    units: item.units ?? 0
                )
            }
        )
    }

    /// An order of version 1.0; nil if it is cancelled.
    init?(_ order: OrderAPI1.Order) {
        guard order.status != "キャンセル", let number = order.orderNumber, let date = order.orderDate else { return nil }
        let items = order.packages.filter { $0.deleteFlg != true }.flatMap(\.items)
        self.init(
            number: number,
            date: date,
            lines: items.filter { $0.deleteItemFlg != true }.map { item in
                Line(
                    item: item.pageURL.flatMap { URL(string: $0)?.lastPathComponent } ?? item.itemNumber ?? "",
                    name: item.itemName ?? "",
                    price: item.price ?? 0,
                    units: item.units ?? 0
                )
            }
        )
    }
}
