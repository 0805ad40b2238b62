import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// The bundled fixtures of orders and stock, as the typed client sees them, and the checks of the SOAP endpoint.
@Suite struct BundledOrderTests {
    private func client() throws -> RMSClient {
        RMSClient(
            credentials: try Credentials(serviceSecret: "SPtest", licenseKey: "SLtest"),
            shopURL: "demo",
            baseURL: .rms,
            transport: try FixtureTransport(answers: .replay),
            retry: .never
        )
    }

    @Test func `orders are found by number, and one has a value in every member`() async throws {
        var orders: [OrderAPI1.Order] = []
        for try await order in try client().v1.order.orders(numbers: [
            "123456-20261101-00000001", "654321-20261101-0000000009",
        ]) {
            orders.append(order)
        }
        #expect(orders.map(\.orderNumber) == ["123456-20261101-00000001", "654321-20261101-0000000009"])
        let empty = Mirror(reflecting: orders[0]).children.filter { child in
            let mirror = Mirror(reflecting: child.value)
            return mirror.displayStyle != .struct && mirror.children.isEmpty
        }
        #expect(empty.compactMap(\.label) == [])
        #expect(orders[0].orderer?.emailAddress == "taro@example.com")
        #expect(orders[0].childOrders.count == 1 && orders[0].postagePrice?.yen == nil)
        #expect(orders[0].packages.first?.items.first?.taxRate == Decimal(string: "0.08"))
    }

    @Test func `a malformed number is reported after the orders that were found`() async throws {
        var iterator = try client().v1.order.orders(numbers: ["111", "123456-20261101-00000003"]).makeAsyncIterator()
        #expect(try await iterator.next()?.orderNumber == "123456-20261101-00000003")
        let error = await #expect(throws: RMSError.self) { try await iterator.next() }
        #expect(error?.failure?.fields.map(\.errorID) == ["E04-151"])
    }

    @Test func `a search finds orders, finds none, or is refused because its period is too old`() async throws {
        let start = Date(timeIntervalSince1970: 1_793_000_000)
        var count = 0
        for try await _ in try client().v1.order.orders(from: start, to: start.addingTimeInterval(70 * 86_400)) {
            count += 1
        }
        #expect(count == 6)
        var condition = OrderAPI1.SearchCondition()
        condition.itemName = "no-such-thing"
        for try await _ in try client().v1.order.orders(from: start, to: start, matching: condition) {
            Issue.record("found")
        }
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        var iterator = try client().v1.order.orders(from: old, to: old).makeAsyncIterator()
        let error = await #expect(throws: RMSError.self) { try await iterator.next() }
        #expect(error?.failure?.code == "E04-109")
    }

    @Test func `an update goes from ticket to outcome`() async throws {
        var order = OrderAPI1.Order()
        order.orderNumber = "123456-20261101-00000001"
        let ticket = try await client().v1.order.update([order])
        #expect(ticket.requestID == 884_982_119 && ticket.receipt?.count == 1)
        #expect(try await ticket.result().completed == ["123456-20261101-00000001"])
        #expect(try await client().v1.order.ticket(11).result().refused.map(\.errorCode) == ["E04-011"])
    }

    @Test func `every asynchronous operation returns a receipt with its refusals`() async throws {
        let rms = try client()
        let number = "123456-20261101-00000001"
        let bundle = OrderAPI1.Enclosure(parent: number, children: [])
        let undone = OrderAPI1.UnEnclosure(orderNumbers: [number, "x"])
        let parent = OrderAPI1.EnclosureParentChange(from: number, to: number)
        let receipts = [
            try await rms.send(
                OrderAPI1.ChangeStatus(changes: [.init(orderNumbers: [number], status: .received)], requestID: 3)
            ),
            try await rms.send(
                OrderAPI1.CancelOrder(cancellations: [.init(orderNumber: number, reason: .prank)], requestID: 3)
            ),
            try await rms.send(OrderAPI1.DoEnclosure(bundles: [bundle], requestID: 3)),
            try await rms.send(OrderAPI1.DoUnEnclosure(bundles: [undone], requestID: 3)),
            try await rms.send(OrderAPI1.ChangeEnclosureParent(changes: [parent], requestID: 3)),
            try await rms.send(OrderAPI1.DecisionPoint(orderNumbers: [number, "x", "y"], requestID: 3)),
            try await rms.send(OrderAPI1.RBankAccountTransfer(orderNumbers: [number], requestID: 3)),
            try await rms.send(OrderAPI1.ChangeRBankToUnprocessing(orderNumbers: [number], requestID: 3)),
        ]
        #expect(receipts.map(\.requestID) == Array(repeating: 3, count: 8))
        #expect(receipts.map(\.count) == Array(repeating: 1, count: 8))
        #expect(receipts.map(\.refusedCount) == [0, 0, 0, 1, 0, 2, 0, 0])
        #expect(try await rms.v1.order.enclosureGroups().first?.candidates.count == 2)
    }

    @Test func `stock is read for each item, and a refused change does not affect others`() async throws {
        let rms = try client()
        let lookups = await rms.v1.inventory.get(itemURLs: ["ABC", "choice-1", "no-such-1"])
        #expect(lookups.map { try? $0.get().itemURL } == ["abc", "choice-1", nil])
        #expect(try lookups[1].get().details?.count == 3)
        #expect(lookups[2].error?.kind == .notFound)
        let outcomes = await rms.v1.inventory.update([
            InventoryAPI1.Change(itemURL: "a", .set(1)), InventoryAPI1.Change(itemURL: "no-such-1", .set(1)),
        ])
        let codes = outcomes.map { outcome -> String? in
            outcome.error?.failure?.code
        }
        #expect(codes == [nil, "E00-000"])
    }

    @Test func `the SOAP endpoint refuses invalid calls with SOAP faults`() throws {
        let engine = try MockEngine.fixed()
        func call(_ body: String) -> MockAnswer { engine.post("/es/1.0/order/ws", body) }
        func soap(_ inner: String) -> String {
            "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/' xmlns:o='http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws'><e:Body>\(inner)</e:Body></e:Envelope>"
        }
        for body in ["", "<a>", "<a/>", soap(""), soap("<getOrder/>"), soap("<o:nothing/>")] {
            let answer = call(body)
            #expect(answer.status == 500 && answer.text.contains("<faultcode>S:Client</faultcode>"), "\(body)")
        }
        let refused = call(soap("<o:getRequestId><arg0><authKey>nonsense</authKey></arg0></o:getRequestId>"))
        #expect(
            refused.status == 200 && refused["Content-Type"] == "text/xml;charset=UTF-8"
                && refused["X-Powered-By"] == nil
        )
        #expect(
            refused.text
                == "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body><ns2:getRequestIdResponse xmlns:ns2=\"http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws\"><return><errorCode>E02-001</errorCode><message>ユーザー認証に失敗しました</message></return></ns2:getRequestIdResponse></S:Body></S:Envelope>"
        )
        let anyOrder = soap(
            "<o:getOrder><arg1><orderNumber>123456-20261101-00000009</orderNumber></arg1><arg0><userName/><authKey>ESA Q0NDQ0M6QkJCQkI=</authKey></arg0></o:getOrder>"
        )
        #expect(call(anyOrder).text.contains("<orderNumber>123456-20261101-00000009</orderNumber>"))
        #expect(engine.get("/es/1.0/order/ws").status == 405)
    }
}
