extension RMSClient {
    /// The calls about a shop's templates.
    public var shop: ShopAPI { ShopAPI(client: self) }
}

/// The calls about a shop's templates: ShopManagementAPI (店舗管理API) and its successor ShopAPI (店舗情報API).
public struct ShopAPI: Sendable {
    let client: RMSClient

    /// Headers, footers and left columns (`shop.shopLayoutCommon.get`), which items name by `layoutCommonId`.
    public func layoutCommon(id: Int? = nil) async throws(RMSError) -> [LayoutCommon] {
        try await client.send(ShopLayoutCommon(layoutCommonID: id)).templates
    }

    /// Headers, footers and left columns, by the call of old (`shop.dsgn.navitemplate.list.get`).
    public func navigationTemplates(id: Int? = nil) async throws(RMSError) -> [LayoutCommon] {
        try await client.send(ShopNavigationTemplates(layoutCommonID: id)).templates
    }

    /// Featured items (`shop.dsgn.featured.item.list.get`), which items name by `lossLeaderId`.
    public func featuredItems(id: Int? = nil) async throws(RMSError) -> [LayoutLossLeader] {
        try await client.send(ShopFeaturedItems(lossLeaderID: id)).templates
    }

    /// Common texts, small (`shop.dsgn.description.s.list.get`), which items name by `textSmallId`.
    public func smallTexts(id: Int? = nil) async throws(RMSError) -> [LayoutTextSmall] {
        try await client.send(ShopSmallTexts(textSmallID: id)).templates
    }

    /// Common texts, large (`shop.dsgn.description.l.list.get`), which items name by `textLargeId`.
    public func largeTexts(id: Int? = nil) async throws(RMSError) -> [LayoutTextLarge] {
        try await client.send(ShopLargeTexts(textLargeID: id)).templates
    }
}
