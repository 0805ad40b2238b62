#if Recording
internal import Foundation
internal import Logging
internal import RMSClient

/// The mock while it records: the upstream answers calls, and what can be replayed is written to files.
///
/// The mock itself answers paths without a function, its own pages and the descriptions of the SOAP services, so that
/// keys are sent only to RMS's paths.
struct RecordingProxy: Sendable {
    private let engine: MockEngine
    private let upstream: Upstream
    private let recorder: FixtureRecorder
    private let keepsPersonalData: Bool

    init(_ recording: MockRecording, engine: MockEngine, logger: Logger) throws(RecordingError) {
        self.engine = engine
        upstream = Upstream(base: recording.upstream, transport: recording.transport)
        recorder = try FixtureRecorder(folder: recording.folder, logger: logger)
        keepsPersonalData = recording.keepsPersonalData
    }

    /// The upstream's answer; when this returns, its fixture is written.
    func answer(_ request: MockRequest) async -> MockAnswer {
        guard case .call(let routed) = engine.functions.route(request) else { return engine.answer(request) }
        let exchange = engine.sources.exchange()
        let (call, violations) = routed.judged(at: exchange.date)
        let answer: MockAnswer
        let outcome: Result<RecordedFixture, NotRecorded>?
        do throws(TransportError) {
            answer = try await upstream.answer(to: request)
            outcome = recording(answer, to: call, routed)
        } catch {
            answer = upstream.failure(error)
            outcome = nil
        }
        engine.journal.add(
            RawEntry(
                time: exchange.date,
                routed: routed,
                answer: answer,
                violations: violations,
                personal: engine.functions.personal
            )
        )
        if let outcome { await recorder.write(outcome, secrets: SecretScanner.secrets(of: request, routed.key)) }
        return answer
    }

    private func recording(
        _ answer: MockAnswer,
        to call: MockCall?,
        _ routed: RoutedRequest
    ) -> Result<RecordedFixture, NotRecorded> {
        guard let call else {
            let reason = "the mock refuses such a request before it looks for a fixture"
            return .failure(NotRecorded(function: routed.function?.name ?? "a call", reason: reason))
        }
        do throws(NotRecorded) {
            return .success(try RecordedFixture(answer, to: call, keepsPersonalData: keepsPersonalData))
        } catch {
            return .failure(error)
        }
    }
}

extension RoutedRequest {
    /// The request as a call, if it is one, and the rules that it breaks.
    fileprivate func judged(at date: Date) -> (call: MockCall?, violations: [Violation]) {
        if let violation { return (nil, [violation]) }
        do throws(UnreadableCall) {
            let call = try call()
            return (call, call?.violations(at: date) ?? [])
        } catch {
            return (nil, [error.violation])
        }
    }
}
#endif
