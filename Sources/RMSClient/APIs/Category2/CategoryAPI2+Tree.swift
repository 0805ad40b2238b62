extension CategoryAPI2 {
    /// The tree of a category set as a value that can be changed, and that knows what was read.
    ///
    /// ```swift
    /// try await rms.category.changeTree { tree throws(RMSError) in
    ///     try tree.move("111", under: "130", at: 0)
    /// }
    /// ```
    ///
    /// A category is in it at most once. The methods throw ``RMSError`` of the kind `invalidRequest` for a category that it
    /// does not have, or has already.
    public struct Tree: Sendable, Hashable {
        /// The set.
        public let categorySetID: CategorySetID
        /// The categories of the first level, with those below them, in their order.
        public private(set) var roots: [TreeNode]
        /// The places when it was read.
        let placesAsRead: [TreePlace]

        /// The tree in an answer.
        public init(_ answer: GetTree.Response) {
            self.init(of: answer.categorySet.categorySetID, roots: answer.roots)
        }

        /// A tree as it was read.
        public init(of categorySetID: CategorySetID, roots: [TreeNode]) {
            self.categorySetID = categorySetID
            self.roots = roots
            placesAsRead = roots.map(TreePlace.init)
        }

        /// The places of all categories, to be written.
        public var places: [TreePlace] { roots.map(TreePlace.init) }
        /// Whether a place differs from what was read.
        public var isChanged: Bool { places != placesAsRead }
        /// The ids of all categories, each before those below it.
        public var ids: [CategoryID] { places.flatMap(\.ids) }
        /// The ids that were read and are not there any more: writing the tree deletes these categories and the mappings of
        /// their items.
        public var removedIDs: [CategoryID] {
            let now = Set(ids)
            return placesAsRead.flatMap(\.ids).filter { !now.contains($0) }
        }

        /// The node of a category, or nil.
        public subscript(id: CategoryID) -> TreeNode? { path(to: id).last }

        /// The nodes from the first level down to a category; empty if it is not there.
        public func path(to id: CategoryID) -> [TreeNode] { Self.path(to: id, in: roots) }

        /// The category that another one is below of; nil for one of the first level, or if it is not there.
        public func parent(of id: CategoryID) -> CategoryID? { path(to: id).dropLast().last?.category.categoryID }

        /// Adds a category that is not in the tree: one that was created, or the node of one that ``remove(_:)`` returned.
        ///
        /// - Parameters:
        ///   - node: The category, with those below it.
        ///   - parent: The category that it is put below; nil for the first level.
        ///   - position: The position among its siblings; the last by default, and if it is too large.
        public mutating func insert(
            _ node: TreeNode,
            under parent: CategoryID? = nil,
            at position: Int? = nil
        ) throws(RMSError) {
            let known = Set(ids)
            let own = TreePlace(node).ids
            if let twice = own.first(where: known.contains) ?? own.firstDuplicate {
                throw Self.invalid("category \(twice.rawValue) is in the tree already", "Move it instead.")
            }
            func insert(_ siblings: inout [TreeNode]) {
                siblings.insert(node, at: min(max(0, position ?? siblings.count), siblings.count))
            }
            guard let parent else { return insert(&roots) }
            guard Self.change(parent, in: &roots, { insert(&$0.children) }) else { throw Self.missing(parent) }
        }

        /// Adds a category by its id, with the rules of ``insert(_:under:at:)-(CategoryAPI2.TreeNode,_,_)``.
        public mutating func insert(
            _ id: CategoryID,
            under parent: CategoryID? = nil,
            at position: Int? = nil
        ) throws(RMSError) {
            try insert(TreeNode(Category(id)), under: parent, at: position)
        }

        /// Moves a category, with those below it.
        ///
        /// - Parameters:
        ///   - id: The category.
        ///   - parent: The category that it is put below, which can't be below the category itself; nil for the first level.
        ///   - position: The position among its new siblings, without the category itself; the last by default.
        public mutating func move(
            _ id: CategoryID,
            under parent: CategoryID?,
            at position: Int? = nil
        ) throws(RMSError) {
            var changed = self
            let node = try changed.remove(id)
            if let parent, TreePlace(node).ids.contains(parent) {
                throw Self.invalid("category \(id.rawValue) can't be moved below itself", "Name another category.")
            }
            try changed.insert(node, under: parent, at: position)
            self = changed
        }

        /// Takes a category out, with those below it.
        ///
        /// - Returns: Its node, to be inserted elsewhere. A category that is left out when the tree is written is deleted.
        @discardableResult
        public mutating func remove(_ id: CategoryID) throws(RMSError) -> TreeNode {
            guard let node = Self.remove(id, from: &roots) else { throw Self.missing(id) }
            return node
        }

        /// Throws an error for a category that is not in the tree.
        func demand(_ id: CategoryID?) throws(RMSError) {
            if let id, self[id] == nil { throw Self.missing(id) }
        }

        private static func path(to id: CategoryID, in nodes: [TreeNode]) -> [TreeNode] {
            for node in nodes {
                if node.category.categoryID == id { return [node] }
                let rest = path(to: id, in: node.children)
                if !rest.isEmpty { return [node] + rest }
            }
            return []
        }

        private static func change(_ id: CategoryID, in nodes: inout [TreeNode], _ body: (inout TreeNode) -> Void)
            -> Bool
        {
            for index in nodes.indices {
                if nodes[index].category.categoryID == id {
                    body(&nodes[index])
                    return true
                }
                if change(id, in: &nodes[index].children, body) { return true }
            }
            return false
        }

        private static func remove(_ id: CategoryID, from nodes: inout [TreeNode]) -> TreeNode? {
            if let index = nodes.firstIndex(where: { $0.category.categoryID == id }) { return nodes.remove(at: index) }
            for index in nodes.indices {
                if let node = remove(id, from: &nodes[index].children) { return node }
            }
            return nil
        }

        private static func missing(_ id: CategoryID) -> RMSError {
            invalid("category \(id.rawValue) is not in the tree", "Check the id.")
        }

        private static func invalid(_ problem: String, _ advice: String) -> RMSError {
            RMSError(.invalidRequest, function: UpsertTree.function.name, problem: problem, advice: advice)
        }
    }
}

extension [CategoryID] {
    /// The first id that occurs a second time.
    fileprivate var firstDuplicate: CategoryID? {
        var known: Set<CategoryID> = []
        return first { !known.insert($0).inserted }
    }
}
