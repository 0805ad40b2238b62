public import Foundation
public import RMSClient

/// An item as it is in the shop today.
public struct Product: Sendable {
    /// The item's number (商品管理番号).
    public let number: String
    /// The item's name (商品名).
    public let name: String
    /// The price in yen, of the cheapest SKU that is on sale; nil if none has one.
    public let price: Int?
    /// The URL of the first picture.
    public let picture: String?
    /// The URL of the item's page; nil if the shop's URL is not known.
    public let page: String?
    /// When the item was registered; `item.get` of version 1.0 does not return it.
    public let registered: Date?
    /// Whether customers see the item.
    public let isOnSale: Bool
    /// The ids of the item's categories; nil if the item was read with a call that does not return them.
    let categories: [String]?
}

extension Shop {
    /// An item, or nil if the shop does not have it (any more).
    public func product(_ number: String) async throws(RMSError) -> Product? {
        do {
            return switch generation {
            case .current: Product(try await rms.item.get(ManageNumber(rawValue: number)), shop: url)
            case .retired: Product(try await rms.v1.item.get(itemURL: number), shop: url)
            }
        } catch {
            guard error.kind == .notFound else { throw error }
            return nil
        }
    }

    /// The ids of the categories of an item.
    public func categories(of product: Product) async throws(RMSError) -> [String] {
        if let categories = product.categories { return categories }
        return try await rms.category.mapping(of: ManageNumber(rawValue: product.number)).categoryIDs.map(\.rawValue)
    }
}

extension Product {
    /// An item of version 2.0.
    ///
    /// - Parameter shop: The shop's URL code, from which the URLs are made.
    init(_ item: ItemAPI2.Item, shop: String?) {
        let variants = (item.variants ?? [:]).map(\.value).filter { $0.isHidden != true }
        self.init(
            number: item.manageNumber.rawValue,
            name: item.title ?? "",
            price: variants.compactMap(\.standardPrice).min(),
            picture: item.images?.first.flatMap { Self.url(of: $0, shop: shop) },
            page: Self.page(item.manageNumber.rawValue, shop: shop),
            registered: item.created,
            isOnSale: !item.isDeleted && item.isHidden != true,
            categories: nil
        )
    }

    /// An item of version 1.0.
    init(_ item: ItemAPI1.Item, shop: String?) {
        self.init(
            number: item.itemURL,
            name: item.itemName ?? "",
            price: item.itemPrice,
            picture: item.images?.first?.imageURL,
            page: Self.page(item.itemURL, shop: shop),
            registered: item.registDate,
            isOnSale: item.isDepot != true,
            categories: (item.categories ?? []).compactMap(\.categoryID).map(String.init)
        )
    }

    private static func url(of image: ItemAPI2.Image, shop: String?) -> String? {
        guard let shop, let location = image.location else { return nil }
        return switch image.type {
        case .cabinet: "https://image.rakuten.co.jp/\(shop)/cabinet\(location)"
        case .gold: "https://www.rakuten.ne.jp/gold/\(shop)\(location)"
        default: nil
        }
    }

    private static func page(_ number: String, shop: String?) -> String? {
        shop.map { "https://item.rakuten.co.jp/\($0)/\(number)/" }
    }
}
