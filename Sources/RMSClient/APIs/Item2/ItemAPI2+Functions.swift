/// The functions of ItemAPI 2.0, under the console's names (`itemapi_2.0.items.*`).
extension RMSFunction {
    /// items.get of ItemAPI 2.0: one item.
    public static let items20Get = item20("items.get", .get, "/manage-numbers/{manageNumber}", .read)

    /// items.upsert of ItemAPI 2.0: registers an item, or replaces all of it.
    public static let items20Upsert = item20("items.upsert", .put, "/manage-numbers/{manageNumber}", .write)

    /// items.patch of ItemAPI 2.0: changes parts of an item.
    public static let items20Patch = item20("items.patch", .patch, "/manage-numbers/{manageNumber}", .write)

    /// items.delete of ItemAPI 2.0: deletes an item.
    public static let items20Delete = item20("items.delete", .delete, "/manage-numbers/{manageNumber}", .write)

    /// items.search of ItemAPI 2.0: finds items.
    public static let items20Search = item20("items.search", .get, "/search", .read)

    /// items.bulk.get of ItemAPI 2.0: up to 50 items.
    public static let items20BulkGet = item20("items.bulk.get", .post, "/bulk-get", .read)

    /// items.inventory-related-settings.get of ItemAPI 2.0: how the stock of an item behaves.
    public static let items20InventoryRelatedSettingsGet = item20(
        "items.inventory-related-settings.get",
        .get,
        "/inventory-related-settings/manage-numbers/{manageNumber}",
        .read
    )

    /// items.inventory-related-settings.update of ItemAPI 2.0: changes how the stock of an item behaves.
    public static let items20InventoryRelatedSettingsUpdate = item20(
        "items.inventory-related-settings.update",
        .put,
        "/inventory-related-settings/manage-numbers/{manageNumber}",
        .write
    )

    private static func item20(_ name: String, _ method: Method, _ path: String, _ access: Access) -> RMSFunction {
        RMSFunction(
            "itemapi_2.0.\(name)",
            family: .item2,
            method: method,
            path: "/es/2.0/items\(path)",
            wire: .json,
            access: access
        )
    }
}
