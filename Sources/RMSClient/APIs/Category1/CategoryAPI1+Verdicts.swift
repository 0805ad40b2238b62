extension CategoryAPI1.Update: VerifiableWrite {
    /// Reads the category and compares it with what was sent.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        do {
            let found = try await client.v1.category.get(categoryID)
            return SentValues.contains(category, in: found) ? .done : .notDone
        } catch {
            guard error.kind == .notFound else { throw error }
            return .unclear("RMS does not return category \(categoryID)")
        }
    }
}

extension CategoryAPI1.Move: VerifiableWrite {
    /// Reads the tree and looks for the category below its new parent.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        let tree = try await client.v1.category.tree(setManageNumber: categorySetManageNumber)
        let path = tree.path(to: categoryID)
        if path.isEmpty { return .unclear("RMS does not return category \(categoryID)") }
        let parent = path.dropLast().last?.categoryID ?? 0
        return parent == destinationID ? .done : .notDone
    }
}
