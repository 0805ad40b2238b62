public import struct Foundation.Date

extension CategoryAPI2 {
    /// `category.category-set-lists.get`: the category sets of the shop.
    ///
    /// Source: <doc:WireCategory2>.
    public struct GetSets: Operation {
        public static let function = RMSFunction.categories20SetListsGet

        /// `categorysetfields`: the members that the sets should have besides their ids.
        public var setFields: [SetField]

        /// Asks for the sets.
        public init(_ setFields: [SetField] = []) {
            self.setFields = setFields
        }

        public init(blank: WireBlank) {
            self.init()
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.names("categorysetfields", &setFields)
        }

        /// The answer of the call, which has one of two lists: `categorySetKeyList` without `categorysetfields`, and
        /// `categorySetList` with them.
        public struct Response: DefaultedModel, Hashable {
            /// `categorySetKeyList`: the ids.
            public var categorySetIDs: [CategorySetID]?
            /// `categorySetList`: the sets with the members that were asked for.
            public var categorySets: [CategorySet]?
            /// `created`: when the list was registered.
            public var created: Date?
            /// `updated`: when the list was changed last.
            public var updated: Date?

            public init() {}

            /// The sets, from whichever list there is.
            public var sets: [CategorySet] { categorySets ?? (categorySetIDs ?? []).map(CategorySet.init) }

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.scalars("categorySetKeyList", &categorySetIDs)
                try visitor.records("categorySetList", &categorySets)
                try visitor.field("created", &created)
                try visitor.field("updated", &updated)
            }
        }

        /// Refuses an answer without either list.
        public static func failure(in response: Response) throws -> ServiceFailure? {
            guard response.categorySetIDs == nil, response.categorySets == nil else { return nil }
            throw DecodingProblem(path: "categorySetKeyList", problem: "is missing")
        }

        /// A read of the ids of the sets, which shows whether a key permits the function.
        public static func permissionProbe(at now: Date) -> Self? { Self() }
    }

    /// `category.category-trees.get`: the tree of a category set.
    ///
    /// Source: <doc:WireCategory2>.
    public struct GetTree: Operation {
        public static let function = RMSFunction.categories20TreesGet

        /// `{categorySetId}` in the path.
        public var categorySetID: CategorySetID
        /// `categorysetfields`, `categoryfields`: what the answer should contain besides ids.
        public var selection: Selection

        /// Asks for the tree of a set.
        public init(of categorySetID: CategorySetID = .only, _ selection: Selection = .init()) {
            self.categorySetID = categorySetID
            self.selection = selection
        }

        public init(blank: WireBlank) {
            self.init(of: "")
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("categorySetId", presence: .inPath), &categorySetID)
            try selection.visit(&visitor)
        }

        /// Reports a malformed id.
        public func problems() -> [FieldProblem] { categorySetID.problems(at: "categorySetId") }

        /// The answer of the call. With any field it has `categorySet`, otherwise `categorySetId`.
        public struct Response: WireModel, Hashable {
            /// `categorySet`, `categorySetId`: the set.
            public var categorySet: CategorySet
            /// `rootNode`: the categories of the first level, with those below them.
            public var roots: [TreeNode]
            /// `created`: when the tree was registered.
            public var created: Date?
            /// `updated`: when the tree was changed last.
            public var updated: Date?

            public init(blank: WireBlank) {
                categorySet = CategorySet("")
                roots = []
            }

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                let isBare = categorySet == CategorySet(categorySet.categorySetID)
                var id: CategorySetID? = isBare ? categorySet.categorySetID : nil
                var set: CategorySet? = isBare ? nil : categorySet
                var root = RootNode(children: roots)
                try visitor.record("categorySet", &set)
                try visitor.field("categorySetId", &id)
                try visitor.record("rootNode", &root)
                try visitor.field("created", &created)
                try visitor.field("updated", &updated)
                guard let found = set ?? id.map(CategorySet.init) else {
                    throw DecodingProblem(path: "categorySetId", problem: "is missing")
                }
                categorySet = found
                roots = root.children
            }
        }

        /// GE0014: there is no such set.
        public static func meansNone(_ error: RMSError) -> Bool { error.kind == .notFound }

        /// A read of the tree of the only set, which shows whether a key permits the function.
        public static func permissionProbe(at now: Date) -> Self? { Self() }
    }

    /// `rootNode`.
    private struct RootNode: WireModel {
        var children: [TreeNode]

        init(children: [TreeNode]) {
            self.children = children
        }

        init(blank: WireBlank) {
            self.init(children: [])
        }

        mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("children", &children)
        }
    }

    /// A category in a tree, with those below it. In an answer with `categoryfields` it is a `category`, otherwise a
    /// `categoryId`: the id of the category.
    public struct TreeNode: WireModel, Hashable {
        /// `category`, `categoryId`: the category, with the members that were asked for.
        public var category: Category
        /// `children`: the categories below it, in their order.
        public var children: [TreeNode]

        /// Creates a node.
        public init(_ category: Category, children: [TreeNode] = []) {
            self.category = category
            self.children = children
        }

        public init(blank: WireBlank) {
            self.init(Category(blank: blank))
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            let isBare = category == Category(category.categoryID)
            var whole: Category? = isBare ? nil : category
            var id: CategoryID? = isBare ? category.categoryID : nil
            try visitor.record("category", &whole)
            try visitor.field("categoryId", &id)
            try visitor.repeated("children", &children)
            guard let found = whole ?? id.map(Category.init) else {
                throw DecodingProblem(path: "categoryId", problem: "is missing")
            }
            category = found
        }
    }

    /// `category.shop-categories.get`: one category.
    ///
    /// Source: <doc:WireCategory2>.
    public struct Get: Operation {
        public typealias Response = Category

        public static let function = RMSFunction.categories20Get

        /// `{categoryId}` in the path.
        public var categoryID: CategoryID
        /// `breadcrumb`: whether the answer has the categories above it.
        public var hasBreadcrumbs: Bool?
        /// `categorysetfields`, `categoryfields`: what the answer should contain. In RMS's samples, a category that was read
        /// without them has all its members.
        public var selection: Selection

        /// Asks for a category.
        public init(_ categoryID: CategoryID, breadcrumbs: Bool? = nil, _ selection: Selection = .init()) {
            self.categoryID = categoryID
            hasBreadcrumbs = breadcrumbs
            self.selection = selection
        }

        public init(blank: WireBlank) {
            self.init("")
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("categoryId", presence: .inPath), &categoryID)
            try visitor.field("breadcrumb", &hasBreadcrumbs)
            try selection.visit(&visitor)
        }

        /// Reports a malformed id.
        public func problems() -> [FieldProblem] { categoryID.problems(at: "categoryId") }

        /// GE0014: there is no such category.
        public static func meansNone(_ error: RMSError) -> Bool { error.kind == .notFound }

        /// A read of the category 1, which every shop has: it shows whether a key permits the function.
        public static func permissionProbe(at now: Date) -> Self? { Self(.other) }
    }

    /// `category.item-mappings.get`: the categories of an item.
    ///
    /// Source: <doc:WireCategory2>.
    public struct GetItemMapping: Operation {
        public typealias Response = ItemMapping

        public static let function = RMSFunction.categories20ItemMappingsGet

        /// `{manageNumber}` in the path.
        public var manageNumber: ManageNumber
        /// `breadcrumb`: whether the answer has the categories themselves, with those above them, in place of ids.
        public var hasBreadcrumbs: Bool?
        /// `categorysetfields`, `categoryfields`: what the answer should contain besides ids; with `breadcrumb` only, as far
        /// as is known.
        public var selection: Selection

        /// Asks for the categories of an item.
        public init(of manageNumber: ManageNumber, breadcrumbs: Bool? = nil, _ selection: Selection = .init()) {
            self.manageNumber = manageNumber
            hasBreadcrumbs = breadcrumbs
            self.selection = selection
        }

        public init(blank: WireBlank) {
            self.init(of: "")
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.pathNumber(&manageNumber)
            try visitor.field("breadcrumb", &hasBreadcrumbs)
            try selection.visit(&visitor)
        }

        /// Reports a malformed management number.
        public func problems() -> [FieldProblem] { manageNumber.problems(at: "manageNumber") }

        /// Refuses an answer without categories.
        public static func failure(in response: Response) throws -> ServiceFailure? {
            guard response.wireIDs == nil, response.categories == nil else { return nil }
            throw DecodingProblem(path: "categoryIds", problem: "is missing")
        }

        /// GE0014: there is no such item.
        public static func meansNone(_ error: RMSError) -> Bool { error.kind == .notFound }

        /// A read of an item that should not exist, which shows whether a key permits the function.
        public static func permissionProbe(at now: Date) -> Self? { Self(of: "rms-permission-probe") }
    }

    /// The categories of an item, in the order in which they are its 表示先カテゴリ.
    ///
    /// RMS has two shapes: `categoryIds`, and with `breadcrumb=true` `manageNumber` and `categories`.
    public struct ItemMapping: DefaultedModel, Hashable {
        /// `manageNumber`: the item; only with `breadcrumb=true`.
        public var manageNumber: ManageNumber?
        /// `categories`: the categories, each with those above it; only with `breadcrumb=true`.
        public var categories: [Category]?
        /// `mainPluralCategoryId`: the category whose page, with several items on it, is the item's main page.
        public var mainPluralCategoryID: CategoryID?
        /// `created`: when it was registered.
        public var created: Date?
        /// `updated`: when it was changed last.
        public var updated: Date?
        /// `categoryIds`.
        fileprivate var wireIDs: [CategoryID]?

        public init() {}

        /// The ids of the categories, in either shape. An item that is in none has ``CategoryID/other``.
        public var categoryIDs: [CategoryID] { wireIDs ?? (categories ?? []).map(\.categoryID) }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("manageNumber", &manageNumber)
            try visitor.scalars("categoryIds", &wireIDs)
            try visitor.records("categories", &categories)
            try visitor.field("mainPluralCategoryId", &mainPluralCategoryID)
            try visitor.field("created", &created)
            try visitor.field("updated", &updated)
        }
    }
}
