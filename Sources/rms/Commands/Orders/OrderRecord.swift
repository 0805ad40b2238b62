import RMSClient

/// What the commands on many orders write.
enum OrderSubject: WriteSubject {
    static let singular = "order"
    static let plural = "orders"
    static let listHelp = "The orders: one number a line, or CSV with the column orderNumber; - for standard input."
    /// The column that each row of a list has.
    static let column = "orderNumber"
}

/// The options of the commands that change many orders.
typealias OrderWriteOptions = WriteOptions<OrderSubject>

/// An order of a run of writes.
protocol OrderRecord: WriteRecord where Subject == OrderSubject {
    var orderNumber: String { get }
    /// What sending the record would do to the order as it is.
    func judge(_ order: OrderAPI2.Order) -> WriteJudgment
}

extension OrderRecord {
    var key: [String] { [orderNumber] }
}

extension WriteJudging where Record: OrderRecord {
    /// Reads the orders.
    init(_ client: RMSClient) {
        self.init(batchSize: OrderAPI2.GetOrder.maximumNumbers) { records in
            let orders = await client.order.get(records.map(\.orderNumber))
            return zip(records, orders).map { record, order in order.map(record.judge) }
        }
    }
}
