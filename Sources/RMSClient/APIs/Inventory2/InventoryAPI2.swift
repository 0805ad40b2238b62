/// InventoryAPI 2.0 and 2.1 (在庫API), which are in use: the stock of each SKU.
///
/// Version 2.0 knows the quantity alone. Version 2.1 also has the lead time and the place of shipment, and its writes
/// replace them: to change nothing but the quantity, use 2.0. Source: <doc:WireInventory2>.
public enum InventoryAPI2 {
    /// The maximum number of SKUs per call of `bulk-get`.
    static let maximumReads = 1000
    /// The maximum number of SKUs per call of `bulk-upsert`.
    static let maximumWrites = 400
    /// What a quantity may be: 0 to 99,999.
    public static let quantities = 0...99_999

    /// A version of the service.
    public protocol Version: Sendable {
        /// `inventories.variants.get` of this version.
        static var get: RMSFunction { get }
        /// `inventories.variants.delete` of this version.
        static var delete: RMSFunction { get }
        /// `inventories.bulk.get` of this version.
        static var bulkGet: RMSFunction { get }
        /// `inventories.bulk.get.range` of this version.
        static var bulkGetRange: RMSFunction { get }
    }

    /// Version 2.0: the quantity.
    public enum V20: Version {
        /// inventories.variants.get of InventoryAPI 2.0.
        public static let get = RMSFunction.inventories20VariantsGet
        /// inventories.variants.delete of InventoryAPI 2.0.
        public static let delete = RMSFunction.inventories20VariantsDelete
        /// inventories.bulk.get of InventoryAPI 2.0.
        public static let bulkGet = RMSFunction.inventories20BulkGet
        /// inventories.bulk.get.range of InventoryAPI 2.0.
        public static let bulkGetRange = RMSFunction.inventories20BulkGetRange
    }

    /// Version 2.1, since 2024-06-13: the quantity, the lead time and the place of shipment.
    public enum V21: Version {
        /// inventories.variants.get of InventoryAPI 2.1.
        public static let get = RMSFunction.inventories21VariantsGet
        /// inventories.variants.delete of InventoryAPI 2.1.
        public static let delete = RMSFunction.inventories21VariantsDelete
        /// inventories.bulk.get of InventoryAPI 2.1.
        public static let bulkGet = RMSFunction.inventories21BulkGet
        /// inventories.bulk.get.range of InventoryAPI 2.1.
        public static let bulkGetRange = RMSFunction.inventories21BulkGetRange
    }
}
