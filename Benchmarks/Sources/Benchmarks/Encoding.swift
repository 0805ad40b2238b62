import Foundation
import Measuring
import RMSClient
import XMLCoder

/// Writes inventory.updateInventory with the maximum number of changes per call.
enum Encoding {
    private static let count = InventoryAPI1.Update.maximumItems

    static func run() async throws {
        let transport = RefusingTransport()
        let client = try RMSClient.bench(transport)
        let update = InventoryAPI1.Update(
            (0..<count).map {
                InventoryAPI1.Change(itemURL: "coffee-\($0)", choice: .init(horizontal: "S", vertical: "赤"), .set($0))
            }
        )
        let envelope = CodableInventory.Envelope(count: count)
        let encoder = XMLEncoder()
        let repetitions = 5
        var contest = Contest()
        contest.enter("typed") {
            for _ in 0..<repetitions { _ = try? await client.send(update) }
        }
        contest.enter("XMLCoder") {
            for _ in 0..<repetitions { _ = try encoder.encode(envelope, withRootKey: "s:Envelope") }
        }
        let times = try await contest.times(rounds: 7)
        func time(_ name: String) -> String { "\((times.median(name) / Double(repetitions) * 1000).shown) ms" }
        Table.row(
            "encode \(count) stock changes",
            "typed \(time("typed"))",
            "XMLCoder \(time("XMLCoder"))",
            times.speed(of: "typed", against: "XMLCoder"),
            nil
        )
    }
}

/// Fails as soon as it receives the request, so that only writing it is measured.
private struct RefusingTransport: HTTPTransport {
    var leavesTheProcess: Bool { false }

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        precondition(request.body.count > 200_000, "the request has only \(request.body.count) bytes")
        throw TransportError(.other, delivery: .notSent, message: "nothing is sent")
    }
}
