public import Foundation
import RMSClient

/// An order as somebody who packs it sees it, without the data of persons.
public struct OpenOrder: Sendable {
    /// The order number (受注番号).
    public let number: String
    /// Whether it can still be changed: it is neither shipped nor cancelled.
    public let isOpen: Bool
    /// The shop's note (ひとことメモ).
    public let memo: String
    /// Its item lines.
    public let lines: [Line]

    /// An item line.
    public struct Line: Sendable {
        /// What identifies it in its order.
        public let id: String
        /// The item's number (商品管理番号).
        public let item: String
        /// The ids of its SKUs; nil in version 1.0, which names a SKU by its choices.
        public let skus: [String]?
        /// What the customer chose, one `name:value` per line.
        public let choices: String
        /// The number of units.
        public let units: Int

        /// Whether it is about a SKU: its id, or in version 1.0 the choices as `horizontal:vertical`, empty without choices.
        public func has(_ sku: String) -> Bool {
            if let skus { return skus.contains(sku) }
            let chosen = choices.split(whereSeparator: \.isNewline).map { $0.drop { $0 != ":" }.dropFirst() }
            let wanted = sku.split(separator: ":", maxSplits: 1)
            return zip(wanted, chosen).allSatisfy(==) && wanted.count <= chosen.count
        }
    }
}

extension Shop {
    /// One order; nil if RMS does not have it.
    public func openOrder(_ number: String) async throws -> OpenOrder? {
        do {
            switch generation {
            case .current: return OpenOrder(try await rms.order.get(number))
            case .retired: return try await retiredOrder(number).flatMap(OpenOrder.init)
            }
        } catch let error as RMSError where error.kind == .notFound {
            return nil
        }
    }

    /// The orders since a date that can still be changed, the oldest first.
    public func openOrders(since start: Date) async throws -> [OpenOrder] {
        var orders: [OpenOrder] = []
        switch generation {
        case .current:
            let open: [OrderAPI2.OrderProgress] = [.awaitingConfirmation, .processedByRakuten, .awaitingShipment]
            for try await order in rms.order.orders(from: start, to: Date(), progress: open) {
                orders.append(OpenOrder(order))
            }
        case .retired:
            for try await order in rms.v1.order.orders(from: start, to: Date()) {
                if let order = OpenOrder(order), order.isOpen { orders.append(order) }
            }
        }
        return orders
    }

    /// Changes the number of units of a line, and leaves the stock to the caller.
    ///
    /// - Parameter store: Receives the ticket of version 1.0 before the change is sent.
    public func setUnits(
        _ units: Int,
        of line: String,
        in number: String,
        storingTicket store: (Int) async -> Void
    ) async throws {
        switch generation {
        case .current:
            var contents = try OrderAPI2.OrderContents(of: await rms.order.get(number))
            for package in contents.packages.indices {
                for item in contents.packages[package].items.indices
                where "\(contents.packages[package].items[item].itemDetailID)" == line {
                    contents.packages[package].items[item].units = units
                    contents.packages[package].items[item].stockRestoring = .leave
                }
            }
            try await rms.order.update(OrderAPI2.UpdateOrderSender(contents))
        case .retired:
            guard var order = try await retiredOrder(number) else { throw AppError("RMS has no order '\(number)'") }
            for package in order.packages.indices {
                for item in order.packages[package].items.indices where OpenOrder.Line.id(package, item) == line {
                    order.packages[package].items[item].units = units
                    order.packages[package].items[item].restoreInventoryFlag = .leave
                }
            }
            try await settle(rms.v1.order.update([order], storingTicket: store), of: number)
        }
    }

    /// Waits for the outcome of a change of version 1.0 whose ticket was stored.
    ///
    /// - Returns: Whether RMS knows the ticket; if not, it never got the change.
    public func settle(ticket: Int, of number: String) async throws -> Bool {
        do {
            try await settle(rms.v1.order.ticket(ticket), of: number)
            return true
        } catch let error as RMSError where error.kind == .notFound {
            return false
        }
    }

    private func settle(_ ticket: OrderAPI1.Ticket, of number: String) async throws {
        let outcome = try await ticket.result(every: .seconds(1))
        guard outcome.isDone(number) == true else {
            let reason = outcome.refused.first.flatMap { $0.message ?? $0.errorCode } ?? "no reason"
            throw AppError("RMS refused the change of \(number): \(reason)")
        }
    }

    private func retiredOrder(_ number: String) async throws -> OrderAPI1.Order? {
        for try await order in rms.v1.order.orders(numbers: [number]) { return order }
        return nil
    }
}

extension OpenOrder {
    fileprivate init(_ order: OrderAPI2.Order) {
        number = order.orderNumber
        isOpen =
            switch order.progress {
            case .awaitingConfirmation?, .processedByRakuten?, .awaitingShipment?: true
            default: false
            }
        memo = order.memo ?? ""
        let packages = (order.packages ?? []).filter { $0.isDeleted != true }
        lines = packages.flatMap { $0.items ?? [] }.filter { $0.isDeleted != true }.map { item in
            Line(
                id: "\(item.itemDetailID)",
                item: item.manageNumber ?? "",
                skus: (item.skus ?? []).compactMap(\.variantID),
                choices: item.selectedChoice ?? "",
                units: item.units ?? 0
            )
        }
    }

    fileprivate init?(_ order: OrderAPI1.Order) {
        guard let number = order.orderNumber else { return nil }
        self.number = number
        isOpen = order.status != "キャンセル" && order.shippingDate == nil
        memo = order.memo ?? ""
        lines = order.packages.enumerated().flatMap { package, contents in
            contents.items.enumerated().map { index, item in
                Line(
                    id: Line.id(package, index),
                    item: item.pageURL.flatMap { URL(string: $0)?.lastPathComponent } ?? item.itemNumber ?? "",
                    skus: nil,
                    choices: item.selectedChoice ?? "",
                    units: item.units ?? 0
                )
            }
        }
    }
}

extension OpenOrder.Line {
    /// Version 1.0 has no ids of lines: the places of the package and of the line.
    fileprivate static func id(_ package: Int, _ line: Int) -> String { "\(package).\(line)" }
}
