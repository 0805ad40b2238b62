extension NavigationAPI2 {
    /// The documented rules for parameters, from <doc:WireNavigation2>.
    enum Rules {
        static func genreID(_ id: Int) -> [FieldProblem] {
            if id == root || genreIDs.contains(id) { return [] }
            return [FieldProblem("genreId", "must be 0 or six digits, not \(id)")]
        }

        static func attributeID(_ id: Int?) -> [FieldProblem] {
            FieldProblem.range(id, attributeIDs, at: "attributeId")
        }

        static func page(_ page: Int?, limit: Int?, of attribute: AttributeChoice) -> [FieldProblem] {
            var problems = FieldProblem.range(page, pages, at: "page") + FieldProblem.range(limit, pages, at: "limit")
            if page != nil, limit == nil { problems.append(FieldProblem("limit", "must be given with page")) }
            if page == nil, limit != nil { problems.append(FieldProblem("page", "must be given with limit")) }
            if page != nil || limit != nil, attribute == .all {
                problems.append(FieldProblem("attributeId", "must name one attribute with page and limit"))
            }
            return problems
        }
    }
}

extension ServiceVocabulary {
    /// The codes of NavigationAPI 2.0, from <doc:WireNavigation2>.
    static let navigation2 = ServiceVocabulary(
        codes: [
            "invalidGenreId": invalid("the genre's id"),
            "invalidShowGenreAncestors": invalid("showAncestors"),
            "invalidShowGenreSiblings": invalid("showSiblings"),
            "invalidShowGenreChildren": invalid("showChildren"),
            "invalidAttributeId": invalid("the attribute's id"),
            "invalidPage": invalid("the page number"),
            "invalidLimit": invalid("the number of values on a page"),
            "invalidPageAndLimit": CodeMeaning(
                "page and limit are accepted together only",
                advice: "Send both, or none of them.",
                kind: .invalidRequest
            ),
            "requiredAttributeId": CodeMeaning(
                "page and limit need one attribute",
                advice: "Name the attribute, or leave both out.",
                kind: .invalidRequest
            ),
            "notGenreFound": CodeMeaning("there is no such genre", advice: "Check the genre's id.", kind: .notFound),
            "notAttributeFound": CodeMeaning(
                "the genre has no such attribute, or none at all",
                advice: "Check both ids; only genres of the lowest level are known to have attributes.",
                kind: .notFound
            ),
            "notDictionaryValueFound": CodeMeaning(
                "the attribute has no recommended values, or none on this page",
                advice: "Check both ids and the page.",
                kind: .notFound
            ),
        ],
        answeredStatuses: [301]
    )

    private static func invalid(_ what: String) -> CodeMeaning {
        CodeMeaning("\(what) is invalid", advice: "Correct it.", kind: .invalidRequest)
    }
}
