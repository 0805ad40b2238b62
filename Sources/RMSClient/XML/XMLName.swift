internal import Foundation

/// The name of an element or attribute: a local name and an optional namespace.
///
/// Creating a name enters it in a table for the life of the process, so create each one once (`static let`). Comparing
/// two names compares two integers.
package struct XMLName: Hashable, Sendable {
    let id: Int32

    /// Creates a name and enters it in the table.
    package init(_ localName: String, namespace: String? = nil) {
        id = XMLNameTable.shared.enter(Spelling(localName: localName, namespace: namespace))
    }

    /// The part after the prefix.
    package var localName: String { XMLNameTable.shared.spelling(of: id).localName }
    /// The namespace URI; nil if there is none.
    package var namespace: String? { XMLNameTable.shared.spelling(of: id).namespace }

    struct Spelling: Hashable, Sendable {
        let localName: String
        let namespace: String?
    }
}

extension XMLName: CustomStringConvertible {
    /// The local name, preceded by the namespace in braces.
    package var description: String { namespace.map { "{\($0)}\(localName)" } ?? localName }
}

/// The table of names that code has asked for. Names that only documents contain never enter it, so no input can make
/// it grow.
final class XMLNameTable: Sendable {
    static let shared = XMLNameTable()

    private struct State {
        var ids: [XMLName.Spelling: Int32] = [:]
        var spellings: [XMLName.Spelling] = []
    }

    private let state = Locked(State())

    func enter(_ spelling: XMLName.Spelling) -> Int32 {
        state.withLock { state in
            if let id = state.ids[spelling] { return id }
            let id = Int32(state.spellings.count)
            state.spellings.append(spelling)
            state.ids[spelling] = id
            return id
        }
    }

    func spelling(of id: Int32) -> XMLName.Spelling {
        state.withLock { $0.spellings[Int(id)] }
    }

    /// The id of a name that code has asked for, and the size of the table at the time of the lookup.
    func find(_ spelling: XMLName.Spelling) -> (id: Int32?, size: Int) {
        state.withLock { ($0.ids[spelling], $0.spellings.count) }
    }

    var size: Int { state.withLock { $0.spellings.count } }
}
