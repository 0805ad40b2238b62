internal import struct Foundation.Date

extension OrderAPI2.ConfirmOrder: VerifiableWrite {
    /// Reads the orders: a confirmed one is past the confirmation.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await OrderAPI2.verdict(on: orderNumbers, client, what: "confirmed") { order in
            order.progress.map { $0 != .awaitingConfirmation }
        }
    }
}

extension OrderAPI2.Cancel: VerifiableWrite {
    /// Reads the order: a canceled one has progress 800 or 900.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await OrderAPI2.verdict(on: [orderNumber], client, what: "canceled", \.isCancelled)
    }
}

extension OrderAPI2.UpdateOrderSubStatus: VerifiableWrite {
    /// Reads the orders and compares their sub-status.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await OrderAPI2.verdict(on: orderNumbers, client, what: "changed") { order in
            switch subStatus {
            case .set(let id): order.subStatusID == id
            case .clear: order.subStatusID == nil
            }
        }
    }
}

extension OrderAPI2.UpdateOrderMemo: VerifiableWrite {
    /// Reads the order and compares the fields that were sent. An empty text was sent to erase a field.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        func holds(_ sent: String?, _ found: String?) -> Bool { sent == nil || (sent ?? "") == (found ?? "") }
        return try await OrderAPI2.verdict(on: [orderNumber], client, what: "changed") { order in
            holds(memo, order.memo) && holds(operatorName, order.operatorName)
                && holds(mailPlugSentence, order.mailPlugSentence)
                && (subStatusID == nil || subStatusID == order.subStatusID)
                && (shippingTerm == nil || shippingTerm == order.shippingTerm)
                && (deliveryClass == nil || deliveryClass == order.delivery?.deliveryClass)
                && (deliveryDate?.holds(order.deliveryDate) ?? true)
        }
    }
}

extension OrderAPI2.UpdateOrderRemarks: VerifiableWrite {
    /// Reads the order and compares the fields that were sent.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await OrderAPI2.verdict(on: [orderNumber], client, what: "changed") { order in
            (remarks == nil || (remarks ?? "") == (order.remarks ?? "")) && (isGift == nil || isGift == order.isGift)
        }
    }
}

extension OrderAPI2.UpdateOrderDelivery: VerifiableWrite {
    /// Reads the order and compares the delivery method.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await OrderAPI2.verdict(on: [orderNumber], client, what: "changed") {
            $0.delivery?.deliveryName == deliveryName
        }
    }
}

extension OrderAPI2.UpdateOrderShipping: VerifiableWrite {
    /// Reads the order and looks for the rows that were sent, by id or else by content.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await OrderAPI2.verdict(on: [orderNumber], client, what: "changed") { $0.holds(baskets) }
    }
}

extension OrderAPI2 {
    /// Reads orders and asks of each whether a write was carried out on it.
    ///
    /// - Parameter isDone: Nil if the order does not show it.
    fileprivate static func verdict(
        on orderNumbers: [String],
        _ client: RMSClient,
        what: String,
        _ isDone: (Order) -> Bool?
    ) async throws(RMSError) -> WriteVerdict {
        let answer = try await client.send(GetOrder(orderNumbers: orderNumbers))
        let states = (answer.orders ?? []).map(isDone)
        if states.count < orderNumbers.count || states.contains(nil) {
            return .unclear("RMS does not return all of the orders with the members that would show it")
        }
        let done = states.count { $0 == true }
        switch done {
        case states.count: return .done
        case 0: return .notDone
        default: return .unclear("\(done) of \(states.count) orders are \(what)")
        }
    }
}

extension OrderAPI2.Order {
    fileprivate var isCancelled: Bool? { progress.map { [.awaitingCancellation, .cancelled].contains($0) } }

    /// Whether the order has the shipping rows as they were sent; a deleted one must be gone.
    fileprivate func holds(_ baskets: [OrderAPI2.ShippingBasket]) -> Bool {
        baskets.allSatisfy { basket in
            let found = packages?.first { $0.basketID == basket.basketID }?.shippings ?? []
            return basket.rows.allSatisfy { row in
                guard let id = row.shippingDetailID else { return found.contains { $0.holds(row) } }
                let existing = found.first { $0.shippingDetailID == id }
                return row.isDeleted == true ? existing == nil : existing?.holds(row) == true
            }
        }
    }
}

extension OrderAPI2.Shipping {
    /// Whether the row has what was sent. An empty value was sent to erase one.
    fileprivate func holds(_ row: OrderAPI2.ShippingRow) -> Bool {
        (row.shippingNumber == nil || (row.shippingNumber ?? "") == (shippingNumber ?? ""))
            && (row.deliveryCompany == nil
                || (row.deliveryCompany?.rawValue ?? "") == (deliveryCompany?.rawValue ?? ""))
            && (row.shippingDate?.holds(shippingDate) ?? true)
    }
}

extension OrderAPI2.DayAssignment {
    /// Whether a day is the one that was sent.
    fileprivate func holds(_ day: Date?) -> Bool {
        switch self {
        case .set(let sent): day?.wireText(format: .day) == sent.wireText(format: .day)
        case .clear: day == nil
        }
    }
}
