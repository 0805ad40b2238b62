internal import struct Foundation.Date

extension OrderAPI2.ConfirmOrder: VerifiableWrite {
    /// Reads the orders: a confirmed one is past the confirmation. One that is canceled shows neither.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await OrderAPI2.verdict(on: orderNumbers, client, what: "confirmed") { order in
            switch order.progress {
            case nil, .awaitingCancellation?, .cancelled?: nil
            case let progress?: progress != .awaitingConfirmation
            }
        }
    }
}

extension OrderAPI2.Cancel: VerifiableWrite {
    /// Reads the order: a canceled one has progress 800 or 900. After shipping, the call also ends a cancellation that was
    /// applied for before, so that 800 shows nothing.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await OrderAPI2.verdict(on: [orderNumber], client, what: "canceled") { order in
            switch order.progress {
            case nil: nil
            case .cancelled?: true
            case .awaitingCancellation?: Stage.self == OrderAPI2.BeforeShipping.self ? true : nil
            case _?: false
            }
        }
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
                && (shippingTerm == nil || shippingTerm == order.shippingTerm ?? .unspecified)
                && (deliveryClass == nil || deliveryClass == order.delivery?.deliveryClass ?? .unspecified)
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
    /// Reads the order and looks for the rows that were sent, by id or else by number.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await OrderAPI2.verdict(on: [orderNumber], client, what: "changed") { $0.shows(baskets) }
    }
}

extension OrderAPI2.UpdateOrderShippingAsync: VerifiableWrite {
    /// Reads the orders and looks for the rows that were sent. RMS carries the call out later, so that orders without them
    /// show nothing.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        var baskets: [String: [OrderAPI2.ShippingBasket]] = [:]
        for order in orders { baskets[order.orderNumber] = order.baskets }
        let verdict = try await OrderAPI2.verdict(on: orders.map(\.orderNumber), client, what: "changed") { order in
            baskets[order.orderNumber].flatMap(order.shows)
        }
        return verdict == .notDone ? .unclear("RMS may have accepted the call, and carry it out later") : verdict
    }
}

extension OrderAPI2 {
    /// Reads orders and asks of each whether a write was carried out on it.
    ///
    /// - Parameter isDone: Nil if the order does not show it.
    static func verdict(
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
    /// Whether the shipping rows are as they were sent; nil if the order does not show it.
    ///
    /// An added row counts as written only if a row with its number is there, and as not written only if its basket has no
    /// row at all: sending it again would add another one.
    fileprivate func shows(_ baskets: [OrderAPI2.ShippingBasket]) -> Bool? {
        var states: [Bool?] = []
        for basket in baskets {
            guard let package = packages?.first(where: { $0.basketID == basket.basketID }) else { return nil }
            let found = package.shippings ?? []
            for row in basket.rows {
                if let id = row.shippingDetailID {
                    let existing = found.first { $0.shippingDetailID == id }
                    states.append(row.isDeleted == true ? existing == nil : existing?.holds(row) == true)
                } else {
                    let alike = basket.rows.count { $0 == row }
                    let isThere = row.shippingNumber?.isEmpty == false && found.count { $0.holds(row) } >= alike
                    states.append(isThere ? true : found.isEmpty ? false : nil)
                }
            }
        }
        let isDone = states.first ?? nil
        return states.allSatisfy { $0 == isDone } ? isDone : nil
    }
}

extension OrderAPI2.Shipping {
    /// Whether the row has what was sent. An empty value was sent to erase one.
    func holds(_ row: OrderAPI2.ShippingRow) -> Bool {
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
