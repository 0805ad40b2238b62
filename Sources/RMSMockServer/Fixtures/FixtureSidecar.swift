internal import Foundation
internal import HTTPTypes

/// What stands in the JSON file beside a fixture's body: when it answers, and what it changes in the body.
struct FixtureSidecar: Decodable, Sendable {
    /// What the fixture shows, for readers.
    var description: String?
    /// The HTTP status; 200 if it is not given.
    var status: Int?
    /// Header fields beside, or instead of, RMS's usual ones.
    var headers: [String: String]?
    /// Rules that all must hold.
    var match: Match?
    /// Which texts of the body repeat something sent: an XPath into the body, and where in the request.
    var echo: [String: EchoSource]?
    /// Elements of the body of which one comes for each of several elements sent.
    var `repeat`: Repeat?
    /// Decides between fixtures with equally many rules; the higher wins.
    var priority: Int?
    /// The body is meant to be no well-formed XML, and is sent as it is.
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
        /// What comes for each: the first variant whose condition holds.
        var variants: [Variant]

        struct Variant: Decodable, Sendable {
            /// An XPath to the element in the body.
            var element: String
            /// An XPath that is true for the elements sent that this variant answers; nil for all.
            var when: String?
            /// As in the sidecar's own `echo`, relative to both elements.
            var echo: [String: EchoSource]
        }
    }

    /// What could be read and yet can't be sent; nil if nothing.
    var complaint: String? {
        if let status, !(200...599).contains(status) { return "the status \(status) is not between 200 and 599" }
        for (name, value) in (headers ?? [:]).sorted(by: { $0.key < $1.key }) {
            if HTTPField.Name(name) == nil { return "the header name \"\(name)\" is none" }
            if !HTTPField.isValidValue(value) { return "the header \(name) holds characters that no header can" }
            if ["content-length", "transfer-encoding"].contains(name.lowercased()) {
                return "the header \(name) follows from the body; leave it out"
            }
        }
        return nil
    }
}

/// Where a repeated text comes from.
struct EchoSource: Decodable, Sendable {
    /// A query name, or an XPath into the request.
    let from: String
    /// A regular expression whose first group is what is repeated; nil for all of it.
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

    /// What is repeated of the first value that was sent there.
    func text(_ values: [String]) -> String {
        guard let value = values.first else { return "" }
        guard let capture else { return value }
        let match = capture.firstMatch(in: value, range: NSRange(location: 0, length: value.utf16.count))
        guard let match, match.numberOfRanges > 1, let range = Range(match.range(at: 1), in: value) else { return "" }
        return String(value[range])
    }
}

/// What one value must be.
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

    /// Whether the values sent fit; one of them is enough, save where all are listed.
    func holds(_ values: [String]) -> Bool {
        switch self {
        case .equals(let text): values.contains(text)
        case .equalsAll(let texts): values == texts
        case .matches(let pattern): values.contains(where: pattern.matches)
        case .present(let isPresent): values.isEmpty != isPresent
        }
    }

    /// In words, after "expected".
    var expectation: String {
        switch self {
        case .equals(let text): "\"\(text)\""
        case .equalsAll(let texts): "just " + texts.map { "\"\($0)\"" }.joined(separator: ", ")
        case .matches(let pattern): "something like /\(pattern.text)/"
        case .present(let isPresent): isPresent ? "anything" : "nothing"
        }
    }
}
