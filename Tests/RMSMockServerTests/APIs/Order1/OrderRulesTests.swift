import Foundation
@testable import RMSMockServer
import Testing

@Suite struct OrderRulesTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private func call(_ operation: String, _ argument: String) -> MockAnswer {
        shop.post(
            "order/ws",
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><o:\(operation) "
                + "xmlns:o=\"http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws\"><arg0>"
                + "<authKey>ESA U1BzaG9wOlNMc2hvcA==</authKey></arg0><arg1>\(argument)</arg1></o:\(operation)>"
                + "</s:Body></s:Envelope>"
        )
    }

    private func ticket() -> String {
        call("getRequestId", "").text.firstMatch(of: /<requestId>(\d+)</).map { String($0.1) } ?? ""
    }

    private func search(_ days: ClosedRange<Double>, _ type: String = "<dateType>1</dateType>") -> String {
        func time(_ days: Double) -> String { shop.now.addingTimeInterval(days * 86_400).japaneseTime }
        return "<orderSearchModel>\(type)<endDate>\(time(days.upperBound))</endDate>"
            + "<startDate>\(time(days.lowerBound))</startDate></orderSearchModel>"
    }

    private var number: String { shop.use { $0.orders.listed.last?.value("orderNumber") ?? "" } }

    private func violations(_ answer: MockAnswer) -> String { answer["x-mock-violations"] ?? "" }

    @Test func `a valid search has no violations`() {
        let answer = call("getOrder", search(-60...0))
        #expect(violations(answer) == "" && answer.text.contains("N00-000"))
    }

    @Test func `a search without dates finds nothing, and the reason is reported`() {
        let undated = call("getOrder", "<orderSearchModel><status>新規受付</status></orderSearchModel>")
        #expect(undated.text.contains("E10-001"))
        for name in ["dateType", "startDate", "endDate"] {
            #expect(
                violations(undated).contains(
                    "\(name) is missing from the search, or can't be read [WireOrder1#getOrder]"
                )
            )
        }
        let untyped = call("getOrder", search(-60...0, ""))
        #expect(untyped.text.contains("E10-001"))
        #expect(violations(untyped).hasPrefix("dateType is missing"))
        #expect(violations(call("getOrder", "")).hasPrefix("orderNumber or orderSearchModel must be given ["))
    }

    @Test func `periods are checked against the shop's clock`() {
        #expect(
            violations(call("getOrder", search(-64...0)))
                == "the period is longer than 63 days [WireOrder1#Dates-and-limits]"
        )
        #expect(
            violations(call("getOrder", search(-731...(-700))))
                == "startDate is more than 730 days ago [WireOrder1#Dates-and-limits]"
        )
        #expect(
            violations(call("getOrder", search(-1...0, "<dateType>7</dateType>")))
                == "dateType 7 is not known [WireOrder1#dateType]"
        )
    }

    @Test func `codes have their documented values`() {
        let cancellation =
            "<cancelModelList><orderNumber>\(number)</orderNumber><reasonId>12</reasonId>"
            + "<restoreInventoryFlag>3</restoreInventoryFlag></cancelModelList><requestId>\(ticket())</requestId>"
        let cancelled = violations(call("cancelOrder", cancellation))
        #expect(
            cancelled == "reasonId 12 is not between 1 and 11 [WireOrder1#cancelOrder]; "
                + "restoreInventoryFlag 3 is not known [WireOrder1#cancelOrder]"
        )
        let change = "<orderStatusModel><orderNumber>\(number)</orderNumber></orderStatusModel>"
        let changed = violations(call("changeStatus", change + "<requestId>\(ticket())</requestId>"))
        #expect(changed == "statusName is missing [WireOrder1#changeStatus]")
        let update =
            "<orderModel><orderNumber>\(number)</orderNumber><shippingTerm>2514</shippingTerm>"
            + "<wrappingModel1><title>袋</title></wrappingModel1></orderModel><requestId>\(ticket())</requestId>"
        let updated = violations(call("updateOrder", update))
        #expect(updated.contains("shippingTerm 2514 is not 0, 1, 2, 9 or two hours from 7 to 24"))
        #expect(updated.contains("the title of a wrapping is not"))
    }

    @Test func `a missing, foreign or used ticket is accepted and reported`() {
        let change =
            "<orderStatusModel><orderNumber>\(number)</orderNumber><statusName>保留</statusName></orderStatusModel>"
        let source = "[WireOrder1#Asynchronous-calls]"
        let ticket = ticket()
        let good = call("changeStatus", change + "<requestId>\(ticket)</requestId>")
        #expect(violations(good) == "")
        for (request, text) in [
            (ticket, "requestId \(ticket) was already used"), ("7", "requestId 7 was never issued"),
        ] {
            let answer = call("changeStatus", change + "<requestId>\(request)</requestId>")
            #expect(violations(answer) == "\(text) \(source)")
            #expect(answer.text.contains("N00-000"))
        }
        #expect(violations(call("changeStatus", change)) == "requestId is missing \(source)")
    }

    @Test func `a boolean can be 1, and an answer can have only the order number`() {
        let answer = call(
            "getOrder",
            "<isOrderNumberOnlyFlg>1</isOrderNumberOnlyFlg><orderNumber>\(number)</orderNumber>"
        )
        #expect(answer.text.contains("<orderModel><orderNumber>\(number)</orderNumber></orderModel>"))
        func count(_ flag: String) -> Int {
            let model = search(-60...0).replacingOccurrences(
                of: "<orderSearchModel>",
                with: "<orderSearchModel><asuraku>\(flag)</asuraku>"
            )
            return call("getOrder", model).text.components(separatedBy: "<orderModel>").count - 1
        }
        #expect(count("1") == count("true") && count("1") > 0)
        #expect(count("0") == count("false") && count("0") != count("1"))
    }

    @Test func `a time can have fractions, and a date can have no time`() {
        let start = shop.now.addingTimeInterval(-60 * 86_400).japaneseTime
        let fraction = start.replacingOccurrences(of: "+09:00", with: ".150802+09:00")
        for text in [fraction, String(start.prefix(10))] {
            let model =
                "<orderSearchModel><dateType>1</dateType><endDate>\(shop.now.japaneseTime)</endDate>"
                + "<startDate>\(text)</startDate></orderSearchModel>"
            #expect(call("getOrder", model).text.contains("<orderModel>"), "\(text)")
        }
    }

    @Test func `unknown and unreadable members are skipped, and the answer is valid`() throws {
        let update =
            "<orderModel><orderNumber>\(number)</orderNumber><totalPrice>abc</totalPrice><nonsense>1</nonsense>"
            + "<x:memo xmlns:x=\"urn:x\">foreign</x:memo><shippingDate>2026-02-01</shippingDate><memo>のし</memo></orderModel>"
            + "<requestId>\(ticket())</requestId>"
        let receipt = call("updateOrder", update)
        // libxml2 reports no more members of a parent after one that is not expected.
        for name in ["totalPrice", "nonsense"] { #expect(violations(receipt).contains("\(name)'"), "\(name)") }
        shop.use { $0.clock.move(by: 10) }
        let answer = call("getOrder", "<orderNumber>\(number)</orderNumber>")
        #expect(
            answer.text.contains("<memo>のし</memo>") && answer.text.contains("<shippingDate>2026-02-01T00:00:00+09:00<")
        )
        for text in ["abc", "nonsense", "foreign"] { #expect(!answer.text.contains(text)) }
        let schema = try #require(XMLSchema(path: PackagedSchemas.path(of: "order-envelope.xsd")))
        #expect(schema.complaints(about: try XMLTree(answer.body)) == [])
    }
}
