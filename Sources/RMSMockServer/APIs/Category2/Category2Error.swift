/// The codes of CategoryAPI 2.0 alone.
enum Category2Code: String, CaseIterable {
    case notAChoice = "IE0007"
    case notPlural = "IE0128"
}

/// The errors of CategoryAPI 2.0 besides those that it shares with InventoryAPI 2.x, with their documented texts.
extension ServiceError {
    /// The documentation quotes this value, and no other.
    static func invalidSet(_ value: String) -> Self {
        Self(RecordCode.invalid, "categorySetId has an invalid value : \"\(value)\".")
    }

    static func notAChoice(_ path: String, _ choices: [String]) -> Self {
        let text = "Invalid choice selected for \(path). Please choose from [\(choices.joined(separator: ", "))]."
        return Self(Category2Code.notAChoice, text, path: path)
    }

    /// One client reports the code, without its text: our choice.
    static func notPlural(_ id: String) -> Self {
        Self(
            Category2Code.notPlural,
            "mainPluralCategoryId has an invalid value : \(id).",
            path: "mainPluralCategoryId"
        )
    }

    /// As `category.shop-categories.get` answers.
    static func noCategoryToRead(_ id: String) -> Self {
        Self(RecordCode.notFound, "No category found for inputs; dataId=CategoryKey(categoryId=\(id))")
    }

    /// As `category.shop-categories.update` answers.
    static func noCategory(_ id: String) -> Self { notFound("categoryId:\(id)") }
}

extension ShopAnswer {
    /// The refusal of a call about a record that does not exist.
    static func missing(_ error: ServiceError) -> ShopAnswer { .errors([error], status: 404) }
}
