import RMSClient
@testable import RMSMockServer
import Testing

/// Each rule of R-Cabinet: the typed call that breaks it. The code is always 3001; the mock's journal says which rule it
/// is.
///
/// ``CabinetShopTests`` has the requests that no typed call can express.
@Suite struct CabinetCodesTests {
    private typealias API = CabinetAPI

    private struct Row {
        let call: any RMSOperation
        let problem: CabinetProblem
        /// The value of the rule.
        let rule: String
        let prepare: @Sendable (inout ShopState) -> Void

        init(
            _ call: any RMSOperation,
            _ subject: String,
            _ rule: CabinetRule,
            in prepare: @escaping @Sendable (inout ShopState) -> Void = { _ in }
        ) {
            self.call = call
            self.rule = rule.rawValue
            self.prepare = prepare
            problem = CabinetProblem(subject, rule)
        }

        init(_ call: any RMSOperation, _ subject: String, _ rule: CabinetBook.StemRule) {
            self.call = call
            self.rule = rule.rawValue
            prepare = { _ in }
            problem = CabinetProblem(subject, rule)
        }
    }

    private static let dot = SampleCalls.dot
    private static let wide = String(repeating: "茶", count: 26)
    private static let long = String(repeating: "a", count: 21)

    private static func folder(
        _ name: String = "a",
        directory: String? = nil,
        under upper: API.FolderID? = nil
    ) -> API.InsertFolder {
        .init(folderName: name, directoryName: directory, upperFolderID: upper)
    }

    private static func insert(
        _ file: UploadFile = dot,
        name: String = "a",
        in folder: API.FolderID = .base,
        path: String? = nil
    ) -> API.InsertFile {
        .init(file, fileName: name, folderID: folder, filePath: path)
    }

    /// A shop with little room, an image in the base folder, and one in the trash box.
    private static func full(_ quota: CabinetBook.Quota) -> @Sendable (inout ShopState) -> Void {
        { shop in
            shop.cabinet = CabinetBook(quota: quota, at: shop.clock.now)
            for stem in ["kept", "trashed"] {
                shop.cabinet.addFile("a", in: CabinetBook.base, stem: stem, ("gif", 1, 1, 1), at: shop.clock.now)
            }
            trash(20_002)(&shop)
        }
    }

    private static func trash(_ id: Int) -> @Sendable (inout ShopState) -> Void {
        { shop in shop.cabinet.change(id, at: shop.clock.now) { $0.isTrashed = true } }
    }

    private static let pages: [Row] = {
        let pages: [(offset: Int?, limit: Int?)] = [(0, nil), (-1, nil), (nil, 0), (nil, 101), (nil, -1)]
        return pages.flatMap { offset, limit in
            let calls: [any RMSOperation] = [
                API.GetFolders(offset: offset, limit: limit), API.GetTrash(offset: offset, limit: limit),
                API.GetFiles(in: .base, offset: offset, limit: limit),
                API.SearchFiles(fileName: "a", offset: offset, limit: limit),
            ]
            return calls.map { offset == nil ? Row($0, "limit", .pageSize) : Row($0, "offset", .page) }
        }
    }()

    private static let reads: [Row] = [
        Row(API.GetFiles(in: 404), "folderId", .folder),
        Row(API.SearchFiles(), "one of fileId, filePath and fileName", .given),
        Row(API.SearchFiles(fileName: "", folderID: .base), "one of fileId, filePath and fileName", .given),
    ]

    private static let folders: [Row] = [
        Row(folder(" \u{3000}<b>"), "folderName", .given), Row(folder("ｱ"), "folderName", .katakana),
        Row(folder(wide), "folderName", .nameSize), Row(folder(under: .base), "upperFolderId", .upperFolder),
        Row(folder(under: 404), "upperFolderId", .upperFolder),
        Row(folder(under: 1004), "upperFolderId", .level) { shop in
            shop.cabinet.addFolder("三", directory: "third", below: 1002, at: shop.clock.now)
        },
        Row(folder(directory: "items"), "directoryName", .free),
        Row(folder(directory: "clothes", under: 1001), "directoryName", .free),
        Row(folder(directory: "A"), "directoryName", .characters), Row(folder(directory: long), "directoryName", .size),
        Row(folder(), "the shop", .folderCount, in: full(.init(folders: 1))),
    ]

    private static let uploads: [Row] = [
        Row(insert(name: ""), "fileName", .given), Row(insert(name: "ｱ"), "fileName", .katakana),
        Row(insert(name: wide), "fileName", .nameSize), Row(insert(in: 7), "folderId", .folder),
        Row(insert(path: "A.gif"), "filePath", .characters), Row(insert(path: long), "filePath", .size),
        Row(insert(path: "a.png"), "filePath", .type), Row(insert(path: "notice"), "filePath", .free),
        Row(insert(path: "img12345678"), "filePath", .reserved),
        Row(insert(path: "imgrc1234567890.gif"), "filePath", .reserved),
        Row(insert(UploadFile([UInt8]("<svg/>".utf8), name: "a.svg")), "file", .format),
        Row(insert(UploadFile([], name: "a.gif")), "file", .format),
        Row(insert(.png(1, 1, bytes: (2 << 20) + 1)), "file", .bytes), Row(insert(.png(3841, 1)), "file", .pixels),
        Row(insert(.png(1, 3841)), "file", .pixels),
        Row(insert(), "the folder", .fileCount, in: full(.init(filesPerFolder: 1))),
        Row(insert(), "the image", .space, in: full(.init(space: 0))),
    ]

    private static let changes: [Row] = [
        Row(API.UpdateFile(404, fileName: "a"), "fileId", .file),
        Row(API.UpdateFile(20_001, fileName: "a"), "fileId", .file, in: trash(20_001)),
        Row(API.UpdateFile(20_001), "one of fileName, filePath and file", .given),
        Row(API.UpdateFile(20_001, fileName: "ｱ"), "fileName", .katakana),
        Row(API.UpdateFile(20_001, file: .png(3841, 1)), "file", .pixels),
        Row(API.UpdateFile(20_002, filePath: "notice"), "filePath", .changed),
        Row(API.UpdateFile(20_002, filePath: "a.jpg"), "filePath", .type),
        Row(API.UpdateFile(20_003, filePath: "sencha-leaf"), "filePath", .free),
        Row(API.UpdateFile(20_001, file: dot), "the image", .space, in: full(.init(space: 0))),
        Row(API.DeleteFile(404), "fileId", .file),
        Row(API.DeleteFile(20_001), "fileId", .file, in: trash(20_001)),
        Row(API.RevertFile(20_001, to: .base), "fileId", .trashedFile),
        Row(API.RevertFile(20_001, to: 404), "folderId", .folder, in: trash(20_001)),
        Row(API.RevertFile(20_002, to: .base), "the path of the image", .free) { shop in
            trash(20_002)(&shop)
            shop.cabinet.addFile("a", in: CabinetBook.base, stem: "notice", ("gif", 1, 1, 1), at: shop.clock.now)
        },
        Row(API.RevertFile(20_002, to: .base), "the folder", .fileCount, in: full(.init(filesPerFolder: 1))),
        Row(API.RevertFile(20_002, to: .base), "the image", .space, in: full(.init(space: 0))),
    ]

    private static let rows = pages + reads + folders + uploads + changes

    @Test(arguments: rows.indices)
    func `a call that breaks a rule is refused, and changes nothing`(row: Int) async throws {
        let shop = try TestShop()
        let row = Self.rows[row]
        shop.use { row.prepare(&$0) }
        let before = shop.use { $0.cabinet }
        let error = try #require(await shop.refusal(of: row.call))
        let failure = try #require(error.failure)
        #expect(failure.code == "3001" && failure.message == "Input Parameter Error" && failure.fields == [])
        #expect(error.kind == .serviceCode && error.httpStatus == 400 && !error.mayHaveActed)
        #expect(error.problem == type(of: row.call).vocabulary.codes["3001"]?.text)
        #expect(shop.use { $0.cabinet } == before)
        let entry = try #require(shop.engine.journal.entries(of: shop.key).last)
        #expect(entry.violations.map(\.text).contains(row.problem.text))
    }

    /// The client's ids are numbers: ``CabinetShopTests`` sends others.
    private static let raw: Set = [CabinetRule.number.rawValue]

    @Test func `every rule is broken by a typed call, except the one that none can break`() {
        let rules = CabinetRule.allCases.map(\.rawValue) + CabinetBook.StemRule.allCases.map(\.rawValue)
        #expect(Set(rules).subtracting(Self.rows.map(\.rule)) == Self.raw)
    }
}

extension UploadFile {
    /// An image of which only the header is real.
    static func png(_ width: UInt32, _ height: UInt32, bytes: Int = 100) -> UploadFile {
        func digits(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }
        let head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + [UInt8]("IHDR".utf8)
        let whole = head + digits(width) + digits(height)
        return UploadFile(whole + [UInt8](repeating: 0, count: bytes - whole.count), name: "a.png")
    }
}
