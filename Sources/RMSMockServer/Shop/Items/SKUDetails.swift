internal import RMSClient

/// What only ItemAPI 2.0 knows of an item. What ItemAPI 1.0 knows as well is in the item's element alone, so that both see
/// each other's writes.
struct SKUDetails: Sendable {
    /// The members of the item that an element has no place for.
    var item: JSONText
    /// The members of each SKU, except those that its stock row has, by `variantId`.
    var variants: [String: JSONText]

    /// Follows a change that ItemAPI 1.0 made to an item's element: a release date decides whether the item is sold in advance,
    /// and another rate of points ends their optimization, which would contradict it.
    mutating func follow(_ item: Element, changedFrom old: Element) {
        func changes(_ path: String) -> Bool {
            let member = ItemFace.item.first { $0.path.joined(separator: ".") == path }
            return member.map { !$0.read(item).equals($0.read(old)) } ?? false
        }
        if changes("releaseDate"), self.item["itemType"]?.string != "BUYING_CLUB" { self.item["itemType"] = nil }
        if changes("pointCampaign.benefits.pointRate") { self.item[at: "pointCampaign.optimization"] = nil }
    }
}
