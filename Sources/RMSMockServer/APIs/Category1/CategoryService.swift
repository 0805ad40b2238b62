/// The category calls on a shop.
///
/// A shop whose seed has no category sets answers like the one recorded in 2019, which refused set 0. A shop with sets
/// answers like the one recorded in 2017, which accepted set 0 and required a set. C107 was recorded for a call without
/// a set; a listing tool reports it for an unknown category. No code is known for a name that is too long or a tree
/// that is too deep: C220 with the errorId 0 is our choice. Deleting the categories below a deleted one is also our
/// choice, and so is that a category which is moved belongs to the set of the one above it, with those below it.
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
        if set.isEmpty, !shop.categorySets.isEmpty {
            return .result(unknown("categoriesGetResult"), requests: .missing("categorySetManageNumber"))
        }
        if !set.isEmpty, !isKnown(set, shop) {
            return .result(
                Element("categoriesGetResult", [Element("code", "C221"), Element("shopId")]),
                requests: .echoed
            )
        }
        var result = Element("categoriesGetResult", [Element("code", "N000"), Element("shopId")])
        if !set.isEmpty { result.set("categorySetManageNumber", set) }
        result.children.append(
            Element("categoryList", shop.tree(of: set.isEmpty ? CategoryBook.onlySet : set).map(listed))
        )
        return .result(result, requests: .echoed)
    }

    static func get(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        let id = call.request.values("categoryId").first.flatMap { Int($0) } ?? 0
        guard var category = shop.categories.find(id) else {
            return .result(unknown("categoryGetResult"), requests: .none)
        }
        // A single category has content and layout, and no children.
        category["childCategories"] = nil
        if category["categoryContent"] == nil { category.children.append(Element("categoryContent")) }
        if category["categoryLayout"] == nil { category.children.append(automaticLayout) }
        let members = [Element("code", "N000"), shopID, category.ordered(by: SchemaOrder.category)]
        return .result(Element("categoryGetResult", members), requests: .none)
    }

    /// 0 is "automatic".
    private static let automaticLayout = Element(
        "categoryLayout",
        [
            "layoutFrameworkId", "layoutCategoryMapId", "layoutTopTextId", "layoutLossLeaderId", "layoutCommonTextId",
            "listingAreaId",
        ].map { Element($0, "0") }
    )

    /// Set 0 exists in every shop that has sets.
    private static func isKnown(_ set: String, _ shop: ShopState) -> Bool {
        !shop.categorySets.isEmpty
            && (set == "0" || shop.categorySets.contains { $0.value("categorySetManageNumber") == set })
    }

    static func insert(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let request = call.sent("categoryInsertRequest") ?? Element("categoryInsertRequest")
        if let set = request.value("categorySetManageNumber"), !set.isEmpty, shop.categorySets.isEmpty {
            // As recorded for a shop without sets.
            let message = Element(
                "errorMessage",
                [Element("errorId", "221"), Element("msg", "カテゴリセット管理番号は入力できません。")]
            )
            return .result(refusal("categoryInsertResult", message), requests: .none)
        }
        let parent = request.number("categoryId") ?? 0
        if parent != 0, shop.categories.find(parent) == nil {
            return .result(unknown("categoryInsertResult"), requests: .none)
        }
        var category = request["category"] ?? Element("category")
        if let problem = problem(category, below: parent, shop.categories) {
            return .result(refusal("categoryInsertResult", problem), requests: .none)
        }
        let id = shop.takeCategoryID()
        category.set("categoryId", "\(id)")
        if category["status"] == nil { category.set("status", "0") }
        if category["categoryWeight"] == nil { category.set("categoryWeight", "999999999") }
        category["childCategories"] = nil
        let set = set(of: request, below: parent, shop)
        shop.note(category: id) { $0.set = set }
        shop.categories.add(category, below: parent)
        shop.noteTree(of: set)
        let members = [
            Element("code", "N000"), shopID, Element("category", [Element("categoryId", "\(id)")]),
        ]
        return .result(Element("categoryInsertResult", members), requests: .none)
    }

    /// The set of a new category: that of its parent, or for one of the first level the one that the call names.
    private static func set(of request: Element, below parent: Int, _ shop: ShopState) -> String {
        if let parent = shop.categories.find(parent) { return shop.details(ofCategory: parent).set }
        let set = request.value("categorySetManageNumber") ?? ""
        return set.isEmpty ? CategoryBook.onlySet : set
    }

    static func update(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let request = call.sent("categoryUpdateRequest") ?? Element("categoryUpdateRequest")
        let id = request.number("categoryId") ?? 0
        let sent = request["category"] ?? Element("category")
        let fixed: Set<String> = ["categoryId", "categoryLevel", "childCategories"]
        guard let old = shop.categories.find(id) else {
            return .result(unknown("categoryUpdateResult"), requests: .none)
        }
        if let problem = nameProblem(sent) { return .result(refusal("categoryUpdateResult", problem), requests: .none) }
        func image(_ category: Element) -> String? { category.value("categoryContent", "mainImageUrl") }
        let isOtherImage = sent["categoryContent"] != nil && image(sent) != image(old)
        shop.changeCategory(id, details: { if isOtherImage { $0.imageType = nil } }) { category in
            for member in sent.children where !fixed.contains(member.name) { category[member.name] = member }
        }
        return .result(done("categoryUpdateResult"), requests: .none)
    }

    static func delete(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let id = call.sent("categoryDeleteRequest")?.number("categoryId") ?? 0
        guard id != 1 else {
            return .result(refusal("categoryDeleteResult", "category 1 can't be deleted"), requests: .empty)
        }
        guard shop.categories.find(id) != nil else {
            return .result(unknown("categoryDeleteResult"), requests: .empty)
        }
        shop.deleteCategory(id)
        return .result(done("categoryDeleteResult"), requests: .empty)
    }

    static func move(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let request = call.sent("categoryMoveRequest") ?? Element("categoryMoveRequest")
        let id = request.number("categoryId") ?? 0
        let destination = request.number("destCategoryId") ?? 0
        guard var category = shop.categories.find(id),
            destination == 0 || shop.categories.find(destination) != nil
        else { return .result(unknown("categoryMoveResult"), requests: .empty) }
        if CategoryForest([category]).find(destination) != nil {
            return .result(refusal("categoryMoveResult", "a category can't be moved below itself"), requests: .empty)
        }
        if let problem = problem(category, below: destination, shop.categories) {
            return .result(refusal("categoryMoveResult", problem), requests: .empty)
        }
        // As recorded; the effect on the weights of the other categories is unknown.
        category.set("categoryWeight", "1")
        shop.categories.remove(id)
        shop.categories.add(category, below: destination)
        let old = shop.details(ofCategory: category).set
        let new = shop.categories.find(destination).map { shop.details(ofCategory: $0).set } ?? old
        if new != old {
            for id in CategoryForest.ids(category) { shop.note(category: id) { $0.set = new } }
            shop.noteTree(of: new)
        }
        shop.noteTree(of: old)
        return .result(done("categoryMoveResult"), requests: .empty)
    }

    private static func problem(_ category: Element, below parent: Int, _ shelf: CategoryForest) -> String? {
        let level = parent == 0 ? 0 : shelf.find(parent)?.number("categoryLevel") ?? 0
        if level + CategoryForest.depth(of: category) > CategoryForest.maximumLevel {
            return "categories have at most \(CategoryForest.maximumLevel) levels"
        }
        return category["name"]?.text.isEmpty == false ? nameProblem(category) : "name must be given"
    }

    private static func nameProblem(_ category: Element) -> String? {
        guard let name = category["name"]?.text else { return nil }
        if name.isEmpty { return "name must be given" }
        return name.utf8.count > 60 ? "name must have at most 60 bytes" : nil
    }

    /// A category as lists show it: without content and layout, and with a list of children only if there are any.
    private static func listed(_ category: Element) -> Element {
        var category = category
        category["categoryContent"] = nil
        category["categoryLayout"] = nil
        let children = category.sortedChildCategories.map(listed)
        category["childCategories"] = children.isEmpty ? nil : Element("childCategories", children)
        return category
    }

    private static func done(_ result: String) -> Element {
        Element(result, [Element("code", "N000"), shopID])
    }

    /// The answer for an unknown category or set.
    private static func unknown(_ result: String) -> Element {
        Element(result, [Element("code", "C107"), Element("shopId")])
    }

    /// The shop's number. Answers about a single category contain it; lists leave it empty.
    private static let shopID = Element("shopId", "500300")

    private static func refusal(_ result: String, _ problem: String) -> Element {
        refusal(result, Element("errorMessage", [Element("errorId", "0"), Element("msg", problem)]))
    }

    private static func refusal(_ result: String, _ message: Element) -> Element {
        Element(
            result,
            [
                Element("code", "C220"), shopID, Element("errorMessages", [message]),
                Element("category"),
            ]
        )
    }
}
