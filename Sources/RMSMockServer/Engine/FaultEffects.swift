internal import Foundation

extension MockEngine {
    /// Applies the effects of faults to an answer's body and delivery.
    func effects(of applied: [MockFault], on answer: MockAnswer) -> MockAnswer {
        var answer = answer
        for fault in applied {
            switch fault.kind {
            case .latency(let milliseconds, let range):
                answer.delivery.delayMilliseconds += max(0, milliseconds + (range > 0 ? faults.jitter(range) : 0))
            case .drip(let rate): answer.delivery.bytesPerSecond = rate
            case .stall: answer.delivery.stalls = true
            case .reset(let moment): answer.delivery.reset = moment
            case .answerLost: answer.delivery.reset = .beforeHead
            case .truncated: answer.delivery.isTruncated = true
            case .empty: answer.body = []
            case .malformed: answer.body = answer.body.cutInMarkup
            case .charset: answer.body = Self.shiftJIS(answer.body)
            case .gzipCut: answer.delivery.isGzipCut = true
            case .maintenance, .rateLimit, .tooManyRequests, .serverError, .conflict: break
            }
        }
        return answer
    }

    private static func shiftJIS(_ body: [UInt8]) -> [UInt8] {
        // Adds a character that the two encodings write differently, because a body without Japanese would not change.
        let text = String(decoding: body, as: UTF8.self).replacing("</", with: "表</", maxReplacements: 1)
            .replacing(":\"", with: ":\"表", maxReplacements: 1)
        return [UInt8](text.data(using: .shiftJIS, allowLossyConversion: true) ?? Data())
    }
}
