extension ItemAPI2 {
    /// What is shown beside the price (`referencePrice`, 表示価格).
    public struct ReferencePrice: DefaultedModel, Hashable {
        /// `displayType` (表示価格の種類): which kind of price is shown.
        public var displayType: ReferencePriceDisplay?
        /// `type`: the kind of the price, 1, 2 or 4; what they mean is not publicly known.
        public var type: Int?
        /// `value` (表示価格): whole yen, 1 to 999,999,999. A text on the wire.
        public var value: Int?

        /// Creates a value with the members given.
        public init(
            displayType: ReferencePriceDisplay? = nil,
            type: Int? = nil,
            value: Int? = nil
        ) {
            self.displayType = displayType
            self.type = type
            self.value = value
        }

        /// Creates a value without members.
        public init() {
            self.init(displayType: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("displayType", &displayType)
            try visitor.field("type", &type)
            try visitor.field(WireField("value", format: .quoted), &value)
        }
    }
    /// What a SKU offers (`features`).
    public struct VariantFeatures: DefaultedModel, Hashable {
        /// `restockNotification` (再入荷お知らせボタン): the button for restock notices.
        public var restockNotification: Bool?
        /// `noshi` (のし対応): gift paper.
        public var noshi: Bool?

        /// Creates a value with the members given.
        public init(
            restockNotification: Bool? = nil,
            noshi: Bool? = nil
        ) {
            self.restockNotification = restockNotification
            self.noshi = noshi
        }

        /// Creates a value without members.
        public init() {
            self.init(restockNotification: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("restockNotification", &restockNotification)
            try visitor.field("noshi", &noshi)
        }
    }
    /// The prices of a subscription (`subscriptionPrice`, 定期購入価格).
    public struct SubscriptionPrice: DefaultedModel, Hashable {
        /// `basePrice` (基本価格): whole yen. A text on the wire.
        public var basePrice: Int?
        /// `individualPrices` (回別価格): the prices of single deliveries.
        public var individualPrices: IndividualPrices?

        /// Creates a value with the members given.
        public init(
            basePrice: Int? = nil,
            individualPrices: IndividualPrices? = nil
        ) {
            self.basePrice = basePrice
            self.individualPrices = individualPrices
        }

        /// Creates a value without members.
        public init() {
            self.init(basePrice: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("basePrice", format: .quoted), &basePrice)
            try visitor.record("individualPrices", &individualPrices)
        }
    }
    /// The prices of single deliveries (`individualPrices`).
    public struct IndividualPrices: DefaultedModel, Hashable {
        /// `firstPrice` (初回価格): whole yen, with `basePrice`. A text on the wire.
        public var firstPrice: Int?

        /// Creates a value with the members given.
        public init(
            firstPrice: Int? = nil
        ) {
            self.firstPrice = firstPrice
        }

        /// Creates a value without members.
        public init() {
            self.init(firstPrice: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("firstPrice", format: .quoted), &firstPrice)
        }
    }
    /// The code of a product (`articleNumber`, カタログID), or why there is none.
    public struct ArticleNumber: DefaultedModel, Hashable {
        /// `value` (カタログID): a JAN or similar code, at most 30 bytes.
        public var value: String?
        /// `exemptionReason` (カタログIDなしの理由): in place of the code.
        public var exemptionReason: ExemptionReason?

        /// Creates a value with the members given.
        public init(
            value: String? = nil,
            exemptionReason: ExemptionReason? = nil
        ) {
            self.value = value
            self.exemptionReason = exemptionReason
        }

        /// Creates a value without members.
        public init() {
            self.init(value: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("value", &value)
            try visitor.field("exemptionReason", &exemptionReason)
        }
    }
    /// The shipment of a SKU (`shipping`, 送料). One way of postage at most (IE0101).
    public struct Shipping: DefaultedModel, Hashable {
        /// `fee` (個別送料): whole yen. A text on the wire.
        public var fee: Int?
        /// `postageIncluded` (送料込み): the price includes the postage.
        public var postageIncluded: Bool?
        /// `shopAreaSoryoPatternId` (地域別個別送料管理番号): postage by region, 1 to 20.
        public var shopAreaPatternID: Int?
        /// `shippingMethodGroup` (配送方法セット管理番号): at most 40 bytes.
        public var methodGroup: String?
        /// `postageSegment` (送料区分): a class of postage.
        public var postageSegment: PostageSegment?
        /// `overseasDeliveryId` (海外配送管理番号): 1 to 5.
        public var overseasDeliveryID: Int?
        /// `singleItemShipping` (単品配送設定): 0 to 6.
        public var singleItemShipping: Int?
        /// `okihaiSetting` (置き配指定): can be left at the door. An upsert without it leaves it as it is.
        public var okihaiSetting: Bool?

        /// Creates a value with the members given.
        public init(
            fee: Int? = nil,
            postageIncluded: Bool? = nil,
            shopAreaPatternID: Int? = nil,
            methodGroup: String? = nil,
            postageSegment: PostageSegment? = nil,
            overseasDeliveryID: Int? = nil,
            singleItemShipping: Int? = nil,
            okihaiSetting: Bool? = nil
        ) {
            self.fee = fee
            self.postageIncluded = postageIncluded
            self.shopAreaPatternID = shopAreaPatternID
            self.methodGroup = methodGroup
            self.postageSegment = postageSegment
            self.overseasDeliveryID = overseasDeliveryID
            self.singleItemShipping = singleItemShipping
            self.okihaiSetting = okihaiSetting
        }

        /// Creates a value without members.
        public init() {
            self.init(fee: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("fee", format: .quoted), &fee)
            try visitor.field("postageIncluded", &postageIncluded)
            try visitor.field("shopAreaSoryoPatternId", &shopAreaPatternID)
            try visitor.field("shippingMethodGroup", &methodGroup)
            try visitor.record("postageSegment", &postageSegment)
            try visitor.field("overseasDeliveryId", &overseasDeliveryID)
            try visitor.field("singleItemShipping", &singleItemShipping)
            try visitor.field("okihaiSetting", &okihaiSetting)
        }
    }
    /// A class of postage (`postageSegment`, 送料区分).
    public struct PostageSegment: DefaultedModel, Hashable {
        /// `local` (送料区分1): in Japan; our reading.
        public var local: Int?
        /// `overseas` (送料区分2): abroad; our reading.
        public var overseas: Int?

        /// Creates a value with the members given.
        public init(
            local: Int? = nil,
            overseas: Int? = nil
        ) {
            self.local = local
            self.overseas = overseas
        }

        /// Creates a value without members.
        public init() {
            self.init(local: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("local", &local)
            try visitor.field("overseas", &overseas)
        }
    }
    /// A free specification of a SKU (`specs`, 自由入力行).
    public struct Spec: DefaultedModel, Hashable {
        /// `label` (項目): at most 40 bytes.
        public var label: String?
        /// `value` (値): at most 140 bytes.
        public var value: String?

        /// Creates a value with the members given.
        public init(
            label: String? = nil,
            value: String? = nil
        ) {
            self.label = label
            self.value = value
        }

        /// Creates a value without members.
        public init() {
            self.init(label: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("label", &label)
            try visitor.field("value", &value)
        }
    }
    /// An attribute of a SKU (`attributes`, 商品属性). ``NavigationAPI2`` has the names and values of each genre.
    public struct Attribute: DefaultedModel, Hashable {
        /// `name` (商品属性名): its Japanese name.
        public var name: String?
        /// `values` (商品属性値): at least one.
        public var values: [String]?
        /// `unit` (単位): the unit of the value.
        public var unit: String?

        /// Creates a value with the members given.
        public init(
            name: String? = nil,
            values: [String]? = nil,
            unit: String? = nil
        ) {
            self.name = name
            self.values = values
            self.unit = unit
        }

        /// Creates a value without members.
        public init() {
            self.init(name: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("name", &name)
            try visitor.list("values", of: "values", &values)
            try visitor.field("unit", &unit)
        }
    }
}
