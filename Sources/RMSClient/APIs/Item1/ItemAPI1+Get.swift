public import struct Foundation.Date

extension RMSFunction {
    /// item.get: one item by its `itemUrl`.
    public static let itemGet = RMSFunction(
        "item.get",
        family: .item,
        method: .get,
        path: "/es/1.0/item/get",
        wire: .plainXML(.init(request: nil, answer: .result("itemGetResult", successCodes: ["N000"]))),
        access: .read,
        lifecycle: .superseded,
        successor: "itemapi_2.0.items.get"
    )
}

extension ItemAPI1 {
    /// `item.get`: one complete item.
    ///
    /// Throws `.notFound` (C001) if there is no such item. Source: <doc:WireItem1>.
    public struct Get: Operation {
        public static let function = RMSFunction.itemGet

        /// `itemUrl`, 商品管理番号: the management number of the item.
        public var itemURL: String

        /// Requests one item.
        public init(itemURL: String) {
            self.itemURL = itemURL
        }

        public init(blank: WireBlank) {
            itemURL = ""
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("itemUrl", &itemURL)
        }

        /// Reports an empty or overlong `itemUrl`.
        public func problems() -> [FieldProblem] {
            Rules.itemURL(itemURL)
        }

        /// The response to `item.get` (`itemGetResult`).
        public struct Response: WireModel, Hashable {
            /// `code`: N000 for success.
            public var code: ResultCode
            /// `item`: the item.
            public var item: Item

            public init(blank: WireBlank) {
                code = ResultCode(rawValue: "")
                item = Item(blank: blank)
            }

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("code", &code)
                try visitor.record("item", &item)
            }
        }
    }
}

extension ItemAPI1.Get {
    /// A read of an item that no shop has, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(itemURL: "rms-permission-probe") }
}
