import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

/// Answers and errors of the writes of RakutenPayOrderAPI 2.0.
enum Order2 {
    static let number = "123456-20200821-00002833"
    static let other = "123456-20200821-0000002834"

    /// A message as RMS writes it; further members follow as JSON.
    static func message(_ code: String, _ text: String = "x", _ members: String = "") -> String {
        let type = ["INFO", "WARNING", "ERROR"].first { code.contains("_\($0)_") } ?? "ERROR"
        let more = members.isEmpty ? "" : ",\(members)"
        return #"{"messageType":"\#(type)","messageCode":"ORDER_EXT_API_\#(code)","message":"\#(text)"\#(more)}"#
    }

    static func answer(_ messages: String...) -> String {
        #"{"MessageModelList":[\#(messages.joined(separator: ","))]}"#
    }

    static func about(_ number: String) -> String { #""orderNumber":"\#(number)""# }

    static func about(row: String, id: String) -> String { #""dataNumber":\#(row),"shippingDetailId":\#(id)"# }

    static func error<O: RMSOperation>(of operation: O, _ body: String, status: Int = 200) async throws -> RMSError? {
        let client = try Wire.client(answering: body, status: status)
        return await rmsError { () async throws(RMSError) in try await client.send(operation) }
    }

    static func day(_ text: String) -> Date {
        var text = text
        return text.withUTF8 { Date(wireBytes: $0, format: .day) }!
    }

    /// The kind and the English text of an error of a whole call, whatever the HTTP status.
    static func expect<O: RMSOperation>(
        _ operation: O,
        _ code: String,
        is kind: RMSError.Kind,
        _ problem: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        for status in [200, 400] {
            let error = try await error(of: operation, answer(message(code, "だめ")), status: status)
            #expect(error?.kind == kind, sourceLocation: sourceLocation)
            #expect(error?.problem == problem, sourceLocation: sourceLocation)
            #expect(error?.failure?.code == "ORDER_EXT_API_\(code)", sourceLocation: sourceLocation)
            #expect(error?.failure?.message == "だめ", sourceLocation: sourceLocation)
            #expect(error?.httpStatus == status, sourceLocation: sourceLocation)
        }
    }

    /// The errors that most functions share.
    static func expectSharedErrors<O: RMSOperation>(
        _ operation: O,
        _ function: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let shared = [
            ("009", "a required field is missing"), ("010", "a field has no value"),
            ("011", "a field has the wrong format"),
        ]
        for (number, problem) in shared {
            let code = "\(function)_ERROR_\(number)"
            try await expect(operation, code, is: .invalidRequest, problem, sourceLocation: sourceLocation)
        }
        let refused = #"{"Results":{"errorCode":"ES04-01","message":"Bad Request"}}"#
        let error = try await error(of: operation, refused, status: 400)
        #expect(error?.kind == .unauthorized, sourceLocation: sourceLocation)
    }

    /// What reading back says about a write, if the order has these members.
    static func verdict(_ write: some VerifiableWrite, _ order: String) async throws -> String {
        let body =
            #"{"MessageModelList":[{"messageType":"INFO","messageCode":"ORDER_EXT_API_GET_ORDER_INFO_101"}],"#
            + #""OrderModelList":[{"orderNumber":"\#(number)",\#(order)}],"version":10}"#
        return switch try await write.verdict(try Wire.client(answering: body)) {
        case .done: "done"
        case .notDone: "not done"
        case .unclear: "unclear"
        }
    }

    static let unexplained = "RMS refused the change for a reason that is not publicly known"

    /// Answers that report neither a success nor a failure.
    static let malformed = [
        "", "[]", "{}", #"{"MessageModelList":null}"#, #"{"MessageModelList":[]}"#, #"{"MessageModelList":[1]}"#,
        #"{"MessageModelList":[{"messageType":"INFO"}"#, #"{"MessageModelList":[{"messageType":{}}]}"#,
    ]

    static let wrongNumbers = [
        "", "123456", "12345-20200821-00002833", "123456-2020821-00002833", "123456-20200821-0002833",
        "123456-20200821-00000028330", "123456-20200821-00002833-r", "１２３４５６-20200821-00002833",
        "123456-20200821-0000283x", " 123456-20200821-00002833",
    ]
}
