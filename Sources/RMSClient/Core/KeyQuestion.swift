/// An operation that asks about a license key: the caller's own if none is given.
protocol KeyQuestion: RMSOperation {
    /// The same operation, with the caller's own key if none is given.
    func asked(with credentials: Credentials) -> Self
}

extension RMSOperation {
    /// The operation as it is sent for a shop.
    func addressed(to access: ShopAccess) -> Self {
        ((self as? any KeyQuestion)?.asked(with: access.credentials) as? Self) ?? self
    }
}
