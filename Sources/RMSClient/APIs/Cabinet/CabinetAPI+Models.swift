public import struct Foundation.Date
public import struct Foundation.Decimal

extension CabinetAPI {
    /// A folder of R-Cabinet (`folder`).
    ///
    /// Source: <doc:WireCabinet1>.
    public struct Folder: WireModel, Hashable {
        /// `FolderId`: 0 is the base folder.
        public var folderID: FolderID
        /// `FolderName`: what the console shows; several folders may have the same one.
        public var name: String?
        /// `FolderNode`: the depth, 1 to 3; 0 is the base folder.
        public var node: Int?
        /// `FolderPath`: the path in addresses, `/` for the base folder; by default `/` and the id in at least 8
        /// digits.
        public var path: String?
        /// `FileCount`: the number of images in it.
        public var fileCount: Int?
        /// `FileSize`: the size of its images in KB, to three decimals.
        public var fileSize: Decimal?
        /// `TimeStamp`: when it was changed, Japan time on the wire.
        public var updated: Date?

        public init(blank: WireBlank) {
            folderID = FolderID(rawValue: 0)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("FolderId", &folderID)
            try visitor.field("FolderName", &name)
            try visitor.field("FolderNode", &node)
            try visitor.field("FolderPath", &path)
            try visitor.field("FileCount", &fileCount)
            try visitor.field("FileSize", &fileSize)
            try visitor.field("TimeStamp", &updated)
        }
    }

    /// An image of R-Cabinet (`file`).
    ///
    /// Source: <doc:WireCabinet1>.
    public struct File: WireModel, Hashable {
        /// `FolderId`: nil in the trash box.
        public var folderID: FolderID?
        /// `FolderName`: nil in the trash box.
        public var folderName: String?
        /// `FolderNode`: the folder's depth.
        public var folderNode: Int?
        /// `FolderPath`: the folder's path; in the trash box, that of the folder it was in.
        public var folderPath: String?
        /// `FileId`: the id of the image.
        public var fileID: FileID
        /// `FileName`: what the console shows; several images may have the same one.
        public var name: String?
        /// `FileUrl`: the address of the image.
        public var url: String?
        /// `FilePath`: the last part of the address, with its extension.
        public var path: String?
        /// `FileType`: the format of the image.
        public var type: FileType?
        /// `FileSize`: in KB, to three decimals.
        public var size: Decimal?
        /// `FileWidth`: in pixels.
        public var width: Int?
        /// `FileHeight`: in pixels.
        public var height: Int?
        /// `FileAccessDate`: since 2018 the day in Japan on which it was registered; nil for RMS's `0000-00-00`.
        public var accessed: Date?
        /// `TimeStamp`: when it was changed, Japan time on the wire.
        public var updated: Date?

        public init(blank: WireBlank) {
            fileID = FileID(rawValue: 0)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("FolderId", &folderID)
            try visitor.field("FolderName", &folderName)
            try visitor.field("FolderNode", &folderNode)
            try visitor.field("FolderPath", &folderPath)
            try visitor.field("FileId", &fileID)
            try visitor.field("FileName", &name)
            try visitor.field("FileUrl", &url)
            try visitor.field("FilePath", &path)
            try visitor.field("FileType", &type)
            try visitor.field("FileSize", &size)
            try visitor.field("FileWidth", &width)
            try visitor.field("FileHeight", &height)
            var day = accessed.map(ZeroableDay.init)
            try visitor.field(WireField("FileAccessDate", format: .day), &day)
            accessed = day.flatMap(\.date)
            try visitor.field("TimeStamp", &updated)
        }

        /// The image as an item of ItemAPI 2.0 names it: its address below `cabinet`, from the slash. Nil if RMS sent
        /// no address in R-Cabinet.
        ///
        /// ```swift
        /// file.url        // https://image.rakuten.co.jp/demo/cabinet/tea/sencha.jpg
        /// file.location   // /tea/sencha.jpg
        /// ```
        public var location: String? {
            // A shop may be named cabinet, and so may a folder.
            guard let url, let cabinet = url.prefixMatch(of: /https?:\/\/[^\/]+\/[^\/]+\/cabinet(?=\/)/) else {
                return nil
            }
            return String(url[cabinet.range.upperBound...])
        }
    }

    /// A day that RMS writes as `0000-00-00` if there is none.
    private struct ZeroableDay: WireScalar {
        let date: Date?

        static var wireKind: WireKind { .date }

        init(_ date: Date) { self.date = date }

        init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
            date = Date(wireBytes: bytes, format: format)
            if date == nil, !bytes.trimmed.elementsEqual("0000-00-00".utf8) { return nil }
        }

        func wireText(format: WireFormat) -> String { date?.wireText(format: format) ?? "0000-00-00" }
    }

    /// A page of images: the response of the calls that list them.
    public struct FileList: DefaultedModel, CountedPage, Hashable {
        /// `resultCode`: 0 for success.
        public var resultCode: Int?
        /// `fileAllCount`: the number on all pages; a search finds at most 50,000.
        public var allCount: Int?
        /// `fileCount`: the number on this page.
        public var count: Int?
        /// `files`: the images of this page.
        public var files: [File] = []

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("resultCode", &resultCode)
            try visitor.field("fileAllCount", &allCount)
            try visitor.field("fileCount", &count)
            try visitor.list("files", of: "file", &files)
        }
    }
}
