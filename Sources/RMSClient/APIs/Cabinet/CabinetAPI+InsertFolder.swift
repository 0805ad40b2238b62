extension RMSFunction {
    /// cabinet.folder.insert: adds a folder.
    public static let cabinetFolderInsert = RMSFunction(
        "cabinet.folder.insert",
        family: .cabinet,
        method: .post,
        path: "/es/1.0/cabinet/folder/insert",
        wire: .cabinet("cabinetFolderInsertResult", request: ["folderInsertRequest", "folder"]),
        access: .write
    )
}

extension CabinetAPI {
    /// `cabinet.folder.insert`: adds a folder. RMS has no call that changes or deletes one.
    ///
    /// Source: <doc:WireCabinet1>.
    public struct InsertFolder: Operation {
        public static let function = RMSFunction.cabinetFolderInsert

        /// `folderName`: what the console shows, at most 50 bytes (25 full-width characters).
        public var folderName: String
        /// `directoryName`: its name in addresses, at most 20 bytes of `a-z 0-9 - _`; by default its id in at least 8
        /// digits.
        public var directoryName: String?
        /// `upperFolderId`: the folder above it, which can't be the base folder; nil for the first level of three.
        public var upperFolderID: FolderID?

        /// Creates the call.
        public init(folderName: String, directoryName: String? = nil, upperFolderID: FolderID? = nil) {
            self.folderName = folderName
            self.directoryName = directoryName
            self.upperFolderID = upperFolderID
        }

        public init(blank: WireBlank) {
            folderName = ""
        }

        /// Visits the parameters in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("folderName", &folderName)
            try visitor.field("directoryName", &directoryName)
            try visitor.field("upperFolderId", &upperFolderID)
        }

        /// Reports names outside the documented limits, and the base folder as the one above.
        public func problems() -> [FieldProblem] {
            let isBelowBase = upperFolderID.map { $0.rawValue <= 0 } ?? false
            return Rules.name(folderName, at: "folderName") + Rules.directory(directoryName, at: "directoryName")
                + (isBelowBase
                    ? [FieldProblem("upperFolderId", "must be the id of a folder other than the base folder")] : [])
        }

        /// The response to `cabinet.folder.insert` (`cabinetFolderInsertResult`).
        public struct Response: DefaultedModel, Hashable {
            /// `resultCode`: 0 for success.
            public var resultCode: Int?
            /// `FolderId`: the new folder.
            public var folderID: FolderID?

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("resultCode", &resultCode)
                try visitor.field("FolderId", &folderID)
            }
        }
    }
}
