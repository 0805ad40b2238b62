/// Everything that a listener serves: RMS's calls and the mock's admin interface.
struct MockHost: Sendable {
    let engine: MockEngine
    /// Access to the admin interface.
    let gate: AdminInterface.Gate
    /// `http` or `https`.
    let scheme: String
    /// Whether answers are sent as gzip to clients that accept it.
    let compresses: Bool
    /// Answers calls instead of the engine while the mock records.
    let proxy: (any CallProxy)?

    func answer(_ request: MockRequest) async -> MockAnswer {
        if AdminInterface.isMeant(by: request) { return AdminInterface(engine: engine, gate: gate).answer(request) }
        return if let proxy { await proxy.answer(request) } else { engine.answer(request) }
    }
}

/// Answers calls in the engine's place.
protocol CallProxy: Sendable {
    func answer(_ request: MockRequest) async -> MockAnswer
}

extension MockServer.Options {
    /// The proxy of a mock that records.
    func proxy(of engine: MockEngine) throws(RecordingError) -> (any CallProxy)? {
        #if Recording
        return try record.map { (recording) throws(RecordingError) in
            try RecordingProxy(recording, engine: engine, logger: logger)
        }
        #else
        return nil
        #endif
    }
}

#if Recording
extension RecordingProxy: CallProxy {}
#endif
