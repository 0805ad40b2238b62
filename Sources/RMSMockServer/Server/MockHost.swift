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
    let proxy: RecordingProxy?

    func answer(_ request: MockRequest) async -> MockAnswer {
        if AdminInterface.isMeant(by: request) { return AdminInterface(engine: engine, gate: gate).answer(request) }
        return if let proxy { await proxy.answer(request) } else { engine.answer(request) }
    }
}
