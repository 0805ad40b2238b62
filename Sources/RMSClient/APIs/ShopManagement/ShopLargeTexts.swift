extension RMSFunction {
    /// shop.dsgn.description.l.list.get: common texts, large.
    public static let shopLargeTexts = RMSFunction(
        "shop.dsgn.description.l.list.get",
        family: .shopManagement,
        method: .get,
        path: "/es/1.0/shopmngt/design/description/large/list/get",
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
        successor: "shop.layoutTextLarge.get",
        interfaceID: "shop.design.description.large.list.get"
    )
}

/// `shop.dsgn.description.l.list.get`: common texts, large; all of them, or one by its id.
///
/// The name of the function is by analogy with `shop.dsgn.navitemplate.list.get`.
///
/// Whether an unknown id gives an empty list or a code is not publicly known. Source: `spec/shop-1.0.md`.
public struct ShopLargeTexts: ShopOperation {
    /// What `shop.dsgn.description.l.list.get` gives.
    public typealias Response = ShopLargeTextsResult

    /// The function.
    public static let function = RMSFunction.shopLargeTexts

    /// `textLargeId`: only this one.
    public var textLargeID: Int?

    /// Asks for all, or for one.
    public init(textLargeID: Int? = nil) {
        self.textLargeID = textLargeID
    }

    /// A blank one.
    public init(blank: WireBlank) {}

    /// Names the parameters.
    public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.field("textLargeId", &textLargeID)
    }
}

/// The answer of `shop.dsgn.description.l.list.get`.
public struct ShopLargeTextsResult: WireModel, Hashable {
    /// `layoutTextLargeList`.
    public var templates: [LayoutTextLarge]

    /// A blank one.
    public init(blank: WireBlank) {
        templates = []
    }

    /// Names the members.
    public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.list("layoutTextLargeList", of: "layoutTextLarge", &templates)
    }
}
