extension CategoryAPI2 {
    /// An operation of CategoryAPI 2.0.
    protocol Operation: RMSOperation {}

    /// The documented limits, from <doc:WireCategory2>. In which encoding the bytes of texts count is not publicly known, so
    /// only a text with more characters than that is certainly too long.
    enum Rules {
        static let maximumTitle = 60
        static let maximumText = 8000
        static let maximumChildren = 30
        private static let maximumImageText = 255

        /// Checks the size of a text of ASCII.
        static func bytes(_ text: String, _ limit: Int, at path: String) -> [FieldProblem] {
            let count = text.utf8.count
            return count > limit ? [FieldProblem(path, "must be at most \(limit) bytes, not \(count)")] : []
        }

        static func title(_ title: String) -> [FieldProblem] {
            let path = "title"
            if title.isEmpty { return [FieldProblem(path, "must be given")] }
            var problems = FieldProblem.length(title, maximumTitle, at: path)
            if title.contains("\\") { problems.append(FieldProblem(path, "must not contain \\")) }
            if title.contains(/<\/?[A-Za-z][^<>]*>/) { problems.append(FieldProblem(path, "must not contain HTML")) }
            return problems
        }

        static func image(_ image: Image, at path: String) -> [FieldProblem] {
            var problems: [FieldProblem] = []
            if image.type.rawValue.isEmpty { problems.append(FieldProblem("\(path).type", "must be given")) }
            let location = "\(path).location"
            problems += bytes(image.location, maximumImageText, at: location)
            if image.location.wholeMatch(of: /[0-9A-Za-z\-.\/:_]+\.(?i:jpg|jpeg|png|gif)/) == nil {
                problems.append(
                    FieldProblem(
                        location,
                        "must be the address of a jpg, jpeg, png or gif, with only 0-9 a-z A-Z - . / : _"
                    )
                )
            }
            problems += FieldProblem.length(image.alt, maximumImageText, at: "\(path).alt")
            if image.alt?.contains(where: { "<>".contains($0) }) == true {
                problems.append(FieldProblem("\(path).alt", "must not contain < and >"))
            }
            return problems
        }

        /// Checks the number of the categories below one, or at the first level.
        static func children(_ count: Int, at path: String) -> [FieldProblem] {
            FieldProblem.count(0..<count, 0...maximumChildren, "categories", at: path)
        }

        /// Checks the numbers of children, the ids, and that none occurs twice.
        static func places(_ places: [TreePlace]) -> [FieldProblem] {
            var problems: [FieldProblem] = []
            var known: Set<CategoryID> = []
            func check(_ places: [TreePlace], at path: String) {
                problems += children(places.count, at: path)
                for (index, place) in places.enumerated() {
                    let path = "\(path)[\(index)]"
                    problems += place.categoryID.problems(at: "\(path).categoryId")
                    if !known.insert(place.categoryID).inserted {
                        problems.append(FieldProblem("\(path).categoryId", "is a category that has a place already"))
                    }
                    check(place.children, at: "\(path).children")
                }
            }
            check(places, at: "children")
            return problems
        }
    }
}

extension CategoryAPI2.Operation {
    /// The codes of CategoryAPI 2.0.
    public static var vocabulary: ServiceVocabulary { .category2 }
}

extension ServiceVocabulary {
    /// The codes of CategoryAPI 2.0, from <doc:WireCategory2>, with those that it presumably shares with InventoryAPI 2.x.
    static let category2 = ServiceVocabulary(
        codes: inventory2.codes.filter { shared.contains($0.key) }.merging([
            "GE0014": CodeMeaning(
                "there is no such category, category set or item",
                advice: "Check the id: rms.category.tree() lists the categories.",
                kind: .notFound
            ),
            "IE0007": CodeMeaning(
                "a field is not one of its choices",
                advice: "Use one that RMS's message lists.",
                kind: .invalidRequest
            ),
            "IE0128": CodeMeaning(
                "the main category of the item does not show several items on one page (PLURAL)",
                advice: "Leave mainPluralCategoryId out, or name a category with that format."
            ),
        ]) { $1 }
    )

    private static let shared: Set<String> = [
        "GE0007", "GE0011", "GE0019", "X0000", "CE0001", "IE0001", "IE0002", "IE0003", "IE0004", "IE1101",
    ]
}
