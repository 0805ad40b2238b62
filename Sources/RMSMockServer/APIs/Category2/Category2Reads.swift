internal import Foundation
internal import RMSClient

/// The reads of CategoryAPI 2.0 on a shop.
///
/// Unknown, and our choice: an answer with any field of sets or categories has both in their long form; the category of
/// `shop-categories.get` and those of a mapping have all members if no field is named, and those above them have their
/// title; without `breadcrumb=true`, the fields of a mapping are ignored.
enum Category2Reads {
    static func sets(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        var form = Category2Form()
        let view = view(call, shop, &form)
        guard form.errors.isEmpty else { return .errors(form.errors) }
        let ids = shop.categorySetIDs
        let list: (String, JSONText) =
            view.setFields == nil
            ? ("categorySetKeyList", .array(ids.map { .string($0) })) : ("categorySetList", .array(ids.map(view.set)))
        return .body(JSONText.object([list] + times(.opening)).compact)
    }

    static func tree(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        var form = Category2Form()
        let set = form.categorySetID(call)
        let view = view(call, shop, &form)
        guard form.errors.isEmpty, let set else { return .errors(form.errors) }
        guard shop.categorySetIDs.contains(set) else { return .missing(.notFound("categorySetId:\(set)")) }
        let isBare = view.fields == nil && view.setFields == nil
        let head: (String, JSONText) = isBare ? ("categorySetId", .string(set)) : ("categorySet", view.set(set))
        let root: (String, JSONText) = ("rootNode", .object([("children", view.nodes(shop.tree(of: set)))]))
        return .body(JSONText.object([head, root] + times(shop.categoryBook.trees[set] ?? .opening)).compact)
    }

    static func category(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        var form = Category2Form()
        let id = form.categoryID(call)
        let breadcrumb = form.breadcrumb(call)
        let view = view(call, shop, &form)
        guard form.errors.isEmpty, let id else { return .errors(form.errors) }
        guard let category = shop.category(id) else {
            return .missing(.noCategoryToRead(call.parameters["categoryId"] ?? ""))
        }
        let set = view.setFields == nil ? [] : [("categorySet", view.set(shop.details(ofCategory: category).set))]
        let answer = breadcrumb ? view.categoryWithBreadcrumbs(category, set) : view.category(category, set)
        return .body(answer.compact)
    }

    static func mapping(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        var form = Category2Form()
        let item = form.manageNumber(call)
        let breadcrumb = form.breadcrumb(call)
        let view = view(call, shop, &form)
        guard form.errors.isEmpty, let item else { return .errors(form.errors) }
        guard let mapping = shop.mapping(of: item) else { return .missing(.notFound("manageNumber=\(item)")) }
        var members: [(String, JSONText)] = []
        if breadcrumb {
            let categories = mapping.ids.compactMap(shop.category).map { category in
                let set = view.set(shop.details(ofCategory: category).set)
                return view.categoryWithBreadcrumbs(category, [("categorySet", set)])
            }
            members = [("manageNumber", .string(item)), ("categories", .array(categories))]
        } else {
            members = [("categoryIds", .array(mapping.ids.map { .string("\($0)") }))]
        }
        if let main = mapping.main { members.append(("mainPluralCategoryId", .string("\(main)"))) }
        return .body(JSONText.object(members + times(shop.mappingTimes(of: item))).compact)
    }

    private static func view(_ call: MockCall, _ shop: ShopState, _ form: inout Category2Form) -> Category2View {
        Category2View(
            shop: shop,
            setFields: form.fields("categorysetfields", of: Category2View.allSetFields, call),
            fields: form.fields("categoryfields", of: Category2View.allFields, call)
        )
    }

    private static func times(_ times: RecordTimes) -> [(String, JSONText)] {
        [
            ("created", .string(times.created.japaneseTime)),
            ("updated", .string(times.updated.japaneseTime)),
        ]
    }
}
