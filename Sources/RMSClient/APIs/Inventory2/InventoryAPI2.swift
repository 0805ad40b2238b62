/// InventoryAPI 2.0 and 2.1 (在庫API), which are in use: the stock of each SKU.
///
/// Version 2.0 knows the quantity alone. Version 2.1 also has the lead time and the place of shipment, and its writes
/// replace them: to change nothing but the quantity, use 2.0. Source: <doc:WireInventory2>.
public enum InventoryAPI2 {
    /// The maximum number of SKUs per call of `bulk-get`.
    static let maximumReads = 1000
    /// The maximum number of SKUs per call of `bulk-upsert`.
    static let maximumWrites = 400
    /// What a quantity may be.
    static let quantities = 0...99_999

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
        public static let get = RMSFunction.inventories20VariantsGet
        public static let delete = RMSFunction.inventories20VariantsDelete
        public static let bulkGet = RMSFunction.inventories20BulkGet
        public static let bulkGetRange = RMSFunction.inventories20BulkGetRange
    }

    /// Version 2.1, since 2024-06-13: the quantity, the lead time and the place of shipment.
    public enum V21: Version {
        public static let get = RMSFunction.inventories21VariantsGet
        public static let delete = RMSFunction.inventories21VariantsDelete
        public static let bulkGet = RMSFunction.inventories21BulkGet
        public static let bulkGetRange = RMSFunction.inventories21BulkGetRange
    }
}
