internal import Foundation
internal import RMSClient

/// The body of a JSON call.
struct JSONBody {
    private let object: [String: Any]

    /// Reads a body, which must be an object and say that it is JSON.
    init(_ request: MockRequest, of function: RMSFunction) throws(Gateway.Refusal) {
        guard request.fields["content-type"]?.lowercased().hasPrefix("application/json") == true else {
            throw .unsupportedMediaType
        }
        guard let object = (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any] else {
            throw .wrongFormat
        }
        self.object = object
    }

    /// What stands at a dotted path; of a list, every element. Null is nothing.
    func texts(_ path: String) -> [String] {
        var values: [Any] = [object]
        for name in path.split(separator: ".") {
            values = values.flatMap { Self.elements(($0 as? [String: Any])?[String(name)]) }
        }
        return values.compactMap { value in
            (value as? String) ?? (value as? NSNumber)?.stringValue
        }
    }

    private static func elements(_ value: Any?) -> [Any] {
        switch value {
        case nil, is NSNull: []
        case let list as [Any]: list
        case let value?: [value]
        }
    }
}
