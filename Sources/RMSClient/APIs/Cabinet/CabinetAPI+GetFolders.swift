public import struct Foundation.Date

extension RMSFunction {
    /// cabinet.folders.get: the folders.
    public static let cabinetFoldersGet = RMSFunction(
        "cabinet.folders.get",
        family: .cabinet,
        method: .get,
        path: "/es/1.0/cabinet/folders/get",
        wire: .cabinet("cabinetFoldersGetResult"),
        access: .read
    )
}

extension CabinetAPI {
    /// `cabinet.folders.get`: one page of the folders, the base folder among them.
    ///
    /// A change shows in it after 10 s at the earliest. Source: <doc:WireCabinet1>.
    public struct GetFolders: Listing {
        public static let function = RMSFunction.cabinetFoldersGet

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

        /// The response to `cabinet.folders.get` (`cabinetFoldersGetResult`).
        public struct Response: DefaultedModel, CountedPage, Hashable {
            /// `resultCode`: 0 for success.
            public var resultCode: Int?
            /// `folderAllCount`: the number on all pages.
            public var allCount: Int?
            /// `folderCount`: the number on this page.
            public var count: Int?
            /// `folders`: the folders of this page.
            public var folders: [Folder] = []

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("resultCode", &resultCode)
                try visitor.field("folderAllCount", &allCount)
                try visitor.field("folderCount", &count)
                try visitor.list("folders", of: "folder", &folders)
            }
        }
    }
}

extension CabinetAPI.GetFolders {
    /// The folders of an answer.
    public static func records(of response: Response) -> [CabinetAPI.Folder] { response.folders }

    /// A read of one folder, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(limit: 1) }
}
