/// The category calls on a shop.
///
/// No code for an unknown category is known, nor for a name that is too long or a tree that is too deep: C220 with the
/// errorId 0 is our choice, and so is that a deleted category takes those below it along.
enum CategoryService {
    static func sets(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        let found = shop.categorySets
        let code = found.isEmpty ? "C013" : "N000"
        var result = Element("categorysetsGetResult", [Element("code", code), Element("shopId")])
        if !found.isEmpty { result.children.append(Element("categorySetList", found)) }
        return .result(result, requests: .none)
    }

    static func list(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        let set = call.request.values("categorySetManageNumber").first ?? ""
        let known = shop.categorySets.contains { $0.value("categorySetManageNumber") == set }
        if set.isEmpty ? !shop.categorySets.isEmpty : !known {
            return .result(
                Element("categoriesGetResult", [Element("code", "C221"), Element("shopId")]),
                requests: .echoed
            )
        }
        var result = Element("categoriesGetResult", [Element("code", "N000"), Element("shopId")])
        if !set.isEmpty { result.set("categorySetManageNumber", set) }
        result.children.append(
            Element("categoryList", shop.categories.roots.sorted(by: weight).map { listed($0, inSet: !set.isEmpty) })
        )
        return .result(result, requests: .echoed)
    }

    static func get(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        let id = call.request.values("categoryId").first.flatMap { Int($0) } ?? 0
        guard let category = shop.categories.find(id) else {
            return .result(refusal("categoryGetResult", "there is no category \(id)"), requests: .echoed)
        }
        let members = [Element("code", "N000"), Element("shopId"), category]
        return .result(Element("categoryGetResult", members), requests: .echoed)
    }

    static func insert(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let request = call.sent("categoryInsertRequest") ?? Element("categoryInsertRequest")
        if let set = request.value("categorySetManageNumber"), !set.isEmpty, shop.categorySets.isEmpty {
            // As it was recorded for a shop without sets.
            let message = Element(
                "errorMessage",
                [Element("errorId", "221"), Element("msg", "カテゴリセット管理番号は入力できません。")]
            )
            return .result(refusal("categoryInsertResult", message), requests: .none)
        }
        let parent = request.number("categoryId") ?? 0
        var category = request["category"] ?? Element("category")
        if let problem = problem(category, below: parent, shop.categories) {
            return .result(refusal("categoryInsertResult", problem), requests: .none)
        }
        let id = max(shop.categories.highestID, 99) + 1
        category.set("categoryId", "\(id)")
        if category["status"] == nil { category.set("status", "0") }
        if category["categoryWeight"] == nil { category.set("categoryWeight", "999999999") }
        category["childCategories"] = nil
        shop.categories.add(category, below: parent)
        let members = [
            Element("code", "N000"), Element("shopId"), Element("category", [Element("categoryId", "\(id)")]),
        ]
        return .result(Element("categoryInsertResult", members), requests: .none)
    }

    static func update(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let request = call.sent("categoryUpdateRequest") ?? Element("categoryUpdateRequest")
        let id = request.number("categoryId") ?? 0
        let sent = request["category"] ?? Element("category")
        let fixed: Set<String> = ["categoryId", "categoryLevel", "childCategories"]
        let problem = shop.categories.find(id) == nil ? "there is no category \(id)" : nameProblem(sent)
        if let problem { return .result(refusal("categoryUpdateResult", problem), requests: .none) }
        shop.categories.change(id) { category in
            for member in sent.children where !fixed.contains(member.name) { category[member.name] = member }
            category = category.ordered(by: SchemaOrder.category)
        }
        return .result(done("categoryUpdateResult"), requests: .none)
    }

    static func delete(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let id = call.sent("categoryDeleteRequest")?.number("categoryId") ?? 0
        guard id != 1, shop.categories.find(id) != nil else {
            let problem = id == 1 ? "the category 1 can't be deleted" : "there is no category \(id)"
            return .result(refusal("categoryDeleteResult", problem), requests: .none)
        }
        shop.categories.remove(id)
        return .result(done("categoryDeleteResult"), requests: .none)
    }

    static func move(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let request = call.sent("categoryMoveRequest") ?? Element("categoryMoveRequest")
        let id = request.number("categoryId") ?? 0
        let destination = request.number("destCategoryId") ?? 0
        guard let category = shop.categories.find(id) else {
            return .result(refusal("categoryMoveResult", "there is no category \(id)"), requests: .none)
        }
        if CategoryShelf([category]).find(destination) != nil {
            return .result(refusal("categoryMoveResult", "a category can't be put below itself"), requests: .none)
        }
        if let problem = problem(category, below: destination, shop.categories) {
            return .result(refusal("categoryMoveResult", problem), requests: .none)
        }
        shop.categories.remove(id)
        shop.categories.add(category, below: destination)
        return .result(done("categoryMoveResult"), requests: .none)
    }

    private static func problem(_ category: Element, below parent: Int, _ shelf: CategoryShelf) -> String? {
        if parent != 0, shelf.find(parent) == nil { return "there is no category \(parent)" }
        let level = parent == 0 ? 0 : shelf.find(parent)?.number("categoryLevel") ?? 0
        if level + CategoryShelf.depth(of: category) > CategoryShelf.maximumLevel {
            return "categories have at most \(CategoryShelf.maximumLevel) levels"
        }
        return category["name"]?.text.isEmpty == false ? nameProblem(category) : "name must be given"
    }

    private static func nameProblem(_ category: Element) -> String? {
        guard let name = category["name"]?.text else { return nil }
        if name.isEmpty { return "name must be given" }
        return name.utf8.count > 60 ? "name must have at most 60 bytes" : nil
    }

    /// In lists a category has no content and no layout; a list of children that is empty stands in those of sets alone.
    private static func listed(_ category: Element, inSet: Bool) -> Element {
        var category = category
        category["categoryContent"] = nil
        category["categoryLayout"] = nil
        let children = (category["childCategories"]?.children ?? []).sorted(by: weight)
            .map { listed($0, inSet: inSet) }
        category["childCategories"] = inSet || !children.isEmpty ? Element("childCategories", children) : nil
        return category
    }

    private static func weight(_ left: Element, _ right: Element) -> Bool {
        (left.number("categoryWeight") ?? 0, left.number("categoryId") ?? 0)
            < (right.number("categoryWeight") ?? 0, right.number("categoryId") ?? 0)
    }

    private static func done(_ result: String) -> Element {
        Element(result, [Element("code", "N000"), Element("shopId")])
    }

    private static func refusal(_ result: String, _ problem: String) -> Element {
        refusal(result, Element("errorMessage", [Element("errorId", "0"), Element("msg", problem)]))
    }

    private static func refusal(_ result: String, _ message: Element) -> Element {
        Element(
            result,
            [
                Element("code", "C220"), Element("shopId", "500300"), Element("errorMessages", [message]),
                Element("category"),
            ]
        )
    }
}
