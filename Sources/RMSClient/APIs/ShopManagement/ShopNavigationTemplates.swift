extension RMSFunction {
    /// shop.dsgn.navitemplate.list.get: headers, footers and left columns.
    public static let shopNavigationTemplates = RMSFunction(
        "shop.dsgn.navitemplate.list.get",
        family: .shopManagement,
        method: .get,
        path: "/es/1.0/shopmngt/design/navitemplate/list/get",
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
        successor: "shop.shopLayoutCommon.get",
        interfaceID: "shop.design.navitemplate.list.get"
    )
}

/// `shop.dsgn.navitemplate.list.get`: headers, footers and left columns; all of them, or one by its id.
///
/// Whether an unknown id gives an empty list or a code is not publicly known. Source: `spec/shop-1.0.md`.
public struct ShopNavigationTemplates: ShopOperation {
    /// What `shop.dsgn.navitemplate.list.get` gives.
    public typealias Response = ShopNavigationTemplatesResult

    /// The function.
    public static let function = RMSFunction.shopNavigationTemplates

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

/// The answer of `shop.dsgn.navitemplate.list.get`.
public struct ShopNavigationTemplatesResult: WireModel, Hashable {
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
