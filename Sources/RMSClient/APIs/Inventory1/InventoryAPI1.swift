/// InventoryAPI 1.0 (在庫API): retired. It serves shops that have not migrated to SKUs; ``InventoryAPI2`` serves the others.
public enum InventoryAPI1 {}

extension RMSClient.V1 {
    /// The calls of InventoryAPI 1.0 (在庫API).
    public var inventory: InventoryAPI1.Calls { InventoryAPI1.Calls(client: client) }
}

extension InventoryAPI1 {
    /// The calls of InventoryAPI 1.0 (在庫API), for shops that have not migrated to SKUs.
    public struct Calls: Sendable {
        let client: RMSClient

        /// The stock of one item (`inventory.getInventory`).
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if RMS does not know the item.
        public func get(itemURL: String) async throws(RMSError) -> Item {
            let answer = try await client.answer(to: Get(itemURLs: [itemURL]))
            if let item = answer.value.items?.first { return item }
            try client.reading.settle(answer, of: Get.function)
            throw .notFound("RMS returns no stock of the item \(itemURL)", in: answer, of: Get.self)
        }

        /// The stock of any number of items, 1,000 per call (`inventory.getInventory`).
        ///
        /// - Parameters:
        ///   - itemURLs: The `itemUrl` of each item.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        /// - Returns: A result for each item, in the order given: its stock, or why it is missing: RMS does not know the
        ///   item (`notFound`), its call failed, or it could not be read.
        public func get(itemURLs: [String], concurrency: Int? = nil) async -> [RecordOutcome<Item>] {
            await GetRun(client: client, itemURLs: itemURLs, concurrency: concurrency).outcomes()
        }

        /// Changes the stock of one item (`inventory.updateSingleInventory`).
        public func update(_ change: Change) async throws(RMSError) {
            let answer = try await client.answer(to: UpdateSingle(change))
            guard let refusal = Refusals(answer.value, of: [change])[0] else { return }
            throw RMSError(refused: refusal, by: UpdateSingle.self, answer)
        }

        /// Changes any number of stocks, 400 per call (`inventory.updateInventory`).
        ///
        /// It never throws: every change has its own result, in the order given. A change that breaks a rule is not
        /// sent. Two changes of the same stock are sent in consecutive calls; if the first fails, the second is not
        /// sent. After a call fails as a whole, no further call starts. Changes left unsent are `.notAttempted`.
        ///
        /// - Parameters:
        ///   - changes: The changes.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func update(_ changes: [Change], concurrency: Int? = nil) async -> [RecordOutcome<Void>] {
            await UpdateRun(client: client, changes: changes, concurrency: concurrency).outcomes()
        }
    }
}

extension RMSError {
    /// Creates an error for one change that RMS refused.
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

extension SOAPDialect {
    /// The inventory service, whose elements are all in namespaces.
    public static let inventory = SOAPDialect(
        namespace: "https://inventoryapi.rms.rakuten.co.jp/rms/mall/inventoryapi",
        childNamespace: "https://inventoryapi.rms.rakuten.co.jp/rms/mall/inventoryapi",
        memberNamespace: "java:jp.co.rakuten.rms.mall.inventoryapi.v1.model.entity",
        stringNamespace: "java:language_builtins.lang",
        credentials: "externalUserAuthModel",
        credentialMembers: ["authKey", "userName", "shopUrl"],
        result: "result",
        code: "errCode",
        message: "errMessage",
        writesNil: true
    )
}
