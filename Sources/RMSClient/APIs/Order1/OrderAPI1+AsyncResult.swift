public import struct Foundation.Date

extension OrderAPI1 {
    /// The outcome of one asynchronous call (`asyncResultModel`).
    public struct AsyncResult: DefaultedModel, Hashable {
        /// `complete`, 処理済受注番号: Numbers of the orders that succeeded.
        public var complete: [String] = []
        /// `count`, 件数: Orders in the accepted request; 1 even when that one failed.
        public var count: Int?
        /// `errorCode`, エラーコード.
        public var errorCode: String?
        /// `kind`, 処理種別.
        public var kind: AsyncKind?
        /// `message`, メッセージ.
        public var message: String?
        /// `requestId`, リクエストID.
        public var requestID: Int?
        /// `startDate`, 開始日時.
        public var startDate: Date?
        /// `status`, ステータス: 3 = finished.
        public var status: AsyncStatus?
        /// `timeStamp`, 更新日時.
        public var timeStamp: Date?
        /// `unitError`, 個別エラー.
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
