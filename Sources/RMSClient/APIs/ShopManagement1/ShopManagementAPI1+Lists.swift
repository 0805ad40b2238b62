extension ShopManagementAPI1 {
    /// `shop.dsgn.navitemplate.list.get`: all headers, footers and left columns, or one by its `layoutCommonId`.
    public typealias GetNavigationTemplates = ShopAPI.GetLayouts<NavigationTemplates>

    /// `shop.dsgn.featured.item.list.get`: all featured items, or one by its `lossLeaderId`.
    public typealias GetFeaturedItems = ShopAPI.GetLayouts<FeaturedItems>

    /// `shop.dsgn.description.s.list.get`: all small common texts, or one by its `textSmallId`.
    public typealias GetSmallTexts = ShopAPI.GetLayouts<SmallTexts>

    /// `shop.dsgn.description.l.list.get`: all large common texts, or one by its `textLargeId`.
    public typealias GetLargeTexts = ShopAPI.GetLayouts<LargeTexts>

    /// The list of `shop.dsgn.navitemplate.list.get`.
    public enum NavigationTemplates: ShopAPI.LayoutList {
        /// A header, a footer or a left column.
        public typealias Template = ShopAPI.LayoutCommon
        public static let function = RMSFunction.shopNavigationTemplates
        public static let template = "shopLayoutCommon"
        public static let id = "layoutCommonId"
    }

    /// The list of `shop.dsgn.featured.item.list.get`.
    public enum FeaturedItems: ShopAPI.LayoutList {
        /// A list of featured items.
        public typealias Template = LayoutLossLeader
        public static let function = RMSFunction.shopFeaturedItems
        public static let template = "layoutLossLeader"
        public static let id = "lossLeaderId"
    }

    /// The list of `shop.dsgn.description.s.list.get`.
    public enum SmallTexts: ShopAPI.LayoutList {
        /// A small text.
        public typealias Template = ShopAPI.LayoutTextSmall
        public static let function = RMSFunction.shopSmallTexts
        public static let template = "layoutTextSmall"
        public static let id = "textSmallId"
    }

    /// The list of `shop.dsgn.description.l.list.get`.
    public enum LargeTexts: ShopAPI.LayoutList {
        /// A large text.
        public typealias Template = LayoutTextLarge
        public static let function = RMSFunction.shopLargeTexts
        public static let template = "layoutTextLarge"
        public static let id = "textLargeId"
    }
}

extension RMSFunction {
    /// shop.dsgn.navitemplate.list.get: headers, footers and left columns.
    public static let shopNavigationTemplates = layoutList("navitemplate", successor: "shop.shopLayoutCommon.get")

    /// shop.dsgn.featured.item.list.get: featured items. Its name is modeled on `shop.dsgn.navitemplate.list.get`.
    public static let shopFeaturedItems = layoutList("featured.item", successor: "shop.layoutLossLeader.get")

    /// shop.dsgn.description.s.list.get: small common texts. Its name is modeled on `shop.dsgn.navitemplate.list.get`.
    public static let shopSmallTexts = layoutList(
        "description.s",
        wireName: "description.small",
        successor: "shop.layoutTextSmall.get"
    )

    /// shop.dsgn.description.l.list.get: large common texts. Its name is modeled on `shop.dsgn.navitemplate.list.get`.
    public static let shopLargeTexts = layoutList(
        "description.l",
        wireName: "description.large",
        successor: "shop.layoutTextLarge.get"
    )

    /// The console says `dsgn` where the path and the responses say `design`.
    private static func layoutList(_ name: String, wireName: String? = nil, successor: String) -> RMSFunction {
        let wireName = wireName ?? name
        let namespace = "http://rakuten.co.jp/rms/mall/shop/mng/api/model/resource"
        return RMSFunction(
            "shop.dsgn.\(name).list.get",
            family: .shopManagement,
            method: .get,
            path: "/es/1.0/shopmngt/design/\(wireName.split(separator: ".").joined(separator: "/"))/list/get",
            wire: .plainXML(.init(request: nil, answer: .resource("shopMngApiResponse", namespace: namespace))),
            access: .read,
            lifecycle: .superseded,
            successor: successor,
            interfaceID: "shop.design.\(wireName).list.get"
        )
    }
}
