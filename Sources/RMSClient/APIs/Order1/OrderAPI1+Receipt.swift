extension OrderAPI1 {
    /// The receipt of an asynchronous call (`asyncReceiptModel`): it was taken, or not; the outcome comes from
    /// `order.getResult`.
    public struct Receipt: DefaultedModel, Hashable {
        /// `errorCode`, エラーコード: N00-000, W00-000 or Exx-xxx.
        public var errorCode: String?
        /// `message`, メッセージ: Japanese text for errorCode.
        public var message: String?
        /// `unitError`, 個別エラー: One per rejected order.
        public var unitErrors: [UnitError] = []
        /// `count`, 件数: Orders accepted for processing; 0 when all were refused at once.
        public var count: Int?
        /// `kind`, 処理種別: Which operation.
        public var kind: AsyncKind?
        /// `requestId`, リクエストID: Echo of the request.
        public var requestID: Int?
        /// `status`, ステータス: Progress of the request.
        public var status: AsyncStatus?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("errorCode", &errorCode)
            try visitor.field("message", &message)
            try visitor.repeated("unitError", &unitErrors)
            try visitor.field("count", &count)
            try visitor.field("kind", &kind)
            try visitor.field("requestId", &requestID)
            try visitor.field("status", &status)
        }
    }

    /// Why one order was refused (`unitErrorModel`).
    public struct UnitError: DefaultedModel, Hashable {
        /// `apiName`: Known since 2019. in the 2019 schema, never seen in an answer, not even on the day that
        /// schema was recorded.
        public var apiName: String?
        /// `errorCode`, エラーコード.
        public var errorCode: String?
        /// `message`, メッセージ.
        public var message: String?
        /// `orderKey`, 受注番号: The order number the error is about, as it was sent.
        public var orderKey: String?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("apiName", &apiName)
            try visitor.field("errorCode", &errorCode)
            try visitor.field("message", &message)
            try visitor.field("orderKey", &orderKey)
        }
    }
}

extension OrderAPI1.Receipt: BatchResponse {
    /// The orders that were taken, and those that were refused.
    public var recordCount: Int { (count ?? 0) + unitErrors.count }
    /// The orders that were refused at once.
    public var refusedCount: Int { unitErrors.count }
}
