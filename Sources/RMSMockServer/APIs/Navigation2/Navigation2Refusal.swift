/// The documented codes of NavigationAPI 2.0, with their messages.
enum Navigation2Refusal: String, Error, CaseIterable {
    case invalidGenreId
    case invalidShowGenreAncestors
    case invalidShowGenreSiblings
    case invalidShowGenreChildren
    case invalidAttributeId
    case invalidPage
    case invalidLimit
    case invalidPageAndLimit
    case requiredAttributeId
    case notGenreFound
    case notAttributeFound
    case notDictionaryValueFound

    private var message: String {
        switch self {
        case .invalidPageAndLimit: "Both page and limit parameters are required."
        // RMS's list spells it like this.
        case .requiredAttributeId: "The attributed parameter is required."
        case .notGenreFound: "Not genre found."
        case .notAttributeFound: "Not attribute found."
        case .notDictionaryValueFound: "Not dictionaryValue found."
        default: "The \(parameter) parameter is invalid."
        }
    }

    /// The parameter in the code: `showGenreAncestors` in `invalidShowGenreAncestors`.
    private var parameter: String {
        let name = rawValue.dropFirst("invalid".count)
        return name.prefix(1).lowercased() + name.dropFirst()
    }

    var answer: ShopAnswer {
        .errors([ServiceError(self, message)], status: rawValue.hasPrefix("not") ? 404 : 400)
    }
}
