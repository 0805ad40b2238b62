import Foundation
@testable import RMSMockServer

extension MockRequest {
    /// What a request must have to be let in.
    static let fuzzFields: [(name: String, value: String)] = [
        ("Authorization", "ESA U1BmdXp6OlNMZnV6eg=="), ("Content-Type", "application/json; charset=utf-8"),
    ]
}

extension ESAKey {
    static let fuzz = ESAKey(MockRequest.fuzzFields[0].value)!
}

extension MockAnswer {
    var text: String { String(decoding: body, as: UTF8.self) }

    /// Whether it is a document of its kind.
    func isReadable(isJSON: Bool) -> Bool {
        isJSON ? (try? JSONSerialization.jsonObject(with: Data(body))) != nil : (try? XMLTree(body)) != nil
    }
}
