internal import Foundation
internal import RMSClient

/// The calls of RakutenPayOrderAPI 2.0 that change one order, or the sub-status of several, in a shop.
///
/// Unknown, and our choice: the code for an order that the shop does not have (ERROR_101, with a text of our own), and the
/// code of an operation that the order's progress does not permit (ERROR_102).
enum Order2Writes {
    /// The number of characters that a field may have.
    private static let limits = ["memo": 1000, "operator": 6, "mailPlugSentence": 1024, "remarks": 4000]

    // MARK: Memo, remarks, delivery

    static func memo(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        change(call, &shop, "UPDATE_ORDERMEMO", "ひとことメモ、担当者情報等の更新設定が完了しました。") { body, details, order in
            for name in ["memo", "operator", "mailPlugSentence", "shippingTerm"] where body.has(name) {
                order[name] = body.text(name).flatMap { $0.isEmpty ? nil : Element(name, $0) }
            }
            if body.has("deliveryDate") {
                let day = body.text("deliveryDate").flatMap { $0.isEmpty ? nil : $0 }
                order["wishDeliveryDate"] = day.map { Element("wishDeliveryDate", "\($0)T00:00:00+09:00") }
            }
            if let deliveryClass = body.text("deliveryClass") {
                order["deliveryModel"]?.set("deliveryClass", deliveryClass)
            }
            if body.has("subStatusId") { details.subStatusID = body.number("subStatusId") }
        } problems: { body in
            problems(in: body, ["memo", "operator", "mailPlugSentence"])
                + (body.text("deliveryDate").map { isDay($0) || $0.isEmpty } == false ? ["deliveryDate"] : [])
                + (body.number("deliveryClass").map { 0...8 ~= $0 } == false ? ["deliveryClass"] : [])
        }
    }

    static func remarks(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let function = "UPDATE_ORDERREMARKS"
        guard let body = call.json?.root, body.has("giftCheck") || body.has("remarks") else {
            return .messages([.missing("remarks", function)], status: 400)
        }
        // Which text a success has is not known: that of the memo, with the other name, is our choice.
        return change(call, &shop, function, "備考情報の更新設定が完了しました。") { body, _, order in
            if let gift = body.text("giftCheck") { order.set("isGiftCheck", gift == "1" ? "true" : "false") }
            if body.has("remarks") { order["option"] = body.text("remarks").map { Element("option", $0) } }
        } problems: {
            problems(in: $0, ["remarks"])
        }
    }

    static func delivery(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let function = "UPDATE_ORDERDELIVERY"
        if call.json?.root.text("deliveryName")?.isEmpty != false {
            return .messages([.missing("deliveryName", function)], status: 400)
        }
        return change(call, &shop, function, "配送方法の更新設定が完了しました。") { body, _, order in
            order["deliveryModel"]?.set("deliveryName", body.text("deliveryName") ?? "")
        } problems: { _ in
            []
        }
    }

    /// Changes the order that a call names.
    private static func change(
        _ call: MockCall,
        _ shop: inout ShopState,
        _ function: String,
        _ success: String,
        _ change: (JSONObject, inout OrderDetails, inout Element) -> Void,
        problems: (JSONObject) -> [String]
    ) -> ShopAnswer {
        guard let body = call.json?.root, let number = body.text("orderNumber"), !number.isEmpty else {
            return .messages([.missing("orderNumber", function)], status: 400)
        }
        let malformed = (OrderNumber.isValid(number) ? [] : ["orderNumber"]) + problems(body)
        if !malformed.isEmpty { return .messages(malformed.map { .malformed($0, function) }, status: 400) }
        guard shop.orders[number] != nil else { return .messages([unknown(number, function)]) }
        shop.orders.change(number) { details, order in change(body, &details, &order) }
        return .messages([
            Order2Message(kind: .info, function: function, number: 101, text: success).about(number)
        ])
    }

    static func unknown(_ number: String, _ function: String) -> Order2Message {
        Order2Message(kind: .error, function: function, number: 101, text: "指定された注文番号は存在しません。").about(number)
    }

    static func isDay(_ text: String) -> Bool { text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil }

    private static func problems(in body: JSONObject, _ names: [String]) -> [String] {
        names.filter { name in body.text(name).map { $0.count > limits[name] ?? .max } ?? false }
    }

    // MARK: Sub-statuses

    static func subStatuses(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        let groups = Dictionary(grouping: SubStatus.all, by: \.progress).sorted { $0.key < $1.key }
        let list = groups.map { progress, statuses in
            JSONText.object([
                ("orderProgress", .literal("\(progress)")),
                (
                    "SubStatusModelList",
                    .array(
                        statuses.enumerated().map { place, status in
                            .object([
                                ("subStatusId", .literal("\(status.id)")), ("subStatusName", .string(status.name)),
                                ("orderby", .literal("\(place + 1)")),
                            ])
                        }
                    )
                ),
            ])
        }
        let message = Order2Message(
            kind: .info,
            function: "GET_SUBSTATUS_LIST",
            number: 101,
            text: "サブステータス一覧の取得に成功しました。"
        )
        return .messages([message], [("StatusModelList", .array(list))])
    }

    static func subStatus(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let function = "UPDATE_ORDERSUBSTATUS"
        guard let body = call.json?.root, body.has("subStatusId") else {
            return .messages([.missing("subStatusId", function)], status: 400)
        }
        let numbers = body.texts("orderNumberList")
        if numbers.isEmpty { return .messages([.missing("orderNumberList", function)], status: 400) }
        if numbers.count > 100 || numbers.contains(where: { !OrderNumber.isValid($0) }) {
            return .messages([.malformed("orderNumberList", function)], status: 400)
        }
        let id = body.number("subStatusId")
        return .messages(
            numbers.map { number in
                guard let order = shop.orders[number] else { return unknown(number, function) }
                let progress = shop.orders.details(of: order).progress
                func message(_ kind: Order2Message.Kind, _ code: Int, _ text: String) -> Order2Message {
                    Order2Message(kind: kind, function: function, number: code, text: text).about(number)
                }
                if progress >= 800 {
                    return message(.error, 101, "指定された注文番号は既にキャンセルされているため、サブステータスの更新が出来る状態ではありませんでした。")
                }
                if let id, !SubStatus.all.contains(where: { $0.id == id && $0.progress == progress }) {
                    return message(.error, 102, "指定された注文番号、サブステータスでは更新できません。")
                }
                shop.orders.change(number) { details, _ in details.subStatusID = id }
                return message(.info, 101, "サブステータスの更新設定が完了しました。")
            }
        )
    }

    // MARK: Cancellation

    static func cancel(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        cancel(call, &shop, "CANCEL_ORDER", permitted: [100, 200, 300], isShipped: false)
    }

    static func cancelAfterShipping(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        cancel(call, &shop, "CANCEL_ORDER", permitted: [500, 600, 700, 800], isShipped: true)
    }

    private static func cancel(
        _ call: MockCall,
        _ shop: inout ShopState,
        _ function: String,
        permitted: Set<Int>,
        isShipped: Bool
    ) -> ShopAnswer {
        guard let body = call.json?.root, let number = body.text("orderNumber"), !number.isEmpty else {
            return .messages([.missing("orderNumber", function)], status: 400)
        }
        let needed = ["inventoryRestoreType", "changeReasonDetailApply"].filter { body.text($0)?.isEmpty != false }
        if !needed.isEmpty { return .messages(needed.map { .missing($0, function) }, status: 400) }
        var malformed: [String] = []
        if !OrderNumber.isValid(number) { malformed.append("orderNumber") }
        if !(0...2 ~= body.number("inventoryRestoreType") ?? -1) { malformed.append("inventoryRestoreType") }
        if ![1, 2, 3, 4, 5, 6, 8, 10, 13, 14, 15].contains(body.number("changeReasonDetailApply") ?? -1) {
            malformed.append("changeReasonDetailApply")
        }
        if !malformed.isEmpty { return .messages(malformed.map { .malformed($0, function) }, status: 400) }
        guard let order = shop.orders[number] else { return .messages([unknown(number, function)]) }
        let details = shop.orders.details(of: order)
        let hasDate = details.shipping.values.contains { $0.contains { $0.date != nil } }
        guard permitted.contains(details.progress), isShipped || !hasDate else {
            let text = "指定された注文番号はキャンセルが出来る状態ではありませんでした。"
            return .messages([Order2Message(kind: .error, function: function, number: 102, text: text).about(number)])
        }
        shop.orders.change(number) { details, order in details.move(to: 900, &order) }
        let text = "キャンセル申請に成功しました。"
        return .messages([Order2Message(kind: .info, function: function, number: 101, text: text).about(number)])
    }
}
