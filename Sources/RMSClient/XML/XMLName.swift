internal import Foundation

/// The name of an element or attribute: a local name and, if it is in one, a namespace.
///
/// Making one enters it in a table for the life of the process, so make them once (`static let`). Comparing two is
/// comparing two integers.
package struct XMLName: Hashable, Sendable {
    let id: Int32

    /// Enters a name.
    package init(_ localName: String, namespace: String? = nil) {
        id = XMLNameTable.shared.enter(Spelling(localName: localName, namespace: namespace))
    }

    /// The part after the prefix.
    package var localName: String { XMLNameTable.shared.spelling(of: id).localName }
    /// The namespace's URI; nil for none.
    package var namespace: String? { XMLNameTable.shared.spelling(of: id).namespace }

    struct Spelling: Hashable, Sendable {
        let localName: String
        let namespace: String?
    }
}

extension XMLName: CustomStringConvertible {
    /// The local name, after the namespace in braces.
    package var description: String { namespace.map { "{\($0)}\(localName)" } ?? localName }
}

/// The names that code has asked for. Names that only documents hold never enter it, so that no input can make it
/// grow.
final class XMLNameTable: @unchecked Sendable {
    static let shared = XMLNameTable()

    /// Guards all that follows, which is why the class may call itself Sendable.
    private let lock = NSLock()
    private var ids: [XMLName.Spelling: Int32] = [:]
    private var spellings: [XMLName.Spelling] = []

    func enter(_ spelling: XMLName.Spelling) -> Int32 {
        lock.withLock {
            if let id = ids[spelling] { return id }
            let id = Int32(spellings.count)
            spellings.append(spelling)
            ids[spelling] = id
            return id
        }
    }

    func spelling(of id: Int32) -> XMLName.Spelling {
        lock.withLock { spellings[Int(id)] }
    }

    /// The id of a name that code has asked for, and how many there were when that was looked up.
    func find(_ spelling: XMLName.Spelling) -> (id: Int32?, size: Int) {
        lock.withLock { (ids[spelling], spellings.count) }
    }

    var size: Int { lock.withLock { spellings.count } }
}
