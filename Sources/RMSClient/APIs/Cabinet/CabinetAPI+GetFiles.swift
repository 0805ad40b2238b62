public import struct Foundation.Date

extension RMSFunction {
    /// cabinet.folder.files.get: the images in a folder.
    public static let cabinetFolderFilesGet = RMSFunction(
        "cabinet.folder.files.get",
        family: .cabinet,
        method: .get,
        path: "/es/1.0/cabinet/folder/files/get",
        wire: .cabinet("cabinetFolderFilesGetResult"),
        access: .read
    )
}

extension CabinetAPI {
    /// `cabinet.folder.files.get`: one page of the images in a folder.
    ///
    /// A change shows in it after 10 s at the earliest. Source: <doc:WireCabinet1>.
    public struct GetFiles: FileListing {
        public typealias Response = FileList

        public static let function = RMSFunction.cabinetFolderFilesGet

        /// `folderId`: the id of the folder.
        public var folderID: FolderID
        /// `offset`: the number of the page, from 1.
        public var offset: Int?
        /// `limit`: the page size, 1 to 100; RMS's default is not known.
        public var limit: Int?

        /// Creates the call.
        public init(in folderID: FolderID, offset: Int? = nil, limit: Int? = 100) {
            self.folderID = folderID
            self.offset = offset
            self.limit = limit
        }

        public init(blank: WireBlank) {
            folderID = .base
        }

        /// Visits the parameters.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("folderId", &folderID)
            try visitor.field("offset", &offset)
            try visitor.field("limit", &limit)
        }

        /// Reports an invalid id or page.
        public func problems() -> [FieldProblem] {
            folderID.problems(at: "folderId") + Rules.page(offset, limit: limit)
        }
    }
}

extension CabinetAPI.GetFiles {
    /// A read of one image of the base folder, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(in: .base, limit: 1) }
}
