import ExampleSupport
import Foundation

/// What was sold of an item.
struct ItemTotal {
    let item: String
    /// The name in the newest order.
    private(set) var name: String
    private(set) var units = 0
    private(set) var yen = 0

    /// The totals of all items, the best seller first.
    static func totals(of sales: [Sale]) -> [ItemTotal] {
        var totals: [String: ItemTotal] = [:]
        for line in sales.flatMap(\.lines) {
            let key = line.item.isEmpty ? line.name : line.item
            var total = totals[key] ?? ItemTotal(item: line.item, name: line.name)
            total.name = line.name
            total.units += line.units
            total.yen += line.price * line.units
            totals[key] = total
        }
        return totals.sorted { ($1.value.units, $1.value.yen, $0.key) < ($0.value.units, $0.value.yen, $1.key) }.map(
            \.value
        )
    }
}

/// A row of the ranking.
struct RankedItem {
    let rank: Int
    let total: ItemTotal
    /// The item of today; nil if the shop does not have it any more.
    let product: Product?
    let category: String?

    var name: String { product?.name ?? total.name }
}

/// The ranking of a period, in each form that the app writes.
struct Ranking {
    let start: Date
    let end: Date
    let category: String?
    let rows: [RankedItem]

    /// Lines for a terminal; the name stands last, because its width there is not known.
    var text: String {
        let title = "Best sellers from \(start.shortDay) to \(end.shortDay)" + (category.map { ", \($0)" } ?? "")
        guard !rows.isEmpty else { return title + ": nothing was sold." }
        let head = Self.line("Rank", "Units", "Yen", "Price", "Item", "Name")
        return
            ([title, head]
            + rows.map { row in
                Self.line(
                    "\(row.rank)",
                    "\(row.total.units)",
                    row.total.yen.grouped,
                    row.product?.price?.grouped ?? "-",
                    row.total.item,
                    row.name
                )
            }).joined(separator: "\n")
    }

    private static func line(
        _ rank: String,
        _ units: String,
        _ yen: String,
        _ price: String,
        _ item: String,
        _ name: String
    )
        -> String
    {
        func right(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        return right(rank, 4) + right(units, 7) + right(yen, 12) + right(price, 10) + "  "
            + item.padding(toLength: max(20, item.count), withPad: " ", startingAt: 0) + "  " + name
    }

    /// CSV for a spreadsheet.
    var csv: String {
        let head = ["順位", "商品管理番号", "商品名", "カテゴリ", "販売個数", "売上", "現在の価格"]
        let lines = rows.map { row in
            [
                "\(row.rank)", row.total.item, row.name, row.category ?? "", "\(row.total.units)", "\(row.total.yen)",
                row.product?.price.map(String.init) ?? "",
            ]
        }
        return CSV.text([head] + lines)
    }

    /// A page with a bar for each item.
    func page() throws -> Page {
        let most = rows.map(\.total.units).max() ?? 1
        let items = rows.map { row in
            [
                "rank": row.rank, "name": row.name, "page": row.product?.page.map { ["url": $0] } as Any,
                "isGone": row.product == nil, "category": row.category ?? "", "units": row.total.units.grouped,
                "yen": row.total.yen.yen, "price": row.product?.price?.yen ?? "－",
                "width": row.total.units * 100 / max(1, most),
            ]
        }
        return try Page(
            "売れ筋ランキング",
            template: Self.template,
            values: [
                "start": start.shortDay, "end": end.shortDay, "category": category ?? "全カテゴリ", "items": items,
                "isEmpty": items.isEmpty,
            ],
            style: Card.style + """

                .bar { background: #bf0000; height: .6rem; border-radius: .2rem; min-width: 2px }
                .chart { width: 25% }
                .rank { font-weight: bold; text-align: center }
                """
        )
    }

    private static let template = """
        <h1>売れ筋ランキング</h1>
        <p>{{start}} 〜 {{end}}（{{category}}）</p>
        {{#isEmpty}}<p>この期間の販売はありません。</p>{{/isEmpty}}
        {{^isEmpty}}
        <table>
        <tr><th>順位</th><th>商品</th><th class="number">現在の価格</th><th class="number">個数</th><th class="number">売上</th><th></th></tr>
        {{#items}}
        <tr><td class="rank">{{rank}}</td>
        <td>\(Card.name)<br><span class="note">{{category}}{{#isGone}}取扱終了{{/isGone}}</span></td>
        <td class="number">{{price}}</td><td class="number">{{units}}</td><td class="number">{{yen}}</td>
        <td class="chart"><div class="bar" style="width: {{width}}%"></div></td></tr>
        {{/items}}
        </table>
        {{/isEmpty}}
        """
}
