public import struct Foundation.Decimal

/// A value that is one text on the wire.
public protocol WireScalar: Sendable {
    /// What kind of value it is, for schemas and for JSON.
    static var wireKind: WireKind { get }

    /// Reads the text of an element, as UTF-8 bytes; nil if it is not a valid value.
    init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat)

    /// The text to write.
    func wireText(format: WireFormat) -> String
}

/// The kinds of scalar.
public enum WireKind: String, Sendable, Hashable {
    /// Any text.
    case text
    /// A whole number.
    case integer
    /// A decimal number.
    case decimal
    /// True or false.
    case boolean
    /// A point in time, or a day in Japan.
    case date
    /// A file to upload.
    case file
}

/// How a value is written if RMS writes one kind in several ways.
public enum WireFormat: Sendable, Hashable {
    /// The kind's usual form: `true`/`false` for booleans, `2020-04-20T21:22:22+09:00` for dates.
    case plain
    /// A boolean as `1`/`0`.
    case zeroOne
    /// A date as `2015-10-05`: a day in Japan.
    case day
    /// A date as `2020-04-20T21:22:22+0900`, without a colon in the zone.
    case compactZone
    /// A number as a JSON string: `"980"`. In XML, the number as usual.
    case quoted
}

extension String: WireScalar {
    /// Text.
    public static var wireKind: WireKind { .text }

    /// Reads the text as it is, including whitespace.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        self.init(decoding: bytes, as: UTF8.self)
    }

    /// The text itself.
    public func wireText(format: WireFormat) -> String { self }
}

extension Int: WireScalar {
    /// A whole number.
    public static var wireKind: WireKind { .integer }

    /// Reads decimal digits with an optional sign and whitespace around them; nil on overflow.
    ///
    /// A whole number may be written as a fraction or with an exponent, as some systems do: `1200.0`, `1e0`, `10E-1`.
    /// Thousands separators are not accepted.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        let text = bytes.trimmed
        var digits = text
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        guard !digits.isEmpty else { return nil }
        var value = 0
        for byte in digits {
            let digit = Int(byte) - 0x30
            guard 0...9 ~= digit else {
                guard let whole = Self(fraction: text) else { return nil }
                value = whole
                break
            }
            guard let next = Self.append(digit, to: value, isNegative: isNegative) else { return nil }
            value = next
        }
        self = value
    }

    private static func append(_ digit: Int, to value: Int, isNegative: Bool) -> Int? {
        let (shifted, overflowed) = value.multipliedReportingOverflow(by: 10)
        let (next, overflowedToo) =
            isNegative ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
        return overflowed || overflowedToo ? nil : next
    }

    /// Reads a whole number that is written with a decimal point or an exponent.
    private init?(fraction text: Slice<UnsafeBufferPointer<UInt8>>) {
        guard let number = DecimalText(text) else { return nil }
        // Digits after the point count against the exponent; what is left after it must be zeros.
        let digits = number.whole + number.fraction
        let wholeCount = number.whole.count + number.exponent
        guard digits.dropFirst(Swift.max(0, wholeCount)).allSatisfy({ $0 == 0 }) else { return nil }
        var value = 0
        for digit in digits.prefix(Swift.max(0, wholeCount)) {
            guard let next = Self.append(digit, to: value, isNegative: number.isNegative) else { return nil }
            value = next
        }
        for _ in 0..<Swift.max(0, wholeCount - digits.count) where value != 0 {
            guard let next = Self.append(0, to: value, isNegative: number.isNegative) else { return nil }
            value = next
        }
        self = value
    }

    /// Decimal digits.
    public func wireText(format: WireFormat) -> String { String(self) }
}

extension Bool: WireScalar {
    /// True or false.
    public static var wireKind: WireKind { .boolean }

    /// Reads `true`, `false`, `1` and `0`, whatever the format, because answers mix them. Case is ignored, because
    /// `TRUE` can mean nothing else.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        let text = bytes.trimmed
        let word = text.lazy.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        if word.elementsEqual("true".utf8) || text.elementsEqual("1".utf8) {
            self = true
        } else if word.elementsEqual("false".utf8) || text.elementsEqual("0".utf8) {
            self = false
        } else {
            return nil
        }
    }

    /// `true`/`false`, or `1`/`0`.
    public func wireText(format: WireFormat) -> String {
        format == .zeroOne ? (self ? "1" : "0") : (self ? "true" : "false")
    }
}

extension Decimal: WireScalar {
    /// A decimal number.
    public static var wireKind: WireKind { .decimal }

    /// Reads a number with an optional decimal point and exponent, as in `xs:double` and JSON.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        let text = bytes.trimmed
        // Foundation reads a number at the start of a text; here the whole text must be one.
        guard let number = DecimalText(text), abs(number.exponent) < 1000,
            let value = Decimal(string: String(decoding: text, as: UTF8.self)), !value.isNaN
        else { return nil }
        self = value
    }

    /// The number with a decimal point.
    public func wireText(format: WireFormat) -> String { description }
}

/// The parts of a decimal number: digits with an optional decimal point and exponent.
private struct DecimalText {
    var isNegative = false
    var whole: [Int] = []
    var fraction: [Int] = []
    var exponent = 0

    /// Larger than any meaningful exponent.
    private static let largestExponent = 10_000

    /// Nil unless the whole text is a number.
    init?(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        var rest = text
        isNegative = Self.takeSign(&rest)
        whole = Self.takeDigits(&rest)
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = Self.takeDigits(&rest)
        }
        guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
        guard let mark = rest.first else { return }
        guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
        rest.removeFirst()
        let isSmall = Self.takeSign(&rest)
        let digits = Self.takeDigits(&rest)
        guard !digits.isEmpty, rest.isEmpty else { return nil }
        let value = digits.reduce(0) { min($0 * 10 + $1, Self.largestExponent) }
        exponent = isSmall ? -value : value
    }

    private static func takeSign(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return false }
        rest.removeFirst()
        return sign == UInt8(ascii: "-")
    }

    private static func takeDigits(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> [Int] {
        let digits = rest.prefix { 0x30...0x39 ~= $0 }.map { Int($0) - 0x30 }
        rest = rest.dropFirst(digits.count)
        return digits
    }
}

extension WireScalar where Self: RawRepresentable, RawValue: WireScalar {
    /// The kind of the raw value.
    public static var wireKind: WireKind { RawValue.wireKind }

    /// Reads the raw value: any value is kept, known or not.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        guard let raw = RawValue(wireBytes: bytes, format: format) else { return nil }
        self.init(rawValue: raw)
    }

    /// The raw value's text.
    public func wireText(format: WireFormat) -> String { rawValue.wireText(format: format) }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes without XML whitespace at both ends.
    var trimmed: Slice<UnsafeBufferPointer<UInt8>> {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0A ~= byte || byte == 0x0D }
        var slice = self[...]
        while let first = slice.first, isBlank(first) { slice = slice.dropFirst() }
        while let last = slice.last, isBlank(last) { slice = slice.dropLast() }
        return slice
    }
}
