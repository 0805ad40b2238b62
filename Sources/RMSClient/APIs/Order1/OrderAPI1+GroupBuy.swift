public import struct Foundation.Date

extension OrderAPI1 {
    /// Extra data of a group purchase order (`gbuyOrderModel`).
    public struct GroupBuy: DefaultedModel, Hashable {
        /// `bidId`, ビッドID: the bid id.
        public var bidID: Int?
        /// `comment`, コメント: a comment.
        public var comment: String?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("bidId", &bidID)
            try visitor.field("comment", &comment)
        }
    }

    /// Extra data of a group purchase item (`gbuyItemModel`).
    public struct GroupBuyItem: DefaultedModel, Hashable {
        /// `currentSumAmount`, 実販売数: the quantity actually sold.
        public var currentSumAmount: Int?
        /// `gbuyBidInventoryModel`, 共同購入内訳情報モデル: the quantity bought of each choice.
        public var bids: [GroupBuyBid] = []
        /// `gbuyGchoiceModel`, 共同購入商品内訳モデル: the choices of the item.
        public var choices: [GroupBuyChoice] = []
        /// `isShiftStatus`, 移行済: whether the item was migrated.
        public var isShiftStatus: Bool?
        /// `shiftDate`, 移行日時: when the item was migrated.
        public var shiftDate: Date?
        /// `unitText`, 商品単位: the unit of the item.
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

    /// The quantity bought of one choice of a group purchase (`gbuyBidInventoryModel`).
    public struct GroupBuyBid: DefaultedModel, Hashable {
        /// `bidUnits`, 購入数: the quantity bought.
        public var bidUnits: Int?
        /// `gchoiceId`, 商品内訳ID: the choice id.
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
        /// `gchoiceId`, 商品内訳ID: the choice id.
        public var gchoiceID: Int?
        /// `gchoiceInvtry`, 取り扱い個数: the quantity on offer.
        public var gchoiceInvtry: Int?
        /// `gchoiceMaxUnits`, 最大購入個数: the maximum purchase quantity.
        public var gchoiceMaxUnits: Int?
        /// `gchoiceName`, 項目名: the name of the choice.
        public var gchoiceName: String?
        /// `itemId`, 商品ID: the item id.
        public var itemID: Int?
        /// `orderby`, 表示順序: the display order.
        public var orderby: Int?
        /// `soldFlag`, 売り切れフラグ: the sold-out flag.
        public var soldFlag: Int?
        /// `sumAmount`, 内訳購入数量合計: the total quantity bought of the choice.
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
