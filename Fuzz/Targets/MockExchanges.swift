import Foundation
@testable import RMSMockServer

extension MockRequest {
    /// The header fields that a request needs to be accepted.
    static let fuzzFields: [(name: String, value: String)] = [
        ("Authorization", "ESA U1BmdXp6OlNMZnV6eg=="), ("Content-Type", "application/json; charset=utf-8"),
    ]
}

extension ESAKey {
    static let fuzz = ESAKey(MockRequest.fuzzFields[0].value)!
}

extension MockAnswer {
    var text: String { String(decoding: body, as: UTF8.self) }

    /// Whether the body is a valid document of its format.
    func isReadable(isJSON: Bool) -> Bool {
        isJSON ? (try? JSONSerialization.jsonObject(with: Data(body))) != nil : (try? XMLTree(body)) != nil
    }
}
