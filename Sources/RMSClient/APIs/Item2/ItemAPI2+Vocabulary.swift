extension ServiceVocabulary {
    /// The codes of ItemAPI 2.0, from <doc:WireItem2>.
    static let item2 = ServiceVocabulary(
        codes: generalCodes.merging(rules()) { general, _ in general }.merging(states()) { general, _ in general },
        errorMeanings: attributeErrors
    )

    private static let generalCodes: [String: CodeMeaning] = [
        "GE0007": CodeMeaning("there is no such path", advice: "Check the base URL.", kind: .invalidRequest),
        "GE0011": CodeMeaning("the request has no body", advice: "Send the members.", kind: .invalidRequest),
        "GE0012": CodeMeaning(
            "RMS does not accept the media type of the body",
            advice: "Send application/json.",
            kind: .invalidRequest
        ),
        "GE0014": CodeMeaning("there is no such item", advice: "Check the management number.", kind: .notFound),
        "GE0017": CodeMeaning("RMS accepts no writes at this time", advice: "Try again later."),
        "GE0019": CodeMeaning("RMS failed to read the shop's state", advice: "Try again later.", kind: .serverFault),
        "GE0020": CodeMeaning("the item is too large", advice: "Shorten its texts and lists.", kind: .invalidRequest),
        "CE0001": CodeMeaning(
            "another process changes the same record at this moment",
            advice: "Try again after a moment.",
            kind: .conflict
        ),
        "X0000": CodeMeaning("RMS failed internally", advice: "Try again later.", kind: .serverFault),
        "IE1105": CodeMeaning(
            "the shop is not migrated to SKUs",
            advice: "Migrate the shop in RMS, or use the item calls of version 1.0.",
            kind: .notPermitted
        ),
    ]

    /// The codes of what is wrong in the request itself.
    private static func rules() -> [String: CodeMeaning] {
        var codes = requestRules.mapValues { CodeMeaning($0, advice: "Correct it.", kind: .invalidRequest) }
        for (group, text) in ruleGroups {
            let meaning = CodeMeaning(text, advice: "Correct it.", kind: .invalidRequest)
            for code in group.split(separator: " ") { codes["IE\(code)"] = meaning }
        }
        return codes
    }

    /// The codes of what depends on the shop or on the item as it is.
    private static func states() -> [String: CodeMeaning] {
        [
            "IE0154": (
                "a point campaign can't be changed while it is running", "Wait for its end, or leave it as it is."
            ),
            "IE0292": ("the shop does not take part in the optimization of points", "Leave optimization out."),
            "IE0185": ("the shop may not sell goods for adults", "Ask Rakuten for the permission."),
            "IE0190": ("the shop's settings have no such id", "Use an id of the shop's settings."),
            "IE0197": ("the shop has the maximum number of items", "Delete others first."),
            "IE0200": ("the shop's information does not permit it", "Look at the shop's settings in RMS."),
            "IE0230": ("the genre is locked", "Leave the genre as it is."),
            "IE0416": (
                "the selectorValues of a SKU that exists can't be changed",
                "Give the SKU a new variantId, and delete the old one."
            ),
            "IE0418": (
                "the attributes do not fit the genre",
                "Compare them with rms.navigation.attributes(of:); the failure's fields say how."
            ),
        ].mapValues { CodeMeaning($0.0, advice: $0.1) }
    }

    private static let requestRules = [
        "IE0001": "a mandatory field is missing", "IE0002": "a field has an invalid value, or is not known",
        "IE0003": "a number is outside its range", "IE0004": "a text is too long",
        "IE0007": "a field is none of the choices", "IE0101": "more than one way of postage is given",
        "IE0104": "a point campaign needs a price of at least 100 yen", "IE0108": "a period ends before it starts",
        "IE0121": "the period of the point campaign is in the past",
        "IE0122": "the period of the point campaign is too long",
        "IE0123": "the period of the point campaign is too short",
        "IE0124": "the period of a point campaign is given without its rate",
        "IE0173": "a point campaign must start at least 2 hours ahead",
        "IE0259": "a point campaign must start at most 60 days ahead",
        "IE0290": "the largest rate of points must be equal to pointRate",
        "IE0291": "the largest rate of points is outside its range",
        "IE0293": "this type of item can't have optimized points",
        "IE0294": "optimized points do not permit this change of the item",
        "IE0109": "the tax rate is none of the choices", "IE0110": "two SKUs have the same selectorValues",
        "IE0111": "two customization options have the same name", "IE0113": "a variantId is given twice",
        "IE0135": "two selectors have the same key", "IE0211": "a selector has a value twice",
        "IE0114": "a SKU does not have the selectors of the item",
        "IE0129": "a SKU has a value that its selector does not have", "IE0130": "there are too many selectors",
        "IE0131": "a selector has too many values",
        "IE0156": "a SKU does not have as many selectorValues as there are selectors",
        "IE0158": "SKUs have selectorValues, but the item has no selectors", "IE0244": "a selector has no values",
        "IE0269": "more than one SKU needs selectors", "IE0116": "there are too many tags",
        "IE0142": "a tag is given twice", "IE0143": "an item without SKUs has tags of SKUs",
        "IE0144": "a tag is invalid", "IE0145": "two tags are of the same group",
        "IE0147": "the genre can't be changed together with tags",
        "IE0117": "subscription and buyingClub are given together", "IE0127": "displayItems needs items",
        "IE0186": "the number of items and of deliveries differ",
        "IE0187": "shippingDateFlag or shippingIntervalFlag must be true",
        "IE0179": "shippingDateFlag or shippingIntervalFlag must be true", "IE0278": "a choice contains a colon",
        "IE0133": "only firstPrice and lastPrice can be individual prices",
        "IE0430": "a price of a subscription must be 5 % below the usual one",
        "IE0431": "a price of a subscription must not be 0",
        "IE0432": "the buttons of the cart do not fit the prices",
        "IE0433": "a subscription needs a basePrice of at least one SKU", "IE0434": "firstPrice needs basePrice",
        "IE0136": "a customization option has no choices", "IE0137": "a customization option of FREE_TEXT has choices",
        "IE0426": "a customization option has too many choices", "IE0146": "there is no such genre",
        "IE0212": "the genre's id is not a number", "IE0274": "the genre was merged into another one and has expired",
        "IE1001": "the genre has no attributes", "IE0153": "the price includes the postage, and a postage is given",
        "IE0191": "singleItemShipping does not fit the other members", "IE0194": "singleItemShipping is out of range",
        "IE0181": "a new item can't have unlimited stock", "IE0164": "a back order needs backOrderDeliveryDateId",
        "IE0180": "the release date is more than 365 days ahead", "IE0207": "the period of sale ends before it starts",
        "IE0219": "the period of sale is empty",
        "IE0229": "an article number needs a value or the reason why there is none",
        "IE0184": "the size chart is invalid", "IE0220": "the management number has other characters than a-z 0-9 - _",
        "IE0267": "the password has other characters than a-z 0-9 - _",
        "IE0458": "a social gift needs postageIncluded on all SKUs", "IE1002": "there is no attribute of this name",
        "IE1003": "an offset is given with a cursor", "IE1004": "an order is given with a cursor",
        "IE1005": "a parameter of the query is invalid", "IE1101": "a list is too long",
        "IE1106": "an item is named twice",
    ]

    /// Codes, without IE, of which only the subject is known.
    private static let ruleGroups = [
        (
            "0118 0119 0177 0178 0215 0216 0217 0218 0223 0224 0226 0252 0257 0270 0271 0272 0273 0275 0276 0425",
            "a text, an HTML or a URL contains what RMS does not permit there"
        ),
        ("0128 0132 0199 0204 0428", "the texts, the genre or the permission for a medicine are wrong"),
        ("0151 0193 0281", "the members of the reference price do not fit each other"),
        (
            "0157 0159 0160 0165 0203 0209 0235 0265 0427 0457",
            "members do not fit unlimited stock, the type of the item, back orders or the lead time"
        ),
        ("0162 0163 0227", "the display of low stock does not fit the other members"),
        ("0166 0422 0423 0424", "restock notices do not fit the other members"),
        ("0182 0228 0400 0411 0412 0414 0429", "the article number is wrong"),
    ]

    /// The detail codes of IE0418.
    private static let attributeErrors = [
        "notUniqueAttributeId": "is given twice", "invalidAllUnifyAttributes": "must be the same for all SKUs",
        "invalidRCategoryIdAttributeId": "does not belong to the genre", "invalidMandatoryValue": "is mandatory",
        "invalidNumberOfValue": "has too many or too few values",
        "invalidSelectiveValue": "must be one of the recommended values", "invalidStringValue": "is not a valid text",
        "invalidNumberValue": "is not a valid number", "invalidDateValue": "is not a valid date",
        "invalidNoInputUnit": "must have a unit", "invalidUnit": "has a unit that it can't have",
        "invalidNoUnitAndValues": "has neither a unit nor values",
        "invalidUnitAndNoValues": "has a unit, but no values",
        "invalidAllSameValue": "must have the same value for all SKUs",
        "invalidAllSameUnit": "must have the same unit for all SKUs",
        "invalidAllSelectableMandatoryAttributes": "or another one of its group is mandatory",
        "invalidUnitWhenNoBaseUnit": "can't have a unit",
    ]
}
