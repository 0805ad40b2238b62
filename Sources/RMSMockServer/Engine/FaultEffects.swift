internal import Foundation

extension MockEngine {
    /// An answer with the effects of faults on its body and its delivery.
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
            case .maintenance, .rateLimit, .tooManyRequests, .serverError: break
            }
        }
        return answer
    }

    private static func shiftJIS(_ body: [UInt8]) -> [UInt8] {
        // A body without Japanese would be the same: a letter that both encodings spell differently goes along.
        let text = String(decoding: body, as: UTF8.self).replacing("</", with: "表</", maxReplacements: 1)
            .replacing(":\"", with: ":\"表", maxReplacements: 1)
        return [UInt8](text.data(using: .shiftJIS, allowLossyConversion: true) ?? Data())
    }
}
