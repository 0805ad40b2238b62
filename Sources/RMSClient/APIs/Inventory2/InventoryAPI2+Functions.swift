/// The functions of InventoryAPI 2.0 and 2.1. The documentation gives both versions the same names; the prefix follows the
/// console's pattern `itemapi_2.0.items.*`, and the console's own spelling is not publicly known.
extension RMSFunction {
    /// inventories.variants.get of InventoryAPI 2.0: the stock of one SKU.
    public static let inventories20VariantsGet = inventory(
        "2.0",
        "inventories.variants.get",
        .get,
        "/manage-numbers/{manageNumber}/variants/{variantId}",
        .read
    )

    /// inventories.variants.upsert of InventoryAPI 2.0: registers or changes the stock of one SKU.
    public static let inventories20VariantsUpsert = inventory(
        "2.0",
        "inventories.variants.upsert",
        .put,
        "/manage-numbers/{manageNumber}/variants/{variantId}",
        .write
    )

    /// inventories.variants.delete of InventoryAPI 2.0: deletes the stock of one SKU.
    public static let inventories20VariantsDelete = inventory(
        "2.0",
        "inventories.variants.delete",
        .delete,
        "/manage-numbers/{manageNumber}/variants/{variantId}",
        .write
    )

    /// inventories.bulk.get of InventoryAPI 2.0: the stock of up to 1,000 SKUs.
    public static let inventories20BulkGet = inventory("2.0", "inventories.bulk.get", .post, "/bulk-get", .read)

    /// inventories.bulk.get.range of InventoryAPI 2.0: the SKUs whose quantity is in a range.
    public static let inventories20BulkGetRange = inventory(
        "2.0",
        "inventories.bulk.get.range",
        .get,
        "/bulk-get/range",
        .read
    )

    /// inventories.bulk.upsert of InventoryAPI 2.0: registers or changes the stock of up to 400 SKUs.
    public static let inventories20BulkUpsert = inventory(
        "2.0",
        "inventories.bulk.upsert",
        .post,
        "/bulk-upsert",
        .write
    )

    /// inventories.variants.get of InventoryAPI 2.1: the stock of one SKU.
    public static let inventories21VariantsGet = inventory(
        "2.1",
        "inventories.variants.get",
        .get,
        "/manage-numbers/{manageNumber}/variants/{variantId}",
        .read
    )

    /// inventories.variants.upsert of InventoryAPI 2.1: registers or changes the stock of one SKU.
    public static let inventories21VariantsUpsert = inventory(
        "2.1",
        "inventories.variants.upsert",
        .put,
        "/manage-numbers/{manageNumber}/variants/{variantId}",
        .write
    )

    /// inventories.variants.delete of InventoryAPI 2.1: deletes the stock of one SKU.
    public static let inventories21VariantsDelete = inventory(
        "2.1",
        "inventories.variants.delete",
        .delete,
        "/manage-numbers/{manageNumber}/variants/{variantId}",
        .write
    )

    /// inventories.bulk.get of InventoryAPI 2.1: the stock of up to 1,000 SKUs.
    public static let inventories21BulkGet = inventory("2.1", "inventories.bulk.get", .post, "/bulk-get", .read)

    /// inventories.bulk.get.range of InventoryAPI 2.1: the SKUs whose quantity is in a range.
    public static let inventories21BulkGetRange = inventory(
        "2.1",
        "inventories.bulk.get.range",
        .get,
        "/bulk-get/range",
        .read
    )

    /// inventories.bulk.upsert of InventoryAPI 2.1: registers or changes the stock of up to 400 SKUs.
    public static let inventories21BulkUpsert = inventory(
        "2.1",
        "inventories.bulk.upsert",
        .post,
        "/bulk-upsert",
        .write
    )

    /// inventories.variant-lists.get of InventoryAPI 2.1: the SKUs of an item that have a stock.
    public static let inventories21VariantListsGet = inventory(
        "2.1",
        "inventories.variant-lists.get",
        .get,
        "/variant-lists/manage-numbers/{manageNumber}",
        .read
    )

    private static func inventory(
        _ version: String,
        _ name: String,
        _ method: Method,
        _ path: String,
        _ access: Access
    ) -> RMSFunction {
        RMSFunction(
            "inventoryapi_\(version).\(name)",
            family: .inventory2,
            method: method,
            path: "/es/\(version)/inventories\(path)",
            wire: .json,
            access: access
        )
    }
}
