/// A rate of the consumption tax: 0, 8 or 10 percent.
struct TaxRate: Hashable, Comparable, Sendable {
    let percent: Int

    static let standard = Self(percent: 10)

    private init(percent: Int) { self.percent = percent }

    /// Reads a rate of the wire; anything but the known ones is the standard rate.
    init(_ text: String?) {
        percent = Self.texts.first { $0.value == text }?.key ?? Self.standard.percent
    }

    private static let texts = [0: "0", 8: "0.08", 10: "0.1"]
    /// The rates as the wire has them.
    static let codes = ["0", "0.08", "0.1"]

    /// The rate as the wire has it.
    var text: String { Self.texts[percent] ?? "" }

    static func < (left: TaxRate, right: TaxRate) -> Bool { left.percent < right.percent }

    /// The tax in an amount with tax, rounded to whole yen as in a published sample, which has 749 in 8,235.
    func tax(in amount: Int) -> Int {
        let whole = 100 + percent
        return amount / whole * percent + (amount % whole * percent + whole / 2) / whole
    }

    /// The tax on an amount without tax, rounded down: our choice.
    func tax(on amount: Int) -> Int { amount / 100 * percent + amount % 100 * percent / 100 }
}
