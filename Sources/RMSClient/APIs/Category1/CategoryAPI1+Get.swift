extension RMSFunction {
    /// shop.v1.category.get: one category.
    public static let shopCategoryGet = RMSFunction(
        "shop.category.get",
        family: .category,
        method: .get,
        path: "/es/1.0/categoryapi/shop/category/get",
        wire: .plainXML(.init(request: nil, answer: .result("categoryGetResult", successCodes: ["N000"]))),
        access: .read,
        lifecycle: .superseded,
        successor: "GET /es/2.0/categories/shop-categories/category-ids/{id}"
    )
}

extension CategoryAPI1 {
    /// `shop.v1.category.get`: one category, with its texts and templates.
    ///
    /// The answer's shape is deduced: none was ever recorded.
    ///
    /// Source: <doc:WireCategory1>.
    public struct Get: Operation {
        public static let function = RMSFunction.shopCategoryGet

        /// `categoryId`.
        public var categoryID: Int

        /// Makes the call.
        public init(categoryID: Int) {
            self.categoryID = categoryID
        }

        public init(blank: WireBlank) {
            categoryID = 0
        }

        /// Names the parameters, in the order that RMS's schema check wants.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categoryId", &categoryID)
        }

        /// An id that is none.
        public func problems() -> [FieldProblem] { Rules.categoryID(categoryID) }

        /// The answer of `shop.v1.category.get` (`categoryGetResult`).
        public struct Response: DefaultedModel, Hashable {
            /// `code`: N000.
            public var code: String?
            /// `shopId`: empty as a rule.
            public var shopID: Int?
            /// `category`.
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
