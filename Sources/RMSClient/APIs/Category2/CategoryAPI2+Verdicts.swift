extension CategoryAPI2.Update: VerifiableWrite {
    /// Reads the category and compares what was sent.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        do throws(RMSError) {
            let found = try await client.send(CategoryAPI2.Get(categoryID))
            return SentValues.contains(contents, in: found) ? .done : .notDone
        } catch  where error.kind == .notFound {
            return .unclear("RMS does not return category \(categoryID.rawValue)")
        }
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
    /// Reads the categories of the item and compares them.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        do throws(RMSError) {
            let found = try await client.send(CategoryAPI2.GetItemMapping(of: manageNumber))
            let isMain = mainPluralCategoryID == nil || mainPluralCategoryID == found.mainPluralCategoryID
            return isMain && Set(found.categoryIDs) == Set(categoryIDs) ? .done : .notDone
        } catch  where error.kind == .notFound {
            return .notDone
        }
    }
}

extension CategoryAPI2.DeleteItemMapping: VerifiableWrite {
    /// Reads the categories of the item, which has none or その他 alone then.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        do throws(RMSError) {
            let found = try await client.send(CategoryAPI2.GetItemMapping(of: manageNumber))
            return found.categoryIDs.allSatisfy { $0 == .other } ? .done : .notDone
        } catch  where error.kind == .notFound {
            return .done
        }
    }
}
