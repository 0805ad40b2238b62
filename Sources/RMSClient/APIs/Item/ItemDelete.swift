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
        successor: "items.delete"
    )
}

/// `item.delete`: deletes an item.
///
/// Throws `.serviceCode` with C001 if there is no such item. Source: `spec/item-1.0.md`.
public struct ItemDelete: ItemOperation {
    /// What `item.delete` gives.
    public typealias Response = ItemWriteResult

    /// The function.
    public static let function = RMSFunction.itemDelete

    /// `item`: which one.
    public var item: ItemReference

    /// Deletes an item.
    public init(itemURL: String) {
        item = ItemReference(itemURL: itemURL)
    }

    /// A blank one.
    public init(blank: WireBlank) {
        item = ItemReference(blank: blank)
    }

    /// Names the parameters.
    public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.record("item", &item)
    }

    /// An empty or overlong `itemUrl`.
    public func problems() -> [FieldProblem] {
        ItemRules.itemURL(item.itemURL, at: "item.itemUrl")
    }
}
