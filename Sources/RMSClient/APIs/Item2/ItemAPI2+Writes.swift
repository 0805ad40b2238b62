public import struct Foundation.Date

extension ItemAPI2 {
    /// `items.upsert`: registers an item, or replaces all of it.
    ///
    /// What is left out is deleted, or set to its default: to change a part, read the item and make ``ItemContents`` of it, or use
    /// ``Patch``. The quantities stay as they are. Source: <doc:WireItem2>.
    public struct Upsert: Operation {
        public static let function = RMSFunction.items20Upsert

        /// `{manageNumber}` in the path.
        public var manageNumber: ManageNumber
        /// The body: all of the item.
        public var contents: ItemContents

        /// Registers an item, or replaces all of it.
        public init(_ manageNumber: ManageNumber, _ contents: ItemContents) {
            self.manageNumber = manageNumber
            self.contents = contents
        }

        public init(blank: WireBlank) {
            self.init("", ItemContents(blank: blank))
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.pathNumber(&manageNumber)
            try contents.visit(&visitor)
        }

        /// Reports a malformed management number, and contents that break a documented rule.
        public func problems() -> [FieldProblem] {
            manageNumber.problems(at: "manageNumber") + contents.problems()
        }

        /// Reports a release date and a point campaign whose time is over, too near or too far; not those that were read.
        public func problems(at now: Date) -> [FieldProblem] { contents.problems(at: now) }

        /// The answer of `items.upsert`: 201 with the number of an item that was created, 204 for one that was replaced.
        public struct Response: ContentlessModel, DefaultedModel, Hashable {
            /// `manageNumber`: the number of the item that was created; nil if one was replaced.
            public var created: ManageNumber?

            /// The answer for an item that was replaced.
            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field(WireField("manageNumber", presence: .mandatory), &created)
            }
        }
    }

    /// `items.patch`: changes parts of an item.
    ///
    /// Source: <doc:WireItem2>.
    public struct Patch: Operation {
        public typealias Response = NoContent

        public static let function = RMSFunction.items20Patch

        /// `{manageNumber}` in the path.
        public var manageNumber: ManageNumber
        /// The body: the changes.
        public var changes: ItemPatch

        /// Changes parts of an item.
        public init(_ manageNumber: ManageNumber, _ changes: ItemPatch) {
            self.manageNumber = manageNumber
            self.changes = changes
        }

        public init(blank: WireBlank) {
            self.init("", ItemPatch())
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.pathNumber(&manageNumber)
            try changes.visit(&visitor)
        }

        /// Reports a malformed management number, no changes at all (GE0011), and values that break a documented rule.
        public func problems() -> [FieldProblem] {
            manageNumber.problems(at: "manageNumber") + changes.problems()
        }
    }

    /// `items.delete`: deletes an item.
    ///
    /// Throws `.notFound` (GE0014) if there is no such item. Source: <doc:WireItem2>.
    public struct Delete: Operation {
        public typealias Response = NoContent

        public static let function = RMSFunction.items20Delete

        /// `{manageNumber}` in the path.
        public var manageNumber: ManageNumber

        /// Deletes an item.
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

    /// `items.inventory-related-settings.update`: changes how the stock of an item behaves.
    ///
    /// Whether a setting that is left out stays is not publicly known: send all of what
    /// ``GetInventoryRelatedSettings`` answers. Source: <doc:WireItem2>.
    public struct UpdateInventoryRelatedSettings: Operation {
        public typealias Response = NoContent

        public static let function = RMSFunction.items20InventoryRelatedSettingsUpdate

        /// `{manageNumber}` in the path.
        public var manageNumber: ManageNumber
        /// The body: the settings.
        public var settings: InventorySettings

        /// Changes the settings of an item.
        public init(_ manageNumber: ManageNumber, _ settings: InventorySettings) {
            self.manageNumber = manageNumber
            self.settings = settings
        }

        public init(blank: WireBlank) {
            self.init("", InventorySettings(blank: blank))
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.pathNumber(&manageNumber)
            try settings.visit(&visitor)
        }

        /// Reports a malformed management number, and settings that break a documented rule.
        public func problems() -> [FieldProblem] {
            manageNumber.problems(at: "manageNumber") + settings.problems()
        }
    }
}
