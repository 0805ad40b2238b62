extension ItemAPI1 {
    /// An operation of ItemAPI 1.0.
    protocol Operation: RMSOperation {}
}

extension ItemAPI1.Operation {
    /// The codes and ids of ItemAPI 1.0.
    public static var vocabulary: ServiceVocabulary { .item }
}

extension ItemAPI1 {
    /// The `code` of a result of ItemAPI 1.0.
    public struct ResultCode: RawRepresentable, Hashable, Sendable, WireScalar {
        /// The code on the wire.
        public let rawValue: String
        /// Creates a code from its wire text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// N000: success.
        public static let done = Self(rawValue: "N000")
        /// 200-00: the search succeeded, with or without hits.
        public static let searched = Self(rawValue: "200-00")
        /// C001: no such item.
        public static let noSuchItem = Self(rawValue: "C001")
        /// C011: no such shop.
        public static let noSuchShop = Self(rawValue: "C011")
        /// C113: a parameter has the wrong format.
        public static let parameterFormat = Self(rawValue: "C113")
        /// C114: locked by a bulk registration.
        public static let locked = Self(rawValue: "C114")
        /// C201: no such event id.
        public static let noSuchEvent = Self(rawValue: "C201")
        /// C204: an item id has the wrong format.
        public static let itemIDFormat = Self(rawValue: "C204")
        /// C219: invalid or unnecessary data, with a validation error for each field.
        public static let invalidData = Self(rawValue: "C219")
        /// C301: the transaction id was already processed.
        public static let alreadyProcessed = Self(rawValue: "C301")
        /// S001: all services are stopped.
        public static let allStopped = Self(rawValue: "S001")
        /// S002: this shop's service is stopped.
        public static let shopStopped = Self(rawValue: "S002")
        /// S011: an error at Rakuten.
        public static let fault011 = Self(rawValue: "S011")
        /// S021: an error at Rakuten.
        public static let fault021 = Self(rawValue: "S021")
        /// S031: an error at Rakuten.
        public static let fault031 = Self(rawValue: "S031")
        /// S999: an error at Rakuten.
        public static let fault999 = Self(rawValue: "S999")

        /// The meaning of the code in English; nil for a success or an unknown code.
        public var meaning: CodeMeaning? { ServiceVocabulary.item.codes[rawValue] }
    }
}

/// The kind of a validation error (`errorId`) of ItemAPI 1.0.
public struct ItemErrorID: RawRepresentable, Hashable, Sendable {
    /// The id on the wire.
    public let rawValue: String
    /// Creates an id from its wire text.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// 122: a missing field.
    public static let missing = Self(rawValue: "122")
    /// 309: a missing mandatory field.
    public static let mandatory = Self(rawValue: "309")
    /// 324: an item that is already registered.
    public static let duplicate = Self(rawValue: "324")
    /// 335: no such item.
    public static let noSuchItem = Self(rawValue: "335")
    /// 1222: neither a catalog id nor a reason for its absence.
    public static let catalogIDOrReason = Self(rawValue: "1222")

    /// The meaning of the id in English, if it is known.
    public var meaning: String? { ServiceVocabulary.item.errorMeanings[rawValue] }
}

/// The field (`fieldId`) that a validation error of ItemAPI 1.0 is about.
public struct ItemFieldID: RawRepresentable, Hashable, Sendable {
    /// The id on the wire.
    public let rawValue: String
    /// Creates an id from its wire text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The element's name, if the id is known.
    public var wireName: String? { ServiceVocabulary.item.fieldNames[rawValue] }
}

extension ServiceVocabulary {
    static let item = ServiceVocabulary(
        codes: codes(),
        fieldNames: fieldNames(),
        errorMeanings: [
            "122": "is missing",
            "309": "is mandatory",
            "324": "is already registered",
            "335": "does not name an item of the shop",
            "1222": "or a reason for its absence must be given",
        ]
    )

    private static func codes() -> [String: CodeMeaning] {
        let rakuten = CodeMeaning("an error at Rakuten", advice: "Try again later.", kind: .serverFault)
        return [
            "S001": CodeMeaning("all services are stopped", advice: "Try again later.", kind: .maintenance),
            "S002": CodeMeaning("this shop's service is stopped", advice: "Try again later.", kind: .maintenance),
            "S011": rakuten, "S021": rakuten, "S031": rakuten, "S999": rakuten,
            "C001": CodeMeaning("no such item", advice: "Check the itemUrl.", kind: .notFound),
            "C011": CodeMeaning("no such shop", advice: "Check that the key belongs to the shop."),
            "C107": CodeMeaning(CodeMeaning.noSuchCategory.text, advice: CodeMeaning.noSuchCategory.advice),
            "C113": CodeMeaning("a parameter has the wrong format", advice: "Compare it with the documentation."),
            "C114": CodeMeaning("locked by a bulk registration", advice: "Try again when the registration is over."),
            "C201": CodeMeaning("no such event id", advice: "Check the id."),
            "C204": CodeMeaning("an item id has the wrong format", advice: "Use 0-9, a-z, - and _ only."),
            "C219": CodeMeaning("invalid or unnecessary data", advice: "Correct the fields named and send it again."),
            "C301": CodeMeaning("this transaction was already processed", advice: "Read the item back."),
        ]
    }

    private static func fieldNames() -> [String: String] {
        [
            "501": "itemUrl", "502": "itemName", "503": "itemPrice", "504": "genreId", "505": "itemLayout",
            "506": "isIncludedTax", "507": "isIncludedPostage", "508": "isIncludedCashOnDeliveryPostage",
            "509": "inventoryType", "510": "orderLimit", "511": "isDepot", "512": "isSaleButton",
            "513": "isDocumentButton", "514": "isInquiryButton", "515": "isAvailableForMobile",
            "516": "isNoshiEnable", "517": "pointRate", "518": "pointRateStart/pointRateEnd", "519": "imageAlt",
            "520": "itemNumber", "521": "descriptionForPC", "522": "descriptionForMobile", "523": "displayPrice",
            "524": "imageUrl", "525": "movieUrl", "526": "catchCopyForPC", "527": "catchCopyForMobile",
            "528": "descriptionBySalesMethod", "529": "postage", "530": "postageSegment1",
            "531": "postageSegment2", "532": "isTimeSale/timeSaleStartDateTime/timeSaleEndDateTime",
            "534": "inventoryQuantityFlag", "535": "horizontalName", "536": "verticalName",
            "537": "inventoryDisplayFlag", "540": "catalogId", "542": "isBackorder",
            "543": "normalDeliveryDateId", "544": "backorderDeliveryDateId", "552": "tagId", "553": "reviewDisp",
            "554": "asurakuDeliveryId", "556": "sizeChartLinkCode", "557": "isStockNoticeButton",
            "565": "isUnavailableForSearch", "568": "displayPriceId", "570": "descriptionForSmartPhone",
            "702": "optionStyle", "703": "optionName", "704": "value", "705": "optionNameHorizontal",
            "706": "childNoHorizontal", "707": "optionNameVertical", "708": "childNoVertical",
            "709": "isBackorderAvailable", "710": "inventoryCount", "711": "isRestoreInventoryFlag",
        ]
    }
}
