internal import Foundation

/// An object of a JSON body.
struct JSONObject {
    private let members: [String: Any]

    init(_ members: [String: Any]) {
        self.members = members
    }

    /// Whether a member was sent, null included.
    func has(_ name: String) -> Bool { members[name] != nil }

    /// Whether a member is an explicit null.
    func isNull(_ name: String) -> Bool { members[name] is NSNull }

    /// Whether a member was sent, and is not null.
    func isSent(_ name: String) -> Bool { has(name) && !isNull(name) }

    /// Whether a member was sent, and is neither null nor empty, which mean "none".
    func isGiven(_ name: String) -> Bool { isSent(name) && text(name) != "" }

    /// The text of a string or a number; nil if it was not sent or is null.
    func text(_ name: String) -> String? {
        (members[name] as? String) ?? (members[name] as? NSNumber)?.stringValue
    }

    func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

    /// An object; nil if it was not sent or is something else.
    func object(_ name: String) -> JSONObject? { (members[name] as? [String: Any]).map(JSONObject.init) }

    /// The objects of a list; one object counts as a list of one.
    func objects(_ name: String) -> [JSONObject] {
        if let one = members[name] as? [String: Any] { return [JSONObject(one)] }
        return (members[name] as? [Any] ?? []).compactMap { ($0 as? [String: Any]).map(JSONObject.init) }
    }

    /// A whole number; nil if it is a text, a boolean, a fraction, or was not sent.
    func integer(_ name: String) -> Int? { Self.integer(members[name]) }

    /// The elements of a list, each a whole number or nil; nil if it is not a list.
    func integers(_ name: String) -> [Int?]? { (members[name] as? [Any])?.map(Self.integer) }

    /// The elements of a list, each an object or nil; nil if it is not a list.
    func elements(_ name: String) -> [JSONObject?]? {
        (members[name] as? [Any])?.map { ($0 as? [String: Any]).map(JSONObject.init) }
    }

    /// A text; nil if it is a number or anything else.
    func string(_ name: String) -> String? { members[name] as? String }

    /// The elements of a list, each a text or nil; nil if it is not a list.
    func strings(_ name: String) -> [String?]? { (members[name] as? [Any])?.map { $0 as? String } }

    /// True or false; nil if it is a number, a text, or was not sent.
    func boolean(_ name: String) -> Bool? {
        guard let number = members[name] as? NSNumber, String(cString: number.objCType) == "c" else { return nil }
        return number.boolValue
    }

    /// The names of the members.
    var names: [String] { members.keys.sorted() }

    private static func integer(_ value: Any?) -> Int? {
        // A boolean is a number, too, of another type.
        guard let number = value as? NSNumber, String(cString: number.objCType) != "c" else { return nil }
        return Int(exactly: number.doubleValue)
    }

    /// The texts of a list.
    func texts(_ name: String) -> [String] {
        (members[name] as? [Any] ?? []).compactMap { ($0 as? String) ?? ($0 as? NSNumber)?.stringValue }
    }
}
