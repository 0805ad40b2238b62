internal import Foundation
internal import RMSClient

/// The shipping calls of RakutenPayOrderAPI 2.0 in a shop.
///
/// An order whose packages all have a shipping date is reported as shipped (500). That, and the time until an
/// asynchronous result can be read, which is the shop's `orderDelay`, is our choice.
enum Order2Shipping {
    private static let sync = "UPDATE_ORDERSHIPPING"
    private static let async = "UPDATE_ORDERSHIPPING_ASYNC"

    static func update(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let body = call.json?.root ?? JSONObject([:])
        let problems = formProblems(of: body, sync)
        if !problems.isEmpty { return .messages(problems, status: 400) }
        return .messages(apply(body, body.text("orderNumber") ?? "", &shop))
    }

    static func submit(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let orders = call.json?.root.objects("OrderShippingModelList") ?? []
        if orders.isEmpty { return .messages([.missing("OrderShippingModelList", async)], status: 400) }
        let numbers = orders.map { $0.text("orderNumber") ?? "" }
        if orders.count > 100 || Set(numbers).count < numbers.count {
            return .messages([.malformed("OrderShippingModelList", async)])
        }
        // A wrong form is reported with 200, and nothing is done.
        let problems = zip(orders, numbers).flatMap { order, number in
            formProblems(of: order, async).map { $0.about(number) }
        }
        if !problems.isEmpty { return .messages(problems) }
        let now = shop.clock.now
        let digits = now.japaneseTime.prefix(19).filter(\.isNumber)
        let id = "\(shop.numbers.uuid())_\(digits)"
        shop.orders.keep(.init(id: id, due: now.addingTimeInterval(shop.orders.delay), body: call.request.body))
        var message = Order2Message(kind: .info, function: async, number: 101, text: "発送情報の更新を受付けました。")
        message.members = [("requestId", .string(id)), ("dataNumber", .null), ("shippingDetailId", .null)]
        return .messages([message])
    }

    static func result(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        let function = "GET_RESULT_UPDATEORDERSHIPPING_ASYNC"
        func answer(_ results: JSONText, status: Int = 200) -> ShopAnswer {
            .body(JSONText.object([("ResultShippingModelList", results)]).compact, status: status)
        }
        func alone(_ message: Order2Message) -> JSONText {
            .array([.object([("MessageModelList", .array([message.json]))])])
        }
        guard let id = call.json?.root.text("requestId"), !id.isEmpty else {
            return answer(alone(.missing("requestId", function)), status: 400)
        }
        guard let job = shop.orders.shippingJob(id), let results = job.results,
            shop.clock.now.timeIntervalSince(job.due) < 30 * 86_400
        else {
            let text = "指定されたリクエストIDの処理結果は存在しませんでした。"
            return answer(alone(Order2Message(kind: .info, function: function, number: 101, text: text)))
        }
        return answer(results)
    }

    /// Carries out the asynchronous calls that are due.
    static func settle(_ shop: inout ShopState) {
        for job in shop.orders.dueShippingJobs(at: shop.clock.now) {
            var done = job
            let orders = JSONBody(job.body)?.root.objects("OrderShippingModelList") ?? []
            done.results = .array(
                orders.map { order in
                    let number = order.text("orderNumber") ?? ""
                    let messages = apply(order, number, &shop).map(\.json)
                    return .object([("orderNumber", .string(number)), ("MessageModelList", .array(messages))])
                }
            )
            shop.orders.keep(done)
        }
    }

    /// What is wrong with the form of an order's rows, all at once.
    ///
    /// That more than 20 rows of a basket are a malformed list is our choice.
    private static func formProblems(of order: JSONObject, _ function: String) -> [Order2Message] {
        var form = Order2Form(order, function)
        form.orderNumber()
        form.objects("BasketidModelList")
        var messages = form.problems
        var place = 0
        for basket in order.objects("BasketidModelList") {
            var form = Order2Form(basket, function)
            form.require("basketId")
            form.integer("basketId")
            form.objects("ShippingModelList", atMost: 20)
            messages += form.problems
            for row in basket.objects("ShippingModelList") {
                place += 1
                messages += rowProblems(of: row, function).map { message in
                    var message = message
                    message.members = [
                        ("dataNumber", .literal("\(place)")),
                        ("shippingDetailId", row.number("shippingDetailId").map { .literal("\($0)") } ?? .null),
                    ]
                    return message
                }
            }
        }
        return messages
    }

    private static func rowProblems(of row: JSONObject, _ function: String) -> [Order2Message] {
        var form = Order2Form(row, function)
        form.integer("shippingDetailId")
        form.integer("deliveryCompany", OrderDetails.Shipping.companyCodes.contains)
        form.text("shippingNumber", atMost: 120)
        form.day("shippingDate")
        form.integer("shippingDeleteFlag") { 0...1 ~= $0 }
        if row.text("shippingDeleteFlag") == "1" { form.require("shippingDetailId") }
        return form.problems
    }

    /// Writes the rows of one order.
    private static func apply(_ body: JSONObject, _ number: String, _ shop: inout ShopState) -> [Order2Message] {
        func message(_ kind: Order2Message.Kind, _ code: Int, _ text: String, _ place: Int?, _ id: Int?)
            -> Order2Message
        {
            var message = Order2Message(kind: kind, function: sync, number: code, text: text)
            message.members = [
                ("dataNumber", place.map { .literal("\($0)") } ?? .null),
                ("shippingDetailId", id.map { .literal("\($0)") } ?? .null),
            ]
            return message
        }
        guard let order = shop.orders[number] else {
            return [message(.error, 101, "指定された注文番号は存在しません。", nil, nil)]
        }
        if shop.orders.details(of: order).progress >= 800 {
            let text = "指定された注文番号は既にキャンセルされているため、発送完了報告が出来る状態ではありませんでした。"
            return [message(.error, 102, text, nil, nil)]
        }
        let baskets = Set(order.all("packageModel").compactMap { $0.number("basketId") })
        var messages: [Order2Message] = []
        var place = 0
        for basket in body.objects("BasketidModelList") {
            let id = basket.number("basketId") ?? 0
            for row in basket.objects("ShippingModelList") {
                place += 1
                guard baskets.contains(id) else {
                    messages.append(message(.error, 101, "指定された送付先は存在しません。", place, nil))
                    continue
                }
                messages.append(write(row, basket: id, of: number, &shop, place, message))
            }
        }
        if messages.contains(where: { $0.kind == .info }) { report(number, &shop) }
        return messages
    }

    private static func write(
        _ row: JSONObject,
        basket: Int,
        of number: String,
        _ shop: inout ShopState,
        _ place: Int,
        _ message: (Order2Message.Kind, Int, String, Int?, Int?) -> Order2Message
    ) -> Order2Message {
        func text(_ name: String, _ old: String?) -> String? {
            guard row.has(name) else { return old }
            return row.text(name).flatMap { $0.isEmpty ? nil : $0 }
        }
        guard let id = row.number("shippingDetailId") else {
            let new = shop.numbers.nextSerial() + 1_000_000
            shop.orders.change(number) { details, _ in
                details.shipping[basket, default: []].append(
                    .init(
                        id: new,
                        number: text("shippingNumber", nil),
                        company: text("deliveryCompany", nil),
                        date: text("shippingDate", nil)
                    )
                )
            }
            return message(.info, 101, "発送情報の追加設定が完了しました。", place, new)
        }
        let rows = shop.orders[number].map { shop.orders.details(of: $0).shipping[basket] ?? [] } ?? []
        guard let index = rows.firstIndex(where: { $0.id == id }) else {
            return message(.error, 101, "指定された発送明細IDは存在しません。", place, id)
        }
        if row.text("shippingDeleteFlag") == "1" {
            shop.orders.change(number) { details, _ in details.shipping[basket]?.remove(at: index) }
            return message(.info, 103, "発送情報の削除設定が完了しました。", place, id)
        }
        shop.orders.change(number) { details, _ in
            let old = rows[index]
            details.shipping[basket]?[index].number = text("shippingNumber", old.number)
            details.shipping[basket]?[index].company = text("deliveryCompany", old.company)
            details.shipping[basket]?[index].date = text("shippingDate", old.date)
        }
        return message(.info, 102, "発送情報の更新設定が完了しました。", place, id)
    }

    /// Reports an order as shipped once each of its packages has a shipping date.
    static func report(_ number: String, _ shop: inout ShopState) {
        let now = shop.clock.now.japaneseTime
        shop.orders.change(number) { details, order in
            let isShipped = order.all("packageModel").allSatisfy { package in
                details.shipping[package.number("basketId") ?? 0]?.contains { $0.date != nil } == true
            }
            guard isShipped, details.progress == 300 else { return }
            details.move(to: 500, &order)
            details.shippedAt = now
        }
    }
}
