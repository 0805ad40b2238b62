extension RMSClient {
    /// The calls of retired APIs, for shops that Rakuten still serves there: shops that have not migrated to SKUs
    /// (items, stock, categories) or to Rakuten Pay (orders).
    ///
    /// ```swift
    /// let item = try await rms.v1.item.get(itemURL: "abc-123")
    /// ```
    public var v1: V1 { V1(client: self) }

    /// The retired APIs.
    public struct V1: Sendable {
        let client: RMSClient
    }
}
