internal import Foundation
internal import RMSClient

/// The form of a request: what is missing, malformed, too long, or not known. All errors are collected, because an answer can
/// have several.
struct Item2Form {
    private(set) var errors: [ServiceError] = []
    /// Whether members may be missing and null removes them.
    let isPartial: Bool

    init(isPartial: Bool = false) {
        self.isPartial = isPartial
    }

    private static let maximumBytes = 32

    private static func isPlain(_ id: String) -> Bool { id.wholeMatch(of: /[A-Za-z0-9_-]+/) != nil }

    /// The number of the item in the path of a call, in lower case.
    mutating func manageNumber(_ parameters: [String: String]) -> String? {
        manageNumber(parameters["manageNumber"] ?? "", at: "manageNumber")
    }

    mutating func manageNumber(_ text: String, at path: String) -> String? {
        if text.isEmpty { return refuse(.mandatory, path) }
        if text.utf8.count > Self.maximumBytes { return refuse(.tooLong, path, "\(Self.maximumBytes)") }
        if !Self.isPlain(text) { return refuse(.manageNumber, path) }
        return text.lowercased()
    }

    /// The body in the form in which it is stored: amounts are texts, and other numbers are numbers.
    mutating func body(_ body: JSONText, _ members: [Item2Member]) -> JSONText {
        object(body, members, "", isPartial: isPartial) ?? .empty
    }

    mutating func refuse<T>(_ code: Item2Code, _ path: String, _ value: String = "") -> T? {
        errors.append(code.error(path, value))
        return nil
    }

    private mutating func object(
        _ value: JSONText,
        _ members: [Item2Member],
        _ path: String,
        isPartial: Bool
    ) -> JSONText? {
        guard case .object(let sent) = value else { return refuse(.invalid, path, value.text ?? value.compact) }
        let prefix = path.isEmpty ? "" : "\(path)."
        var result: [(String, JSONText)] = []
        for (name, value) in sent {
            guard let member = members.first(where: { $0.name == name }) else {
                unknown(prefix + name)
                continue
            }
            if value.isNull {
                if isPartial { result.append((name, .null)) }
                if isPartial, member.isMandatory { errors.append(Item2Code.mandatory.error(prefix + name)) }
            } else if member.isMandatory, value.string?.allSatisfy(\.isWhitespace) == true {
                errors.append(Item2Code.blank.error(prefix + name))
            } else if let checked = check(value, member.shape, prefix + name) {
                result.append((name, checked))
            }
        }
        if !isPartial {
            for member in members where member.isMandatory && value[member.name].map(\.isNull) ?? true {
                errors.append(Item2Code.mandatory.error(prefix + member.name))
            }
        }
        return .object(result)
    }

    private mutating func unknown(_ path: String) {
        // The only ones that have a code of their own.
        if path.contains(/subscriptionPrice\.individualPrices\.\w+$/) {
            errors.append(Item2Code.individualPrice.error(path))
        } else {
            errors.append(ServiceError(Item2Code.invalid, "Unrecognized field \(path).", path: path))
        }
    }

    private mutating func check(_ value: JSONText, _ shape: Item2Shape, _ path: String) -> JSONText? {
        switch shape {
        case .object(let members): return object(value, members, path, isPartial: isPartial)
        case .list(let element, let range, let code): return list(value, element, range, code, path)
        case .variants(let members, let range): return variants(value, members, range, path)
        case .selectorValues: return selectorValues(value, path)
        case .text(let bytes, let kind): return text(value, bytes, kind, path)
        case .choice(let choices):
            guard let text = value.string else { return refuse(.invalid, path, value.compact) }
            return choices.contains(text) ? value : refuse(.choice, path)
        case .flag: return value.isTrue == nil ? refuse(.invalid, path, value.text ?? value.compact) : value
        case .integer(let range, let code):
            guard let number = value.number else { return refuse(.invalid, path, value.text ?? value.compact) }
            if range.contains(number) { return .literal("\(number)") }
            let limits = "\(range.lowerBound) and \(range.upperBound)"
            return refuse(code, path, code == .singleShipping ? "\(number)" : limits)
        case .yen(let range): return yen(value, range, path)
        case .taxRate:
            let rate = value.text.flatMap { Double($0) }
            let known = TaxRate.codes.first { rate != nil && Double($0) == rate }
            return known.map { JSONText.string($0) } ?? refuse(.taxRate, path, TaxRate.codes.joined(separator: ", "))
        case .genre:
            guard let text = value.text, let number = Int(text), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
                return refuse(.genreDigits, path)
            }
            return 100_000...999_999 ~= number
                ? .string(text) : refuse(.outside, path, "100000 and 999999")
        case .exemption:
            guard let number = value.number, 1...6 ~= number else {
                return refuse(.exemption, path, "1, 2, 3, 4, 5, 6")
            }
            return .literal("\(number)")
        case .day:
            guard let shown = Self.time(value, where: { $0.contains(/^\d{4}-\d{2}-\d{2}/) }) else {
                return refuse(.invalid, path, value.text ?? value.compact)
            }
            return .string(String(shown.prefix(10)))
        case .time(let seconds):
            guard let shown = Self.time(value, where: { $0.contains(/T.*([+-]\d{2}:\d{2}|Z)$/) }) else {
                return refuse(.invalid, path, value.text ?? value.compact)
            }
            return .string("\(shown.prefix(19 - seconds.count))\(seconds)+09:00")
        }
    }

    private static let maximumTimeBytes = 40

    /// A time as it is shown; nil if it is not one, or not one with a year of four digits in Japan. The length is judged first:
    /// the forms take long with a long text.
    private static func time(_ value: JSONText, where hasForm: (String) -> Bool) -> String? {
        guard let text = value.string, text.utf8.count <= maximumTimeBytes, hasForm(text) else { return nil }
        let shown = Date(japaneseTime: text)?.japaneseTime
        return shown?.utf8.count == "2026-01-01T00:00:00+09:00".utf8.count ? shown : nil
    }

    private mutating func yen(_ value: JSONText, _ range: ClosedRange<Int>, _ path: String) -> JSONText? {
        guard let text = value.text else { return refuse(.invalid, path, value.compact) }
        if text.contains(/^-?\d+\.\d+$/) { return refuse(.fraction, path) }
        guard let number = Int(text) else { return refuse(.invalid, path, text) }
        return range.contains(number)
            ? .string("\(number)") : refuse(.outside, path, "\(range.lowerBound) and \(range.upperBound)")
    }

    private mutating func list(
        _ value: JSONText,
        _ shape: Item2Shape,
        _ range: ClosedRange<Int>,
        _ code: Item2Code,
        _ path: String
    ) -> JSONText? {
        guard case .array(let elements) = value else { return refuse(.invalid, path, value.text ?? value.compact) }
        if elements.count > range.upperBound {
            let limits = code == .setSize ? "\(range.lowerBound) and \(range.upperBound)" : "\(range.upperBound)"
            return refuse(code, path, limits)
        }
        // The entries of a list are whole, also in a partial change.
        var form = Item2Form()
        let checked = elements.enumerated().compactMap { form.check($1, shape, "\(path)[\($0)]") }
        errors += form.errors
        return .array(checked)
    }

    private mutating func variants(
        _ value: JSONText,
        _ members: [Item2Member],
        _ range: ClosedRange<Int>,
        _ path: String
    ) -> JSONText? {
        guard case .object(let variants) = value else { return refuse(.invalid, path, value.text ?? value.compact) }
        if variants.count > range.upperBound { return refuse(.longList, path) }
        if variants.isEmpty, !isPartial { return refuse(.mandatory, path) }
        var result: [(String, JSONText)] = []
        for (id, variant) in variants {
            let place = "\(path).\(id)"
            if id.utf8.count > Self.maximumBytes {
                errors.append(Item2Code.tooLong.error(place, "\(Self.maximumBytes)"))
            } else if !Self.isPlain(id) {
                errors.append(Item2Code.invalid.error(place, id))
            } else if variant.isNull, isPartial {
                result.append((id, .null))
            } else if let checked = object(variant, members, place, isPartial: isPartial) {
                result.append((id, checked))
            }
        }
        return .object(result)
    }

    private mutating func selectorValues(_ value: JSONText, _ path: String) -> JSONText? {
        guard case .object(let values) = value else { return refuse(.invalid, path, value.text ?? value.compact) }
        for (key, value) in values where value.string == nil {
            errors.append(Item2Code.invalid.error("\(path).\(key)", value.text ?? value.compact))
        }
        return value
    }

    private mutating func text(_ value: JSONText, _ bytes: Int?, _ kind: Item2Text, _ path: String) -> JSONText? {
        // RMS's samples have numbers where codes are texts.
        guard let text = kind == .line || kind == .article ? value.text : value.string else {
            return refuse(.invalid, path, kind == .password ? "" : value.text ?? value.compact)
        }
        if let bytes, ItemTextRules.bytes(text) > bytes { return refuse(.tooLong, path, "\(bytes)") }
        let problems = Item2TextRules.problems(of: text, kind)
        errors += problems.map { $0.code.error(path, $0.value) }
        return .string(text)
    }
}
