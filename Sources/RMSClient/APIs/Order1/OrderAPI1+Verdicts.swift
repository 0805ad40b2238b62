extension OrderAPI1 {
    /// An asynchronous order call, whose ticket shows whether RMS accepted it.
    public protocol TicketCall: VerifiableWrite where Response == Receipt {
        /// `requestId`, リクエストID: the ticket.
        var requestID: Int { get }
    }
}

extension OrderAPI1.TicketCall {
    /// Asks for the ticket's result. A ticket that RMS does not report may still be in transit: no public source shows
    /// what RMS answers then.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        let results = try await client.send(OrderAPI1.GetResult(requestIDs: [requestID])).results
        guard results.contains(where: { $0.requestID == requestID }) else {
            return .unclear("RMS does not report the ticket \(requestID)")
        }
        return .done
    }

    /// The advice to check the ticket.
    public var howToVerify: String? { "RMS may have accepted it: call rms.v1.order.ticket(\(requestID)).result()." }
}

extension OrderAPI1.UpdateOrder: OrderAPI1.TicketCall {}

extension OrderAPI1.ChangeStatus: OrderAPI1.TicketCall {}

extension OrderAPI1.CancelOrder: OrderAPI1.TicketCall {}

extension OrderAPI1.DoEnclosure: OrderAPI1.TicketCall {}

extension OrderAPI1.DoUnEnclosure: OrderAPI1.TicketCall {}

extension OrderAPI1.ChangeEnclosureParent: OrderAPI1.TicketCall {}
