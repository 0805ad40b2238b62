/// The functions of CategoryAPI 2.0. The console's names are not publicly known: the prefix follows those of ItemAPI 2.0,
/// and the rest the paths and the names in the documentation.
extension RMSFunction {
    /// shop-category-set-lists.get of CategoryAPI 2.0: the category sets of the shop.
    public static let categories20SetListsGet = category20(
        "shop-category-set-lists.get",
        .get,
        "/shop-category-set-lists",
        .read
    )

    /// shop-category-trees.get of CategoryAPI 2.0: the tree of a category set.
    public static let categories20TreesGet = category20(
        "shop-category-trees.get",
        .get,
        "/shop-category-trees/category-set-ids/{categorySetId}",
        .read
    )

    /// shop-category-trees.upsert of CategoryAPI 2.0: replaces the tree of a category set.
    public static let categories20TreesUpsert = category20(
        "shop-category-trees.upsert",
        .put,
        "/shop-category-trees/category-set-ids/{categorySetId}",
        .write
    )

    /// shop-categories.create of CategoryAPI 2.0: registers a category, which is in no tree yet.
    public static let categories20Create = category20("shop-categories.create", .post, "/shop-categories", .write)

    /// shop-categories.get of CategoryAPI 2.0: one category.
    public static let categories20Get = category20(
        "shop-categories.get",
        .get,
        "/shop-categories/category-ids/{categoryId}",
        .read
    )

    /// shop-categories.update of CategoryAPI 2.0: replaces all of a category.
    public static let categories20Update = category20(
        "shop-categories.update",
        .put,
        "/shop-categories/category-ids/{categoryId}",
        .write
    )

    /// item-mappings.get of CategoryAPI 2.0: the categories of an item.
    public static let categories20ItemMappingsGet = category20(
        "item-mappings.get",
        .get,
        "/item-mappings/manage-numbers/{manageNumber}",
        .read
    )

    /// item-mappings.upsert of CategoryAPI 2.0: replaces the categories of an item.
    public static let categories20ItemMappingsUpsert = category20(
        "item-mappings.upsert",
        .put,
        "/item-mappings/manage-numbers/{manageNumber}",
        .write
    )

    /// item-mappings.delete of CategoryAPI 2.0: takes an item out of all categories.
    public static let categories20ItemMappingsDelete = category20(
        "item-mappings.delete",
        .delete,
        "/item-mappings/manage-numbers/{manageNumber}",
        .write
    )

    private static func category20(_ name: String, _ method: Method, _ path: String, _ access: Access) -> RMSFunction {
        RMSFunction(
            "categoryapi_2.0.\(name)",
            family: .category2,
            method: method,
            path: "/es/2.0/categories\(path)",
            wire: .json,
            access: access
        )
    }
}
