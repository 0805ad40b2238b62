extension InventoryAPI2.UpsertQuantity: VerifiableWrite {
    /// Reads the stock and compares the quantity that was set. One that was added to shows nothing.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await InventoryAPI2.verdict(on: [change], client)
    }
}

extension InventoryAPI2.UpsertStock: VerifiableWrite {
    /// Reads the stock and compares what was set.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await InventoryAPI2.verdict(on: [stock], client)
    }
}

extension InventoryAPI2.BulkUpsert: VerifiableWrite {
    /// Reads the stocks and compares what was set.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await InventoryAPI2.verdict(on: rows, client)
    }
}

extension InventoryAPI2.Delete: VerifiableWrite {
    /// Asks for the stock.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await client.ifAny(InventoryAPI2.Get<V>(key)) == nil ? .done : .notDone
    }
}

extension InventoryAPI2 {
    /// Reads the stocks of rows and compares them. A stock that differs shows nothing: a sale may have changed it since.
    fileprivate static func verdict<Row: BulkRow>(
        on rows: [Row],
        _ client: RMSClient
    ) async throws(RMSError) -> WriteVerdict {
        guard rows.allSatisfy({ $0.quantity.isRepeatable }) else {
            return .unclear("a stock does not show whether something was added to it")
        }
        if rows.count == 1 {
            guard let stock = try await client.ifAny(Get<Row.Version>(rows[0].key)) else { return .notDone }
            return rows[0].isShown(by: stock) ? .done : .unclear("the stock is not as it was sent")
        }
        let stocks = try await client.send(BulkGet<Row.Version>(rows.map(\.key))).byKey
        let done = rows.count { row in stocks[row.key].map(row.isShown) == true }
        return done == rows.count ? .done : .unclear("\(done) of \(rows.count) stocks are as they were sent")
    }
}
