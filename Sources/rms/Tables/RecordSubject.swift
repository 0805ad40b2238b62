/// What a kind of records is called in messages.
protocol RecordSubject: Sendable {
    /// One of them: `order`.
    static var singular: String { get }
    /// Several of them: `orders`.
    static var plural: String { get }
}

extension RecordSubject {
    /// A number of them: `1 order`, `1,200 orders`.
    static func count(_ number: Int) -> String { number == 1 ? "1 \(singular)" : "\(number.grouped) \(plural)" }
}
