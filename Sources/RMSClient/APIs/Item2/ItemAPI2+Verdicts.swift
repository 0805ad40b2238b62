extension ItemAPI2.Upsert: VerifiableWrite {
    /// Reads the item and compares it with what was sent. One that differs shows nothing: it may have been there before, and RMS
    /// may have written a value in another form. Nor does one with a SKU or a member that was left out, which an upsert deletes,
    /// unless it is the member's default.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard let found = try await client.ifAny(ItemAPI2.Get(manageNumber)) else { return .notDone }
        guard let read = ItemAPI2.ItemContents(found) else { return .unclear(WrittenItem.differs) }
        return WrittenItem.verdict(on: contents, from: read, leavesRest: false, (contents.variants.keys, read.variants))
    }
}

extension ItemAPI2.Patch: VerifiableWrite {
    /// Reads the item and compares what was changed. One that differs shows nothing, because RMS writes some values in another
    /// form, for example the seconds of a period, and a cleared member may get its default. Nor does one that has more in a
    /// list, a map or a record than was set, because it is not known which of them RMS replaces as a whole.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard let found = try await client.ifAny(ItemAPI2.Get(manageNumber)) else { return .notDone }
        let variants = changes.replacingVariants.value.map { ($0.keys, found.variants ?? [:]) }
        return WrittenItem.verdict(on: changes, from: found, leavesRest: true, variants)
    }
}

extension ItemAPI2.Delete: VerifiableWrite {
    /// Asks for the item, which must be gone.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await client.ifAny(ItemAPI2.Get(manageNumber)) == nil ? .done : .notDone
    }
}

extension ItemAPI2.UpdateInventoryRelatedSettings: VerifiableWrite {
    /// Reads the settings and compares them.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard let found = try await client.ifAny(ItemAPI2.GetInventoryRelatedSettings(manageNumber)) else {
            return .notDone
        }
        return SentValues.contains(settings, in: found) ? .done : .notDone
    }
}
