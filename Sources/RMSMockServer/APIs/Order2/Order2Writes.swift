internal import Foundation
internal import RMSClient

/// The calls of RakutenPayOrderAPI 2.0 that change one order, or the sub-status of several, in a shop.
///
/// Unknown, and our choice: a sub-status that does not fit the order is ignored in updateOrderMemo; the code for an order that the shop does not have (ERROR_101, with a text of our own), and the
/// code of an operation that the order's progress does not permit (ERROR_102).
enum Order2Writes {
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
            if let id = body.number("subStatusId"), SubStatus.isPermitted(id, at: details.progress) {
                details.subStatusID = id
            } else if body.isNull("subStatusId") {
                details.subStatusID = nil
            }
        } form: { form in
            form.text("memo", atMost: 1000)
            form.text("operator", atMost: 6)
            form.text("mailPlugSentence", atMost: 1024)
            form.day("deliveryDate")
            form.integer("deliveryClass") { 0...8 ~= $0 }
            form.integer("shippingTerm", OrderDetails.isShippingTerm)
            form.integer("subStatusId")
        }
    }

    static func remarks(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let function = "UPDATE_ORDERREMARKS"
        // Which text a success has is not known: that of the memo, with the other name, is our choice.
        return change(call, &shop, function, "備考情報の更新設定が完了しました。") { body, _, order in
            if let gift = body.text("giftCheck") { order.set("isGiftCheck", gift == "1" ? "true" : "false") }
            if body.has("remarks") { order["option"] = body.text("remarks").map { Element("option", $0) } }
        } form: { form in
            if call.json?.root.has("giftCheck") != true, call.json?.root.has("remarks") != true {
                form.require("remarks")
            }
            form.integer("giftCheck") { 0...1 ~= $0 }
            form.text("remarks", atMost: 4000)
        }
    }

    static func delivery(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        change(call, &shop, "UPDATE_ORDERDELIVERY", "配送方法の更新設定が完了しました。") { body, _, order in
            order["deliveryModel"]?.set("deliveryName", body.text("deliveryName") ?? "")
        } form: { form in
            form.require("deliveryName")
        }
    }

    /// The text of a success, and that the orderer's members are optional, are our choice.
    static func orderer(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        change(call, &shop, "UPDATE_ORDERORDERER", "注文者情報の更新設定が完了しました。") { body, _, order in
            guard let sent = body.object("OrdererModel") else { return }
            order["ordererModel"] = (order["ordererModel"] ?? Element("ordererModel")).person(
                sent,
                with: ["emailAddress", "sex", "birthYear", "birthMonth", "birthDay"]
            )
        } form: { form in
            form.reductionReason()
            form.require("OrdererModel")
            form.object("OrdererModel") { form in
                form.address()
                form.text("emailAddress", atMost: 382)
                form.text("sex", atMost: 382)
                form.integer("birthYear") { 1...9999 ~= $0 }
                form.integer("birthMonth") { 1...12 ~= $0 }
                form.integer("birthDay") { 1...31 ~= $0 }
            }
        }
    }

    /// Changes the order that a call names.
    private static func change(
        _ call: MockCall,
        _ shop: inout ShopState,
        _ function: String,
        _ success: String,
        _ change: (JSONObject, inout OrderDetails, inout Element) -> Void,
        form check: (inout Order2Form) -> Void
    ) -> ShopAnswer {
        let body = call.json?.root ?? JSONObject([:])
        var form = Order2Form(body, function)
        form.orderNumber()
        check(&form)
        if let refusal = form.refusal { return refusal }
        let number = body.text("orderNumber") ?? ""
        guard shop.orders[number] != nil else { return .messages([unknown(number, function)]) }
        shop.orders.change(number) { details, order in change(body, &details, &order) }
        return .messages([
            Order2Message(kind: .info, function: function, number: 101, text: success).about(number)
        ])
    }

    static func unknown(_ number: String, _ function: String) -> Order2Message {
        Order2Message(kind: .error, function: function, number: 101, text: "指定された注文番号は存在しません。").about(number)
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
        let body = call.json?.root ?? JSONObject([:])
        var form = Order2Form(body, function)
        // Null takes the sub-status away.
        if !body.isNull("subStatusId") { form.require("subStatusId") }
        form.integer("subStatusId")
        form.orderNumbers()
        if let refusal = form.refusal { return refusal }
        let numbers = body.texts("orderNumberList")
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
                if let id, !SubStatus.isPermitted(id, at: progress) {
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
        let body = call.json?.root ?? JSONObject([:])
        var form = Order2Form(body, function)
        form.orderNumber()
        form.require("inventoryRestoreType", "changeReasonDetailApply")
        form.integer("inventoryRestoreType") { 0...2 ~= $0 }
        form.integer("changeReasonDetailApply", [1, 2, 3, 4, 5, 6, 8, 10, 13, 14, 15].contains)
        if let refusal = form.refusal { return refusal }
        let number = body.text("orderNumber") ?? ""
        guard let order = shop.orders[number] else { return .messages([unknown(number, function)]) }
        let details = shop.orders.details(of: order)
        let hasDate = details.shipping.values.contains { $0.contains { $0.date != nil } }
        guard permitted.contains(details.progress), isShipped || !hasDate else {
            let text = "指定された注文番号はキャンセルが出来る状態ではありませんでした。"
            return .messages([Order2Message(kind: .error, function: function, number: 102, text: text).about(number)])
        }
        OrderChangeService.restoreStock(of: order, as: body.text("inventoryRestoreType"), &shop)
        shop.orders.change(number) { details, order in details.move(to: 900, &order) }
        let text = "キャンセル申請に成功しました。"
        return .messages([Order2Message(kind: .info, function: function, number: 101, text: text).about(number)])
    }
}
