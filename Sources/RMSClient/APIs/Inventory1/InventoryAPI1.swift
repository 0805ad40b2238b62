/// InventoryAPI 1.0 (在庫API): retired. It answers shops that have not migrated to SKUs; InventoryAPI 2.0 and 2.1
/// (`inventories.variants.get` and the other `inventories` functions) answer the others.
public enum InventoryAPI1 {}

extension RMSClient.V1 {
    /// The calls of InventoryAPI 1.0 (在庫API).
    public var inventory: InventoryAPI1.Calls { InventoryAPI1.Calls(client: client) }
}

extension InventoryAPI1 {
    /// The calls of InventoryAPI 1.0 (在庫API), for shops that have not migrated to SKUs.
    public struct Calls: Sendable {
        let client: RMSClient

        /// The stock of one item, or nil if RMS knows none of that name (`inventory.getInventory`).
        public func get(itemURL: String) async throws(RMSError) -> Item? {
            try await client.send(Get(itemURLs: [itemURL])).items?.first
        }

        /// The stock of any number of items, 1,000 in each call (`inventory.getInventory`).
        ///
        /// - Parameter concurrency: How many calls run at the same time.
        /// - Returns: A result for each item, in the order given: its stock, nil where RMS knows no such item, or why
        ///   its call failed or it alone could not be read.
        public func get(itemURLs: [String], concurrency: Int = 2) async -> [Lookup] {
            await GetRun(client: client, itemURLs: itemURLs, concurrency: concurrency).lookups()
        }

        /// Changes the stock of one item (`inventory.updateSingleInventory`).
        public func update(_ change: Change) async throws(RMSError) {
            let answer = try await client.answer(to: UpdateSingle(change))
            guard let refusal = Refusals(answer.value, of: [change])[0] else { return }
            throw RMSError(refused: refusal, by: UpdateSingle.self, answer)
        }

        /// Changes any number of stocks, 400 in each call (`inventory.updateInventory`).
        ///
        /// It throws nothing: every change has its own result, in the order given. A change that breaks a rule is not
        /// sent. Two changes of the same stock go into calls that follow one another; where the first fails, the second
        /// is not sent. After a call that failed as a whole no further call is begun. What was not sent is
        /// `.notAttempted`.
        ///
        /// - Parameter concurrency: How many calls run at the same time.
        public func update(_ changes: [Change], concurrency: Int = 1) async -> [Outcome] {
            await UpdateRun(client: client, changes: changes, concurrency: concurrency).outcomes()
        }
    }

    /// What was found of one item of a list.
    public struct Lookup: Sendable {
        /// `itemUrl`, as it was asked for.
        public let itemURL: String
        /// The stock, nil for an item that RMS does not know, or why the call failed or it could not be
        /// read.
        public let result: RecordOutcome<Item?>
    }

    /// What became of one change of a list.
    public struct Outcome: Sendable {
        /// The change.
        public let change: Change
        /// Success, or why not.
        public let result: RecordOutcome<Void>
    }
}

extension RMSError {
    /// RMS refused one change.
    init<O: RMSOperation>(
        refused item: InventoryAPI1.ItemError,
        by type: O.Type,
        _ answer: RMSAnswer<InventoryAPI1.Update.Response>
    ) {
        self.init(
            refused: ServiceFailure(code: item.code ?? "unknown", message: item.message),
            by: type,
            httpStatus: answer.httpStatus,
            requestID: answer.requestID
        )
    }
}
