import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct PurchaseItemShopTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private var start: Date { shop.now.addingTimeInterval(-95 * 86_400) }

    private func time(_ days: Double) -> String {
        String(shop.now.addingTimeInterval(days * 86_400).japaneseTime.prefix(19)) + "+0900"
    }

    private func search(_ members: String) -> MockAnswer {
        let period = #""dateType":1,"startDatetime":"\#(time(-30))","endDatetime":"\#(time(0))""#
        return shop.post(json: "purchaseItem/searchOrderItem", "{\(period)\(members)}")
    }

    @Test func `both services return the same orders, this one without the data of customers`() async throws {
        let orders = try await shop.rms.order.orders(from: start, to: shop.now).reduce(into: []) { $0.append($1) }
        let reduced = try await shop.rms.purchaseItem.orders(from: start, to: shop.now)
            .reduce(into: []) { $0.append($1) }
        #expect(orders.count > 20 && reduced.map(\.orderNumber) == orders.map(\.orderNumber))
        for (order, reduced) in zip(orders, reduced) {
            #expect(reduced.progress == order.progress && reduced.requestPrice == order.requestPrice)
            #expect(reduced.orderer?.prefecture == order.orderer?.prefecture && order.orderer?.familyName != nil)
            #expect(reduced.orderer?.familyName == nil && reduced.orderer?.emailAddress == nil)
            #expect(reduced.settlement?.method == order.settlement?.method && reduced.settlement?.cardNumber == nil)
            #expect(reduced.packages?.first?.sender == nil && order.packages?.first?.sender != nil)
            let (items, all) = (reduced.packages?.first?.items, order.packages?.first?.items)
            #expect(items?.map(\.itemName) == all?.map(\.itemName) && items?.first?.skus == all?.first?.skus)
        }
    }

    @Test func `an answer has exactly the documented members`() async throws {
        let number = try #require(try await shop.rms.order.orders(from: start, to: shop.now).first { _ in true })
        let text = shop.post(json: "purchaseItem/getOrderItem", #"{"orderNumberList":["\#(number.orderNumber)"]}"#).text
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let order = try #require((answer["OrderModelList"] as? [[String: Any]])?.first)
        #expect(Set(answer.keys) == ["MessageModelList", "OrderModelList"])
        #expect(order.count == 41)
        let package = try #require((order["PackageModelList"] as? [[String: Any]])?.first)
        #expect(package.count == 9)
        #expect((package["ItemModelList"] as? [[String: Any]])?.first?.count == 18)
        for personal in ["SenderModel", "remarks", "familyName", "phoneNumber1", "cardNumber", "shippingNumber"] {
            #expect(!text.contains(personal), "\(personal)")
        }
    }

    @Test func `each number without an order has a message`() async throws {
        let known = try #require(try await shop.rms.order.orders(from: start, to: shop.now).first { _ in true })
        let unknown = ["123456-20260101-00000000", "123456-20260101-00000001"]
        let none = try await shop.rms.send(PurchaseItemAPI.GetOrderItem(orderNumbers: unknown))
        #expect(none.orders == [] && none.messages?.map(\.orderNumber) == unknown)
        #expect(none.messages?.map(\.code) == [String](repeating: "ORDER_EXT_API_GET_ORDER_INFO_102", count: 2))
        let numbers = [unknown[0], known.orderNumber]
        let some = try await shop.rms.send(PurchaseItemAPI.GetOrderItem(orderNumbers: numbers))
        #expect(some.orders?.map(\.orderNumber) == [known.orderNumber])
        #expect(some.messages?.map(\.orderNumber) == [nil, unknown[0]])
        let outcomes = await shop.rms.purchaseItem.get(numbers)
        guard case .failed(let error)? = outcomes.first, case .succeeded? = outcomes.last else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(error.kind == .notFound)
    }

    @Test func `a search by an item finds its orders`() async throws {
        let order = try #require(
            try await shop.rms.order.orders(from: shop.now.addingTimeInterval(-60 * 86_400), to: shop.now)
                .first { _ in true }
        )
        let item = try #require(order.packages?.first?.items?.first)
        var search = PurchaseItemAPI.SearchOrderItem(from: shop.now.addingTimeInterval(-60 * 86_400), to: shop.now)
        search.keywordType = .itemNumber
        search.keyword = item.itemNumber
        let numbers = try await shop.rms.purchaseItem.search(search).reduce(into: [String]()) { $0.append($1) }
        let byOther = OrderAPI2.SearchOrder(from: search.start, to: search.end)
        let all = try await shop.rms.order.search(byOther).reduce(into: [String]()) { $0.append($1) }
        #expect(numbers.contains(order.orderNumber) && numbers.count < all.count)
    }

    @Test(arguments: [
        #","phoneNumber":"0","phoneNumberType":1"#, #","settlementMethod":21"#, #","ordererMailAddress":"x""#,
        #","deliveryName":"x""#,
    ])
    func `a condition that only searchOrder has is ignored and reported`(condition: String) {
        let all = search("")
        let answer = search(condition)
        #expect(all["x-mock-violations"] == nil)
        #expect(answer.status == 200 && answer.text == all.text && all.text.contains("123456-"))
        #expect(answer["x-mock-violations"]?.contains("is not a member of searchOrderItem") == true)
    }

    @Test(arguments: 3...6)
    func `a keyword type of customers is refused`(type: Int) {
        let answer = search(#","searchKeywordType":\#(type),"searchKeyword":"a""#)
        #expect(answer.status == 400 && answer.text.contains("SEARCH_ORDER_ERROR_011"))
        #expect(answer.text.contains("searchKeywordType"))
    }

    @Test(arguments: [
        ("searchOrderItem", #"{"dateType":1}"#, "SEARCH_ORDER_ERROR_009"),
        ("searchOrderItem", "{", "SEARCH_ORDER_ERROR_011"),
        ("searchOrderItem", "", "SEARCH_ORDER_ERROR_009"), ("getOrderItem", "{}", "GET_ORDER_ERROR_009"),
        ("getOrderItem", #"{"orderNumberList":["x"]}"#, "GET_ORDER_ERROR_011"),
        ("getOrderItem", "[]", "GET_ORDER_ERROR_011"),
        ("getOrderItem", "", "GET_ORDER_ERROR_009"),
    ])
    func `what is missing or malformed is refused`(function: String, body: String, code: String) {
        let answer = shop.post(json: "purchaseItem/\(function)", body)
        #expect(answer.status == 400)
        #expect(answer.text.contains("ORDER_EXT_API_\(code)"), "\(answer.text)")
    }

    @Test func `an order that was confirmed by the other service is past its processing here`() async throws {
        shop.use { $0.orders.delay = 0 }
        let number = try #require(
            try await shop.rms.order.orders(from: start, to: shop.now, progress: [.awaitingConfirmation])
                .first { _ in true }?.orderNumber
        )
        _ = await shop.rms.order.confirm([number])
        #expect(try await shop.rms.purchaseItem.get(number).progress == .awaitingShipment)
    }
}
