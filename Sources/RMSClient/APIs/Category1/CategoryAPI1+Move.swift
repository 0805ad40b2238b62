extension RMSFunction {
    /// shop.category.move: moves a category.
    public static let shopCategoryMove = RMSFunction(
        "shop.category.move",
        family: .category,
        method: .post,
        path: "/es/1.0/categoryapi/shop/category/move",
        wire: .plainXML(
            .init(
                request: ["request", "categoryMoveRequest"],
                answer: .result("categoryMoveResult", successCodes: ["N000"])
            )
        ),
        access: .write,
        lifecycle: .superseded,
        successor: "category.category-trees.upsert"
    )
}

extension CategoryAPI1 {
    /// `shop.category.move`: moves a category below another one.
    ///
    /// Source: <doc:WireCategory1>.
    public struct Move: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.shopCategoryMove

        /// `categoryId`: the category to move.
        public var categoryID: Int
        /// `categorySetManageNumber`: only for shops on the mega-shop plan.
        public var categorySetManageNumber: String?
        /// `destCategoryId`: the new parent; 0 is the root.
        public var destinationID: Int

        /// Creates the call.
        public init(categoryID: Int, categorySetManageNumber: String? = nil, destinationID: Int) {
            self.categoryID = categoryID
            self.categorySetManageNumber = categorySetManageNumber
            self.destinationID = destinationID
        }

        public init(blank: WireBlank) {
            categoryID = 0
            destinationID = 0
        }

        /// Visits the parameters in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categoryId", &categoryID)
            try visitor.field("categorySetManageNumber", &categorySetManageNumber)
            try visitor.field("destCategoryId", &destinationID)
        }

        /// Reports an invalid id, and a category moved below itself.
        public func problems() -> [FieldProblem] {
            Rules.categoryID(categoryID)
                + (destinationID == categoryID ? [FieldProblem("destCategoryId", "must be another category")] : [])
        }
    }
}
