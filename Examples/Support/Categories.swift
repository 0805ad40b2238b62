import RMSClient

/// The categories of a shop.
public struct Categories: Sendable {
    /// Those of the first level, of all category sets.
    let roots: [Category]

    /// A category and those below it.
    public struct Category: Sendable {
        /// The category's id (カテゴリID).
        public let id: String
        /// The category's name.
        public let name: String
        /// The categories below it.
        public let children: [Category]

        /// The category, and all that are below it.
        public var all: [Category] { [self] + children.flatMap(\.all) }
    }

    /// All categories, each before those below it.
    public var all: [Category] { roots.flatMap(\.all) }

    /// The category with an id, or nil.
    public subscript(id: String) -> Category? { all.first { $0.id == id } }

    /// The category with an id that a user gives.
    public func named(_ id: String) throws(AppError) -> Category {
        guard let category = self[id] else {
            let some = all.prefix(10).map { "\($0.id) \($0.name)" }.joined(separator: ", ")
            throw AppError("the shop has no category \(id). It has: \(some)\(all.count > 10 ? " …" : "")")
        }
        return category
    }
}

extension Shop {
    /// The categories of the shop.
    public func categories() async throws -> Categories {
        var roots: [Categories.Category] = []
        switch generation {
        case .current:
            for set in try await rms.category.sets() {
                roots += try await rms.category.tree(of: set.categorySetID).roots.map(Categories.Category.init)
            }
        case .retired:
            let sets = try await rms.v1.category.sets().map(\.categorySetManageNumber)
            // An ordinary shop has no sets, and one tree.
            for set in sets.isEmpty ? [nil] : sets {
                roots += try await rms.v1.category.tree(setManageNumber: set).roots.map(Categories.Category.init)
            }
        }
        return Categories(roots: roots)
    }
}

extension Categories.Category {
    init(_ node: CategoryAPI2.TreeNode) {
        self.init(
            id: node.category.categoryID.rawValue,
            name: node.category.title ?? "",
            children: node.children.map(Self.init)
        )
    }

    init(_ category: CategoryAPI1.Category) {
        self.init(
            id: category.categoryID.map(String.init) ?? "",
            name: category.name ?? "",
            children: (category.childCategories ?? []).map(Self.init)
        )
    }
}
