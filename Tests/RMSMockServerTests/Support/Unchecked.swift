import RMSClient

/// A call that is sent although the client's own rules would hold it back, so that the mock can refuse it.
struct Unchecked<Call: RMSOperation>: RMSOperation {
    typealias Response = Call.Response

    static var function: RMSFunction { Call.function }
    static var vocabulary: ServiceVocabulary { Call.vocabulary }

    private var call: Call

    init(_ call: Call) { self.call = call }

    init(blank: WireBlank) { call = Call(blank: blank) }

    mutating func visit<V: WireVisitor>(_ visitor: inout V) throws { try call.visit(&visitor) }

    func addressed(to access: ShopAccess) -> Self { Self(call.addressed(to: access)) }

    static func failure(in response: Response) throws -> ServiceFailure? { try Call.failure(in: response) }
}

extension TestShop {
    /// Sends a call that the client may know to be wrong.
    func sendUnchecked<O: RMSOperation>(_ call: O) async throws(RMSError) { _ = try await rms.send(Unchecked(call)) }

    /// Why such a call is refused; nil if it is not.
    func refusal<O: RMSOperation>(of call: O) async -> RMSError? {
        do throws(RMSError) {
            try await sendUnchecked(call)
            return nil
        } catch {
            return error
        }
    }
}

extension RMSError {
    /// What is wrong as `code path`, one for each member; the code alone if no member is named.
    var places: [String] {
        guard let failure else { return [] }
        return failure.fields.isEmpty ? [failure.code] : failure.fields.map { "\($0.errorID) \($0.name)" }
    }

    /// The same with RMS's texts, as `code path text`, or `code - text` if no member is named.
    var complaints: [String] {
        guard let failure else { return [] }
        if failure.fields.isEmpty { return ["\(failure.code) - \(failure.message ?? "")"] }
        return failure.fields.map { "\($0.errorID) \($0.name) \($0.message ?? "")" }
    }
}
