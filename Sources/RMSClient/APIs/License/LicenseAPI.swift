extension RMSClient {
    /// The calls of LicenseManagementAPI.
    public var license: LicenseAPI { LicenseAPI(client: self) }
}

/// The calls of LicenseManagementAPI (ライセンス管理API).
public struct LicenseAPI: Sendable {
    let client: RMSClient

    /// When the key that the client uses ends (`license.expiryDate.get`).
    public func expiry() async throws(RMSError) -> LicenseExpiry {
        try await client.send(LicenseExpiryDate())
    }

    /// A watcher of the key that the client uses.
    public func watcher(thresholds: [Int] = [14, 7, 5, 3, 1, 0]) -> LicenseWatcher {
        LicenseWatcher(client: client, thresholds: thresholds)
    }
}
