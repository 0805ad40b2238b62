internal import RMSClient

/// The writes of CategoryAPI 2.0 on a shop.
///
/// Unknown, and our choice: a tree is refused if it names a category that does not exist or that belongs to another set
/// (GE0014); a body without `children`, with an empty list, and no body delete the tree except その他; an item must exist
/// before its categories are written (GE0014); a category is answered with 200 when it is registered; and changing the set
/// of a category is refused (IE0002).
enum Category2Writes {
    static func create(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        guard let body = call.json?.root, !body.names.isEmpty else { return .errors([.noBody]) }
        var form = Category2Form()
        let contents = form.contents(body)
        guard form.errors.isEmpty else { return .errors(form.errors) }
        guard shop.categorySetIDs.contains(contents.set) else {
            return .missing(.notFound("categorySetId:\(contents.set)"))
        }
        var category = Element("category")
        contents.write(to: &category)
        let id = shop.register(category) { contents.write(to: &$0) }
        return .body(JSONText.object([("categoryId", .string("\(id)"))]).compact)
    }

    static func update(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        guard let body = call.json?.root, !body.names.isEmpty else { return .errors([.noBody]) }
        var form = Category2Form()
        let id = form.categoryID(call)
        let contents = form.contents(body)
        guard form.errors.isEmpty, let id else { return .errors(form.errors) }
        guard let old = shop.category(id) else { return .missing(.noCategory(call.parameters["categoryId"] ?? "")) }
        guard shop.details(ofCategory: old).set == contents.set else { return .errors([.invalidSet(contents.set)]) }
        shop.changeCategory(id, details: { contents.write(to: &$0) }, { contents.write(to: &$0) })
        return .noContent
    }

    static func upsertTree(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        var form = Category2Form()
        let set = form.categorySetID(call)
        let places = call.json.map { form.places($0.root) } ?? []
        guard form.errors.isEmpty, let set else { return .errors(form.errors) }
        guard shop.categorySetIDs.contains(set) else { return .missing(.notFound("categorySetId:\(set)")) }
        let known = shop.categoriesByID
        let unknown = places.lazy.flatMap(\.ids).first { id in
            known[id].map { shop.details(ofCategory: $0).set != set } ?? true
        }
        if let unknown { return .missing(.noCategory("\(unknown)")) }
        shop.replaceTree(of: set, with: places, known)
        return .noContent
    }

    static func map(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        guard let body = call.json?.root, !body.names.isEmpty else { return .errors([.noBody]) }
        var form = Category2Form()
        let item = form.manageNumber(call)
        let (ids, main) = form.mapping(body)
        guard form.errors.isEmpty, let item else { return .errors(form.errors) }
        guard shop.items[item] != nil else { return .missing(.notFound("manageNumber=\(item)")) }
        if let id = ids.first(where: { shop.category($0) == nil }) { return .missing(.noCategory("\(id)")) }
        var mainID: Int?
        if let main {
            guard let id = ids.first(where: { "\($0)" == main }), let category = shop.category(id),
                shop.details(ofCategory: category).viewMode == CategoryDetails.plural
            else { return .errors([.notPlural(main)]) }
            mainID = id
        }
        shop.map(item, to: ids, main: mainID)
        return .noContent
    }

    static func unmap(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        var form = Category2Form()
        guard let item = form.manageNumber(call) else { return .errors(form.errors) }
        guard shop.items[item] != nil else { return .missing(.notFound("manageNumber=\(item)")) }
        shop.map(item, to: [], main: nil)
        return .noContent
    }
}
