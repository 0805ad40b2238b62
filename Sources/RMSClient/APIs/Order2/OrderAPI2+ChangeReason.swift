public import struct Foundation.Date

extension OrderAPI2 {
    /// A change or a cancellation of an order (`ChangeReasonModel`, 変更・キャンセルモデル). Source: <doc:WireOrder2>.
    public struct ChangeReason: DefaultedModel, Hashable {
        /// `changeId`, 変更ID: the id of the change, at most 12 digits.
        public var changeID: Int?
        /// `changeType`, 変更種別: what happened.
        public var changeType: ChangeType?
        /// `changeTypeDetail`, 変更種別(詳細): the effect of the change.
        public var changeTypeDetail: ChangeTypeDetail?
        /// `changeReason`, 変更理由: on whose side the reason is.
        public var changeReason: ChangeSide?
        /// `changeReasonDetail`, 変更理由(小分類): the reason.
        public var changeReasonDetail: ChangeReasonDetail?
        /// `changeApplyDatetime`, 変更申請日: when the change was requested.
        public var appliedAt: Date?
        /// `changeFixDatetime`, 変更確定日: when the change was finalized.
        public var fixedAt: Date?
        /// `changeCmplDatetime`, 変更完了日: when the change was done.
        public var completedAt: Date?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("changeId", &changeID)
            try visitor.field("changeType", &changeType)
            try visitor.field("changeTypeDetail", &changeTypeDetail)
            try visitor.field("changeReason", &changeReason)
            try visitor.field("changeReasonDetail", &changeReasonDetail)
            try visitor.field(WireField("changeApplyDatetime", format: .compactZone), &appliedAt)
            try visitor.field(WireField("changeFixDatetime", format: .compactZone), &fixedAt)
            try visitor.field(WireField("changeCmplDatetime", format: .compactZone), &completedAt)
        }
    }
}
