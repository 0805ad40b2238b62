internal import Foundation

/// What identifies the stock of one SKU.
struct SKU: Hashable, Sendable, Comparable {
    /// In lower case.
    let manageNumber: String
    let variantID: String

    static func < (left: SKU, right: SKU) -> Bool {
        (left.manageNumber, left.variantID) < (right.manageNumber, right.variantID)
    }
}

/// What a stock has besides its quantity.
struct StockDetails: Hashable, Sendable {
    var created: Date
    var updated: Date
    /// Nil if the shop's automatic choice applies.
    var leadTime: LeadTime?
    /// Nil if the shop's automatic choice applies.
    var shipFromIDs: [Int]?

    /// Ids of the shop's lead times.
    struct LeadTime: Hashable, Sendable {
        var normal: Int?
        var backOrder: Int?
    }
}

/// The stock of one SKU.
struct Stock: Sendable {
    let sku: SKU
    let quantity: Int
    let details: StockDetails
}

/// What the items of a shop do not hold of its stocks. The quantity of a SKU that an item has is in the item alone, so that
/// both generations of calls see the same one.
struct StockBook: Sendable {
    /// Only those that were changed since the shop was created.
    var details: [SKU: StockDetails] = [:]
    /// The quantities of SKUs that no item has, by `manageNumber` and `variantId`.
    private(set) var orphans: [String: [String: Int]] = [:]

    /// When the next stock without an item may have to be removed.
    var orphanEnd = NextExpiry(after: orphanLife)

    /// How long a stock without an item stays after its last change. RMS removes it some time after that.
    static let orphanLife: TimeInterval = 24 * 3600
    /// The lead times of the shop's settings: our choice.
    static let leadTimeIDs: Set<Int> = [1, 2, 3]
    /// The delivery dates of the shop's settings, which items refer to: our choice.
    static let deliveryDateIDs = Set(1...20).union([1000])
    /// The places of shipment of the shop's settings: our choice.
    static let shipFromIDs: Set<Int> = [1, 2]

    /// The quantity of a SKU that no item has.
    subscript(orphan sku: SKU) -> Int? {
        get { orphans[sku.manageNumber]?[sku.variantID] }
        set {
            orphans[sku.manageNumber, default: [:]][sku.variantID] = newValue
            if orphans[sku.manageNumber]?.isEmpty == true { orphans[sku.manageNumber] = nil }
        }
    }

    /// The SKUs that no item has.
    var orphanedSKUs: [SKU] { orphans.keys.flatMap(orphanedSKUs) }

    /// The SKUs below a number that no item has.
    func orphanedSKUs(of manageNumber: String) -> [SKU] {
        (orphans[manageNumber] ?? [:]).keys.map { SKU(manageNumber: manageNumber, variantID: $0) }
    }
}
