internal import Logging
internal import RMSClient

/// What a mock does while it records: calls are answered by the upstream, and what can be replayed is written down.
///
/// What no function has a path for is answered by the mock, as are its own pages and the descriptions of the SOAP
/// services, so that keys are sent nowhere but to RMS's paths.
struct Forwarding: Sendable {
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
        guard let reading = engine.reading(request) else { return engine.answer(request) }
        let date = engine.sources.now()
        let answer: MockAnswer
        let outcome: Result<RecordedFixture, NotRecorded>?
        do throws(TransportError) {
            answer = try await upstream.answer(to: request)
            outcome = reading.recording(answer, keepsPersonalData: keepsPersonalData)
        } catch {
            answer = upstream.failure(error)
            outcome = nil
        }
        let key = reading.key
        engine.journal.add(
            RawEntry(
                time: date,
                function: reading.function,
                key: key,
                request: request,
                answer: answer,
                violations: reading.violations
            ),
            for: key
        )
        if let outcome { await recorder.write(outcome, secrets: KeySearch.secrets(of: request, key)) }
        return answer
    }
}

extension Result<MockCall, RefusedCall> {
    fileprivate var function: RMSFunction? {
        switch self {
        case .success(let call): call.function
        case .failure(let refused): refused.function
        }
    }

    fileprivate var key: ESAKey? {
        switch self {
        case .success(let call): call.key
        case .failure(let refused): refused.key
        }
    }

    fileprivate var violations: [Violation] {
        if case .success(let call) = self { RequestRules.violations(of: call) } else { [] }
    }

    fileprivate func recording(_ answer: MockAnswer, keepsPersonalData: Bool) -> Result<RecordedFixture, NotRecorded> {
        do throws(NotRecorded) {
            switch self {
            case .success(let call):
                return .success(try RecordedFixture(answer, to: call, keepsPersonalData: keepsPersonalData))
            case .failure(let refused):
                let name = refused.function?.name ?? "a call"
                throw NotRecorded(
                    function: name,
                    reason: "the mock refuses such a request before it looks for a fixture"
                )
            }
        } catch {
            return .failure(error)
        }
    }
}
