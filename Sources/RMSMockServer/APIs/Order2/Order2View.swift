internal import Foundation
internal import RMSClient

/// An order of the shop's book as getOrder of RakutenPayOrderAPI 2.0 shows it.
///
/// The book keeps orders as the older service shows them; the members that only 2.0 has are derived from those, or are in
/// ``OrderDetails``. Which values RMS shows where the older service has no counterpart is our choice: the usual ones of an
/// ordinary order.
struct Order2View {
    private let order: Element
    private let details: OrderDetails
    /// The version that was asked for: it decides which members there are.
    private let version: Int

    init(_ order: Element, _ details: OrderDetails, version: Int) {
        self.order = order
        self.details = details
        self.version = version
    }

    var json: JSONText {
        let packages = order.all("packageModel")
        let isElsewhere = packages.contains { !isSame(order["ordererModel"], $0["senderModel"]) }
        let total = number("totalPrice"), request = number("requestPrice")
        var members: [(String, JSONText)] = [
            ("orderNumber", text("orderNumber")), ("orderProgress", .literal("\(details.progress)")),
            ("subStatusId", literal(details.subStatusID)),
            ("subStatusName", .optional(details.subStatusID.flatMap(SubStatus.name(of:)))),
            ("orderDatetime", time(order.value("orderDate"))), ("shopOrderCfmDatetime", time(details.confirmedAt)),
            ("orderFixDatetime", time(details.fixedAt)), ("shippingInstDatetime", time(details.fixedAt)),
            ("shippingCmplRptDatetime", time(details.shippedAt)), ("cancelDueDate", .null),
            ("deliveryDate", .optional(order.value("wishDeliveryDate").map { String($0.prefix(10)) })),
            ("shippingTerm", literal(order.number("shippingTerm"))),
            ("remarks", .optional(order.value("option"))), ("giftCheckFlag", flag("isGiftCheck")),
        ]
        if version >= 10 { members.append(("socialGiftFlag", .literal("0"))) }
        members += [
            ("severalSenderFlag", .literal(packages.count > 1 ? "1" : "0")),
            ("equalSenderFlag", .literal(isElsewhere ? "0" : "1")), ("isolatedIslandFlag", .literal("0")),
            ("rakutenMemberFlag", flag("isRakutenMember")),
            ("carrierCode", .literal("\(number("carrierCode"))")),
            ("emailCarrierCode", .literal("0")), ("orderType", .literal("\(order.number("orderType") ?? 1)")),
            ("reserveNumber", .null), ("reserveDeliveryCount", .null), ("cautionDisplayType", .literal("0")),
        ]
        if version >= 6 { members.append(("cautionDisplayDetailType", .null)) }
        members += [("rakutenConfirmFlag", .literal("0")), ("goodsPrice", .literal("\(number("goodsPrice"))"))]
        if version < 8 { members.append(("goodsTax", .literal("\(number("goodsTax"))"))) }
        members += [
            ("postagePrice", .literal("\(number("postagePrice"))")),
            ("deliveryPrice", .literal("\(number("deliveryPrice"))")), ("paymentCharge", .literal("0")),
            ("paymentChargeTaxRate", .literal("0.1")), ("totalPrice", .literal("\(total)")),
            ("requestPrice", .literal("\(request)")), ("couponAllTotalPrice", .literal("0")),
            ("couponShopPrice", .literal("0")), ("couponOtherPrice", .literal("0")),
            ("additionalFeeOccurAmountToUser", .literal("0")), ("additionalFeeOccurAmountToShop", .literal("0")),
            ("asurakuFlag", .literal(order.value("asurakuFlg") == "1" ? "1" : "0")), ("drugFlag", .literal("0")),
            ("dealFlag", .literal("0")), ("membershipType", .literal("0")), ("memo", .optional(order.value("memo"))),
            ("operator", .optional(order.value("operator"))),
            ("mailPlugSentence", .optional(order.value("mailPlugSentence"))),
            ("modifyFlag", .literal("0")),
        ]
        if version < 8 { members.append(("isTaxRecalc", .literal("0"))) }
        if version >= 5 {
            members += [("receiptIssueCount", .literal("0")), ("receiptIssueHistoryList", .array([]))]
        }
        if version >= 8 {
            members += [("deliveryCertPrgFlag", .literal("0")), ("oneDayOperationFlag", .literal("0"))]
        }
        members += [
            ("OrdererModel", order["ordererModel"].map { person($0, isOrderer: true) } ?? .null),
            ("SettlementModel", settlement), ("DeliveryModel", delivery),
            ("PointModel", .object([("usedPoint", .literal("\(order["pointModel"]?.number("usedPoint") ?? 0)"))])),
            ("WrappingModel1", wrapping("wrappingModel1")), ("WrappingModel2", wrapping("wrappingModel2")),
            ("PackageModelList", .array(packages.map(package))), ("CouponModelList", .null),
            ("ChangeReasonModelList", .null), ("TaxSummaryModelList", .array([taxSummary(total, request)])),
        ]
        if version >= 5 { members.append(("DueDateModelList", .null)) }
        return .object(members)
    }

    // MARK: Parts

    private func person(_ person: Element, isOrderer: Bool) -> JSONText {
        func text(_ name: String) -> (String, JSONText) { (name, .optional(person.value(name))) }
        var members = [
            text("zipCode1"), text("zipCode2"), text("prefecture"), text("city"), text("subAddress"),
            text("familyName"), text("firstName"), text("familyNameKana"), text("firstNameKana"),
            text("phoneNumber1"), text("phoneNumber2"), text("phoneNumber3"),
        ]
        if isOrderer {
            members += [
                text("emailAddress"), text("sex"), ("birthYear", literal(person.number("birthYear"))),
                ("birthMonth", literal(person.number("birthMonth"))), ("birthDay", literal(person.number("birthDay"))),
            ]
        } else {
            members.append(("isolatedIslandFlag", .literal("0")))
        }
        return .object(members)
    }

    /// 決済方法 by the name that the older service shows.
    private static let settlementCodes = [
        "クレジットカード": 1, "代金引換": 2, "銀行振込": 9, "楽天バンク決済": 9, "セブンイレブン（前払）": 13,
        "ローソン、郵便局ATM等（前払）": 14, "PayPal": 17, "後払い決済": 21,
    ]

    /// `settlementMethodCode` of an order.
    static func settlementCode(of order: Element) -> Int {
        let name = order["settlementModel"]?.value("settlementName") ?? ""
        return settlementCodes[name] ?? Order2Contents.settlementNames.first { $0.value == name }?.key ?? 9
    }

    private var settlement: JSONText {
        let settlement = order["settlementModel"]
        let name = settlement?.value("settlementName") ?? ""
        return .object(
            [
                ("settlementMethodCode", .literal("\(Self.settlementCode(of: order))")),
                ("settlementMethod", .string(name)),
                ("rpaySettlementFlag", .literal("1")),
            ] + Self.card(of: order)
        )
    }

    /// The members about the card of an order; null if it was not paid with one.
    static func card(of order: Element) -> [(String, JSONText)] {
        let card = order["settlementModel"]?["cardModel"]
        return [
            ("cardName", .optional(card?.value("brandName"))), ("cardNumber", .optional(card?.value("cardNo"))),
            ("cardOwner", .optional(card?.value("ownerName"))),
            ("cardYm", .optional(card?.value("expYM")?.replacing("/", with: "-"))),
            ("cardPayType", card?.number("payType").map { .literal("\($0)") } ?? .null),
            ("cardInstallmentDesc", .null),
        ]
    }

    private var delivery: JSONText {
        .object([
            ("deliveryName", .optional(order["deliveryModel"]?.value("deliveryName"))),
            ("deliveryClass", literal(order["deliveryModel"]?.number("deliveryClass"))),
        ])
    }

    private func package(_ package: Element) -> JSONText {
        let basket = package.number("basketId") ?? 0
        func amount(_ name: String) -> JSONText { .literal("\(package.number(name) ?? 0)") }
        let prices = ["goodsPrice", "postagePrice"].map { package.number($0) ?? 0 }
        let total = prices.contains(Self.undecided) ? Self.undecided : prices.reduce(0, +)
        var members: [(String, JSONText)] = [
            ("basketId", .literal("\(basket)")), ("postagePrice", amount("postagePrice")),
            ("postageTaxRate", rate(package.value("postageTaxRate"))), ("deliveryPrice", amount("deliveryPrice")),
            ("deliveryTaxRate", rate(package.value("deliveryTaxRate"))),
        ]
        if version < 8 { members.append(("goodsTax", amount("goodsTax"))) }
        members += [
            ("goodsPrice", amount("goodsPrice")), ("totalPrice", .literal("\(total)")),
            ("noshi", .optional(package.value("noshi"))), ("packageDeleteFlag", .literal("0")),
            ("SenderModel", package["senderModel"].map { person($0, isOrderer: false) } ?? .null),
            ("ItemModelList", .array(zip(package.all("itemModel"), details.lineIDs(of: package)).map(item))),
            ("ShippingModelList", .array((details.shipping[basket] ?? []).map(\.json))), ("DeliveryCvsModel", .null),
        ]
        if version >= 4 {
            members.append(("defaultDeliveryCompanyCode", .optional(package.value("deliveryCompanyId"))))
        }
        if version >= 9 {
            let location = details.dropOffLocations[basket]
            members += [
                ("dropOffFlag", .literal(location == nil ? "0" : "1")), ("dropOffLocation", .optional(location)),
            ]
        }
        if version >= 10 { members.append(("SocialGiftModel", .null)) }
        return .object(members)
    }

    private func item(_ item: Element, _ id: Int) -> JSONText {
        func amount(_ name: String) -> JSONText { .literal("\(item.number(name) ?? 0)") }
        func flag(_ name: String) -> JSONText { .literal(item.value(name) == "true" ? "1" : "0") }
        var members: [(String, JSONText)] = [
            ("itemDetailId", .literal("\(id)")), ("itemName", .optional(item.value("itemName"))),
            ("itemId", amount("itemId")), ("itemNumber", .optional(item.value("itemNumber"))),
            ("manageNumber", .optional(item.manageNumber)), ("price", amount("price")),
            ("units", amount("units")),
            ("includePostageFlag", flag("isIncludedPostage")), ("includeTaxFlag", flag("isIncludedTax")),
            ("includeCashOnDeliveryPostageFlag", flag("isIncludedCashOnDeliveryPostage")),
            ("selectedChoice", .optional(item.value("selectedChoice"))), ("pointRate", amount("pointRate")),
            ("pointType", amount("pointType")),
            ("inventoryType", .literal("\(item["normalItemModel"]?.number("inventoryType") ?? 0)")),
            ("delvdateInfo", .optional(item.value("normalItemModel", "delvdateInfo"))),
            ("restoreInventoryFlag", amount("restoreInventoryFlag")), ("dealFlag", .literal("0")),
            ("drugFlag", .literal("0")), ("deleteItemFlag", .literal("0")),
            ("taxRate", rate(item.value("taxRate"))), ("priceTaxIncl", amount("price")),
        ]
        if version >= 4 { members.append(("isSingleItemShipping", .literal("0"))) }
        if version >= 7 {
            let skus = details.skus(of: item, id: id).map { sku in
                JSONText.object([
                    ("variantId", .string(sku.variantID)),
                    ("merchantDefinedSkuId", .optional(sku.merchantDefinedSKUID)),
                    ("skuInfo", .optional(sku.skuInfo)),
                ])
            }
            members.append(("SkuModelList", .array(skus)))
        }
        return .object(members)
    }

    /// The tax of a wrapping is part of its price or comes on top; fractions of a yen are dropped.
    private func wrapping(_ name: String) -> JSONText {
        guard let wrapping = order[name] else { return .null }
        let price = wrapping.number("price") ?? 0
        let percent = ["0": 0, "0.08": 8][wrapping.value("taxRate") ?? ""] ?? 10
        let isIncluded = wrapping.value("isIncludedTax") == "true"
        return .object([
            ("title", .literal(wrapping.value("title") == Order2Contents.ribbon ? "2" : "1")),
            ("name", .optional(wrapping.value("name"))), ("price", .literal("\(price)")),
            ("includeTaxFlag", .literal(isIncluded ? "1" : "0")), ("deleteWrappingFlag", .literal("0")),
            ("taxRate", rate(wrapping.value("taxRate"))),
            ("taxPrice", .literal("\(price * percent / (isIncluded ? 100 + percent : 100))")),
        ])
    }

    private func taxSummary(_ total: Int, _ request: Int) -> JSONText {
        .object([
            ("taxRate", .literal("0.1")), ("reqPrice", .literal("\(request)")),
            ("reqPriceTax", .literal("\(request == Self.undecided ? request : request / 11)")),
            ("totalPrice", .literal("\(total)")),
            ("paymentCharge", .literal("0")), ("couponPrice", .literal("0")), ("point", .literal("0")),
        ])
    }

    // MARK: Values

    /// An amount that the shop has not decided yet.
    static let undecided = -9999

    private func isSame(_ orderer: Element?, _ sender: Element?) -> Bool {
        ["zipCode1", "zipCode2", "prefecture", "city", "subAddress", "familyName", "firstName"].allSatisfy {
            orderer?.value($0) == sender?.value($0)
        }
    }

    /// A tax rate: 0.1 unless the order says otherwise.
    private func rate(_ text: String?) -> JSONText { .literal(text == "0" || text == "0.08" ? text ?? "" : "0.1") }
    private func number(_ name: String) -> Int { order.number(name) ?? 0 }
    private func text(_ name: String) -> JSONText { .optional(order.value(name)) }
    private func flag(_ name: String) -> JSONText { .literal(order.value(name) == "true" ? "1" : "0") }
    private func literal(_ number: Int?) -> JSONText { number.map { .literal("\($0)") } ?? .null }
    private func time(_ text: String?) -> JSONText { .time(text) }
}

extension JSONText {
    static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

    /// A time of the shop as this service writes it: 2020-08-02T21:13:56+0900.
    static func time(_ text: String?) -> JSONText { .optional(text.map { String($0.prefix(19)) + "+0900" }) }
}
