extension RMSClient {
    /// The calls of ItemAPI 2.0 (商品API).
    public var item: ItemAPI2.Calls { ItemAPI2.Calls(client: self) }
}

extension ItemAPI2 {
    /// The calls of ItemAPI 2.0 (商品API).
    public struct Calls: Sendable {
        let client: RMSClient

        /// One item, with all of its members (`items.get`).
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if there is no such item.
        public func get(_ manageNumber: ManageNumber) async throws(RMSError) -> Item {
            try await client.send(Get(manageNumber))
        }

        /// Any number of items, each with its own result, 50 per call (`items.bulk.get`).
        ///
        /// The items may lack the `attributes` of their SKUs: before an upsert, read an item with ``get(_:)``.
        ///
        /// - Parameters:
        ///   - manageNumbers: The items. One that is named twice is read once.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func get(_ manageNumbers: [ManageNumber], concurrency: Int? = nil) async -> [RecordOutcome<Item>] {
            await client.bulkReads(
                of: manageNumbers,
                atMost: BulkGet.maximumItems,
                by: BulkGet.function,
                concurrency: concurrency,
                problems: { $0.problems(at: "manageNumber") }
            ) { batch throws(RMSError) in
                try await client.bulkRead(
                    batch,
                    missing: { "RMS returns no item \($0.rawValue)" },
                    by: BulkGet.init
                ) { answer in
                    let items = answer.items.filter { !$0.isDeleted }
                    return Dictionary(items.map { ($0.manageNumber, $0) }) { first, _ in first }
                }
            }
        }

        /// All items of the shop, in no particular order, read as the loop proceeds (`items.search`).
        ///
        /// ```swift
        /// for try await hit in rms.item.all() where !hit.item.isDeleted { print(hit.item.manageNumber) }
        /// ```
        ///
        /// - Parameters:
        ///   - parts: What each hit contains besides the item.
        ///   - position: Where to resume, as returned by ``HitSequence/AsyncIterator/position``.
        public func all(including parts: HitParts = [], from position: HitPosition? = nil) -> HitSequence {
            search(Conditions(), including: parts, from: position)
        }

        /// The items that match conditions, read as the loop proceeds (`items.search`), however many there are.
        ///
        /// - Parameters:
        ///   - conditions: The conditions.
        ///   - parts: What each hit contains besides the item.
        ///   - position: Where to resume, as returned by ``HitSequence/AsyncIterator/position``.
        public func search(
            _ conditions: Conditions,
            including parts: HitParts = [],
            from position: HitPosition? = nil
        ) -> HitSequence {
            let search = Search(
                conditions,
                hits: HitSequence.pageSize,
                cursorMark: HitSequence.firstMark,
                including: parts
            )
            return HitSequence(client: client, search: search, start: position)
        }

        /// The items that match conditions, in an order, read as the loop proceeds (`items.search`): at most 10,000.
        ///
        /// - Parameters:
        ///   - conditions: The conditions.
        ///   - sortKey: What the items are sorted by.
        ///   - sortOrder: The direction.
        ///   - parts: What each hit contains besides the item.
        ///   - position: Where to resume, as returned by ``HitSequence/AsyncIterator/position``.
        /// - Throws: While reading, after the item at place 10,000, ``RMSError`` of the kind `invalidRequest` if there are more.
        public func search(
            _ conditions: Conditions,
            sortedBy sortKey: SortKey,
            _ sortOrder: SortOrder = .descending,
            including parts: HitParts = [],
            from position: HitPosition? = nil
        ) -> HitSequence {
            let search = Search(
                conditions,
                sortKey: sortKey,
                sortOrder: sortOrder,
                hits: HitSequence.pageSize,
                offset: 0,
                including: parts
            )
            return HitSequence(client: client, search: search, start: position)
        }

        /// Registers an item, or replaces all of it (`items.upsert`): what is nil in the contents is deleted, or set to its default.
        ///
        /// - Returns: Whether the item was created, with its number, or replaced.
        @discardableResult
        public func upsert(_ manageNumber: ManageNumber, _ contents: ItemContents) async throws(RMSError)
            -> Upsert.Response
        {
            try await client.send(Upsert(manageNumber, contents))
        }

        /// Changes parts of an item (`items.patch`).
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if there is no such item.
        public func patch(_ manageNumber: ManageNumber, _ changes: ItemPatch) async throws(RMSError) {
            _ = try await client.send(Patch(manageNumber, changes))
        }

        /// Deletes an item (`items.delete`).
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if there is no such item.
        public func delete(_ manageNumber: ManageNumber) async throws(RMSError) {
            _ = try await client.send(Delete(manageNumber))
        }

        /// Deletes items, each with its own result (`items.delete`).
        ///
        /// - Parameters:
        ///   - manageNumbers: The items. One that is named twice is deleted once.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func delete(_ manageNumbers: [ManageNumber], concurrency: Int? = nil) async -> [RecordOutcome<Void>] {
            await client.onceEach(manageNumbers, by: Delete.function) { distinct in
                await client.sendAll(distinct.map(Delete.init), concurrency: concurrency).map(\.withoutValue)
            }
        }

        /// How the stock of an item behaves (`items.inventory-related-settings.get`).
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if there is no such item.
        public func settings(of manageNumber: ManageNumber) async throws(RMSError) -> InventorySettings {
            try await client.send(GetInventoryRelatedSettings(manageNumber))
        }

        /// Changes how the stock of an item behaves (`items.inventory-related-settings.update`).
        ///
        /// Whether a setting that is left out stays is not publicly known: read the settings, change a part, and send all.
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if there is no such item.
        public func changeSettings(
            of manageNumber: ManageNumber,
            to settings: InventorySettings
        ) async throws(RMSError) {
            _ = try await client.send(UpdateInventoryRelatedSettings(manageNumber, settings))
        }
    }
}
