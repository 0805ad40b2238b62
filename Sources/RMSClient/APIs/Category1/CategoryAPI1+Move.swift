extension RMSFunction {
    /// shop.v1.category.move: moves a category.
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
        successor: "PUT /es/2.0/categories/shop-category-trees/category-set-ids/{id}"
    )
}

extension CategoryAPI1 {
    /// `shop.v1.category.move`: moves a category below another one.
    ///
    /// Source: <doc:WireCategory1>.
    public struct Move: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.shopCategoryMove

        /// `categoryId`: which one.
        public var categoryID: Int
        /// `categorySetManageNumber`: for shops of the mega-shop plan only.
        public var categorySetManageNumber: String?
        /// `destCategoryId`: the new parent; 0 is the root.
        public var destinationID: Int

        /// Makes the call.
        public init(categoryID: Int, categorySetManageNumber: String? = nil, destinationID: Int) {
            self.categoryID = categoryID
            self.categorySetManageNumber = categorySetManageNumber
            self.destinationID = destinationID
        }

        public init(blank: WireBlank) {
            categoryID = 0
            destinationID = 0
        }

        /// Names the parameters, in the order that RMS's schema check wants.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categoryId", &categoryID)
            try visitor.field("categorySetManageNumber", &categorySetManageNumber)
            try visitor.field("destCategoryId", &destinationID)
        }

        /// An id that is none, and a category below itself.
        public func problems() -> [FieldProblem] {
            Rules.categoryID(categoryID)
                + (destinationID == categoryID ? [FieldProblem("destCategoryId", "must be another category")] : [])
        }
    }
}
