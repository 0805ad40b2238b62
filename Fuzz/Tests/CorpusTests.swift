import Foundation
import Testing

/// Every test run, also under the sanitizers, reads the inputs that libFuzzer found worth keeping.
@Suite struct CorpusTests {
    @Test(arguments: FuzzTarget.all.map(\.name))
    func `no input of the corpus breaks a guarantee`(name: String) async throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let folder = try #require(Bundle.module.url(forResource: "Corpus", withExtension: nil))
            .appendingPathComponent(name)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.count > 10)
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
            do throws(FuzzFinding) {
                try await target.read(bytes)
            } catch {
                Issue.record("\(name)/\(file): \(error)")
            }
        }
    }
}
