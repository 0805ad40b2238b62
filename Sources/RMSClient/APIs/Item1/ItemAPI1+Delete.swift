extension RMSFunction {
    /// item.delete: deletes an item.
    public static let itemDelete = RMSFunction(
        "item.delete",
        family: .item,
        method: .post,
        path: "/es/1.0/item/delete",
        wire: .plainXML(
            .init(
                request: ["request", "itemDeleteRequest"],
                answer: .result("itemDeleteResult", successCodes: ["N000"])
            )
        ),
        access: .write,
        lifecycle: .superseded,
        successor: "itemapi_2.0.items.delete"
    )
}

extension ItemAPI1 {
    /// `item.delete`: deletes an item.
    ///
    /// Throws `.notFound` (C001) if there is no such item. Source: <doc:WireItem1>.
    public struct Delete: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.itemDelete

        /// `item`: the item to delete.
        public var item: Reference

        /// Deletes an item.
        public init(itemURL: String) {
            item = Reference(itemURL: itemURL)
        }

        public init(blank: WireBlank) {
            item = Reference(blank: blank)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.record("item", &item)
        }

        /// Reports an empty or overlong `itemUrl`.
        public func problems() -> [FieldProblem] {
            Rules.itemURL(item.itemURL, at: "item.itemUrl")
        }
    }
}
