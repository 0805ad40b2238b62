internal import RMSClient

/// The members that ItemAPI 1.0 and 2.0 both have. The numbers of ItemAPI 1.0 whose meaning is not known (`optionStyle`,
/// `reviewDisp` except 2, `inventoryQuantityFlag`) are our choice.
enum ItemFace {
    /// Those of an item.
    static let item: [FaceMember] = [
        .text("itemNumber", "itemNumber"), .text("title", "itemName"), .text("tagline", "catchCopyForPC"),
        .text("productDescription.pc", "descriptionForPC"), .text("productDescription.sp", "descriptionForSmartPhone"),
        .text("salesDescription", "descriptionBySalesMethod"),
        .text("precautions.description", "medicine", "medCaption"),
        .text("precautions.agreement", "medicine", "medAttention"),
        ImageAddress.list, whiteBackground, video, .text("genreId", "genreId"), tags, .flag("hideItem", "isDepot"),
        options, .text("releaseDate", "releaseDate"),
        purchasable("start", "timeSaleStartDateTime"), purchasable("end", "timeSaleEndDateTime"),
        .code(
            "features.searchVisibility",
            "isUnavailableForSearch",
            ["ALWAYS_VISIBLE": "false", "ALWAYS_HIDDEN": "true"]
        ),
        .flag("features.displayNormalCartButton", "isSaleButton", default: true),
        .flag("features.shopContact", "isInquiryButton", default: true),
        .code("features.review", "reviewDisp", ["SHOP_SETTING": "2", "VISIBLE": "1", "HIDDEN": "0"]),
        .flag("features.displayManufacturerContents", "displayMakerContents"),
        inventoryDisplay, lowStock, .text("accessControl.accessPassword", "limitedPasswd"),
        .flag("payment.taxIncluded", "isIncludedTax", default: true), .text("payment.taxRate", "taxRate"),
        .flag("payment.cashOnDeliveryFeeIncluded", "isIncludedCashOnDeliveryPostage"),
        point("applicablePeriod.start", "pointRateStart", isNumber: false),
        point("applicablePeriod.end", "pointRateEnd", isNumber: false),
        point("benefits.pointRate", "pointRate", isNumber: true),
        .number("itemDisplaySequence", "itemWeight", default: 999_999_999),
        .number("layout.itemLayoutId", "itemLayout", default: 1),
        .number("layout.navigationId", "layoutCommonId", default: 0),
        .number("layout.layoutSequenceId", "layoutMapId", default: 0),
        .number("layout.smallDescriptionId", "textSmallId", default: 0),
        .number("layout.largeDescriptionId", "textLargeId", default: 0),
        .number("layout.showcaseId", "lossLeaderId", default: 0),
    ]

    /// Those of a SKU that ItemAPI 1.0 has for each stock row.
    static let row: [FaceMember] = [
        ImageAddress.list, .flag("restockOnCancel", "isRestoreInventoryFlag"), .flag("backOrderFlag", "isBackorder"),
        .number("normalDeliveryDateId", "normalDeliveryDateId"),
        .number("backOrderDeliveryDateId", "backorderDeliveryDateId"),
    ]

    /// Those of a SKU that ItemAPI 1.0 has once for all SKUs. It shows the lowest price, and of the others that of the first
    /// SKU: our choice.
    static let sku: [FaceMember] = [
        .number("orderQuantityLimit", "orderLimit", none: -1), referencePrice,
        .flag("features.restockNotification", "isStockNoticeButton"), .flag("features.noshi", "isNoshiEnable"),
        .amount(price, "itemPrice"), .text("articleNumber.value", "catalogId"),
        .number("articleNumber.exemptionReason", "catalogIdExemptionReason"),
        .amount("shipping.fee", "postage", none: -1),
        .flag("shipping.postageIncluded", "isIncludedPostage"),
        .number("shipping.shopAreaSoryoPatternId", "shopAreaSoryoPatternId"), methodGroup,
        .number("shipping.postageSegment.local", "postageSegment1"),
        .number("shipping.postageSegment.overseas", "postageSegment2"), singleShipping,
    ]

    static let price = "standardPrice"

    private static let whiteBackground = FaceMember(
        "whiteBgImage",
        read: { ImageAddress.json($0.value("whiteBgImageUrl")) },
        write: { image, element in
            element["whiteBgImageUrl"] = image.flatMap(ImageAddress.address).map { Element("whiteBgImageUrl", $0) }
        }
    )

    private static let video = FaceMember(
        "video",
        read: { element in
            guard let value = element.value("movieUrl"), !value.isEmpty else { return nil }
            return .object([("type", .string("HTML")), ("parameters", .object([("value", .string(value))]))])
        },
        write: { video, element in
            element["movieUrl"] = video?[at: "parameters.value"]?.string.map { Element("movieUrl", $0) }
        }
    )

    private static let tags = FaceMember(
        "tags",
        read: { element in
            let tags = element["tagIds"]?.all("tagId").compactMap { Int($0.text).map { JSONText.number($0) } } ?? []
            return tags.isEmpty ? nil : .array(tags)
        },
        write: { tags, element in
            element["tagIds"] = Element("tagIds", (tags?.elements ?? []).map { Element("tagId", $0.text ?? "") })
        }
    )

    private static let styles = [("SINGLE_SELECTION", "1"), ("MULTIPLE_SELECTION", "2"), ("FREE_TEXT", "3")]

    private static let options = FaceMember(
        "customizationOptions",
        read: { element in
            let options = (element["options"]?.all("option") ?? []).map { option -> JSONText in
                let style = styles.first { $0.1 == option.value("optionStyle") } ?? styles[0]
                let values = (option["optionValues"]?.all("optionValue") ?? []).map { value in
                    JSONText.object([("displayValue", .string(value.value("value") ?? ""))])
                }
                var json = JSONText.object([
                    ("displayName", .string(option.value("optionName") ?? "")), ("inputType", .string(style.0)),
                    ("required", .boolean(option.value("isOptionRequired") == "1")),
                ])
                if !values.isEmpty { json["selections"] = .array(values) }
                return json
            }
            return options.isEmpty ? nil : .array(options)
        },
        write: { options, element in
            let rows = (options?.elements ?? []).map { option in
                let values = (option["selections"]?.elements ?? []).map { value in
                    Element("optionValue", [Element("value", value["displayValue"]?.string ?? "")])
                }
                return Element(
                    "option",
                    [
                        Element("optionName", option["displayName"]?.string ?? ""),
                        Element("optionStyle", styles.first { $0.0 == option["inputType"]?.string }?.1 ?? ""),
                        Element("isOptionRequired", option["required"]?.isTrue == true ? "1" : "0"),
                        Element("optionValues", values),
                    ]
                )
            }
            element["options"] = Element("options", rows)
        }
    )

    /// An end of the period of sale, which ItemAPI 1.0 has with a flag.
    private static func purchasable(_ end: String, _ name: String) -> FaceMember {
        FaceMember(
            "purchasablePeriod.\(end)",
            read: { element in
                guard element.value("isTimeSale") == "true", let time = element.value(name), !time.isEmpty else {
                    return nil
                }
                return .string(time)
            },
            write: { time, element in
                element[name] = time?.string.map { Element(name, $0) }
                let isTimed = element["timeSaleStartDateTime"] != nil || element["timeSaleEndDateTime"] != nil
                element.set("isTimeSale", isTimed ? "true" : "false")
            }
        )
    }

    private static func point(_ path: String, _ name: String, isNumber: Bool) -> FaceMember {
        FaceMember(
            "pointCampaign.\(path)",
            read: { element in
                guard let text = element.value("point", name), !text.isEmpty else { return nil }
                return isNumber ? Int(text).map { .number($0) } : .string(text)
            },
            write: { value, element in
                var point = element["point"] ?? ItemRecord.defaults["point"] ?? Element("point")
                point.set(name, value?.text ?? "")
                element["point"] = point
            }
        )
    }

    private static let displays = [
        ("HIDDEN_STOCK", "0"), ("DISPLAY_ABSOLUTE_STOCK_COUNT", "1"), ("DISPLAY_LOW_STOCK", "2"),
    ]

    /// How the stock is shown. ItemAPI 1.0 has one flag for an item with choices and another one without.
    private static let inventoryDisplay = FaceMember(
        "features.inventoryDisplay",
        read: { element in
            let inventory = element["itemInventory"]
            let number =
                inventory?.number("inventoryType") == 2
                ? inventory?.number("inventoryDisplayFlag").map { $0 < 0 ? 1 : $0 == 0 ? 0 : 2 }
                : inventory?.number("inventoryQuantityFlag")
            return .string((displays.first { $0.1 == "\(number ?? 0)" } ?? displays[0]).0)
        },
        write: { value, element in
            let number = (displays.first { $0.0 == value?.string } ?? displays[0]).1
            element["itemInventory"]?.set("inventoryQuantityFlag", number)
            guard element["itemInventory"]?.number("inventoryType") == 2 else { return }
            element["itemInventory"]?.set("inventoryDisplayFlag", number == "1" ? "-1" : "0")
        }
    )

    private static let lowStock = FaceMember(
        "features.lowStockThreshold",
        read: { element in
            guard element["itemInventory"]?.number("inventoryType") == 2,
                let number = element["itemInventory"]?.number("inventoryDisplayFlag"), number > 0
            else { return nil }
            return .literal("\(number)")
        },
        write: { value, element in
            guard let number = value?.text else { return }
            element["itemInventory"]?.set("inventoryDisplayFlag", number)
        }
    )

    /// A second price with its wording. Wordings that ItemAPI 1.0 may have beside these are shown as the shop's setting.
    private static let referencePrice = FaceMember(
        "referencePrice",
        read: { element in
            let kind = element.number("displayPriceId") ?? 0
            if kind == 3 { return .object([("displayType", .string("OPEN_PRICE"))]) }
            let price = element.number("displayPrice").flatMap { $0 > 0 ? $0 : nil }
            let isKnown = [1, 2, 4].contains(kind)
            if !isKnown, price == nil { return nil }
            var json = JSONText.object([("displayType", .string(isKnown ? "REFERENCE_PRICE" : "SHOP_SETTING"))])
            if isKnown { json["type"] = .literal("\(kind)") }
            if let price { json["value"] = .string("\(price)") }
            return json
        },
        write: { price, element in
            let kind =
                switch price?["displayType"]?.string {
                case "OPEN_PRICE": "3"
                case "REFERENCE_PRICE": price?["type"]?.text ?? "0"
                default: "0"
                }
            element.set("displayPriceId", kind)
            element["displayPrice"] = price?["value"]?.text.map { Element("displayPrice", $0) }
        }
    )

    /// The set of ways to deliver, which is a number in ItemAPI 1.0.
    private static let methodGroup = FaceMember(
        "shipping.shippingMethodGroup",
        read: { element in element.number("deliverySetId").map { .string("\($0)") } },
        write: { group, element in
            element["deliverySetId"] = group?.number.map { Element("deliverySetId", "\($0)") }
        }
    )

    private static let singleShipping = FaceMember(
        "shipping.singleItemShipping",
        read: { element in
            let isAlone = element.value("isSingleItemShipping") == "true"
            return .literal("\(isAlone ? element.number("singleItemShippingReason") ?? 0 : 0)")
        },
        write: { value, element in
            let reason = value?.number ?? 0
            if reason == 0, element["isSingleItemShipping"] == nil { return }
            element.set("isSingleItemShipping", reason == 0 ? "false" : "true")
            element["singleItemShippingReason"] =
                reason == 0 ? nil : Element("singleItemShippingReason", "\(reason)")
        }
    )
}
