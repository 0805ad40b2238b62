internal import Foundation

/// A social gift in an order of a seed: the receiver enters the address.
struct SeedSocialGift: Sendable {
    /// Whole days after the order.
    private let dueIn: Int
    /// Days after the order; nil while the address is waited for.
    private let enteredIn: Double?
    private let mail: String?

    var isAwaited: Bool { enteredIn == nil }

    init(_ node: SeedNode) throws(SeedError) {
        try node.check(attributes: ["dueIn", "enteredIn", "mail"])
        dueIn = try node.integer("dueIn", in: 0...60) ?? 10
        enteredIn = try node.number("enteredIn", in: 0...60)
        mail = try node.text("mail")
        if let enteredIn, enteredIn > Double(dueIn) { throw node.error("needs an enteredIn of at most its dueIn") }
    }

    /// `sgMngNumber` is the order's number with the known ending: our choice.
    func gift(of order: String, orderedAt date: Date) -> OrderDetails.SocialGift {
        OrderDetails.SocialGift(
            number: "\(order)-sg",
            dueDate: date.japaneseDay(after: dueIn),
            enteredAt: enteredIn.map { date.addingTimeInterval($0 * 86_400).japaneseTime },
            mail: mail
        )
    }

    /// What RMS shows while the address is waited for.
    static let awaitedPerson: Element = {
        let texts = [
            "zipCode1": "999", "zipCode2": "9999", "phoneNumber1": "999", "phoneNumber2": "9999",
            "phoneNumber3": "9999", "familyNameKana": "ニュウリョクマチ", "firstNameKana": "ニュウリョクマチ",
        ]
        return Element("person", SchemaOrder.address.map { Element($0, texts[$0] ?? "入力待ち") })
    }()
}
