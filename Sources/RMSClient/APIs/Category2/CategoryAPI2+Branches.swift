extension CategoryAPI2 {
    /// A category to be registered, with those that are to be below it.
    public struct NewBranch: Sendable, Hashable {
        /// The category of the branch.
        public var contents: CategoryContents
        /// The categories below it, in their order.
        public var children: [NewBranch]

        /// Creates a branch.
        public init(_ contents: CategoryContents, children: [NewBranch] = []) {
            self.contents = contents
            self.children = children
        }
    }
}

extension CategoryAPI2.Calls {
    /// Registers categories and places them in the tree of their set with one write (`category.shop-categories.insert`, then
    /// those of ``changeTree(of:deleting:mayDeleteAll:_:)``).
    ///
    /// Nothing is registered if the tree would be refused: the limit of 30 categories below each one is checked before. If
    /// it fails later, the categories that were registered until then are in no tree, and RMS deletes them some time later.
    ///
    /// - Parameters:
    ///   - branches: The categories, which must belong to the set.
    ///   - parent: The category that they are put below; nil for the first level.
    ///   - categorySetID: The set; the only one by default.
    /// - Returns: The new categories, with their ids.
    @discardableResult
    public func create(
        _ branches: [CategoryAPI2.NewBranch],
        under parent: CategoryID? = nil,
        in categorySetID: CategorySetID = .only
    ) async throws(RMSError) -> [CategoryAPI2.TreePlace] {
        let strangers = branches.filter { !$0.isOf(categorySetID) }
        try client.refuse(
            strangers.map { _ in FieldProblem("categorySetId", "must be \(categorySetID.rawValue), the set of the tree")
            }
                + branches.flatMap { $0.problems },
            of: CategoryAPI2.Create.function
        )
        var created: [CategoryAPI2.TreePlace] = []
        try await changeTree(of: categorySetID) { tree throws(RMSError) in
            try tree.demand(parent)
            let siblings = parent.map { tree[$0]?.children ?? [] } ?? tree.roots
            try client.refuse(
                CategoryAPI2.Rules.places(tree.places)
                    + CategoryAPI2.Rules.children(siblings.count + branches.count, at: "children"),
                of: CategoryAPI2.UpsertTree.function
            )
            for branch in branches {
                let place = try await register(branch)
                created.append(place)
                try tree.insert(CategoryAPI2.TreeNode(place), under: parent)
            }
        }
        return created
    }

    /// Registers a category and places it in the tree of its set, below another one or at the first level.
    ///
    /// - Returns: Its id.
    @discardableResult
    public func create(
        _ contents: CategoryAPI2.CategoryContents,
        under parent: CategoryID?
    ) async throws(RMSError) -> CategoryID {
        let branch = CategoryAPI2.NewBranch(contents)
        let places = try await create([branch], under: parent, in: contents.categorySetID)
        return places[0].categoryID
    }

    private func register(_ branch: CategoryAPI2.NewBranch) async throws(RMSError) -> CategoryAPI2.TreePlace {
        var place = CategoryAPI2.TreePlace(try await create(branch.contents))
        for child in branch.children { place.children.append(try await register(child)) }
        return place
    }
}

extension CategoryAPI2.NewBranch {
    fileprivate func isOf(_ categorySetID: CategorySetID) -> Bool {
        contents.categorySetID == categorySetID && children.allSatisfy { $0.isOf(categorySetID) }
    }

    fileprivate var problems: [FieldProblem] {
        contents.problems() + CategoryAPI2.Rules.children(children.count, at: "children")
            + children.flatMap { $0.problems }
    }
}

extension CategoryAPI2.TreeNode {
    /// The node of a category of which nothing but its place is known.
    fileprivate init(_ place: CategoryAPI2.TreePlace) {
        self.init(CategoryAPI2.Category(place.categoryID), children: place.children.map(Self.init))
    }
}
