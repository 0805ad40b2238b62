extension InventoryAPI1 {
    /// The key that distinguishes one stock from another.
    enum StockKey {
        static func text(_ itemURL: String?, _ horizontal: String?, _ vertical: String?) -> String {
            "\(itemURL?.foldedItemURL ?? "")\u{0}\(horizontal ?? "")\u{0}\(vertical ?? "")"
        }
    }
}

extension String {
    /// The `itemUrl` as RMS stores it: in lower case, with full-width letters and digits as ASCII.
    var foldedItemURL: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
        // The full-width forms of visible ASCII have the order of ASCII.
        let narrow = unicodeScalars.map { scalar in
            0xFF01...0xFF5E ~= scalar.value ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }
        return String(String.UnicodeScalarView(narrow)).lowercased()
    }
}

extension InventoryAPI1.Change {
    /// The key that distinguishes its stock from another.
    var stockKey: String { InventoryAPI1.StockKey.text(itemURL, horizontalChoice, verticalChoice) }
    /// Its item's `itemUrl`, as RMS stores it.
    var urlKey: String { itemURL?.foldedItemURL ?? "" }
}
