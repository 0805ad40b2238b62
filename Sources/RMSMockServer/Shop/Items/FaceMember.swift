internal import RMSClient

/// A member of ItemAPI 2.0's item or SKU, and where an element of ItemAPI 1.0 has it.
struct FaceMember: Sendable {
    /// Its place in the item or SKU.
    let path: [String]
    /// The value that an element has; nil if it has none.
    let read: @Sendable (Element) -> JSONText?
    /// Sets or removes the value in an element.
    let write: @Sendable (JSONText?, inout Element) -> Void

    init(
        _ path: String,
        read: @escaping @Sendable (Element) -> JSONText?,
        write: @escaping @Sendable (JSONText?, inout Element) -> Void
    ) {
        self.path = path.split(separator: ".").map(String.init)
        self.read = read
        self.write = write
    }

    /// The value in an item or SKU of ItemAPI 2.0.
    func value(in json: JSONText) -> JSONText? { json[path: path[...]] }

    /// Sets the value in an item or SKU of ItemAPI 2.0.
    func set(_ value: JSONText?, in json: inout JSONText) { json[path: path[...]] = value }

    /// Makes an element have a value. One that has it stays as it is, with all that ItemAPI 2.0 does not show of it.
    func store(_ value: JSONText?, in element: inout Element) {
        if !read(element).equals(value) { write(value, &element) }
    }

    /// A text; an empty one counts as none.
    static func text(_ path: String, _ place: String...) -> FaceMember {
        FaceMember(path, read: { $0.text(at: place).map { .string($0) } }, write: { $1.set($0?.text, at: place[...]) })
    }

    /// A number.
    static func number(_ path: String, _ name: String, none: Int? = nil) -> FaceMember {
        FaceMember(
            path,
            read: { element in element.number(name).flatMap { $0 == none ? nil : .literal("\($0)") } },
            write: { $1.set($0?.text ?? none.map { "\($0)" }, at: [name]) }
        )
    }

    /// A number that every item has.
    static func number(_ path: String, _ name: String, default standard: Int) -> FaceMember {
        FaceMember(
            path,
            read: { .literal("\($0.number(name) ?? standard)") },
            write: { $1.set(name, $0?.text ?? "\(standard)") }
        )
    }

    /// An amount of yen, which is a text.
    static func amount(_ path: String, _ name: String, none: Int? = nil) -> FaceMember {
        FaceMember(
            path,
            read: { element in element.number(name).flatMap { $0 == none ? nil : .string("\($0)") } },
            write: { $1.set($0?.text ?? none.map { "\($0)" }, at: [name]) }
        )
    }

    /// A boolean that every item has.
    static func flag(_ path: String, _ name: String, default standard: Bool = false) -> FaceMember {
        FaceMember(
            path,
            read: { element in
                guard let text = element.value(name), !text.isEmpty else { return .boolean(standard) }
                return .boolean(text == "true")
            },
            write: { $1.set(name, ($0?.isTrue ?? standard) ? "true" : "false") }
        )
    }

    /// One of some codes, which ItemAPI 1.0 has as a number. The first one is the default.
    static func code(_ path: String, _ name: String, _ codes: KeyValuePairs<String, String>) -> FaceMember {
        let pairs = codes.map { ($0.key, $0.value) }
        return FaceMember(
            path,
            read: { element in
                .string((pairs.first { $0.1 == element.value(name) } ?? pairs[0]).0)
            },
            write: { value, element in
                element.set(name, (pairs.first { $0.0 == value?.text } ?? pairs[0]).1)
            }
        )
    }
}

extension Element {
    /// The text at a path of names; nil if it is missing or empty.
    fileprivate func text(at place: [String]) -> String? {
        var element: Element? = self
        for name in place { element = element?[name] }
        return element.flatMap { $0.text.isEmpty ? nil : $0.text }
    }

    /// Sets the text at a path of names. Nil empties an element that is there, as those that RMS shows empty are.
    fileprivate mutating func set(_ text: String?, at place: ArraySlice<String>) {
        guard let name = place.first else { return }
        if place.count > 1 {
            var inner = self[name] ?? Element(name)
            inner.set(text, at: place.dropFirst())
            self[name] = inner.children.allSatisfy(\.isEmpty) ? nil : inner
        } else if let text {
            set(name, text)
        } else if self[name] != nil {
            self[name] = ItemRecord.defaults[name].map { _ in Element(name) }
        }
    }
}
