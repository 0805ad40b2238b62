public import struct Foundation.Date

extension ShopAPI {
    /// All templates of one kind, or one template by its id.
    ///
    /// It is not publicly known whether RMS answers an unknown id with an empty list or with a code.
    public struct GetLayouts<List: LayoutList>: RMSOperation {
        /// The id of the only template to return, or nil for all of them. Its wire name is the list's
        /// ``LayoutList/id``.
        public var id: Int?

        /// Requests all templates, or one.
        public init(id: Int? = nil) {
            self.id = id
        }

        public init(blank: WireBlank) {}

        public static var function: RMSFunction { List.function }
        public static var vocabulary: ServiceVocabulary { .shop }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField(List.id), &id)
        }

        /// The templates. The wire name of the list is the template's name followed by `List`.
        public struct Response: DefaultedModel, Hashable {
            /// The templates; empty if there are none.
            public var templates: [List.Template] = []

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.list("\(List.template)List", of: List.template, &templates)
            }
        }
    }

    /// A list of templates that one call returns.
    public protocol LayoutList: Sendable {
        /// The template's type.
        associatedtype Template: WireModel & Hashable
        /// The function to call.
        static var function: RMSFunction { get }
        /// The template's wire name.
        static var template: String { get }
        /// The wire name of the template's id.
        static var id: String { get }
    }
}

extension ShopAPI {
    /// `shop.shopLayoutCommon.get`: all headers, footers and left columns, or one by its `layoutCommonId`.
    ///
    /// It replaces `shop.dsgn.navitemplate.list.get` and has the same members.
    public typealias GetLayoutCommon = GetLayouts<LayoutCommonList>

    /// The list of `shop.shopLayoutCommon.get`.
    public enum LayoutCommonList: LayoutList {
        /// A header, a footer or a left column.
        public typealias Template = LayoutCommon
        public static let function = RMSFunction.shopLayoutCommon
        public static let template = "shopLayoutCommon"
        public static let id = "layoutCommonId"
    }
}

extension ShopAPI {
    /// `shop.layoutTextSmall.get`: all small common texts, or one by its `textSmallId`.
    ///
    /// It replaces `shop.dsgn.description.s.list.get` and has the same members.
    public typealias GetTextSmall = GetLayouts<TextSmallList>

    /// The list of `shop.layoutTextSmall.get`.
    public enum TextSmallList: LayoutList {
        /// A small common text.
        public typealias Template = LayoutTextSmall
        public static let function = RMSFunction.shopLayoutTextSmall
        public static let template = "layoutTextSmall"
        public static let id = "textSmallId"
    }
}

extension RMSFunction {
    /// shop.shopLayoutCommon.get: headers, footers and left columns.
    public static let shopLayoutCommon = layouts("shopLayoutCommon")
    /// shop.layoutTextSmall.get: small common texts.
    public static let shopLayoutTextSmall = layouts("layoutTextSmall")

    /// A list of templates of ShopAPI.
    private static func layouts(_ name: String) -> RMSFunction {
        RMSFunction(
            "shop.\(name).get",
            family: .shop,
            method: .get,
            path: "/es/1.0/shop/\(name)",
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
}

extension ShopAPI.GetLayouts {
    /// A read of all templates, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self() }
}
