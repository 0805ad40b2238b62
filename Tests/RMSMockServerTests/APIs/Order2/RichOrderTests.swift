import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// The orders of the demo shop that have more than a line and a receiver.
@Suite struct RichOrderTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private var numbers: [String] { shop.use { $0.orders.listed.compactMap { $0.value("orderNumber") } } }

    private func orders(version: Int = 10) async throws -> [OrderAPI2.Order] {
        try await shop.rms.order.get(numbers, version: OrderAPI2.GetOrder.Version(rawValue: version))
            .map { outcome in try outcome.get() }
    }

    /// The order of the seed with this number, from 1.
    private func order(_ serial: Int) async throws -> OrderAPI2.Order {
        try await shop.rms.order.get(number(serial))
    }

    private func number(_ serial: Int) throws -> String {
        try #require(numbers.first { Int($0.suffix(8)) == serial })
    }

    private func old(_ serial: Int) async throws -> OrderAPI1.Order {
        let orders = try await shop.rms.v1.order.orders(numbers: [number(serial)])
            .reduce(into: [OrderAPI1.Order]()) { $0.append($1) }
        return try #require(orders.first)
    }

    private func found(_ condition: (inout OrderAPI2.SearchOrder) -> Void) async throws -> [Int] {
        var search = OrderAPI2.SearchOrder(from: shop.now.addingTimeInterval(-60 * 86_400), to: shop.now)
        condition(&search)
        return try await shop.rms.order.search(search).reduce(into: []) { $0.append(Int($1.suffix(8)) ?? 0) }.sorted()
    }

    // MARK: Every order

    @Test(arguments: 3...10)
    func `the client reads every order in every version`(version: Int) async throws {
        let orders = try await orders(version: version)
        #expect(orders.count == 75)
        #expect(
            Set(orders.compactMap { $0.progress?.rawValue }) == [100, 200, 300, 400, 500, 600, 700, 800, 900]
        )
        #expect(orders.contains { $0.isSocialGift == true } == (version >= 10))
        #expect(orders.contains { $0.isOneDayOperation == true } == (version >= 8))
        let packages = orders.flatMap { $0.packages ?? [] }
        #expect(packages.contains { $0.socialGift != nil } == (version >= 10))
        #expect(packages.contains { $0.dropOffLocation != nil } == (version >= 9))
        #expect(packages.contains { $0.items?.first?.skus?.first?.merchantDefinedSKUID != nil } == (version >= 7))
    }

    private func sum(_ prices: [OrderAPI2.Price?]) -> Int {
        let amounts = prices.compactMap { $0?.rawValue }
        return amounts.contains(-9999) ? -9999 : amounts.reduce(0, +)
    }

    @Test func `the amounts of every order add up`() async throws {
        for order in try await orders() {
            let packages = order.packages ?? [], number = order.orderNumber
            for package in packages {
                let lines = (package.items ?? []).map { ($0.taxIncludedPrice?.rawValue ?? 0) * ($0.units ?? 0) }
                #expect(package.goodsPrice?.rawValue == lines.reduce(0, +), "\(number)")
                #expect(package.totalPrice?.rawValue == sum([package.goodsPrice, package.postagePrice]), "\(number)")
            }
            #expect(order.goodsPrice?.rawValue == sum(packages.map(\.goodsPrice)), "\(number)")
            #expect(order.postagePrice?.rawValue == sum(packages.map(\.postagePrice)), "\(number)")
            let total = sum([order.goodsPrice, order.postagePrice, order.wrapping1?.price, order.wrapping2?.price])
            #expect(order.totalPrice?.rawValue == total, "\(number)")
            let coupons = order.coupons ?? []
            for coupon in coupons {
                let price = (coupon.couponPrice?.rawValue ?? 0) * (coupon.couponUnit ?? 0)
                #expect(coupon.couponTotalPrice?.rawValue == price, "\(number)")
            }
            #expect(order.couponAllTotalPrice?.rawValue == sum(coupons.map(\.couponTotalPrice)), "\(number)")
            #expect(
                order.couponAllTotalPrice?.rawValue == sum([order.couponShopPrice, order.couponOtherPrice]),
                "\(number)"
            )
            let discounts = sum([order.couponAllTotalPrice]) + (order.point?.usedPoint ?? 0)
            let request = total + sum([order.paymentCharge, order.additionalFeeToUser]) - discounts
            #expect(order.requestPrice?.rawValue == (total == -9999 ? total : request), "\(number)")
        }
    }

    @Test func `the tax rates of every order are the order's amounts`() async throws {
        for order in try await orders() where order.requestPrice?.isUndecided == false {
            let number = order.orderNumber
            let rates = try #require(order.taxSummaries)
            #expect(sum(rates.map(\.totalPrice)) == order.totalPrice?.rawValue, "\(number)")
            #expect(sum(rates.map(\.paymentCharge)) == order.paymentCharge?.rawValue, "\(number)")
            #expect(sum(rates.map(\.couponPrice)) == order.couponAllTotalPrice?.rawValue, "\(number)")
            let points = order.point?.usedPoint ?? 0
            #expect(sum(rates.map(\.requestPrice)) == sum([order.requestPrice]) + points, "\(number)")
            #expect(rates.map(\.taxRate) == rates.map(\.taxRate).sorted { ($0 ?? 0) > ($1 ?? 0) }, "\(number)")
            for rate in rates {
                let percent = rate.taxRate == 0.08 ? 8.0 : 10
                let request = sum([rate.totalPrice]) + sum([rate.paymentCharge]) - sum([rate.couponPrice])
                #expect(rate.requestPrice?.rawValue == request && rate.point?.rawValue == 0, "\(number)")
                let tax = (Double(request) * percent / (100 + percent)).rounded()
                #expect(rate.requestPriceTax?.rawValue == Int(tax), "\(number)")
                let lines = (order.packages ?? []).flatMap { $0.items ?? [] }
                let goods = lines.filter { $0.taxRate == rate.taxRate }
                    .reduce(0) { $0 + sum([$1.taxIncludedPrice]) * ($1.units ?? 0) }
                #expect(percent == 10 || sum([rate.totalPrice]) == goods, "\(number)")
            }
        }
    }

    @Test func `the older service's answers match its schema`() throws {
        let schema = try #require(XMLSchema(path: PackagedSchemas.path(of: "order-envelope.xsd")))
        let asked = numbers.map { "<orderNumber>\($0)</orderNumber>" }.joined()
        let answer = shop.post(
            "order/ws",
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><o:getOrder "
                + "xmlns:o=\"http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws\"><arg0>"
                + "<authKey>ESA U1BzaG9wOlNMc2hvcA==</authKey></arg0><arg1>\(asked)</arg1></o:getOrder>"
                + "</s:Body></s:Envelope>"
        )
        #expect(answer.text.ranges(of: "<orderModel>").count == 75)
        #expect(schema.complaints(about: try XMLTree(answer.body)) == [])
    }

    // MARK: Single orders

    @Test func `two rates share a coupon in proportion, and the higher one takes the rest`() async throws {
        let order = try await order(73)
        #expect(order.totalPrice == 4810 && order.couponAllTotalPrice == 300 && order.requestPrice == 4177)
        let rates = try #require(order.taxSummaries)
        #expect(rates.map(\.taxRate) == [0.1, 0.08])
        #expect(rates.map(\.totalPrice) == [1430, 3380])
        #expect(rates.map(\.couponPrice) == [90, 210])
        #expect(rates.map(\.requestPrice) == [1340, 3170])
        #expect(rates.map(\.requestPriceTax) == [122, 235])
    }

    @Test func `an undecided postage is undecided in the totals and can't be confirmed`() async throws {
        let order = try await order(62)
        #expect(order.goodsPrice == 27_920)
        for price in [order.postagePrice, order.totalPrice, order.requestPrice, order.packages?.first?.totalPrice] {
            #expect(price == .undecided)
        }
        let rates = try #require(order.taxSummaries)
        #expect(rates.map(\.requestPrice) == [.undecided] && rates.map(\.totalPrice) == [.undecided])
        #expect(rates.map(\.requestPriceTax) == [.undecided] && rates.map(\.couponPrice) == [0])
        guard case .failed(let error)? = await shop.rms.order.confirm([order.orderNumber]).first else {
            Issue.record("confirmed")
            return
        }
        #expect(error.failure?.code == "ORDER_EXT_API_CONFIRM_ORDER_ERROR_105")
        #expect(try await self.order(62).progress == .awaitingConfirmation)
    }

    @Test func `both services show a gift to two receivers`() async throws {
        let order = try await order(61)
        #expect(order.isGift == true && order.hasSeveralSenders == true && order.isSentToOrderer == false)
        #expect(order.packages?.map(\.noshi) == ["御祝", "内祝"])
        #expect(order.packages?.map { $0.items?.count } == [2, 1])
        #expect(order.packages?.map { $0.sender?.familyName } == ["例", "試験"])
        #expect(Set(order.packages?.map(\.basketID) ?? []).count == 2)
        #expect(order.wrapping1?.title == .paper && order.wrapping1?.taxPrice == 18)
        #expect(order.wrapping2?.title == .ribbon && order.wrapping2?.name == "赤いリボン")
        #expect(order.shippingTerm?.rawValue == 1416 && order.deliveryDate != nil)
        #expect(order.remarks?.contains("\n14時〜16時\n") == true)
        let old = try await old(61)
        #expect(old.isGift == true && old.isGiftCheck == true && old.packages.count == 2)
        #expect(old.packages.map(\.noshi) == ["御祝", "内祝"])
        #expect(old.wrapping1?.title == "包装紙" && old.wrapping2?.price == 110)
        #expect(old.option == order.remarks && old.wishDeliveryDate == order.deliveryDate)
        #expect(old.totalPrice == order.totalPrice?.rawValue)
    }

    @Test func `coupons are in both services, and either changes them`() async throws {
        var order = try await order(72)
        let item = try #require(order.packages?.first?.items?.last)
        #expect(order.coupons?.map(\.couponCapital) == [.maker, .service])
        #expect(order.coupons?.map(\.itemDetailID) == [item.itemDetailID, 0])
        #expect(order.coupons?.map(\.itemID) == [item.itemID, 0])
        #expect(order.couponShopPrice == 0 && order.couponOtherPrice == 800)
        var old = try await old(72)
        #expect(old.couponAllTotalPrice == 800 && old.couponAllTotalUnit == 3 && old.couponShopPrice == 0)
        #expect(old.coupons.map(\.couponCode) == order.coupons?.map(\.couponCode))
        #expect(old.coupons.first?.couponTotalPrice == 300 && old.coupons.first?.couponUnit == 2)

        let number = order.orderNumber
        shop.use { state in
            guard var changed = state.orders[number] else { return }
            changed["couponModel"]?.set("couponUnit", "1")
            state.orders[number] = changed
        }
        order = try await self.order(72)
        #expect(order.coupons?.map(\.couponTotalPrice) == [150, 500])
        #expect(order.coupons?.map(\.itemDetailID) == [item.itemDetailID, 0])

        shop.use { state in state.orders.change(number) { details, _ in details.coupons.removeFirst() } }
        old = try await self.old(72)
        #expect(old.coupons.map(\.couponCode) == ["DEMO-0003-C500"])
        #expect(old.couponAllTotalPrice == 500 && old.couponOtherTotalUnit == 1)
    }

    @Test func `a store pick-up is in both services`() async throws {
        let order = try await order(66)
        let store = try #require(order.packages?.first?.storePickup)
        #expect(order.delivery?.deliveryName == "コンビニ受取")
        #expect(store.chain?.rawValue == 50 && store.storeName == "見本駅前店" && store.storeCode == "000123")
        #expect(store.openTime == "0000" && store.closeTime == "2400" && store.storeGenreCode == nil)
        let old = try #require(try await old(66).packages.first?.deliveryCvs)
        #expect(old.storeName == store.storeName && old.cvsOpenTime == "0000")
    }

    @Test func `a social gift awaits its receiver's address, or has it`() async throws {
        let waiting = try #require(try await order(68).packages?.first)
        #expect(waiting.socialGift?.isInputCompleted == false && waiting.socialGift?.inputCompletedAt == nil)
        #expect(waiting.socialGift?.managementNumber?.hasSuffix("-sg") == true)
        #expect(waiting.sender?.zipCode1 == "999" && waiting.sender?.zipCode2 == "9999")
        #expect(waiting.sender?.city == "入力待ち" && waiting.sender?.firstNameKana == "ニュウリョクマチ")
        #expect([waiting.sender?.phoneNumber1, waiting.sender?.phoneNumber3] == ["999", "9999"])
        let order = try await order(69)
        let entered = try #require(order.packages?.first)
        #expect(order.isSocialGift == true && entered.socialGift?.isInputCompleted == true)
        let entry = try #require(entered.socialGift?.inputCompletedAt)
        #expect(entry.timeIntervalSince(try #require(order.orderedAt)) == 1.5 * 86_400)
        #expect(try #require(entered.socialGift?.inputDueDate) > entry)
        #expect(entered.socialGift?.receiverEmailAddress == "mihon6@pc.fw.rakuten.ne.jp")
        #expect(entered.sender?.familyName == "想定" && entered.dropOffLocation?.rawValue == "宅配ボックス")
    }

    @Test func `a changed or canceled order says why`() async throws {
        let changing = try await order(70), canceling = try await order(74), canceled = try await order(75)
        #expect(changing.progress == .awaitingChange && canceling.progress == .awaitingCancellation)
        #expect(canceled.progress == .cancelled)
        let reasons = try [changing, canceling, canceled].map { try #require($0.changeReasons?.first) }
        #expect(reasons.map { $0.changeType?.rawValue } == [4, 0, 2])
        #expect(reasons.map { $0.changeReasonDetail?.rawValue } == [6, 8, 16])
        #expect(reasons.map { $0.changeReason?.rawValue } == [1, 0, 1])
        #expect(reasons.map { $0.completedAt == nil } == [true, true, false])
        #expect(reasons.allSatisfy { $0.appliedAt != nil })
        #expect(try await old(74).status?.rawValue == "キャンセル")
    }

    @Test func `a payment fee is billed and has the standard tax rate`() async throws {
        let order = try await order(64)
        #expect(order.settlement?.method?.rawValue == 21)
        #expect(order.paymentCharge == 250 && order.requestPrice == 4050)
        #expect(order.taxSummaries?.map(\.paymentCharge) == [250])
        #expect(order.taxSummaries?.map(\.requestPriceTax) == [368])
    }

    // MARK: Searches

    @Test func `searches find what only some orders have`() async throws {
        #expect(try await found { $0.usesCoupon = true } == [63, 72, 73])
        #expect(try await found { $0.hasDrug = true } == [71])
        #expect(try await found { $0.isOneDayOperation = true } == [67])
        #expect(try await found { $0.subStatusIDs = [3601, 3602] } == [63, 65])
        let without = try await found {
            $0.subStatusIDs = [-1]
            $0.progress = [.awaitingConfirmation]
        }
        #expect(without.contains(61) && !without.contains(63) && !without.contains(65))
        #expect(try await found { $0.settlementMethod = OrderAPI2.SettlementMethod(rawValue: 21) } == [64])
    }

    @Test(arguments: [
        (OrderAPI2.KeywordType.variantID, "vest-m-white", [65]), (.variantID, "vest", [1, 65]),
        (.merchantSKU, "V-0", [1, 65]), (.merchantSKU, "demo-item-23", []), (.skuInfo, "サイズ:S\n色:白", [16]),
        (.itemNumber, "D-006", [11, 61, 72]), (.itemNumber, "-m-w", []),
    ])
    func `keywords are found in SKUs`(type: OrderAPI2.KeywordType, text: String, serials: [Int])
        async throws
    {
        let found = try await found {
            $0.keywordType = type
            $0.keyword = text
        }
        #expect(found == serials)
    }
}
