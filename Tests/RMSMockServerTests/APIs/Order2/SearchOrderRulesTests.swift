import Foundation
@testable import RMSMockServer
import Testing

@Suite struct SearchOrderRulesTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private func time(_ days: Double) -> String {
        String(shop.now.addingTimeInterval(days * 86_400).japaneseTime.prefix(19)) + "+0900"
    }

    private func violations(
        _ members: String,
        _ days: ClosedRange<Double> = -30...0,
        type: String = "application/json; charset=utf-8"
    ) -> String? {
        let body =
            "{\"startDatetime\":\"\(time(days.lowerBound))\",\"endDatetime\":\"\(time(days.upperBound))\"\(members)}"
        let fields = [("Authorization", "ESA U1BzaG9wOlNMc2hvcA=="), ("Content-Type", type)]
        return shop.engine.answer(
            MockRequest(method: "POST", target: "/es/2.0/order/searchOrder", fields: fields, body: [UInt8](body.utf8))
        )["x-mock-violations"]
    }

    @Test func `a valid search has no violations`() {
        let pages = #","PaginationRequestModel":{"requestRecordsAmount":1000,"requestPage":1}"#
        #expect(violations(#","dateType":1,"orderProgressList":[100,900],"asurakuFlag":0"# + pages) == nil)
    }

    @Test(arguments: [
        ("", "dateType is missing"), (#","dateType":7"#, "dateType 7 is not known"),
        (#","dateType":1,"orderProgressList":[100,150]"#, "orderProgressList 150 is not known"),
        (#","dateType":1,"drugFlag":2"#, "drugFlag 2 is not known"),
        (#","dateType":1,"subStatusIdList":[-1]"#, "subStatusIdList -1 needs orderProgressList"),
        (#","dateType":1,"searchKeyword":"a""#, "searchKeyword needs a searchKeywordType"),
        (#","dateType":1,"searchKeywordType":2"#, "searchKeywordType 2 needs a searchKeyword"),
        (
            #","dateType":1,"searchKeywordType":7,"searchKeyword":"\#(String(repeating: "a", count: 41))""#,
            "searchKeyword has more than 40 characters"
        ),
        (
            #","dateType":1,"PaginationRequestModel":{"requestRecordsAmount":1001}"#,
            "requestRecordsAmount 1001 is not between 1 and 1000"
        ),
        (#","dateType":1,"PaginationRequestModel":{"requestPage":0}"#, "requestPage 0 is not 1 or more"),
    ])
    func `each broken rule is reported`(members: String, says: String) {
        let section = says.hasPrefix("searchKeyword") ? "searchKeywordType" : "searchOrder"
        #expect(violations(members) == "\(says) [WireOrder2#\(section)]")
    }

    @Test func `wrong periods and a missing charset are reported, too`() {
        #expect(
            violations(#","dateType":1"#, -64...0)
                == "endDatetime is more than 63 days after startDatetime [WireOrder2#searchOrder]"
        )
        #expect(
            violations(#","dateType":1"#, -731...(-700))
                == "startDatetime is more than 730 days ago [WireOrder2#searchOrder]"
        )
        #expect(
            violations(#","dateType":1"#, type: "application/json")
                == "Content-Type has no charset [WireOrder2#JSON-envelope]"
        )
    }
}
