public import struct Foundation.Date

extension OrderAPI2 {
    /// The state of a social gift (`SocialGiftModel`, ソーシャルギフト情報モデル), whose recipient enters the address; since
    /// version 10 of `getOrder`. Personal data: never log it.
    ///
    /// Source: <doc:WireOrder2>.
    public struct SocialGift: DefaultedModel, Hashable {
        /// `sgMngNumber`, ソーシャルギフト管理番号: the number that the recipient names in inquiries; it ends in `-sg`.
        public var managementNumber: String?
        /// `inputDueDate`, 受取情報入力期限日: the last day to enter the address, a day in Japan.
        public var inputDueDate: Date?
        /// `inputFlag`, 受取情報入力済フラグ: whether the recipient has entered the address.
        public var isInputCompleted: Bool?
        /// `inputCompDatetime`, 受取情報入力日時: when the recipient entered the address.
        public var inputCompletedAt: Date?
        /// `receiverEmailAddress`, 受取人メールアドレス: the recipient's mail address, masked.
        public var receiverEmailAddress: String?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("sgMngNumber", &managementNumber)
            try visitor.field(WireField("inputDueDate", format: .day), &inputDueDate)
            try visitor.field(WireField("inputFlag", format: .zeroOne), &isInputCompleted)
            try visitor.field(WireField("inputCompDatetime", format: .compactZone), &inputCompletedAt)
            try visitor.field("receiverEmailAddress", &receiverEmailAddress)
        }
    }
}
