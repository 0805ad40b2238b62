public import struct Foundation.Date

extension RMSFunction {
    /// cabinet.files.search: images that match conditions.
    public static let cabinetFilesSearch = RMSFunction(
        "cabinet.files.search",
        family: .cabinet,
        method: .get,
        path: "/es/1.0/cabinet/files/search",
        wire: .cabinet("cabinetFilesSearchResult"),
        access: .read
    )
}

extension CabinetAPI {
    /// `cabinet.files.search`: one page of the images with an id, a path or a name.
    ///
    /// Of `fileId`, `filePath` and `fileName`, RMS uses the first that is set, and of `folderId` and `folderPath` the
    /// first. A search finds at most 50,000 images; whether part of a name is enough is not documented. A change shows
    /// in it after 10 s at the earliest. Source: <doc:WireCabinet1>.
    public struct SearchFiles: FileListing {
        public typealias Response = FileList

        public static let function = RMSFunction.cabinetFilesSearch

        /// `fileId`: the id of the image.
        public var fileID: FileID?
        /// `filePath`: the last part of the address.
        public var filePath: String?
        /// `fileName`: what the console shows.
        public var fileName: String?
        /// `folderId`: only images in this folder.
        public var folderID: FolderID?
        /// `folderPath`: only images in the folder with this path.
        public var folderPath: String?
        /// `offset`: the number of the page, from 1.
        public var offset: Int?
        /// `limit`: the page size, 1 to 100; RMS's default is not known.
        public var limit: Int?

        /// Creates the call.
        public init(
            fileID: FileID? = nil,
            filePath: String? = nil,
            fileName: String? = nil,
            folderID: FolderID? = nil,
            folderPath: String? = nil,
            offset: Int? = nil,
            limit: Int? = 100
        ) {
            self.fileID = fileID
            self.filePath = filePath
            self.fileName = fileName
            self.folderID = folderID
            self.folderPath = folderPath
            self.offset = offset
            self.limit = limit
        }

        public init(blank: WireBlank) {}

        /// Visits the parameters.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("fileId", &fileID)
            try visitor.field("filePath", &filePath)
            try visitor.field("fileName", &fileName)
            try visitor.field("folderId", &folderID)
            try visitor.field("folderPath", &folderPath)
            try visitor.field("offset", &offset)
            try visitor.field("limit", &limit)
        }

        /// Reports a search for nothing, and an invalid id or page.
        public func problems() -> [FieldProblem] {
            let texts = [filePath, fileName].compactMap { $0?.isEmpty == false ? $0 : nil }
            let isEmpty = fileID == nil && texts.isEmpty
            return (isEmpty ? [FieldProblem("fileId", "or filePath or fileName must be given")] : [])
                + (fileID?.problems(at: "fileId") ?? []) + (folderID?.problems(at: "folderId") ?? [])
                + Rules.page(offset, limit: limit)
        }
    }
}

extension CabinetAPI.SearchFiles {
    /// A read of one image, which need not exist: it shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(fileID: 1, limit: 1) }
}
