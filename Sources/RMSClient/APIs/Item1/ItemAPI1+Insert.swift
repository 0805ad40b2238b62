extension RMSFunction {
    /// item.insert: registers an item.
    public static let itemInsert = RMSFunction(
        "item.insert",
        family: .item,
        method: .post,
        path: "/es/1.0/item/insert",
        wire: .plainXML(
            .init(
                request: ["request", "itemInsertRequest"],
                answer: .result("itemInsertResult", successCodes: ["N000"])
            )
        ),
        access: .write,
        lifecycle: .superseded,
        successor: "itemapi_2.0.items.upsert"
    )
}

extension ItemAPI1 {
    /// `item.insert`: registers an item.
    ///
    /// RMS checks all fields at once: C219 comes with one validation error per field, in the error's `failure.fields`.
    /// Source: <doc:WireItem1>.
    public struct Insert: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.itemInsert

        /// `item`: the item, with at least `itemName`, `itemPrice`, `genreId` and `itemInventory`.
        public var item: Item

        /// Registers an item.
        public init(_ item: Item) {
            self.item = item
        }

        public init(blank: WireBlank) {
            item = Item(blank: blank)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.record("item", &item)
        }

        /// Reports missing mandatory fields and values outside documented limits.
        public func problems() -> [FieldProblem] {
            let mandatory: [(String, Bool)] = [
                ("item.itemName", item.itemName?.isEmpty ?? true),
                ("item.itemPrice", item.itemPrice == nil),
                ("item.genreId", item.genreID == nil),
                ("item.itemInventory", item.itemInventory == nil),
            ]
            return mandatory.filter(\.1).map { FieldProblem($0.0, "is mandatory in an insert") } + Rules.problems(item)
        }
    }

    /// The response to the calls that write one item (`itemInsertResult`, `itemUpdateResult`, `itemDeleteResult`).
    public struct WriteResponse: WireModel, Hashable {
        /// `code`: N000 for a success.
        public var code: ResultCode
        /// `errorMessages`: the validation errors of a record in a batch; other calls throw them.
        public var errorMessages: [ServiceErrorMessage]?
        /// `item`: the item concerned.
        public var item: Reference

        public init(blank: WireBlank) {
            code = ResultCode(rawValue: "")
            item = Reference(itemURL: "")
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("code", &code)
            try visitor.list("errorMessages", of: "errorMessage", &errorMessages)
            try visitor.record("item", &item)
        }
    }

    /// A reference to an item by its `itemUrl`.
    public struct Reference: WireModel, Hashable {
        /// `itemUrl`, 商品管理番号: the management number of the item.
        public var itemURL: String

        /// Creates a reference to an item.
        public init(itemURL: String) {
            self.itemURL = itemURL
        }

        public init(blank: WireBlank) {
            itemURL = ""
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("itemUrl", &itemURL)
        }
    }
}
