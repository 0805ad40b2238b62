public import struct Foundation.Decimal

/// A value that stands on the wire as one text.
public protocol WireScalar: Sendable {
    /// What kind of value it is, for schemas and for JSON.
    static var wireKind: WireKind { get }

    /// Reads the text of an element, as UTF-8 bytes; nil if it is no such value.
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
}

/// How a value is spelled where RMS spells one kind in several ways.
public enum WireFormat: Sendable, Hashable {
    /// The kind's usual form: `true`/`false` for booleans, `2020-04-20T21:22:22+09:00` for dates.
    case plain
    /// A boolean as `1`/`0`.
    case zeroOne
    /// A date as `2015-10-05`: a day in Japan.
    case day
    /// A date as `2020-04-20T21:22:22+0900`, without a colon in the zone.
    case compactZone
}

extension String: WireScalar {
    /// Text.
    public static var wireKind: WireKind { .text }

    /// Takes the text as it is, blanks included.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        self.init(decoding: bytes, as: UTF8.self)
    }

    /// The text itself.
    public func wireText(format: WireFormat) -> String { self }
}

extension Int: WireScalar {
    /// A whole number.
    public static var wireKind: WireKind { .integer }

    /// Reads decimal digits with an optional sign and blanks around; nil for an overflow.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        var digits = bytes.trimmed
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        guard !digits.isEmpty else { return nil }
        var value = 0
        for byte in digits {
            let digit = Int(byte) - 0x30
            guard 0...9 ~= digit else { return nil }
            let (shifted, overflowed) = value.multipliedReportingOverflow(by: 10)
            let (next, overflowedToo) =
                isNegative ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
            if overflowed || overflowedToo { return nil }
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

    /// Reads `true`, `false`, `1` and `0`, whichever the format: answers mix them.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        let text = bytes.trimmed
        if text.elementsEqual("true".utf8) || text.elementsEqual("1".utf8) {
            self = true
        } else if text.elementsEqual("false".utf8) || text.elementsEqual("0".utf8) {
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

    /// Reads a number with a point and an exponent, each of which may be missing, as `xs:double` and JSON write it.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        let text = bytes.trimmed
        guard Self.isNumber(text), let value = Decimal(string: String(decoding: text, as: UTF8.self)), !value.isNaN
        else { return nil }
        self = value
    }

    /// Foundation reads as far as a text is a number: here all of it must be one.
    private static func isNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var rest = text
        func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
        func dropSign() {
            if let first = rest.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") { rest.removeFirst() }
        }
        func dropDigits() -> Int {
            let digits = rest.prefix(while: isDigit).count
            rest = rest.dropFirst(digits)
            return digits
        }
        dropSign()
        var digits = dropDigits()
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            digits += dropDigits()
        }
        guard digits > 0 else { return false }
        guard let mark = rest.first else { return true }
        guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return false }
        rest.removeFirst()
        dropSign()
        return 1...3 ~= dropDigits() && rest.isEmpty
    }

    /// The number with a point.
    public func wireText(format: WireFormat) -> String { description }
}

extension WireScalar where Self: RawRepresentable, RawValue: WireScalar {
    /// The kind of the raw value.
    public static var wireKind: WireKind { RawValue.wireKind }

    /// Reads the raw value: every one is kept, known or not.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        guard let raw = RawValue(wireBytes: bytes, format: format) else { return nil }
        self.init(rawValue: raw)
    }

    /// The raw value's text.
    public func wireText(format: WireFormat) -> String { rawValue.wireText(format: format) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Without the white space of XML at both ends.
    var trimmed: Slice<UnsafeBufferPointer<UInt8>> {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0A ~= byte || byte == 0x0D }
        var slice = self[...]
        while let first = slice.first, isBlank(first) { slice = slice.dropFirst() }
        while let last = slice.last, isBlank(last) { slice = slice.dropLast() }
        return slice
    }
}
