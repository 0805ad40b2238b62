public import Foundation
import RMSClient

extension Shop {
    /// The number of people who bought in a period, without canceled orders. Nothing that identifies them is kept.
    ///
    /// - Parameter item: Only those who bought this item.
    public func buyers(from start: Date, to end: Date, of item: String? = nil) async throws -> Int {
        var buyers: Set<Int> = []
        func count(_ sale: Sale?, mailAddress: String?) {
            guard let sale, item == nil || sale.lines.contains(where: { $0.item == item }) else { return }
            buyers.insert((mailAddress ?? sale.number).hashValue)
        }
        switch generation {
        case .current:
            for try await order in rms.order.orders(from: start, to: end) {
                count(Sale(order), mailAddress: order.orderer?.emailAddress)
            }
        case .retired:
            for try await order in rms.v1.order.orders(from: start, to: end) {
                count(Sale(order), mailAddress: order.orderer?.emailAddress)
            }
        }
        return buyers.count
    }
}
