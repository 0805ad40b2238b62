internal import Foundation

/// The stock calls on a shop, on the same stock as item.get shows.
///
/// Our reading of how the two APIs' flags correspond: `inventoryBackFlag` 1 restores stock, `orderSalesFlag` 2 accepts
/// orders without stock, and `restTypeFlag` is `inventoryQuantityFlag` plus one.
enum InventoryService {
    /// The maximum number of hits in one answer.
    private static let maximumHits = 1000

    static func get(_ call: MockCall, _ shop: ShopState) -> InventoryResult {
        let sent = call.inventoryArgument("getRequestExternalModel")
        let urls = sent?["itemUrl"]?.all("string").map(\.text)
        let range = sent?.value("inventorySearchRange").flatMap { $0.isEmpty ? nil : $0 }
        let items: [Element]
        if let urls, !urls.isEmpty {
            items = urls.compactMap { shop.items[ItemURL.folded($0)] }
        } else if let range, let bound = Int(range.split(separator: "-").last ?? "") {
            items = shop.items.values.filter {
                ItemRecord.stockRows(of: $0).contains { ($0.number("inventoryCount") ?? 0) <= bound }
            }
            .sorted { ($0.value("itemUrl") ?? "") < ($1.value("itemUrl") ?? "") }
        } else {
            return found("E21-201", "検索エラーが発生しました", nil)
        }
        if items.isEmpty { return found("W21-202", "検索結果が0件です", []) }
        if items.count > maximumHits {
            return found("W21-503", "検索結果が制限値を超えています", items.prefix(maximumHits).map(stock))
        }
        return found("N00-000", "正常終了", items.map(stock))
    }

    private static func found(_ code: String, _ message: String, _ items: [Element]?) -> InventoryResult {
        InventoryResult(
            code: code,
            message: message,
            array: ("getResponseExternalItem", "ArrayOfGetResponseExternalItem", items),
            model: "GetResponseExternalModel"
        )
    }

    private static func stock(_ item: Element) -> Element {
        let inventory = item["itemInventory"] ?? Element("itemInventory")
        let details = ItemRecord.stockRows(of: item).map { row in
            Element(
                "GetResponseExternalItemDetail",
                [
                    Element("HChoiceName", row.value("optionNameHorizontal") ?? ""),
                    Element("VChoiceName", row.value("optionNameVertical") ?? ""),
                    Element("inventoryBackFlag", row.value("isRestoreInventoryFlag") == "true" ? "1" : "2"),
                    Element("inventoryCount", row.value("inventoryCount") ?? "0"),
                    Element("lackDeliveryId", row.value("backorderDeliveryDateId").orZero),
                    Element("normalDeliveryId", row.value("normalDeliveryDateId").orZero),
                    Element("orderFlag", row.value("isBackorderAvailable") == "true" ? "1" : "0"),
                    Element("orderSalesFlag", row.value("isBackorder") == "true" ? "2" : "1"),
                ]
            )
        }
        return Element(
            "GetResponseExternalItem",
            [
                Element("getResponseExternalItemDetail", details),
                Element("inventoryType", type(of: item)),
                Element("itemNumber", item.value("itemNumber") ?? ""),
                Element("itemUrl", item.value("itemUrl") ?? ""),
                Element("nokoriThreshold", "\(max(0, inventory.number("inventoryDisplayFlag") ?? 0))"),
                // Only ordinary items have a setting for how the stock is shown.
                Element("restTypeFlag", type(of: item) == "3" ? "0" : restType(inventory)),
            ]
        )
    }

    private static func restType(_ inventory: Element) -> String {
        "\((inventory.number("inventoryQuantityFlag") ?? 0) + 1)"
    }

    /// The type in this API: 1 none, 2 ordinary, 3 by choice. The item API uses 0, 1 and 2.
    static func type(of item: Element) -> String {
        "\((item["itemInventory"]?.number("inventoryType") ?? 0) + 1)"
    }
}

extension Optional<String> {
    fileprivate var orZero: String { self.flatMap { $0.isEmpty ? nil : $0 } ?? "0" }
}
