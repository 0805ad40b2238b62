extension RMSFunction {
    /// shop.category.delete: deletes a category.
    public static let shopCategoryDelete = RMSFunction(
        "shop.category.delete",
        family: .category,
        method: .post,
        path: "/es/1.0/categoryapi/shop/category/delete",
        wire: .plainXML(
            .init(
                request: ["request", "categoryDeleteRequest"],
                answer: .result("categoryDeleteResult", successCodes: ["N000"])
            )
        ),
        access: .write,
        lifecycle: .superseded,
        successor: "category.category-trees.upsert"
    )
}

extension CategoryAPI1 {
    /// `shop.category.delete`: deletes a category.
    ///
    /// Source: <doc:WireCategory1>.
    public struct Delete: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.shopCategoryDelete

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
    }
}
