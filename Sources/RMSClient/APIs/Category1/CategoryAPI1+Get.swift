public import struct Foundation.Date

extension RMSFunction {
    /// shop.category.get: one category.
    public static let shopCategoryGet = RMSFunction(
        "shop.category.get",
        family: .category,
        method: .get,
        path: "/es/1.0/categoryapi/shop/category/get",
        wire: .plainXML(.init(request: nil, answer: .result("categoryGetResult", successCodes: ["N000"]))),
        access: .read,
        lifecycle: .superseded,
        successor: "category.shop-categories.get"
    )
}

extension CategoryAPI1 {
    /// `shop.category.get`: one category, with its texts and templates.
    ///
    /// The response was recorded in 2017; its `shopId` is filled.
    ///
    /// Source: <doc:WireCategory1>.
    public struct Get: Operation {
        public static let function = RMSFunction.shopCategoryGet

        /// `categoryId`: the id of the category.
        public var categoryID: Int

        /// Creates the call.
        public init(categoryID: Int) {
            self.categoryID = categoryID
        }

        public init(blank: WireBlank) {
            categoryID = 0
        }

        /// Visits the parameters in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categoryId", &categoryID)
        }

        /// Reports an invalid id.
        public func problems() -> [FieldProblem] { Rules.categoryID(categoryID) }

        /// The response to `shop.category.get` (`categoryGetResult`).
        public struct Response: DefaultedModel, Hashable {
            /// `code`: N000 for success.
            public var code: String?
            /// `shopId`: filled in the recorded response.
            public var shopID: Int?
            /// `category`: the category.
            public var category: Category?

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("code", &code)
                try visitor.field("shopId", &shopID)
                try visitor.record("category", &category)
            }
        }
    }
}

extension CategoryAPI1.Get {
    /// A read of the category 1, which every shop has: it shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(categoryID: 1) }
}
