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
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
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
            let search = KeySearch(secrets)
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
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            // A body without its rules would answer everything; rules without a body answer nothing.
            try Data(fixture.rules.utf8).write(to: file(".json"), options: .atomic)
            for ending in RecordedBody.endings where ending != fixture.ending {
                let other = file(ending)
                if FileManager.default.fileExists(atPath: other.path) { try FileManager.default.removeItem(at: other) }
            }
            try Data(fixture.body.utf8).write(to: file(fixture.ending), options: .atomic)
        } catch {
            throw NotRecorded(function: fixture.function.name, reason: "\(place.path) can't be written to")
        }
    }
}
