#if Recording
internal import Foundation
internal import RMSClient

/// An answer and its rules, as the contents of two files.
struct RecordedFixture: Sendable {
    let function: RMSFunction
    let name: String
    let body: String
    /// The file name suffix of the body.
    let ending: String
    let rules: String

    /// - Parameter name: The name of its files (default: one made from the call's parameters).
    /// - Throws: ``NotRecorded`` for an answer that can't become a fixture.
    init(
        _ answer: MockAnswer,
        to call: MockCall,
        named name: String? = nil,
        keepsPersonalData: Bool
    ) throws(NotRecorded) {
        guard (200...599).contains(answer.status) else {
            throw NotRecorded(function: call.function.name, reason: "a fixture can't have the status \(answer.status)")
        }
        let fakes = keepsPersonalData ? nil : Pseudonymizer(serviceSecret: call.key.serviceSecret)
        let body = try RecordedBody(answer, of: call.served, fakes: fakes)
        let match = RecordedMatch(call, keepsPersonalData: keepsPersonalData)
        function = call.function
        self.name = name ?? match.name
        self.body = body.text
        ending = body.ending
        let told = keepsPersonalData ? "unchanged, including personal data" : "personal data, if any, is made up"
        var members: [(String, JSONText)] = [("description", .string("Recorded; \(told)."))]
        if answer.status != 200 { members.append(("status", .literal("\(answer.status)"))) }
        let fields = Self.fields(of: answer, to: call.served)
        if !fields.isEmpty { members.append(("headers", .object(fields.map { ($0.name, .string($0.value)) }))) }
        if !match.isEmpty { members.append(("match", match.json)) }
        if body.isMalformed { members.append(("malformed", .literal("true"))) }
        rules = JSONText.object(members).pretty + "\n"
    }

    /// The fields that the mock sends, too, where the answer's values differ. Other fields are about the host or, like
    /// a cookie, about the caller; values that are new in every answer don't belong in a fixture.
    private static func fields(
        of answer: MockAnswer,
        to served: ServedFunction
    ) -> [(name: String, value: String)] {
        let exchange = MockExchange(requestID: "", date: .distantPast)
        let usual = served.fields(status: answer.status, exchange)
        return usual.compactMap { name, value in
            guard !["requestid", "x-request-id", "timestamp"].contains(name.lowercased()),
                let came = answer.fields.first(where: { $0.name.lowercased() == name.lowercased() })?.value,
                came != value
            else { return nil }
            // A body is stored in UTF-8, whatever its original encoding.
            let kind = came.lowercased()
            if name == "Content-Type", kind.contains("charset"), !kind.contains("utf-8") { return nil }
            return (name, came)
        }
    }
}
#endif
