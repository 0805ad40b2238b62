extension RMSFunction {
    /// cabinet.file.delete: moves an image to the trash box.
    public static let cabinetFileDelete = RMSFunction(
        "cabinet.file.delete",
        family: .cabinet,
        method: .post,
        path: "/es/1.0/cabinet/file/delete",
        wire: .cabinet("cabinetFileDeleteResult", request: ["fileDeleteRequest", "file"]),
        access: .write
    )
}

extension CabinetAPI {
    /// `cabinet.file.delete`: moves an image to the trash box, from which ``RevertFile`` takes it back.
    ///
    /// Source: <doc:WireCabinet1>.
    public struct DeleteFile: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.cabinetFileDelete

        /// `fileId`: the id of the image.
        public var fileID: FileID

        /// Creates the call.
        public init(_ fileID: FileID) {
            self.fileID = fileID
        }

        public init(blank: WireBlank) {
            fileID = FileID(rawValue: 0)
        }

        /// Visits the parameter.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("fileId", &fileID)
        }

        /// Reports an invalid id.
        public func problems() -> [FieldProblem] { fileID.problems(at: "fileId") }
    }
}
