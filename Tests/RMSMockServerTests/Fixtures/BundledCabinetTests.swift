import RMSClient
import RMSMockServer
import Testing

/// The bundled fixtures of R-Cabinet, as the typed client sees them.
@Suite struct BundledCabinetTests {
    private let cabinet: CabinetAPI.Calls

    init() throws {
        cabinet =
            RMSClient(
                credentials: try Credentials(serviceSecret: "SPtest", licenseKey: "SLtest"),
                baseURL: .rms,
                transport: try FixtureTransport(answers: .replay),
                retry: .never
            ).cabinet
    }

    private func code(_ call: () async throws -> Void) async -> String? {
        do {
            try await call()
            return nil
        } catch {
            return (error as? RMSError)?.failure?.code
        }
    }

    @Test func `an upload gets an id, under which the search finds an image`() async throws {
        let uploaded = try await cabinet.upload(SampleCalls.dot, named: "点", into: 7)
        #expect(uploaded.fileID == 22222 && uploaded.location == "/items/sencha-front.jpg")
        #expect(try await cabinet.get(5).fileID == 5)
    }

    @Test func `folders and images end after their pages`() async throws {
        var paths: [String?] = []
        for try await folder in cabinet.folders() { paths.append(folder.path) }
        #expect(paths == ["/", "/07147126", "/07165469", "/07194474", "/07194490"])
        var folders: [CabinetAPI.FolderID?] = []
        for try await file in cabinet.files(in: 9) { folders.append(file.folderID) }
        #expect(folders == [9, 9])
        var days = 0
        for try await file in cabinet.trashedFiles() where file.accessed != nil { days += 1 }
        #expect(days == 1)
    }

    @Test func `what the fixtures know to be wrong is 3001 in every write`() async {
        #expect(await code { try await cabinet.insertFolder("a", under: 404) } == "3001")
        #expect(await code { try await cabinet.insertFolder("code-3001") } == "3001")
        #expect(await code { try await cabinet.upload(SampleCalls.dot, named: "a", into: 404) } == "3001")
        #expect(await code { try await cabinet.update(404, fileName: "a") } == "3001")
        #expect(await code { try await cabinet.update(4, fileName: "code-3001") } == "3001")
        #expect(await code { try await cabinet.delete(404) } == "3001")
        #expect(await code { try await cabinet.revert(404, to: .base) } == "3001")
        #expect(await code { try await cabinet.revert(4, to: 404) } == "3001")
        #expect(await code { try await cabinet.delete(4) } == nil)
    }
}
