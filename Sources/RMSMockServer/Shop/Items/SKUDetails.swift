internal import RMSClient

/// What only ItemAPI 2.0 knows of an item. What ItemAPI 1.0 knows as well is in the item's element alone, so that both see
/// each other's writes.
struct SKUDetails: Sendable {
    /// The members of the item that an element has no place for.
    var item: JSONText
    /// The members of each SKU, except those that its stock row has, by `variantId`.
    var variants: [String: JSONText]
}
