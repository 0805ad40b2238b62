#if Recording
internal import Foundation
internal import Logging
internal import RMSClient

/// The reason why an answer is not recorded.
struct NotRecorded: Error {
    /// The function's name.
    let function: String
    let reason: String
}

/// Writes fixtures one at a time, except those that contain a key.
actor FixtureRecorder {
    private let folder: URL
    private let logger: Logger
    /// The secrets of every key used so far: an answer to one shop could contain the key of another.
    private var secrets: Set<String> = []

    init(folder: URL, logger: Logger) throws(RecordingError) {
        self.folder = folder
        self.logger = logger
        do {
            try Self.make(folder)
        } catch {
            throw RecordingError(description: "the folder \(folder.path) can't be created")
        }
        guard FileManager.default.isWritableFile(atPath: folder.path) else {
            throw RecordingError(description: "the folder \(folder.path) is not writable")
        }
    }

    /// Writes a fixture, or logs why it can't.
    func write(_ outcome: Result<RecordedFixture, NotRecorded>, secrets new: Set<String>) {
        secrets.formUnion(new)
        do throws(NotRecorded) {
            let fixture = try outcome.get()
            try write(fixture, without: secrets)
            logger.notice("recorded \(fixture.function.name)/\(fixture.name)")
        } catch {
            logger.error("Not recorded: \(error.function): \(error.reason)")
        }
    }

    /// Writes a fixture, unless it contains one of the secrets.
    func write(_ fixture: RecordedFixture, without secrets: Set<String>) throws(NotRecorded) {
        let search = SecretScanner(secrets)
        guard ![fixture.name, fixture.rules, fixture.body].contains(where: search.finds) else {
            throw NotRecorded(function: fixture.function.name, reason: "the fixture would contain a key")
        }
        try write(fixture)
    }

    private func write(_ fixture: RecordedFixture) throws(NotRecorded) {
        let place = folder.appendingPathComponent(fixture.function.name)
        func file(_ ending: String) -> URL { place.appendingPathComponent(fixture.name + ending) }
        do {
            try Self.make(place)
            // Write the rules first: a body without them would answer every call; rules without a body answer none.
            try Self.write(fixture.rules, to: file(".json"))
            for ending in RecordedBody.endings where ending != fixture.ending {
                let other = file(ending)
                if FileManager.default.fileExists(atPath: other.path) { try FileManager.default.removeItem(at: other) }
            }
            try Self.write(fixture.body, to: file(fixture.ending))
        } catch {
            throw NotRecorded(function: fixture.function.name, reason: "\(place.path) is not writable")
        }
    }

    /// Only the user who records may read the answers of live shops, even with made-up personal data.
    private static func make(_ folder: URL) throws {
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    private static func write(_ text: String, to file: URL) throws {
        try Data(text.utf8).write(to: file, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }
}
#endif
