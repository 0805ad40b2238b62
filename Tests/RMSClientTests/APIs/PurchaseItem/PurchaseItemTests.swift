import Foundation
@testable import RMSClient
import Testing

@Suite struct PurchaseItemTests {
    private let start = Date(timeIntervalSince1970: 1_767_193_200)
    private let read = PurchaseItemAPI.GetOrderItem(orderNumbers: [Order2.number, Order2.other])

    private func search(_ change: (inout PurchaseItemAPI.SearchOrderItem) -> Void = { _ in })
        -> PurchaseItemAPI.SearchOrderItem
    {
        var search = PurchaseItemAPI.SearchOrderItem(from: start, to: start.addingTimeInterval(86_400))
        change(&search)
        return search
    }

    private func found(_ numbers: [String], page: Int = 1, of pages: Int = 1) -> String {
        let list = numbers.map { "\"\($0)\"" }.joined(separator: ",")
        return #"{"orderNumberList":[\#(list)],"MessageModelList":[\#(Order2.message("SEARCH_ORDER_INFO_101"))],"#
            + #""PaginationResponseModel":{"totalRecordsAmount":2,"totalPages":\#(pages),"requestPage":\#(page)}}"#
    }

    private func orders(_ orders: String, _ messages: String = Order2.message("GET_ORDER_INFO_101")) -> String {
        #"{"MessageModelList":[\#(messages)],"OrderModelList":[\#(orders)]}"#
    }

    // MARK: searchOrderItem

    @Test func `a search has the documented members in their order`() throws {
        let full = search {
            $0.progress = [.awaitingShipment, .shipped]
            $0.subStatusIDs = [1101]
            $0.dateType = .fixed
            $0.orderTypes = [.subscription]
            $0.keywordType = .variantID
            $0.keyword = "r-m"
            $0.page = OrderAPI2.PageRequest(size: 30, number: 2, sort: [.byOrderDate(ascending: true)])
        }
        #expect(
            try Wire.body(full)
                == #"{"orderProgressList":[300,500],"subStatusIdList":[1101],"dateType":3,"#
                + #""startDatetime":"2026-01-01T00:00:00+0900","endDatetime":"2026-01-02T00:00:00+0900","#
                + #""orderTypeList":[4],"searchKeywordType":7,"searchKeyword":"r-m","PaginationRequestModel":"#
                + #"{"requestRecordsAmount":30,"requestPage":2,"SortModelList":[{"sortColumn":1,"sortDirection":1}]}}"#
        )
        #expect(try Wire.path(full) == "/es/2.0/purchaseItem/searchOrderItem")
    }

    @Test func `limits are checked before anything is sent`() {
        #expect(Wire.problems(search()) == [])
        #expect(
            Wire.problems(PurchaseItemAPI.SearchOrderItem(blank: WireBlank()))
                == ["startDatetime must be given", "endDatetime must be given"]
        )
        #expect(
            Wire.problems(search { $0.end = $0.start.addingTimeInterval(64 * 86_400) })
                == ["endDatetime must be at most 63 days after startDatetime"]
        )
        #expect(
            Wire.problems(search { $0.subStatusIDs = [-1] })
                == ["orderProgressList must be given when subStatusIdList is -1"]
        )
    }

    @Test(arguments: 0...10)
    func `a keyword type of customers is reported, and no other`(type: Int) {
        let problems = Wire.problems(
            search {
                $0.keywordType = OrderAPI2.KeywordType(rawValue: type)
                $0.keyword = type == 0 ? nil : "a"
            }
        )
        #expect(problems == (3...6 ~= type ? ["searchKeywordType must be 0, 1, 2, 7, 8 or 9 in this search"] : []))
    }

    @Test func `a search answers numbers, or none`() async throws {
        let client = try Wire.client(answering: found([Order2.number, Order2.other]))
        let numbers = try await client.purchaseItem.search(search()).reduce(into: [String]()) { $0.append($1) }
        #expect(numbers == [Order2.number, Order2.other])
        let none =
            #"{"orderNumberList":[],"MessageModelList":[\#(Order2.message("SEARCH_ORDER_INFO_102"))],"#
            + #""PaginationResponseModel":{"totalRecordsAmount":null,"totalPages":null,"requestPage":null}}"#
        let answer = try await Wire.client(answering: none).send(search())
        #expect(answer.orderNumbers == [] && answer.page?.totalRecords == nil)
    }

    // MARK: getOrderItem

    @Test func `a read names its orders, and no version`() throws {
        let body = #"{"orderNumberList":["123456-20200821-00002833","123456-20200821-0000002834"]}"#
        #expect(try Wire.body(read) == body)
        #expect(try Wire.path(read) == "/es/2.0/purchaseItem/getOrderItem")
    }

    @Test func `numbers that RMS would refuse are reported before the call`() {
        for number in Order2.wrongNumbers {
            #expect(!Wire.problems(PurchaseItemAPI.GetOrderItem(orderNumbers: [number])).isEmpty, "\(number)")
        }
        #expect(!Wire.problems(PurchaseItemAPI.GetOrderItem(orderNumbers: [])).isEmpty)
        let many = [String](repeating: Order2.number, count: 101)
        #expect(!Wire.problems(PurchaseItemAPI.GetOrderItem(orderNumbers: many)).isEmpty)
        #expect(Wire.problems(PurchaseItemAPI.GetOrderItem(orderNumbers: Array(many.dropLast()))).isEmpty)
    }

    @Test func `the documented answer is read, and what it lacks is nil`() async throws {
        let order =
            #"{"orderNumber":"\#(Order2.number)","orderProgress":100,"OrdererModel":{"prefecture":"東京都"},"#
            + #""SettlementModel":{"settlementMethodCode":1},"postagePrice":-9999,"#
            + #""PackageModelList":[{"basketId":9501048,"ItemModelList":[{"itemDetailId":9501048,"SkuModelList":[{"variantId":"11"}]}]}]}"#
        let found = try await Wire.client(answering: orders(order)).purchaseItem.get(Order2.number)
        #expect(found.orderer?.prefecture == "東京都" && found.orderer?.familyName == nil)
        #expect(found.settlement?.method == .card && found.settlement?.cardNumber == nil)
        #expect(found.postagePrice?.isUndecided == true && found.memo == nil && found.coupons == nil)
        let package = try #require(found.packages?.first)
        #expect(package.sender == nil && package.shippings == nil)
        #expect(package.items?.first?.skus?.first?.variantID == "11")
    }

    @Test func `a number that a message names as unknown has the kind notFound`() async throws {
        let messages =
            Order2.message("GET_ORDER_INFO_101") + ","
            + Order2.message("GET_ORDER_INFO_102", "受注情報が取得できませんでした。", Order2.about(Order2.other))
        let client = try Wire.client(answering: orders(#"{"orderNumber":"\#(Order2.number)"}"#, messages))
        let outcomes = await client.purchaseItem.get([Order2.number, Order2.other, "x"])
        guard outcomes.count == 3, case .succeeded(let order) = outcomes[0], case .failed(let unknown) = outcomes[1],
            case .failed(let malformed) = outcomes[2]
        else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(order.orderNumber == Order2.number)
        #expect(unknown.kind == .notFound && unknown.function == "purchaseItem.getOrderItem")
        #expect(malformed.kind == .invalidRequest)
        let none = Order2.message("GET_ORDER_INFO_102", "x", Order2.about(Order2.number))
        let empty = try Wire.client(answering: orders("", none))
        let error = await rmsError { () async throws(RMSError) in try await empty.purchaseItem.get(Order2.number) }
        #expect(error?.kind == .notFound)
    }

    // MARK: Both

    @Test func `errors have the codes of the order calls`() async throws {
        try await Order2.expectSharedErrors(search(), "SEARCH_ORDER")
        try await Order2.expectSharedErrors(read, "GET_ORDER")
    }

    @Test(arguments: Order2.malformed)
    func `an answer that reports nothing is an error`(body: String) async throws {
        #expect(try await Order2.error(of: search(), body)?.kind == .decoding, "\(body)")
        #expect(try await Order2.error(of: read, body)?.kind == .decoding, "\(body)")
    }
}
