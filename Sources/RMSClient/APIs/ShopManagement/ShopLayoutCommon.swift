extension RMSFunction {
    /// shop.shopLayoutCommon.get: headers, footers and left columns.
    public static let shopLayoutCommon = RMSFunction(
        "shop.shopLayoutCommon.get",
        family: .shop,
        method: .get,
        path: "/es/1.0/shop/shopLayoutCommon",
        wire: .plainXML(
            .init(
                request: nil,
                answer: .resource(
                    "shopBizApiResponse",
                    namespace: "http://rakuten.co.jp/rms/mall/shop/biz/api/model/resource"
                )
            )
        ),
        access: .read,
        lifecycle: .alive
    )
}

/// `shop.shopLayoutCommon.get`: headers, footers and left columns; all of them, or one by its id.
///
/// It follows `shop.dsgn.navitemplate.list.get`, with the same members.
///
/// Whether an unknown id gives an empty list or a code is not publicly known. Source: `spec/shop-1.0.md`.
public struct ShopLayoutCommon: ShopOperation {
    /// What `shop.shopLayoutCommon.get` gives.
    public typealias Response = ShopLayoutCommonResult

    /// The function.
    public static let function = RMSFunction.shopLayoutCommon

    /// `layoutCommonId`: only this one.
    public var layoutCommonID: Int?

    /// Asks for all, or for one.
    public init(layoutCommonID: Int? = nil) {
        self.layoutCommonID = layoutCommonID
    }

    /// A blank one.
    public init(blank: WireBlank) {}

    /// Names the parameters.
    public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.field("layoutCommonId", &layoutCommonID)
    }
}

/// The answer of `shop.shopLayoutCommon.get`.
public struct ShopLayoutCommonResult: WireModel, Hashable {
    /// `shopLayoutCommonList`.
    public var templates: [LayoutCommon]

    /// A blank one.
    public init(blank: WireBlank) {
        templates = []
    }

    /// Names the members.
    public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.list("shopLayoutCommonList", of: "shopLayoutCommon", &templates)
    }
}
