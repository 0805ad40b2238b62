@testable import RMSClient

/// The result of reading a document, as a value that outlives the reader's memory.
enum ReadDocument: Equatable {
    /// The kind of error depends on the chunks: libxml2 looks ahead as far as it can.
    case refused
    case read(ReadElement, records: [ReadElement])

    /// Reads a document in chunks of these sizes, repeated as needed; in one piece if there are none.
    init(_ bytes: [UInt8], chunkSizes: [UInt8], recordPath: [XMLName] = []) {
        var records: [ReadElement] = []
        do {
            let reader = XMLReader(recordPath: recordPath) { records.append(ReadElement($0)) }
            var rest = bytes[...]
            var count = 0
            while !rest.isEmpty {
                // Small, because the inputs are.
                let size = chunkSizes.isEmpty ? rest.count : Int(chunkSizes[count % chunkSizes.count] % 32) + 1
                try reader.feed(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
                count += 1
            }
            self = .read(ReadElement(try reader.finish().root), records: records)
        } catch {
            self = .refused
        }
    }

    /// The result as if the records had been handed out.
    func handingOut(_ path: [XMLName]) -> ReadDocument {
        guard case .read(var root, _) = self, let first = path.first, root.isNamed(first) else { return self }
        let records = root.takeOut(path.dropFirst())
        return .read(root, records: records)
    }
}

/// An element as a value.
struct ReadElement: Equatable {
    private let localName: String
    private let namespace: String?
    private let line: Int
    private let text: [UInt8]
    private let attributes: [XMLAttribute]
    private var children: [ReadElement]

    init(_ element: XMLElement) {
        localName = element.localName
        namespace = element.namespace
        line = element.line
        text = element.withText { Array($0) }
        attributes = element.attributes
        children = element.children.map { ReadElement($0) }
    }

    func isNamed(_ name: XMLName) -> Bool { localName == name.localName && namespace == name.namespace }

    /// Removes the elements at a path below it.
    fileprivate mutating func takeOut(_ path: ArraySlice<XMLName>) -> [ReadElement] {
        guard let name = path.first else { return [] }
        if path.count == 1 {
            let records = children.filter { $0.isNamed(name) }
            children.removeAll { $0.isNamed(name) }
            return records
        }
        return children.indices.filter { children[$0].isNamed(name) }.flatMap { index in
            children[index].takeOut(path.dropFirst())
        }
    }
}
