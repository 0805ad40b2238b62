public import struct Foundation.Date

/// Dates on the wire are in Japan time, which has no daylight saving time: +09:00 all year.
extension Date: WireScalar {
    /// A date.
    public static var wireKind: WireKind { .date }

    /// Reads `2020-04-20T21:22:22+09:00`, with or without seconds, fraction and zone, and `2015-10-05`.
    ///
    /// A missing zone means Japan time. `Z`, `+0900`, `+09` and any other offset are accepted, as are a decimal comma
    /// and 24:00:00, the end of a day: ISO 8601 permits all of them. Slashes are not: they are used in RMS's CSV files,
    /// but are not known in any answer.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        var scanner = DateScanner(bytes: bytes.trimmed)
        guard let seconds = scanner.secondsSince1970() else { return nil }
        self.init(timeIntervalSince1970: seconds)
    }

    /// `2020-04-20T21:22:22+09:00`, or only the day; a fraction of a second is cut off. A date whose year does not have
    /// four digits is written as the nearest one whose year does.
    public func wireText(format: WireFormat) -> String {
        let japanese = wholeSeconds + DateScanner.japanOffset
        let (days, second) = japanese.quotientAndRemainder(flooringBy: 86_400)
        let (year, month, day) = civil(fromDays: days)
        let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
        if format == .day { return date }
        let zone = format == .compactZone ? "+0900" : "+09:00"
        return "\(date)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))\(zone)"
    }
}

extension Date {
    /// The number of Japan's calendar day, counted from 1970-01-01.
    var japaneseDay: Int {
        (wholeSeconds + DateScanner.japanOffset).quotientAndRemainder(flooringBy: 86_400).0
    }

    /// Limited to the years 1 to 9999, so that nothing computed from it overflows.
    fileprivate var wholeSeconds: Int {
        let seconds = timeIntervalSince1970
        return Int((seconds.isNaN ? -.infinity : seconds).rounded(.down).clamped(to: -62_135_596_800...253_402_268_399))
    }
}

private struct DateScanner {
    static let japanOffset = 9 * 3600
    var bytes: Slice<UnsafeBufferPointer<UInt8>>

    mutating func secondsSince1970() -> Double? {
        guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2),
            1...12 ~= month, day >= 1, day <= daysIn(month: month, year: year)
        else { return nil }
        let midnight = Double(daysFromCivil(year, month, day) * 86_400)
        if bytes.isEmpty { return midnight - Double(Self.japanOffset) }
        guard skip("T") || skip(" "), let hour = number(2), skip(":"), let minute = number(2) else { return nil }
        var second = 0
        if skip(":") {
            guard let value = number(2) else { return nil }
            second = value
        }
        guard hour < 25, minute < 60, second < 61, let fraction = fraction(), let offset = zone() else { return nil }
        if hour == 24, minute > 0 || second > 0 || fraction > 0 { return nil }
        return midnight + Double(hour * 3600 + minute * 60 + second - offset) + fraction
    }

    private mutating func fraction() -> Double? {
        guard skip(".") || skip(",") else { return 0 }
        var value = 0.0
        var scale = 0.1
        var count = 0
        while let digit = digit() {
            value += Double(digit) * scale
            scale /= 10
            count += 1
        }
        return count > 0 ? value : nil
    }

    private mutating func zone() -> Int? {
        if bytes.isEmpty { return Self.japanOffset }
        if skip("Z") { return bytes.isEmpty ? 0 : nil }
        let sign = skip("+") ? 1 : skip("-") ? -1 : 0
        guard sign != 0, let hours = number(2) else { return nil }
        var minutes = 0
        if !bytes.isEmpty {
            _ = skip(":")
            guard let value = number(2), bytes.isEmpty else { return nil }
            minutes = value
        }
        guard hours < 24, minutes < 60 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }

    private mutating func digit() -> Int? {
        guard let byte = bytes.first, 0x30...0x39 ~= byte else { return nil }
        bytes = bytes.dropFirst()
        return Int(byte) - 0x30
    }

    private mutating func number(_ digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard bytes.first == UInt8(ascii: character) else { return false }
        bytes = bytes.dropFirst()
        return true
    }
}

private func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
}

/// Days since 1970-01-01 in the Gregorian calendar, counted in eras of 400 years that begin in March.
private func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = shifted.quotientAndRemainder(flooringBy: 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

private func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (days + 719_468).quotientAndRemainder(flooringBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Int {
    fileprivate func quotientAndRemainder(flooringBy divisor: Int) -> (Int, Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension Double {
    fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
