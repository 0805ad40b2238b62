internal import Foundation
internal import RMSClient

/// How an answer goes over the wire.
struct Delivery: Sendable, Hashable {
    /// Before the head.
    var delayMilliseconds = 0
    /// The rate of the body; nil for all at once.
    var bytesPerSecond: Int?
    var stalls = false
    var reset: MockFault.ResetMoment?
    /// The connection ends after half of the promised body.
    var isTruncated = false
    /// The body is gzip that ends too early.
    var isGzipCut = false
}

extension MockEngine {
    /// The faults that a header asks for, for this request alone.
    static func requestedFaults(_ request: MockRequest) throws(UnknownFault) -> [MockFault] {
        guard let header = request.fields["x-mock-fault"] else { return [] }
        var faults: [MockFault] = []
        for text in header.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
            guard let fault = MockFault(text) else { throw UnknownFault(text: text) }
            faults.append(fault)
        }
        return faults
    }

    /// The answer in the place of a call that a fault prevents; nil if none does.
    func replacement(for arrival: Arrival, _ exchange: MockExchange, _ faults: [MockFault]) -> MockAnswer? {
        guard let fault = faults.first(where: \.preventsTheCall) else { return nil }
        let gateway = Gateway(function: arrival.shape, request: arrival.request, exchange: exchange)
        return switch fault.kind {
        case .maintenance: gateway.maintenance
        case .rateLimit: gateway.refuse(.tooManyCalls)
        case .tooManyRequests: gateway.refuse(.tooManyCalls).with(status: 429)
        case .serverError: gateway.refuse(.systemError)
        // Nothing of it is ever sent.
        default: MockAnswer(status: 200, fields: [], body: [])
        }
    }

    /// An answer with what faults do to its body and to its way.
    func spoilt(_ answer: MockAnswer, by faults: [MockFault]) -> MockAnswer {
        var answer = answer
        for fault in faults {
            switch fault.kind {
            case .latency(let milliseconds, let range):
                answer.delivery.delayMilliseconds += max(0, milliseconds + (range > 0 ? self.faults.jitter(range) : 0))
            case .drip(let rate): answer.delivery.bytesPerSecond = rate
            case .stall: answer.delivery.stalls = true
            case .reset(let moment): answer.delivery.reset = moment
            case .answerLost: answer.delivery.reset = .beforeHead
            case .truncated: answer.delivery.isTruncated = true
            case .empty: answer.body = []
            case .malformed: answer.body = Self.cut(answer.body)
            case .charset: answer.body = Self.shiftJIS(answer.body)
            case .gzipCut: answer.delivery.isGzipCut = true
            case .maintenance, .rateLimit, .tooManyRequests, .serverError: break
            }
        }
        return answer
    }

    /// Ends a body within its last tag or value.
    static func cut(_ body: [UInt8]) -> [UInt8] {
        guard let end = body.lastIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ":") }) else { return [] }
        return Array(body[...end])
    }

    private static func shiftJIS(_ body: [UInt8]) -> [UInt8] {
        // A body without Japanese would be the same: a letter that both encodings spell differently goes along.
        let text = String(decoding: body, as: UTF8.self).replacing("</", with: "表</", maxReplacements: 1)
            .replacing(":\"", with: ":\"表", maxReplacements: 1)
        return [UInt8](text.data(using: .shiftJIS, allowLossyConversion: true) ?? Data())
    }
}

/// A header asks for a fault that there is not.
struct UnknownFault: Error {
    let text: String

    var answer: MockAnswer {
        let known = MockFault.texts.joined(separator: ", ")
        return MockAnswer(
            status: 400,
            fields: [("Content-Type", "text/plain; charset=utf-8")],
            body: [UInt8]("x-mock-fault: \"\(text)\" is no fault; there are \(known)\n".utf8)
        )
    }
}
