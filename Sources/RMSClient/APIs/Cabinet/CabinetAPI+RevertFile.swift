extension RMSFunction {
    /// cabinet.trashbox.file.revert: takes an image out of the trash box.
    public static let cabinetTrashboxFileRevert = RMSFunction(
        "cabinet.trashbox.file.revert",
        family: .cabinet,
        method: .post,
        path: "/es/1.0/cabinet/trashbox/file/revert",
        wire: .cabinet("cabinetTrashboxFileRevertResult", request: ["fileRevertRequest", "file"]),
        access: .write
    )
}

extension CabinetAPI {
    /// `cabinet.trashbox.file.revert`: takes an image out of the trash box, to a folder that need not be its old one.
    ///
    /// Source: <doc:WireCabinet1>.
    public struct RevertFile: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.cabinetTrashboxFileRevert

        /// `fileId`: the id of the image.
        public var fileID: FileID
        /// `folderId`: the folder to put it in.
        public var folderID: FolderID

        /// Creates the call.
        public init(_ fileID: FileID, to folderID: FolderID) {
            self.fileID = fileID
            self.folderID = folderID
        }

        public init(blank: WireBlank) {
            fileID = FileID(rawValue: 0)
            folderID = .base
        }

        /// Visits the parameters in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("fileId", &fileID)
            try visitor.field("folderId", &folderID)
        }

        /// Reports an invalid id.
        public func problems() -> [FieldProblem] {
            fileID.problems(at: "fileId") + folderID.problems(at: "folderId")
        }
    }
}
