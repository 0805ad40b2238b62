internal import Foundation

/// The form of a call of RakutenPayOrderAPI 2.0: which fields are missing, and which are malformed. All are collected,
/// because RMS reports all at once.
///
/// That the missing ones are reported first, and alone, is our choice.
struct Order2Form {
    let body: JSONObject
    private let function: String
    private var missing: [String] = []
    private var malformed: [String] = []

    init(_ body: JSONObject?, _ function: String) {
        self.body = body ?? JSONObject([:])
        self.function = function
    }

    /// Requires a value.
    mutating func require(_ names: String...) {
        missing += names.filter { !body.isGiven($0) }
    }

    /// Permits only some whole numbers, as numbers or as texts.
    mutating func integer(_ name: String, _ isPermitted: (Int) -> Bool = { _ in true }) {
        guard body.isGiven(name) else { return }
        if body.number(name).map(isPermitted) != true { malformed.append(name) }
    }

    /// Permits texts up to a number of characters.
    mutating func text(_ name: String, atMost limit: Int) {
        guard body.isGiven(name) else { return }
        if body.text(name).map({ $0.count <= limit }) != true { malformed.append(name) }
    }

    /// Permits some texts.
    mutating func text(_ name: String, _ isPermitted: (String) -> Bool) {
        guard body.isGiven(name) else { return }
        if body.text(name).map(isPermitted) != true { malformed.append(name) }
    }

    /// Permits texts that together have up to a number of bytes.
    mutating func texts(_ names: [String], atMostBytes limit: Int) {
        let given = names.filter(body.isGiven)
        malformed += given.filter { body.text($0) == nil }
        if given.reduce(0, { $0 + (body.text($1)?.utf8.count ?? 0) }) > limit { malformed += given.prefix(1) }
    }

    /// Permits 0 and 1.
    mutating func flags(_ names: String...) {
        for name in names { integer(name) { 0...1 ~= $0 } }
    }

    /// Permits amounts in whole yen, and -9999 for an undecided one.
    mutating func amounts(_ names: String...) {
        for name in names { integer(name) { 0...999_999_999 ~= $0 || $0 == OrderAmounts.undecided } }
    }

    /// Permits the tax rates 0, 0.08 and 0.1.
    mutating func rates(_ names: String...) {
        malformed += names.filter { body.isGiven($0) && body.rate($0) == nil }
    }

    /// Checks an object, if it was sent.
    mutating func object(_ name: String, _ check: (inout Order2Form) -> Void) {
        guard body.isGiven(name) else { return }
        guard let object = body.object(name) else {
            malformed.append(name)
            return
        }
        take(object, check)
    }

    /// Checks the objects of a list.
    mutating func each(_ name: String, _ check: (inout Order2Form) -> Void) {
        for object in body.objects(name) { take(object, check) }
    }

    /// Adds what is wrong with a part of the body.
    private mutating func take(_ part: JSONObject, _ check: (inout Order2Form) -> Void) {
        var form = Order2Form(part, function)
        check(&form)
        missing += form.missing
        malformed += form.malformed
    }

    /// Permits days such as 2026-11-01.
    mutating func day(_ name: String) {
        guard body.isGiven(name) else { return }
        let isDay = body.text(name).map { text in
            text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil && Date(japaneseTime: "\(text)T00:00:00+09:00") != nil
        }
        if isDay != true { malformed.append(name) }
    }

    /// Requires an order number.
    mutating func orderNumber() {
        require("orderNumber")
        if body.isGiven("orderNumber"), body.text("orderNumber").map(OrderNumber.isValid) != true {
            malformed.append("orderNumber")
        }
    }

    /// Requires 1 to 100 order numbers.
    mutating func orderNumbers() {
        let numbers = body.texts("orderNumberList")
        if numbers.isEmpty {
            missing.append("orderNumberList")
        } else if numbers.count > 100 || !numbers.allSatisfy(OrderNumber.isValid) {
            malformed.append("orderNumberList")
        }
    }

    /// Requires a list of objects.
    mutating func objects(_ name: String, atMost limit: Int = .max) {
        let count = body.objects(name).count
        if count == 0 { missing.append(name) }
        if count > limit { malformed.append(name) }
    }

    /// The messages that refuse the call; none if its form is right.
    var problems: [Order2Message] {
        missing.isEmpty
            ? malformed.map { .malformed($0, function) } : missing.map { .missing($0, function) }
    }

    /// The answer that refuses the call; nil if its form is right.
    var refusal: ShopAnswer? { problems.isEmpty ? nil : .messages(problems, status: 400) }
}
