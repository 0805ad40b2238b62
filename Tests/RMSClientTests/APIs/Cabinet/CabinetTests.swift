import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct CabinetTests {
    private static let gif = UploadFile([UInt8]("GIF89a".utf8), name: "dot.gif")
    private static let base = "/es/1.0/cabinet"

    private func document<O: RMSOperation>(_ operation: O) throws -> String {
        let request = try Wire.client().prepare(operation).request
        guard case .text(let text)? = request.form?.parts.first?.content else {
            return String(decoding: request.body, as: UTF8.self)
        }
        return text
    }

    private func request(_ name: String, _ record: String, _ members: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<request><\(name)Request><\(record)>\(members)</\(record)></\(name)Request></request>"
    }

    @Test func `reads send their parameters in the query`() throws {
        #expect(try Wire.path(CabinetAPI.GetUsage()) == "\(Self.base)/usage/get")
        #expect(try Wire.path(CabinetAPI.GetFolders()) == "\(Self.base)/folders/get?limit=100")
        #expect(
            try Wire.path(CabinetAPI.GetFiles(in: 7, offset: 2, limit: 5))
                == "\(Self.base)/folder/files/get?folderId=7&offset=2&limit=5"
        )
        #expect(
            try Wire.path(
                CabinetAPI.SearchFiles(
                    fileID: 1,
                    filePath: "a.jpg",
                    fileName: "茶",
                    folderID: 0,
                    folderPath: "/tea",
                    offset: 1,
                    limit: nil
                )
            )
                == "\(Self.base)/files/search?fileId=1&filePath=a.jpg&fileName=%E8%8C%B6&folderId=0&folderPath=%2Ftea&offset=1"
        )
        #expect(try Wire.path(CabinetAPI.GetTrash(limit: nil)) == "\(Self.base)/trashbox/files/get")
    }

    @Test func `writes send their document in the order of the documentation, and an image as a part of its own`()
        throws
    {
        #expect(
            try document(CabinetAPI.InsertFolder(folderName: "茶", directoryName: "tea", upperFolderID: 9))
                == request(
                    "folderInsert",
                    "folder",
                    "<folderName>茶</folderName><directoryName>tea</directoryName><upperFolderId>9</upperFolderId>"
                )
        )
        let insert = CabinetAPI.InsertFile(Self.gif, fileName: "点", folderID: 0, filePath: "dot.gif", overWrite: true)
        #expect(
            try document(insert)
                == request(
                    "fileInsert",
                    "file",
                    "<fileName>点</fileName><folderId>0</folderId><filePath>dot.gif</filePath><overWrite>true</overWrite>"
                )
        )
        #expect(
            try document(CabinetAPI.UpdateFile(5, fileName: "別", filePath: "other"))
                == request(
                    "fileUpdate",
                    "file",
                    "<fileId>5</fileId><fileName>別</fileName><filePath>other</filePath>"
                )
        )
        #expect(try document(CabinetAPI.DeleteFile(5)) == request("fileDelete", "file", "<fileId>5</fileId>"))
        #expect(
            try document(CabinetAPI.RevertFile(5, to: 7))
                == request("fileRevert", "file", "<fileId>5</fileId><folderId>7</folderId>")
        )
        let form = try #require(try Wire.client().prepare(insert).request.form)
        #expect(form.parts.map(\.name) == ["xml", "file"])
        let renaming = try Wire.client().prepare(CabinetAPI.UpdateFile(5, fileName: "別")).request
        #expect(renaming.form?.parts.map(\.name) == ["xml"] && renaming.isIdempotent == false)
        #expect(renaming.head.headerFields[.contentType]?.hasPrefix("multipart/form-data; boundary=") == true)
        let deletion = try Wire.client().prepare(CabinetAPI.DeleteFile(5)).request
        #expect(deletion.head.headerFields[.contentType] == "text/xml; charset=utf-8")
    }

    @Test func `broken rules are reported`() {
        func insert(_ name: String, _ path: String? = nil, folder: CabinetAPI.FolderID = 0) -> [String] {
            Wire.problems(CabinetAPI.InsertFile(Self.gif, fileName: name, folderID: folder, filePath: path))
        }
        #expect(insert("茶", "tea-1_x.jpg") == [])
        // 25 full-width characters are 50 bytes, blanks at the ends and tags don't count.
        #expect(insert(" <b>" + String(repeating: "茶", count: 25) + "</b>\u{3000}") == [])
        #expect(
            insert(String(repeating: "茶", count: 25) + "x") == [
                "fileName must be at most 50 bytes (25 full-width characters)"
            ]
        )
        #expect(insert("\u{3000} <p>") == ["fileName must be given"])
        #expect(insert("ﾁｬ") == ["fileName must not contain half-width katakana"])
        #expect(insert("a", "Tea") == ["filePath must have only a-z, 0-9, - and _"])
        #expect(insert("a", String(repeating: "a", count: 21)) == ["filePath must be at most 20 bytes"])
        #expect(insert("a", String(repeating: "a", count: 20) + ".jpg") == [])
        let letters = "filePath must have only a-z, 0-9, - and _"
        for path in [" ", " a", "a ", "a b", "a\u{3000}", "<b>a</b>"] {
            #expect(insert("a", path) == [letters], "\(path)")
        }
        let extended = "filePath must have only a point, letters and digits as its extension"
        for path in ["a.", "a..gif", "a.gif.gif", "a.g f", "a.gif ", "a.-"] {
            #expect(insert("a", path) == [extended], "\(path)")
        }
        #expect(insert("a", ".gif") == [letters] && insert("a", "a.JPG") == [] && insert("a", "") == [])
        let given = "filePath must not be img and 8 digits or imgrc and 10, which RMS gives itself"
        #expect(insert("a", "img12345678.jpg") == [given] && insert("a", "imgrc1234567890") == [given])
        #expect(insert("a", "img136281.jpg") == [] && insert("a", "img123456789") == [])
        #expect(insert("a", folder: -1) == ["folderId must be the id of a folder"])
        let empty = CabinetAPI.InsertFile(UploadFile([], name: "a"), fileName: "a", folderID: 0)
        #expect(Wire.problems(empty) == ["file must be an image, not empty"])

        #expect(Wire.problems(CabinetAPI.UpdateFile(1)) == ["fileName or filePath or file must be given"])
        #expect(Wire.problems(CabinetAPI.UpdateFile(1, filePath: "")) == ["fileName or filePath or file must be given"])
        #expect(
            Wire.problems(CabinetAPI.UpdateFile(0, fileName: "")) == [
                "fileId must be the id of a file", "fileName must be given",
            ]
        )
        #expect(Wire.problems(CabinetAPI.UpdateFile(1, file: Self.gif)) == [])
        #expect(
            Wire.problems(CabinetAPI.InsertFolder(folderName: "a", upperFolderID: .base)) == [
                "upperFolderId must be the id of a folder other than the base folder"
            ]
        )
        #expect(
            Wire.problems(CabinetAPI.InsertFolder(folderName: "", directoryName: "茶")) == [
                "folderName must be given", "directoryName must have only a-z, 0-9, - and _",
            ]
        )
        #expect(Wire.problems(CabinetAPI.SearchFiles(folderID: 1)) == ["fileId or filePath or fileName must be given"])
        #expect(
            Wire.problems(CabinetAPI.SearchFiles(fileName: "a", offset: 0, limit: 101)) == [
                "offset must be 1 to \(Int.max), not 0", "limit must be 1 to 100, not 101",
            ]
        )
        #expect(Wire.problems(CabinetAPI.DeleteFile(0)) == ["fileId must be the id of a file"])
        #expect(Wire.problems(CabinetAPI.RevertFile(0, to: -1)).count == 2)
    }

    @Test func `the recorded usage and folders are read`() async throws {
        let usage = """
            <cabinetUsageGetResult><resultCode>0</resultCode><MaxSpace>5000</MaxSpace><FolderMax>500</FolderMax>\
            <FileMax>2000</FileMax><UseSpace>11328.561</UseSpace><AvailSpace>5108671.439</AvailSpace>\
            <UseFolderCount>3</UseFolderCount><AvailFolderCount>497</AvailFolderCount></cabinetUsageGetResult>
            """
        let read = try await Wire.client(answering: envelope("cabinet.usage.get", usage, requests: "")).cabinet.usage()
        #expect(read.maximumSpace == 5000 && read.maximumFolderCount == 500 && read.maximumFileCount == 2000)
        #expect(read.usedSpace == Decimal(string: "11328.561") && read.freeSpace == Decimal(string: "5108671.439"))
        #expect(read.folderCount == 3 && read.freeFolderCount == 497)
        let folders = """
            <cabinetFoldersGetResult><resultCode>0</resultCode><folderAllCount>2</folderAllCount>\
            <folderCount>2</folderCount><folders><folder><FolderId>0</FolderId><FolderName>基本フォルダ</FolderName>\
            <FolderNode>0</FolderNode><FolderPath>/</FolderPath><FileCount>106</FileCount><FileSize>6280.039</FileSize>\
            <TimeStamp>2019-10-22 00:19:05</TimeStamp></folder><folder><FolderId>7147126</FolderId>\
            <FolderName>TEST</FolderName><FolderNode>1</FolderNode><FolderPath>/07147126</FolderPath><FileCount>0</FileCount>\
            <FileSize>0.000</FileSize><TimeStamp>2019-09-23 23:45:45</TimeStamp></folder></folders></cabinetFoldersGetResult>
            """
        var found: [CabinetAPI.Folder] = []
        let client = try Wire.client(answering: envelope("cabinet.folders.get", folders))
        for try await folder in client.cabinet.folders() { found.append(folder) }
        #expect(found.map(\.folderID) == [.base, 7_147_126])
        #expect(found[0].name == "基本フォルダ" && found[0].node == 0 && found[0].path == "/" && found[0].fileCount == 106)
        #expect(found[0].fileSize == Decimal(string: "6280.039"))
        // 2019-10-21T15:19:05Z
        #expect(found[0].updated == Date(timeIntervalSince1970: 1_571_671_145))
    }

    private static func file(
        _ id: Int,
        accessed: String = "0000-00-00",
        place: String = "<FolderId>1</FolderId><FolderName>f</FolderName>"
    ) -> String {
        """
        <file>\(place)<FolderNode>1</FolderNode><FolderPath>/tea</FolderPath><FileId>\(id)</FileId><FileName>煎茶</FileName>\
        <FileUrl>https://image.rakuten.co.jp/SHOP/cabinet/tea/sencha.jpg</FileUrl><FilePath>sencha.jpg</FilePath>\
        <FileType>1</FileType><FileSize>10.600</FileSize><FileWidth>512</FileWidth><FileHeight>384</FileHeight>\
        <FileAccessDate>\(accessed)</FileAccessDate><TimeStamp>2019-06-22 12:00:00</TimeStamp></file>
        """
    }

    private static func list(_ function: String, _ result: String, _ files: [String], all: Int? = nil) -> String {
        envelope(
            function,
            """
            <\(result)><resultCode>0</resultCode><fileAllCount>\(all ?? files.count)</fileAllCount>\
            <fileCount>\(files.count)</fileCount><files>\(files.joined())</files></\(result)>
            """
        )
    }

    @Test func `images are read, with a location for items and nil for a day without digits`() async throws {
        let body = Self.list(
            "cabinet.folder.files.get",
            "cabinetFolderFilesGetResult",
            [
                Self.file(1), Self.file(2, accessed: "2018-06-20"),
            ]
        )
        var found: [CabinetAPI.File] = []
        for try await file in try Wire.client(answering: body).cabinet.files(in: 1) { found.append(file) }
        #expect(found.map(\.fileID) == [1, 2])
        #expect(found[0].accessed == nil)
        // The day in Japan begins at 15:00 UTC of the one before.
        #expect(found[1].accessed == Date(timeIntervalSince1970: 1_529_420_400))
        #expect(found[0].location == "/tea/sencha.jpg")
        #expect(found[0].size == Decimal(string: "10.600") && found[0].width == 512 && found[0].height == 384)
        #expect(found[0].type == CabinetAPI.FileType(rawValue: 1) && found[0].name == "煎茶" && found[0].folderID == 1)
        #expect(found[0].path == "sencha.jpg" && found[0].folderPath == "/tea" && found[0].folderName == "f")
        let trash = Self.list("cabinet.trashbox.files.get", "cabinetTrashboxFilesGetResult", [Self.file(3, place: "")])
        var trashed: [CabinetAPI.File] = []
        for try await file in try Wire.client(answering: trash).cabinet.trashedFiles() { trashed.append(file) }
        #expect(trashed.map(\.folderID) == [nil] && trashed[0].folderName == nil && trashed[0].fileID == 3)
    }

    @Test(arguments: ["0000-00-01", "x", "2018-13-01"])
    func `a day that is neither a day nor zeros makes the record unreadable`(day: String) async throws {
        let body = Self.list("cabinet.files.search", "cabinetFilesSearchResult", [Self.file(1, accessed: day)])
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            _ = try await client.cabinet.get(1)
        }
        #expect(error?.kind == .decoding && error?.problem.contains("FileAccessDate") == true)
    }

    @Test func `pages are requested until the last one`() async throws {
        let pages = [[1, 2], [3, 4], [5]].map { ids in
            Self.list("cabinet.files.search", "cabinetFilesSearchResult", ids.map { Self.file($0) }, all: 5)
        }
        let transport = CannedTransport(pages.map { .answer(status: 200, body: $0) })
        var ids: [Int] = []
        let search = CabinetAPI.SearchFiles(fileName: "a", limit: 2)
        for try await file in try Wire.client(transport).cabinet.search(search) { ids.append(file.fileID.rawValue) }
        #expect(ids == [1, 2, 3, 4, 5])
        let offsets = await transport.requests.map { $0.head.path?.firstMatch(of: /offset=(\d+)/).map { String($0.1) } }
        #expect(offsets == [nil, "2", "3"])
    }

    @Test func `the recorded refusal has its code, its message and its status`() async throws {
        let body = """
            <?xml version="1.0" encoding="UTF-8"?>
            <result><status><interfaceId>cabinet.file.insert</interfaceId><systemStatus>NG</systemStatus>\
            <message>Input Parameter Error</message><requestId>7ef2565d-77e2-44b6-acaa-99ac2479383e</requestId><requests/></status>\
            <cabinetFileInsertResult><resultCode>3001</resultCode></cabinetFileInsertResult></result>
            """
        let error = await rmsError { [client = try Wire.client(answering: body, status: 400)] () throws(RMSError) in
            _ = try await client.cabinet.insert(.init(Self.gif, fileName: "a", folderID: 1))
        }
        #expect(error?.failure?.code == "3001" && error?.failure?.message == "Input Parameter Error")
        #expect(error?.kind == .serviceCode && error?.httpStatus == 400 && error?.mayHaveActed == false)
        #expect(error?.requestID == "7ef2565d-77e2-44b6-acaa-99ac2479383e")
        #expect(error?.problem == "a parameter is wrong, and RMS does not say which")
    }

    @Test func `a refusal of the key has no result, and an unknown code is kept`() async throws {
        let refusal = """
            <result><status><interfaceId>cabinet.usage.get</interfaceId><systemStatus>NG</systemStatus>\
            <message>AuthError</message><requestId>1</requestId></status></result>
            """
        let unauthorized = await rmsError {
            [client = try Wire.client(answering: refusal, status: 401)] () throws(RMSError) in
            _ = try await client.cabinet.usage()
        }
        #expect(unauthorized?.kind == .unauthorized)
        let other = envelope(
            "cabinet.usage.get",
            "<cabinetUsageGetResult><resultCode>6004</resultCode></cabinetUsageGetResult>"
        )
        let unknown = await rmsError { [client = try Wire.client(answering: other)] () throws(RMSError) in
            _ = try await client.cabinet.usage()
        }
        #expect(unknown?.failure?.code == "6004" && unknown?.kind == .serviceCode)
    }

    @Test(arguments: [
        "<cabinetUsageGetResult/>", "<cabinetUsageGetResult><code>0</code></cabinetUsageGetResult>", "<other/>",
        "<cabinetUsageGetResult><resultCode>0</resultCode><MaxSpace>many</MaxSpace></cabinetUsageGetResult>",
    ])
    func `an answer in another form is not a success`(result: String) async throws {
        let client = try Wire.client(answering: envelope("cabinet.usage.get", result))
        let error = await rmsError { () throws(RMSError) in try await client.cabinet.usage() }
        #expect(error?.kind == .decoding)
    }

    @Test func `a new record without an id fails, and says that it must not be sent again`() async throws {
        let body = envelope(
            "cabinet.folder.insert",
            "<cabinetFolderInsertResult><resultCode>0</resultCode></cabinetFolderInsertResult>"
        )
        let client = try Wire.client(answering: body)
        let error = await rmsError { () throws(RMSError) in try await client.cabinet.insertFolder("a") }
        #expect(error?.problem == "the answer contains no FolderId" && error?.mayHaveActed == true)
    }

    private static let inserted = envelope(
        "cabinet.file.insert",
        "<cabinetFileInsertResult><resultCode>0</resultCode><FileId>22</FileId></cabinetFileInsertResult>"
    )

    private func client(_ clock: HandClock, _ answers: [String]) throws -> (RMSClient, CannedTransport) {
        let transport = CannedTransport(answers.map { .answer(status: 200, body: $0) })
        return (try RMSClient.canned(transport, retry: RetryPolicy(maximumAttempts: 1, time: clock.time)), transport)
    }

    @Test func `an upload waits until RMS shows the image, and returns its location`() async throws {
        let none = Self.list("cabinet.files.search", "cabinetFilesSearchResult", [])
        let found = Self.list("cabinet.files.search", "cabinetFilesSearchResult", [Self.file(22)])
        let clock = HandClock()
        let (rms, transport) = try client(clock, [Self.inserted, none, none, found])
        let uploaded = try await rms.cabinet.upload(Self.gif, named: "点", into: 1)
        #expect(uploaded.fileID == 22 && uploaded.location == "/tea/sencha.jpg" && uploaded.file?.width == 512)
        #expect(clock.waits == [.seconds(5), .seconds(5)])
        let paths = await transport.requests.compactMap(\.head.path)
        #expect(paths.filter { $0.hasSuffix("/file/insert") }.count == 1 && paths.count == 4)
        #expect(paths[1].hasSuffix("/files/search?fileId=22&limit=100"))
    }

    @Test func `an upload that RMS does not show in time, or whose reading fails, still returns its id`() async throws {
        let none = Self.list("cabinet.files.search", "cabinetFilesSearchResult", [])
        let clock = HandClock()
        let (slow, _) = try client(clock, [Self.inserted, none])
        let hidden = try await slow.cabinet.upload(Self.gif, named: "点", into: 1, patience: .seconds(12))
        #expect(hidden.fileID == 22 && hidden.file == nil && hidden.location == nil)
        #expect(clock.waits == [.seconds(5), .seconds(5), .seconds(2)])
        let (broken, transport) = try client(HandClock(), [Self.inserted, "<html></html>"])
        #expect(try await broken.cabinet.upload(Self.gif, named: "点", into: 1).file == nil)
        #expect(await transport.requests.count == 2)
    }

    @Test(arguments: [
        ("https://gold.example/x.jpg", nil), ("https://image.rakuten.co.jp/s/cabinet/03.jpg", "/03.jpg"),
        ("https://image.rakuten.co.jp/cabinet/cabinet/tea/03.jpg", "/tea/03.jpg"),
        ("https://image.rakuten.co.jp/s/cabinet/cabinet/03.jpg", "/cabinet/03.jpg"),
        ("https://image.rakuten.co.jp/cabinet/gold/03.jpg", nil),
        ("https://image.rakuten.co.jp/s/x/cabinet/03.jpg", nil),
        ("https://image.rakuten.co.jp/s/cabinets/03.jpg", nil),
    ])
    func `a location begins after the cabinet`(url: String, location: String?) {
        var file = CabinetAPI.File.blank
        file.url = url
        #expect(file.location == location)
    }
}
