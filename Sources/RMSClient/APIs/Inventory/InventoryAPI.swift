extension RMSClient {
    /// The calls of InventoryAPI 1.0.
    public var inventory: InventoryAPI { InventoryAPI(client: self) }
}

/// The calls of InventoryAPI 1.0 (在庫API), for shops that have not migrated to SKUs.
public struct InventoryAPI: Sendable {
    let client: RMSClient

    /// The stock of one item, or nil if RMS knows none of that name (`inventory.getInventory`).
    public func get(itemURL: String) async throws(RMSError) -> InventoryItem? {
        try await client.send(InventoryGet(itemURLs: [itemURL])).items?.first
    }

    /// The stock of any number of items, 1,000 in each call (`inventory.getInventory`).
    ///
    /// - Parameter concurrency: How many calls run at the same time.
    /// - Returns: A result for each item, in the order given: its stock, nil where RMS knows no such item, or why its
    ///   call failed or it alone could not be read.
    public func get(itemURLs: [String], concurrency: Int = 2) async -> [InventoryLookup] {
        await InventoryGetRun(client: client, itemURLs: itemURLs, concurrency: concurrency).lookups()
    }

    /// Changes the stock of one item (`inventory.updateSingleInventory`).
    public func update(_ change: InventoryChange) async throws(RMSError) {
        let answer = try await client.answer(to: InventoryUpdateSingle(change))
        guard let refusal = InventoryRefusals(answer.value, of: [change])[0] else { return }
        throw RMSError(refused: refusal, by: InventoryUpdateSingle.self, answer)
    }

    /// Changes any number of stocks, 400 in each call (`inventory.updateInventory`).
    ///
    /// It throws nothing: every change has its own result, in the order given. A change that breaks a rule is not
    /// sent. Two changes of the same stock go into calls that follow one another; where the first fails, the second is
    /// not sent. After a call that failed as a whole no further call is begun. What was not sent is `.notAttempted`.
    ///
    /// - Parameter concurrency: How many calls run at the same time.
    public func update(_ changes: [InventoryChange], concurrency: Int = 1) async -> [InventoryOutcome] {
        await InventoryUpdateRun(client: client, changes: changes, concurrency: concurrency).outcomes()
    }
}

/// What was found of one item of a list.
public struct InventoryLookup: Sendable {
    /// `itemUrl`, as it was asked for.
    public let itemURL: String
    /// The stock, nil for an item that RMS does not know, or why the call failed or it could not be
    /// read.
    public let result: RecordOutcome<InventoryItem?>
}

/// What became of one change of a list.
public struct InventoryOutcome: Sendable {
    /// The change.
    public let change: InventoryChange
    /// Success, or why not.
    public let result: RecordOutcome<Void>
}

extension RMSError {
    /// RMS refused one change.
    init<O: RMSOperation>(
        refused item: InventoryItemError,
        by type: O.Type,
        _ answer: RMSAnswer<InventoryUpdateResult>
    ) {
        self.init(
            refused: ServiceFailure(code: item.code ?? "unknown", message: item.message),
            by: type,
            httpStatus: answer.httpStatus,
            requestID: answer.requestID
        )
    }
}
