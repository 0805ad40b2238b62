@testable import RMSClient
@testable import RMSMockServer

/// Moves orders to another status and back through OrderAPI 1.0, whose calls RMS carries out later: it stores each ticket before
/// the call, and asks for its outcome after a crash.
final class StatusFlow: Flow, @unchecked Sendable {
    private let orders: [String]
    private let steps = [OrderAPI1.Status.awaitingShipment, .received]
    // What the program stores.
    private var step = 0
    private var ticket: Int?

    static let kind = FlowKind(name: "statuses 1.0", size: { Int.random(in: 1...8, using: &$0) }) {
        size,
        numbers,
        stage,
        _ in
        StatusFlow(Array(stage.newOrders.shuffled(using: &numbers).prefix(size)))
    }

    private init(_ orders: [String]) { self.orders = orders }

    func run(_ process: Process) async {
        let calls = process.rms.v1.order
        do throws(RMSError) {
            while step < steps.count {
                if let ticket {
                    try await finish(calls.ticket(ticket), process)
                } else {
                    let accepted = try await calls.changeStatus(of: orders, to: steps[step]) { [self] number in
                        process.store { ticket = number }
                    }
                    try await finish(accepted, process)
                }
            }
        } catch {
            process.note(error)
            // RMS never got the call.
            if error.kind == .notFound, error.function == OrderAPI1.GetResult.function.name {
                process.store { ticket = nil }
            }
        }
    }

    private func finish(_ ticket: OrderAPI1.Ticket, _ process: Process) async throws(RMSError) {
        let outcome = try await ticket.result()
        let shown = process.look { shop in orders.map { shop.orders[$0]?.value("status") ?? "gone" } }
        for (number, status) in zip(orders, shown) where outcome.isDone(number) == true {
            if status != steps[step].rawValue { process.violate("\(number): done, and is \(status)") }
        }
        if orders.contains(where: { outcome.isDone($0) != true }) {
            process.violate("an order is refused for no reason")
        }
        process.store {
            self.ticket = nil
            step += 1
        }
        // A killed process does not go on.
        guard self.ticket == nil else { throw RMSError(.cancelled, problem: "killed", advice: "") }
    }

    var isFinished: Bool { step == steps.count }

    func problems(in shop: ShopState) -> [String] {
        let statuses = Set(steps.map(\.rawValue))
        return orders.compactMap { number in
            let status = shop.orders[number]?.value("status") ?? "gone"
            return statuses.contains(status) ? nil : "\(number) is \(status), which nobody wrote"
        }
    }

    func problemsAtEnd(in shop: ShopState) -> [String] {
        orders.filter { shop.orders[$0]?.value("status") != steps.last?.rawValue }.map { "\($0) is not back" }
    }
}
