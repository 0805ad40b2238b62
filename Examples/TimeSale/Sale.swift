import ExampleSupport
import Foundation

/// A price for a time.
struct Sale: Codable, Hashable {
    let item: String
    /// Nil for all SKUs of the item.
    let sku: String?
    let price: Int
    let start: Date
    let end: Date

    /// What identifies it in the state: its end and price may be corrected while it waits.
    var id: String { "\(name) \(start.japaneseTime)" }
    /// The item and the SKU.
    var name: String { sku.map { "\(item)/\($0)" } ?? item }

    /// Whether both change the same price.
    func sharesPrice(with other: Sale) -> Bool {
        item == other.item && (sku == nil || other.sku == nil || sku == other.sku)
    }
}

/// What was done for a sale.
struct SaleRecord: Codable {
    /// The sale as it was begun.
    let sale: Sale
    var phase: Phase
    /// The prices by SKU before the sale.
    let before: [String: Int]
    /// When the last change was sent.
    var sentAt: Date
    /// Why it ended in another way than planned.
    var note: String?

    enum Phase: String, Codable {
        /// The sale price was sent, and the answer may be lost.
        case applying
        /// The price is the sale price.
        case active
        /// The old price was sent, and the answer may be lost.
        case restoring
        /// The old price is back.
        case ended
        /// Left to a person.
        case abandoned
    }

    /// The prices during the sale.
    var onSale: [String: Int] { before.mapValues { _ in sale.price } }
    /// The change of the price, as a text.
    var change: String {
        "\(Set(before.values).sorted().map(\.yen).joined(separator: ", ")) → \(sale.price.yen)"
    }
    var isOver: Bool { phase == .ended || phase == .abandoned }
}

/// The file with the sales.
enum Schedule {
    static func read(_ path: String, for shop: Shop) throws -> [Sale] {
        var sales: [Sale] = []
        for row in try Table(path, columns: ["item", "price", "start", "end"]).rows {
            let sale = Sale(
                item: try row.text("item").lowercased(),
                sku: row["sku"],
                price: try row.number("price", in: 1...999_999_999),
                start: try row.time("start"),
                end: try row.time("end")
            )
            if sale.end <= sale.start { throw row.error("the sale ends before it starts") }
            if sale.sku != nil, shop.generation == .retired { throw row.error("version 1.0 knows no SKUs") }
            if sales.contains(where: { $0.sharesPrice(with: sale) && $0.start < sale.end && sale.start < $0.end }) {
                throw row.error("another sale of \(sale.name) is at the same time")
            }
            sales.append(sale)
        }
        return sales.sorted { $0.start < $1.start }
    }

    /// A sale in the mock that is over in a few seconds.
    static func writeSample() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("time-sale-\(UUID().uuidString)")
        try PrivateFile.createFolder(folder)
        let file = folder.appendingPathComponent("schedule.csv")
        let (start, end) = (Date() + 1, Date() + 5)
        let rows = ["demo-item-01", "demo-item-05"].map { "\($0),777,\(start.japaneseTime),\(end.japaneseTime)\n" }
        try PrivateFile.write(Data(("item,price,start,end\n" + rows.joined()).utf8), to: file)
        print("The schedule and its state: \(folder.path)")
        return file.path
    }
}
