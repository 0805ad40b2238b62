public import struct Foundation.Date

extension OrderAPI2.SearchOrder {
    /// A read of the orders of a second, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(from: now.addingTimeInterval(-1), to: now) }
}

extension PurchaseItemAPI.SearchOrderItem {
    /// A read of the orders of a second, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(from: now.addingTimeInterval(-1), to: now) }
}

extension OrderAPI2.GetOrder {
    /// A read of an order that does not exist, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(orderNumbers: [OrderAPI2.probe(at: now)]) }
}

extension PurchaseItemAPI.GetOrderItem {
    /// A read of an order that does not exist, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(orderNumbers: [OrderAPI2.probe(at: now)]) }
}

extension OrderAPI2.GetPayment {
    /// A read of an order that does not exist, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(orderNumber: OrderAPI2.probe(at: now)) }
}

extension OrderAPI2 {
    /// The number of an order that no shop has, of a day that RMS still returns.
    fileprivate static func probe(at now: Date) -> String {
        "000000-\(now.wireText(format: .day).replacing("-", with: ""))-0000000000"
    }
}
