public import struct Foundation.Date

extension ItemAPI1 {
    /// An image of an item (`image`).
    public struct Image: WireModel, Hashable {
        /// `imageUrl`: an absolute http or https URL on image.rakuten.co.jp.
        public var imageURL: String?
        /// `imageAlt`: its alternative text.
        public var imageAlt: String?

        /// Creates an image.
        public init(imageURL: String, imageAlt: String? = nil) {
            self.imageURL = imageURL
            self.imageAlt = imageAlt
        }

        public init(blank: WireBlank) {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("imageUrl", &imageURL)
            try visitor.field("imageAlt", &imageAlt)
        }
    }

    /// A choice for the buyer that has no stock of its own (`option`).
    public struct Option: WireModel, Hashable {
        /// `optionName`: what the buyer chooses.
        public var optionName: String?
        /// `optionStyle`: a list or checkboxes; the numbers are not publicly known.
        public var optionStyle: Int?
        /// `isOptionRequired`: the buyer must choose; `1`/`0` on the wire.
        public var isOptionRequired: Bool?
        /// `optionValues`: the values to choose from.
        public var optionValues: [OptionValue]?

        /// Creates a choice.
        public init(
            optionName: String,
            optionStyle: Int? = nil,
            isOptionRequired: Bool? = nil,
            optionValues: [OptionValue]? = nil
        ) {
            self.optionName = optionName
            self.optionStyle = optionStyle
            self.isOptionRequired = isOptionRequired
            self.optionValues = optionValues
        }

        public init(blank: WireBlank) {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("optionName", &optionName)
            try visitor.field("optionStyle", &optionStyle)
            try visitor.field(WireField("isOptionRequired", format: .zeroOne), &isOptionRequired)
            try visitor.list("optionValues", of: "optionValue", &optionValues)
        }
    }

    /// One value of a choice (`optionValue`).
    public struct OptionValue: WireModel, Hashable, ExpressibleByStringLiteral {
        /// `value`: its text.
        public var value: String?

        /// Creates a value.
        public init(_ value: String) {
            self.value = value
        }

        /// Creates a value.
        public init(stringLiteral value: String) {
            self.init(value)
        }

        public init(blank: WireBlank) {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("value", &value)
        }
    }

    /// Extra points for a period (`point`).
    public struct Point: WireModel, Hashable {
        /// `pointRate`: the multiple of the usual points.
        public var pointRate: Int?
        /// `pointRateStart`: the start of the period, at least two hours ahead.
        public var pointRateStart: Date?
        /// `pointRateEnd`: the end of the period, at most 60 days after its start.
        public var pointRateEnd: Date?

        /// Creates extra points; without arguments, a value that deletes the current setting.
        public init(pointRate: Int? = nil, pointRateStart: Date? = nil, pointRateEnd: Date? = nil) {
            self.pointRate = pointRate
            self.pointRateStart = pointRateStart
            self.pointRateEnd = pointRateEnd
        }

        public init(blank: WireBlank) {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("pointRate", &pointRate)
            try visitor.field("pointRateStart", &pointRateStart)
            try visitor.field("pointRateEnd", &pointRateEnd)
        }
    }

    /// The legally required texts for a drug (`medicine`).
    public struct Medicine: WireModel, Hashable {
        /// `medCaption`: the explanation.
        public var caption: String?
        /// `medAttention`: the warnings.
        public var attention: String?

        /// Creates the texts.
        public init(caption: String? = nil, attention: String? = nil) {
            self.caption = caption
            self.attention = attention
        }

        public init(blank: WireBlank) {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("medCaption", &caption)
            try visitor.field("medAttention", &attention)
        }
    }

    /// The place of an item in the shop's category tree (`categoryInfo`).
    public struct Category: WireModel, Hashable {
        /// `categorySetManageNumber`: the category set, for mega-shops only.
        public var categorySetManageNumber: String?
        /// `categoryId`: 1 is その他, where RMS puts an item without a category.
        public var categoryID: Int?
        /// `isPluralItemPage`: the page shows several items.
        public var isPluralItemPage: Bool?

        /// Creates a place.
        public init(categoryID: Int, isPluralItemPage: Bool? = nil, categorySetManageNumber: String? = nil) {
            self.categoryID = categoryID
            self.isPluralItemPage = isPluralItemPage
            self.categorySetManageNumber = categorySetManageNumber
        }

        public init(blank: WireBlank) {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categorySetManageNumber", &categorySetManageNumber)
            try visitor.field("categoryId", &categoryID)
            try visitor.field("isPluralItemPage", &isPluralItemPage)
        }
    }

    /// Why an item has no catalog id (`catalogIdExemptionReason`).
    public struct CatalogIDExemptionReason: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: a set of items.
        public static let setItem = Self(rawValue: 1)
        /// 2: a service.
        public static let serviceItem = Self(rawValue: 2)
        /// 3: the shop's own product.
        public static let shopOriginal = Self(rawValue: 3)
        /// 4: an item whose stock is counted by option.
        public static let stockByOption = Self(rawValue: 4)
        /// 5: there is no product code.
        public static let noProductCode = Self(rawValue: 5)
    }
}
