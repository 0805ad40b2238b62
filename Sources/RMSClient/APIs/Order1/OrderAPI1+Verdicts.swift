extension OrderAPI1 {
    /// An asynchronous call on orders: its ticket tells whether RMS took it.
    public protocol TicketCall: VerifiableWrite where Response == Receipt {
        /// `requestId`, リクエストID: the ticket.
        var requestID: Int { get }
    }
}

extension OrderAPI1.TicketCall {
    /// Asks for the ticket's result. A ticket that RMS says nothing of may still be on its way: no public source tells
    /// what it answers then.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        let results = try await client.send(OrderAPI1.GetResult(requestIDs: [requestID])).results
        guard results.contains(where: { $0.requestID == requestID }) else {
            return .unclear("RMS says nothing of the ticket \(requestID)")
        }
        return .done
    }

    /// Follow the ticket.
    public var howToVerify: String { "RMS may have taken it: rms.v1.order.ticket(\(requestID)).result() tells." }
}

extension OrderAPI1.UpdateOrder: OrderAPI1.TicketCall {}

extension OrderAPI1.ChangeStatus: OrderAPI1.TicketCall {}

extension OrderAPI1.CancelOrder: OrderAPI1.TicketCall {}

extension OrderAPI1.DoEnclosure: OrderAPI1.TicketCall {}

extension OrderAPI1.DoUnEnclosure: OrderAPI1.TicketCall {}

extension OrderAPI1.ChangeEnclosureParent: OrderAPI1.TicketCall {}
