extension RMSClient {
    /// The calls of InventoryAPI 2.0 and 2.1 (在庫API).
    public var inventory: InventoryAPI2.Calls { InventoryAPI2.Calls(client: self) }
}

extension InventoryAPI2 {
    /// The calls of InventoryAPI 2.0 and 2.1 (在庫API). What is read comes from version 2.1, if no other is asked for.
    public struct Calls: Sendable {
        let client: RMSClient

        /// The stock of one SKU (`inventories.variants.get`).
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if the SKU has no stock.
        public func get(_ key: StockKey) async throws(RMSError) -> Stock {
            try await client.send(Get<V21>(key))
        }

        /// The stock of any number of SKUs, each with its own result, 1,000 per call (`inventories.bulk.get`).
        ///
        /// - Parameters:
        ///   - keys: The SKUs. One that is named twice is read once.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        ///   - version: The version of the service, which decides what members stocks have.
        public func get<V: Version>(
            _ keys: [StockKey],
            concurrency: Int? = nil,
            from version: V.Type = V21.self
        ) async -> [RecordOutcome<Stock>] {
            await client.bulkReads(
                of: keys,
                atMost: InventoryAPI2.maximumReads,
                by: BulkGet<V>.function,
                concurrency: concurrency,
                problems: { $0.problems() }
            ) { batch throws(RMSError) in
                try await client.bulkRead(
                    batch,
                    missing: { "RMS returns no stock of the SKU \($0.name)" },
                    by: BulkGet<V>.init
                ) { $0.byKey }
            }
        }

        /// The SKUs whose quantity is in a range, read as the loop proceeds (`inventories.bulk.get.range`).
        ///
        /// ```swift
        /// for try await stock in rms.inventory.stocks(in: 0...0) { print(stock.key) }   // what is sold out
        /// ```
        ///
        /// - Parameters:
        ///   - quantities: The quantities; all by default.
        ///   - version: The version of the service, which decides what members stocks have.
        public func stocks<V: Version>(
            in quantities: ClosedRange<Int> = InventoryAPI2.quantities,
            from version: V.Type = V21.self
        ) -> StockSequence {
            StockSequence(client: client, quantities: quantities, ranges: StockSequence.Ranges(of: version))
        }

        /// The ids of an item's SKUs that have a stock (`inventories.variant-lists.get`).
        public func variantIDs(of manageNumber: ManageNumber) async throws(RMSError) -> [VariantID] {
            try await client.send(GetVariantList(manageNumber)).variantIDs
        }

        /// Changes quantities and nothing else, any number of SKUs, each with its own result, 400 per call
        /// (`inventories.bulk.upsert` of version 2.0).
        ///
        /// ```swift
        /// let outcomes = await rms.inventory.set([.init(.init("abc-123", "normal-inventory"), .set(5))])
        /// ```
        ///
        /// It throws nothing. A SKU that is named twice has an error at its second place. If RMS refuses a call because
        /// of some rows, those have its errors. The other rows are sent again without those, unless one adds to a
        /// quantity: whether RMS carried them out is not publicly known, and adding twice would be wrong. So rows that
        /// set and rows that add are never sent together. After a call fails in a way that the others would share, or
        /// that leaves open whether RMS acted, no further call is made: the rest is `.notAttempted`.
        public func set(_ changes: [QuantityChange]) async -> [RecordOutcome<Void>] {
            await UpsertRun(client: client, rows: changes).outcomes()
        }

        /// Replaces stocks with their lead times and places of shipment, with the rules of ``set(_:)``
        /// (`inventories.bulk.upsert` of version 2.1).
        public func replace(_ stocks: [StockReplacement]) async -> [RecordOutcome<Void>] {
            await UpsertRun(client: client, rows: stocks).outcomes()
        }

        /// Changes the quantity of one SKU and nothing else (`inventories.variants.upsert` of version 2.0).
        public func set(_ key: StockKey, _ quantity: Quantity) async throws(RMSError) {
            _ = try await client.send(UpsertQuantity(QuantityChange(key, quantity)))
        }

        /// Replaces the stock of one SKU with its lead time and place of shipment (`inventories.variants.upsert` of version
        /// 2.1).
        public func replace(_ stock: StockReplacement) async throws(RMSError) {
            _ = try await client.send(UpsertStock(stock))
        }

        /// Deletes the stock of one SKU (`inventories.variants.delete`).
        public func delete(_ key: StockKey) async throws(RMSError) {
            _ = try await client.send(Delete<V21>(key))
        }
    }
}
