import Foundation
@testable import RMSClient
@testable import RMSMockServer
import Testing

/// Every member of the documented models is read and written back under its name and in its form.
@Suite struct Order2FixtureTests {
    private func fixture() throws -> [String: Any] {
        let engine = try MockEngine.fixed()
        let fields = [
            (name: "Authorization", value: "ESA Q0NDQ0M6QkJCQkI="),
            (name: "Content-Type", value: "application/json; charset=utf-8"),
        ]
        let body = #"{"orderNumberList":["123456-20261101-0000000001"],"version":10}"#
        let answer = engine.answer(
            MockRequest(method: "POST", target: "/es/2.0/order/getOrder/", fields: fields, body: [UInt8](body.utf8))
        )
        return try #require(try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any])
    }

    @Test func `the full order is read without a loss`() throws {
        let answer = try fixture()
        var order = try #require((answer["OrderModelList"] as? [[String: Any]])?.first)
        // Members of version 7 and before.
        order["goodsTax"] = 77
        order["isTaxRecalc"] = 1
        var packages = try #require(order["PackageModelList"] as? [[String: Any]])
        packages[0]["goodsTax"] = 78
        order["PackageModelList"] = packages
        let sent = try JSONSerialization.data(withJSONObject: order)
        let model = try JSONModelDecoder.decode(OrderAPI2.Order.self, from: [UInt8](sent))
        let back = try JSONModelEncoder.encode(model, for: .service).compact
        let read = try #require(try JSONSerialization.jsonObject(with: Data(back.utf8)) as? [String: Any])
        #expect(differences(order, read, at: "").isEmpty, "\(differences(order, read, at: ""))")
    }

    private func differences(_ wanted: Any, _ found: Any?, at path: String) -> [String] {
        switch (wanted, found) {
        case (let wanted as [String: Any], let found as [String: Any]):
            let more = Set(found.keys).subtracting(wanted.keys).map { "\(path).\($0) is new" }
            return more + wanted.flatMap { differences($1, found[$0], at: "\(path).\($0)") }
        case (let wanted as [Any], let found as [Any]):
            guard wanted.count == found.count else { return ["\(path) has \(found.count) elements"] }
            return zip(wanted, found).enumerated().flatMap { differences($1.0, $1.1, at: "\(path)[\($0)]") }
        case (let wanted as NSObject, let found as NSObject) where wanted == found: return []
        default: return ["\(path): \(wanted) became \(found ?? "nothing")"]
        }
    }
}
