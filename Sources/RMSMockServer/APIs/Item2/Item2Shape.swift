internal import RMSClient

/// The form of a value in a request of ItemAPI 2.0.
indirect enum Item2Shape: Sendable {
    /// A text with at most so many bytes.
    case text(Int?, Item2Text = .line)
    case choice([String])
    case flag
    /// A whole number in a range. A text of one is accepted, as RMS's samples have them: our choice.
    case integer(ClosedRange<Int>, Item2Code = .outside)
    /// Yen, as a text or a number.
    case yen(ClosedRange<Int>)
    case taxRate
    case genre
    /// A day such as 2026-11-30.
    case day
    /// A time in Japan, whose smaller units become the given ones.
    case time(seconds: String)
    case exemption
    case list(Item2Shape, ClosedRange<Int>, Item2Code = .longList)
    case object([Item2Member])
    /// Objects by `variantId`.
    case variants([Item2Member], ClosedRange<Int>)
    /// Texts by the keys of the selectors.
    case selectorValues
}

/// A member of an object in a request.
struct Item2Member: Sendable {
    let name: String
    let shape: Item2Shape
    /// Whether an object without it is refused.
    let isMandatory: Bool

    init(_ name: String, _ shape: Item2Shape, isMandatory: Bool = false) {
        self.name = name
        self.shape = shape
        self.isMandatory = isMandatory
    }
}

/// What a text may contain.
enum Item2Text: Sendable, Hashable {
    /// Anything.
    case plain
    /// One line.
    case line
    /// The title: one line without a URL.
    case title
    /// One line without markup.
    case name
    /// A choice: one line without markup and colons.
    case option
    /// HTML for computers, for smartphones, of a description of medicine, and of its agreement.
    case html, smallHTML, medicine, agreement
    case image, video, password, article
}
