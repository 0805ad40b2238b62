extension CategoryAPI1 {
    /// A category of a shop (`category`): its place in the tree and the contents of its page.
    ///
    /// Source: <doc:WireCategory1>.
    public struct Category: WireModel, Hashable {
        /// `categoryId`: 1 is その他, which every shop has; 0 is the root.
        public var categoryID: Int?
        /// `categoryLevel`: the depth, from 1.
        public var categoryLevel: Int?
        /// `name`: at most 60 bytes, in an encoding that is not publicly known.
        public var name: String?
        /// `status`: shown or hidden.
        public var status: Status?
        /// `categoryWeight`: the position among its siblings, 1 to 999,999,999; その他 comes last.
        public var categoryWeight: Int?
        /// `categoryContent`: the texts and image of its page.
        public var categoryContent: Content?
        /// `categoryLayout`: the templates of its page.
        public var categoryLayout: Layout?
        /// `childCategories`: nil if RMS omits it, which it may do for a category without children.
        public var childCategories: [Category]?

        /// Creates a category to insert or change.
        public init(name: String? = nil, status: Status? = nil, categoryWeight: Int? = nil) {
            self.name = name
            self.status = status
            self.categoryWeight = categoryWeight
        }

        public init(blank: WireBlank) {}

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categoryId", &categoryID)
            try visitor.field("categoryLevel", &categoryLevel)
            try visitor.field("name", &name)
            try visitor.field("status", &status)
            try visitor.field("categoryWeight", &categoryWeight)
            try visitor.record("categoryContent", &categoryContent)
            try visitor.record("categoryLayout", &categoryLayout)
            try visitor.list("childCategories", of: "category", &childCategories)
        }

        func problems(at path: String) -> [FieldProblem] {
            var problems: [FieldProblem] = []
            problems += FieldProblem.length(name, 60, at: "\(path).name")
            problems += FieldProblem.range(categoryWeight, 1...999_999_999, at: "\(path).categoryWeight")
            return problems
        }
    }

    /// Whether a category is shown (`status`).
    public struct Status: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: shown.
        public static let shown = Self(rawValue: 0)
        /// 1: hidden.
        public static let hidden = Self(rawValue: 1)
    }

    /// The texts and image of a category's page (`categoryContent`).
    public struct Content: DefaultedModel, Hashable {
        /// `mainImageUrl`: the address of the category's main image.
        public var mainImageURL: String?
        /// `mainImageAlt`: the text in place of the main image.
        public var mainImageAlt: String?
        /// `upperText`: above the items.
        public var upperText: String?
        /// `lowerText`: below the items.
        public var lowerText: String?
        /// `smartPhoneText`: the text on the page for smartphones.
        public var smartPhoneText: String?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("mainImageUrl", &mainImageURL)
            try visitor.field("mainImageAlt", &mainImageAlt)
            try visitor.field("upperText", &upperText)
            try visitor.field("lowerText", &lowerText)
            try visitor.field("smartPhoneText", &smartPhoneText)
        }
    }

    /// The templates of a category's page (`categoryLayout`).
    public struct Layout: DefaultedModel, Hashable {
        /// `layoutFrameworkId`: the id of a layout template of the shop; which kind is not publicly known.
        public var layoutFrameworkID: Int?
        /// `layoutCategoryMapId`: the id of a layout template of the shop; which kind is not publicly known.
        public var layoutCategoryMapID: Int?
        /// `layoutTopTextId`: the id of a layout template of the shop; which kind is not publicly known.
        public var layoutTopTextID: Int?
        /// `layoutLossLeaderId`: the id of a layout template of the shop; which kind is not publicly known.
        public var layoutLossLeaderID: Int?
        /// `layoutCommonTextId`: the id of a layout template of the shop; which kind is not publicly known.
        public var layoutCommonTextID: Int?
        /// `listingAreaId`: the id of a layout template of the shop; which kind is not publicly known.
        public var listingAreaID: Int?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("layoutFrameworkId", &layoutFrameworkID)
            try visitor.field("layoutCategoryMapId", &layoutCategoryMapID)
            try visitor.field("layoutTopTextId", &layoutTopTextID)
            try visitor.field("layoutLossLeaderId", &layoutLossLeaderID)
            try visitor.field("layoutCommonTextId", &layoutCommonTextID)
            try visitor.field("listingAreaId", &listingAreaID)
        }
    }

    /// A set of categories (`categorySet`), which only shops on the mega-shop plan have.
    public struct CategorySet: DefaultedModel, Hashable {
        /// `categorySetManageNumber`: the shop's own number of the category set.
        public var categorySetManageNumber: String?
        /// `categorySetId`: the id of the category set.
        public var categorySetID: Int?
        /// `categorySetName`: the name of the category set.
        public var categorySetName: String?
        /// `categorySetStatus`: 0 means shown.
        public var categorySetStatus: Status?
        /// `categorySetOrder`: the place of the category set among the others.
        public var categorySetOrder: Int?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categorySetManageNumber", &categorySetManageNumber)
            try visitor.field("categorySetId", &categorySetID)
            try visitor.field("categorySetName", &categorySetName)
            try visitor.field("categorySetStatus", &categorySetStatus)
            try visitor.field("categorySetOrder", &categorySetOrder)
        }
    }
}
