extension CategoryAPI2.Calls {
    /// The tree of a category set, with the names of its categories (`category.category-trees.get`).
    ///
    /// - Parameters:
    ///   - categorySetID: The set; the only one by default.
    ///   - selection: What the answer should contain besides ids.
    public func tree(
        of categorySetID: CategorySetID = .only,
        _ selection: CategoryAPI2.Selection = .init([.title])
    ) async throws(RMSError) -> CategoryAPI2.Tree {
        CategoryAPI2.Tree(try await client.send(CategoryAPI2.GetTree(of: categorySetID, selection)))
    }

    /// Reads the tree of a category set, lets the caller change it, and writes it (`category.category-trees.get`,
    /// `category.category-trees.upsert`).
    ///
    /// RMS can only replace a tree as a whole, and deletes what the new one leaves out. So the tree is compared with what was
    /// read: one that is not changed is not written, and nothing is written if categories are missing that the caller did not
    /// name. Before the write the tree is read once more, and not written if somebody changed it meanwhile. A change between
    /// that read and the write is not seen, because RMS has no means to detect it.
    ///
    /// ```swift
    /// try await rms.category.changeTree(deleting: ["112"]) { tree throws(RMSError) in try tree.remove("112") }
    /// ```
    ///
    /// - Parameters:
    ///   - categorySetID: The set; the only one by default.
    ///   - deleted: The ids of all categories that the change takes out, those below others included. RMS deletes them and
    ///     the mappings of their items, which nothing brings back.
    ///   - mayDeleteAll: Whether the tree may be empty afterwards.
    ///   - change: Changes the tree.
    /// - Returns: The tree after the change.
    /// - Throws: ``RMSError``, of the kind `invalidRequest` for a change that would delete other categories than the named
    ///   ones, and of the kind `conflict` if the tree was changed while the caller changed it.
    @discardableResult
    public func changeTree(
        of categorySetID: CategorySetID = .only,
        deleting deleted: Set<CategoryID> = [],
        mayDeleteAll: Bool = false,
        _ change: (inout CategoryAPI2.Tree) async throws(RMSError) -> Void
    ) async throws(RMSError) -> CategoryAPI2.Tree {
        var tree = try await tree(of: categorySetID)
        try await change(&tree)
        try client.refuse(Self.problems(of: tree, deleting: deleted), of: CategoryAPI2.UpsertTree.function)
        guard tree.isChanged else { return tree }
        var write = CategoryAPI2.UpsertTree(of: categorySetID, to: tree.places)
        write.mayDeleteAll = mayDeleteAll
        try client.refuse(write.problems(), of: CategoryAPI2.UpsertTree.function)
        let current = try await client.send(CategoryAPI2.GetTree(of: categorySetID)).roots
        guard current.map(CategoryAPI2.TreePlace.init) == tree.placesAsRead else {
            throw RMSError(
                .conflict,
                function: CategoryAPI2.UpsertTree.function.name,
                problem: "somebody changed the tree since it was read; it was not written",
                advice: "Change it again: that begins with the tree as it is now."
            )
        }
        _ = try await client.send(write)
        return tree
    }

    private static func problems(of tree: CategoryAPI2.Tree, deleting deleted: Set<CategoryID>) -> [FieldProblem] {
        let removed = tree.removedIDs
        let unnamed = removed.filter { !deleted.contains($0) }
        let kept = deleted.subtracting(removed).sorted { $0.rawValue < $1.rawValue }
        var problems: [FieldProblem] = []
        if !unnamed.isEmpty {
            problems.append(
                FieldProblem(
                    "children",
                    "must contain \(unnamed.list), or name them as deleted: RMS would delete them for good, "
                        + "together with the mappings of their items"
                )
            )
        }
        if !kept.isEmpty {
            problems.append(FieldProblem("children", "must be without \(kept.list), which are named as deleted"))
        }
        return problems
    }
}

extension [CategoryID] {
    /// The ids in a sentence.
    fileprivate var list: String { map(\.rawValue).joined(separator: ", ") }
}
