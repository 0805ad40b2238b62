internal import Foundation

/// 商品管理番号.
enum ItemURL {
    /// The URL as RMS stores it: half-width and lowercase.
    static func folded(_ text: String) -> String {
        let halfWidth = text.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text
        return halfWidth.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    }

    static func issued(by shop: inout ShopState) -> String {
        while true {
            let url = "auto-\(shop.numbers.nextSerial() + 10_000_000)"
            if shop.items[url] == nil { return url }
        }
    }
}
