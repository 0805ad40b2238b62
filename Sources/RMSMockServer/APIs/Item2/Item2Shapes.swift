/// The documented members of the requests.
enum Item2Shapes {
    static let variantRange = 0...400

    /// The body of items.upsert, and of items.patch, in which none is mandatory.
    static let item: [Item2Member] = [
        .init("itemNumber", .text(32)), .init("title", .text(255, .title), isMandatory: true),
        .init("tagline", .text(174)),
        .init(
            "productDescription",
            .object([.init("pc", .text(10_240, .html)), .init("sp", .text(10_240, .smallHTML))])
        ),
        .init("salesDescription", .text(10_240, .html)),
        .init(
            "precautions",
            .object([.init("description", .text(20_480, .medicine)), .init("agreement", .text(20_480, .agreement))])
        ),
        .init("itemType", .choice(["NORMAL", "PRE_ORDER", "BUYING_CLUB"]), isMandatory: true),
        .init("images", .list(.object(image), 0...20)), .init("whiteBgImage", .object(whiteImage)),
        .init(
            "video",
            .object([
                .init("type", .choice(["HTML"]), isMandatory: true),
                .init(
                    "parameters",
                    .object([.init("value", .text(2048, .video), isMandatory: true)]),
                    isMandatory: true
                ),
            ])
        ),
        .init("genreId", .genre, isMandatory: true),
        .init("tags", .list(.integer(5_000_000...9_999_999), 0...32, .tooManyTags)), .init("hideItem", .flag),
        .init("unlimitedInventoryFlag", .flag), .init("customizationOptions", .list(.object(option), 0...20)),
        .init("releaseDate", .day),
        .init(
            "purchasablePeriod",
            .object([.init("start", .time(seconds: "00")), .init("end", .time(seconds: "59"))])
        ),
        .init("subscription", .object([.init("shippingDateFlag", .flag), .init("shippingIntervalFlag", .flag)])),
        .init(
            "buyingClub",
            .object([
                .init("numberOfDeliveries", .integer(2...12), isMandatory: true), .init("displayItems", .flag),
                .init("items", .list(.text(127), 0...12)), .init("shippingDateFlag", .flag),
                .init("shippingIntervalFlag", .flag),
            ])
        ),
        .init("features", .object(features)),
        .init("accessControl", .object([.init("accessPassword", .text(32, .password))])),
        .init(
            "payment",
            .object([
                .init("taxIncluded", .flag), .init("taxRate", .taxRate), .init("cashOnDeliveryFeeIncluded", .flag),
            ])
        ),
        .init("pointCampaign", .object(points)), .init("itemDisplaySequence", .integer(1...999_999_999)),
        .init("layout", .object(layout)), .init("variantSelectors", .list(.object(selector), 0...6, .tooManySelectors)),
        .init("variants", .variants(variant, variantRange), isMandatory: true),
    ]

    /// The body of items.inventory-related-settings.update.
    static let settings: [Item2Member] = [
        .init("unlimitedInventoryFlag", .flag, isMandatory: true),
        .init(
            "features",
            .object([
                .init("inventoryDisplay", .choice(displays), isMandatory: true),
                .init("lowStockThreshold", .integer(1...20)),
            ]),
            isMandatory: true
        ),
        .init("variants", .variants(stock, 1...400), isMandatory: true),
    ]

    /// The members of a SKU that the settings have.
    static let stock: [Item2Member] = [
        .init("restockOnCancel", .flag), .init("backOrderFlag", .flag), .init("normalDeliveryDateId", .integer(ids)),
        .init("backOrderDeliveryDateId", .integer(ids)),
    ]

    private static let ids = 0...999_999_999
    private static let prices = 1...999_999_999
    private static let displays = ["DISPLAY_ABSOLUTE_STOCK_COUNT", "HIDDEN_STOCK", "DISPLAY_LOW_STOCK"]

    private static let whiteImage: [Item2Member] = [
        .init("type", .choice(["CABINET", "GOLD"]), isMandatory: true),
        .init("location", .text(255, .image), isMandatory: true),
    ]
    private static let image: [Item2Member] = whiteImage + [Item2Member("alt", .text(255, .name))]

    private static let option: [Item2Member] = [
        .init("displayName", .text(255), isMandatory: true),
        .init("inputType", .choice(["SINGLE_SELECTION", "MULTIPLE_SELECTION", "FREE_TEXT"]), isMandatory: true),
        .init("required", .flag),
        .init("selections", .list(.object([.init("displayValue", .text(32, .option), isMandatory: true)]), 0...1000)),
    ]

    private static let features: [Item2Member] = [
        .init("searchVisibility", .choice(["ALWAYS_VISIBLE", "ALWAYS_HIDDEN"])),
        .init("displayNormalCartButton", .flag), .init("displaySubscriptionCartButton", .flag),
        .init("inventoryDisplay", .choice(displays)), .init("lowStockThreshold", .integer(1...20)),
        .init("shopContact", .flag), .init("review", .choice(["SHOP_SETTING", "VISIBLE", "HIDDEN"])),
        .init("displayManufacturerContents", .flag), .init("socialGiftFlag", .flag),
    ]

    private static let points: [Item2Member] = [
        .init(
            "applicablePeriod",
            .object([
                .init("start", .time(seconds: "00:00"), isMandatory: true),
                .init("end", .time(seconds: "59:59"), isMandatory: true),
            ]),
            isMandatory: true
        ),
        .init("benefits", .object([.init("pointRate", .integer(1...20))])),
        .init(
            "optimization",
            .object([.init("maxPointRate", .integer(5...20, .optimizedRange), isMandatory: true)])
        ),
    ]

    private static let layout: [Item2Member] = [
        .init("itemLayoutId", .integer(1...8)), .init("navigationId", .integer(ids)),
        .init("layoutSequenceId", .integer(ids)), .init("smallDescriptionId", .integer(ids)),
        .init("largeDescriptionId", .integer(ids)), .init("showcaseId", .integer(ids)),
    ]

    private static let selector: [Item2Member] = [
        .init("key", .text(nil), isMandatory: true), .init("displayName", .text(32), isMandatory: true),
        .init(
            "values",
            .list(.object([.init("displayValue", .text(32), isMandatory: true)]), 0...40, .tooManySelectorValues)
        ),
    ]

    private static let variant: [Item2Member] = stock + details

    private static let details: [Item2Member] = [
        .init("merchantDefinedSkuId", .text(96)), .init("selectorValues", .selectorValues),
        .init("images", .list(.object(image), 0...1)), .init("orderQuantityLimit", .integer(0...400)),
        .init(
            "referencePrice",
            .object([
                .init(
                    "displayType",
                    .choice(["REFERENCE_PRICE", "SHOP_SETTING", "OPEN_PRICE"]),
                    isMandatory: true
                ),
                .init("type", .integer(1...4)), .init("value", .yen(prices)),
            ])
        ),
        .init("features", .object([.init("restockNotification", .flag), .init("noshi", .flag)])),
        .init("hidden", .flag), .init("standardPrice", .yen(0...999_999_999)),
        .init(
            "subscriptionPrice",
            .object([
                .init("basePrice", .yen(prices)),
                .init("individualPrices", .object([.init("firstPrice", .yen(prices))])),
            ])
        ),
        .init("articleNumberForSet", .list(.text(30, .article), 0...20, .setSize)),
        .init(
            "articleNumber",
            .object([.init("value", .text(30, .article)), .init("exemptionReason", .exemption)])
        ),
        .init("shipping", .object(shipping)),
        .init(
            "specs",
            .list(
                .object([
                    .init("label", .text(40), isMandatory: true), .init("value", .text(140), isMandatory: true),
                ]),
                0...5
            )
        ),
        .init(
            "attributes",
            .list(
                .object([
                    .init("name", .text(nil), isMandatory: true),
                    .init("values", .list(.text(nil, .plain), 0...1000)),
                    .init("unit", .text(nil)),
                ]),
                0...100
            )
        ),
    ]

    private static let shipping: [Item2Member] = [
        .init("fee", .yen(0...999_999_999)), .init("postageIncluded", .flag),
        .init("shopAreaSoryoPatternId", .integer(1...20)), .init("shippingMethodGroup", .text(40)),
        .init("postageSegment", .object([.init("local", .integer(ids)), .init("overseas", .integer(ids))])),
        .init("overseasDeliveryId", .integer(1...5)), .init("singleItemShipping", .integer(0...6, .singleShipping)),
        .init("okihaiSetting", .flag),
    ]
}
