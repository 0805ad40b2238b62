/// Finds SKUs by whatever id another system uses: the shop's own id of the SKU, the `variantId`, or the `manageNumber`.
///
/// ```swift
/// let resolver = try await SKUResolver(rms.item.all())
/// switch resolver.resolve("SHIRT-RED-M") {
/// case .found(let key): try await rms.inventory.set(key, .set(5))
/// case .ambiguous(let keys): print("one of", keys)
/// case .unknown: print("no such SKU")
/// }
/// ```
///
/// It never guesses: an id that names several SKUs is ambiguous, whichever kind of id it is. Ids are compared exactly, except
/// for `manageNumber`, whose case does not matter.
public struct SKUResolver: Sendable {
    /// What an id names.
    public enum Resolution: Sendable, Hashable {
        /// One SKU.
        case found(InventoryAPI2.StockKey)
        /// Several SKUs, in the order in which they were added.
        case ambiguous([InventoryAPI2.StockKey])
        /// No SKU.
        case unknown

        init(_ keys: [InventoryAPI2.StockKey]) {
            var known: Set<InventoryAPI2.StockKey> = []
            let distinct = keys.filter { known.insert($0).inserted }
            self = distinct.isEmpty ? .unknown : distinct.count == 1 ? .found(distinct[0]) : .ambiguous(distinct)
        }
    }

    private var byOwnID: [String: [InventoryAPI2.StockKey]] = [:]
    private var byVariantID: [VariantID: [InventoryAPI2.StockKey]] = [:]
    private var byNumber: [ManageNumber: [InventoryAPI2.StockKey]] = [:]

    /// Creates a resolver that knows no SKU.
    public init() {}

    /// Creates a resolver that knows the SKUs of items. Items that are deleted have none.
    public init(_ items: some Sequence<ItemAPI2.Item>) {
        for item in items { add(item) }
    }

    /// Reads items to the end, and knows their SKUs.
    public init(_ hits: ItemAPI2.HitSequence) async throws(RMSError) {
        self.init()
        var iterator = hits.makeAsyncIterator()
        while let hit = try await iterator.next() { add(hit.item) }
    }

    /// Adds the SKUs of an item.
    public mutating func add(_ item: ItemAPI2.Item) {
        for (id, variant) in item.variants ?? [:] {
            let key = InventoryAPI2.StockKey(item.manageNumber, id)
            add(key)
            if let own = variant.merchantDefinedSKUID, !own.isEmpty { byOwnID[own, default: []].append(key) }
        }
    }

    /// Adds an item of which nothing but its number is known, and which has one SKU: `normal-inventory`, as users report it.
    public mutating func addSingleSKU(of manageNumber: ManageNumber) {
        add(InventoryAPI2.StockKey(manageNumber, InventoryAPI2.QuantityChange.singleVariant))
    }

    private mutating func add(_ key: InventoryAPI2.StockKey) {
        byVariantID[key.variantID, default: []].append(key)
        byNumber[key.manageNumber, default: []].append(key)
    }

    /// What an id of any kind names.
    public func resolve(_ id: String) -> Resolution {
        Resolution(
            (byOwnID[id] ?? []) + (byVariantID[VariantID(rawValue: id)] ?? [])
                + (byNumber[ManageNumber(rawValue: id)] ?? [])
        )
    }

    /// The SKUs that have this id of the shop's own (`merchantDefinedSkuId`).
    public func resolve(merchantDefinedSKUID id: String) -> Resolution { Resolution(byOwnID[id] ?? []) }

    /// The SKUs that have this id (`variantId`), which is unique only within an item.
    public func resolve(variantID id: VariantID) -> Resolution { Resolution(byVariantID[id] ?? []) }

    /// The SKUs of an item.
    public func resolve(manageNumber: ManageNumber) -> Resolution { Resolution(byNumber[manageNumber] ?? []) }
}
