/// ItemAPI 1.0 (商品API): retired. It serves shops that have not migrated to SKUs; ItemAPI 2.0 (`items.get` and the other
/// `items` functions) serves the others.
public enum ItemAPI1 {}

extension RMSClient.V1 {
    /// The calls of ItemAPI 1.0 (商品API).
    public var item: ItemAPI1.Calls { ItemAPI1.Calls(client: client) }
}

extension ItemAPI1 {
    /// The calls of ItemAPI 1.0 (商品API), for shops that have not migrated to SKUs.
    public struct Calls: Sendable {
        let client: RMSClient

        /// One complete item (`item.get`).
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if there is no such item.
        public func get(itemURL: String) async throws(RMSError) -> Item {
            try await client.send(Get(itemURL: itemURL)).item
        }

        /// Items by their `itemUrl`, each with its own result (`item.get`).
        ///
        /// - Parameters:
        ///   - itemURLs: The `itemUrl` of each item.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func get(itemURLs: [String], concurrency: Int? = nil) async -> [RecordOutcome<Item>] {
            await client.sendAll(itemURLs.map(Get.init(itemURL:)), concurrency: concurrency).map { $0.map(\.item) }
        }

        /// The items that match a search, fetched page by page as they are read (`item.search`).
        ///
        /// ```swift
        /// for try await item in rms.v1.item.search(ItemAPI1.Search(itemName: "コーヒー", limit: 30)) { … }
        /// ```
        /// - Parameters:
        ///   - search: The conditions.
        ///   - prefetch: How many pages to request ahead.
        public func search(_ search: Search, prefetch: Int = 0) -> PagedRecords<Search> {
            client.pages(of: search, prefetch: prefetch)
        }

        /// Registers an item (`item.insert`).
        ///
        /// - Returns: The item's `itemUrl`, which RMS issues if none is set.
        @discardableResult
        public func insert(_ item: Item) async throws(RMSError) -> String {
            try await client.send(Insert(item)).item.itemURL
        }

        /// Changes an item (`item.update`): nil properties stay unchanged in the shop.
        ///
        /// - Parameters:
        ///   - item: The item.
        ///   - clearing: The numbers, flags and dates to clear; clear texts and lists with `""` and `[]`.
        public func update(_ item: Item, clearing: Set<Field> = []) async throws(RMSError) {
            _ = try await client.send(Update(item, clearing: clearing))
        }

        /// Deletes an item (`item.delete`).
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if there is no such item.
        public func delete(itemURL: String) async throws(RMSError) {
            _ = try await client.send(Delete(itemURL: itemURL))
        }

        /// Deletes items, each with its own result (`item.delete`).
        ///
        /// - Parameters:
        ///   - itemURLs: The `itemUrl` of each item.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func delete(itemURLs: [String], concurrency: Int? = nil) async -> [RecordOutcome<Void>] {
            await client.sendAll(itemURLs.map(Delete.init(itemURL:)), concurrency: concurrency).map(\.withoutValue)
        }

        /// Changes any number of items, 20 per call (`items.update`).
        ///
        /// It never throws: every item has its own result, in the order given. An item that breaks a documented rule is
        /// not sent. After a call fails as a whole, no further call is made, and the remaining items are reported as
        /// not sent.
        public func update(_ entries: [UpdateItems.Entry]) async -> [RecordOutcome<Void>] {
            await UpdateItemsRun(client: client, entries: entries).outcomes()
        }
    }
}
