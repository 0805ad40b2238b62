internal import Foundation
internal import HTTPTypes

/// The contents of the JSON file beside a fixture's body: when the fixture answers, and what it changes in the body.
struct FixtureSidecar: Decodable, Sendable {
    /// What the fixture shows, for readers.
    var description: String?
    /// The HTTP status; 200 if it is not set.
    var status: Int?
    /// Header fields that are added to RMS's usual ones or replace them.
    var headers: [String: String]?
    /// Rules that must all hold.
    var match: Match?
    /// Texts of the body that repeat something sent: an XPath into the body, and the source in the request.
    var echo: [String: EchoSource]?
    /// An element of the body that is repeated, once for each of several elements sent.
    var `repeat`: Repeat?
    /// Decides between fixtures with the same number of rules; the higher value wins.
    var priority: Int?
    /// Whether the body is deliberately not well-formed XML, and is sent unchanged.
    var malformed: Bool?

    struct Match: Decodable, Sendable {
        var query: [String: FixtureRule]?
        var path: [String: FixtureRule]?
        var xpath: [String: FixtureRule]?
        var json: [String: FixtureRule]?
        var esa: [String: FixtureRule]?
    }

    struct Repeat: Decodable, Sendable {
        /// An XPath to the elements in the request.
        var forEach: String
        /// The elements to repeat; the first variant whose condition holds is used.
        var variants: [Variant]

        struct Variant: Decodable, Sendable {
            /// An XPath to the element in the body.
            var element: String
            /// An XPath that is true for the sent elements that this variant answers; nil for all.
            var when: String?
            /// Like the sidecar's own `echo`, relative to both elements.
            var echo: [String: EchoSource]
        }
    }

    /// The first readable value that can't be sent; nil if there is none.
    var complaint: String? {
        if let status, !(200...599).contains(status) { return "the status \(status) is not between 200 and 599" }
        for (name, value) in (headers ?? [:]).sorted(by: { $0.key < $1.key }) {
            if HTTPField.Name(name) == nil { return "\"\(name)\" is not a valid header name" }
            if !HTTPField.isValidValue(value) { return "the header \(name) contains characters that are not allowed" }
            if ["content-length", "transfer-encoding"].contains(name.lowercased()) {
                return "the header \(name) follows from the body; leave it out"
            }
        }
        return nil
    }
}

/// The source of a repeated text.
struct EchoSource: Decodable, Sendable {
    /// A query name, or an XPath into the request.
    let from: String
    /// A regular expression whose first group is repeated; nil repeats the whole value.
    let capture: NSRegularExpression?

    private enum Key: String, CodingKey {
        case from, capture
    }

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            from = text
            capture = nil
            return
        }
        let container = try decoder.container(keyedBy: Key.self)
        from = try container.decode(String.self, forKey: .from)
        capture = try container.decodeIfPresent(String.self, forKey: .capture).map {
            try NSRegularExpression(pattern: $0)
        }
    }

    /// The part to repeat of the first value that was sent there.
    func text(_ values: [String]) -> String {
        guard let value = values.first else { return "" }
        guard let capture else { return value }
        let match = capture.firstMatch(in: value, range: NSRange(location: 0, length: value.utf16.count))
        guard let match, match.numberOfRanges > 1, let range = Range(match.range(at: 1), in: value) else { return "" }
        return String(value[range])
    }
}

/// A condition on one value.
enum FixtureRule: Decodable, Sendable {
    case equals(String)
    /// Exactly these values, in this order.
    case equalsAll([String])
    case matches(WholePattern)
    case present(Bool)

    private enum Key: String, CodingKey, CaseIterable {
        case matches, present
    }

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self = .equals(text)
            return
        }
        if let texts = try? decoder.singleValueContainer().decode([String].self) {
            self = .equalsAll(texts)
            return
        }
        let container = try decoder.container(keyedBy: Key.self)
        guard container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a rule has either \"matches\" or \"present\"")
            )
        }
        if let pattern = try container.decodeIfPresent(String.self, forKey: .matches) {
            self = .matches(try WholePattern(pattern))
        } else {
            self = .present(try container.decode(Bool.self, forKey: .present))
        }
    }

    /// Whether the values sent match. One matching value is enough, except where all are listed.
    func holds(_ values: [String]) -> Bool {
        switch self {
        case .equals(let text): values.contains(text)
        case .equalsAll(let texts): values == texts
        case .matches(let pattern): values.contains(where: pattern.matches)
        case .present(let isPresent): values.isEmpty != isPresent
        }
    }

    /// The condition as text, after "expected".
    var expectation: String {
        switch self {
        case .equals(let text): "\"\(text)\""
        case .equalsAll(let texts): "exactly " + texts.map { "\"\($0)\"" }.joined(separator: ", ")
        case .matches(let pattern): "a match of /\(pattern.text)/"
        case .present(let isPresent): isPresent ? "anything" : "nothing"
        }
    }
}
