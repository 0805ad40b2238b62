internal import Foundation
internal import Logging
internal import RMSClient

/// Why an answer is not written.
struct NotRecorded: Error {
    /// The function's name.
    let function: String
    let reason: String
}

/// Writes fixtures, one after the other, unless they hold a key.
actor FixtureRecorder {
    private let folder: URL
    private let logger: Logger
    /// Of every key that was used so far: an answer to one shop could hold the key of another.
    private var secrets: Set<String> = []

    init(folder: URL, logger: Logger) throws(RecordingError) {
        self.folder = folder
        self.logger = logger
        do {
            try Self.make(folder)
        } catch {
            throw RecordingError(description: "the folder \(folder.path) can't be made")
        }
        guard FileManager.default.isWritableFile(atPath: folder.path) else {
            throw RecordingError(description: "the folder \(folder.path) can't be written to")
        }
    }

    /// Writes a fixture, or tells why there is none.
    func write(_ outcome: Result<RecordedFixture, NotRecorded>, secrets new: Set<String>) {
        secrets.formUnion(new)
        do throws(NotRecorded) {
            let fixture = try outcome.get()
            let search = SecretScanner(secrets)
            guard ![fixture.name, fixture.rules, fixture.body].contains(where: search.finds) else {
                throw NotRecorded(function: fixture.function.name, reason: "the fixture would hold a key")
            }
            try write(fixture)
            logger.notice("recorded \(fixture.function.name)/\(fixture.name)")
        } catch {
            logger.error("NOT recorded: \(error.function), for \(error.reason)")
        }
    }

    private func write(_ fixture: RecordedFixture) throws(NotRecorded) {
        let place = folder.appendingPathComponent(fixture.function.name)
        func file(_ ending: String) -> URL { place.appendingPathComponent(fixture.name + ending) }
        do {
            try Self.make(place)
            // A body without its rules would answer everything; rules without a body answer nothing.
            try Self.write(fixture.rules, to: file(".json"))
            for ending in RecordedBody.endings where ending != fixture.ending {
                let other = file(ending)
                if FileManager.default.fileExists(atPath: other.path) { try FileManager.default.removeItem(at: other) }
            }
            try Self.write(fixture.body, to: file(fixture.ending))
        } catch {
            throw NotRecorded(function: fixture.function.name, reason: "\(place.path) can't be written to")
        }
    }

    /// What live shops answer is for the one who records alone to read, made up or not.
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
