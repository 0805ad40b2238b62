/// ShopManagementAPI 1.0 (店舗管理API): retired. It lists a shop's templates; ``ShopAPI`` replaces it.
public enum ShopManagementAPI1 {}

extension RMSClient.V1 {
    /// The calls of ShopManagementAPI 1.0 (店舗管理API), whose successor is ``ShopAPI``.
    public var shop: ShopManagementAPI1.Calls { ShopManagementAPI1.Calls(client: client) }
}

extension ShopManagementAPI1 {
    /// The calls of ShopManagementAPI 1.0 (店舗管理API).
    public struct Calls: Sendable {
        let client: RMSClient

        /// Headers, footers and left columns (`shop.dsgn.navitemplate.list.get`), which items reference by
        /// `layoutCommonId`: the id of the template.
        public func navigationTemplates(id: Int? = nil) async throws(RMSError) -> [ShopAPI.LayoutCommon] {
            try await client.send(GetNavigationTemplates(id: id)).templates
        }

        /// Featured items (`shop.dsgn.featured.item.list.get`), which items reference by `lossLeaderId`.
        public func featuredItems(id: Int? = nil) async throws(RMSError) -> [LayoutLossLeader] {
            try await client.send(GetFeaturedItems(id: id)).templates
        }

        /// Small common texts (`shop.dsgn.description.s.list.get`), which items reference by `textSmallId`.
        public func smallTexts(id: Int? = nil) async throws(RMSError) -> [ShopAPI.LayoutTextSmall] {
            try await client.send(GetSmallTexts(id: id)).templates
        }

        /// Large common texts (`shop.dsgn.description.l.list.get`), which items reference by `textLargeId`.
        public func largeTexts(id: Int? = nil) async throws(RMSError) -> [LayoutTextLarge] {
            try await client.send(GetLargeTexts(id: id)).templates
        }
    }
}
