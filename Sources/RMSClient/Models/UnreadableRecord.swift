/// A record of an answer that could not be read; the others could.
public struct UnreadableRecord: Sendable, Hashable, CustomStringConvertible {
    /// The name of its element, or of the list in JSON.
    public let name: String
    /// The place of the record among the records of that name in the answer, from 1.
    public let place: Int
    /// The member that identifies it, if one can be read, and its value: `orderNumber` and an order's number.
    public let id: ID?
    /// What was wrong, and where; never the content itself.
    public let problem: DecodingProblem

    /// A member that identifies a record.
    public struct ID: Sendable, Hashable {
        /// The member's wire name.
        public let name: String
        /// The value of the id.
        public let value: String
    }

    /// `orderModel 2 (orderNumber 502763-20191021-00000001): …`
    public var description: String { "\(name) \(place)\(id.map { " (\($0.name) \($0.value))" } ?? ""): \(problem)" }
}

extension UnreadableRecord.ID {
    /// The members that identify a record, in any family.
    static let names = [
        "orderNumber", "itemUrl", "couponCode", "thanksCouponId", "categoryId", "categorySetManageNumber", "requestId",
        "orderKey", "layoutCommonId", "textSmallId", "textLargeId", "lossLeaderId", "manageNumber",
    ]

    /// The members that hold the record itself, in any family: a hit of `items.search` is `{"item":{…}}`.
    static let holders = ["item"]

    /// Nil unless the value looks like an id: any other content must not get into a log.
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

    /// The id in a record.
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
}

/// Reads the records of an answer and collects those that can't be read.
final class RecordReport {
    private(set) var unreadable: [UnreadableRecord] = []
    /// The collected records' nodes in an XML tape.
    private var nodes: Set<Int32> = []

    /// The record; nil if it can't be read and was collected.
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

    /// What a document contains that XML forbids, outside the collected records.
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
