import HTTPTypes
@testable import RMSClient
import Testing

/// What reading back shows about a write to R-Cabinet whose answer was lost.
@Suite struct CabinetVerdictTests {
    private static let gif = UploadFile([UInt8]("GIF89a".utf8), name: "dot.gif")

    private func verdict(_ write: some VerifiableWrite, _ client: RMSClient) async throws -> String {
        switch try await write.verdict(client) {
        case .done: "done"
        case .notDone: "not done"
        case .unclear: "unclear"
        }
    }

    private func verdict(_ write: some VerifiableWrite, _ body: String) async throws -> String {
        try await verdict(write, try Wire.client(answering: body))
    }

    private static func found(_ files: String...) -> String {
        envelope(
            "cabinet.files.search",
            """
            <cabinetFilesSearchResult><resultCode>0</resultCode><fileAllCount>\(files.count)</fileAllCount>\
            <files>\(files.joined())</files></cabinetFilesSearchResult>
            """
        )
    }

    private static func folders(_ folders: String...) -> String {
        envelope(
            "cabinet.folders.get",
            """
            <cabinetFoldersGetResult><resultCode>0</resultCode><folderAllCount>\(folders.count)</folderAllCount>\
            <folders>\(folders.joined())</folders></cabinetFoldersGetResult>
            """
        )
    }

    private static func file(_ id: String, _ name: String, _ path: String = "img00000001.gif") -> String {
        "<file><FolderId>1</FolderId><FileId>\(id)</FileId><FileName>\(name)</FileName><FilePath>\(path)</FilePath></file>"
    }

    private static func folder(_ id: String, _ name: String, _ path: String?) -> String {
        let path = path.map { "<FolderPath>\($0)</FolderPath>" } ?? ""
        return "<folder><FolderId>\(id)</FolderId><FolderName>\(name)</FolderName>\(path)</folder>"
    }

    @Test func `an upload without a path is searched for by the name that RMS keeps`() async throws {
        let write = CabinetAPI.InsertFile(Self.gif, fileName: "\u{3000}<b>a</b>\u{3000}b ", folderID: 1)
        let transport = CannedTransport(.answer(status: 200, body: Self.found(Self.file("5", "a b"))))
        #expect(try await verdict(write, try Wire.client(transport)) == "unclear")
        let path = await transport.requests.first?.head.path
        #expect(path == "/es/1.0/cabinet/files/search?fileName=a%20b&folderId=1&limit=100")
        #expect(try await verdict(write, Self.found()) == "not done")
    }

    @Test func `an image with the path and the name may be an older one`() async throws {
        let write = CabinetAPI.InsertFile(Self.gif, fileName: "点", folderID: 1, filePath: "dot")
        #expect(try await verdict(write, Self.found(Self.file("5", "点", "dot.gif"))) == "unclear")
        #expect(try await verdict(write, Self.found(Self.file("5", "点", "dots.gif"))) == "not done")
        #expect(try await verdict(write, Self.found(Self.file("5", "線", "dot.gif"))) == "not done")
    }

    @Test func `a folder is looked for below the one above it`() async throws {
        let write = CabinetAPI.InsertFolder(folderName: "茶", directoryName: "tea", upperFolderID: 7)
        let upper = Self.folder("7", "上", "/up")
        #expect(try await verdict(write, Self.folders(upper, Self.folder("8", "茶", "/up/tea"))) == "done")
        #expect(try await verdict(write, Self.folders(upper, Self.folder("8", "茶", "/tea"))) == "not done")
        #expect(try await verdict(write, Self.folders(Self.folder("8", "茶", "/tea"))) == "unclear")
        let pathless = Self.folder("7", "上", nil)
        #expect(try await verdict(write, Self.folders(pathless, Self.folder("8", "茶", "/tea"))) == "unclear")
        let first = CabinetAPI.InsertFolder(folderName: "茶", directoryName: "tea")
        #expect(try await verdict(first, Self.folders(Self.folder("8", "茶", "/tea"))) == "done")
    }

    @Test func `an empty path changes nothing`() async throws {
        let write = CabinetAPI.UpdateFile(5, fileName: "点", filePath: "")
        #expect(try await verdict(write, Self.found(Self.file("5", "点", "dot.gif"))) == "done")
        #expect(try await verdict(write, Self.found(Self.file("5", "線", "dot.gif"))) == "not done")
        let named = CabinetAPI.UpdateFile(5, filePath: "dot")
        #expect(try await verdict(named, Self.found(Self.file("5", "点", "dot.gif"))) == "done")
        #expect(try await verdict(named, Self.found(Self.file("5", "点", "old.gif"))) == "not done")
    }

    private static let file5 = Self.found(Self.file("x", "点", "dot.gif"))
    private static let unreadable: [(any VerifiableWrite, String)] = [
        (CabinetAPI.DeleteFile(5), file5), (CabinetAPI.RevertFile(5, to: 1), file5),
        (CabinetAPI.UpdateFile(5, fileName: "点"), file5),
        (CabinetAPI.InsertFile(gif, fileName: "点", folderID: 1, filePath: "dot"), file5),
        (CabinetAPI.InsertFolder(folderName: "茶", directoryName: "tea"), Self.folders(Self.folder("x", "茶", "/tea"))),
    ]

    @Test(arguments: unreadable.indices)
    func `a record that can't be read is no verdict, even if the client only reports such records`(
        index: Int
    ) async throws {
        let (write, body) = Self.unreadable[index]
        let reading = AnswerReading(unreadableRecords: .report { _ in })
        let client = try Wire.client(answering: body).with(reading: reading)
        let error = await rmsError { () throws(RMSError) in try await write.verdict(client) }
        #expect(error?.kind == .decoding && error?.unreadable.count == 1)
    }
}
