extension RMSFunction {
    /// shop.v1.category.update: changes a category.
    public static let shopCategoryUpdate = RMSFunction(
        "shop.category.update",
        family: .category,
        method: .post,
        path: "/es/1.0/categoryapi/shop/category/update",
        wire: .plainXML(
            .init(
                request: ["request", "categoryUpdateRequest"],
                answer: .result("categoryUpdateResult", successCodes: ["N000"])
            )
        ),
        access: .write,
        lifecycle: .superseded,
        successor: "PUT /es/2.0/categories/shop-categories/category-ids/{id}"
    )
}

extension CategoryAPI1 {
    /// `shop.v1.category.update`: changes a category.
    ///
    /// Whether absent members stay as they are is not publicly known.
    ///
    /// Source: <doc:WireCategory1>.
    public struct Update: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.shopCategoryUpdate

        /// `categoryId`: which one.
        public var categoryID: Int
        /// `category`: what to set.
        public var category: Category

        /// Makes the call.
        public init(categoryID: Int, category: Category) {
            self.categoryID = categoryID
            self.category = category
        }

        public init(blank: WireBlank) {
            categoryID = 0
            category = Category(blank: blank)
        }

        /// Names the parameters, in the order that RMS's schema check wants.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categoryId", &categoryID)
            try visitor.record("category", &category)
        }

        /// An id that is none, and what breaks a documented limit.
        public func problems() -> [FieldProblem] {
            Rules.categoryID(categoryID) + category.problems(at: "category")
        }
    }

    /// The answer of `shop.v1.category.update`, `shop.v1.category.delete` and `shop.v1.category.move`
    /// (`categoryUpdateResult`).
    public struct WriteResponse: DefaultedModel, Hashable {
        /// `code`: N000.
        public var code: String?
        /// `shopId`: empty as a rule.
        public var shopID: Int?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("code", &code)
            try visitor.field("shopId", &shopID)
        }
    }
}
