import Foundation
import HTTPTypes
@testable import RMSClient

/// Answers of InventoryAPI 2.0 and 2.1.
enum Inventory2 {
    static let key = InventoryAPI2.StockKey("mng123", "sku1")

    /// A stock as RMS writes it.
    static func stock(_ key: InventoryAPI2.StockKey, _ quantity: Int) -> String {
        #"{"manageNumber":"\#(key.manageNumber.rawValue)","variantId":"\#(key.variantID.rawValue)","quantity":\#(quantity),"#
            + #""created":"2023-01-31T10:00:00+09:00","updated":"2023-01-31T10:00:00+09:00"}"#
    }

    static func list(_ stocks: [String]) -> String { #"{"inventories":[\#(stocks.joined(separator: ","))]}"# }

    /// An answer with errors, each with the member that it names.
    static func errors(_ errors: (code: String, path: String?)...) -> String { Self.errors(errors) }

    static func errors(_ errors: [(code: String, path: String?)]) -> String {
        let entries = errors.map { code, path in
            let metadata = path.map { #","metadata":{"propertyPath":"\#($0)"}"# } ?? ""
            return #"{"code":"\#(code)","message":"m of \#(code)"\#(metadata)}"#
        }
        return #"{"errors":[\#(entries.joined(separator: ","))]}"#
    }

    static func error<O: RMSOperation>(of operation: O, _ body: String, status: Int = 200) async throws -> RMSError? {
        let client = try Wire.client(answering: body, status: status)
        return await rmsError { () async throws(RMSError) in try await client.send(operation) }
    }

    static func keys(_ count: Int) -> [InventoryAPI2.StockKey] {
        (0..<count).map { .init(ManageNumber(rawValue: "item-\($0 / 300)"), VariantID(rawValue: "s\($0)")) }
    }

    /// A request as the mock of a test sees it.
    struct Call: Sendable {
        let path: String
        let rows: [Row]

        /// A row of a call over several SKUs.
        struct Row: Decodable, Sendable, Hashable {
            let manageNumber: String
            let variantId: String
            var mode: String?
            var quantity: Int?

            var key: InventoryAPI2.StockKey {
                .init(ManageNumber(rawValue: manageNumber), VariantID(rawValue: variantId))
            }
        }

        private struct Body: Decodable {
            let inventories: [Row]
        }

        init(_ request: TransportRequest) {
            path = request.head.path ?? ""
            rows = (try? JSONDecoder().decode(Body.self, from: Data(request.body)))?.inventories ?? []
        }

        /// The ends of a range of quantities.
        var range: ClosedRange<Int>? {
            guard let match = path.firstMatch(of: /minQuantity=(\d+)&maxQuantity=(\d+)/), let low = Int(match.1),
                let high = Int(match.2)
            else { return nil }
            return low...high
        }
    }

    /// Answers each call with what a test makes of it, and keeps the calls.
    actor Shop: HTTPTransport {
        private(set) var calls: [Call] = []
        private let answer: @Sendable (Call, Int) -> (status: Int, body: String)

        /// - Parameter answer: The answer to a call, by its number from 1.
        init(_ answer: @escaping @Sendable (Call, Int) -> (status: Int, body: String)) {
            self.answer = answer
        }

        func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
            let call = Call(request)
            calls.append(call)
            let (status, body) = answer(call, calls.count)
            let head = HTTPResponse(status: .init(code: status))
            return TransportResponse(head: head, body: TransportBody([UInt8](body.utf8)))
        }

        nonisolated func client(retry: RetryPolicy = .never) throws -> RMSClient {
            try .canned(self, retry: retry)
        }
    }
}

extension RecordOutcome {
    /// What became of a record: `ok`, a code or a kind of error, `-` if it was not attempted.
    var text: String {
        switch self {
        case .succeeded: "ok"
        case .failed(let error): error.failure?.code ?? error.kind.rawValue
        case .notAttempted: "-"
        }
    }
}
