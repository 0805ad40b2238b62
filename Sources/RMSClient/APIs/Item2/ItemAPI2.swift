/// ItemAPI 2.0 (商品API), which is in use: items with their SKUs.
///
/// It has no quantities: those are in ``InventoryAPI2``. The shop needs the option of bulk registration (商品一括登録), and
/// each function must be ticked in the console. Source: <doc:WireItem2>.
public enum ItemAPI2 {
    /// The number of SKUs that an item may have.
    static let variants = 1...400

    /// An operation of ItemAPI 2.0.
    protocol Operation: RMSOperation {}
}

extension ItemAPI2.Operation {
    /// The codes of ItemAPI 2.0.
    public static var vocabulary: ServiceVocabulary { .item2 }
}
