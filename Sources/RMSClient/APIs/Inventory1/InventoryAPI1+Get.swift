public import struct Foundation.Date

extension RMSFunction {
    /// inventory.getInventory: the stock of items.
    public static let inventoryGet = RMSFunction(
        "inventory.getInventory",
        family: .inventory,
        method: .post,
        path: "/es/1.0/inventory/ws",
        wire: .soap(
            .init(operation: "getInventoryExternal", dialect: .inventory, argument: "getRequestExternalModel")
        ),
        access: .read,
        lifecycle: .superseded,
        successor: "inventories.bulk.get (InventoryAPI 2.0 and 2.1)"
    )
}

extension InventoryAPI1 {
    /// `inventory.getInventory`: the stock of items, by their `itemUrl` or by a range of stock.
    ///
    /// ``InventoryAPI2/BulkGet`` and ``InventoryAPI2/BulkGetRange`` replace it. No hits give W21-202 with an empty list; more than 1,000 give W21-503. Source: <doc:WireInventory1>.
    public struct Get: Operation {
        public static let function = RMSFunction.inventoryGet

        /// The maximum number of items per call.
        public static let maximumItems = 1000

        /// `inventorySearchRange`: a number as text, most likely the largest stock count to search for. Its exact
        /// meaning is not publicly known.
        public var searchRange: String?
        /// `itemUrl`: the items, at most 1,000.
        public var itemURLs: [String]?

        /// Requests items.
        public init(itemURLs: [String]) {
            self.itemURLs = itemURLs
        }

        /// Requests items by their stock.
        public init(searchRange: String) {
            self.searchRange = searchRange
        }

        public init(blank: WireBlank) {}

        /// Visits the parameters in schema order.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("inventorySearchRange", &searchRange)
            try visitor.list("itemUrl", of: "l:string", &itemURLs)
        }

        /// Reports neither items nor a range, both of them, and too many items.
        public func problems() -> [FieldProblem] {
            switch (itemURLs, searchRange) {
            case (nil, nil): [FieldProblem("itemUrl", "or inventorySearchRange must be given")]
            case (.some, .some): [FieldProblem("inventorySearchRange", "must not be given together with itemUrl")]
            case (let urls?, nil) where urls.isEmpty || urls.count > Self.maximumItems:
                [FieldProblem("itemUrl", "must be 1 to \(Self.maximumItems) items, not \(urls.count)")]
            default: []
            }
        }

        /// The response to `inventory.getInventory` (`result`).
        public struct Response: DefaultedModel, Hashable {
            /// `errCode`: N00-000, or W21-202 if there are no hits.
            public var code: ResultCode?
            /// `errMessage`: RMS's own message.
            public var message: String?
            /// `getResponseExternalItem`: the hits; empty if the search found nothing; nil if there was no search.
            public var items: [Item]?

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("errCode", &code)
                try visitor.field("errMessage", &message)
                try visitor.list("getResponseExternalItem", of: "GetResponseExternalItem", &items)
            }
        }
    }

    /// The stock of an item (`GetResponseExternalItem`).
    public struct Item: WireModel, Hashable {
        /// `getResponseExternalItemDetail`: one entry for an ordinary item, otherwise one for each choice.
        public var details: [Detail]?
        /// `inventoryType`: how stock is counted.
        public var inventoryType: InventoryType
        /// `itemNumber`, 商品番号: the shop's own number of the item.
        public var itemNumber: String?
        /// `itemUrl`, 商品管理番号, in lower case regardless of the request.
        public var itemURL: String?
        /// `nokoriThreshold`: the threshold for showing "few left".
        public var fewLeftThreshold: Int
        /// `restTypeFlag`: how the stock is shown.
        public var restTypeFlag: Int

        public init(blank: WireBlank) {
            inventoryType = InventoryType(rawValue: 0)
            fewLeftThreshold = 0
            restTypeFlag = 0
        }

        /// Visits the members in schema order.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.list("getResponseExternalItemDetail", of: "GetResponseExternalItemDetail", &details)
            try visitor.field("inventoryType", &inventoryType)
            try visitor.field("itemNumber", &itemNumber)
            try visitor.field("itemUrl", &itemURL)
            try visitor.field("nokoriThreshold", &fewLeftThreshold)
            try visitor.field("restTypeFlag", &restTypeFlag)
        }
    }

    /// The stock of one choice, or of an ordinary item (`GetResponseExternalItemDetail`).
    public struct Detail: WireModel, Hashable {
        /// `HChoiceName`: the choice on the horizontal axis; nil for an ordinary item.
        public var horizontalChoice: String?
        /// `VChoiceName`: the choice on the vertical axis; nil for an ordinary item.
        public var verticalChoice: String?
        /// `inventoryBackFlag`: whether a canceled order returns its stock; usually 1, which most likely means yes.
        public var inventoryBackFlag: Int
        /// `inventoryCount`: the number in stock.
        public var inventoryCount: Int
        /// `lackDeliveryId`: the delivery date when out of stock; 0 means none.
        public var lackDeliveryID: Int
        /// `normalDeliveryId`: the delivery date when in stock; 0 means none.
        public var normalDeliveryID: Int
        /// `orderFlag`: shown as "available on backorder"; by-choice items only.
        public var orderFlag: Int
        /// `orderSalesFlag`: whether it is sold when out of stock; 1 has been observed, which most likely means no.
        public var orderSalesFlag: Int

        public init(blank: WireBlank) {
            (inventoryBackFlag, inventoryCount, lackDeliveryID) = (0, 0, 0)
            (normalDeliveryID, orderFlag, orderSalesFlag) = (0, 0, 0)
        }

        /// Visits the members in schema order.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("HChoiceName", &horizontalChoice)
            try visitor.field("VChoiceName", &verticalChoice)
            try visitor.field("inventoryBackFlag", &inventoryBackFlag)
            try visitor.field("inventoryCount", &inventoryCount)
            try visitor.field("lackDeliveryId", &lackDeliveryID)
            try visitor.field("normalDeliveryId", &normalDeliveryID)
            try visitor.field("orderFlag", &orderFlag)
            try visitor.field("orderSalesFlag", &orderSalesFlag)
        }
    }
}

extension InventoryAPI1.Get {
    /// A read of an item that no shop has, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(itemURLs: ["rms-permission-probe"]) }
}
