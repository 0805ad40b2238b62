import Foundation
import RMSClient
import Testing

private func read<T: WireScalar>(_ type: T.Type, _ text: String, _ format: WireFormat = .plain) -> T? {
    var text = text
    return text.withUTF8 { T(wireBytes: $0, format: format) }
}

@Suite struct WireScalarTests {
    @Test(arguments: [
        ("0", 0), (" 12 ", 12), ("-1", -1), ("+7", 7), ("9223372036854775807", Int.max),
        ("-9223372036854775808", Int.min), ("1.0", 1), ("1e0", 1), ("10E-1", 1), ("1.20e3", 1200), ("-0.0", 0),
        ("9223372036854775807.000", Int.max), ("-9.223372036854775808e18", Int.min), ("0e999999999999", 0),
    ])
    func `a whole number is read`(text: String, number: Int) {
        #expect(read(Int.self, text) == number)
    }

    @Test(arguments: [
        "", "-", "1.5", "15e-1", "1e", "1e99", "9.223372036854775808e18", "1.0.0", "1,000", "9223372036854775808",
        "-9223372036854775809", "１", "0x1", "1 2",
    ])
    func `an invalid whole number is not read`(text: String) {
        #expect(read(Int.self, text) == nil)
    }

    @Test func `booleans are read in both formats and written in the requested one`() {
        #expect(read(Bool.self, "true") == true)
        #expect(read(Bool.self, "1") == true)
        #expect(read(Bool.self, "false", .zeroOne) == false)
        #expect(read(Bool.self, "0") == false)
        #expect(read(Bool.self, "TRUE") == true)
        #expect(read(Bool.self, "False") == false)
        #expect(read(Bool.self, "yes") == nil)
        #expect(true.wireText(format: .plain) == "true")
        #expect(true.wireText(format: .zeroOne) == "1")
        #expect(false.wireText(format: .zeroOne) == "0")
    }

    @Test func `a decimal number is read exactly`() {
        #expect(read(Decimal.self, "0.1") == Decimal(string: "0.1"))
        #expect(read(Decimal.self, "8.0E-2") == Decimal(string: "0.08"))
        #expect(read(Decimal.self, "+1.5e1") == 15)
        #expect(read(Decimal.self, ".5") == Decimal(string: "0.5"))
        for text in ["0.08x", "1-2", "1e", "e1", ".", "+", "NaN", "INF", "1.2.3", "1e999"] {
            #expect(read(Decimal.self, text) == nil, "\(text)")
        }
        #expect(Decimal(string: "0.08")?.wireText(format: .plain) == "0.08")
    }

    @Test(arguments: [
        ("1970-01-01T09:00:00+09:00", 0.0), ("1970-01-01T00:00:00Z", 0), ("1970-01-01T09:00:00", 0),
        ("2020-04-20T21:22:22+09:00", 1_587_385_342), ("2020-04-20T12:22:22.5+0000", 1_587_385_342.5),
        ("2000-02-29", 951_750_000), ("2020-04-20T21:22+09:00", 1_587_385_320),
        ("2020-04-20T21:22:22+09", 1_587_385_342), ("2020-04-20T12:22:22,5Z", 1_587_385_342.5),
        ("2020-04-20T24:00:00+09:00", 1_587_394_800), ("2020-04-20 24:00", 1_587_394_800), ("1969-12-31T23:59:59Z", -1),
    ])
    func `a date is read in every form that RMS sends`(text: String, seconds: Double) {
        #expect(read(Date.self, text)?.timeIntervalSince1970 == seconds)
    }

    @Test(arguments: [
        "", "2020", "2020-13-01", "2019-02-29", "1900-02-29", "2020-04-31", "2020-04-20T24:00:01", "2020-04-20T24:01",
        "2020-04-20T25:00", "2020-04-20T24:00:00.1",
        "2020-04-20T21:22:22+9",
        "2020-04-20T21:22:22+09:00x", "2020-04-20T21:22:22.", "20-04-20", "2020/04/20",
    ])
    func `an invalid date is not read`(text: String) {
        #expect(read(Date.self, text) == nil)
    }

    @Test func `a date is written in Japan time`() {
        let date = Date(timeIntervalSince1970: 1_587_385_342.9)
        #expect(date.wireText(format: .plain) == "2020-04-20T21:22:22+09:00")
        #expect(date.wireText(format: .day) == "2020-04-20")
        #expect(Date(timeIntervalSince1970: -1).wireText(format: .plain) == "1970-01-01T08:59:59+09:00")
    }

    @Test func `every day of four centuries is written and read back as Foundation computes it`() {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 9 * 3600)!
        let first = calendar.date(from: DateComponents(year: 1800, month: 1, day: 1))!
        for day in stride(from: 0, to: 146_097, by: 13) {
            let date = first.addingTimeInterval(Double(day) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let text = date.wireText(format: .day)
            #expect(text == String(format: "%04d-%02d-%02d", parts.year!, parts.month!, parts.day!))
            #expect(read(Date.self, text, .day) == date)
        }
    }

    @Test(arguments: [
        (Double.nan, "0001-01-01"), (-Double.infinity, "0001-01-01"), (.infinity, "9999-12-31"), (1e300, "9999-12-31"),
        (-1e300, "0001-01-01"), (0, "1970-01-01"),
    ])
    func `a date out of range does not crash`(seconds: Double, day: String) {
        let text = Date(timeIntervalSince1970: seconds).wireText(format: .day)
        #expect(text == day)
    }
}
