extension CategoryAPI2.NewBranch {
    /// The same category as one of CategoryAPI 1.0, with those below it; nil if one of them has no counterpart.
    ///
    /// `name` is the title, `status` whether it is shown, and `upperText`, `lowerText` and `smartPhoneText` are the three
    /// texts. The order of the children is that of their weights. A main image and templates have no counterpart that is
    /// publicly known, so a category that has one can't be converted.
    public init?(_ category: CategoryAPI1.Category, in categorySetID: CategorySetID = .only) {
        guard let contents = CategoryAPI2.CategoryContents(category, in: categorySetID) else { return nil }
        let sorted = (category.childCategories ?? []).enumerated().sorted { left, right in
            (left.element.categoryWeight ?? .max, left.offset) < (right.element.categoryWeight ?? .max, right.offset)
        }
        let children = sorted.compactMap { Self($0.element, in: categorySetID) }
        guard children.count == sorted.count else { return nil }
        self.init(contents, children: children)
    }
}

extension CategoryAPI2.CategoryContents {
    /// The same contents as those of a category of CategoryAPI 1.0, without the categories below it; nil if there are none.
    public init?(_ category: CategoryAPI1.Category, in categorySetID: CategorySetID = .only) {
        let content = category.categoryContent ?? CategoryAPI1.Content()
        let templates = category.categoryLayout.map { layout in
            [
                layout.layoutFrameworkID, layout.layoutCategoryMapID, layout.layoutTopTextID,
                layout.layoutLossLeaderID, layout.layoutCommonTextID, layout.listingAreaID,
            ]
        }
        guard let name = category.name, !name.isEmpty, (content.mainImageURL ?? "").isEmpty,
            (templates ?? []).allSatisfy({ ($0 ?? 0) == 0 })
        else { return nil }
        self.init(name, in: categorySetID)
        switch category.status {
        case .shown?, nil: features = CategoryAPI2.Features(isShown: true)
        case .hidden?: features = CategoryAPI2.Features(isShown: false)
        default: return nil
        }
        if content.upperText != nil || content.smartPhoneText != nil {
            description = CategoryAPI2.Description(pc: content.upperText, smartphone: content.smartPhoneText)
        }
        additionalDescription = content.lowerText
    }
}
