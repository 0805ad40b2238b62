import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct SearchOrderTests {
    private func date(_ text: String) -> Date {
        var text = text
        return text.withUTF8 { Date(wireBytes: $0, format: .plain) }!
    }

    private var search: OrderAPI2.SearchOrder {
        OrderAPI2.SearchOrder(from: date("2020-08-01T00:00:00+0900"), to: date("2020-08-03T00:00:00+0900"))
    }

    /// The body and the answer are as recorded.
    @Test func `the recorded exchange is encoded and decoded`() async throws {
        let transport = CannedTransport(
            .answer(
                status: 200,
                fields: ["RequestId": "e3bb8bda-f5f3-496f-be58-e3391bbe1e61"],
                body: #"{"orderNumberList":["375055-20200801-00001812","375055-20200802-00000845","#
                    + #""375055-20200802-00001821"],"MessageModelList":[{"messageType":"INFO","messageCode":"#
                    + #""ORDER_EXT_API_SEARCH_ORDER_INFO_101","message":"注文検索に成功しました。"}],"#
                    + #""PaginationResponseModel":{"totalRecordsAmount":3,"totalPages":1,"requestPage":1}}"#
            )
        )
        var search = search
        search.page = OrderAPI2.PageRequest(size: 1000, number: 1, sort: [.byOrderDate(ascending: true)])
        let answer = try await Wire.client(transport).send(search)
        #expect(
            answer.orderNumbers == ["375055-20200801-00001812", "375055-20200802-00000845", "375055-20200802-00001821"]
        )
        #expect(answer.messages?.map(\.code) == ["ORDER_EXT_API_SEARCH_ORDER_INFO_101"])
        #expect(answer.messages?.first?.message == "注文検索に成功しました。")
        #expect(answer.page?.totalRecords == 3 && answer.page?.totalPages == 1 && answer.page?.number == 1)

        let request = try #require(await transport.requests.first)
        #expect(request.head.path == "/es/2.0/order/searchOrder")
        #expect(request.head.headerFields[.contentType] == "application/json; charset=utf-8")
        #expect(request.head.headerFields[.authorization] == "ESA U1BzZWNyZXQ6U0xrZXk=")
        let recorded =
            #"{"dateType": 1, "startDatetime": "2020-08-01T00:00:00+0900", "endDatetime": "2020-08-03T00:00:00+0900", "#
            + #""PaginationRequestModel": {"requestRecordsAmount": 1000, "requestPage": 1, "SortModelList": "#
            + #"[{"sortColumn": 1, "sortDirection": 1}]}}"#
        #expect(String(decoding: request.body, as: UTF8.self) == recorded.replacingOccurrences(of: " ", with: ""))
    }

    @Test func `every member is encoded in its place and form`() throws {
        var search = search
        search.progress = [.awaitingShipment]
        search.subStatusIDs = [-1]
        search.orderTypes = [.ordinary, .subscription]
        search.settlementMethod = .cashOnDelivery
        search.deliveryName = "宅配\"便"
        search.hasNoShippingDate = true
        search.hasNoShippingNumber = false
        search.keywordType = .itemName
        search.keyword = "a\nb"
        search.isAsuraku = true
        #expect(
            try Wire.body(search)
                == #"{"orderProgressList":[300],"subStatusIdList":[-1],"dateType":1,"#
                + #""startDatetime":"2020-08-01T00:00:00+0900","endDatetime":"2020-08-03T00:00:00+0900","#
                + #""orderTypeList":[1,4],"settlementMethod":2,"deliveryName":"宅配\"便","shippingDateBlankFlag":1,"#
                + #""shippingNumberBlankFlag":0,"searchKeywordType":1,"searchKeyword":"a\nb","asurakuFlag":1}"#
        )
    }

    @Test func `an answer without matches contains nulls`() async throws {
        let client = try Wire.client(
            answering: #"{"orderNumberList":[],"MessageModelList":[{"messageType":"INFO","messageCode":"#
                + #""ORDER_EXT_API_SEARCH_ORDER_INFO_102","message":"x"}],"PaginationResponseModel":"#
                + #"{"totalRecordsAmount":null,"totalPages":null,"requestPage":null}}"#
        )
        let answer = try await client.send(search)
        #expect(answer.orderNumbers == [])
        #expect(answer.page != nil && answer.page?.totalRecords == nil)
    }

    @Test(arguments: [200, 400], ["009", "010", "011"])
    func `an error in the messages is a refusal, whatever the HTTP status`(status: Int, number: String) async throws {
        let code = "ORDER_EXT_API_SEARCH_ORDER_ERROR_\(number)"
        let body = #"{"MessageModelList":[{"messageType":"ERROR","messageCode":"\#(code)","message":"だめ"}]}"#
        let client = try Wire.client(answering: body, status: status)
        let search = search
        let error = await rmsError { () async throws(RMSError) in try await client.send(search) }
        #expect(error?.kind == .invalidRequest)
        #expect(error?.failure?.code == code)
        #expect(error?.failure?.message == "だめ")
        #expect(error?.httpStatus == status)
    }

    @Test func `an unknown code is reported unchanged`() async throws {
        let body =
            #"{"MessageModelList":[{"messageType":"ERROR","messageCode":"ORDER_EXT_API_SEARCH_ORDER_ERROR_023"}]}"#
        let client = try Wire.client(answering: body)
        let search = search
        let error = await rmsError { () async throws(RMSError) in try await client.send(search) }
        #expect(error?.kind == .serviceCode)
        #expect(error?.failure?.code == "ORDER_EXT_API_SEARCH_ORDER_ERROR_023")
    }

    @Test func `a refused key is not an invalid request`() async throws {
        let body = #"{"Results":{"errorCode":"ES04-01","message":"Bad Request"}}"#
        let client = try Wire.client(answering: body, status: 400)
        let search = search
        let error = await rmsError { () async throws(RMSError) in try await client.send(search) }
        #expect(error?.kind == .unauthorized)
    }

    @Test(arguments: [
        "", "[]", "{\"orderNumberList\":{}}", "{\"orderNumberList\":[[]]}",
        #"{"PaginationResponseModel":{"totalPages":"x"}}"#, "{\"orderNumberList\":[\"a\"",
    ])
    func `malformed answers are distinguished from refusals`(body: String) async throws {
        let client = try Wire.client(answering: body)
        let search = search
        let error = await rmsError { () async throws(RMSError) in try await client.send(search) }
        #expect(error?.kind == .decoding)
    }

    @Test func `limits are checked before anything is sent`() {
        #expect(Wire.problems(search) == [])
        var wrong = OrderAPI2.SearchOrder(from: search.start, to: search.start.addingTimeInterval(64 * 86_400))
        wrong.subStatusIDs = [-1]
        wrong.keywordType = .variantID
        wrong.keyword = String(repeating: "x", count: 41)
        wrong.page = OrderAPI2.PageRequest(size: 1001, number: 0)
        #expect(
            Wire.problems(wrong) == [
                "endDatetime must be at most 63 days after startDatetime",
                "orderProgressList must be given when subStatusIdList is -1",
                "searchKeyword must have at most 40 characters for this searchKeywordType",
                "PaginationRequestModel.requestRecordsAmount must be between 1 and 1000",
                "PaginationRequestModel.requestPage must be at least 1",
            ]
        )
        #expect(
            Wire.problems(OrderAPI2.SearchOrder(from: search.end, to: search.start))
                == ["endDatetime must not be before startDatetime"]
        )
        #expect(Wire.problems(OrderAPI2.SearchOrder(blank: WireBlank())).count == 2)
    }
}
