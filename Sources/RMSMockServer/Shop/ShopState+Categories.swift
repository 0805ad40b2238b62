internal import Foundation

extension ShopState {
    /// The ids of the category sets; 0 alone in a shop that does not use sets.
    var categorySetIDs: [String] {
        let listed = categorySets.compactMap { $0.value("categorySetManageNumber") }
        return listed.contains(CategoryBook.onlySet) ? listed : [CategoryBook.onlySet] + listed
    }

    /// The categories of the first level of a set, in their order.
    func tree(of set: String) -> [Element] {
        categories.roots.filter { details(ofCategory: $0).set == set }.sorted(by: Element.isBefore)
    }

    /// A category, whether it is in a tree or not.
    func category(_ id: Int) -> Element? { categories.find(id) ?? categoryBook.loose[id]?.element }

    /// Every category by its id, whether it is in a tree or not.
    var categoriesByID: [Int: Element] {
        categories.byID.merging(categoryBook.loose.mapValues(\.element)) { placed, _ in placed }
    }

    /// What the older calls do not show of a category.
    func details(ofCategory category: Element) -> CategoryDetails {
        categoryBook.details[category.number("categoryId") ?? 0] ?? CategoryDetails()
    }

    /// A new id, which no category had before.
    mutating func takeCategoryID() -> Int {
        categoryBook.lastID = max(categoryBook.lastID, categories.highestID) + 1
        return categoryBook.lastID
    }

    /// Notes that a category is registered or changed now.
    mutating func note(category id: Int, _ change: (inout CategoryDetails) -> Void = { _ in }) {
        let now = clock.now
        let times = category(id) == nil ? RecordTimes(created: now, updated: now) : RecordTimes.opening
        var details = categoryBook.details[id] ?? CategoryDetails(times: times)
        details.times.updated = now
        change(&details)
        categoryBook.details[id] = details
    }

    /// Registers a category that is in no tree.
    mutating func register(_ category: Element, _ change: (inout CategoryDetails) -> Void) -> Int {
        let id = takeCategoryID()
        note(category: id, change)
        var element = category
        element.set("categoryId", "\(id)")
        element.set("categoryWeight", "999999999")
        categoryBook.loose[id] = .init(element: element.ordered(by: SchemaOrder.category), since: clock.now)
        categoryBook.looseEnd.expect(clock.now)
        return id
    }

    /// Changes a category, whether it is in a tree or not.
    mutating func changeCategory(
        _ id: Int,
        details: (inout CategoryDetails) -> Void = { _ in },
        _ change: (inout Element) -> Void
    ) {
        note(category: id, details)
        let isPlaced = categories.change(id) { element in
            change(&element)
            element = element.ordered(by: SchemaOrder.category)
        }
        if !isPlaced, var loose = categoryBook.loose[id] {
            change(&loose.element)
            loose.element = loose.element.ordered(by: SchemaOrder.category)
            categoryBook.loose[id] = loose
        }
    }

    /// Replaces the tree of a set by places whose categories all exist. Those that it leaves out are deleted, except その他,
    /// which stays at its end.
    ///
    /// - Parameter known: ``categoriesByID``.
    mutating func replaceTree(of set: String, with places: [CategoryPlace], _ known: [Int: Element]) {
        var places = places
        let old = tree(of: set)
        let oldIDs = old.flatMap(CategoryForest.ids)
        let other = CategoryBook.other
        if oldIDs.contains(other), !places.flatMap(\.ids).contains(other) {
            places.append(CategoryPlace(id: other, children: []))
        }
        let kept = Set(places.flatMap(\.ids))
        let new = Self.elements(at: places, known)
        categories = CategoryForest(categories.roots.filter { details(ofCategory: $0).set != set } + new)
        for id in kept { categoryBook.loose[id] = nil }
        forgetCategories(Set(oldIDs).subtracting(kept))
        noteTree(of: set)
    }

    /// Deletes a category with everything below it.
    mutating func deleteCategory(_ id: Int) {
        guard let category = category(id) else { return }
        let set = details(ofCategory: category).set
        categories.remove(id)
        forgetCategories(Set(CategoryForest.ids(category)))
        noteTree(of: set)
    }

    /// Notes that the tree of a set is changed now.
    mutating func noteTree(of set: String) {
        categoryBook.trees[set] = RecordTimes(
            created: (categoryBook.trees[set] ?? .opening).created,
            updated: clock.now
        )
    }

    /// The categories of an item; その他 if it has no other. Nil if there is no such item.
    func mapping(of item: String) -> (ids: [Int], main: Int?)? {
        guard let element = items[item] else { return nil }
        let rows = element["categories"]?.all("categoryInfo") ?? []
        let main = rows.first { ["true", "1"].contains($0.value("isPluralItemPage")) }?.number("categoryId")
        return (element.mappedCategories, main)
    }

    /// Replaces the categories of an item.
    mutating func map(_ item: String, to ids: [Int], main: Int?) {
        let ids = ids.isEmpty ? [CategoryBook.other] : ids
        let rows = ids.map { id in
            var members = [Element("categoryId", "\(id)"), Element("isPluralItemPage", id == main ? "true" : "false")]
            if !categorySets.isEmpty, let category = category(id) {
                members.insert(Element("categorySetManageNumber", details(ofCategory: category).set), at: 0)
            }
            return Element("categoryInfo", members)
        }
        guard var element = items[item] else { return }
        element["categories"] = Element("categories", rows)
        items[item] = ItemRecord.ordered(element)
        let now = clock.now
        categoryBook.mappings[item] = RecordTimes(created: mappingTimes(of: item).created, updated: now)
    }

    /// When the categories of an item were registered and changed.
    func mappingTimes(of item: String) -> RecordTimes {
        if let times = categoryBook.mappings[item] { return times }
        let date = items[item]?.value("registDate").flatMap { Date(japaneseTime: $0) }
        return date.map { RecordTimes(created: $0, updated: $0) } ?? .opening
    }

    /// Deletes the categories that were in no tree for a day.
    mutating func settleCategories() {
        let now = clock.now
        guard categoryBook.looseEnd.mayHavePassed(at: now) else { return }
        let old = categoryBook.loose.filter { now.timeIntervalSince($0.value.since) >= CategoryBook.looseLife }
        forgetCategories(Set(old.keys))
        categoryBook.looseEnd.restart(from: categoryBook.loose.values.map(\.since).min())
    }

    /// The elements of places, with weights that keep their order.
    private static func elements(at places: [CategoryPlace], _ known: [Int: Element]) -> [Element] {
        var siblings: [Element] = []
        for place in places {
            guard var element = known[place.id] else { continue }
            element["childCategories"] = Element("childCategories", elements(at: place.children, known))
            siblings.append(element)
        }
        let isSorted = zip(siblings, siblings.dropFirst()).allSatisfy { !Element.isBefore($1, $0) }
        if !isSorted {
            for index in siblings.indices { siblings[index].set("categoryWeight", "\(index + 1)") }
        }
        return siblings
    }

    /// Drops what is kept of categories that are gone, and takes items out of them.
    private mutating func forgetCategories(_ ids: Set<Int>) {
        guard !ids.isEmpty else { return }
        for id in ids {
            categoryBook.details[id] = nil
            categoryBook.loose[id] = nil
        }
        for item in items.numbers {
            guard let mapping = mapping(of: item), mapping.ids.contains(where: ids.contains) else { continue }
            map(
                item,
                to: mapping.ids.filter { !ids.contains($0) },
                main: mapping.main.flatMap { ids.contains($0) ? nil : $0 }
            )
        }
    }
}

extension Element {
    /// Whether a category comes before another one with the same parent.
    static func isBefore(_ left: Element, _ right: Element) -> Bool {
        (left.number("categoryWeight") ?? 0, left.number("categoryId") ?? 0)
            < (right.number("categoryWeight") ?? 0, right.number("categoryId") ?? 0)
    }

    /// The categories of an item; その他 if it has no other.
    var mappedCategories: [Int] {
        let ids = (self["categories"]?.all("categoryInfo") ?? []).compactMap { $0.number("categoryId") }
        let known = ids.filter { $0 != 0 }
        return known.isEmpty ? [CategoryBook.other] : known
    }

    /// The categories below a category, in their order.
    var sortedChildCategories: [Element] { (self["childCategories"]?.children ?? []).sorted(by: Element.isBefore) }
}
