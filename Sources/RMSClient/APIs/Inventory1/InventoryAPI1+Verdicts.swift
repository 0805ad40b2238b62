extension InventoryAPI1.Update: VerifiableWrite {
    /// Reads the stock back.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await InventoryAPI1.StockCheck(changes: items).ask(client)
    }
}

extension InventoryAPI1.UpdateSingle: VerifiableWrite {
    /// Reads the stock back.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await InventoryAPI1.StockCheck(changes: items).ask(client)
    }
}

extension InventoryAPI1 {
    /// Whether stock changes were carried out, as far as the stock shows.
    ///
    /// If the count and every setting sent with it match, the change is in place. A different count proves nothing,
    /// because the shop keeps selling. A setting that differs from what was sent means that the change was not carried
    /// out.
    private struct StockCheck {
        let changes: [Change]

        func ask(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
            guard changes.allSatisfy({ $0.mode == .set || $0.mode == .keep }) else {
                return .unclear("the stock does not show whether an addition or subtraction was carried out")
            }
            let urls = Set(changes.map(\.urlKey)).sorted()
            let items = try await client.send(Get(itemURLs: urls)).items ?? []
            let verdicts = changes.map { verdict(on: $0, items) }
            let done = verdicts.count { $0 == .done }
            if done == verdicts.count { return .done }
            if verdicts.allSatisfy({ $0 == .notDone }) { return .notDone }
            return changes.count == 1
                ? verdicts[0] : .unclear("\(done) of \(changes.count) stocks match what was sent")
        }

        private func verdict(on change: Change, _ items: [Item]) -> WriteVerdict {
            guard let item = items.first(where: { $0.itemURL?.foldedItemURL == change.urlKey }),
                let detail = (item.details ?? []).first(where: { change.isMeant(by: $0) })
            else { return .unclear("RMS does not return this stock") }
            let settings = change.settings(in: item, detail)
            guard settings.allSatisfy({ $0.sent == $0.found }) else { return .notDone }
            if change.mode == .keep { return settings.isEmpty ? .unclear("the change has no effect") : .done }
            return detail.inventoryCount == change.inventory
                ? .done : .unclear("the stock differs from what was set: some may have been sold since")
        }
    }
}

extension InventoryAPI1.Change {
    fileprivate func isMeant(by detail: InventoryAPI1.Detail) -> Bool {
        inventoryType != .byChoice
            || ((detail.horizontalChoice ?? "") == (horizontalChoice ?? "")
                && (detail.verticalChoice ?? "") == (verticalChoice ?? ""))
    }

    /// The settings sent beside the count, and the values found. 0 is not compared, because it leaves the value
    /// unchanged.
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
