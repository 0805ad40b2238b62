extension OrderAPI2.Order {
    /// The function that cancels the order in its progress.
    ///
    /// - Throws: ``RMSError`` of the kind `invalidRequest` if none does.
    package func cancelFunction() throws(RMSError) -> RMSFunction {
        switch progress {
        case .awaitingConfirmation?, .processedByRakuten?, .awaitingShipment?:
            let rows = (packages ?? []).flatMap { $0.shippings ?? [] }
            guard rows.allSatisfy({ $0.shippingDate == nil }) else {
                throw .notCancelable(
                    "an order with a shipping date can't be canceled before it is shipped",
                    "Erase the date first (ShippingRow.update); nothing was sent."
                )
            }
            return OrderAPI2.CancelOrder.function
        case .shipped?, .paymentInProcess?, .paid?, .awaitingCancellation?:
            return OrderAPI2.CancelOrderAfterShipping.function
        default:
            throw .notCancelable(
                "an order with the progress \(progress?.rawValue ?? 0) can't be canceled",
                "Read the order; nothing was sent."
            )
        }
    }
}

extension RMSError {
    fileprivate static func notCancelable(_ problem: String, _ advice: String) -> RMSError {
        RMSError(
            .invalidRequest,
            function: OrderAPI2.CancelOrder.function.name,
            problem: problem,
            advice: advice
        )
    }
}
