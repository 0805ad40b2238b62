import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct CabinetShopTests {
    private let shop: TestShop
    private let dot = SampleCalls.dot

    init() throws {
        shop = try TestShop()
    }

    private var cabinet: CabinetAPI.Calls { shop.rms.cabinet }

    private func all<O>(_ records: PagedRecords<O>) async throws -> [O.Record] {
        var all: [O.Record] = []
        for try await record in records { all.append(record) }
        return all
    }

    private func shop(quota: String) throws -> TestShop {
        let fixtures = try TemporaryFixtures([
            "seed.xml": "<shop><cabinet \(quota)><file name=\"a\" path=\"a.gif\" bytes=\"1048000\"/></cabinet></shop>"
        ])
        var options = MockServer.Options()
        options.seedData = fixtures.url.appendingPathComponent("seed.xml")
        return try withExtendedLifetime(fixtures) { try TestShop(options) }
    }

    @Test func `an image that was uploaded is shown by an item, in both generations of calls`() async throws {
        let folder = try await cabinet.insertFolder("新", directoryName: "new")
        let image = try await cabinet.upload(dot, named: "点", into: folder, filePath: "dot")
        let location = try #require(image.location)
        #expect(location == "/new/dot.gif")
        var patch = ItemAPI2.ItemPatch()
        patch.images = .set([.init(type: .cabinet, location: location, alt: "点")])
        try await shop.rms.item.patch("demo-item-01", patch)
        let shown = try await shop.rms.item.get("demo-item-01").details.images
        #expect(shown == [.init(type: .cabinet, location: location, alt: "点")])
        let older = try await shop.rms.v1.item.get(itemURL: "demo-item-01").images?.first
        #expect(older?.imageURL == image.file?.url)
    }

    @Test func `the demo shop has folders on three levels and images with their addresses`() async throws {
        let folders = try await all(cabinet.folders())
        #expect(folders.map(\.name) == ["基本フォルダ", "商品画像", "着るもの", "バナー"])
        #expect(folders.map(\.path) == ["/", "/items", "/items/clothes", "/00001003"])
        #expect(folders.map(\.node) == [0, 1, 2, 1] && folders.map(\.fileCount) == [2, 2, 1, 0])
        // 48211 and 9120 bytes.
        #expect(folders[0].fileSize == Decimal(string: "55.987") && folders[3].fileSize == 0)
        let files = try await all(cabinet.files(in: 1002))
        #expect(files.map(\.url) == ["https://image.rakuten.co.jp/demo/cabinet/items/clothes/shirt-white.jpg"])
        #expect(files.map(\.location) == ["/items/clothes/shirt-white.jpg"])
        #expect(try await all(cabinet.files(in: .base)).map(\.location) == ["/03.jpg", "/notice.gif"])
    }

    @Test func `the recorded answers of an empty page and of the usage have their shape`() throws {
        let folders = shop.get("cabinet/folders/get?offset=2").text
        #expect(folders.contains("<requests><offset>2</offset><limit/></requests>"))
        #expect(
            folders.contains(
                "<resultCode>0</resultCode><folderAllCount>4</folderAllCount><folderCount>0</folderCount><folders/>"
            )
        )
        let usage = shop.get("cabinet/usage/get")
        #expect(!usage.text.contains("<requests"))
        let sum = 48211 + 9120 + 91837 + 80412 + 120_544
        #expect(sum == 350_124)
        #expect(
            usage.text.contains(
                "<MaxSpace>5000</MaxSpace><FolderMax>500</FolderMax><FileMax>2000</FileMax><UseSpace>341.918</UseSpace>"
                    + "<AvailSpace>5119658.082</AvailSpace><UseFolderCount>4</UseFolderCount>"
                    + "<AvailFolderCount>496</AvailFolderCount>"
            )
        )
        #expect(usage["Server"] == "nginx" && usage["X-Powered-By"] == "Servlet/2.5 JSP/2.1")
    }

    @Test func `an image is uploaded, found, renamed, replaced, deleted and taken back`() async throws {
        let folder = try await cabinet.insertFolder("新", directoryName: "new", under: 1001)
        let uploaded = try await cabinet.upload(dot, named: "\u{3000}点<b> ", into: folder, filePath: "dot")
        let file = try #require(uploaded.file)
        #expect(file.name == "点" && file.path == "dot.gif" && file.folderID == folder && file.folderNode == 2)
        #expect(file.width == 1 && file.height == 1 && file.type == CabinetAPI.FileType(rawValue: 1))
        #expect(uploaded.location == "/items/new/dot.gif")
        let day = try #require(file.accessed)
        #expect(abs(day.timeIntervalSince(shop.now)) < 86_400)

        try await cabinet.update(uploaded.fileID, fileName: "別", filePath: "other.gif")
        #expect(try await cabinet.get(uploaded.fileID).location == "/items/new/other.gif")
        try await cabinet.update(uploaded.fileID, file: .png(640, 480, bytes: 2048))
        let replaced = try await cabinet.get(uploaded.fileID)
        #expect(replaced.path == "other.jpg" && replaced.name == "別" && replaced.width == 640 && replaced.height == 480)
        #expect(replaced.size == 2)

        try await cabinet.delete(uploaded.fileID)
        #expect(await shop.code { _ = try await cabinet.get(uploaded.fileID) } == "not found")
        let trashed = try await all(cabinet.trashedFiles())
        #expect(
            trashed.map(\.fileID) == [uploaded.fileID] && trashed[0].folderID == nil
                && trashed[0].folderPath == "/items/new"
        )
        #expect(await shop.code { try await cabinet.delete(uploaded.fileID) } == "3001")
        #expect(await shop.code { try await cabinet.update(uploaded.fileID, fileName: "x") } == "3001")
        #expect(await shop.code { try await cabinet.revert(uploaded.fileID, to: 999) } == "3001")
        try await cabinet.revert(uploaded.fileID, to: .base)
        #expect(try await cabinet.get(uploaded.fileID).location == "/other.jpg")
        #expect(try await all(cabinet.trashedFiles()).isEmpty)
        #expect(await shop.code { try await cabinet.revert(uploaded.fileID, to: .base) } == "3001")
    }

    @Test func `names in addresses are chosen by default, and only an overwriting upload replaces an image`()
        async throws
    {
        let folder = try await cabinet.insertFolder("新")
        #expect(try await all(cabinet.folders()).last?.path == "/0000\(folder.rawValue)")
        let first = try await cabinet.insert(.init(dot, fileName: "a", folderID: folder))
        #expect(try await cabinet.get(first).path == "img000\(first.rawValue).gif")
        let jpg = try await cabinet.insert(.init(.png(2, 3), fileName: "a", folderID: folder, filePath: "a.jpg"))
        #expect(try await cabinet.get(jpg).path == "a.jpg")
        let again = CabinetAPI.InsertFile(.png(4, 5), fileName: "b", folderID: folder, filePath: "a")
        #expect(await shop.code { _ = try await cabinet.insert(again) } == "3001")
        var overwriting = again
        overwriting.overWrite = true
        #expect(try await cabinet.insert(overwriting) == jpg)
        let file = try await cabinet.get(jpg)
        #expect(file.name == "b" && file.width == 4)
        // The same path is free in another folder, and with another extension.
        #expect(
            await shop.code { _ = try await cabinet.insert(.init(dot, fileName: "b", folderID: folder, filePath: "a")) }
                == nil
        )
        #expect(
            await shop.code { _ = try await cabinet.insert(.init(dot, fileName: "b", folderID: .base, filePath: "a")) }
                == nil
        )
    }

    @Test func `of the conditions of a search the first one counts, and parts of names are found`() async throws {
        func ids(_ search: CabinetAPI.SearchFiles) async throws -> [Int] {
            try await all(cabinet.search(search)).map(\.fileID.rawValue)
        }
        #expect(try await ids(.init(fileName: "煎茶")) == [20_003, 20_004])
        #expect(try await ids(.init(fileName: "煎茶", limit: 1)) == [20_003, 20_004])
        #expect(try await ids(.init(filePath: "leaf", fileName: "正面")) == [20_004])
        #expect(try await ids(.init(fileID: 20_001, filePath: "leaf", fileName: "x")) == [20_001])
        #expect(try await ids(.init(filePath: ".jpg", folderID: .base, folderPath: "/items")) == [20_001])
        #expect(try await ids(.init(filePath: ".jpg", folderPath: "/clothes")) == [20_005])
        #expect(try await ids(.init(fileName: "煎茶", folderID: 77)) == [])
        let wrong = shop.get("cabinet/files/search?fileId=x")
        #expect(wrong.status == 400)
        #expect(wrong["x-mock-violations"]?.contains("fileId must be a number") == true)
    }

    @Test func `every limit of a contract refuses what would exceed it`() async throws {
        let small = try shop(quota: #"space="1" folders="2" files="2""#)
        let cabinet = small.rms.cabinet
        #expect(await small.code { _ = try await cabinet.insertFolder("a") } == nil)
        #expect(await small.code { _ = try await cabinet.insertFolder("b") } == "3001")
        // 1,048,576 bytes less 1,048,000.
        #expect(
            await small.code {
                _ = try await cabinet.insert(.init(.png(1, 1, bytes: 577), fileName: "a", folderID: 0))
            } == "3001"
        )
        #expect(
            await small.code {
                _ = try await cabinet.insert(.init(.png(1, 1, bytes: 576), fileName: "a", folderID: 0))
            } == nil
        )
        #expect(try await cabinet.usage().freeSpace == 0)
        try await cabinet.delete(20_002)
        #expect(await small.code { _ = try await cabinet.insert(.init(dot, fileName: "b", folderID: 0)) } == nil)
        #expect(await small.code { _ = try await cabinet.insert(.init(dot, fileName: "c", folderID: 0)) } == "3001")
        #expect(await small.code { try await cabinet.revert(20_002, to: .base) } == "3001")
        #expect(await small.code { try await cabinet.update(20_001, file: .png(1, 1, bytes: 1_048_577)) } == "3001")
    }

    @Test func `a directory that is in use is free on another level`() async throws {
        let folder = try await cabinet.insertFolder("a", directoryName: "items", under: 1003)
        #expect(try await all(cabinet.folders()).last?.path == "/00001003/items" && folder == 1004)
    }

    @Test func `a refusal has the recorded shape, and the mock's header says what is wrong`() {
        let answer = shop.post(
            "cabinet/folder/insert",
            "<request><folderInsertRequest><folder><folderName> </folderName></folder></folderInsertRequest></request>"
        )
        #expect(answer.status == 400)
        #expect(
            answer.text.hasSuffix(
                "<requests/></status><cabinetFolderInsertResult><resultCode>3001</resultCode>"
                    + "</cabinetFolderInsertResult></result>"
            )
        )
        #expect(answer["x-mock-violations"] == "folderName must be given [WireCabinet1#cabinet.folder.insert]")
        #expect(answer["X-Powered-By"] == nil)
    }

    /// A form as another client sends it.
    private func post(
        _ path: String,
        _ parts: [(head: String, bytes: [UInt8])],
        type: String? = nil,
        end: String = "--\r\n"
    ) -> MockAnswer {
        var body: [UInt8] = []
        for part in parts {
            body += [UInt8]("--b\r\nContent-Disposition: form-data; \(part.head)\r\n\r\n".utf8) + part.bytes + [13, 10]
        }
        body += [UInt8]("--b\(end)".utf8)
        let fields = [
            (name: "Authorization", value: "ESA U1BzaG9wOlNMc2hvcA=="),
            (name: "Content-Type", value: type ?? "multipart/form-data; boundary=\"b\""),
        ]
        return shop.engine.answer(
            MockRequest(method: "POST", target: "/es/1.0/cabinet/\(path)", fields: fields, body: body)
        )
    }

    private func insert(_ members: String) -> (head: String, bytes: [UInt8]) {
        (
            "name=\"xml\"",
            [UInt8]("<request><fileInsertRequest><file>\(members)</file></fileInsertRequest></request>".utf8)
        )
    }

    private var gif: [UInt8] {
        [UInt8]("GIF89a".utf8) + [1, 0, 1, 0] + [UInt8]("\r\n--not the boundary\r\n\r\n".utf8)
    }

    @Test func `a form that the client can't send is refused, and the mock's header says why`() throws {
        let image = (head: "name=\"file\"; filename=\"a.gif\"\r\nContent-Type: image/gif", bytes: gif)
        let good = "<fileName>a</fileName><folderId>0</folderId>"
        #expect(
            post("file/insert", [insert(good), image]).text.contains("<resultCode>0</resultCode><FileId>20006</FileId>")
        )
        let before = shop.use { $0.cabinet.files.count }
        func refused(_ parts: [(head: String, bytes: [UInt8])], _ complaint: String) {
            let answer = post("file/insert", parts)
            #expect(answer.status == 400, "\(complaint)")
            #expect(answer.text.contains("<cabinetFileInsertResult><resultCode>3001</resultCode>"), "\(complaint)")
            let said = answer["x-mock-violations"] ?? ""
            #expect(said.contains(complaint), "\(complaint): \(said)")
        }
        refused([insert(good)], "file must be given")
        refused([image], "the body is not multipart/form-data with its boundary and a part xml")
        let reversed = "<folderId>0</folderId><fileName>a</fileName>"
        refused([insert(reversed), image], "This element is not expected")
        refused(
            [(head: "name=\"xml\"", bytes: [UInt8]("<request>".utf8)), image],
            "the body is not well-formed XML"
        )
        for (type, end) in [
            ("text/xml", "--\r\n"), ("multipart/form-data", "--\r\n"), ("multipart/form-data; boundary=c", "--\r\n"),
            ("multipart/form-data; boundary=b", ""),
        ] {
            let answer = post("file/insert", [insert(good), image], type: type, end: end)
            #expect(answer.status == 400 && answer.text.contains("<resultCode>3001</resultCode>"), "\(type)")
        }
        #expect(shop.use { $0.cabinet.files.count } == before)
    }

    @Test(arguments: ["offset=x", "limit=x"])
    func `a page that can't be is refused by every list, and the query is echoed`(query: String) {
        for path in ["folders/get?", "trashbox/files/get?", "folder/files/get?folderId=0&", "files/search?fileName=a&"]
        {
            let answer = shop.get("cabinet/\(path)\(query)")
            #expect(answer.status == 400 && answer.text.contains("<message>Input Parameter Error</message>"), "\(path)")
            let parts = query.split(separator: "=")
            #expect(answer.text.contains("<\(parts[0])>\(parts[1])</\(parts[0])>"), "\(path)")
        }
        #expect(shop.get("cabinet/folder/files/get").status == 400)
        #expect(
            shop.get("cabinet/folders/get?offset=\(Int.max)&limit=100").text.contains("<folderCount>0</folderCount>")
        )
    }

    @Test func `a refused key has no result, as documented`() {
        let answer = shop.engine.get("/es/1.0/cabinet/usage/get", authorization: nil)
        #expect(answer.status == 401 && answer.text.contains("<message>AuthError</message>"))
        #expect(!answer.text.contains("cabinetUsageGetResult"))
    }

    @Test func `the journal shows a form's document and the size of its file, and finds members in it`() async throws {
        _ = try await cabinet.insert(.init(dot, fileName: "点", folderID: 0, filePath: "dot"))
        let raw = try #require(shop.engine.journal.entries(of: shop.key).last)
        let entry = JournalEntry(raw: raw)
        #expect(entry.requestBody.contains("<fileName>点</fileName>"))
        #expect(entry.requestBody.hasSuffix("\nfile: dot.gif, image/gif, \(dot.count) bytes"))
        #expect(!entry.requestBody.contains("GIF89a"))
        #expect(raw.asked.firstDescendant { $0.name == "filePath" }?.text == "dot")
    }

    @Test(arguments: [
        #"<folder/>"#, #"<file name="a"/>"#, #"<file name="a" path="a.png"/>"#,
        #"<file name="a" path="a.gif" size="1"/>"#,
        #"<folder name="1"><folder name="2"><folder name="3"><folder name="4"/></folder></folder></folder>"#,
        "<other/>",
        #"<file name="a" path="a.gif" width="5000"/>"#, #"<file name="a" path="A.gif"/>"#,
        #"<file name="a" path="a b.gif"/>"#, #"<file name="a" path="a..gif"/>"#, #"<file name="a" path=".a.gif"/>"#,
        #"<file name="a" path="aaaaaaaaaaaaaaaaaaaaa.gif"/>"#, #"<folder name="a" directory="X"/>"#,
        #"<folder name="a" directory="x/y"/>"#, #"<folder name="a" directory="aaaaaaaaaaaaaaaaaaaaa"/>"#,
        #"<file name="a" path="a.gif"/><file name="b" path="a.gif"/>"#,
        #"<folder name="a"><file name="a" path="a.gif"/><file name="b" path="a.gif"/></folder>"#,
        #"<folder name="a" directory="x"/><folder name="b" directory="x"/>"#,
    ])
    func `a seed that R-Cabinet could not hold is an error that names the cabinet`(content: String) throws {
        let fixtures = try TemporaryFixtures(["seed.xml": "<shop><cabinet>\(content)</cabinet></shop>"])
        let error = #expect(throws: SeedError.self) {
            _ = try withExtendedLifetime(fixtures) {
                try ShopSeed(contentsOf: fixtures.url.appendingPathComponent("seed.xml"))
            }
        }
        #expect(error?.description.hasPrefix("the cabinet ") == true, "\(error?.description ?? "")")
    }

    @Test func `the same path is free in another folder and with another extension of a seed`() async throws {
        let fixtures = try TemporaryFixtures([
            "seed.xml": """
            <shop><cabinet><file name="a" path="a.gif"/><file name="a" path="a.jpg"/><folder name="b" directory="a">\
            <folder name="b" directory="a"/><file name="a" path="a.gif"/></folder></cabinet></shop>
            """
        ])
        var options = MockServer.Options()
        options.seedData = fixtures.url.appendingPathComponent("seed.xml")
        let shop = try withExtendedLifetime(fixtures) { try TestShop(options) }
        let found = try await all(shop.rms.cabinet.search(.init(filePath: "a.")))
        #expect(found.map(\.location) == ["/a.gif", "/a.jpg", "/a/a.gif"])
        #expect(try await all(shop.rms.cabinet.folders()).map(\.path) == ["/", "/a", "/a/a"])
    }

    @Test(.timeLimit(.minutes(1))) func `many images are added in a time that grows with their number only`() {
        var book = CabinetBook(at: shop.now)
        for _ in 0..<100_000 { book.addFile("a", in: CabinetBook.base, stem: nil, ("gif", 1, 1, 1), at: shop.now) }
        #expect(book.files.last?.path == "img00120000.gif")
    }
}
