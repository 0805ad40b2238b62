public import Logging

extension Logger {
    /// A logger that passes each event, with the logger's own metadata, to a closure.
    ///
    /// - Parameter level: The lowest level that is passed.
    public static func watched(
        from level: Level = .trace,
        _ note: @escaping @Sendable (LogEvent, Metadata) -> Void
    ) -> Logger {
        Logger(label: "test") { _ in WatchedLog(logLevel: level, note: note) }
    }
}

private struct WatchedLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level
    let note: @Sendable (LogEvent, Logger.Metadata) -> Void

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { note(event, metadata) }
}
