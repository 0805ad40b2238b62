import ExampleSupport
import Foundation
import RMSClient

/// What was bought last, which each look at the orders extends.
struct Feed {
    private let shop: Shop
    private let count: Int
    private var since: Date
    /// The newest first, at most `count`.
    private var purchases: [Purchase] = []
    /// The items of `purchases`, as they were when they appeared; nil for one that the shop does not have any more.
    private var products: [String: Product?] = [:]

    private struct Purchase: Hashable {
        let order: String
        let date: Date
        let item: String
        let name: String
        let units: Int
    }

    /// How far back a look repeats the one before: an order can appear some time after its date.
    private static let overlap: TimeInterval = 3600

    /// - Parameter since: Where the first look begins.
    init(shop: Shop, count: Int, since: Date) {
        self.shop = shop
        self.count = count
        self.since = since
    }

    /// Adds the purchases since the last look, and prints them.
    ///
    /// A failure that may pass by itself is reported, and the next look makes up for this one.
    mutating func update(at now: Date) async throws {
        do {
            let sales = try await shop.sales(from: since, to: now)
            let found = sales.flatMap { sale in
                sale.lines.map {
                    Purchase(order: sale.number, date: sale.date, item: $0.item, name: $0.name, units: $0.units)
                }
            }
            let known = Set(purchases)
            // An order that was canceled meanwhile leaves the page, if this look still reads its time.
            let rest = purchases.filter { $0.date < since || found.contains($0) }
            let new = Set(found).subtracting(known)
            let all = (rest + new).sorted { ($0.date, $0.item) > ($1.date, $1.item) }
            let shown = Array(all.prefix(count))
            for item in Set(shown.map(\.item)) where products[item] == nil && !item.isEmpty {
                products.updateValue(try await shop.product(item), forKey: item)
            }
            (purchases, since) = (shown, now.addingTimeInterval(-Self.overlap))
            products = products.filter { entry in shown.contains { $0.item == entry.key } }
            for purchase in shown.filter(new.contains).reversed() {
                print("\(purchase.date.shortTime)  \(name(of: purchase))")
            }
        } catch let error as RMSError where error.isTransient {
            FileHandle.standardError.write(Data("purchase-feed: \(error)\n".utf8))
        }
    }

    private func name(of purchase: Purchase) -> String { (products[purchase.item] ?? nil)?.name ?? purchase.name }

    /// The page, which a browser loads again after each look.
    func page(at now: Date, refresh: Int?) throws -> Page {
        let cards = purchases.map { purchase in
            var values = (products[purchase.item] ?? nil)?.values ?? ["name": purchase.name]
            values["ago"] = purchase.date.ago(at: now)
            values["units"] = purchase.units > 1 ? ["count": purchase.units] : nil
            return values
        }
        return try Page(
            "今コレ実況中継",
            template: Self.template,
            values: ["cards": cards, "isEmpty": cards.isEmpty, "time": now.shortTime],
            style: Card.style,
            refresh: refresh
        )
    }

    private static let template = """
        <h1>いま、これが売れました</h1>
        {{#isEmpty}}<p>まだご注文はありません。</p>{{/isEmpty}}
        {{#cards}}
        <div class="card">\(Card.picture)
        <div><div class="note">{{ago}}</div><div>\(Card.name)</div>
        <div>{{#price}}<span class="price">{{.}}</span>{{/price}}{{#units}} <span class="note">{{count}}個</span>{{/units}}</div></div></div>
        {{/cards}}
        <p class="note">{{time}} 現在</p>
        """
}
