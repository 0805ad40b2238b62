/// An operation that asks about a licence key, and about the caller's own where none is given.
protocol KeyQuestion: RMSOperation {
    /// The same question, about the caller's own key if it names none.
    func asked(with credentials: Credentials) -> Self
}

extension RMSOperation {
    /// The operation as it is to be sent for a shop.
    func addressed(to access: ShopAccess) -> Self {
        ((self as? any KeyQuestion)?.asked(with: access.credentials) as? Self) ?? self
    }
}
