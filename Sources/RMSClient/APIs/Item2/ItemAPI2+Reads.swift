public import struct Foundation.Date

extension ItemAPI2 {
    /// `items.get`: one item.
    ///
    /// Throws `.notFound` (GE0014) if there is no such item. Source: <doc:WireItem2>.
    public struct Get: Operation {
        public typealias Response = Item

        public static let function = RMSFunction.items20Get

        /// `{manageNumber}` in the path.
        public var manageNumber: ManageNumber

        /// Asks for an item.
        public init(_ manageNumber: ManageNumber) {
            self.manageNumber = manageNumber
        }

        public init(blank: WireBlank) {
            manageNumber = ""
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.pathNumber(&manageNumber)
        }

        /// Reports a malformed management number.
        public func problems() -> [FieldProblem] { manageNumber.problems(at: "manageNumber") }

        /// Throws if the answer has the number alone, which is how only a search shows a deleted item.
        public static func failure(in response: Item) throws -> ServiceFailure? {
            if response.isDeleted { throw DecodingProblem(path: "", problem: "has no member besides manageNumber") }
            return nil
        }
    }

    /// `items.bulk.get`: 1 to 50 items.
    ///
    /// How RMS answers for an item that does not exist is not publicly known: that the answer leaves it out is our reading.
    /// The documented answer has no `attributes`, although users have received them. Source: <doc:WireItem2>.
    public struct BulkGet: Operation {
        public static let function = RMSFunction.items20BulkGet

        /// The maximum number of items per call.
        public static let maximumItems = 50

        /// `manageNumbers`: the items, each only once.
        public var manageNumbers: [ManageNumber]

        /// Asks for items.
        public init(_ manageNumbers: [ManageNumber]) {
            self.manageNumbers = manageNumbers
        }

        public init(blank: WireBlank) {
            manageNumbers = []
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("manageNumbers", &manageNumbers)
        }

        /// Reports a wrong number of items, malformed numbers, and an item that is named twice (IE1106).
        public func problems() -> [FieldProblem] {
            var problems = FieldProblem.count(manageNumbers, 1...Self.maximumItems, "items", at: "manageNumbers")
            for (index, number) in manageNumbers.enumerated() {
                problems += number.problems(at: "manageNumbers[\(index)]")
            }
            return problems + FieldProblem.unique(manageNumbers, at: "manageNumbers")
        }

        /// The answer of `items.bulk.get`.
        public struct Response: WireModel, Hashable {
            /// `results`: the items.
            public var items: [Item]

            public init(blank: WireBlank) {
                items = []
            }

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.records(WireField("results", of: "item"), &items)
            }
        }
    }

    /// `items.inventory-related-settings.get`: how the stock of an item behaves.
    ///
    /// Source: <doc:WireItem2>.
    public struct GetInventoryRelatedSettings: Operation {
        public typealias Response = InventorySettings

        public static let function = RMSFunction.items20InventoryRelatedSettingsGet

        /// `{manageNumber}` in the path.
        public var manageNumber: ManageNumber

        /// Asks for the settings of an item.
        public init(_ manageNumber: ManageNumber) {
            self.manageNumber = manageNumber
        }

        public init(blank: WireBlank) {
            manageNumber = ""
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.pathNumber(&manageNumber)
        }

        /// Reports a malformed management number.
        public func problems() -> [FieldProblem] { manageNumber.problems(at: "manageNumber") }
    }
}

extension ItemAPI2.Get {
    /// GE0014: there is no such item.
    public static func meansNone(_ error: RMSError) -> Bool { error.kind == .notFound }

    /// A read of an item that should not exist, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(.probe) }
}

extension ItemAPI2.BulkGet {
    /// GE0014, if RMS reports so that none of the items exists.
    public static func meansNone(_ error: RMSError) -> Bool { error.kind == .notFound }

    /// A read of an item that should not exist, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self([.probe]) }
}

extension ItemAPI2.GetInventoryRelatedSettings {
    /// GE0014: there is no such item.
    public static func meansNone(_ error: RMSError) -> Bool { error.kind == .notFound }

    /// A read of an item that should not exist, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(.probe) }
}

extension ManageNumber {
    /// An item that no shop should have.
    static let probe: ManageNumber = "rms-permission-probe"
}
