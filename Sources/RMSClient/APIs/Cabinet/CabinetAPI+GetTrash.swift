public import struct Foundation.Date

extension RMSFunction {
    /// cabinet.trashbox.files.get: the images in the trash box.
    public static let cabinetTrashboxFilesGet = RMSFunction(
        "cabinet.trashbox.files.get",
        family: .cabinet,
        method: .get,
        path: "/es/1.0/cabinet/trashbox/files/get",
        wire: .cabinet("cabinetTrashboxFilesGetResult"),
        access: .read
    )
}

extension CabinetAPI {
    /// `cabinet.trashbox.files.get`: one page of the images in the trash box (削除フォルダ).
    ///
    /// A change shows in it after 10 s at the earliest. Source: <doc:WireCabinet1>.
    public struct GetTrash: FileListing {
        public typealias Response = FileList

        public static let function = RMSFunction.cabinetTrashboxFilesGet

        /// `offset`: the number of the page, from 1.
        public var offset: Int?
        /// `limit`: the page size, 1 to 100; RMS's default is not known.
        public var limit: Int?

        /// Creates the call.
        public init(offset: Int? = nil, limit: Int? = 100) {
            self.offset = offset
            self.limit = limit
        }

        public init(blank: WireBlank) {}

        /// Visits the parameters.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("offset", &offset)
            try visitor.field("limit", &limit)
        }

        /// Reports an invalid page.
        public func problems() -> [FieldProblem] { Rules.page(offset, limit: limit) }
    }
}

extension CabinetAPI.GetTrash {
    /// A read of one image, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(limit: 1) }
}
