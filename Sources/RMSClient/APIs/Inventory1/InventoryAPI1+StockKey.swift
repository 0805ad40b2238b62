extension InventoryAPI1 {
    /// What tells one stock from another.
    enum StockKey {
        static func text(_ itemURL: String?, _ horizontal: String?, _ vertical: String?) -> String {
            "\(itemURL?.foldedItemURL ?? "")\u{0}\(horizontal ?? "")\u{0}\(vertical ?? "")"
        }
    }
}

extension String {
    /// An `itemUrl` as RMS stores it: in lower case, and full-width letters and digits as ASCII.
    var foldedItemURL: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
        // The full-width forms of visible ASCII stand in the order of ASCII.
        let narrow = unicodeScalars.map { scalar in
            0xFF01...0xFF5E ~= scalar.value ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }
        return String(String.UnicodeScalarView(narrow)).lowercased()
    }
}

extension InventoryAPI1.Change {
    /// What tells its stock from another one.
    var stockKey: String { InventoryAPI1.StockKey.text(itemURL, horizontalChoice, verticalChoice) }
    /// Its item, as RMS stores the name.
    var urlKey: String { itemURL?.foldedItemURL ?? "" }
}
