extension CategoryAPI1 {
    /// An operation of CategoryAPI 1.0.
    protocol Operation: RMSOperation {}
}

extension CategoryAPI1.Operation {
    /// The codes of CategoryAPI 1.0.
    public static var vocabulary: ServiceVocabulary { .category }
}

extension CategoryAPI1 {
    /// The documented limits of <doc:WireCategory1>.
    enum Rules {
        static func categoryID(_ id: Int) -> [FieldProblem] {
            id > 0 ? [] : [FieldProblem("categoryId", "must be the id of a category")]
        }
    }
}

extension ServiceVocabulary {
    /// The recorded category codes, and those of ItemAPI that the documentation suggests apply here.
    static let category = ServiceVocabulary(
        codes: item.codes.filter { $0.key.hasPrefix("S") || $0.key == "C113" }.merging([
            "C013": CodeMeaning("the shop has no category sets", advice: "Call shop.categories.get without a set."),
            "C107": .noSuchCategory,
            "C221": CodeMeaning(
                "the shop has no such category set",
                advice: "Leave categorySetManageNumber out; only shops of the mega-shop plan have sets."
            ),
            "C220": CodeMeaning("invalid data", advice: "Correct the fields named and send it again."),
        ]) { $1 },
        errorMeanings: ["221": "must not contain a category set number, because the shop has no sets"]
    )
}

extension CodeMeaning {
    /// C107, as recorded for category calls and as listing tools report it for items.
    static let noSuchCategory = CodeMeaning(
        "there is no such category or category set",
        advice: "List them first: shop.categories.get, and shop.categorysets.get for a shop with sets.",
        kind: .notFound
    )
}
