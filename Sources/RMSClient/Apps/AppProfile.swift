/// A shop app and the functions that its key must permit.
///
/// ```swift
/// AppProfile(named: "レジ横プラス")?.functions.map(\.permission)
/// ```
public struct AppProfile: Sendable, Hashable {
    /// The app's name.
    public let name: String
    /// The functions that must be ticked in the RMS console.
    public let functions: [RMSFunction]

    /// Creates a profile of an app.
    public init(name: String, functions: [RMSFunction]) {
        self.name = name
        self.functions = functions
    }

    /// The app with the given name, or nil.
    public init?(named name: String) {
        guard let profile = Self.all.first(where: { $0.name == name }) else { return nil }
        self = profile
    }

    /// The apps that the package was built for.
    public static let all: [AppProfile] = [
        AppProfile(
            name: "アイテムランキング",
            functions: [.orderGetOrder, .itemGet, .shopCategorySetsGet, .shopCategoriesGet, .shopCategoryGet]
        ),
        AppProfile(name: "今コレ実況中継", functions: [.orderGetOrder, .itemGet]),
        AppProfile(name: "レビュー販促クーポン", functions: [.orderGetOrder, .itemGet, .couponIssue, .couponDelete]),
        AppProfile(name: "自動納品書・領収書", functions: [.orderGetOrder]),
        AppProfile(name: "商品レビュー実況中継", functions: [.itemGet]),
        AppProfile(name: "ショップレビュー実況中継", functions: [.itemGet]),
        AppProfile(
            name: "自動タイムセール",
            functions: [
                .itemGet, .itemUpdate, .itemSearch, .shopCategoryGet, .shopCategoryUpdate, .shopNavigationTemplates,
            ]
        ),
        AppProfile(
            name: "新商品追加自動表示",
            functions: [.itemGet, .shopCategorySetsGet, .shopCategoriesGet, .shopCategoryGet]
        ),
        AppProfile(
            name: "レジ横プラス",
            functions: [
                .orderGetOrder, .orderGetRequestID, .orderGetResult, .orderUpdateOrder, .inventoryGet,
                .inventoryUpdate, .inventoryUpdateSingle, .itemGet, .itemSearch, .itemUpdate,
            ]
        ),
    ]
}
