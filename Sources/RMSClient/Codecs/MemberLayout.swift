/// A cache of the layouts of all decoded models: creating one takes longer than decoding a short answer with it.
final class MemberLayouts: Sendable {
    static let shared = MemberLayouts()

    private struct Key: Hashable {
        let model: ObjectIdentifier
        /// One of the few that calls declare, never one from a document.
        let namespace: String?
    }

    private let layouts = Locked<[Key: MemberLayout]>([:])

    func layout<M: WireModel>(of type: M.Type, namespace: String?) -> MemberLayout {
        let key = Key(model: ObjectIdentifier(type), namespace: namespace)
        if let layout = layouts.withLock({ $0[key] }) { return layout }
        let layout = MemberLayout(schema: WireSchema(of: type), namespace: namespace)
        layouts.withLock { $0[key] = layout }
        return layout
    }
}

/// Maps names to the members of a model.
final class MemberLayout: Sendable {
    let count: Int
    /// The position of the member for each name id, or -1.
    private let positions: [Int16]
    private let elementIDs: [Int32?]
    private let localNames: [String]

    init(schema: WireSchema, namespace: String?) {
        count = schema.fields.count
        let ids = schema.fields.map { Int(XMLName($0.field.name, namespace: namespace).id) }
        var positions = [Int16](repeating: -1, count: (ids.max() ?? 0) + 1)
        for (position, id) in ids.enumerated() where positions[id] < 0 { positions[id] = Int16(position) }
        self.positions = positions
        localNames = ids.map { XMLNameTable.shared.spelling(of: Int32($0)).localName }
        elementIDs = schema.fields.map { member in
            member.field.element.map { XMLName($0, namespace: namespace).id }
        }
    }

    @inline(__always)
    func position(of nameID: Int32, _ names: XMLUnknownNames) -> Int {
        nameID >= 0 ? position(of: nameID) : position(ofUnknown: nameID, names)
    }

    @inline(__always)
    private func position(of nameID: Int32) -> Int {
        nameID >= 0 && Int(nameID) < positions.count ? Int(positions[Int(nameID)]) : -1
    }

    private func position(ofUnknown nameID: Int32, _ names: XMLUnknownNames) -> Int {
        guard names.isAnyNamespace(nameID) else { return position(of: names.current(nameID)) }
        return localNames.firstIndex(of: names.spelling(of: nameID).localName) ?? -1
    }

    func elementID(at position: Int) -> Int32? { elementIDs[position] }
}
