public import struct Foundation.Date

extension RMSFunction {
    /// navigation.version.get: the version of the genres and attributes.
    public static let navigationVersionGet = RMSFunction(
        "navigation.version.get",
        family: .navigation,
        method: .get,
        path: "/es/2.0/navigation/version",
        wire: .json,
        access: .read,
        lifecycle: .alive
    )
}

extension NavigationAPI2 {
    /// `navigation.version.get`: the version of the genres and attributes.
    ///
    /// Source: <doc:WireNavigation2>.
    public struct GetVersion: DefaultedModel, RMSOperation {
        public static let function = RMSFunction.navigationVersionGet

        /// The codes of NavigationAPI 2.0.
        public static var vocabulary: ServiceVocabulary { .navigation2 }

        /// Requests the version.
        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {}

        /// The call itself, which shows whether a key permits it: it has no parameters.
        public static func permissionProbe(at now: Date) -> Self? { Self() }

        /// The response to `navigation.version.get`.
        public struct Response: WireModel, Hashable {
            /// `version`: the version.
            public var version: Version

            public init(blank: WireBlank) {
                version = Version(blank: blank)
            }

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.record("version", &version)
            }
        }
    }

    /// The version of the genres and attributes (`version`).
    public struct Version: WireModel, Hashable {
        /// `id` (バージョンID): the id of the version.
        public var id: Int
        /// `fixedAt` (更新日時): when the genres and attributes were last changed.
        public var fixedAt: Date?

        public init(blank: WireBlank) {
            id = 0
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("id", &id)
            try visitor.field("fixedAt", &fixedAt)
        }
    }
}
