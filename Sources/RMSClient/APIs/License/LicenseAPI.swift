/// LicenseManagementAPI (ライセンス管理API), which is in use: when a license key expires.
public enum LicenseAPI {}

extension RMSClient {
    /// The calls of LicenseManagementAPI (ライセンス管理API).
    public var license: LicenseAPI.Calls { LicenseAPI.Calls(client: self) }
}

extension LicenseAPI {
    /// The calls of LicenseManagementAPI (ライセンス管理API).
    public struct Calls: Sendable {
        let client: RMSClient

        /// When the client's key expires (`license.expiryDate.get`).
        public func expiry() async throws(RMSError) -> Expiry {
            try await client.send(GetExpiryDate())
        }

        /// A watcher for the client's key.
        public func watcher(thresholds: [Int] = [14, 7, 5, 3, 1, 0]) -> LicenseWatcher {
            LicenseWatcher(client: client, thresholds: thresholds)
        }
    }
}
