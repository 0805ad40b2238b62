/// A shop app and the functions that its key must permit.
///
/// ```swift
/// AppProfile(named: "レジ横プラス")?.functions.map(\.permission)
/// ```
public struct AppProfile: Sendable, Hashable {
    /// The app's name.
    public let name: String
    /// The functions that must be ticked in the RMS console, those of all generations.
    public let functions: [RMSFunction]
    /// The functions of which a key needs only one generation.
    public let generations: [Generations]
    /// The functions that it needs in any case.
    let needed: Set<RMSFunction>

    /// Retired functions, and those of today that do the same work.
    public struct Generations: Sendable, Hashable {
        /// The functions that RMS has retired. A mock still answers them.
        public let retired: [RMSFunction]
        /// The functions that replace them.
        public let current: [RMSFunction]

        /// Names the functions of both generations.
        public init(retired: [RMSFunction], current: [RMSFunction]) {
            self.retired = retired
            self.current = current
        }

        /// The functions of one order-reading app.
        static let orders = Generations(
            retired: [.orderGetOrder],
            current: [.rpayOrderSearchOrder, .rpayOrderGetOrder]
        )

        /// The functions that read one item.
        static let item = Generations(retired: [.itemGet], current: [.items20Get])

        /// The functions that read one item and its categories, which ItemAPI 2.0 does not return.
        static let itemWithCategories = Generations(
            retired: [.itemGet],
            current: [.items20Get, .categories20ItemMappingsGet]
        )

        /// The functions that find, read and change items.
        static let items = Generations(
            retired: [.itemGet, .itemUpdate, .itemSearch],
            current: [.items20Get, .items20Patch, .items20Search]
        )

        /// The functions that read the categories of a shop.
        static let categories = Generations(
            retired: [.shopCategorySetsGet, .shopCategoriesGet, .shopCategoryGet],
            current: [.categories20SetListsGet, .categories20TreesGet]
        )
    }

    /// Creates a profile of an app.
    ///
    /// - Parameters:
    ///   - name: The app's name.
    ///   - functions: The functions that it needs in any case.
    ///   - generations: The functions of which it needs one generation.
    public init(name: String, functions: [RMSFunction], generations: [Generations] = []) {
        self.name = name
        let alternatives = generations.flatMap { $0.retired + $0.current }
        self.functions = alternatives.filter { !functions.contains($0) } + functions
        self.generations = generations
        needed = Set(functions)
    }

    /// The app with the given name, or nil.
    public init?(named name: String) {
        guard let profile = Self.all.first(where: { $0.name == name }) else { return nil }
        self = profile
    }

    /// The apps that the package was built for.
    public static let all: [AppProfile] = [
        AppProfile(name: "アイテムランキング", functions: [], generations: [.orders, .itemWithCategories, .categories]),
        AppProfile(name: "今コレ実況中継", functions: [], generations: [.orders, .item]),
        AppProfile(
            name: "レビュー販促クーポン",
            functions: [.couponIssue, .couponDelete],
            generations: [.orders, .item]
        ),
        AppProfile(name: "自動納品書・領収書", functions: [], generations: [.orders]),
        AppProfile(name: "商品レビュー実況中継", functions: [], generations: [.item]),
        AppProfile(name: "ショップレビュー実況中継", functions: [], generations: [.item]),
        AppProfile(
            name: "自動タイムセール",
            functions: [.shopNavigationTemplates],
            generations: [
                .items,
                Generations(
                    retired: [.shopCategoryGet, .shopCategoryUpdate],
                    current: [.categories20Get, .categories20Update]
                ),
            ]
        ),
        AppProfile(
            name: "新商品追加自動表示",
            functions: [],
            generations: [Generations(retired: [.itemGet], current: [.items20Search]), .categories]
        ),
        AppProfile(
            name: "レジ横プラス",
            functions: [],
            generations: [
                Generations(
                    retired: [.orderGetOrder, .orderGetRequestID, .orderGetResult, .orderUpdateOrder],
                    current: [.rpayOrderSearchOrder, .rpayOrderGetOrder, .rpayOrderUpdateOrderSender]
                ),
                Generations(
                    retired: [.inventoryGet, .inventoryUpdate, .inventoryUpdateSingle],
                    current: [
                        .inventories21BulkGet, .inventories20BulkUpsert, .inventories20VariantsUpsert,
                    ]
                ),
                .items,
            ]
        ),
    ]
}
