/// Whether the shops of a mock have migrated to SKUs.
public enum MockMigration: String, Sendable, Hashable, CaseIterable {
    /// Both generations of calls answer, on the same stock, so that a program can be moved from one to the other. No shop of
    /// RMS is like this.
    case both
    /// A shop before its migration: of InventoryAPI 2.0 and 2.1, only `inventories.variants.get` and
    /// `inventories.bulk.get.range` answer, and of ItemAPI 2.0 only the reads; the other calls are refused with IE1105.
    case notMigrated = "not-migrated"
    /// A shop after its migration: the item, inventory and category calls of 1.0 are refused. How RMS refuses them is not known:
    /// like a function that is not ticked, our choice.
    case migrated
}
