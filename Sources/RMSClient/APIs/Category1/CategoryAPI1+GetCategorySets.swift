public import struct Foundation.Date

extension RMSFunction {
    /// shop.categorysets.get: the category sets of a shop.
    public static let shopCategorySetsGet = RMSFunction(
        "shop.categorysets.get",
        family: .category,
        method: .get,
        path: "/es/1.0/categoryapi/shop/categorysets/get",
        wire: .plainXML(.init(request: nil, answer: .result("categorysetsGetResult", successCodes: ["N000"]))),
        access: .read,
        lifecycle: .superseded,
        successor: "category.category-set-lists.get"
    )
}

extension CategoryAPI1 {
    /// `shop.categorysets.get`: the category sets of a shop on the mega-shop plan.
    ///
    /// An ordinary shop has no sets and gets the code C013.
    ///
    /// Source: <doc:WireCategory1>.
    public struct GetCategorySets: Operation {
        public static let function = RMSFunction.shopCategorySetsGet

        /// Creates the call.
        public init() {}

        public init(blank: WireBlank) {}

        /// Visits the parameters in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {}

        /// The response to `shop.categorysets.get` (`categorysetsGetResult`).
        public struct Response: DefaultedModel, Hashable {
            /// `code`: N000 for success.
            public var code: String?
            /// `shopId`: usually empty.
            public var shopID: Int?
            /// `categorySetList`: the category sets.
            public var categorySetList: [CategorySet]?

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("code", &code)
                try visitor.field("shopId", &shopID)
                try visitor.list("categorySetList", of: "categorySet", &categorySetList)
            }
        }
    }
}

extension CategoryAPI1.GetCategorySets {
    /// A read of the category sets, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self() }
}
