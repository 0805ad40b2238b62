/// An asynchronous call on orders: its ticket tells whether RMS took it.
public protocol OrderTicketCall: VerifiableWrite where Response == OrderReceipt {
    /// `requestId`, リクエストID: the ticket.
    var requestID: Int { get }
}

extension OrderTicketCall {
    /// Asks for the ticket's result. A ticket that RMS says nothing of may still be on its way: no public source tells
    /// what it answers then.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        let results = try await client.send(OrderGetResult(requestIDs: [requestID])).results
        guard results.contains(where: { $0.requestID == requestID }) else {
            return .unclear("RMS says nothing of the ticket \(requestID)")
        }
        return .done
    }

    /// Follow the ticket.
    public var howToVerify: String { "RMS may have taken it: rms.order.ticket(\(requestID)).result() tells." }
}

extension OrderUpdateOrder: OrderTicketCall {}
extension OrderChangeStatus: OrderTicketCall {}
extension OrderCancelOrder: OrderTicketCall {}
extension OrderDoEnclosure: OrderTicketCall {}
extension OrderDoUnEnclosure: OrderTicketCall {}
extension OrderChangeEnclosureParent: OrderTicketCall {}
extension OrderDecisionPoint: OrderTicketCall {}
extension OrderRBankAccountTransfer: OrderTicketCall {}
extension OrderChangeRBankToUnprocessing: OrderTicketCall {}
