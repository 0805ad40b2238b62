extension CouponAPI {
    /// What a member must have bought (`purchaseHistoryCond`).
    public struct PurchaseHistory: WireModel, Hashable {
        /// `type`: with or without a history.
        public var type: HistoryType?
        /// `dynamicPeriod`: in the last 1, 3, 6, 12 or 24 months.
        public var dynamicPeriod: Int?
        /// `purchaseCount`: how often.
        public var purchaseCount: PurchaseCount?

        /// A condition; without arguments, none.
        public init(type: HistoryType = .none, dynamicPeriod: Int? = nil, purchaseCount: PurchaseCount? = nil) {
            self.type = type
            self.dynamicPeriod = dynamicPeriod
            self.purchaseCount = purchaseCount
        }

        public init(blank: WireBlank) {}

        /// Names the members, in the order that RMS's schema check wants.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("type", &type)
            try visitor.field("dynamicPeriod", &dynamicPeriod)
            try visitor.record("purchaseCount", &purchaseCount)
        }
    }

    /// How often a member must have bought (`purchaseCount`).
    public struct PurchaseCount: WireModel, Hashable {
        /// `minimum`: 1 to 10.
        public var minimum: Int?
        /// `maximum`: 0 to 10.
        public var maximum: Int?

        /// A range of purchases.
        public init(minimum: Int? = nil, maximum: Int? = nil) {
            self.minimum = minimum
            self.maximum = maximum
        }

        public init(blank: WireBlank) {}

        /// Names the members, in the order that RMS's schema check wants.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("minimum", &minimum)
            try visitor.field("maximum", &maximum)
        }
    }

    /// Which ranks of members a coupon is for (`multiRankCond`).
    public struct Ranks: WireModel, Hashable {
        /// `rankCond`: the ranks, 1 to 5 of them.
        public var ranks: [Rank] = []

        /// Ranks; `[.any]` is no condition and can't be mixed with others.
        public init(_ ranks: [Rank] = [.any]) {
            self.ranks = ranks
        }

        public init(blank: WireBlank) {}

        /// Names the members, in the order that RMS's schema check wants.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("rankCond", &ranks)
        }
    }

    /// How old a member must be (`ageRangeCond`).
    public struct AgeRange: WireModel, Hashable {
        /// `lowerBound`: 10 to 100; 0 is any.
        public var lowerBound: Int?
        /// `upperBound`: 10 to 100; 0 is any.
        public var upperBound: Int?

        /// A range of ages; without arguments, any.
        public init(lowerBound: Int = 0, upperBound: Int = 0) {
            self.lowerBound = lowerBound
            self.upperBound = upperBound
        }

        public init(blank: WireBlank) {}

        /// Names the members, in the order that RMS's schema check wants.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("lowerBound", &lowerBound)
            try visitor.field("upperBound", &upperBound)
        }
    }

    /// Where a member must live (`multiPrefectureCond`).
    public struct Prefectures: WireModel, Hashable {
        /// `prefectureCond`: 1 to 47 prefectures.
        public var prefectures: [Prefecture] = []

        /// Prefectures; `[.any]` is no condition.
        public init(_ prefectures: [Prefecture] = [.any]) {
            self.prefectures = prefectures
        }

        public init(blank: WireBlank) {}

        /// Names the members, in the order that RMS's schema check wants.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("prefectureCond", &prefectures)
        }
    }

    /// An item that a coupon is good for (`item`).
    public struct Item: WireModel, Hashable {
        /// `itemUrl`: 商品管理番号.
        public var itemURL: String?
        /// `itemName`: 商品名.
        public var itemName: String?
        /// `itemPageUrl`: the item's page.
        public var itemPageURL: String?

        /// Names an item.
        public init(itemURL: String) {
            self.itemURL = itemURL
        }

        public init(blank: WireBlank) {}

        /// Names the members, in the order that RMS's schema check wants.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("itemUrl", &itemURL)
            try visitor.field(WireField("itemName", presence: .answerOnly), &itemName)
            try visitor.field(WireField("itemPageUrl", presence: .answerOnly), &itemPageURL)
        }
    }

    /// A further condition (`otherCondition`, `thanksOtherCondition`).
    public struct Condition: WireModel, Hashable {
        /// `conditionTypeCode`: what is asked.
        public var type: ConditionType?
        /// `startValue`: from which value on.
        public var startValue: String?

        /// A condition.
        public init(_ type: ConditionType, startValue: Int) {
            self.type = type
            self.startValue = String(startValue)
        }

        public init(blank: WireBlank) {}

        /// Names the members, in the order that RMS's schema check wants.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("conditionTypeCode", &type)
            try visitor.field("startValue", &startValue)
        }
    }
}
