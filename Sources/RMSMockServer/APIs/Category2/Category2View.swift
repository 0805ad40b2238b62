internal import Foundation
internal import RMSClient

/// Categories and sets as CategoryAPI 2.0 writes them, in the order of RMS's samples.
struct Category2View {
    let shop: ShopState
    /// The members of sets that an answer contains; nil if the call names none.
    let setFields: Set<String>?
    /// The members of categories that an answer contains; nil if the call names none.
    let fields: Set<String>?

    static let allSetFields = ["TITLE", "CATEGORY_SET_FEATURES", "CREATED", "UPDATED"]
    static let allFields = [
        "CATEGORY_SET_ID", "TITLE", "CATEGORY_FEATURES", "DESCRIPTION", "ADDITIONALDESCRIPTION", "IMAGES", "LAYOUT",
        "CREATED", "UPDATED",
    ]

    func set(_ id: String) -> JSONText {
        let element = shop.categorySets.first { $0.value("categorySetManageNumber") == id }
        let times = RecordTimes.opening
        let members: [(String?, String, JSONText)] = [
            (nil, "categorySetId", .string(id)),
            // A full-width space, as documented for a shop that does not use sets.
            ("TITLE", "title", .string(element?.value("categorySetName") ?? "\u{3000}")),
            (
                "CATEGORY_SET_FEATURES", "categorySetFeatures",
                .object([("display", .boolean(element?.value("categorySetStatus") ?? "0" == "0"))])
            ),
            ("CREATED", "created", .string(times.created.japaneseTime)),
            ("UPDATED", "updated", .string(times.updated.japaneseTime)),
        ]
        return .object(
            members.filter { $0.0.map { setFields?.contains($0) == true } ?? true }.map { ($0.1, $0.2) }
        )
    }

    /// - Parameters:
    ///   - usual: The members if the call names none.
    ///   - additional: Members after the layout.
    func category(
        _ category: Element,
        usual: [String] = Category2View.allFields,
        _ additional: [(String, JSONText)] = []
    ) -> JSONText {
        let fields = fields ?? Set(usual)
        let members: [(String?, [(String, JSONText)])] = [
            (nil, [("categoryId", .string(category.value("categoryId") ?? ""))]),
            ("CATEGORY_SET_ID", [("categorySetId", .string(shop.details(ofCategory: category).set))]),
            ("TITLE", [("title", .string(category.value("name") ?? ""))]), ("CATEGORY_FEATURES", features(category)),
            ("DESCRIPTION", description(category)), ("ADDITIONALDESCRIPTION", additionalDescription(category)),
            ("IMAGES", images(category)), ("LAYOUT", layout(category)), (nil, additional),
            ("CREATED", [("created", .string(shop.details(ofCategory: category).times.created.japaneseTime))]),
            ("UPDATED", [("updated", .string(shop.details(ofCategory: category).times.updated.japaneseTime))]),
        ]
        return .object(members.filter { $0.0.map(fields.contains) ?? true }.flatMap(\.1))
    }

    /// A category with those above it, from the first level down.
    func categoryWithBreadcrumbs(_ category: Element, _ additional: [(String, JSONText)] = []) -> JSONText {
        let path = shop.categories.path(to: category.number("categoryId") ?? 0).dropLast()
        let list = path.map { self.category($0, usual: ["TITLE"]) }
        return self.category(category, additional + [("breadcrumbList", .array(list))])
    }

    /// The categories of a tree, by their ids alone if the call names no members.
    func nodes(_ categories: [Element]) -> JSONText {
        .array(
            categories.map { category in
                let children = category.sortedChildCategories
                let isBare = fields == nil && setFields == nil
                let node: (String, JSONText) =
                    isBare
                    ? ("categoryId", .string(category.value("categoryId") ?? ""))
                    : ("category", self.category(category, usual: []))
                return .object([node] + (children.isEmpty ? [] : [("children", nodes(children))]))
            }
        )
    }

    private func features(_ category: Element) -> [(String, JSONText)] {
        let members: [(String, JSONText)] = [
            ("display", .boolean(category.value("status") ?? "0" == "0")),
            ("categoryPageViewMode", .string(shop.details(ofCategory: category).viewMode)),
        ]
        return [("categoryFeatures", .object(members))]
    }

    private func description(_ category: Element) -> [(String, JSONText)] {
        let content = category["categoryContent"]
        let texts = [("pc", content?.value("upperText")), ("sp", content?.value("smartPhoneText"))]
        let given = texts.compactMap { name, text in text.flatMap { $0.isEmpty ? nil : (name, JSONText.string($0)) } }
        return given.isEmpty ? [] : [("description", .object(given))]
    }

    private func additionalDescription(_ category: Element) -> [(String, JSONText)] {
        guard let text = category["categoryContent"]?.value("lowerText"), !text.isEmpty else { return [] }
        return [("additionalDescription", .string(text))]
    }

    private func images(_ category: Element) -> [(String, JSONText)] {
        let content = category["categoryContent"]
        guard let location = content?.value("mainImageUrl"), !location.isEmpty else { return [] }
        let type = shop.details(ofCategory: category).imageType ?? (location.contains(":") ? "ABSOLUTE" : "CABINET")
        var image: [(String, JSONText)] = [("type", .string(type)), ("location", .string(location))]
        if let alt = content?.value("mainImageAlt"), !alt.isEmpty { image.append(("alt", .string(alt))) }
        return [("images", .array([.object(image)]))]
    }

    private func layout(_ category: Element) -> [(String, JSONText)] {
        let details = shop.details(ofCategory: category)
        let old = category["categoryLayout"]
        let ids: [(String, Int)] = [
            ("navigationId", details.navigationID),
            ("layoutCategorySequenceId", old?.number("layoutCategoryMapId") ?? 0),
            ("smallDescriptionId", details.smallDescriptionID),
            ("showcaseId", old?.number("layoutLossLeaderId") ?? 0),
            ("largeDescriptionId", details.largeDescriptionID),
        ]
        return [("layout", .object(ids.map { ($0, .number($1)) }))]
    }
}
