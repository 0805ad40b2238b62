public import struct Foundation.Date

extension OrderAPI2 {
    /// The shipping rows of an order, for `updateOrderShippingAsync` (`OrderShippingModelList`).
    public struct OrderShipping: WireModel, Hashable {
        /// `orderNumber`: the order's number.
        public var orderNumber: String
        /// `BasketidModelList`: the baskets, each with the rows to add, change or delete.
        public var baskets: [ShippingBasket]

        /// Names the shipping rows of an order.
        public init(orderNumber: String, baskets: [ShippingBasket]) {
            self.orderNumber = orderNumber
            self.baskets = baskets
        }

        public init(blank: WireBlank) {
            self.init(orderNumber: "", baskets: [])
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.repeated("BasketidModelList", &baskets)
        }

        func problems(at path: String) -> [FieldProblem] {
            WriteRules.orderNumber(orderNumber, at: path + "orderNumber")
                + WriteRules.baskets(baskets, at: path + "BasketidModelList")
        }
    }

    /// The shipping rows of a basket: the goods that go to one recipient (`BasketidModelList`).
    public struct ShippingBasket: WireModel, Hashable {
        /// The maximum number of rows per basket.
        public static let maximumRows = WriteRules.maximumRows

        /// `basketId`: the basket's id from `getOrder`.
        public var basketID: Int
        /// `ShippingModelList`: at most 20 rows to add, change or delete. Rows that are not named stay.
        public var rows: [ShippingRow]

        /// Names the shipping rows of a basket.
        public init(basketID: Int, rows: [ShippingRow]) {
            self.basketID = basketID
            self.rows = rows
        }

        public init(blank: WireBlank) {
            self.init(basketID: 0, rows: [])
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("basketId", &basketID)
            try visitor.repeated("ShippingModelList", &rows)
        }

        func problems(at path: String) -> [FieldProblem] {
            var problems: [FieldProblem] = []
            let list = path + "ShippingModelList"
            if rows.isEmpty { problems.append(FieldProblem(list, "must be given at least once")) }
            problems += FieldProblem.count(rows, 0...Self.maximumRows, "rows", at: list)
            return problems + rows.enumerated().flatMap { $1.problems(at: "\(list)[\($0)].") }
        }
    }

    /// A change of one shipping row, which is a parcel of a basket (`ShippingModelList`).
    ///
    /// ```swift
    /// OrderAPI2.ShippingRow.add(deliveryCompany: .yamato, shippingNumber: "1234-5678-9012", shippingDate: Date())
    /// OrderAPI2.ShippingRow.update(id: 15_067_012, shippingNumber: "")   // erases the number, leaves the rest
    /// OrderAPI2.ShippingRow.delete(id: 15_067_012)
    /// ```
    ///
    /// RMS adds a row that has no id each time it is sent, so repeating an addition duplicates the parcel. If the
    /// answer to an addition was lost, read the order before you send it again.
    public struct ShippingRow: WireModel, Hashable {
        /// `shippingDetailId`: the id of an existing row; `nil` adds a row.
        public var shippingDetailID: Int?
        /// `deliveryCompany`: the carrier's code. `nil` leaves it, an empty code erases it.
        public var deliveryCompany: DeliveryCompany?
        /// `shippingNumber`: the parcel's tracking number, at most 120 characters. `nil` leaves it, an empty text
        /// erases it.
        public var shippingNumber: String?
        /// `shippingDate`: the day of shipping. `nil` leaves it, `.clear` erases it.
        public var shippingDate: DayAssignment?
        /// `shippingDeleteFlag`: whether the row is deleted; requires an id. `nil` and `false` keep it.
        public var isDeleted: Bool?

        /// A row to add. Each time this is sent, RMS adds another one.
        public static func add(
            deliveryCompany: DeliveryCompany? = nil,
            shippingNumber: String? = nil,
            shippingDate: Date? = nil
        ) -> Self {
            var row = Self(blank: WireBlank())
            row.deliveryCompany = deliveryCompany
            row.shippingNumber = shippingNumber
            row.shippingDate = shippingDate.map(DayAssignment.set)
            return row
        }

        /// A change of an existing row: `nil` leaves a field; an empty code or text and `.clear` erase it. It can be
        /// repeated.
        public static func update(
            id: Int,
            deliveryCompany: DeliveryCompany? = nil,
            shippingNumber: String? = nil,
            shippingDate: DayAssignment? = nil
        ) -> Self {
            var row = Self(blank: WireBlank())
            row.shippingDetailID = id
            row.deliveryCompany = deliveryCompany
            row.shippingNumber = shippingNumber
            row.shippingDate = shippingDate
            return row
        }

        /// The deletion of an existing row.
        public static func delete(id: Int) -> Self {
            var row = Self(blank: WireBlank())
            row.shippingDetailID = id
            row.isDeleted = true
            return row
        }

        public init(blank: WireBlank) {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("shippingDetailId", &shippingDetailID)
            try visitor.field("deliveryCompany", &deliveryCompany)
            try visitor.field("shippingNumber", &shippingNumber)
            try visitor.field(WireField("shippingDate", format: .day), &shippingDate)
            try visitor.field(WireField("shippingDeleteFlag", format: .zeroOne), &isDeleted)
        }

        func problems(at path: String) -> [FieldProblem] {
            var problems = FieldProblem.length(shippingNumber, 120, at: path + "shippingNumber")
            if isDeleted == true, shippingDetailID == nil {
                problems.append(FieldProblem(path + "shippingDetailId", "must be given with shippingDeleteFlag 1"))
            }
            return problems
        }
    }
}
