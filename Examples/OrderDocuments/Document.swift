import ExampleSupport
import Foundation

/// A page to print.
struct Document {
    /// What it is, for the user.
    let kind: String
    /// The file's name without its extension.
    let name: String
    let page: Page

    /// - Parameter part: Which of several documents of an order it is; nil if it is the only one.
    private init(
        _ kind: String,
        _ part: Int?,
        of number: String,
        title: String,
        _ template: String,
        _ values: [String: Any]
    ) throws {
        let suffix = part.map { " \($0)" } ?? ""
        self.kind = kind + suffix
        // The number comes from RMS, and may not leave the folder.
        name = "\(kind) \(number)\(suffix)".map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
        page = try Page(title, template: Template.style + template, values: values)
    }

    /// The delivery notes (納品書), one for each parcel.
    ///
    /// The note in a gift that somebody else receives shows no prices: our choice. Neither does one of several parcels
    /// show what the whole order costs.
    static func deliveryNotes(of order: CustomerOrder, _ bill: Bill, _ seller: Seller) throws -> [Document] {
        try order.parcels.enumerated().map { index, parcel in
            guard let recipient = parcel.recipient else {
                throw Refusal(reason: "the recipient of the gift has not entered an address yet", isMistake: false)
            }
            let isGift = order.isGift && recipient != order.orderer
            let isOnly = order.parcels.count == 1
            var values = common(order, seller)
            values["recipient"] = self.values(of: recipient)
            values["noshi"] = parcel.noshi.map { ["text": $0] }
            values["parcel"] = isOnly ? nil : ["number": index + 1, "count": order.parcels.count]
            values["lines"] = parcel.lines.map { self.values(of: $0) }
            if recipient != order.orderer { values["sender"] = ["name": order.orderer.name] }
            if !isGift {
                values["priced"] = true
                values["bill"] = isOnly ? self.values(of: bill) : nil
                values["subtotal"] = isOnly ? nil : ["amount": parcel.lines.reduce(0) { $0 + $1.amount }.yen]
            }
            return try Document(
                "delivery note",
                isOnly ? nil : index + 1,
                of: order.number,
                title: "納品書 \(order.number)",
                Template.deliveryNote,
                values
            )
        }
    }

    /// The receipt (領収書).
    static func receipt(for order: CustomerOrder, _ bill: Bill, _ seller: Seller) throws -> Document {
        var values = common(order, seller)
        values["payer"] = order.orderer.name
        values["amount"] = bill.request.yen
        values["lines"] = order.parcels.flatMap(\.lines).map { self.values(of: $0) }
        values["priced"] = true
        values["bill"] = self.values(of: bill)
        // A second receipt for one payment says so.
        values["reissued"] = order.receiptsIssued > 0
        return try Document(
            "receipt",
            nil,
            of: order.number,
            title: "領収書 \(order.number)",
            Template.receipt,
            values
        )
    }

    private static func common(_ order: CustomerOrder, _ seller: Seller) -> [String: Any] {
        var values: [String: Any] = [
            "number": order.number, "date": order.date.japaneseDay, "today": Date().japaneseDay,
            "payment": order.paymentMethod, "seller": seller.name, "sellerAddress": seller.address,
        ]
        values["registration"] = seller.registrationNumber.map { ["number": $0] }
        return values
    }

    private static func values(of person: CustomerOrder.Person) -> [String: Any] {
        ["name": person.name, "postalCode": person.postalCode, "address": person.address]
    }

    private static func values(of line: CustomerOrder.Line) -> [String: Any] {
        [
            "name": line.name, "reduced": line.percent == 8, "price": line.price.yen, "units": line.units,
            "amount": line.amount.yen, "choices": line.choices.map { ["text": $0] },
        ]
    }

    private static func values(of bill: Bill) -> [String: Any] {
        var values: [String: Any] = [
            "charges": bill.charges.map { ["name": $0.name, "amount": $0.amount.yen, "reduced": $0.percent == 8] },
            "coupons": bill.coupons.map { ["name": $0.name, "amount": "−" + $0.amount.yen] },
            "total": (bill.request + bill.points).yen,
            "request": bill.request.yen,
            "taxes": bill.taxes.map { ["percent": $0.percent, "total": $0.total.yen, "tax": $0.tax.yen] },
        ]
        if bill.points > 0 { values["points"] = ["amount": "−" + bill.points.yen] }
        return values
    }
}
