extension CategoryAPI2 {
    /// `category.shop-categories.insert`: registers a category, which is in no tree yet.
    ///
    /// RMS deletes a category that stays out of the tree for some time. `rms.category.create(_:under:in:)` registers and
    /// places it. No read lists a category without a place: after a lost answer, one that was registered goes away by itself.
    /// Source: <doc:WireCategory2>.
    public struct Create: Operation {
        public static let function = RMSFunction.categories20Create

        /// The members of the body: the category.
        public var contents: CategoryContents

        /// Registers a category.
        public init(_ contents: CategoryContents) {
            self.contents = contents
        }

        public init(blank: WireBlank) {
            contents = CategoryContents(blank: blank)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try contents.visit(&visitor)
        }

        /// Reports missing members and values outside the documented limits.
        public func problems() -> [FieldProblem] { contents.problems() }

        /// The answer of the call, with the status 200 or 201, which is not publicly known.
        public struct Response: WireModel, Hashable {
            /// `categoryId`: the new category.
            public var categoryID: CategoryID

            public init(blank: WireBlank) {
                categoryID = ""
            }

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("categoryId", &categoryID)
            }
        }
    }

    /// `category.shop-categories.update`: replaces all of a category except its place.
    ///
    /// RMS deletes what is not sent, or gives it its default. Source: <doc:WireCategory2>.
    public struct Update: Operation {
        public typealias Response = NoContent

        public static let function = RMSFunction.categories20Update

        /// `{categoryId}` in the path.
        public var categoryID: CategoryID
        /// The members of the body: the whole category.
        public var contents: CategoryContents

        /// Replaces a category.
        public init(_ categoryID: CategoryID, to contents: CategoryContents) {
            self.categoryID = categoryID
            self.contents = contents
        }

        public init(blank: WireBlank) {
            self.init("", to: CategoryContents(blank: blank))
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("categoryId", presence: .inPath), &categoryID)
            try contents.visit(&visitor)
        }

        /// Reports a malformed id, missing members and values outside the documented limits.
        public func problems() -> [FieldProblem] { categoryID.problems(at: "categoryId") + contents.problems() }
    }

    /// `category.category-trees.upsert`: replaces the tree of a category set.
    ///
    /// **Every category that the new tree leaves out is deleted for good, together with the mappings of its items.**
    /// `rms.category.changeTree(of:)` reads the tree, compares, and refuses to delete what was not named. Source:
    /// <doc:WireCategory2>.
    public struct UpsertTree: Operation {
        public typealias Response = NoContent

        public static let function = RMSFunction.categories20TreesUpsert

        /// `{categorySetId}` in the path.
        public var categorySetID: CategorySetID
        /// `children`: the whole tree, at most 30 categories below each one.
        public var children: [TreePlace]
        /// Whether a call without children, which deletes the tree with all its categories, is sent. It is not on the wire.
        public var mayDeleteAll = false

        /// Replaces the tree of a set.
        public init(of categorySetID: CategorySetID = .only, to children: [TreePlace]) {
            self.categorySetID = categorySetID
            self.children = children
        }

        public init(blank: WireBlank) {
            self.init(of: "", to: [])
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("categorySetId", presence: .inPath), &categorySetID)
            try visitor.repeated("children", &children)
        }

        /// Reports malformed ids, a category that occurs twice, more than 30 children, and an empty tree unless
        /// ``mayDeleteAll`` is set.
        public func problems() -> [FieldProblem] {
            var problems = categorySetID.problems(at: "categorySetId") + Rules.places(children)
            if children.isEmpty, !mayDeleteAll {
                problems.append(FieldProblem("children", "must be given: without them RMS deletes all categories"))
            }
            return problems
        }
    }

    /// A category's place in a tree that is written.
    public struct TreePlace: WireModel, Hashable {
        /// `categoryId`: the id of the category.
        public var categoryID: CategoryID
        /// `children`: the categories below it, in their order, at most 30.
        public var children: [TreePlace]

        /// Creates a place.
        public init(_ categoryID: CategoryID, children: [TreePlace] = []) {
            self.categoryID = categoryID
            self.children = children
        }

        /// The place of a category that was read.
        public init(_ node: TreeNode) {
            self.init(node.category.categoryID, children: node.children.map(TreePlace.init))
        }

        public init(blank: WireBlank) {
            self.init("")
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categoryId", &categoryID)
            try visitor.repeated("children", &children)
        }

        /// The category and all below it.
        var ids: [CategoryID] { [categoryID] + children.flatMap(\.ids) }
    }

    /// `category.item-mappings.upsert`: replaces the categories of an item.
    ///
    /// Source: <doc:WireCategory2>.
    public struct UpsertItemMapping: Operation {
        public typealias Response = NoContent

        public static let function = RMSFunction.categories20ItemMappingsUpsert

        /// `{manageNumber}` in the path.
        public var manageNumber: ManageNumber
        /// `categoryIds`: the categories, in their order. Two clients report that RMS takes at most five.
        public var categoryIDs: [CategoryID]
        /// `mainPluralCategoryId`: the category whose page is the item's main page. It must be one with the format
        /// ``PageViewMode/plural``: one client reports IE0128 for others.
        public var mainPluralCategoryID: CategoryID?

        /// Puts an item into categories.
        public init(
            of manageNumber: ManageNumber,
            to categoryIDs: [CategoryID],
            mainPluralCategoryID: CategoryID? = nil
        ) {
            self.manageNumber = manageNumber
            self.categoryIDs = categoryIDs
            self.mainPluralCategoryID = mainPluralCategoryID
        }

        public init(blank: WireBlank) {
            self.init(of: "", to: [])
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.pathNumber(&manageNumber)
            try visitor.repeated("categoryIds", &categoryIDs)
            try visitor.field("mainPluralCategoryId", &mainPluralCategoryID)
        }

        /// Reports malformed ids, a call without categories, one that occurs twice, and a main one that is not among them.
        /// The last three are our choice: what RMS makes of them is not publicly known.
        public func problems() -> [FieldProblem] {
            var problems = manageNumber.problems(at: "manageNumber")
            if categoryIDs.isEmpty {
                problems.append(FieldProblem("categoryIds", "must be given; item-mappings.delete removes all"))
            }
            var known: Set<CategoryID> = []
            for (index, id) in categoryIDs.enumerated() {
                problems += id.problems(at: "categoryIds[\(index)]")
                if !known.insert(id).inserted {
                    problems.append(FieldProblem("categoryIds[\(index)]", "is named twice"))
                }
            }
            if let main = mainPluralCategoryID, !known.contains(main) {
                problems.append(FieldProblem("mainPluralCategoryId", "must be one of categoryIds"))
            }
            return problems
        }
    }

    /// `category.item-mappings.delete`: takes an item out of all categories. It is in ``CategoryID/other`` then.
    ///
    /// Source: <doc:WireCategory2>.
    public struct DeleteItemMapping: Operation {
        public typealias Response = NoContent

        public static let function = RMSFunction.categories20ItemMappingsDelete

        /// `{manageNumber}` in the path.
        public var manageNumber: ManageNumber

        /// Takes an item out of all categories.
        public init(of manageNumber: ManageNumber) {
            self.manageNumber = manageNumber
        }

        public init(blank: WireBlank) {
            self.init(of: "")
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.pathNumber(&manageNumber)
        }

        /// Reports a malformed management number.
        public func problems() -> [FieldProblem] { manageNumber.problems(at: "manageNumber") }
    }
}
