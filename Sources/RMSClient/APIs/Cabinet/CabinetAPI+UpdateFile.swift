extension RMSFunction {
    /// cabinet.file.update: changes an image.
    public static let cabinetFileUpdate = RMSFunction(
        "cabinet.file.update",
        family: .cabinet,
        method: .post,
        path: "/es/1.0/cabinet/file/update",
        wire: .cabinet("cabinetFileUpdateResult", request: ["fileUpdateRequest", "file"], filePart: "file"),
        access: .write
    )
}

extension CabinetAPI {
    /// `cabinet.file.update`: changes an image's name or address, or replaces the image itself. At least one must be
    /// set; what is nil stays as it is.
    ///
    /// Source: <doc:WireCabinet1>.
    public struct UpdateFile: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.cabinetFileUpdate

        /// `fileId`: the image to change.
        public var fileID: FileID
        /// `fileName`: what the console shows, at most 50 bytes (25 full-width characters).
        public var fileName: String?
        /// `filePath`: the last part of its address, at most 20 bytes of `a-z 0-9 - _`. It renames the image and does
        /// not move it; RMS refuses the value that the image has. An empty one counts as nil.
        public var filePath: String?
        /// The part `file` of the form: another image, with the limits of ``InsertFile``.
        public var file: UploadFile?

        /// Creates the call.
        public init(_ fileID: FileID, fileName: String? = nil, filePath: String? = nil, file: UploadFile? = nil) {
            self.fileID = fileID
            self.fileName = fileName
            self.filePath = filePath
            self.file = file
        }

        public init(blank: WireBlank) {
            fileID = FileID(rawValue: 0)
        }

        /// Visits the parameters in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("fileId", &fileID)
            try visitor.field("fileName", &fileName)
            try visitor.field("filePath", &filePath)
            try visitor.field(WireField("file", presence: .optionalInPart), &file)
        }

        /// The path that the call sets; nil if it sets none.
        var newPath: String? { filePath.flatMap { $0.isEmpty ? nil : $0 } }

        /// Reports a call that changes nothing, an invalid id, names outside the documented limits and an empty image.
        public func problems() -> [FieldProblem] {
            let isEmpty = fileName == nil && newPath == nil && file == nil
            return fileID.problems(at: "fileId")
                + (isEmpty ? [FieldProblem("fileName", "or filePath or file must be given")] : [])
                + (fileName.map { Rules.name($0, at: "fileName") } ?? []) + Rules.file(filePath, at: "filePath")
                + (file?.count == 0 ? [FieldProblem("file", "must be an image, not empty")] : [])
        }
    }
}
