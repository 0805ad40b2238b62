@testable import RMSClient
@testable import RMSMockServer

/// Adds a parcel to each order of a list, one by one or in calls that RMS carries out later, and stores the tickets.
final class ShippingFlow: Flow, @unchecked Sendable {
    private let orders: [OrderAPI2.OrderShipping]
    // What the program stores.
    private var tickets: [OrderAPI2.ShippingTicket] = []
    private var done: Set<String> = []
    /// The orders of a call that RMS may carry out later, without a ticket that would tell.
    private var uncertain: Set<String> = []
    /// Orders of calls on which RMS may have acted.
    private var touched: Set<String> = []

    static let kind = FlowKind(name: "shipping", size: FlowKind.few(24, orMoreThan: 101, most: 110)) {
        size,
        numbers,
        stage,
        shop in
        let orders = stage.ordersToShip.shuffled(using: &numbers).prefix(size).map { number in
            let basket = shop.orders[number]?.all("packageModel").first?.number("basketId") ?? 0
            return OrderAPI2.OrderShipping(
                orderNumber: number,
                baskets: [
                    .init(basketID: basket, rows: [.add(deliveryCompany: .yamato, shippingNumber: "T-\(number)")])
                ]
            )
        }
        return ShippingFlow(Array(orders))
    }

    private init(_ orders: [OrderAPI2.OrderShipping]) { self.orders = orders }

    func run(_ process: Process) async {
        let todo = orders.filter { !done.contains($0.orderNumber) }
        // How long RMS takes is not known. A program that looks too early adds the parcels again.
        if !uncertain.isEmpty { await process.pause(.seconds(600)) }
        if Task.isCancelled { return }
        process.store { uncertain = [] }
        let outcomes = await process.rms.order.ship(todo, after: tickets) { [self] progress in
            process.store {
                switch progress {
                case .sending(let numbers):
                    touched.formUnion(numbers)
                    uncertain.formUnion(numbers)
                case .accepted(let ticket):
                    tickets.append(ticket)
                    uncertain.subtract(ticket.orderNumbers)
                case .finished(let outcome):
                    if outcome.error?.mayHaveActed != true { uncertain.remove(outcome.orderNumber) }
                }
            }
        }
        if outcomes.map(\.orderNumber) != todo.map(\.orderNumber) {
            process.violate("\(outcomes.count) outcomes of \(todo.count) orders")
        }
        for outcome in outcomes {
            process.note(outcome.error)
            let number = outcome.orderNumber
            let parcels = process.look { Self.parcels(of: number, in: $0) }
            switch outcome.result {
            case .succeeded:
                if parcels != 1 { process.violate("\(number): succeeded, with \(parcels) parcels") }
                process.store { done.insert(number) }
            case .failed(let error):
                let isKnown = !error.mayHaveActed && parcels > 0 && !touched.contains(number)
                if isKnown { process.violate("\(number): failed (\(error.kind)), with \(parcels) parcels") }
            case .notAttempted:
                if parcels > 0, !touched.contains(number) {
                    process.violate("\(number): not attempted, with \(parcels) parcels")
                }
            }
        }
        process.store { tickets.removeAll { $0.orderNumbers.allSatisfy(done.contains) } }
    }

    var isFinished: Bool { orders.allSatisfy { done.contains($0.orderNumber) } }

    static func parcels(of number: String, in shop: ShopState) -> Int {
        guard let order = shop.orders[number] else { return 0 }
        return shop.orders.details(of: order).shipping.values.joined().count { $0.number == "T-\(number)" }
    }

    func problems(in shop: ShopState) -> [String] {
        orders.compactMap { order in
            let parcels = Self.parcels(of: order.orderNumber, in: shop)
            return parcels > 1 ? "\(order.orderNumber) has \(parcels) equal parcels" : nil
        }
    }

    func problemsAtEnd(in shop: ShopState) -> [String] {
        orders.filter { Self.parcels(of: $0.orderNumber, in: shop) != 1 }.map { "\($0.orderNumber) has no parcel" }
    }
}
