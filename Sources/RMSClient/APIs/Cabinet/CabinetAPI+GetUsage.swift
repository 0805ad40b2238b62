public import struct Foundation.Date
public import struct Foundation.Decimal

extension RMSFunction {
    /// cabinet.usage.get: how much of R-Cabinet is in use.
    public static let cabinetUsageGet = RMSFunction(
        "cabinet.usage.get",
        family: .cabinet,
        method: .get,
        path: "/es/1.0/cabinet/usage/get",
        wire: .cabinet("cabinetUsageGetResult"),
        access: .read
    )
}

extension CabinetAPI {
    /// `cabinet.usage.get`: how much of R-Cabinet is in use, and how much the shop's contract permits.
    ///
    /// Source: <doc:WireCabinet1>.
    public struct GetUsage: Operation {
        public static let function = RMSFunction.cabinetUsageGet

        /// Creates the call.
        public init() {}

        public init(blank: WireBlank) {}

        /// Has no parameters.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {}

        /// The response to `cabinet.usage.get` (`cabinetUsageGetResult`).
        public struct Response: DefaultedModel, Hashable {
            /// `resultCode`: 0 for success.
            public var resultCode: Int?
            /// `MaxSpace`: the contract's space in MB.
            public var maximumSpace: Int?
            /// `FolderMax`: the maximum number of folders.
            public var maximumFolderCount: Int?
            /// `FileMax`: the maximum number of images in one folder.
            public var maximumFileCount: Int?
            /// `UseSpace`: the space in use in KB, to three decimals.
            public var usedSpace: Decimal?
            /// `AvailSpace`: the free space in KB, to three decimals.
            public var freeSpace: Decimal?
            /// `UseFolderCount`: the number of folders.
            public var folderCount: Int?
            /// `AvailFolderCount`: the number of folders that can be added.
            public var freeFolderCount: Int?

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("resultCode", &resultCode)
                try visitor.field("MaxSpace", &maximumSpace)
                try visitor.field("FolderMax", &maximumFolderCount)
                try visitor.field("FileMax", &maximumFileCount)
                try visitor.field("UseSpace", &usedSpace)
                try visitor.field("AvailSpace", &freeSpace)
                try visitor.field("UseFolderCount", &folderCount)
                try visitor.field("AvailFolderCount", &freeFolderCount)
            }
        }
    }
}

extension CabinetAPI.GetUsage {
    /// A read of the usage, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self() }
}
