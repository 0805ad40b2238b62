extension RMSFunction {
    /// shop.category.update: changes a category.
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
        successor: "category.shop-categories.update"
    )
}

extension CategoryAPI1 {
    /// `shop.category.update`: changes a category.
    ///
    /// It is not publicly known whether absent members stay unchanged.
    ///
    /// Source: <doc:WireCategory1>.
    public struct Update: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.shopCategoryUpdate

        /// `categoryId`: the category to change.
        public var categoryID: Int
        /// `category`: the values to set.
        public var category: Category

        /// Creates the call.
        public init(categoryID: Int, category: Category) {
            self.categoryID = categoryID
            self.category = category
        }

        public init(blank: WireBlank) {
            categoryID = 0
            category = Category(blank: blank)
        }

        /// Visits the parameters in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categoryId", &categoryID)
            try visitor.record("category", &category)
        }

        /// Reports an invalid id and values outside documented limits.
        public func problems() -> [FieldProblem] {
            Rules.categoryID(categoryID) + category.problems(at: "category")
        }
    }

    /// The response to `shop.category.update`, `shop.category.delete` and `shop.category.move`
    /// (`categoryUpdateResult`).
    public struct WriteResponse: DefaultedModel, Hashable {
        /// `code`: N000 for success.
        public var code: String?
        /// `shopId`: usually empty.
        public var shopID: Int?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("code", &code)
            try visitor.field("shopId", &shopID)
        }
    }
}
