/// ShopAPI 1.0 (店舗情報API), which is in use: a shop's templates.
public enum ShopAPI {}

extension RMSClient {
    /// The calls of ShopAPI 1.0 (店舗情報API).
    public var shop: ShopAPI.Calls { ShopAPI.Calls(client: self) }
}

extension ShopAPI {
    /// The calls of ShopAPI 1.0 (店舗情報API).
    public struct Calls: Sendable {
        let client: RMSClient

        /// Headers, footers and left columns (`shop.shopLayoutCommon.get`), which items reference by `layoutCommonId`.
        public func layoutCommon(id: Int? = nil) async throws(RMSError) -> [LayoutCommon] {
            try await client.send(GetLayoutCommon(id: id)).templates
        }

        /// Small common texts (`shop.layoutTextSmall.get`), which items reference by `textSmallId`.
        public func textSmall(id: Int? = nil) async throws(RMSError) -> [LayoutTextSmall] {
            try await client.send(GetTextSmall(id: id)).templates
        }
    }
}
