import ExampleSupport
import Foundation

/// The stars of several reviews.
struct Rating {
    /// The number of reviews with 1, 2, 3, 4 and 5 stars.
    private let counts: [Int]

    init(_ reviews: [Review]) {
        var counts = [0, 0, 0, 0, 0]
        for review in reviews { counts[review.stars - 1] += 1 }
        self.counts = counts
    }

    var total: Int { counts.reduce(0, +) }

    /// 0 without reviews.
    var average: Double {
        let stars = zip(1..., counts).map { $0 * $1 }.reduce(0, +)
        return total == 0 ? 0 : Double(stars) / Double(total)
    }

    /// The average with two digits.
    var text: String { total == 0 ? "-" : String(format: "%.2f", average) }

    /// A bar for each number of stars, the highest first.
    var bars: [[String: Any]] {
        zip(1..., counts).reversed().map { stars, count in
            ["stars": stars.stars, "count": count, "width": count * 100 / max(1, total)]
        }
    }

    static let style = """

        h2 { font-size: 1.15rem; margin-top: 2rem }
        .average { font-size: 2.5rem; font-weight: bold; color: #bf0000 }
        .row { display: flex; align-items: center; gap: .8rem }
        .row .number { width: 3rem }
        .track { flex: 1; background: #eee; height: .7rem; border-radius: .2rem }
        .bar { background: #e08a00; height: .7rem; border-radius: .2rem }
        .review { padding: .7rem 0; border-bottom: 1px solid #ddd }
        """
}
