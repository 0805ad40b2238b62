import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// The changes of what orders contain, and of who ordered them.
@Suite struct Order2SenderTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private func first(
        _ progress: OrderAPI2.OrderProgress,
        where isWanted: (OrderAPI2.Order) -> Bool = { _ in true }
    ) async throws -> OrderAPI2.Order {
        let orders = try await shop.rms.order.orders(
            from: shop.now.addingTimeInterval(-95 * 86_400),
            to: shop.now,
            progress: [progress]
        )
        .reduce(into: []) { $0.append($1) }
        let wanted = orders.first(where: isWanted)
        return try #require(wanted)
    }

    private func read(_ order: OrderAPI2.Order) async throws -> OrderAPI2.Order {
        try await shop.rms.order.get(order.orderNumber)
    }

    /// The code with which the change of an order that is not shipped is refused.
    private func refusal(
        _ order: OrderAPI2.Order,
        _ change: (inout OrderAPI2.OrderContents) -> Void
    ) async throws -> String? {
        var contents = try OrderAPI2.OrderContents(of: order)
        change(&contents)
        let code = await shop.code { [contents] in
            try await shop.rms.order.update(OrderAPI2.UpdateOrderSender(contents))
        }
        return code?.replacing("ORDER_EXT_API_UPDATE_ORDERSENDER_", with: "")
    }

    private func change(
        _ order: OrderAPI2.Order,
        _ change: (inout OrderAPI2.OrderContents) -> Void
    ) async throws -> OrderAPI2.Order {
        try await shop.rms.order.changeContents(of: order.orderNumber, change)
        return try await read(order)
    }

    private static func body(_ contents: OrderAPI2.OrderContents) throws -> String {
        try JSONModelEncoder.encode(OrderAPI2.UpdateOrderSender(contents), for: .service).compact
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

    // MARK: Contents

    @Test func `an order that is sent back as it is stays as it is`() async throws {
        for progress in [
            OrderAPI2.OrderProgress.awaitingConfirmation, .processedByRakuten, .awaitingShipment, .shipped, .paid,
        ] {
            let order = try await first(progress)
            let old = shop.use { $0.orders[order.orderNumber] }
            let after = try await change(order) { _ in }
            #expect(after == order)
            let shown = try #require(shop.use { $0.orders[order.orderNumber] })
            #expect(shown.value("requestPrice") == old?.value("requestPrice"))
            #expect(shown["packageModel"]?.all("itemModel") == old?["packageModel"]?.all("itemModel"))
        }
    }

    @Test func `recipient, items, postage, noshi and drop-off are changed, in both services`() async throws {
        let order = try await first(.awaitingShipment)
        let after = try await change(order) { contents in
            contents.packages[0].sender.city = "港区"
            contents.packages[0].sender.firstName = ""
            contents.packages[0].items[0].itemName = "別の名"
            contents.packages[0].items[0].itemNumber = "number-1"
            contents.packages[0].items[0].price += 100
            contents.packages[0].items[0].taxRate = Decimal(8) / 100
            contents.packages[0].items[0].includesPostage = true
            contents.packages[0].postagePrice = 700
            contents.packages[0].postageTaxRate = 0
            contents.packages[0].noshi = "御祝"
            contents.packages[0].dropOffLocation = .door
        }
        let package = try #require(after.packages?.first), old = try #require(order.packages?.first)
        #expect(package.sender?.city == "港区" && package.sender?.firstName == nil)
        #expect(package.sender?.familyName == old.sender?.familyName)
        let item = try #require(package.items?.first), oldItem = try #require(old.items?.first)
        #expect(item.itemName == "別の名" && item.itemNumber == "number-1" && item.includesPostage == true)
        #expect(item.manageNumber == oldItem.manageNumber && item.skus == oldItem.skus)
        #expect(item.price?.rawValue == (oldItem.price?.rawValue ?? 0) + 100 && item.taxRate == Decimal(8) / 100)
        #expect(package.postagePrice == 700 && package.postageTaxRate == 0 && package.noshi == "御祝")
        #expect(package.isDropOff == true && package.dropOffLocation == .door)
        #expect(after.isSentToOrderer == false)
        let goods = (item.price?.rawValue ?? 0) * (item.units ?? 0)
        #expect(after.goodsPrice?.rawValue == goods && package.goodsPrice?.rawValue == goods)
        #expect(after.postagePrice == 700 && after.totalPrice?.rawValue == goods + 700)
        #expect(after.requestPrice?.rawValue == goods + 700 - (order.point?.usedPoint ?? 0))

        let earlier = try await shop.rms.v1.order.orders(numbers: [order.orderNumber])
            .reduce(into: [OrderAPI1.Order]()) { $0.append($1) }
        let shown = try #require(earlier.first?.packages.first)
        #expect(shown.sender?.city == "港区" && shown.postagePrice == 700 && shown.noshi == "御祝")
        #expect(shown.items.first?.itemName == "別の名" && earlier.first?.requestPrice == after.requestPrice?.rawValue)

        let erased = try await change(order) { contents in
            contents.packages[0].noshi = ""
            contents.packages[0].dropOffLocation = .unused
            contents.packages[0].items[0].selectedChoice = nil
        }
        #expect(erased.packages?.first?.noshi == nil && erased.packages?.first?.isDropOff == false)
        #expect(erased.packages?.first?.items?.first?.selectedChoice == oldItem.selectedChoice)
    }

    @Test func `after shipping the other call changes the contents`() async throws {
        let shipped = try await first(.shipped)
        let after = try await change(shipped) { $0.packages[0].items[0].price += 1 }
        #expect(after.totalPrice?.rawValue ?? 0 > shipped.totalPrice?.rawValue ?? 0)
        #expect(after.progress == .shipped && after.packages?.first?.shippings == shipped.packages?.first?.shippings)
        #expect(try await refusal(shipped) { _ in } == "ERROR_102")
        let waiting = try await first(.awaitingShipment)
        let contents = try OrderAPI2.OrderContents(of: waiting)
        let code = await shop.code {
            try await shop.rms.order.update(OrderAPI2.UpdateOrderSenderAfterShipping(contents))
        }
        #expect(code == "ORDER_EXT_API_UPDATE_ORDERSENDER_ERROR_102")
    }

    @Test func `an order that can't be changed is not written`() async throws {
        let cancelled = try await first(.cancelled)
        let error = await #expect(throws: RMSError.self) {
            try await shop.rms.order.changeContents(of: cancelled.orderNumber) { $0.packages[0].postagePrice = 1 }
        }
        #expect(error?.kind == .invalidRequest && error?.problem.contains("progress 900") == true)
        #expect(try await read(cancelled) == cancelled)
    }

    @Test func `a lower amount needs a reason`() async throws {
        let order = try await first(.awaitingShipment) { $0.packages?.first?.items?.first?.units ?? 0 > 1 }
        #expect(try await refusal(order) { $0.packages[0].items[0].units -= 1 } == "ERROR_114")
        #expect(try await read(order) == order)
        #expect(
            try await refusal(order) {
                $0.packages[0].items[0].units -= 1
                $0.reductionReason = .outOfStock
            } == nil
        )
        #expect(try await read(order).requestPrice?.rawValue ?? 0 < order.requestPrice?.rawValue ?? 0)
    }

    @Test func `an undecided price stays undecided, in the totals too`() async throws {
        let order = try await first(.awaitingConfirmation)
        let after = try await change(order) { $0.packages[0].postagePrice = .undecided }
        #expect(after.packages?.first?.postagePrice == .undecided && after.postagePrice == .undecided)
        #expect(after.totalPrice == .undecided && after.requestPrice == .undecided)
        #expect(try await change(after) { _ in } == after)
        #expect(try await change(after) { $0.packages[0].postagePrice = order.postagePrice } == order)
    }

    // MARK: Lines, packages and stock

    /// Gives an order another line and another package.
    private func grow(_ order: OrderAPI2.Order) async throws -> OrderAPI2.Order {
        let basket = try #require(order.packages?.first?.basketID)
        shop.use { state in
            state.orders.change(order.orderNumber) { details, order in
                var second = order["packageModel"]!.with("basketId", "77").with("postagePrice", "100")
                second["itemModel"]?.set("price", "10")
                let line = order["packageModel"]!["itemModel"]!.with("itemName", "二つ目")
                order["packageModel"]?.children.append(line)
                order.children.append(second)
                details.shipping[basket] = nil
            }
        }
        return try await read(order)
    }

    @Test func `removed lines and packages are gone, and the ids of the others stay`() async throws {
        let order = try await grow(try await first(.awaitingShipment))
        let ids = order.packages?[0].items?.map(\.itemDetailID) ?? []
        #expect(ids.count == 2 && order.packages?.count == 2)
        let after = try await change(order) { contents in
            contents.packages[0].items[0].isDeleted = true
            contents.reductionReason = .outOfStock
        }
        #expect(after.packages?[0].items?.map(\.itemDetailID) == [ids[1]])
        #expect(after.packages?[0].items?.map(\.itemName) == ["二つ目"])
        let smaller = try await change(after) { contents in
            contents.packages[1].isDeleted = true
            contents.reductionReason = .otherByCustomer
        }
        #expect(smaller.packages?.first?.basketID == order.packages?[0].basketID && smaller.packages?.count == 1)
        #expect(smaller.postagePrice == order.packages?[0].postagePrice)
        #expect(smaller.hasSeveralSenders == false)
        #expect(try await refusal(smaller) { $0.packages[0].isDeleted = true } == "ERROR_011")
        #expect(try await refusal(smaller) { $0.packages[0].items[0].isDeleted = true } == "ERROR_011")
        #expect(try await read(smaller) == smaller)
    }

    private func stock(_ url: String) -> Int {
        shop.use {
            ($0.items[url]?["itemInventory"]?["inventories"]?.children ?? [])
                .compactMap { $0.number("inventoryCount") }.reduce(0, +)
        }
    }

    @Test func `the stock follows the quantity as the line says`() async throws {
        let order = try await first(.awaitingShipment) { $0.packages?.first?.items?.first?.units ?? 0 > 1 }
        let line = try #require(order.packages?.first?.items?.first)
        let url = try #require(line.manageNumber), units = try #require(line.units)
        let before = stock(url)
        _ = try await change(order) {
            $0.packages[0].items[0].units = 1
            $0.packages[0].items[0].stockRestoring = .restore
            $0.reductionReason = .outOfStock
        }
        #expect(stock(url) == before + units - 1)
        _ = try await change(order) {
            $0.packages[0].items[0].units = units
            $0.packages[0].items[0].stockRestoring = .leave
        }
        #expect(stock(url) == before + units - 1)
        _ = try await change(order) {
            $0.packages[0].items[0].units = 1
            $0.packages[0].items[0].itemNumber = "another"
            $0.packages[0].items[0].stockRestoring = .leave
            $0.reductionReason = .outOfStock
        }
        _ = try await change(order) {
            $0.packages[0].items[0].units = units
            $0.packages[0].items[0].stockRestoring = .restore
        }
        #expect(stock(url) == before)
        _ = try await change(order) {
            $0.packages[0].items[0].units = 900_000_000
            $0.packages[0].items[0].price = 999_999_999
            $0.packages[0].items[0].stockRestoring = .restore
        }
        let rows = shop.use {
            $0.items[url]?["itemInventory"]?["inventories"]?.children.compactMap { $0.number("inventoryCount") }
        }
        #expect(rows?.contains(0) == true && rows?.allSatisfy { $0 >= 0 } == true)
        let huge = try await read(order)
        #expect(huge.goodsPrice?.rawValue == 999_999_999 * 900_000_000)
    }

    @Test func `unknown packages, lines and SKUs are refused`() async throws {
        let order = try await first(.awaitingShipment)
        #expect(try await refusal(order) { $0.packages[0].basketID = 1 } == "ERROR_101")
        #expect(try await refusal(order) { $0.packages[0].items[0].itemDetailID = 1 } == "ERROR_101")
        #expect(try await refusal(order) { $0.packages[0].items[0].skus[0].variantID = "x" } == "ERROR_011")
        #expect(
            try await refusal(order) { $0.coupons = [.init(couponCode: "A", couponPrice: 1, couponUnit: 1)] }
                == "ERROR_101"
        )
        #expect(try await refusal(order) { $0.orderNumber = "123456-20260101-00000000" } == "ERROR_101")
        #expect(try await read(order) == order)
    }

    @Test func `the SKU of an item with several needs its information`() async throws {
        func hasInfo(_ order: OrderAPI2.Order) -> Bool {
            order.packages?.first?.items?.first?.skus?.first?.skuInfo != nil
        }
        let order = try await first(.shipped, where: hasInfo)
        var contents = try OrderAPI2.OrderContents(of: order)
        contents.packages[0].items[0].skus[0].skuInfo = nil
        let code = await shop.code { [contents] in
            try await shop.rms.order.update(OrderAPI2.UpdateOrderSenderAfterShipping(contents))
        }
        #expect(code == "ORDER_EXT_API_UPDATE_ORDERSENDER_ERROR_139")
        let after = try await change(order) {
            $0.packages[0].items[0].skus[0].skuInfo = "色:緑"
            $0.packages[0].items[0].skus[0].merchantDefinedSKUID = "m-1"
        }
        let sku = try #require(after.packages?.first?.items?.first?.skus?.first)
        #expect(sku.skuInfo == "色:緑" && sku.merchantDefinedSKUID == "m-1")
    }

    // MARK: Wrappings, coupons and payment

    @Test func `wrappings are added, changed and removed, and are part of the total`() async throws {
        let order = try await first(.awaitingShipment)
        let wrapped = try await change(order) {
            $0.wrapping1 = .init(.ribbon, name: "赤いリボン", price: 110, taxRate: Decimal(1) / 10)
            $0.wrapping2 = .init(.paper, name: "紙", price: 100, taxRate: Decimal(8) / 100, includesTax: false)
        }
        #expect(wrapped.wrapping1?.title == .ribbon && wrapped.wrapping1?.name == "赤いリボン")
        #expect(wrapped.wrapping1?.taxPrice == 10 && wrapped.wrapping2?.taxPrice == 8)
        #expect(wrapped.totalPrice?.rawValue == (order.totalPrice?.rawValue ?? 0) + 210)
        #expect(wrapped.requestPrice?.rawValue == (order.requestPrice?.rawValue ?? 0) + 210)
        #expect(try await change(wrapped) { _ in } == wrapped)
        let shown = shop.use { $0.orders[order.orderNumber]?["wrappingModel1"] }
        #expect(shown?.value("title") == "リボン" && shown?.value("price") == "110")
        #expect(try await refusal(wrapped) { $0.wrapping2 = nil } == "ERROR_009")
        let plain = try await change(wrapped) {
            $0.wrapping1?.isDeleted = true
            $0.wrapping2?.isDeleted = true
            $0.reductionReason = .otherByCustomer
        }
        #expect(plain == order)
    }

    @Test func `a price may be a text`() async throws {
        let order = try await first(.awaitingShipment)
        var contents = try OrderAPI2.OrderContents(of: order)
        contents.wrapping1 = .init(.ribbon, name: "赤いリボン", price: 150, taxRate: Decimal(1) / 10)
        let body = try Self.body(contents)
        let answer = post("updateOrderSender", body.replacing("\"price\":150", with: "\"price\":\"150\""))
        #expect(answer.status == 200)
        #expect(try await read(order).wrapping1?.price == 150)
    }

    @Test func `coupons are used less, and an order with coupons needs them`() async throws {
        let order = try await first(.awaitingShipment)
        shop.use { state in
            state.orders.change(order.orderNumber) { details, order in
                details.coupons = [
                    .init(code: "AAAA", name: "x", summary: "x", expiryDate: "2100-12-31", price: 10, units: 2)
                ]
                order.set("requestPrice", "\((order.number("requestPrice") ?? 0) - 20)")
            }
        }
        func send(_ units: Int) async throws -> String? {
            try await refusal(order) { $0.coupons = [.init(couponCode: "AAAA", couponPrice: 10, couponUnit: units)] }
        }
        #expect(try await refusal(order) { $0.coupons = [] } == "ERROR_009")
        #expect(try await send(3) == "ERROR_011")
        #expect(try await send(1) == nil)
        let coupon = shop.use { $0.orders[order.orderNumber]?["couponModel"] }
        #expect(coupon?.value("couponUnit") == "1" && coupon?.value("couponTotalPrice") == "10")
        #expect(try await read(order).requestPrice?.rawValue == (order.requestPrice?.rawValue ?? 0) - 10)
    }

    @Test func `the payment method changes at progress 100 only`() async throws {
        let new = try await first(.awaitingConfirmation) { $0.settlement?.method == .card }
        let after = try await change(new) { $0.afterSettlementMethod = .sevenElevenPrepayment }
        #expect(after.settlement?.method == .sevenElevenPrepayment && after.settlement?.cardNumber == nil)
        #expect(after.settlement?.methodName == "セブンイレブン（前払）")
        let waiting = try await first(.awaitingShipment) { $0.settlement?.method == .bankTransfer }
        #expect(try await refusal(waiting) { $0.afterSettlementMethod = .loan } == "ERROR_115")
        #expect(try await refusal(waiting) { $0.afterSettlementMethod = .bankTransfer } == nil)
        #expect(try await read(waiting) == waiting)
    }

    @Test func `cash on delivery needs its fee`() async throws {
        let order = try await first(.awaitingConfirmation) { $0.settlement?.method == .card }
        let contents = try OrderAPI2.OrderContents(of: order)
        let body = try Self.body(contents)
        func code(_ body: String) -> String? {
            let answer = post("updateOrderSender", body)
            #expect(answer.status == 400)
            return answer.text.firstMatch(of: /ERROR_\d+/).map { String($0.0) }
        }
        let cash = String(body.dropLast()) + #","afterSettlementMethodCode":2}"#
        #expect(code(cash.replacing(#""deliveryPrice":0"#, with: #""deliveryPrice":-9999"#)) == "ERROR_136")
        #expect(code(cash.replacing(#""deliveryPrice":0,"#, with: "")) == "ERROR_009")
        #expect(code(cash.replacing(#""deliveryTaxRate":0.1,"#, with: "")) == "ERROR_009")
        #expect(try await read(order) == order)
        let after = try await change(order) {
            $0.packages[0].deliveryPrice = 330
            $0.afterSettlementMethod = .cashOnDelivery
        }
        #expect(after.settlement?.method == .cashOnDelivery && after.deliveryPrice == 330)
    }

    // MARK: Form

    @Test(arguments: [
        (#""orderNumber":"#, #""x":"#, "009", "orderNumber"),
        (#""reductionReason":8"#, #""reductionReason":7"#, "011", "reductionReason"),
        (#""PackageModelList":"#, #""x":"#, "009", "PackageModelList"),
        (#""basketId":"#, #""x":"#, "009", "basketId"), (#""basketId":"#, #""basketId":"a","x":"#, "011", "basketId"),
        (#""postageTaxRate":0.1"#, #""postageTaxRate":0.05"#, "011", "postageTaxRate"),
        (#""postagePrice":"#, #""postagePrice":-1,"x":"#, "011", "postagePrice"),
        (#""packageDeleteFlag":0"#, #""packageDeleteFlag":2"#, "011", "packageDeleteFlag"),
        (#""SenderModel":"#, #""x":"#, "009", "SenderModel"),
        (#""SenderModel":"#, #""SenderModel":1,"x":"#, "011", "SenderModel"),
        (#""zipCode2":"#, #""x":"#, "009", "zipCode2"),
        (#""zipCode1":"#, #""zipCode1":"123456789012345678901","x":"#, "011", "zipCode1"),
        (#""prefecture":"#, #""prefecture":"東京","x":"#, "011", "prefecture"),
        (#""familyName":"#, #""familyName":"A&B","x":"#, "011", "familyName"),
        (#""familyName":"#, #""familyName":"A・B","x":"#, "011", "familyName"),
        (#""phoneNumber1":"#, #""phoneNumber1":"123456789012345678901234567890123","x":"#, "011", "phoneNumber1"),
        (#""ItemModelList":"#, #""x":"#, "009", "ItemModelList"),
        (#""itemDetailId":"#, #""x":"#, "009", "itemDetailId"),
        (#""itemName":"#, #""x":"#, "009", "itemName"), (#""price":"#, #""price":1000000000,"x":"#, "011", "price"),
        (#""units":"#, #""units":-1,"x":"#, "011", "units"),
        (#""includeTaxFlag":1"#, #""x":1"#, "009", "includeTaxFlag"),
        (#""restoreInventoryFlag":0"#, #""restoreInventoryFlag":3"#, "011", "restoreInventoryFlag"),
        (#""variantId":"#, #""x":"#, "009", "variantId"),
        (#""basketId":"#, #""dropOffLocation":"ポスト（郵便受箱）","basketId":"#, "011", "dropOffLocation"),
        (#""orderNumber":"#, #""afterSettlementMethodCode":16,"orderNumber":"#, "011", "afterSettlementMethodCode"),
        (#""orderNumber":"#, #""WrappingModel1":{"title":1},"orderNumber":"#, "009", "name"),
        (#""orderNumber":"#, #""CouponModelList":[{"couponCode":"A"}],"orderNumber":"#, "009", "couponPrice"),
    ])
    func `what is missing or malformed is named, and nothing changes`(
        old: String,
        new: String,
        number: String,
        field: String
    ) async throws {
        let order = try await first(.awaitingShipment)
        var contents = try OrderAPI2.OrderContents(of: order)
        contents.reductionReason = .outOfStock
        let body = try Self.body(contents)
        try #require(body.contains(old))
        let answer = post("updateOrderSender", body.replacing(old, with: new, maxReplacements: 1))
        #expect(answer.status == 400)
        #expect(answer.text.contains("UPDATE_ORDERSENDER_ERROR_\(number)"), "\(answer.text)")
        #expect(answer.text.contains("\"\(field)の"), "\(answer.text)")
        #expect(try await read(order) == order)
    }

    @Test func `an empty drop-off place means none, as null does`() async throws {
        let order = try await first(.awaitingShipment)
        for empty in ["null", "\"\""] {
            let placed = try await change(order) { $0.packages[0].dropOffLocation = .garage }
            #expect(placed.packages?.first?.dropOffLocation == .garage)
            let body = try Self.body(try OrderAPI2.OrderContents(of: placed))
            _ = post("updateOrderSender", body)
            #expect(try await read(order).packages?.first?.dropOffLocation == .garage)
            let with = body.replacing(#""basketId""#, with: #""dropOffLocation":\#(empty),"basketId""#)
            #expect(post("updateOrderSender", with).status == 200)
            #expect(try await read(order) == order)
        }
    }

    // MARK: Orderer

    @Test func `the orderer is changed, in both services`() async throws {
        let order = try await first(.paid)
        var update = try OrderAPI2.UpdateOrderOrderer(of: order)
        update.orderer.address.subAddress = "9-9"
        update.orderer.emailAddress = "new@example.com"
        update.orderer.sex = "女"
        update.orderer.birthYear = 1999
        try await shop.rms.order.update(update)
        let after = try await read(order)
        #expect(after.orderer?.subAddress == "9-9" && after.orderer?.emailAddress == "new@example.com")
        #expect(after.orderer?.sex == "女" && after.orderer?.birthYear == 1999)
        #expect(after.orderer?.familyName == order.orderer?.familyName && after.packages == order.packages)
        let shown = shop.use { $0.orders[order.orderNumber]?["ordererModel"] }
        #expect(shown?.value("subAddress") == "9-9" && shown?.value("birthYear") == "1999")
    }

    @Test(arguments: [
        ("{}", "009", "orderNumber"), (#"{"orderNumber":"N"}"#, "009", "OrdererModel"),
        (#"{"orderNumber":"N","OrdererModel":[]}"#, "011", "OrdererModel"),
        (#"{"orderNumber":"N","OrdererModel":{"birthMonth":13}}"#, "011", "birthMonth"),
        (#"{"orderNumber":"N","OrdererModel":{"familyName":"&"}}"#, "011", "familyName"),
        (#"{"orderNumber":"N","reductionReason":16,"OrdererModel":{"sex":"男"}}"#, "011", "reductionReason"),
        (#"{"orderNumber":"N","OrdererModel":{"emailAddress":{}}}"#, "011", "emailAddress"),
    ])
    func `an orderer is refused if it is missing or malformed`(body: String, number: String, field: String) async throws
    {
        let order = try await first(.paid)
        let answer = post("updateOrderOrderer", body.replacing("\"N\"", with: "\"\(order.orderNumber)\""))
        #expect(answer.status == 400)
        #expect(answer.text.contains("UPDATE_ORDERORDERER_ERROR_\(number)"), "\(answer.text)")
        #expect(answer.text.contains("\"\(field)の"), "\(answer.text)")
        #expect(try await read(order) == order)
    }

    @Test func `the orderer of an unknown order is refused`() async throws {
        let answer = post(
            "updateOrderOrderer",
            #"{"orderNumber":"123456-20260101-00000000","OrdererModel":{"sex":"男"}}"#
        )
        #expect(answer.status == 200 && answer.text.contains("UPDATE_ORDERORDERER_ERROR_101"))
    }
}
