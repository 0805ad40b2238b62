extension RMSFunction {
    /// shop.category.insert: adds a category.
    public static let shopCategoryInsert = RMSFunction(
        "shop.category.insert",
        family: .category,
        method: .post,
        path: "/es/1.0/categoryapi/shop/category/insert",
        wire: .plainXML(
            .init(
                request: ["request", "categoryInsertRequest"],
                answer: .result("categoryInsertResult", successCodes: ["N000"])
            )
        ),
        access: .write,
        lifecycle: .superseded,
        successor: "category.shop-categories.insert"
    )
}

extension CategoryAPI1 {
    /// `shop.category.insert`: adds a category below another one.
    ///
    /// Source: <doc:WireCategory1>.
    public struct Insert: Operation {
        public static let function = RMSFunction.shopCategoryInsert

        /// `categorySetManageNumber`: only for shops on the mega-shop plan.
        public var categorySetManageNumber: String?
        /// `categoryId`: the parent; nil or 0 is the root.
        public var parentID: Int?
        /// `category`: the new category.
        public var category: Category

        /// Creates the call.
        public init(categorySetManageNumber: String? = nil, parentID: Int? = nil, category: Category) {
            self.categorySetManageNumber = categorySetManageNumber
            self.parentID = parentID
            self.category = category
        }

        public init(blank: WireBlank) {
            category = Category(blank: blank)
        }

        /// Visits the parameters in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categorySetManageNumber", &categorySetManageNumber)
            try visitor.field("categoryId", &parentID)
            try visitor.record("category", &category)
        }

        /// Reports a missing name and values outside documented limits.
        public func problems() -> [FieldProblem] {
            let nameless = category.name?.isEmpty ?? true
            return (nameless ? [FieldProblem("category.name", "must be given")] : [])
                + category.problems(at: "category")
        }

        /// The response to `shop.category.insert` (`categoryInsertResult`).
        public struct Response: DefaultedModel, Hashable {
            /// `code`: N000 for success.
            public var code: String?
            /// `shopId`: usually empty.
            public var shopID: Int?
            /// `category`: the new category, by its id.
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
