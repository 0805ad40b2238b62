internal import Foundation
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
        guard let arrival = engine.arrival(of: request) else { return engine.answer(request) }
        let exchange = engine.sources.exchange()
        let call = arrival.call(exchange)
        let answer: MockAnswer
        let outcome: Result<RecordedFixture, NotRecorded>?
        do throws(TransportError) {
            answer = try await upstream.answer(to: request)
            outcome = recording(answer, to: call, arrival)
        } catch {
            answer = upstream.failure(error)
            outcome = nil
        }
        engine.journal.add(
            RawEntry(
                time: exchange.date,
                function: arrival.function,
                key: arrival.key,
                request: request,
                answer: answer,
                violations: call.violations(at: exchange.date)
            ),
            for: arrival.key
        )
        if let outcome { await recorder.write(outcome, secrets: KeySearch.secrets(of: request, arrival.key)) }
        return answer
    }

    private func recording(
        _ answer: MockAnswer,
        to call: Result<MockCall, RefusedCall>,
        _ arrival: Arrival
    ) -> Result<RecordedFixture, NotRecorded> {
        guard let call = try? call.get() else {
            let reason = "the mock refuses such a request before it looks for a fixture"
            return .failure(NotRecorded(function: arrival.function?.name ?? "a call", reason: reason))
        }
        do throws(NotRecorded) {
            return .success(try RecordedFixture(answer, to: call, keepsPersonalData: keepsPersonalData))
        } catch {
            return .failure(error)
        }
    }
}

extension Arrival {
    /// The request as a call of a function, or as what is no such call.
    fileprivate func call(_ exchange: MockExchange) -> Result<MockCall, RefusedCall> {
        do throws(RefusedCall) {
            let (function, key) = try admitted(exchange)
            return .success(try read(function, key, exchange))
        } catch {
            return .failure(error)
        }
    }
}

extension Result<MockCall, RefusedCall> {
    fileprivate func violations(at date: Date) -> [Violation] {
        switch self {
        case .success(let call): RequestRules.violations(of: call, at: date)
        case .failure(let refused): refused.violations
        }
    }
}
