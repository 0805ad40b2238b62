extension CouponAPI {
    /// What a member must have bought (`purchaseHistoryCond`).
    public struct PurchaseHistory: WireModel, Hashable {
        /// `type`: with or without a purchase history.
        public var type: HistoryType?
        /// `dynamicPeriod`: within the last 1, 3, 6, 12 or 24 months.
        public var dynamicPeriod: Int?
        /// `purchaseCount`: the number of purchases.
        public var purchaseCount: PurchaseCount?

        /// Creates a condition; without arguments, no condition.
        public init(type: HistoryType = .none, dynamicPeriod: Int? = nil, purchaseCount: PurchaseCount? = nil) {
            self.type = type
            self.dynamicPeriod = dynamicPeriod
            self.purchaseCount = purchaseCount
        }

        public init(blank: WireBlank) {}

        /// Visits the members in the order that RMS's schema check requires.
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

        /// Creates a range of purchases.
        public init(minimum: Int? = nil, maximum: Int? = nil) {
            self.minimum = minimum
            self.maximum = maximum
        }

        public init(blank: WireBlank) {}

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("minimum", &minimum)
            try visitor.field("maximum", &maximum)
        }
    }

    /// The member ranks that a coupon is for (`multiRankCond`).
    public struct Ranks: WireModel, Hashable {
        /// `rankCond`: 1 to 5 ranks.
        public var ranks: [Rank] = []

        /// Creates a rank condition; `[.any]` means no condition and can't be mixed with others.
        public init(_ ranks: [Rank] = [.any]) {
            self.ranks = ranks
        }

        public init(blank: WireBlank) {}

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("rankCond", &ranks)
        }
    }

    /// How old a member must be (`ageRangeCond`).
    public struct AgeRange: WireModel, Hashable {
        /// `lowerBound`: 10 to 100; 0 means any.
        public var lowerBound: Int?
        /// `upperBound`: 10 to 100; 0 means any.
        public var upperBound: Int?

        /// Creates an age range; without arguments, any age.
        public init(lowerBound: Int = 0, upperBound: Int = 0) {
            self.lowerBound = lowerBound
            self.upperBound = upperBound
        }

        public init(blank: WireBlank) {}

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("lowerBound", &lowerBound)
            try visitor.field("upperBound", &upperBound)
        }
    }

    /// Where a member must live (`multiPrefectureCond`).
    public struct Prefectures: WireModel, Hashable {
        /// `prefectureCond`: 1 to 47 prefectures.
        public var prefectures: [Prefecture] = []

        /// Creates a prefecture condition; `[.any]` means no condition.
        public init(_ prefectures: [Prefecture] = [.any]) {
            self.prefectures = prefectures
        }

        public init(blank: WireBlank) {}

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("prefectureCond", &prefectures)
        }
    }

    /// An item that a coupon applies to (`item`).
    public struct Item: WireModel, Hashable {
        /// `itemUrl`, 商品管理番号: the management number of the item.
        public var itemURL: String?
        /// `itemName`, 商品名: the name of the item.
        public var itemName: String?
        /// `itemPageUrl`: the item's page.
        public var itemPageURL: String?

        /// Creates a reference to an item.
        public init(itemURL: String) {
            self.itemURL = itemURL
        }

        public init(blank: WireBlank) {}

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("itemUrl", &itemURL)
            try visitor.field(WireField("itemName", presence: .answerOnly), &itemName)
            try visitor.field(WireField("itemPageUrl", presence: .answerOnly), &itemPageURL)
        }
    }

    /// An additional condition (`otherCondition`, `thanksOtherCondition`).
    public struct Condition: WireModel, Hashable {
        /// `conditionTypeCode`: the kind of condition.
        public var type: ConditionType?
        /// `startValue`: the value from which the condition holds.
        public var startValue: String?

        /// Creates a condition.
        public init(_ type: ConditionType, startValue: Int) {
            self.type = type
            self.startValue = String(startValue)
        }

        public init(blank: WireBlank) {}

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("conditionTypeCode", &type)
            try visitor.field("startValue", &startValue)
        }
    }
}
