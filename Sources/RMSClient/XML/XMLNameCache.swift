internal import CXML

/// Finds a name's id by the addresses of its strings: libxml2 keeps one copy of each name for a parser's life.
struct XMLNameCache {
    private struct Slot {
        var localName: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
        var id: Int32 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 256)
    private var count = 0

    subscript(localName: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) -> Int32? {
        get {
            let slot = slots[index(of: localName, namespace)]
            return slot.localName == nil ? nil : slot.id
        }
        set {
            guard let newValue else { return }
            if count * 2 >= slots.count { grow() }
            slots[index(of: localName, namespace)] = Slot(localName: localName, namespace: namespace, id: newValue)
            count += 1
        }
    }

    /// Where a name is, or where it would go.
    private func index(of localName: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> Int {
        let mixed = (UInt(bitPattern: localName) &* 0x9E37_79B9_7F4A_7C15) ^ UInt(bitPattern: namespace)
        var index = Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
        while let taken = slots[index].localName, taken != localName || slots[index].namespace != namespace {
            index = (index + 1) & (slots.count - 1)
        }
        return index
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old {
            if let localName = slot.localName { slots[index(of: localName, slot.namespace)] = slot }
        }
    }
}
