public import struct Foundation.Date

extension OrderAPI1 {
    /// What an order of a group purchase has beside (`gbuyOrderModel`).
    public struct GroupBuy: DefaultedModel, Hashable {
        /// `bidId`, ビッドID.
        public var bidID: Int?
        /// `comment`, コメント.
        public var comment: String?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("bidId", &bidID)
            try visitor.field("comment", &comment)
        }
    }

    /// What an item of a group purchase has beside (`gbuyItemModel`).
    public struct GroupBuyItem: DefaultedModel, Hashable {
        /// `currentSumAmount`, 実販売数.
        public var currentSumAmount: Int?
        /// `gbuyBidInventoryModel`, 共同購入内訳情報モデル.
        public var bids: [GroupBuyBid] = []
        /// `gbuyGchoiceModel`, 共同購入商品内訳モデル.
        public var choices: [GroupBuyChoice] = []
        /// `isShiftStatus`, 移行済.
        public var isShiftStatus: Bool?
        /// `shiftDate`, 移行日時.
        public var shiftDate: Date?
        /// `unitText`, 商品単位.
        public var unitText: String?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("currentSumAmount", &currentSumAmount)
            try visitor.repeated("gbuyBidInventoryModel", &bids)
            try visitor.repeated("gbuyGchoiceModel", &choices)
            try visitor.field("isShiftStatus", &isShiftStatus)
            try visitor.field("shiftDate", &shiftDate)
            try visitor.field("unitText", &unitText)
        }
    }

    /// How much of a choice of a group purchase was bought (`gbuyBidInventoryModel`).
    public struct GroupBuyBid: DefaultedModel, Hashable {
        /// `bidUnits`, 購入数.
        public var bidUnits: Int?
        /// `gchoiceId`, 商品内訳ID.
        public var gchoiceID: Int?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("bidUnits", &bidUnits)
            try visitor.field("gchoiceId", &gchoiceID)
        }
    }

    /// A choice of a group purchase (`gbuyGchoiceModel`).
    public struct GroupBuyChoice: DefaultedModel, Hashable {
        /// `gchoiceId`, 商品内訳ID.
        public var gchoiceID: Int?
        /// `gchoiceInvtry`, 取り扱い個数.
        public var gchoiceInvtry: Int?
        /// `gchoiceMaxUnits`, 最大購入個数.
        public var gchoiceMaxUnits: Int?
        /// `gchoiceName`, 項目名.
        public var gchoiceName: String?
        /// `itemId`, 商品ID.
        public var itemID: Int?
        /// `orderby`, 表示順序.
        public var orderby: Int?
        /// `soldFlag`, 売り切れフラグ.
        public var soldFlag: Int?
        /// `sumAmount`, 内訳購入数量合計.
        public var sumAmount: Int?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("gchoiceId", &gchoiceID)
            try visitor.field("gchoiceInvtry", &gchoiceInvtry)
            try visitor.field("gchoiceMaxUnits", &gchoiceMaxUnits)
            try visitor.field("gchoiceName", &gchoiceName)
            try visitor.field("itemId", &itemID)
            try visitor.field("orderby", &orderby)
            try visitor.field("soldFlag", &soldFlag)
            try visitor.field("sumAmount", &sumAmount)
        }
    }
}
