/// One record, or the document around the records, in a few flat lists that are reused from record to record.
final class XMLTape {
    struct Node: BitwiseCopyable {
        var nameID: Int32
        var parent: Int32
        var firstChild: Int32 = -1
        var nextSibling: Int32 = -1
        var textStart: Int32 = 0
        var textCount: Int32 = 0
        var firstAttribute: Int32
        var attributeCount: Int32
        var line: Int32
    }

    struct Attribute: BitwiseCopyable {
        let nameID: Int32
        let textStart: Int32
        let textCount: Int32
    }

    /// Something in an element, or in the markup around it, that XML forbids.
    struct Damage {
        let node: Int32
        let problem: String
    }

    struct Lists {
        /// Changes when the lists are cleared, which invalidates all views into them.
        var generation = 0
        /// The replacements made while the lists were written; at most one per element.
        var damages: [Damage] = []
        var nodes = RawList<Node>(capacity: 256)
        var attributes = RawList<Attribute>(capacity: 16)
        var text = RawList<UInt8>(capacity: 4096)

        @inline(__always)
        var byteCount: Int {
            text.count + nodes.count * MemoryLayout<Node>.stride + attributes.count * MemoryLayout<Attribute>.stride
        }

        mutating func clear() {
            generation += 1
            if !damages.isEmpty { damages = [] }
            nodes.removeAll()
            attributes.removeAll()
            text.removeAll()
        }
    }

    /// Behind a pointer, because every access to a class's own variables is checked for exclusivity.
    let lists: UnsafeMutablePointer<Lists>
    let names: XMLUnknownNames
    /// The path of the element that contains node 0, for error messages.
    let outerPath: String

    init(names: XMLUnknownNames, outerPath: String = "") {
        self.names = names
        self.outerPath = outerPath
        lists = .allocate(capacity: 1)
        lists.initialize(to: Lists())
    }

    deinit {
        lists.pointee.nodes.free()
        lists.pointee.attributes.free()
        lists.pointee.text.free()
        lists.deinitialize(count: 1)
        lists.deallocate()
    }

    @inline(__always)
    func node(_ index: Int) -> Node { lists.pointee.nodes.base[index] }

    func text(_ start: Int32, _ count: Int32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: lists.pointee.text.base + Int(start), count: Int(count))
    }

    /// The first thing that XML forbids in an element or its descendants.
    func damage(within index: Int32) -> Damage? {
        lists.pointee.damages.first { damage in
            var node = damage.node
            while node > index { node = lists.pointee.nodes.base[Int(node)].parent }
            return node == index
        }
    }

    func text(of index: Int) -> UnsafeBufferPointer<UInt8> {
        let node = node(index)
        return text(node.textStart, node.textCount)
    }
}
