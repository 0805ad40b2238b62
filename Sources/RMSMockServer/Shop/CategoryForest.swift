/// The categories of a shop, as a forest of `category` elements with their children in `childCategories`.
struct CategoryForest: Sendable {
    private(set) var roots: [Element]

    /// The limit of RMS's user interface; that its API has the same limit is a guess.
    static let maximumLevel = 5

    /// Creates a forest from categories, whose levels may be missing.
    init(_ roots: [Element]) {
        self.roots = roots.map { Self.levelled($0, 1) }
    }

    /// The category with an id, with everything below it.
    func find(_ id: Int) -> Element? { path(to: id).last }

    /// The categories from the first level down to the one with an id; empty if there is none.
    func path(to id: Int) -> [Element] { Self.path(to: id, in: roots) }

    /// Each category by its id, with everything below it.
    var byID: [Int: Element] { Dictionary(roots.flatMap(Self.all)) { first, _ in first } }

    /// A category and those below it, with their ids.
    private static func all(_ category: Element) -> [(Int, Element)] {
        [(category.number("categoryId") ?? 0, category)]
            + (category["childCategories"]?.children ?? []).flatMap(all)
    }

    /// Changes the category with an id, and returns whether it exists.
    @discardableResult
    mutating func change(_ id: Int, _ body: (inout Element) -> Void) -> Bool { Self.change(id, in: &roots, body) }

    /// Adds a category below another one, or as a root if the parent is 0.
    mutating func add(_ category: Element, below parent: Int) {
        if parent == 0 { return roots.append(Self.levelled(category, 1)) }
        change(parent) { element in
            let levelled = Self.levelled(category, (element.number("categoryLevel") ?? 0) + 1)
            var children = element["childCategories"] ?? Element("childCategories")
            children.children.append(levelled)
            element["childCategories"] = children
        }
    }

    /// Removes a category, with everything below it.
    mutating func remove(_ id: Int) { Self.remove(id, from: &roots) }

    /// The number of levels of a category, including its own.
    static func depth(of category: Element) -> Int {
        1 + ((category["childCategories"]?.children ?? []).map(depth).max() ?? 0)
    }

    var highestID: Int { roots.flatMap(Self.ids).max() ?? 0 }

    /// The id of a category, and those of the categories below it.
    static func ids(_ category: Element) -> [Int] { all(category).map(\.0) }

    private static func path(to id: Int, in categories: [Element]) -> [Element] {
        for category in categories {
            if category.number("categoryId") == id { return [category] }
            let rest = path(to: id, in: category["childCategories"]?.children ?? [])
            if !rest.isEmpty { return [category] + rest }
        }
        return []
    }

    private static func change(_ id: Int, in categories: inout [Element], _ body: (inout Element) -> Void) -> Bool {
        for index in categories.indices {
            if categories[index].number("categoryId") == id {
                body(&categories[index])
                return true
            }
            guard var children = categories[index]["childCategories"] else { continue }
            if change(id, in: &children.children, body) {
                categories[index]["childCategories"] = children
                return true
            }
        }
        return false
    }

    private static func remove(_ id: Int, from categories: inout [Element]) {
        categories.removeAll { $0.number("categoryId") == id }
        for index in categories.indices {
            guard var children = categories[index]["childCategories"] else { continue }
            remove(id, from: &children.children)
            categories[index]["childCategories"] = children
        }
    }

    private static func levelled(_ category: Element, _ level: Int) -> Element {
        var category = category
        category.set("categoryLevel", "\(level)")
        let children = (category["childCategories"]?.children ?? []).map { levelled($0, level + 1) }
        category["childCategories"] = Element("childCategories", children)
        return category.ordered(by: SchemaOrder.category)
    }
}
