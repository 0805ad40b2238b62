extension RMSFunction {
    /// shop.dsgn.description.s.list.get: common texts, small.
    public static let shopSmallTexts = RMSFunction(
        "shop.dsgn.description.s.list.get",
        family: .shopManagement,
        method: .get,
        path: "/es/1.0/shopmngt/design/description/small/list/get",
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
        successor: "shop.layoutTextSmall.get",
        interfaceID: "shop.design.description.small.list.get"
    )
}

/// `shop.dsgn.description.s.list.get`: common texts, small; all of them, or one by its id.
///
/// The name of the function is by analogy with `shop.dsgn.navitemplate.list.get`.
///
/// Whether an unknown id gives an empty list or a code is not publicly known. Source: `spec/shop-1.0.md`.
public struct ShopSmallTexts: ShopOperation {
    /// What `shop.dsgn.description.s.list.get` gives.
    public typealias Response = ShopSmallTextsResult

    /// The function.
    public static let function = RMSFunction.shopSmallTexts

    /// `textSmallId`: only this one.
    public var textSmallID: Int?

    /// Asks for all, or for one.
    public init(textSmallID: Int? = nil) {
        self.textSmallID = textSmallID
    }

    /// A blank one.
    public init(blank: WireBlank) {}

    /// Names the parameters.
    public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.field("textSmallId", &textSmallID)
    }
}

/// The answer of `shop.dsgn.description.s.list.get`.
public struct ShopSmallTextsResult: WireModel, Hashable {
    /// `layoutTextSmallList`.
    public var templates: [LayoutTextSmall]

    /// A blank one.
    public init(blank: WireBlank) {
        templates = []
    }

    /// Names the members.
    public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.list("layoutTextSmallList", of: "layoutTextSmall", &templates)
    }
}
