public import struct Foundation.Date

extension InventoryAPI2 {
    /// What identifies the stock of one SKU.
    public struct StockKey: WireModel, Hashable {
        /// `manageNumber`: the item.
        public var manageNumber: ManageNumber
        /// `variantId`: the SKU of the item.
        public var variantID: VariantID

        /// Names a SKU.
        public init(_ manageNumber: ManageNumber, _ variantID: VariantID) {
            self.manageNumber = manageNumber
            self.variantID = variantID
        }

        public init(blank: WireBlank) {
            self.init("", "")
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("manageNumber", &manageNumber)
            try visitor.field("variantId", &variantID)
        }

        /// The SKU as errors name it: `abc-123/normal-inventory`.
        var name: String { "\(manageNumber.rawValue)/\(variantID.rawValue)" }

        /// The parameters in the path of a call.
        mutating func visitInPath<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.pathNumber(&manageNumber)
            try visitor.field(WireField("variantId", presence: .inPath), &variantID)
        }

        func problems(at path: String = "") -> [FieldProblem] {
            manageNumber.problems(at: path + "manageNumber") + variantID.problems(at: path + "variantId")
        }
    }

    /// The stock of one SKU, as RMS returns it.
    public struct Stock: WireModel, Hashable {
        /// `manageNumber`, `variantId`: the SKU.
        public var key: StockKey
        /// `quantity`: the quantity, 0 to 99,999.
        public var quantity: Int
        /// `operationLeadTime`: the lead time; only in version 2.1, and nil if the shop's automatic choice applies.
        public var leadTime: LeadTime?
        /// `shipFromIds`: the id of the place of shipment, at most one; only in version 2.1.
        public var shipFromIDs: [Int]?
        /// `created`: when the stock was registered.
        public var created: Date?
        /// `updated`: when the stock was changed last.
        public var updated: Date?

        public init(blank: WireBlank) {
            key = StockKey(blank: blank)
            quantity = 0
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try key.visit(&visitor)
            try visitor.field("quantity", &quantity)
            try visitor.record("operationLeadTime", &leadTime)
            try visitor.scalars("shipFromIds", &shipFromIDs)
            try visitor.field("created", &created)
            try visitor.field("updated", &updated)
        }
    }

    /// The lead time of a SKU (`operationLeadTime`): ids of the shop's settings, which `shop.operationLeadTime.get` of
    /// ShopAPI lists.
    public struct LeadTime: DefaultedModel, Hashable {
        /// `normalDeliveryTimeId`: the lead time while there is stock.
        public var normalDeliveryTimeID: Int?
        /// `backOrderDeliveryTimeId`: the lead time of back orders.
        public var backOrderDeliveryTimeID: Int?

        /// Creates a lead time.
        public init(normalDeliveryTimeID: Int? = nil, backOrderDeliveryTimeID: Int? = nil) {
            self.normalDeliveryTimeID = normalDeliveryTimeID
            self.backOrderDeliveryTimeID = backOrderDeliveryTimeID
        }

        /// Creates a lead time without ids.
        public init() {
            self.init(normalDeliveryTimeID: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("normalDeliveryTimeId", &normalDeliveryTimeID)
            try visitor.field("backOrderDeliveryTimeId", &backOrderDeliveryTimeID)
        }
    }

    /// The answer of `bulk-get` and `bulk-get/range`.
    public struct StockList: WireModel, Hashable {
        /// `inventories`: the stocks; of a range, those that were changed last first. The answer of a call that finds nothing is not
        /// publicly known; that it has an empty list is our reading, and an answer without the list is an error.
        public var inventories: [Stock]

        public init(blank: WireBlank) {
            inventories = []
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.records("inventories", &inventories)
        }

        /// The stocks by their keys.
        var byKey: [StockKey: Stock] { Dictionary(inventories.map { ($0.key, $0) }) { first, _ in first } }
    }
}
