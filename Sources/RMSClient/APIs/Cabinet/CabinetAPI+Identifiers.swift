extension CabinetAPI {
    /// A folder's id (`FolderId`).
    public struct FolderID: RawRepresentable, Hashable, Sendable, ExpressibleByIntegerLiteral, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// Accepts any number.
        public init(integerLiteral value: Int) { rawValue = value }

        /// 0: the base folder (基本フォルダ), which every shop has and which takes no folders.
        public static let base = FolderID(rawValue: 0)

        func problems(at path: String) -> [FieldProblem] {
            rawValue >= 0 ? [] : [FieldProblem(path, "must be the id of a folder")]
        }
    }

    /// An image's id (`FileId`).
    public struct FileID: RawRepresentable, Hashable, Sendable, ExpressibleByIntegerLiteral, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// Accepts any number.
        public init(integerLiteral value: Int) { rawValue = value }

        func problems(at path: String) -> [FieldProblem] {
            rawValue > 0 ? [] : [FieldProblem(path, "must be the id of a file")]
        }
    }

    /// The kind of an image (`FileType`). Only 1 was seen, and what it means is not publicly known.
    public struct FileType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
    }
}
