#if Recording
internal import Crypto
internal import Foundation

/// Replaces personal values with made-up ones of the same shape.
///
/// The same value of the same shop gets the same replacement in every run and every folder, so that related records
/// stay related. The replacement is derived by a keyed hash: with an unkeyed one, anyone could find the original by
/// trying all telephone numbers. The key is derived from the shop's serviceSecret, which is written nowhere; a file
/// with a key beside the fixtures would sooner or later be shared with them. (The license key is not suitable: it ends
/// after 90 days.)
struct Pseudonymizer: Sendable {
    private let key: SymmetricKey

    init(serviceSecret: String) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: Data(serviceSecret.utf8)),
            info: Data("rms mock --record: made-up personal data".utf8),
            outputByteCount: 32
        )
    }

    /// The made-up value for the value of an element.
    func fake(_ value: String, of element: String) -> String {
        var choices = KeyedChoices(key: key, value: value)
        switch element {
        case "prefecture" where Self.prefectures.contains(value),
            "storePrefecture" where Self.prefectures.contains(value):
            return choices.one(of: Self.prefectures)
        case "sex" where ["男", "女"].contains(value): return choices.one(of: ["男", "女"])
        case "birthYear" where value.wholeMatch(of: /\d{4}/) != nil: return "\(choices.number(in: 1940...2004))"
        case "birthMonth" where value.wholeMatch(of: /\d{1,2}/) != nil: return Self.part(like: value, to: 12, &choices)
        case "birthDay" where value.wholeMatch(of: /\d{1,2}/) != nil: return Self.part(like: value, to: 28, &choices)
        case "expYM" where value.wholeMatch(of: /\d{4}\/\d{2}/) != nil:
            return "\(choices.number(in: 2027...2036))/" + Self.part(like: "01", to: 12, &choices)
        default: return withoutMailAddresses(value) { text in Self.text(like: text, &choices) }
        }
    }

    /// The text with its mail addresses replaced by made-up ones.
    func withoutMailAddresses(_ text: String) -> String {
        withoutMailAddresses(text) { $0 }
    }

    private func withoutMailAddresses(_ text: String, rest: (String) -> String) -> String {
        var result = ""
        var begin = text.startIndex
        for address in MailAddress.ranges(in: text) {
            var choices = KeyedChoices(key: key, value: String(text[address]))
            result += rest(String(text[begin..<address.lowerBound]))
            result += "user-\((0..<8).map { _ in choices.one(of: Self.hexadecimal) }.joined())@example.com"
            begin = address.upperBound
        }
        return result + rest(String(text[begin...]))
    }

    /// A part of a date, with the same number of digits.
    private static func part(like value: String, to most: Int, _ choices: inout KeyedChoices) -> String {
        if value.count == 1 { return "\(choices.number(in: 1...9))" }
        return value.hasPrefix("0") ? "0\(choices.number(in: 1...9))" : "\(choices.number(in: 10...most))"
    }

    /// Replaces letters and digits with others of the same script. Other characters stay, and so do a leading zero, as
    /// in telephone numbers, and a text of only zeros, which is a postcode from abroad.
    private static func text(like text: String, _ choices: inout KeyedChoices) -> String {
        if text.allSatisfy({ $0 == "0" }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if let pool = pool(of: scalar), !(result.isEmpty && scalar == "0") {
                result += choices.one(of: pool)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func pool(of scalar: Unicode.Scalar) -> [String]? {
        switch scalar.value {
        case 0x30...0x39: digits
        case 0x41...0x5A: capitals
        case 0x61...0x7A: letters
        case 0xFF10...0xFF19: wideDigits
        case 0xFF21...0xFF3A: wideCapitals
        case 0xFF41...0xFF5A: wideLetters
        case 0x3041...0x3096: hiragana
        case 0x30A1...0x30FA: katakana
        case 0xFF66...0xFF9D where scalar.value != 0xFF70: narrowKatakana
        case _ where scalar.properties.isIdeographic: kanji
        case _ where scalar.properties.numericType != nil: digits
        // Unicode counts the long vowel mark as a letter.
        case 0x30FC, 0xFF70: nil
        default: scalar.properties.isAlphabetic ? letters : nil
        }
    }

    private static func pool(_ text: String) -> [String] { text.map(String.init) }

    private static let hexadecimal = pool("0123456789abcdef")
    private static let digits = pool("0123456789")
    private static let capitals = pool("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    private static let letters = pool("abcdefghijklmnopqrstuvwxyz")
    private static let wideDigits = pool("０１２３４５６７８９")
    private static let wideCapitals = pool("ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ")
    private static let wideLetters = pool("ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ")
    private static let hiragana = pool("あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ")
    private static let katakana = pool("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ")
    private static let narrowKatakana = pool("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜ")
    private static let kanji = pool("山川田林森野原石水池谷沢島浜松竹梅杉桜菊雪月星空風雲花草鳥鹿馬牛貝糸玉金銀白青赤黒東西南北春夏秋冬上中下大小長高広")

    private static let prefectures = [
        "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県",
        "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県",
        "奈良県", "和歌山県", "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県",
        "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
    ]
}

/// Any number of choices that are derived from a value and a key.
private struct KeyedChoices {
    private let key: SymmetricKey
    private let value: Data
    private var round: UInt8 = 0
    private var bytes: [UInt8] = []

    init(key: SymmetricKey, value: String) {
        self.key = key
        self.value = Data(value.utf8)
    }

    mutating func one(of pool: [String]) -> String { pool[number(in: 0...(pool.count - 1))] }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        if bytes.count < 2 {
            // In a very long text the rounds wrap around and repeat their choices, which reveals nothing.
            bytes = Array(HMAC<SHA256>.authenticationCode(for: Data([round]) + value, using: key))
            round &+= 1
        }
        return range.lowerBound + (Int(bytes.removeLast()) << 8 + Int(bytes.removeLast())) % range.count
    }
}
#endif
