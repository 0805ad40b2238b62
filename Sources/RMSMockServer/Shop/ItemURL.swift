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

extension Element {
    /// The management number of an item line: the last part of its page's address, because the item number can change.
    var manageNumber: String? {
        value("pageURL")?.split(separator: "/").last.map(String.init) ?? value("itemNumber")
    }

    /// The price of an item line with the tax.
    var priceWithTax: Int { number("taxIncludedPrice") ?? number("price") ?? 0 }

    /// Sets `taxIncludedPrice` of an item line whose price has no tax, and removes it from another one.
    mutating func addTax() {
        let price = number("price") ?? 0
        let isWithout = value("isIncludedTax") == "false"
        self["taxIncludedPrice"] =
            isWithout
            ? Element("taxIncludedPrice", "\(price &+ TaxRate(value("taxRate")).tax(on: price))") : nil
    }
}
