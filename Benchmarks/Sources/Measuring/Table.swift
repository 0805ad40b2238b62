import Foundation

/// The goal of a row.
package enum Goal {
    case atLeast(Double)
    case below(Double)

    func isReached(by value: Double) -> Bool {
        switch self {
        case .atLeast(let bound): value >= bound
        case .below(let bound): value < bound
        }
    }

    var text: String {
        switch self {
        case .atLeast(let bound): ">= \(bound.shown)"
        case .below(let bound): "< \(bound.shown)"
        }
    }
}

/// The table; each row is printed as soon as it is measured.
package enum Table {
    private static let widths = [36, 30, 30, 12, 10]

    package static func begin() {
        line(["what", "ours", "compared with", "ratio", "goal"])
    }

    /// A row; the value is a ratio unless it has a unit.
    package static func row(
        _ what: String,
        _ ours: String,
        _ other: String,
        _ value: Double,
        unit: String = "",
        _ goal: Goal?
    ) {
        let verdict = goal.map { $0.isReached(by: value) ? "" : "  MISSED" } ?? ""
        line([what, ours, other, value.shown + unit, (goal?.text ?? "") + verdict])
    }

    private static func line(_ cells: [String]) {
        let padded = zip(cells, widths).map { $0.padding(toLength: max($1, $0.count), withPad: " ", startingAt: 0) }
        print(padded.joined(separator: " "))
        fflush(nil)
    }
}

extension Double {
    /// Two decimals below a hundred, none above.
    package var shown: String { String(format: abs(self) < 100 ? "%.2f" : "%.0f", self) }
}
