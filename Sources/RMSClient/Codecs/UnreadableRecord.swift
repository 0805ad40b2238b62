/// A record of an answer that could not be read, while the others could.
public struct UnreadableRecord: Sendable, Hashable, CustomStringConvertible {
    /// The name of its element, or of the list in JSON.
    public let name: String
    /// Its place among those of its name in the answer, from 1.
    public let place: Int
    /// The member that names it, if it has one that can be read, and its value: `orderNumber` and an order's number.
    public let id: ID?
    /// What was wrong, and where; never what stood there.
    public let problem: DecodingProblem

    /// A member that names a record.
    public struct ID: Sendable, Hashable {
        /// The member's wire name.
        public let name: String
        /// Its value.
        public let value: String
    }

    /// `orderModel 2 (orderNumber 502763-20191021-00000001): …`
    public var description: String { "\(name) \(place)\(id.map { " (\($0.name) \($0.value))" } ?? ""): \(problem)" }
}

extension UnreadableRecord.ID {
    /// The members that name a record, in any family.
    static let names = [
        "orderNumber", "itemUrl", "couponCode", "thanksCouponId", "categoryId", "categorySetManageNumber", "requestId",
        "orderKey", "layoutCommonId", "textSmallId", "textLargeId", "lossLeaderId",
    ]

    /// Nil unless it looks like an id: what else may stand there must not get into a log.
    init?(_ name: String, _ value: String) {
        let isID = { (byte: UInt8) in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
            default: false
            }
        }
        guard 1...64 ~= value.utf8.count, value.utf8.allSatisfy(isID) else { return nil }
        self.name = name
        self.value = value
    }

    /// The one that a record holds.
    init?(of element: XMLElement) {
        for name in Self.names {
            let member = element.children.first { $0.localName == name }
            if let member, let id = Self(name, member.text) {
                self = id
                return
            }
        }
        return nil
    }

    /// The one that a record holds.
    init?(of record: JSONText) {
        guard case .object(let members) = record else { return nil }
        for name in Self.names {
            switch members.last(where: { $0.0 == name })?.1 {
            case .string(let text), .literal(let text):
                guard let id = Self(name, text) else { continue }
                self = id
                return
            default: continue
            }
        }
        return nil
    }
}

/// Reads the records of an answer, and takes down those that can't be read.
final class RecordReport {
    private(set) var unreadable: [UnreadableRecord] = []
    /// The records of an XML tape that are taken down.
    private var nodes: Set<Int32> = []

    /// The record, or nil after it was taken down.
    func read<Record>(
        _ name: @autoclosure () -> String,
        _ place: Int,
        node: Int32? = nil,
        id: () -> UnreadableRecord.ID?,
        _ body: () throws -> Record
    ) throws -> Record? {
        do {
            return try body()
        } catch let problem as DecodingProblem {
            unreadable.append(UnreadableRecord(name: name(), place: place, id: id(), problem: problem))
            if let node { nodes.insert(node) }
            return nil
        }
    }

    /// What a document holds that XML forbids, outside of the records that were taken down for it.
    func otherDamage(in tape: XMLTape) -> DecodingProblem? {
        for damage in tape.lists.pointee.damages {
            var node = damage.node
            while node >= 0, !nodes.contains(node) { node = tape.node(Int(node)).parent }
            if node < 0 {
                return DecodingProblem((XMLElement(tape: tape, index: Int(damage.node)).path, damage.problem))
            }
        }
        return nil
    }
}
