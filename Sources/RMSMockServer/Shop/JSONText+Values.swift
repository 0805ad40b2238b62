internal import RMSClient

extension JSONText {
    /// A text, or null.
    static func text(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

    /// A number, or null.
    static func number(_ number: Int?) -> JSONText { number.map { .literal("\($0)") } ?? .null }

    /// A time such as 2026-11-30T12:00:00+09:00 as RakutenPayOrderAPI 2.0 writes it, or null.
    static func time(_ japaneseTime: String?) -> JSONText { text(japaneseTime.map { String($0.prefix(19)) + "+0900" }) }

    /// true or false.
    static func boolean(_ holds: Bool) -> JSONText { .literal(holds ? "true" : "false") }

    /// 1 or 0.
    static func flag(_ holds: Bool) -> JSONText { .literal(holds ? "1" : "0") }
}
