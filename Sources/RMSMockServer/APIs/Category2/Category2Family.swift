internal import Foundation
internal import RMSClient

/// CategoryAPI 2.0, on the same categories and items as CategoryAPI 1.0 and ItemAPI 1.0.
struct Category2Family: RESTFamily {
    let bodySource = WireSource.category2JSONEnvelope

    let bases = ["/es/2.0/categories/"]

    /// One client reports this status; whether the body is that of other services is unknown.
    let unknownPathStatus = 404

    private static let setFields: [String: QueryRules.Form] = ["categorysetfields": .text]
    private static let fields = setFields.merging(["categoryfields": .text]) { $1 }
    private static let breadcrumb = fields.merging(["breadcrumb": .oneOf(["true", "false"])]) { $1 }

    let functions = [
        MockFunction(
            .categories20SetListsGet,
            .category2SetListsGet,
            query: QueryRules(setFields),
            .read(Category2Reads.sets)
        ),
        MockFunction(
            .categories20TreesGet,
            .category2TreesGet,
            query: QueryRules(fields),
            .read(Category2Reads.tree)
        ),
        MockFunction(.categories20TreesUpsert, .category2TreesUpsert, .write(Category2Writes.upsertTree)),
        MockFunction(.categories20Create, .category2Insert, .write(Category2Writes.create)),
        MockFunction(
            .categories20Get,
            .category2Get,
            query: QueryRules(breadcrumb),
            .read(Category2Reads.category)
        ),
        MockFunction(.categories20Update, .category2Update, .write(Category2Writes.update)),
        MockFunction(
            .categories20ItemMappingsGet,
            .category2ItemMappingsGet,
            query: QueryRules(breadcrumb),
            .read(Category2Reads.mapping)
        ),
        MockFunction(.categories20ItemMappingsUpsert, .category2ItemMappingsUpsert, .write(Category2Writes.map)),
        MockFunction(.categories20ItemMappingsDelete, .category2ItemMappingsDelete, .write(Category2Writes.unmap)),
    ]

    func bodies(of function: RMSFunction) -> JSONBodies? {
        let (request, answer): (String?, String?) =
            switch function {
            case .categories20SetListsGet: (nil, "sets.response")
            case .categories20TreesGet: (nil, "tree.response")
            case .categories20TreesUpsert: ("tree.request", nil)
            case .categories20Create: ("category.request", "insert.response")
            case .categories20Get: (nil, "category.response")
            case .categories20Update: ("category.request", nil)
            case .categories20ItemMappingsGet: (nil, "mapping.response")
            case .categories20ItemMappingsUpsert: ("mapping.request", nil)
            default: (nil, nil)
            }
        return JSONBodies("category2", request: request, answer: answer)
    }

    func violations(of call: MockCall, at now: Date) -> [Violation] {
        guard let body = call.json?.root else { return [] }
        switch call.served.row.source {
        case .category2TreesUpsert: return strangers(in: body, call, ["children"])
        case .category2ItemMappingsUpsert: return call.strangers(body, ["categoryIds", "mainPluralCategoryId"])
        default: return strangers(inCategory: body, call)
        }
    }

    private func strangers(in node: JSONObject, _ call: MockCall, _ known: Set<String>, _ path: String = "")
        -> [Violation]
    {
        let children = (node.elements("children") ?? []).enumerated().flatMap { index, child in
            child.map { strangers(in: $0, call, ["categoryId", "children"], "\(path)children[\(index)].") } ?? []
        }
        return call.strangers(node, known, path) + children
    }

    private func strangers(inCategory body: JSONObject, _ call: MockCall) -> [Violation] {
        let members: [String: Set<String>] = [
            "categoryFeatures": ["display", "categoryPageViewMode"], "description": ["pc", "sp"],
            "layout": [
                "navigationId", "layoutCategorySequenceId", "smallDescriptionId", "showcaseId", "largeDescriptionId",
            ],
        ]
        let plain: Set<String> = ["categorySetId", "title", "additionalDescription", "images"]
        return call.strangers(body, plain.union(members.keys))
            + members.sorted { $0.key < $1.key }.flatMap { name, known in
                body.object(name).map { call.strangers($0, known, "\(name).") } ?? []
            }
            + (body.elements("images") ?? []).enumerated().flatMap { index, image in
                image.map { call.strangers($0, ["type", "location", "alt"], "images[\(index)].") } ?? []
            }
    }

    func settle(_ shop: inout ShopState) { shop.settleCategories() }
}
