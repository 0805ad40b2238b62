internal import CXML

/// Looks up a name's id by the addresses of its strings: libxml2 keeps one copy of each name for a parser's lifetime.
struct XMLNameCache {
    private struct Slot {
        var localName: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
        var id: Int32 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 256)
    private var count = 0

    @inline(__always)
    func id(_ localName: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> Int32? {
        slots.withUnsafeBufferPointer { slots in
            let slot = slots[Self.index(of: localName, namespace, in: slots)]
            return slot.localName == nil ? nil : slot.id
        }
    }

    mutating func insert(_ localName: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?, _ id: Int32) {
        if count * 2 >= slots.count { grow() }
        let index = slots.withUnsafeBufferPointer { Self.index(of: localName, namespace, in: $0) }
        slots[index] = Slot(localName: localName, namespace: namespace, id: id)
        count += 1
    }

    /// The slot of a name, or the free slot where it would go.
    @inline(__always)
    private static func index(
        of localName: UnsafePointer<xmlChar>,
        _ namespace: UnsafePointer<xmlChar>?,
        in slots: UnsafeBufferPointer<Slot>
    ) -> Int {
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
            guard let localName = slot.localName else { continue }
            let index = slots.withUnsafeBufferPointer { Self.index(of: localName, slot.namespace, in: $0) }
            slots[index] = slot
        }
    }
}
