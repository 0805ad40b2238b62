extension CategoryAPI1 {
    /// A shop's category tree as a searchable value.
    ///
    /// ```swift
    /// let tree = try await rms.v1.category.tree()
    /// tree.find(101)?.name
    /// tree.path(to: 101).map(\.name)     // from the first level down
    /// ```
    public struct Tree: Sendable, Hashable {
        /// The first-level categories.
        public let roots: [Category]

        /// Creates a tree from its first-level categories.
        public init(roots: [Category]) {
            self.roots = roots
        }

        /// All categories, each before its descendants.
        public var all: [Category] {
            roots.flatMap(Self.flattened)
        }

        /// The category with an id, or nil.
        public func find(_ id: Int) -> Category? {
            path(to: id).last
        }

        /// The first category with a name, or nil.
        public func find(named name: String) -> Category? {
            all.first { $0.name == name }
        }

        /// The categories from the first level down to the one with an id; empty if there is no such category.
        public func path(to id: Int) -> [Category] {
            for root in roots {
                let path = Self.path(from: root, to: id)
                if !path.isEmpty { return path }
            }
            return []
        }

        private static func flattened(_ category: Category) -> [Category] {
            [category] + (category.childCategories ?? []).flatMap(flattened)
        }

        private static func path(from category: Category, to id: Int) -> [Category] {
            if category.categoryID == id { return [category] }
            for child in category.childCategories ?? [] {
                let rest = path(from: child, to: id)
                if !rest.isEmpty { return [category] + rest }
            }
            return []
        }
    }
}
