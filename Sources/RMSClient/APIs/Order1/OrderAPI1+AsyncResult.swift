public import struct Foundation.Date

extension OrderAPI1 {
    /// The outcome of one asynchronous call (`asyncResultModel`).
    public struct AsyncResult: DefaultedModel, Hashable {
        /// `complete`, 処理済受注番号: the numbers of the orders that succeeded.
        public var complete: [String] = []
        /// `count`, 件数: the number of orders in the accepted request; 1 even if its only order failed.
        public var count: Int?
        /// `errorCode`, エラーコード: the code of the result.
        public var errorCode: String?
        /// `kind`, 処理種別: the operation.
        public var kind: AsyncKind?
        /// `message`, メッセージ: the Japanese text for `errorCode`.
        public var message: String?
        /// `requestId`, リクエストID: the ticket.
        public var requestID: Int?
        /// `startDate`, 開始日時: when processing started.
        public var startDate: Date?
        /// `status`, ステータス: the progress; 3 is finished.
        public var status: AsyncStatus?
        /// `timeStamp`, 更新日時: when the result was updated.
        public var timeStamp: Date?
        /// `unitError`, 個別エラー: one error for each failed order.
        public var unitErrors: [UnitError] = []

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("complete", &complete)
            try visitor.field("count", &count)
            try visitor.field("errorCode", &errorCode)
            try visitor.field("kind", &kind)
            try visitor.field("message", &message)
            try visitor.field("requestId", &requestID)
            try visitor.field("startDate", &startDate)
            try visitor.field("status", &status)
            try visitor.field("timeStamp", &timeStamp)
            try visitor.repeated("unitError", &unitErrors)
        }
    }
}
