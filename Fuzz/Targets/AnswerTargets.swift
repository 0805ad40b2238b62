import Foundation
import HTTPTypes
@testable import RMSClient

extension FuzzTarget {
    /// XML answers without SOAP. The first line names the function and the HTTP status.
    static let plainXML = answers("plain-xml", of: "xml")
    /// SOAP answers.
    static let soap = answers("soap", of: "soap")
    /// JSON answers.
    static let json = answers("json", of: "json")

    private static func answers(_ name: String, of label: String) -> FuzzTarget {
        let operations = RMSFunction.operations.filter { $0.function.wire.label == label }
        return FuzzTarget(name: name) { bytes throws(FuzzFinding) in
            let input = FuzzInput(bytes)
            let operation = input.choice(of: operations) { $0.function.name }
            let status = input.words.dropFirst().first.flatMap { Int($0) } ?? 200
            let answer = FuzzedAnswer(status: 100...599 ~= status ? status : 200, body: input.body)
            try await answer.check(operation)
            if operation == OrderAPI1.GetOrder.self { try await answer.checkRecords() }
        }
    }
}

/// An answer as it arrives over the wire.
private struct FuzzedAnswer: HTTPTransport {
    let status: Int
    let body: [UInt8]

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse { response }

    private var response: TransportResponse {
        TransportResponse(head: HTTPResponse(status: .init(code: status)), body: TransportBody(body))
    }

    private func client() throws(FuzzFinding) -> RMSClient {
        do {
            let credentials = try Credentials(serviceSecret: "SPfuzz", licenseKey: "SLfuzz")
            return RMSClient(credentials: credentials, shopURL: "fuzz", baseURL: .rms, transport: self, retry: .never)
        } catch {
            throw FuzzFinding("\(error)")
        }
    }

    /// Checks that the result is an answer or an error with a description, and that an answer shown as JSON is the same
    /// when it is read back.
    func check<O: RMSOperation>(_ type: O.Type) async throws(FuzzFinding) {
        let client = try client()
        let value: O.Response
        do {
            value = try await client.decode(type, from: response).value
        } catch {
            if "\(error)".isEmpty { throw FuzzFinding("an error without a description") }
            return
        }
        do {
            let text = try JSONModelEncoder.encode(value, for: .user).compact
            let again = try JSONModelDecoder.decode(O.Response.self, from: [UInt8](text.utf8))
            let textAgain = try JSONModelEncoder.encode(again, for: .user).compact
            guard text == textAgain else { throw FuzzFinding("\(text)\nis read back as \(textAgain)") }
        } catch {
            throw error as? FuzzFinding ?? FuzzFinding("\(O.function) can't be read back: \(error)")
        }
    }

    /// Checks that reading record by record returns the same orders as reading the whole answer, and the same number of
    /// unreadable ones.
    func checkRecords() async throws(FuzzFinding) {
        let client = try client().with(reading: AnswerReading(unreadableRecords: .report { _ in }))
        guard let whole = try? await client.decode(OrderAPI1.GetOrder.self, from: response) else { return }
        var records = client.records(of: OrderAPI1.GetOrder(orderNumbers: ["1"])).makeAsyncIterator()
        var orders: [OrderAPI1.Order] = []
        do {
            while let order = try await records.next() { orders.append(order) }
        } catch {
            throw FuzzFinding("an answer that can be read as a whole can't be read by record: \(error)")
        }
        guard orders == whole.value.orders else {
            throw FuzzFinding("\(whole.value.orders.count) orders, and by record \(orders.count), or others")
        }
        guard records.unreadable.count == whole.unreadable.count else {
            throw FuzzFinding("\(whole.unreadable.count) can't be read, and by record \(records.unreadable.count)")
        }
    }
}
