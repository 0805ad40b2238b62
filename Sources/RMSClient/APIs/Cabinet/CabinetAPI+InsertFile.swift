extension RMSFunction {
    /// cabinet.file.insert: uploads an image.
    public static let cabinetFileInsert = RMSFunction(
        "cabinet.file.insert",
        family: .cabinet,
        method: .post,
        path: "/es/1.0/cabinet/file/insert",
        wire: .cabinet("cabinetFileInsertResult", request: ["fileInsertRequest", "file"], filePart: "file"),
        access: .write
    )
}

extension CabinetAPI {
    /// `cabinet.file.insert`: uploads an image to a folder.
    ///
    /// RMS takes JPEG, GIF (also animated), PNG, TIFF and BMP of at most 2 MB and 3840 × 3840 pixels, and turns the
    /// last three into JPEG. These limits are left to RMS. Source: <doc:WireCabinet1>.
    public struct InsertFile: Operation {
        public static let function = RMSFunction.cabinetFileInsert

        /// `fileName`: what the console shows, at most 50 bytes (25 full-width characters).
        public var fileName: String
        /// `folderId`: the folder.
        public var folderID: FolderID
        /// `filePath`: the last part of its address, at most 20 bytes of `a-z 0-9 - _`, with or without an extension.
        /// By default `img` and 8 digits, or `imgrc` and 10, which can't be chosen.
        public var filePath: String?
        /// `overWrite`: whether to replace the image with the same `filePath`; `false` if nil. Has no effect without a
        /// `filePath`.
        public var overWrite: Bool?
        /// The part `file` of the form: the image.
        public var file: UploadFile

        /// Creates the call.
        public init(
            _ file: UploadFile,
            fileName: String,
            folderID: FolderID,
            filePath: String? = nil,
            overWrite: Bool? = nil
        ) {
            self.file = file
            self.fileName = fileName
            self.folderID = folderID
            self.filePath = filePath
            self.overWrite = overWrite
        }

        public init(blank: WireBlank) {
            fileName = ""
            folderID = .base
            file = UploadFile([], name: "")
        }

        /// Visits the parameters in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("fileName", &fileName)
            try visitor.field("folderId", &folderID)
            try visitor.field("filePath", &filePath)
            try visitor.field("overWrite", &overWrite)
            try visitor.field(WireField("file", presence: .inPart), &file)
        }

        /// Reports names outside the documented limits, an invalid id and an empty image.
        public func problems() -> [FieldProblem] {
            Rules.name(fileName, at: "fileName") + folderID.problems(at: "folderId")
                + Rules.file(filePath, at: "filePath")
                + (file.count == 0 ? [FieldProblem("file", "must be an image, not empty")] : [])
        }

        /// The response to `cabinet.file.insert` (`cabinetFileInsertResult`).
        public struct Response: DefaultedModel, Hashable {
            /// `resultCode`: 0 for success.
            public var resultCode: Int?
            /// `FileId`: the new image.
            public var fileID: FileID?

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("resultCode", &resultCode)
                try visitor.field("FileId", &fileID)
            }
        }
    }
}
