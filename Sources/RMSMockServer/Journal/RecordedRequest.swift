/// The contents of a call, for comparisons in ``MockShop/verify(_:times:where:)``.
///
/// A member is found by its wire name, at any depth: `$0.itemPrice == 1200`, `$0.item("abc").inventory == 5`.
/// Failed comparisons are reported if the verification fails.
@dynamicMemberLookup
public struct RecordedRequest {
    let element: Element
    let trace: ComparisonTrace

    /// The first member with a name, at any depth.
    public subscript(dynamicMember name: String) -> RecordedValue { value(name) }

    /// The first member with a name, at any depth.
    public func value(_ name: String) -> RecordedValue {
        RecordedValue(name: name, element: element.firstDescendant { $0.name == name }, trace: trace)
    }

    /// The record of an item: the innermost one that contains this `itemUrl`.
    public func item(_ itemURL: String) -> RecordedRequest { record("itemUrl", itemURL) }

    /// The record of an order: the innermost one that contains this `orderNumber`.
    public func order(_ orderNumber: String) -> RecordedRequest { record("orderNumber", orderNumber) }

    private func record(_ name: String, _ text: String) -> RecordedRequest {
        let found = element.firstDescendant { $0.children.contains { $0.name == name && $0.text == text } }
        if found == nil { trace.note("\(name) \"\(text)\" is not in the call") }
        return RecordedRequest(element: found ?? Element("nothing"), trace: trace)
    }
}

/// A member of a recorded request.
public struct RecordedValue {
    let name: String
    let element: Element?
    let trace: ComparisonTrace

    /// The text on the wire; nil if the member was not sent.
    public var text: String? { element?.text }

    /// Whether the member was sent.
    public var wasSent: Bool {
        if element == nil { trace.note("\(name) was not sent") }
        return element != nil
    }

    /// Whether the text is this one.
    public static func == (value: RecordedValue, wanted: String) -> Bool { value.equals(wanted) }
    /// Whether the text is this number.
    public static func == (value: RecordedValue, wanted: Int) -> Bool { value.equals(String(wanted)) }
    /// Whether the text is `true` or `1`, `false` or `0`.
    public static func == (value: RecordedValue, wanted: Bool) -> Bool {
        value.text == (wanted ? "1" : "0") || value.equals(String(wanted))
    }

    private func equals(_ wanted: String) -> Bool {
        if text == wanted { return true }
        let shown = text.map { "\"\(trace.mask.substitute(for: name) ?? $0)\"" } ?? "not sent"
        trace.note("\(name) is \(shown), not \"\(wanted)\"")
        return false
    }
}

/// Collects failed comparisons, without keys and personal data.
final class ComparisonTrace {
    let mask: JournalMask
    private(set) var notes: [String] = []

    init(mask: JournalMask) {
        self.mask = mask
    }

    func note(_ text: String) { notes.append(mask.text(text)) }
}

extension Element {
    /// The first descendant that fits, from the outside in.
    func firstDescendant(_ fits: (Element) -> Bool) -> Element? {
        if let child = children.first(where: fits) { return child }
        for child in children {
            if let found = child.firstDescendant(fits) { return found }
        }
        return nil
    }
}

extension RawEntry {
    /// The contents of the request: the body, the query and the path parameters.
    var asked: Element {
        let path = self.parameters.sorted { $0.key < $1.key }
        let parameters = request.query.map { Element($0.name, $0.value) } + path.map { Element($0.key, $0.value) }
        let body: [Element]
        if let element = (try? XMLTree(request.document))?.element() {
            body = [element]
        } else {
            body = JSONBody(request.body)?.element.children ?? []
        }
        return Element("call", body + parameters)
    }
}
