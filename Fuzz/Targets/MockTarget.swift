import Foundation
import RMSClient
@testable import RMSMockServer

extension FuzzTarget {
    /// Consecutive requests to a mock. Each begins with a line that contains the function's name and the query, or the
    /// method and the target; the rest is the body.
    static let mock = FuzzTarget(name: "mock") { bytes throws(FuzzFinding) in
        var options = MockServer.Options()
        options.seed = 1
        guard let engine = try? MockEngine(options) else { throw FuzzFinding("the mock can't be created") }
        let admin = AdminInterface(engine: engine, gate: .open)
        for part in FuzzInput.parts(of: bytes).prefix(maximumRequests) {
            let request = MockRequest(FuzzInput(part))
            let answer = AdminInterface.isMeant(by: request) ? admin.answer(request) : engine.answer(request)
            let type = answer.fields.first { $0.name.lowercased() == "content-type" }?.value ?? ""
            let isJSON = type.contains("json")
            // A request can ask for faults, and a fault can make an answer unreadable.
            let isUndisturbed = engine.journal.all.allSatisfy(\.faults.isEmpty)
            if isUndisturbed, isJSON || type.contains("xml"), !answer.isReadable(isJSON: isJSON) {
                throw FuzzFinding("the answer to \(request.target) can't be read: \(answer.text)")
            }
        }
        for entry in engine.journal.all.map({ JournalEntry(raw: $0) }) {
            _ = (entry.target, entry.requestBody, entry.answerBody, entry.violations)
        }
    }

    /// More than are needed to create, change and read a record.
    private static let maximumRequests = 8
}

extension MockRequest {
    fileprivate init(_ input: FuzzInput) {
        let words = input.words.map(String.init)
        if words.count == 2, let method = words.first, ["GET", "POST", "PUT", "DELETE"].contains(method) {
            self.init(method: method, target: words[1], fields: Self.fuzzFields, body: input.body)
            return
        }
        let function = input.choice(of: RMSFunction.all, named: \.name)
        let query = words.dropFirst().joined(separator: " ")
        let path = function.path.replacing("{thanksCouponId}", with: query)
        self.init(
            method: function.method.rawValue,
            target: path == function.path ? "\(path)?\(query)" : path,
            fields: Self.fuzzFields,
            body: input.body
        )
    }
}
