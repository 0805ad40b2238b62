extension RMSFunction {
    /// shop.dsgn.featured.item.list.get: featured items.
    public static let shopFeaturedItems = RMSFunction(
        "shop.dsgn.featured.item.list.get",
        family: .shopManagement,
        method: .get,
        path: "/es/1.0/shopmngt/design/featured/item/list/get",
        wire: .plainXML(
            .init(
                request: nil,
                answer: .resource(
                    "shopMngApiResponse",
                    namespace: "http://rakuten.co.jp/rms/mall/shop/mng/api/model/resource"
                )
            )
        ),
        access: .read,
        lifecycle: .superseded,
        successor: "shop.layoutLossLeader.get",
        interfaceID: "shop.design.featured.item.list.get"
    )
}

/// `shop.dsgn.featured.item.list.get`: featured items; all of them, or one by its id.
///
/// The name of the function is by analogy with `shop.dsgn.navitemplate.list.get`.
///
/// Whether an unknown id gives an empty list or a code is not publicly known. Source: `spec/shop-1.0.md`.
public struct ShopFeaturedItems: ShopOperation {
    /// What `shop.dsgn.featured.item.list.get` gives.
    public typealias Response = ShopFeaturedItemsResult

    /// The function.
    public static let function = RMSFunction.shopFeaturedItems

    /// `lossLeaderId`: only this one.
    public var lossLeaderID: Int?

    /// Asks for all, or for one.
    public init(lossLeaderID: Int? = nil) {
        self.lossLeaderID = lossLeaderID
    }

    /// A blank one.
    public init(blank: WireBlank) {}

    /// Names the parameters.
    public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.field("lossLeaderId", &lossLeaderID)
    }
}

/// The answer of `shop.dsgn.featured.item.list.get`.
public struct ShopFeaturedItemsResult: WireModel, Hashable {
    /// `layoutLossLeaderList`.
    public var templates: [LayoutLossLeader]

    /// A blank one.
    public init(blank: WireBlank) {
        templates = []
    }

    /// Names the members.
    public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.list("layoutLossLeaderList", of: "layoutLossLeader", &templates)
    }
}
