#if Recording
package import Foundation
internal import Logging
package import RMSClient

/// One exchange of a client, which becomes a fixture as those of a recording mock do.
package struct SavedExchange {
    private let request: MockRequest
    private let answer: MockAnswer

    package init(_ call: RMSCall, status: Int, fields: [(name: String, value: String)], body: [UInt8]) {
        request = MockRequest(call.request)
        answer = MockAnswer(status: status, fields: fields, body: body)
    }

    /// Writes the body and its rules to `folder/<function>/`, with made-up personal data.
    ///
    /// - Parameter name: The name of the files. An existing fixture is not replaced.
    /// - Returns: The path of the body.
    /// - Throws: ``RecordingError``.
    package func write(to folder: URL, named name: String) async throws(RecordingError) -> String {
        guard name.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9_.-]*/) != nil else {
            throw RecordingError(description: "the name may have letters, digits, '_', '-' and '.'")
        }
        let recorder = try FixtureRecorder(folder: folder, logger: Logger(label: "rms.mock"))
        do throws(NotRecorded) {
            let (fixture, secrets) = try fixture(named: name)
            let place = folder.appendingPathComponent(fixture.function.name).appendingPathComponent(name).path
            guard !FileManager.default.fileExists(atPath: "\(place).json") else {
                throw NotRecorded(function: fixture.function.name, reason: "\(place).json exists")
            }
            try await recorder.write(fixture, without: secrets)
            return place + fixture.ending
        } catch {
            throw RecordingError(description: "not saved: \(error.function): \(error.reason)")
        }
    }

    private func fixture(named name: String) throws(NotRecorded) -> (RecordedFixture, secrets: Set<String>) {
        guard case .call(let routed) = FunctionTable.all.route(request), routed.violation == nil,
            let call = try? routed.call()
        else { throw NotRecorded(function: "the call", reason: "the mock would refuse it") }
        return (
            try RecordedFixture(answer, to: call, named: name, keepsPersonalData: false),
            SecretScanner.secrets(of: request, routed.key)
        )
    }
}
#endif
