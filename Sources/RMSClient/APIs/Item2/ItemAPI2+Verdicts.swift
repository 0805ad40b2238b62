extension RMSClient {
    /// An item, or nil if it does not exist.
    fileprivate func itemIfAny(_ manageNumber: ManageNumber) async throws(RMSError) -> ItemAPI2.Item? {
        do throws(RMSError) {
            return try await item.get(manageNumber)
        } catch  where error.kind == .notFound {
            return nil
        }
    }
}

extension ItemAPI2.Upsert: VerifiableWrite {
    /// Reads the item and compares it with what was sent. One that differs shows nothing: it may have been there before, and RMS
    /// may have written a value in another form.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard let found = try await client.itemIfAny(manageNumber) else { return .notDone }
        return SentValues.contains(contents, in: found) ? .done : .unclear("the item differs from what was sent")
    }
}

extension ItemAPI2.Patch: VerifiableWrite {
    /// Reads the item and compares what was changed.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard let found = try await client.itemIfAny(manageNumber) else { return .notDone }
        return SentValues.contains(changes, in: found) ? .done : .notDone
    }
}

extension ItemAPI2.Delete: VerifiableWrite {
    /// Asks for the item, which must be gone.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await client.itemIfAny(manageNumber) == nil ? .done : .notDone
    }
}

extension ItemAPI2.UpdateInventoryRelatedSettings: VerifiableWrite {
    /// Reads the settings and compares them.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        let found: ItemAPI2.InventorySettings
        do throws(RMSError) {
            found = try await client.item.settings(of: manageNumber)
        } catch  where error.kind == .notFound {
            return .notDone
        }
        return SentValues.contains(settings, in: found) ? .done : .notDone
    }
}
