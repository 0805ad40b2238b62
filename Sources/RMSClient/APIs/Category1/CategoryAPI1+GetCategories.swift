public import struct Foundation.Date

extension RMSFunction {
    /// shop.categories.get: the tree of categories.
    public static let shopCategoriesGet = RMSFunction(
        "shop.categories.get",
        family: .category,
        method: .get,
        path: "/es/1.0/categoryapi/shop/categories/get",
        wire: .plainXML(.init(request: nil, answer: .result("categoriesGetResult", successCodes: ["N000"]))),
        access: .read,
        lifecycle: .superseded,
        successor: "category.category-trees.get"
    )
}

extension CategoryAPI1 {
    /// `shop.categories.get`: a shop's category tree, to any depth.
    ///
    /// A shop with category sets must name one; any other shop must not, and gets the code C221 if it does.
    ///
    /// Source: <doc:WireCategory1>.
    public struct GetCategories: Operation {
        public static let function = RMSFunction.shopCategoriesGet

        /// `categorySetManageNumber`: only for shops on the mega-shop plan.
        public var categorySetManageNumber: String?

        /// Creates the call.
        public init(categorySetManageNumber: String? = nil) {
            self.categorySetManageNumber = categorySetManageNumber
        }

        public init(blank: WireBlank) {}

        /// Visits the parameters in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categorySetManageNumber", &categorySetManageNumber)
        }

        /// The response to `shop.categories.get` (`categoriesGetResult`).
        public struct Response: DefaultedModel, Hashable {
            /// `code`: N000 for success.
            public var code: String?
            /// `shopId`: usually empty.
            public var shopID: Int?
            /// `categorySetManageNumber`, if one was requested.
            public var categorySetManageNumber: String?
            /// `categoryList`: the first-level categories, with all their descendants.
            public var categoryList: [Category]?

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("code", &code)
                try visitor.field("shopId", &shopID)
                try visitor.field("categorySetManageNumber", &categorySetManageNumber)
                try visitor.list("categoryList", of: "category", &categoryList)
            }
        }
    }
}

extension CategoryAPI1.GetCategories {
    /// A read of the category tree, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self() }
}
