/// The functions of CategoryAPI 2.0, by their documented names.
extension RMSFunction {
    /// category.category-set-lists.get of CategoryAPI 2.0: the category sets of the shop.
    public static let categories20SetListsGet = category20(
        "category.category-set-lists.get",
        .get,
        "/shop-category-set-lists",
        .read
    )

    /// category.category-trees.get of CategoryAPI 2.0: the tree of a category set.
    public static let categories20TreesGet = category20(
        "category.category-trees.get",
        .get,
        "/shop-category-trees/category-set-ids/{categorySetId}",
        .read
    )

    /// category.category-trees.upsert of CategoryAPI 2.0: replaces the tree of a category set.
    public static let categories20TreesUpsert = category20(
        "category.category-trees.upsert",
        .put,
        "/shop-category-trees/category-set-ids/{categorySetId}",
        .write
    )

    /// category.shop-categories.insert of CategoryAPI 2.0: registers a category, which is in no tree yet.
    public static let categories20Create = category20(
        "category.shop-categories.insert",
        .post,
        "/shop-categories",
        .write
    )

    /// category.shop-categories.get of CategoryAPI 2.0: one category.
    public static let categories20Get = category20(
        "category.shop-categories.get",
        .get,
        "/shop-categories/category-ids/{categoryId}",
        .read
    )

    /// category.shop-categories.update of CategoryAPI 2.0: replaces all of a category.
    public static let categories20Update = category20(
        "category.shop-categories.update",
        .put,
        "/shop-categories/category-ids/{categoryId}",
        .write
    )

    /// category.item-mappings.get of CategoryAPI 2.0: the categories of an item.
    public static let categories20ItemMappingsGet = category20(
        "category.item-mappings.get",
        .get,
        "/item-mappings/manage-numbers/{manageNumber}",
        .read
    )

    /// category.item-mappings.upsert of CategoryAPI 2.0: replaces the categories of an item.
    public static let categories20ItemMappingsUpsert = category20(
        "category.item-mappings.upsert",
        .put,
        "/item-mappings/manage-numbers/{manageNumber}",
        .write
    )

    /// category.item-mappings.delete of CategoryAPI 2.0: takes an item out of all categories.
    public static let categories20ItemMappingsDelete = category20(
        "category.item-mappings.delete",
        .delete,
        "/item-mappings/manage-numbers/{manageNumber}",
        .write
    )

    private static func category20(_ name: String, _ method: Method, _ path: String, _ access: Access) -> RMSFunction {
        RMSFunction(
            name,
            family: .category2,
            method: method,
            path: "/es/2.0/categories\(path)",
            wire: .json,
            access: access
        )
    }
}
