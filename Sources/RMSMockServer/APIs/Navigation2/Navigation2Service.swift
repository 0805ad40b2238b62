internal import RMSClient

/// NavigationAPI 2.0, which answers every shop the same.
///
/// Unknown, and our choice: the order in which parameters are judged (first the ids, then the flags and pages, last
/// whether the records exist), that an empty flag or page is invalid, that siblings do not contain the genre itself, and
/// that a page after the last one has no values (404).
enum Navigation2Service {
    private static let tree = GenreTree.packaged

    static func version(_ call: MockCall) -> ShopAnswer {
        .body(JSONText.object([("version", Navigation2View.version(tree.version))]).compact)
    }

    static func genre(_ call: MockCall) -> ShopAnswer {
        answer(call) { _ throws(Navigation2Refusal) in nil }
    }

    static func attributes(_ call: MockCall) -> ShopAnswer {
        answer(call) { genre throws(Navigation2Refusal) in
            let id = try call.values("{attributeId}").first.map { text throws(Navigation2Refusal) in
                try attributeID(text)
            }
            return try found(id, in: genre).map { Navigation2View.attribute($0, values: nil) }
        }
    }

    static func dictionaryValues(_ call: MockCall) -> ShopAnswer {
        let text = call.values("{attributeId}").first ?? "-"
        var link: String?
        let response = answer(call) { genre throws(Navigation2Refusal) in
            let asked = text == "-" ? nil : try attributeID(text)
            let page = try Navigation2Page(call, hasAttribute: asked != nil)
            let attributes = try found(asked, in: genre)
            guard let id = asked, let genre, let attribute = attributes.first else {
                return attributes.map { Navigation2View.attribute($0, values: $0.dictionaryValues) }
            }
            let values = page?.values(of: attribute) ?? attribute.dictionaryValues
            if values.isEmpty { throw Navigation2Refusal.notDictionaryValueFound }
            link = page?.link(genre: genre.genreId, attribute: id, count: attribute.dictionaryValues.count)
            return [Navigation2View.attribute(attribute, values: values)]
        }
        guard let field = link, case .body(let body, let status, _) = response else { return response }
        return .body(body, status: status, additional: ["Link": field])
    }

    /// The answer about a genre.
    ///
    /// - Parameter attributes: The attributes to show, nil for none; called without a genre for the root.
    private static func answer(
        _ call: MockCall,
        _ attributes: (GenreTree.Genre?) throws(Navigation2Refusal) -> [JSONText]?
    ) -> ShopAnswer {
        do throws(Navigation2Refusal) {
            let asked = try genreID(call.values("{genreId}").first ?? "")
            let shown = Navigation2View.Relatives(
                ancestors: try flag("showAncestors", call, .invalidShowGenreAncestors),
                siblings: try flag("showSiblings", call, .invalidShowGenreSiblings),
                children: try flag("showChildren", call, .invalidShowGenreChildren)
            )
            let successor = tree.successor(of: asked)
            let place = tree.place(of: successor ?? asked)
            if place == nil, asked != NavigationAPI2.root {
                // The parameters are judged first.
                _ = try attributes(nil)
                throw Navigation2Refusal.notGenreFound
            }
            let list = try attributes(place?.genre)
            let genre = place.map { Navigation2View.genre($0, shown, attributes: list) } ?? Navigation2View.root(tree)
            let body = JSONText.object([("version", Navigation2View.version(tree.version)), ("genre", genre)])
            return .body(body.compact, status: successor == nil ? 200 : 301)
        } catch {
            return error.answer
        }
    }

    private static func genreID(_ text: String) throws(Navigation2Refusal) -> Int {
        guard text.isDecimal, let id = Int(text), id == NavigationAPI2.root || 100_000...999_999 ~= id else {
            throw .invalidGenreId
        }
        return id
    }

    private static func attributeID(_ text: String) throws(Navigation2Refusal) -> Int {
        guard text.isDecimal, let id = Int(text), 1...4_294_967_295 ~= id else { throw .invalidAttributeId }
        return id
    }

    private static func flag(
        _ name: String,
        _ call: MockCall,
        _ refusal: Navigation2Refusal
    ) throws(Navigation2Refusal) -> Bool {
        switch call.request.values(name).first {
        case nil, "false": return false
        case "true": return true
        default: throw refusal
        }
    }

    /// The attributes of a genre, or one of them; none for the root.
    private static func found(
        _ id: Int?,
        in genre: GenreTree.Genre?
    ) throws(Navigation2Refusal) -> [GenreTree.Attribute] {
        guard let genre else { return [] }
        let attributes = tree.attributes(of: genre).filter { id == nil || $0.id == id }
        if attributes.isEmpty { throw .notAttributeFound }
        return attributes
    }
}

/// A page of recommended values.
struct Navigation2Page {
    private let number: Int
    private let limit: Int

    /// Nil without `page` and `limit`.
    init?(_ call: MockCall, hasAttribute: Bool) throws(Navigation2Refusal) {
        let (page, limit) = (call.request.values("page").first, call.request.values("limit").first)
        if page == nil, limit == nil { return nil }
        if !hasAttribute { throw .requiredAttributeId }
        let sentPage = try page.map { text throws(Navigation2Refusal) in try Self.number(text, .invalidPage) }
        let sentLimit = try limit.map { text throws(Navigation2Refusal) in try Self.number(text, .invalidLimit) }
        guard let number = sentPage, let size = sentLimit else { throw .invalidPageAndLimit }
        (self.number, self.limit) = (number, size)
    }

    private static func number(_ text: String, _ refusal: Navigation2Refusal) throws(Navigation2Refusal) -> Int {
        guard text.isDecimal, let number = Int(text), 1...10_000 ~= number else { throw refusal }
        return number
    }

    func values(of attribute: GenreTree.Attribute) -> [GenreTree.Value] {
        Array(attribute.dictionaryValues.dropFirst((number - 1) * limit).prefix(limit))
    }

    /// The header field `Link`, without `first` and `prev` on the first page, and `next` and `last` on the last one, as in
    /// RMS's samples. Nil if there is one page alone: our choice.
    func link(genre: Int, attribute: Int, count: Int) -> String? {
        let last = (count + limit - 1) / limit
        let before = number > 1 ? [("first", 1), ("prev", number - 1)] : []
        let after = number < last ? [("next", number + 1), ("last", last)] : []
        let links = (before + after).map { name, page in
            "</genres/\(genre)/attributes/\(attribute)/dictionaryValues?page=\(page)&limit=\(limit)>; rel=\"\(name)\""
        }
        return links.isEmpty ? nil : links.joined(separator: ", ")
    }
}
