import Foundation
import RMSClient
@testable import RMSMockServer

extension FuzzTarget {
    /// A fixture: after the line with its function's name come its rules, its body, and a request for it to answer.
    static let fixture = FuzzTarget(name: "fixture") { bytes throws(FuzzFinding) in
        let input = FuzzInput(bytes)
        let function = input.choice(of: RMSFunction.all, named: \.name)
        let parts = FuzzInput.parts(of: input.body)
        let files = FixtureFiles(
            name: "fuzz",
            body: Array(parts.dropFirst().first ?? []),
            isJSON: function.wire == .json,
            rules: parts.first.map { Data($0) }
        )
        guard let fixture = try? files.fixture(of: function), let sidecar = try? files.sidecar(of: function),
            let call = call(of: function, Array(parts.dropFirst(2).first ?? []))
        else { return }
        if fixture.matches(call) != fixture.differences(from: call).isEmpty {
            throw FuzzFinding("a fixture that matches a call must have no differences")
        }
        let exchange = MockExchange(requestID: "id", date: Date(timeIntervalSince1970: 1_571_748_019))
        let answer = fixture.answer(to: call, exchange: exchange)
        if sidecar.malformed != true, !answer.isReadable(isJSON: files.isJSON) {
            throw FuzzFinding("a readable body became one that can't be read: \(answer.text)")
        }
    }

    /// The request is the query of a GET, otherwise the body.
    private static func call(of function: RMSFunction, _ request: [UInt8]) -> MockCall? {
        let isQuery = function.method == .get
        let query = isQuery ? "?\(String(decoding: request, as: UTF8.self))" : ""
        let sent = MockRequest(
            method: function.method.rawValue,
            target: function.path + query,
            fields: MockRequest.fuzzFields,
            body: isQuery ? [] : request
        )
        guard let served = FunctionTable.all[function] else { return nil }
        let key = ESAKey.fuzz
        if case .soap = function.wire {
            return (try? XMLTree(request)).flatMap { try? MockCall(served, request: sent, key: key, tree: $0) }
        }
        return try? MockCall(served, request: sent, key: key, parameters: ["thanksCouponId": "1"])
    }
}
