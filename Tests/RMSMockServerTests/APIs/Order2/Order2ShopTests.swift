import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct Order2ShopTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private func orders(days: Double = 95, progress: [OrderAPI2.OrderProgress]? = nil) async throws -> [OrderAPI2.Order]
    {
        try await shop.rms.order.orders(
            from: shop.now.addingTimeInterval(-days * 86_400),
            to: shop.now,
            progress: progress
        )
        .reduce(into: []) { $0.append($1) }
    }

    private func first(_ progress: OrderAPI2.OrderProgress) async throws -> OrderAPI2.Order {
        try #require(try await orders(progress: [progress]).first)
    }

    private func failure(_ outcome: RecordOutcome<Void>?) -> String? {
        guard case .failed(let error)? = outcome else { return nil }
        return error.failure?.code
    }

    private func post(_ function: String, _ body: String) -> MockAnswer {
        let fields = [
            (name: "Authorization", value: "ESA U1BzaG9wOlNMc2hvcA=="),
            (name: "Content-Type", value: "application/json; charset=utf-8"),
        ]
        let target = "/es/2.0/order/\(function)/"
        return shop.engine.answer(
            MockRequest(method: "POST", target: target, fields: fields, body: [UInt8](body.utf8))
        )
    }

    // MARK: Reads

    @Test func `both services show the same orders`() async throws {
        let now = try await orders()
        let earlier = try await shop.rms.v1.order.orders(from: shop.now.addingTimeInterval(-95 * 86_400), to: shop.now)
            .reduce(into: [OrderAPI1.Order]()) { $0.append($1) }
        #expect(now.map(\.orderNumber) == earlier.compactMap(\.orderNumber))
        for (order, old) in zip(now, earlier) {
            #expect(order.requestPrice?.rawValue == old.requestPrice)
            #expect(order.orderedAt == old.orderDate)
            #expect(order.orderer?.familyName == old.orderer?.familyName)
            #expect(order.packages?.count == old.packages.count)
            #expect(order.packages?.first?.items?.map(\.itemName) == old.packages.first?.items.map(\.itemName))
        }
        #expect(Set(now.compactMap { $0.progress?.rawValue }) == [100, 200, 300, 400, 500, 600, 700, 800, 900])
    }

    @Test(arguments: 3...10)
    func `each version has the members that it brought`(version: Int) async throws {
        let number = try await first(.awaitingShipment).orderNumber
        let answer = post("getOrder", #"{"orderNumberList":["\#(number)"],"version":\#(version)}"#)
        let text = answer.text
        let members = [
            "defaultDeliveryCompanyCode": 4...10, "isSingleItemShipping": 4...10, "receiptIssueCount": 5...10,
            "DueDateModelList": 5...10, "cautionDisplayDetailType": 6...10, "\"version\"": 6...10,
            "SkuModelList": 7...10, "deliveryCertPrgFlag": 8...10, "goodsTax": 3...7, "isTaxRecalc": 3...7,
            "dropOffFlag": 9...10, "socialGiftFlag": 10...10, "TaxSummaryModelList": 3...10,
        ]
        for (member, versions) in members {
            #expect(text.contains(member) == versions.contains(version), "\(member) in \(version)")
        }
        let orders = await shop.rms.order.get([number], version: OrderAPI2.GetOrder.Version(rawValue: version))
        guard case .succeeded(let order)? = orders.first else {
            Issue.record("no order")
            return
        }
        #expect(order.orderNumber == number)
    }

    @Test func `numbers that the shop does not have are missing, and each is told`() async throws {
        let known = try await first(.paid).orderNumber
        let outcomes = await shop.rms.order.get([known, "123456-20260101-00000000"])
        guard case .succeeded? = outcomes.first, case .failed(let error)? = outcomes.last else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(error.kind == .notFound)
        await #expect(throws: RMSError.self) { try await shop.rms.order.get("123456-20260101-00000000") }
    }

    @Test(arguments: [
        (#"{"version":7}"#, "GET_ORDER_ERROR_009"), (#"{"orderNumberList":["x"],"version":7}"#, "GET_ORDER_ERROR_011"),
        (#"{"orderNumberList":["123456-20260101-00000000"]}"#, "GET_ORDER_ERROR_009"),
        (#"{"orderNumberList":["123456-20260101-00000000"],"version":11}"#, "GET_ORDER_ERROR_011"),
        ("{", "GET_ORDER_ERROR_011"), ("[]", "GET_ORDER_ERROR_011"), ("", "GET_ORDER_ERROR_009"),
    ])
    func `getOrder refuses what is missing or malformed`(body: String, code: String) {
        let answer = post("getOrder", body)
        #expect(answer.status == 400)
        #expect(answer.text.contains("ORDER_EXT_API_\(code)"), "\(answer.text)")
    }

    @Test func `a search finds by its conditions, in pages and in either order`() async throws {
        var search = OrderAPI2.SearchOrder(from: shop.now.addingTimeInterval(-60 * 86_400), to: shop.now)
        search.page = OrderAPI2.PageRequest(size: 7, number: 1, sort: [.byOrderDate(ascending: false)])
        let newest = try await shop.rms.send(search)
        #expect(newest.orderNumbers?.count == 7)
        let total = try #require(newest.page?.totalRecords)
        #expect(newest.page?.totalPages == (total + 6) / 7)
        search.page = nil
        let all = try await shop.rms.order.search(search).reduce(into: [String]()) { $0.append($1) }
        #expect(all.count == total && Set(all).count == total)

        let order = try await first(.awaitingShipment)
        var named = search
        named.keywordType = .ordererName
        named.keyword = (order.orderer?.familyName ?? "") + (order.orderer?.firstName ?? "")
        named.start = shop.now.addingTimeInterval(-62 * 86_400)
        let byName = try await shop.rms.order.search(named).reduce(into: [String]()) { $0.append($1) }
        let known = try await orders(days: 62)
        #expect(
            Set(byName)
                == Set(
                    known.filter {
                        $0.orderer?.familyName == order.orderer?.familyName
                            && $0.orderer?.firstName == order.orderer?.firstName
                    }
                    .map(\.orderNumber)
                )
        )
    }

    @Test(arguments: [
        (#""startDatetime":"2026-11-20T00:00:00","endDatetime":"2026-11-21T00:00:00+0900""#, "startDatetime"),
        (#""startDatetime":"2026-11-21T00:00:00+0900","endDatetime":"2026-11-20T00:00:00+0900""#, "endDatetime"),
        (#""startDatetime":"2020-01-01T00:00:00+0900","endDatetime":"2020-01-02T00:00:00+0900""#, "startDatetime"),
    ])
    func `a search refuses periods that RMS does not search`(dates: String, field: String) {
        let answer = post("searchOrder", #"{"dateType":1,\#(dates)}"#)
        #expect(answer.status == 400)
        #expect(answer.text.contains("SEARCH_ORDER_ERROR_011") && answer.text.contains(field), "\(answer.text)")
    }

    @Test func `whether a key permits a read is checked without writing`() async throws {
        let functions = RMSFunction.all.filter { [.rakutenPayOrder, .purchaseItem].contains($0.family) }
        for finding in await shop.rms.diagnose(AppProfile(name: "orders", functions: functions)).findings {
            let isRead = finding.function.access == .read
            #expect(finding.state.label == (isRead ? "granted" : "not checkable without writing"), "\(finding)")
        }
    }

    // MARK: Writes

    @Test func `a confirmed order is processed, then awaits shipment`() async throws {
        shop.use { $0.orders.delay = 600 }
        let number = try await first(.awaitingConfirmation).orderNumber
        guard case .succeeded? = await shop.rms.order.confirm([number]).first else {
            Issue.record("refused")
            return
        }
        #expect(try await shop.rms.order.get(number).progress == .processedByRakuten)
        #expect(failure(await shop.rms.order.confirm([number]).first) == "ORDER_EXT_API_CONFIRM_ORDER_ERROR_103")
        shop.use { $0.clock.move(by: 601) }
        let order = try await shop.rms.order.get(number)
        #expect(order.progress == .awaitingShipment && order.fixedAt != nil && order.confirmedAt != nil)
    }

    @Test func `a batch has a result for each order`() async throws {
        let new = try await first(.awaitingConfirmation).orderNumber
        let cancelled = try await first(.cancelled).orderNumber
        let outcomes = await shop.rms.order.confirm([new, cancelled, "123456-20260101-00000000"])
        #expect(
            outcomes.map(failure) == [
                nil, "ORDER_EXT_API_CONFIRM_ORDER_ERROR_102", "ORDER_EXT_API_CONFIRM_ORDER_ERROR_101",
            ]
        )
    }

    @Test func `the memo's fields are left, set and erased, and the older service shows them`() async throws {
        let number = try await first(.awaitingShipment).orderNumber
        var memo = OrderAPI2.UpdateOrderMemo(orderNumber: number)
        memo.memo = "確認済み"
        memo.operatorName = "佐藤"
        memo.deliveryDate = .set(Date(timeIntervalSince1970: 1_798_729_200))
        try await shop.rms.order.update(memo)
        let old = try await shop.rms.v1.order.orders(numbers: [number])
            .reduce(into: [OrderAPI1.Order]()) { $0.append($1) }
        #expect(old.first?.memo == "確認済み")
        var order = try await shop.rms.order.get(number)
        #expect(order.memo == "確認済み" && order.operatorName == "佐藤" && order.deliveryDate != nil)

        var erase = OrderAPI2.UpdateOrderMemo(orderNumber: number)
        erase.operatorName = ""
        erase.deliveryDate = .clear
        try await shop.rms.order.update(erase)
        order = try await shop.rms.order.get(number)
        #expect(order.memo == "確認済み" && order.operatorName == nil && order.deliveryDate == nil)
    }

    @Test func `remarks and the delivery method are changed`() async throws {
        let number = try await first(.awaitingShipment).orderNumber
        try await shop.rms.order.update(
            OrderAPI2.UpdateOrderRemarks(orderNumber: number, isGift: true, remarks: "のし")
        )
        try await shop.rms.order.update(OrderAPI2.UpdateOrderDelivery(orderNumber: number, deliveryName: "メール便"))
        let order = try await shop.rms.order.get(number)
        #expect(order.isGift == true && order.remarks == "のし" && order.delivery?.deliveryName == "メール便")
    }

    @Test(arguments: [
        ("updateOrderMemo", #""memo":"\#(String(repeating: "あ", count: 1001))""#, "UPDATE_ORDERMEMO_ERROR_011"),
        ("updateOrderMemo", #""operator":"一二三四五六七""#, "UPDATE_ORDERMEMO_ERROR_011"),
        ("updateOrderMemo", #""deliveryDate":"2026/12/01""#, "UPDATE_ORDERMEMO_ERROR_011"),
        ("updateOrderRemarks", #""x":1"#, "UPDATE_ORDERREMARKS_ERROR_009"),
        ("updateOrderDelivery", #""x":1"#, "UPDATE_ORDERDELIVERY_ERROR_009"),
        ("cancelOrder", #""inventoryRestoreType":0"#, "CANCEL_ORDER_ERROR_009"),
        ("cancelOrder", #""inventoryRestoreType":3,"changeReasonDetailApply":8"#, "CANCEL_ORDER_ERROR_011"),
        ("cancelOrder", #""inventoryRestoreType":0,"changeReasonDetailApply":16"#, "CANCEL_ORDER_ERROR_011"),
        ("updateOrderShipping", #""x":1"#, "UPDATE_ORDERSHIPPING_ERROR_009"),
    ])
    func `writes refuse what is missing or malformed, and change nothing`(
        function: String,
        members: String,
        code: String
    ) async throws {
        let before = try await first(.awaitingShipment)
        let answer = post(function, #"{"orderNumber":"\#(before.orderNumber)",\#(members)}"#)
        #expect(answer.status == 400)
        #expect(answer.text.contains("ORDER_EXT_API_\(code)"), "\(answer.text)")
        #expect(try await shop.rms.order.get(before.orderNumber) == before)
    }

    @Test func `sub-statuses fit the order's progress`() async throws {
        let groups = try await shop.rms.order.subStatuses()
        let waiting = try #require(groups.first { $0.progress == .awaitingShipment }?.subStatuses?.first?.id)
        let confirming = try #require(groups.first { $0.progress == .awaitingConfirmation }?.subStatuses?.first?.id)
        let number = try await first(.awaitingShipment).orderNumber
        let cancelled = try await first(.cancelled).orderNumber
        let set = await shop.rms.order.setSubStatus(.set(waiting), of: [number, cancelled])
        #expect(set.map(failure) == [nil, "ORDER_EXT_API_UPDATE_ORDERSUBSTATUS_ERROR_101"])
        #expect(try await shop.rms.order.get(number).subStatusID == waiting)
        let wrong = await shop.rms.order.setSubStatus(.set(confirming), of: [number])
        #expect(wrong.map(failure) == ["ORDER_EXT_API_UPDATE_ORDERSUBSTATUS_ERROR_102"])
        _ = await shop.rms.order.setSubStatus(.clear, of: [number])
        #expect(try await shop.rms.order.get(number).subStatusID == nil)
    }

    // MARK: Shipping

    @Test func `rows are added, changed and deleted, and the last package reports the order`() async throws {
        let order = try await first(.awaitingShipment)
        let basket = try #require(order.packages?.first?.basketID)
        func ship(_ row: OrderAPI2.ShippingRow) async throws -> OrderAPI2.RowResult {
            let rows = OrderAPI2.ShippingBasket(basketID: basket, rows: [row])
            return try #require(try await shop.rms.order.ship(order.orderNumber, [rows]).first)
        }
        let added = try await ship(.add(deliveryCompany: .yamato, shippingNumber: "1111-2222"))
        let id = try #require(added.shippingDetailID)
        #expect(added.code == "ORDER_EXT_API_UPDATE_ORDERSHIPPING_INFO_101")
        let updated = try await ship(.update(id: id, shippingNumber: ""))
        #expect(updated.code == "ORDER_EXT_API_UPDATE_ORDERSHIPPING_INFO_102")
        var row = try await shop.rms.order.get(order.orderNumber).packages?.first?.shippings?.first
        #expect(row?.shippingNumber == nil && row?.deliveryCompany == .yamato && row?.shippingDetailID == id)
        #expect(try await shop.rms.order.get(order.orderNumber).progress == .awaitingShipment)
        _ = try await ship(.update(id: id, shippingDate: .set(shop.now)))
        #expect(try await shop.rms.order.get(order.orderNumber).progress == .shipped)
        let deleted = try await ship(.delete(id: id))
        #expect(deleted.code == "ORDER_EXT_API_UPDATE_ORDERSHIPPING_INFO_103")
        row = try await shop.rms.order.get(order.orderNumber).packages?.first?.shippings?.first
        #expect(row == nil)
        #expect(try await ship(.delete(id: id)).failure != nil)
    }

    @Test func `shipping of a canceled order is refused as a whole`() async throws {
        let order = try await first(.cancelled)
        let basket = OrderAPI2.ShippingBasket(basketID: 1, rows: [.add(shippingNumber: "1")])
        let code = await shop.code { _ = try await shop.rms.order.ship(order.orderNumber, [basket]) }
        #expect(code == "ORDER_EXT_API_UPDATE_ORDERSHIPPING_ERROR_102")
    }

    @Test func `an asynchronous shipping call has a ticket, and its result when it is due`() async throws {
        shop.use { $0.orders.delay = 60 }
        let order = try await first(.awaitingShipment)
        let basket = try #require(order.packages?.first?.basketID)
        let rows = OrderAPI2.ShippingBasket(basketID: basket, rows: [.add(shippingNumber: "9")])
        let call = OrderAPI2.UpdateOrderShippingAsync([
            OrderAPI2.OrderShipping(orderNumber: order.orderNumber, baskets: [rows])
        ])
        let ticket = try #require(try await shop.rms.send(call).requestID)
        let read = OrderAPI2.GetResultUpdateOrderShippingAsync(requestID: ticket)
        #expect(try await shop.rms.send(read).results.isEmpty)
        shop.use { $0.clock.move(by: 61) }
        let results = try await shop.rms.send(read).results
        #expect(results.map(\.orderNumber) == [order.orderNumber])
        #expect(results.first?.failure == nil)
        let written = try await shop.rms.order.get(order.orderNumber)
        #expect(written.packages?.first?.shippings?.map(\.shippingNumber) == ["9"])
        shop.use { $0.clock.move(by: 31 * 86_400) }
        #expect(try await shop.rms.send(read).results.isEmpty)
    }

    @Test func `malformed rows of an asynchronous call are reported at once, and nothing is written`() async throws {
        let order = try await first(.awaitingShipment)
        let rows = #"[{"basketId":1,"ShippingModelList":[{"shippingDate":"2026/1/1"},{"deliveryCompany":"9999"}]}]"#
        let number = order.orderNumber
        let answer = post(
            "updateOrderShippingAsync",
            #"{"OrderShippingModelList":[{"orderNumber":"\#(number)","BasketidModelList":\#(rows)}]}"#
        )
        #expect(answer.status == 200)
        #expect(answer.text.ranges(of: "UPDATE_ORDERSHIPPING_ASYNC_ERROR_011").count == 2)
        #expect(answer.text.contains(#""dataNumber":2"#) && !answer.text.contains("requestId\":\""))
        #expect(try await shop.rms.order.get(number) == order)
    }

    // MARK: Cancellation

    @Test func `an order is canceled by the call that its progress requires`() async throws {
        for progress in [OrderAPI2.OrderProgress.awaitingConfirmation, .awaitingShipment, .paid] {
            let number = try await first(progress).orderNumber
            try await shop.rms.order.cancel(number, reason: .outOfStock)
            #expect(try await shop.rms.order.get(number).progress == .cancelled)
            await #expect(throws: RMSError.self) { try await shop.rms.order.cancel(number, reason: .outOfStock) }
        }
        let paid = try await first(.paid).orderNumber
        let code = await shop.code {
            _ = try await shop.rms.send(OrderAPI2.CancelOrder(orderNumber: paid, reason: .cancelled))
        }
        #expect(code == "ORDER_EXT_API_CANCEL_ORDER_ERROR_102")
    }

    @Test func `a change by the older service is seen by the newer one`() async throws {
        let number = try await first(.awaitingConfirmation).orderNumber
        guard case .succeeded? = await shop.rms.order.confirm([number]).first else {
            Issue.record("refused")
            return
        }
        let ticket = try #require(try await shop.rms.send(OrderAPI1.GetRequestID()).requestID)
        let change = OrderAPI1.StatusChange(orderNumbers: [number], status: "処理済")
        _ = try await shop.rms.send(OrderAPI1.ChangeStatus(changes: [change], requestID: ticket))
        shop.use { $0.clock.move(by: 60) }
        #expect(try await shop.rms.order.get(number).progress == .paid)
    }

    @Test func `canceling restores the stock as the call says`() async throws {
        for (rule, isRestored) in [(OrderAPI2.StockRestoring.restore, true), (.leave, false)] {
            let order = try await first(.awaitingShipment)
            let line = try #require(order.packages?.first?.items?.first)
            let url = try #require(line.manageNumber)
            func stock() -> [Int] {
                shop.use {
                    $0.items[url]?["itemInventory"]?["inventories"]?.children.compactMap { $0.number("inventoryCount") }
                        ?? []
                }
            }
            let before = stock().reduce(0, +)
            try await shop.rms.order.cancel(order.orderNumber, reason: .outOfStock, inventoryRestore: rule)
            let units = order.packages?.flatMap { $0.items ?? [] }.filter { $0.manageNumber == url }
                .compactMap(\.units).reduce(0, +)
            #expect(stock().reduce(0, +) == before + (isRestored ? units ?? 0 : 0), "\(rule)")
        }
    }

    @Test func `an order with a shipping date is not canceled before it is shipped`() async throws {
        let order = try await first(.awaitingShipment)
        try await shipped(order, .add(shippingNumber: "1"))
        let basket = try #require(order.packages?.first?.basketID)
        let written = try await shop.rms.order.get(order.orderNumber)
        #expect(written.progress == .awaitingShipment)
        // A second package keeps the order from being shipped.
        shop.use { state in
            state.orders.change(order.orderNumber) { details, order in
                details.shipping[basket]?[0].date = "2026-11-01"
                order.children.append(order["packageModel"]!.with("basketId", "1"))
            }
        }
        let error = await #expect(throws: RMSError.self) {
            try await shop.rms.order.cancel(order.orderNumber, reason: .outOfStock)
        }
        #expect(error?.problem.contains("shipping date") == true)
    }

    private func shipped(_ order: OrderAPI2.Order, _ row: OrderAPI2.ShippingRow) async throws {
        let basket = try #require(order.packages?.first?.basketID)
        let baskets = [OrderAPI2.ShippingBasket(basketID: basket, rows: [row])]
        _ = try await shop.rms.order.ship(order.orderNumber, baskets)
    }

    @Test func `an order that is shipped while Rakuten processes it is reported when that ends`() async throws {
        shop.use { $0.orders.delay = 600 }
        let order = try await first(.awaitingConfirmation)
        _ = await shop.rms.order.confirm([order.orderNumber])
        try await shipped(order, .add(shippingNumber: "1", shippingDate: shop.now))
        #expect(try await shop.rms.order.get(order.orderNumber).progress == .processedByRakuten)
        shop.use { $0.clock.move(by: 601) }
        #expect(try await shop.rms.order.get(order.orderNumber).progress == .shipped)
    }

    @Test func `what 2.0 never confirmed stays as the older service left it`() async throws {
        let number = try await first(.processedByRakuten).orderNumber
        try await shop.rms.order.update(OrderAPI2.UpdateOrderRemarks(orderNumber: number, remarks: "x"))
        shop.use { $0.clock.move(by: 3600) }
        #expect(try await shop.rms.order.get(number).progress == .processedByRakuten)
    }

    @Test func `parcels are seen and changed by both services`() async throws {
        let order = try await first(.awaitingShipment)
        try await shipped(order, .add(deliveryCompany: .sagawa, shippingNumber: "11"))
        var old = try #require(shop.use { $0.orders[order.orderNumber] })
        #expect(old["packageModel"]?.value("shippingNumber") == "11")
        #expect(old["packageModel"]?.value("deliveryCompanyId") == "1002")
        old["packageModel"]?.set("shippingNumber", "22")
        shop.use { [old] in $0.orders[order.orderNumber] = old }
        let rows = try await shop.rms.order.get(order.orderNumber).packages?.first?.shippings
        #expect(rows?.map(\.shippingNumber) == ["22"])
    }

    @Test func `an undecided amount prevents a confirmation, and stays undecided in the totals`() async throws {
        let number = try await first(.awaitingConfirmation).orderNumber
        shop.use { state in
            state.orders.change(number) { _, order in
                order.set("postagePrice", "-9999")
                order.set("requestPrice", "-9999")
                order["packageModel"]?.set("postagePrice", "-9999")
            }
        }
        #expect(failure(await shop.rms.order.confirm([number]).first) == "ORDER_EXT_API_CONFIRM_ORDER_ERROR_105")
        let order = try await shop.rms.order.get(number)
        #expect(order.packages?.first?.totalPrice == .undecided)
        #expect(order.taxSummaries?.first?.requestPriceTax == .undecided)
    }

    @Test func `huge amounts and odd texts of the older service do not break an answer`() async throws {
        let number = try await first(.awaitingShipment).orderNumber
        shop.use { state in
            state.orders.change(number) { _, order in
                order.set("requestPrice", "2000000000000000000")
                order.set("carrierCode", "0,\"x\":1")
                order["packageModel"]?.set("basketId", "2000000000000000000")
                order["packageModel"]?["itemModel"]?.set("taxRate", "abc")
            }
        }
        #expect(try await shop.rms.order.get(number).requestPrice?.amount == 2_000_000_000_000_000_000)
    }

    @Test func `every missing field is named, and a body that is not JSON has the function's code`() {
        let answer = post("cancelOrder", "{}").text
        for field in ["orderNumber", "inventoryRestoreType", "changeReasonDetailApply"] {
            #expect(answer.contains("\(field)の項目を指定して下さい。"))
        }
        for (function, code) in [
            ("updateOrderShipping", "UPDATE_ORDERSHIPPING"), ("updateOrderSubStatus", "UPDATE_ORDERSUBSTATUS"),
            ("cancelOrderAfterShipping", "CANCEL_ORDER"), ("getSubStatusList", "GET_SUBSTATUS_LIST"),
        ] {
            #expect(post(function, "[").text.contains("ORDER_EXT_API_\(code)_ERROR_011"), "\(function)")
        }
        #expect(post("getResultUpdateOrderShippingAsync", "[").text.hasPrefix("{\"ResultShippingModelList\":[{"))
        #expect(post("getSubStatusList", "").status == 200)
    }

    @Test(arguments: [
        #"{"orderNumber":"N","BasketidModelList":[{"ShippingModelList":[{}]}]}"#,
        #"{"orderNumber":"N","BasketidModelList":[{"basketId":1}]}"#,
        #"{"orderNumber":"N","BasketidModelList":[{"basketId":1,"ShippingModelList":[{"shippingDeleteFlag":1}]}]}"#,
        #"{"orderNumber":"x","BasketidModelList":[{"basketId":1,"ShippingModelList":[{}]}]}"#,
        #"{"orderNumber":"N","BasketidModelList":[{"basketId":1,"ShippingModelList":[ROWS]}]}"#,
        #"{"orderNumber":"N","BasketidModelList":[{"basketId":1,"ShippingModelList":[{"shippingDate":"2026-99-99"}]}]}"#,
    ])
    func `shipping rows of a wrong form are refused`(body: String) async throws {
        let order = try await first(.awaitingShipment)
        let rows = [String](repeating: "{}", count: 21).joined(separator: ",")
        let body = body.replacing("\"N\"", with: "\"\(order.orderNumber)\"").replacing("ROWS", with: rows)
        let answer = post("updateOrderShipping", body)
        #expect(answer.status == 400 && answer.text.contains("UPDATE_ORDERSHIPPING_ERROR_0"), "\(answer.text)")
        #expect(try await shop.rms.order.get(order.orderNumber) == order)
    }

    @Test(arguments: [#""abc""#, "1.5", "[]"])
    func `only null takes a sub-status away`(id: String) async throws {
        let number = try await first(.awaitingShipment).orderNumber
        _ = await shop.rms.order.setSubStatus(.set(3602), of: [number])
        let answer = post("updateOrderSubStatus", #"{"orderNumberList":["\#(number)"],"subStatusId":\#(id)}"#)
        #expect(answer.status == 400)
        #expect(try await shop.rms.order.get(number).subStatusID == 3602)
    }

    // MARK: Recorded exchanges

    private func record(_ number: String, orderedAt time: String) throws {
        shop.use { state in
            guard var order = state.orders.listed.first(where: { $0.value("status") == "新規受付" }) else { return }
            order.set("orderNumber", number)
            order.set("orderDate", time)
            state.orders[number] = order
        }
    }

    /// The bodies are as recorded.
    @Test func `recorded requests get the recorded answers`() throws {
        shop.use { $0.clock.set(Date(timeIntervalSince1970: 1_597_975_973)) }
        try record("123456-20200821-00002833", orderedAt: "2020-08-21T10:00:00+09:00")
        let confirmed = post("confirmOrder", #"{"orderNumberList": ["123456-20200821-00002833"]}"#)
        #expect(confirmed.status == 200)
        #expect(
            confirmed.text
                == #"{"MessageModelList":[{"messageType":"INFO","messageCode":"ORDER_EXT_API_CONFIRM_ORDER_INFO_101","#
                + #""message":"注文確認に成功しました。","orderNumber":"123456-20200821-00002833"}]}"#
        )
        let numbers = ["375055-20200801-00001812", "375055-20200802-00000845", "375055-20200802-00001821"]
        for (index, number) in numbers.enumerated() {
            try record(number, orderedAt: "2020-08-0\(index == 0 ? 1 : 2)T1\(index):00:00+09:00")
        }
        let found = post(
            "searchOrder",
            #"{"dateType": 1, "startDatetime": "2020-08-01T00:00:00+0900", "endDatetime": "2020-08-03T00:00:00+0900", "#
                + #""PaginationRequestModel": {"requestRecordsAmount": 1000, "requestPage": 1, "SortModelList": "#
                + #"[{"sortColumn": 1, "sortDirection": 1}]}}"#
        )
        #expect(found.status == 200)
        #expect(
            found.text
                == #"{"orderNumberList":["375055-20200801-00001812","375055-20200802-00000845","#
                + #""375055-20200802-00001821"],"MessageModelList":[{"messageType":"INFO","messageCode":"#
                + #""ORDER_EXT_API_SEARCH_ORDER_INFO_101","message":"注文検索に成功しました。"}],"PaginationResponseModel":"#
                + #"{"totalRecordsAmount":3,"totalPages":1,"requestPage":1}}"#
        )
    }
}
