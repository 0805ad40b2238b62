#if Recording
internal import Foundation
internal import RMSClient

/// A JSON document with sorted keys: their order has no meaning, and files that differ in it could not be compared.
struct SortedJSON: Decodable {
    let text: JSONText

    /// Reads a document; nil if it is not valid, or only a string or number.
    init?(_ bytes: [UInt8]) {
        guard let json = try? JSONDecoder().decode(SortedJSON.self, from: Data(bytes)) else { return nil }
        switch json.text {
        case .array, .object: self = json
        default: return nil
        }
    }

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Key.self) {
            let keys = container.allKeys.sorted { $0.stringValue < $1.stringValue }
            text = .object(try keys.map { ($0.stringValue, try container.decode(SortedJSON.self, forKey: $0).text) })
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            text = .null
        } else if let isTrue = try? container.decode(Bool.self) {
            text = .literal("\(isTrue)")
        } else if let number = try? container.decode(Decimal.self) {
            // Not Double, which can't represent 0.1.
            text = .literal("\(number)")
        } else if let string = try? container.decode(String.self) {
            text = .string(string)
        } else {
            text = .array(try container.decode([SortedJSON].self).map(\.text))
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
#endif
