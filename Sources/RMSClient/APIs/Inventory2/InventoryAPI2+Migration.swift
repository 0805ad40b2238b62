extension InventoryAPI2.QuantityChange {
    /// The same change as one of InventoryAPI 1.0; nil if there is none.
    ///
    /// Only the count of an ordinary item has one: its `itemUrl` is the `manageNumber`, and its only SKU is ``singleVariant``.
    /// The SKU of a choice can't be told from the texts of the choice: ItemAPI 2.0 knows it. Flags and delivery dates belong
    /// to ItemAPI 2.0, too, so that a change that sets one has no counterpart.
    public init?(_ change: InventoryAPI1.Change) {
        let quantity: InventoryAPI2.Quantity
        switch change.mode {
        case .set: quantity = .set(change.inventory)
        case .add: quantity = .add(change.inventory)
        case .subtract: quantity = .add(change.inventory == .min ? .max : -change.inventory)
        default: return nil
        }
        guard let itemURL = change.itemURL, change.inventoryType == .ordinary,
            change == InventoryAPI1.Change(itemURL: itemURL, countOf: change)
        else { return nil }
        self.init(
            InventoryAPI2.StockKey(ManageNumber(rawValue: itemURL.foldedItemURL), Self.singleVariant),
            quantity
        )
    }

    /// `normal-inventory`: the only SKU of an item without choices, as users report it. Other ids were seen as well
    /// (`normal-size`, `normal`): look at the item if a stock is not found.
    public static let singleVariant: VariantID = "normal-inventory"
}

extension InventoryAPI1.Change {
    /// A change of an ordinary item that changes nothing but the count, as another change does.
    fileprivate init(itemURL: String, countOf other: Self) {
        self.init(itemURL: itemURL, .keep)
        mode = other.mode
        inventory = other.inventory
    }
}
