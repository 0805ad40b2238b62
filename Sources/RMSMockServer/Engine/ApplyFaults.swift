internal import Foundation
internal import RMSClient

/// Applies the faults set by the header `x-mock-fault` or the mock's rules: some replace the call, the others are kept
/// for the answer.
struct ApplyFaults: PipelineStage {
    let board: FaultBoard

    func respond(to context: inout PipelineContext) -> MockAnswer? {
        let routed = context.routed
        do throws(UnknownFault) {
            context.faults =
                try Self.requestedFaults(routed.request)
                + board.apply(routed.function, key: routed.key, at: context.exchange.date)
        } catch {
            return error.answer
        }
        return replacement(context)
    }

    /// The faults that the header sets for this request only.
    private static func requestedFaults(_ request: MockRequest) throws(UnknownFault) -> [MockFault] {
        guard let header = request.fields["x-mock-fault"] else { return [] }
        var faults: [MockFault] = []
        for text in header.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
            guard let fault = MockFault(text) else { throw UnknownFault(text: text) }
            faults.append(fault)
        }
        return faults
    }

    /// The answer to a call that a fault prevents; nil if no fault does.
    private func replacement(_ context: PipelineContext) -> MockAnswer? {
        guard let fault = context.faults.first(where: \.preventsTheCall) else { return nil }
        let gateway = context.gateway
        return switch fault.kind {
        case .maintenance: gateway.maintenance
        case .rateLimit: gateway.refuse(.tooManyCalls)
        case .tooManyRequests: gateway.refuse(.tooManyCalls).with(status: 429)
        case .serverError: gateway.refuse(.systemError)
        case .conflict: gateway.refuse(.conflict)
        // This answer is never sent.
        default: MockAnswer(status: 200, fields: [], body: [])
        }
    }
}

/// An unknown fault in a header.
struct UnknownFault: Error {
    let text: String

    var answer: MockAnswer {
        let known = MockFault.texts.joined(separator: ", ")
        return MockAnswer(
            status: 400,
            fields: [("Content-Type", "text/plain; charset=utf-8")],
            body: [UInt8]("x-mock-fault: \"\(text)\" is not a known fault; use one of \(known)\n".utf8)
        )
    }
}
