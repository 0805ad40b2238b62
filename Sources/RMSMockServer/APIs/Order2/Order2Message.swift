internal import RMSClient

/// One entry of `MessageModelList`.
struct Order2Message {
    enum Kind: String {
        case info = "INFO"
        case error = "ERROR"
        case warning = "WARNING"
    }

    let kind: Kind
    /// The function's part of the code (`GET_ORDER`).
    let function: String
    let number: Int
    let text: String
    /// Further members, in order.
    var members: [(String, JSONText)] = []

    var json: JSONText {
        let digits = String(number)
        let code =
            "ORDER_EXT_API_\(function)_\(kind.rawValue)_\(String(repeating: "0", count: max(0, 3 - digits.count)))"
        return .object(
            [
                ("messageType", .string(kind.rawValue)), ("messageCode", .string(code + digits)),
                ("message", .string(text)),
            ] + members
        )
    }

    /// A required field is missing.
    static func missing(_ field: String, _ function: String) -> Order2Message {
        Order2Message(kind: .error, function: function, number: 9, text: "\(field)の項目を指定して下さい。")
    }

    /// A field is malformed.
    static func malformed(_ field: String, _ function: String) -> Order2Message {
        Order2Message(kind: .error, function: function, number: 11, text: "\(field)の書式が不正です。")
    }

    func about(_ orderNumber: String) -> Order2Message {
        var copy = self
        copy.members.insert(("orderNumber", .string(orderNumber)), at: 0)
        return copy
    }
}

extension ShopAnswer {
    /// An answer of RakutenPayOrderAPI 2.0: its messages, with members before and after them.
    static func messages(
        _ messages: [Order2Message],
        status: Int = 200,
        after first: [(String, JSONText)] = [],
        _ members: [(String, JSONText)] = []
    ) -> ShopAnswer {
        let list = ("MessageModelList", JSONText.array(messages.map(\.json)))
        return .body(JSONText.object(first + [list] + members).compact, status: status)
    }
}
