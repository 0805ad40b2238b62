public import struct Foundation.Decimal

extension NavigationAPI2 {
    /// An attribute that an item of a genre can have (`attribute`). An item of ItemAPI 2.0 names it by its Japanese name.
    ///
    /// Source: <doc:WireNavigation2>.
    public struct Attribute: WireModel, Hashable {
        /// `id` (商品属性ID): 1 to 4,294,967,295.
        public var id: Int
        /// `nameJa` (商品属性名称), which can differ between genres.
        public var name: String?
        /// `dataType` (データ型): what a value is.
        public var dataType: DataType?
        /// `minLength` (最小長): the fewest characters of a text.
        public var minimumLength: Int?
        /// `maxLength` (最大長): the most characters of a text.
        public var maximumLength: Int?
        /// `minValue` (最小値): the smallest number.
        public var minimumValue: Decimal?
        /// `maxValue` (最大値): the largest number.
        public var maximumValue: Decimal?
        /// `dateFormat` (日付フォーマット): how a date is written.
        public var dateFormat: String?
        /// `unit` (単位): the unit that Rakuten prefers.
        public var unit: String?
        /// `subUnits` (サブ単位): the other units.
        public var otherUnits: [String]?
        /// `properties` (商品属性プロパティ): how it is to be used.
        public var properties: AttributeProperties?
        /// `dictionaryValues` (推奨値): the recommended values; nil in an answer of `navigation.genres.attributes.get`.
        public var dictionaryValues: [DictionaryValue]?

        public init(blank: WireBlank) {
            id = 0
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("id", &id)
            try visitor.field("nameJa", &name)
            try visitor.field("dataType", &dataType)
            try visitor.field("minLength", &minimumLength)
            try visitor.field("maxLength", &maximumLength)
            try visitor.field("minValue", &minimumValue)
            try visitor.field("maxValue", &maximumValue)
            try visitor.field("dateFormat", &dateFormat)
            try visitor.field("unit", &unit)
            try visitor.list("subUnits", of: "subUnit", &otherUnits)
            try visitor.record("properties", &properties)
            try visitor.list("dictionaryValues", of: "dictionaryValue", &dictionaryValues)
        }
    }

    /// How an attribute is to be used (`properties`).
    public struct AttributeProperties: DefaultedModel, Hashable {
        /// `rmsMandatoryFlg` (必須項目フラグ): whether it is required, alone or as one of several.
        public var isMandatory: Bool?
        /// `rmsMandatoryType` (必須(任意)種別): how it is required, or what it is for.
        public var mandatoryType: MandatoryType?
        /// `rmsMultiValueLimit` (attribute上限数): the most values.
        public var maximumValues: Int?
        /// `rmsInputMethod` (attribute入力方式): whether a value is free, or one of the recommended ones.
        public var inputMethod: InputMethod?
        /// `rmsSkuUnifyFlg` (商品ページ内同一値登録対象フラグ): whether all SKUs of an item must have the same value.
        public var isSameForAllSKUs: Bool?
        /// `rmsRecommend` (推奨値の有無): whether there are recommended values.
        public var hasDictionaryValues: Bool?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("rmsMandatoryFlg", &isMandatory)
            try visitor.field("rmsMandatoryType", &mandatoryType)
            try visitor.field("rmsMultiValueLimit", &maximumValues)
            try visitor.field("rmsInputMethod", &inputMethod)
            try visitor.field("rmsSkuUnifyFlg", &isSameForAllSKUs)
            try visitor.field("rmsRecommend", &hasDictionaryValues)
        }
    }

    /// A recommended value of an attribute (`dictionaryValue`, 推奨値).
    public struct DictionaryValue: WireModel, Hashable {
        /// `id` (推奨値id): the id of the recommended value.
        public var id: Int
        /// `nameJa` (推奨値名称): the value.
        public var name: String?

        public init(blank: WireBlank) {
            id = 0
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("id", &id)
            try visitor.field("nameJa", &name)
        }
    }

    /// What the value of an attribute is (`dataType`).
    public struct DataType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// STRING (文字列型): a text.
        public static let text = Self(rawValue: "STRING")
        /// NUMBER (数値型): a number.
        public static let number = Self(rawValue: "NUMBER")
        /// DATE (日付型): a date.
        public static let date = Self(rawValue: "DATE")
    }

    /// How an attribute is required, or what it is for (`rmsMandatoryType`).
    public struct MandatoryType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// MANDATORY (必須): required.
        public static let mandatory = Self(rawValue: "MANDATORY")
        /// MANDATORY_SELECTABLE (いずれか必須): one of the attributes with this type is required.
        public static let oneOfSeveral = Self(rawValue: "MANDATORY_SELECTABLE")
        /// OPTIONAL_NAVIGATION (ナビゲーション用任意): optional, for the navigation.
        public static let optionalForNavigation = Self(rawValue: "OPTIONAL_NAVIGATION")
        /// OPTIONAL_ITEM_PAGE (商品ページ用任意): optional, for the item's page.
        public static let optionalForItemPage = Self(rawValue: "OPTIONAL_ITEM_PAGE")
    }

    /// How the value of an attribute is given (`rmsInputMethod`).
    public struct InputMethod: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// DESCRIPTIVE (記述式): any value.
        public static let descriptive = Self(rawValue: "DESCRIPTIVE")
        /// SELECTIVE (選択式): one of the recommended values.
        public static let selective = Self(rawValue: "SELECTIVE")
    }
}
