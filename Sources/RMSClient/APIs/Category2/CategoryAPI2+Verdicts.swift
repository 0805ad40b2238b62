extension CategoryAPI2.Update: VerifiableWrite {
    /// Reads the category and compares what was sent. RMS deletes the texts and the image that were not sent, so they must
    /// be gone; a layout and features that were not sent have defaults, which are not compared.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard let found = try await client.forVerdicts.ifAny(CategoryAPI2.Get(categoryID)) else {
            return .unclear("RMS does not return category \(categoryID.rawValue)")
        }
        let keepsImage = (contents.images ?? []).isEmpty && !(found.images ?? []).isEmpty
        return !keepsImage && SentValues.contains(contents.withEmptyTexts, in: found) ? .done : .notDone
    }
}

extension CategoryAPI2.UpsertTree: VerifiableWrite {
    /// Reads the tree and compares it. One that differs shows nothing: to send an old tree again could delete categories that
    /// somebody else placed since.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        let found = try await client.send(CategoryAPI2.GetTree(of: categorySetID)).roots
        let isAsSent = found.map(CategoryAPI2.TreePlace.init) == children
        return isAsSent ? .done : .unclear("the tree is not as it was sent: read it, and begin the change anew")
    }
}

extension CategoryAPI2.UpsertItemMapping: VerifiableWrite {
    /// Reads the categories of the item and compares them. What RMS makes of another order, or of a main category that is
    /// not sent any more, is not publicly known.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard let found = try await client.forVerdicts.ifAny(CategoryAPI2.GetItemMapping(of: manageNumber)),
            Set(found.categoryIDs) == Set(categoryIDs)
        else { return .notDone }
        if found.mainPluralCategoryID != mainPluralCategoryID {
            return mainPluralCategoryID == nil ? .unclear("the item has a main category that was not sent") : .notDone
        }
        return found.categoryIDs == categoryIDs ? .done : .unclear("the item has the categories in another order")
    }
}

extension CategoryAPI2.DeleteItemMapping: VerifiableWrite {
    /// Reads the categories of the item, which has none or その他 alone then.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        let found = try await client.forVerdicts.ifAny(CategoryAPI2.GetItemMapping(of: manageNumber))
        return (found?.categoryIDs ?? []).allSatisfy { $0 == .other } ? .done : .notDone
    }
}

extension CategoryAPI2.CategoryContents {
    /// The contents with an empty text for each one that is not set.
    fileprivate var withEmptyTexts: Self {
        var whole = self
        whole.description = .init(pc: description?.pc ?? "", smartphone: description?.smartphone ?? "")
        whole.additionalDescription = additionalDescription ?? ""
        whole.images = images?.map { image in .init(image.type, image.location, alt: image.alt ?? "") }
        return whole
    }
}
