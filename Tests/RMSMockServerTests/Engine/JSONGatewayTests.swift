@testable import RMSMockServer
import Testing

@Suite struct JSONGatewayTests {
    private let engine: MockEngine
    private let search =
        #"{"dateType":1,"startDatetime":"2020-08-01T00:00:00+0900","endDatetime":"2020-08-03T00:00:00+0900"}"#

    init() throws {
        engine = try .fixed()
    }

    private func send(
        _ body: String,
        to target: String = "/es/2.0/order/searchOrder",
        method: String = "POST",
        _ fields: [(name: String, value: String)]
    ) -> MockAnswer {
        engine.answer(MockRequest(method: method, target: target, fields: fields, body: [UInt8](body.utf8)))
    }

    private let key = (name: "Authorization", value: "ESA Q0NDQ0M6QkJCQkI=")
    private let json = (name: "Content-Type", value: "application/json; charset=utf-8")

    @Test(arguments: ["/es/2.0/order/searchOrder", "/es/2.0/order/searchOrder/"])
    func `a search is answered with and without a trailing slash`(target: String) {
        let answer = send(search, to: target, [key, json])
        #expect(answer.status == 200)
        #expect(answer["Content-Type"] == "application/json;charset=UTF-8")
        #expect(answer.text.contains(#""messageCode":"ORDER_EXT_API_SEARCH_ORDER_INFO_101""#))
    }

    @Test(arguments: [
        (#"{"orderProgressList":[100,900],"#, 200, "INFO_102"),
        (#"{"x":1,"#, 200, "INFO_101"),
    ])
    func `rules look into lists`(start: String, status: Int, code: String) {
        let answer = send(start + search.dropFirst(), [key, json])
        #expect(answer.status == status)
        #expect(answer.text.contains("ORDER_EXT_API_SEARCH_ORDER_\(code)\""))
    }

    @Test(arguments: [
        (#"{"startDatetime":"2020-08-01T00:00:00+0900","endDatetime":"2020-08-03T00:00:00+0900"}"#, "ERROR_009"),
        (#"{"dateType":1,"startDatetime":null,"endDatetime":"2020-08-03T00:00:00+0900"}"#, "ERROR_009"),
        (
            #"{"dateType":1,"startDatetime":"2020-08-01T00:00:00+09:00","endDatetime":"2020-08-03T00:00:00+0900"}"#,
            "ERROR_011"
        ),
        (#"{"dateType":1,"startDatetime":"2020-08-01T00:00:00+0900","endDatetime":"2020-08-03"}"#, "ERROR_011"),
        ("<a/>", "ERROR_011"), ("", "ERROR_009"), ("[]", "ERROR_011"),
    ])
    func `missing members and wrong formats have their codes`(body: String, code: String) {
        let answer = send(body, [key, json])
        #expect(answer.status == 400)
        #expect(answer.text.contains(#""messageCode":"ORDER_EXT_API_SEARCH_ORDER_\#(code)""#))
    }

    @Test func `keys and types are refused in the order API's shape`() {
        #expect(send(search, [json]).status == 400)
        #expect(send(search, [json]).text == #"{"Results":{"errorCode":"ES04-01","message":"Bad Request"}}"#)
        let form = (name: "Content-Type", value: "application/x-www-form-urlencoded")
        #expect(send(search, [key, form]).status == 415)
        #expect(send(search, [key, form]).text.contains("ES04-03"))
        #expect(send("", method: "GET", [key]).status == 405)
    }

    @Test func `the license call also refuses in JSON`() {
        let target = "/es/1.0/license-management/license-key/expiry-date"
        let answer = send("", to: target + "?licenseKey=a", method: "GET", [])
        #expect(answer.status == 401)
        #expect(answer.text == #"{"errors":[{"code":"GA0001","message":"Un-Authorised"}]}"#)
        let incomplete = send("", to: target, method: "GET", [key])
        #expect(incomplete.status == 400)
        #expect(incomplete.text == #"{"errors":[{"code":"GE0005","message":"Missing required parameter"}]}"#)
    }
}
