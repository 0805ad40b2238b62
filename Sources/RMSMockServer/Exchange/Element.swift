internal import RMSClient

/// An element as a value. The shop stores its records in elements, with the wire's names and order.
struct Element: Sendable, Hashable {
    var name: String
    var text = ""
    var attributes = Attributes()
    var children: [Element] = []

    init(_ name: String, _ text: String = "") {
        self.name = name
        self.text = text
    }

    init(_ name: String, _ attributes: Attributes, _ children: [Element] = []) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }

    init(_ name: String, _ children: [Element]) {
        self.name = name
        self.children = children
    }

    /// The first child with a name. Setting nil removes it; a new one is appended.
    subscript(name: String) -> Element? {
        get { children.first { $0.name == name } }
        set {
            let index = children.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let element?): children[index] = element
            case (let index?, nil): children.remove(at: index)
            case (nil, let element?): children.append(element)
            case (nil, nil): break
            }
        }
    }

    /// The text of the element at a path of names; nil if there is none.
    func value(_ path: String...) -> String? {
        var element: Element? = self
        for name in path { element = element?[name] }
        return element?.text
    }

    /// The text of a child as an integer; also nil if it is so large that additions could overflow.
    func number(_ name: String) -> Int? {
        guard let child = self[name], let number = Int(child.text), number.magnitude < 1 << 61 else { return nil }
        return number
    }

    mutating func set(_ name: String, _ text: String) { self[name] = Element(name, text) }

    /// The children with a name.
    func all(_ name: String) -> [Element] { children.filter { $0.name == name } }

    /// Whether it has neither text nor children.
    var isEmpty: Bool { text.isEmpty && children.isEmpty }

    /// A copy with the children in another order; those that the order does not name come last.
    func ordered(by order: MemberOrder) -> Element {
        var copy = self
        copy.children = children.enumerated().sorted { left, right in
            (order.place(of: left.element.name), left.offset) < (order.place(of: right.element.name), right.offset)
        }
        .map(\.element)
        return copy
    }

    /// Compact XML.
    var xml: String {
        var output = ""
        write(to: &output)
        return output
    }

    private func write(to output: inout String) {
        output += "<\(name)\(attributes.xml)"
        if isEmpty {
            output += "/>"
        } else {
            output += ">"
            output += text.xmlEscaped
            for child in children { child.write(to: &output) }
            output += "</\(name)>"
        }
    }
}

/// The ordered attributes of an element, including namespace declarations.
struct Attributes: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    private let names: [String]
    private let values: [String]

    init(dictionaryLiteral elements: (String, String)...) {
        names = elements.map(\.0)
        values = elements.map(\.1)
    }

    /// The attributes as XML, each after a space.
    var xml: String {
        zip(names, values).map { " \($0)=\"\($1.xmlEscaped.replacingExactly("\"", with: "&quot;"))\"" }.joined()
    }
}

extension [Element] {
    var xml: String { map(\.xml).joined() }
}

/// The order of members.
struct MemberOrder: Sendable {
    private let places: [String: Int]

    init(_ names: [String]) {
        places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func place(of name: String) -> Int { places[name] ?? places.count }
}
