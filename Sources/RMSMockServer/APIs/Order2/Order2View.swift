internal import Foundation
internal import RMSClient

/// An order of the shop's book as getOrder of RakutenPayOrderAPI 2.0 shows it.
///
/// The book keeps orders as the older service shows them; the members that only 2.0 has are derived from those, or are in
/// ``OrderDetails``. Which values RMS shows where the older service has no counterpart is our choice: the usual ones of an
/// ordinary order.
struct Order2View {
    let order: Element
    let details: OrderDetails
    /// The version that was asked for: it decides which members there are.
    private let version: Int

    init(_ order: Element, _ details: OrderDetails, version: Int) {
        self.order = order
        self.details = details
        self.version = version
    }

    var json: JSONText {
        let packages = order.all("packageModel")
        let coupons = details.coupons
        let isElsewhere = packages.contains { !isSame(order["ordererModel"], $0["senderModel"]) }
        var members: [(String, JSONText)] = [
            ("orderNumber", text("orderNumber")), ("orderProgress", .literal("\(details.progress)")),
            ("subStatusId", .number(details.subStatusID)),
            ("subStatusName", .text(details.subStatusID.flatMap(SubStatus.name(of:)))),
            ("orderDatetime", .time(order.value("orderDate"))), ("shopOrderCfmDatetime", .time(details.confirmedAt)),
            ("orderFixDatetime", .time(details.fixedAt)), ("shippingInstDatetime", .time(details.fixedAt)),
            ("shippingCmplRptDatetime", .time(details.shippedAt)), ("cancelDueDate", .null),
            ("deliveryDate", .text(order.value("wishDeliveryDate").map { String($0.prefix(10)) })),
            ("shippingTerm", .number(order.number("shippingTerm"))),
            ("remarks", .text(order.value("option"))), ("giftCheckFlag", flag("isGiftCheck")),
        ]
        if version >= 10 { members.append(("socialGiftFlag", .flag(!details.socialGifts.isEmpty))) }
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
            ("deliveryPrice", .literal("\(number("deliveryPrice"))")),
            ("paymentCharge", .number(details.paymentCharge)),
            ("paymentChargeTaxRate", .literal(TaxRate.standard.text)),
            ("totalPrice", .number(number("totalPrice"))), ("requestPrice", .number(number("requestPrice"))),
            ("couponAllTotalPrice", .number(coupons.total)), ("couponShopPrice", .number(coupons.shopTotal)),
            ("couponOtherPrice", .number(coupons.otherTotal)),
            ("additionalFeeOccurAmountToUser", .literal("0")), ("additionalFeeOccurAmountToShop", .literal("0")),
            ("asurakuFlag", .flag(order.value("asurakuFlg") == "1")), ("drugFlag", .flag(!details.drugs.isEmpty)),
            ("dealFlag", .literal("0")), ("membershipType", .literal("0")), ("memo", .text(order.value("memo"))),
            ("operator", .text(order.value("operator"))),
            ("mailPlugSentence", .text(order.value("mailPlugSentence"))),
            ("modifyFlag", .literal("0")),
        ]
        if version < 8 { members.append(("isTaxRecalc", .literal("0"))) }
        if version >= 5 {
            members += [("receiptIssueCount", .literal("0")), ("receiptIssueHistoryList", .array([]))]
        }
        if version >= 8 {
            members += [
                ("deliveryCertPrgFlag", .literal("0")), ("oneDayOperationFlag", .flag(details.isOneDayOperation)),
            ]
        }
        members += [
            ("OrdererModel", order["ordererModel"].map { person($0, isOrderer: true) } ?? .null),
            ("SettlementModel", settlement), ("DeliveryModel", delivery),
            ("PointModel", .object([("usedPoint", .literal("\(order["pointModel"]?.number("usedPoint") ?? 0)"))])),
            ("WrappingModel1", wrapping("wrappingModel1")), ("WrappingModel2", wrapping("wrappingModel2")),
            ("PackageModelList", .array(packages.map(package))), ("CouponModelList", list(coupons.map(\.json))),
            ("ChangeReasonModelList", list(details.changes.map(\.json))), ("TaxSummaryModelList", taxSummaries),
        ]
        if version >= 5 { members.append(("DueDateModelList", .null)) }
        return .object(members)
    }

    // MARK: Parts

    private func person(_ person: Element, isOrderer: Bool) -> JSONText {
        func text(_ name: String) -> (String, JSONText) { (name, .text(person.value(name))) }
        var members = SchemaOrder.address.map(text)
        if isOrderer {
            members += [
                text("emailAddress"), text("sex"), ("birthYear", .number(person.number("birthYear"))),
                ("birthMonth", .number(person.number("birthMonth"))), ("birthDay", .number(person.number("birthDay"))),
            ]
        } else {
            members.append(("isolatedIslandFlag", .literal("0")))
        }
        return .object(members)
    }

    /// 決済方法 by the name that the older service shows, of those that an order can't be changed to.
    private static let settlementCodes = [
        "クレジットカード": 1, "楽天バンク決済": 9, "Apple Pay": 12, "PayPal": 17, "後払い決済": 21,
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
            ("cardName", .text(card?.value("brandName"))), ("cardNumber", .text(card?.value("cardNo"))),
            ("cardOwner", .text(card?.value("ownerName"))),
            ("cardYm", .text(card?.value("expYM")?.replacing("/", with: "-"))),
            ("cardPayType", .number(card?.number("payType"))),
            ("cardInstallmentDesc", .null),
        ]
    }

    private var delivery: JSONText {
        .object([
            ("deliveryName", .text(order["deliveryModel"]?.value("deliveryName"))),
            ("deliveryClass", .number(order["deliveryModel"]?.number("deliveryClass"))),
        ])
    }

    private func package(_ package: Element) -> JSONText {
        let basket = package.number("basketId") ?? 0
        func amount(_ name: String) -> JSONText { .literal("\(package.number(name) ?? 0)") }
        let prices = ["goodsPrice", "postagePrice"].map { package.number($0) ?? 0 }
        let total = OrderAmounts.sum(prices)
        var members: [(String, JSONText)] = [
            ("basketId", .literal("\(basket)")), ("postagePrice", amount("postagePrice")),
            ("postageTaxRate", rate(package.value("postageTaxRate"))), ("deliveryPrice", amount("deliveryPrice")),
            ("deliveryTaxRate", rate(package.value("deliveryTaxRate"))),
        ]
        if version < 8 { members.append(("goodsTax", amount("goodsTax"))) }
        members += [
            ("goodsPrice", amount("goodsPrice")), ("totalPrice", .literal("\(total)")),
            ("noshi", .text(package.value("noshi"))), ("packageDeleteFlag", .literal("0")),
            ("SenderModel", package["senderModel"].map { person($0, isOrderer: false) } ?? .null),
            ("ItemModelList", .array(zip(package.all("itemModel"), details.lineIDs(of: package)).map(item))),
            ("ShippingModelList", .array((details.shipping[basket] ?? []).map(\.json))),
            ("DeliveryCvsModel", package["deliveryCvsModel"].map(pickup) ?? .null),
        ]
        if version >= 4 {
            members.append(("defaultDeliveryCompanyCode", .text(package.value("deliveryCompanyId"))))
        }
        if version >= 9 {
            let place = details.dropOffLocations[basket]
            members += [("dropOffFlag", .flag(place != nil)), ("dropOffLocation", .text(place))]
        }
        if version >= 10 { members.append(("SocialGiftModel", details.socialGifts[basket]?.json ?? .null)) }
        return .object(members)
    }

    private func item(_ item: Element, _ id: Int) -> JSONText {
        func amount(_ name: String) -> JSONText { .literal("\(item.number(name) ?? 0)") }
        func flag(_ name: String) -> JSONText { .literal(item.value(name) == "true" ? "1" : "0") }
        var members: [(String, JSONText)] = [
            ("itemDetailId", .literal("\(id)")), ("itemName", .text(item.value("itemName"))),
            ("itemId", amount("itemId")), ("itemNumber", .text(details.itemNumber(of: item, id: id))),
            ("manageNumber", .text(item.manageNumber)), ("price", amount("price")),
            ("units", amount("units")),
            ("includePostageFlag", flag("isIncludedPostage")), ("includeTaxFlag", flag("isIncludedTax")),
            ("includeCashOnDeliveryPostageFlag", flag("isIncludedCashOnDeliveryPostage")),
            ("selectedChoice", .text(item.value("selectedChoice"))), ("pointRate", amount("pointRate")),
            ("pointType", amount("pointType")),
            ("inventoryType", .literal("\(item["normalItemModel"]?.number("inventoryType") ?? 0)")),
            ("delvdateInfo", .text(item.value("normalItemModel", "delvdateInfo"))),
            ("restoreInventoryFlag", amount("restoreInventoryFlag")), ("dealFlag", .literal("0")),
            ("drugFlag", .flag(details.drugs.contains(id))), ("deleteItemFlag", .literal("0")),
            ("taxRate", rate(item.value("taxRate"))),
            ("priceTaxIncl", amount(item["taxIncludedPrice"] == nil ? "price" : "taxIncludedPrice")),
        ]
        if version >= 4 { members.append(("isSingleItemShipping", .literal("0"))) }
        if version >= 7 {
            members.append(("SkuModelList", .array((details.skus[id] ?? []).map(\.json))))
        }
        return .object(members)
    }

    // MARK: Values

    private func isSame(_ orderer: Element?, _ sender: Element?) -> Bool {
        ["zipCode1", "zipCode2", "prefecture", "city", "subAddress", "familyName", "firstName"].allSatisfy {
            orderer?.value($0) == sender?.value($0)
        }
    }

    private func number(_ name: String) -> Int { order.number(name) ?? 0 }
    private func text(_ name: String) -> JSONText { .text(order.value(name)) }
    private func flag(_ name: String) -> JSONText { .flag(order.value(name) == "true") }
}
