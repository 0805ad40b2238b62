extension OrderAPI1 {
    /// The receipt of an asynchronous call (`asyncReceiptModel`): whether RMS accepted it. The outcome comes from
    /// `order.getResult`.
    public struct Receipt: DefaultedModel, Hashable {
        /// `errorCode`, エラーコード: N00-000, W00-000 or Exx-xxx.
        public var errorCode: String?
        /// `message`, メッセージ: the Japanese text for `errorCode`.
        public var message: String?
        /// `unitError`, 個別エラー: one error for each refused order.
        public var unitErrors: [UnitError] = []
        /// `count`, 件数: the number of orders accepted for processing; 0 if all were refused at once.
        public var count: Int?
        /// `kind`, 処理種別: the operation.
        public var kind: AsyncKind?
        /// `requestId`, リクエストID: the ticket, as it was sent.
        public var requestID: Int?
        /// `status`, ステータス: the progress of the request.
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
        /// `apiName`: new in the 2019 schema, but never seen in an answer, not even on the day that schema was
        /// recorded.
        public var apiName: String?
        /// `errorCode`, エラーコード: the error code.
        public var errorCode: String?
        /// `message`, メッセージ: the error message.
        public var message: String?
        /// `orderKey`, 受注番号: the number of the order that the error is about, as it was sent.
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
    /// The number of orders that were accepted or refused.
    public var recordCount: Int { (count ?? 0) + unitErrors.count }
    /// The number of orders that were refused at once.
    public var refusedCount: Int { unitErrors.count }
}
