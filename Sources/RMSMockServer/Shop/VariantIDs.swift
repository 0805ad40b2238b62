/// The ids of an item's SKUs in the newer services.
enum VariantIDs {
    /// The only SKU of an item without choices, as users report it.
    static let single = "normal-inventory"

    /// The id of each stock row of an item, in the order of the rows; empty for an item whose stock is not counted.
    ///
    /// A row that ItemAPI 2.0 wrote has the id that the call gave it in `variantId`.
    static func of(_ item: Element) -> [String] {
        let rows = ItemRecord.stockRows(of: item)
        return switch item["itemInventory"]?.number("inventoryType") {
        case 1: rows.first.map { [$0.value("variantId") ?? single] } ?? []
        case 2: rows.map { $0.value("variantId") ?? choice($0) }
        default: []
        }
    }

    /// The id of a choice: our choice, since the ids that shops have after their migration do not follow from the choices.
    ///
    /// The names of the choices if they are letters and digits of ASCII (`S-red`); otherwise `sku-` and a hash of them, which
    /// is the same in every run.
    private static func choice(_ row: Element) -> String {
        let names = [row.value("optionNameHorizontal") ?? "", row.value("optionNameVertical") ?? ""]
        let id = names.joined(separator: "-")
        let isPlain = names.allSatisfy { name in
            !name.isEmpty && name.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
        }
        if isPlain, id.utf8.count <= 32 { return id }
        // FNV-1a; the names are separated by a byte that no text has.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in names.map({ Array($0.utf8) }).joined(separator: [0xFF]) {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return "sku-" + String(repeating: "0", count: 16 - digits.count) + digits
    }
}
