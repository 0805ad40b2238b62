extension InventoryAPI1.Update: VerifiableWrite {
    /// Reads the stock back.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await InventoryAPI1.Verdict(changes: items).ask(client)
    }
}

extension InventoryAPI1.UpdateSingle: VerifiableWrite {
    /// Reads the stock back.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await InventoryAPI1.Verdict(changes: items).ask(client)
    }
}

extension InventoryAPI1 {
    /// Whether changes of stock were carried out, as far as the stock tells.
    ///
    /// A count that is as it was set, together with all that was sent beside it, tells that the change is in place.
    /// Another count tells nothing, because the shop goes on selling. A setting beside the count that is not as it was
    /// sent tells that the change was not carried out.
    private struct Verdict {
        let changes: [Change]

        func ask(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
            guard changes.allSatisfy({ $0.mode == .set || $0.mode == .keep }) else {
                return .unclear("stock that is added to or subtracted from does not tell what it was before")
            }
            let urls = Set(changes.map(\.urlKey)).sorted()
            let items = try await client.send(Get(itemURLs: urls)).items ?? []
            let verdicts = changes.map { verdict(on: $0, items) }
            let done = verdicts.count { $0 == .done }
            if done == verdicts.count { return .done }
            if verdicts.allSatisfy({ $0 == .notDone }) { return .notDone }
            return changes.count == 1
                ? verdicts[0] : .unclear("\(done) of \(changes.count) stocks are as they were sent")
        }

        private func verdict(on change: Change, _ items: [Item]) -> WriteVerdict {
            guard let item = items.first(where: { $0.itemURL?.foldedItemURL == change.urlKey }),
                let detail = (item.details ?? []).first(where: { change.isMeant(by: $0) })
            else { return .unclear("RMS shows no such stock") }
            let settings = change.settings(in: item, detail)
            guard settings.allSatisfy({ $0.sent == $0.found }) else { return .notDone }
            if change.mode == .keep { return settings.isEmpty ? .unclear("the change changes nothing") : .done }
            return detail.inventoryCount == change.inventory
                ? .done : .unclear("the stock is another one than was set: it may have been sold from since")
        }
    }
}

extension InventoryAPI1.Change {
    fileprivate func isMeant(by detail: InventoryAPI1.Detail) -> Bool {
        inventoryType != .byChoice
            || ((detail.horizontalChoice ?? "") == (horizontalChoice ?? "")
                && (detail.verticalChoice ?? "") == (verticalChoice ?? ""))
    }

    /// What is sent beside the count, and what is found there. 0 is not compared: it leaves what there is.
    fileprivate func settings(in item: InventoryAPI1.Item, _ detail: InventoryAPI1.Detail) -> [(sent: Int, found: Int)]
    {
        let kept = [
            (inventoryBackFlag, detail.inventoryBackFlag), (lackDeliveryID, detail.lackDeliveryID),
            (normalDeliveryID, detail.normalDeliveryID), (orderFlag, detail.orderFlag),
            (orderSalesFlag, detail.orderSalesFlag), (fewLeftThreshold, item.fewLeftThreshold),
            (restTypeFlag, item.restTypeFlag),
        ].filter { $0.0 != 0 }
        let removed = [
            (deletesLackDelivery, detail.lackDeliveryID), (deletesNormalDelivery, detail.normalDeliveryID),
        ].filter(\.0).map { (0, $0.1) }
        return kept + removed
    }
}
