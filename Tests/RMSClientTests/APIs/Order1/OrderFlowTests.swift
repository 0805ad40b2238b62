import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct OrderFlowTests {
    private func answer(_ operation: String, _ members: String) -> CannedTransport.Step {
        .answer(status: 200, body: Self.envelope(operation, members))
    }

    private static func envelope(_ operation: String, _ members: String) -> String {
        """
        <?xml version='1.0' encoding='UTF-8'?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>\
        <ns2:\(operation)Response xmlns:ns2="http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws"><return>\(members)</return>\
        </ns2:\(operation)Response></S:Body></S:Envelope>
        """
    }

    private func found(_ numbers: String...) -> CannedTransport.Step {
        let orders = numbers.map { "<orderModel><orderNumber>\($0)</orderNumber></orderModel>" }.joined()
        return answer("getOrder", "<errorCode>N00-000</errorCode>\(orders)")
    }

    private var none: CannedTransport.Step {
        answer("getOrder", "<errorCode>E10-001</errorCode><message>検索結果が0件です</message>")
    }
    private let ticket = "<errorCode>N00-000</errorCode><message>正常終了</message><requestId>884982127</requestId>"
    private let day = 86_400.0

    private func dates(_ request: TransportRequest) throws -> [String] {
        let root = try XMLReader.parse(request.body).root
        var texts: [String: String] = [:]
        func walk(_ element: XMLElement) {
            texts[element.localName] = element.text
            element.children.forEach(walk)
        }
        walk(root)
        return [texts["startDate"] ?? "", texts["endDate"] ?? ""]
    }

    @Test func `a long period is split into adjacent searches of 63 days that do not overlap`() async throws {
        let transport = CannedTransport(found("a", "b"), none, found("c"))
        let start = Date(timeIntervalSince1970: 1_546_268_400)
        var numbers: [String?] = []
        for try await order in try Wire.client(transport).v1.order.orders(
            from: start,
            to: start.addingTimeInterval(130 * day)
        ) {
            numbers.append(order.orderNumber)
        }
        #expect(numbers == ["a", "b", "c"])
        #expect(
            try await transport.requests.map(dates) == [
                ["2019-01-01T00:00:00+09:00", "2019-03-04T23:59:59+09:00"],
                ["2019-03-05T00:00:00+09:00", "2019-05-06T23:59:59+09:00"],
                ["2019-05-07T00:00:00+09:00", "2019-05-11T00:00:00+09:00"],
            ]
        )
    }

    @Test func `a period without orders is an empty sequence`() async throws {
        var count = 0
        let start = Date(timeIntervalSince1970: 0)
        for try await _ in try Wire.client(CannedTransport(none)).v1.order.orders(
            from: start,
            to: start.addingTimeInterval(day)
        ) { count += 1 }
        #expect(count == 0)
    }

    @Test func `other codes are thrown`() async throws {
        let transport = CannedTransport(answer("getOrder", "<errorCode>E04-109</errorCode><message>x</message>"))
        let start = Date(timeIntervalSince1970: 0)
        var iterator = try Wire.client(transport).v1.order.orders(from: start, to: start).makeAsyncIterator()
        let error = await #expect(throws: RMSError.self) { try await iterator.next() }
        #expect(error?.kind == .invalidRequest && error?.failure?.code == "E04-109")
        #expect(try await iterator.next() == nil)
    }

    @Test func `orders are returned while the answer is still arriving`() async throws {
        let whole = Array(
            Self.envelope(
                "getOrder",
                "<errorCode>N00-000</errorCode>"
                    + (0..<5).map { "<orderModel><orderNumber>\($0)</orderNumber></orderModel>" }.joined()
            ).utf8
        )
        let feed = Feed(pieces: whole.pieces(of: 40))
        let client = RMSClient(
            credentials: try Credentials(serviceSecret: "SPx", licenseKey: "SLx"),
            shopURL: "demo",
            baseURL: .rms,
            transport: FeedTransport(feed: feed),
            retry: .never
        )
        var iterator = client.v1.order.orders(numbers: ["x"]).makeAsyncIterator()
        #expect(try await iterator.next()?.orderNumber == "0")
        let early = await feed.given
        #expect(early < whole.pieces(of: 40).count)
        var rest: [String?] = []
        while let order = try await iterator.next() { rest.append(order.orderNumber) }
        #expect(rest == ["1", "2", "3", "4"])
    }

    @Test func `numbers without an order are reported after the last order`() async throws {
        let members = """
            <errorCode>W00-000</errorCode><message>エラーあり</message><unitError><errorCode>E04-151</errorCode>\
            <message>m</message><orderKey>111</orderKey></unitError><orderModel><orderNumber>a</orderNumber></orderModel>
            """
        var iterator = try Wire.client(CannedTransport(answer("getOrder", members))).v1.order.orders(numbers: [
            "a", "111",
        ])
        .makeAsyncIterator()
        #expect(try await iterator.next()?.orderNumber == "a")
        let error = await #expect(throws: RMSError.self) { try await iterator.next() }
        #expect(error?.failure?.code == "W00-000")
        #expect(error?.failure?.fields.map(\.name) == ["order 111"])
        #expect(error?.problem.contains("order 111 was refused: an order number is malformed") == true)
        #expect(try await iterator.next() == nil)
    }

    @Test func `a truncated answer throws after the orders that arrived`() async throws {
        let cut = String(
            Self.envelope(
                "getOrder",
                "<errorCode>N00-000</errorCode><orderModel><orderNumber>a</orderNumber></orderModel>"
            ).dropLast(40)
        )
        var iterator = try Wire.client(answering: cut).v1.order.orders(numbers: ["a"]).makeAsyncIterator()
        #expect(try await iterator.next()?.orderNumber == "a")
        let error = await #expect(throws: RMSError.self) { try await iterator.next() }
        #expect(error?.kind == .decoding)
    }

    @Test func `a read that breaks off before its first order is made again`() async throws {
        let begun = String(
            Self.envelope(
                "getOrder",
                "<errorCode>N00-000</errorCode><orderModel><orderNumber>a</orderNumber></orderModel>"
            )
            .prefix(250)
        )
        let lost = TransportError(.connectionLost, delivery: .maybeSent, message: "lost")
        let transport = CannedTransport(.brokenBody(begun, lost), found("a"))
        let retry = RetryPolicy(maximumAttempts: 2, time: HandClock().time)
        var numbers: [String?] = []
        for try await order in try Wire.client(transport).with(retry: retry).v1.order.orders(numbers: ["a"]) {
            numbers.append(order.orderNumber)
        }
        #expect(numbers == ["a"])
        #expect(await transport.requests.count == 2)
    }

    @Test func `an update gets a ticket, stores it before sending, and polls for the outcome of each order`()
        async throws
    {
        let running =
            "<errorCode>N00-000</errorCode><asyncResultModel><count>2</count><requestId>884982127</requestId><status>1</status></asyncResultModel>"
        let finished = """
            <errorCode>N00-000</errorCode><asyncResultModel><complete>A</complete><count>2</count><errorCode>W00-000</errorCode>\
            <kind>4</kind><requestId>884982127</requestId><startDate>2018-05-31T16:45:19+09:00</startDate><status>3</status>\
            <timeStamp>2018-05-31T16:45:48+09:00</timeStamp><unitError><errorCode>E04-011</errorCode><message>m</message>\
            <orderKey>B</orderKey></unitError></asyncResultModel>
            """
        let receipt = """
            <errorCode>W00-000</errorCode><unitError><errorCode>E04-151</errorCode><orderKey>C</orderKey></unitError><count>2</count>\
            <kind>4</kind><requestId>884982127</requestId><status>1</status>
            """
        let transport = CannedTransport(
            answer("getRequestId", ticket),
            answer("updateOrder", receipt),
            answer("getResult", running),
            answer("getResult", finished)
        )
        let stored = Box<[Int]>([])
        let orders = ["A", "B", "C"].map { number in
            var order = OrderAPI1.Order()
            order.orderNumber = number
            return order
        }
        let clock = HandClock()
        let rms = try Wire.client(transport, time: clock.time)
        let update = try await rms.v1.order.update(orders) { ticket in
            let count = await transport.requests.count
            stored.set([ticket, count])
        }
        #expect(stored.value == [884_982_127, 1])
        #expect(update.requestID == 884_982_127 && update.receipt?.kind == .updateOrder)
        var progress: [Int?] = []
        let outcome = try await update.result { progress.append($0.status?.rawValue) }
        #expect(progress == [1, 3])
        #expect(outcome.completed == ["A"])
        #expect(outcome.refused.map(\.orderKey) == ["C", "B"])
        #expect(
            [outcome.isDone("A"), outcome.isDone("B"), outcome.isDone("C"), outcome.isDone("D")] == [
                true, false, false, nil,
            ]
        )
        #expect(clock.waits == [.seconds(5)])
        let sent = await transport.requests.map { String(decoding: $0.body, as: UTF8.self) }
        #expect(sent[1].contains("</orderModel><requestId>884982127</requestId></arg1>"))
        #expect(sent[2].contains("<arg1><requestId>884982127</requestId></arg1>"))
    }

    @Test func `the recorded receipt that refuses all orders is an outcome without polling`() async throws {
        let receipt = """
            <errorCode>W00-000</errorCode><message>エラーあり</message><unitError><errorCode>E04-151</errorCode><message>指定された受注番号の形式が不正です</message>\
            <orderKey>111</orderKey></unitError><unitError><errorCode>E04-151</errorCode><message>指定された受注番号の形式が不正です</message><orderKey>222</orderKey>\
            </unitError><count>0</count><kind>4</kind><requestId>884982127</requestId><status>0</status>
            """
        let transport = CannedTransport(answer("getRequestId", ticket), answer("updateOrder", receipt))
        let outcome = try await Wire.client(transport).v1.order.update([OrderAPI1.Order()]).result()
        #expect(
            outcome.refused.map(\.orderKey) == ["111", "222"] && outcome.completed.isEmpty && outcome.result == nil
        )
        #expect(await transport.requests.count == 2)
    }

    @Test func `a ticket whose number was stored is polled after a crash, up to a deadline`() async throws {
        let running =
            "<errorCode>N00-000</errorCode><asyncResultModel><requestId>7</requestId><status>1</status></asyncResultModel>"
        let transport = CannedTransport(answer("getResult", running))
        let clock = HandClock()
        let ticket = try Wire.client(transport, time: clock.time).v1.order.ticket(7)
        let error = await rmsError { () throws(RMSError) in
            try await ticket.result(deadline: .seconds(12), every: .seconds(5))
        }
        #expect(error?.kind == .timeout)
        #expect(
            error?.problem.hasPrefix("RMS may have accepted the change as ticket 7 and may carry it out; not fin")
                == true
        )
        #expect(error?.advice == "Do not send it again; poll the ticket again: rms.v1.order.ticket(7).result().")
        #expect(error?.mayHaveActed == true && error?.unknownOutcome == nil)
        #expect(clock.waits == [.seconds(5), .seconds(5)])
        #expect(await transport.requests.count == 3)
    }

    @Test func `a ticket that RMS does not know tells what to do`() async throws {
        let unknown = "<errorCode>E10-001</errorCode><message>検索結果が0件です</message>"
        let ticket = try Wire.client(CannedTransport(answer("getResult", unknown))).v1.order.ticket(7)
        let error = await rmsError { () throws(RMSError) in try await ticket.result() }
        #expect(error?.kind == .notFound)
        #expect(error?.problem == "no order matches: ticket 7" && error?.mayHaveActed == false)
        #expect(error?.advice == "Read the orders. If they are unchanged, make the call again with a new ticket.")
    }

    private let receipt =
        "<errorCode>N00-000</errorCode><count>2</count><kind>4</kind><requestId>884982127</requestId><status>1</status>"

    /// A result of the ticket, finished or not.
    private func result(_ status: Int, _ more: String = "") -> CannedTransport.Step {
        answer(
            "getResult",
            "<errorCode>N00-000</errorCode><asyncResultModel><count>2</count><requestId>884982127</requestId>"
                + "<status>\(status)</status>\(more)</asyncResultModel>"
        )
    }

    /// The error of a change that RMS accepted, whose first poll has an answer.
    private func error(ofPoll poll: CannedTransport.Step, then later: CannedTransport.Step...) async throws -> RMSError
    {
        let steps = [answer("getRequestId", ticket), answer("updateOrder", receipt), poll] + later
        let rms = try Wire.client(CannedTransport(steps), time: HandClock().time)
        let update = try await rms.v1.order.update([OrderAPI1.Order()])
        return try #require(await rmsError { () throws(RMSError) in try await update.result() })
    }

    @Test func `a poll that fails says that RMS accepted the change, and how to go on`() async throws {
        let lost = TransportError(.connectionLost, delivery: .maybeSent, message: "reset")
        let error = try await error(ofPoll: .failure(lost), then: result(3, "<complete>A</complete>"))
        #expect(error.kind == .transport && error.function == "order.getResult")
        #expect(error.mayHaveActed && error.unknownOutcome?.operation is OrderAPI1.UpdateOrder)
        #expect(
            error.problem.hasPrefix(
                "RMS accepted the change as ticket 884982127 and may carry it out; the outcome can't"
            )
        )
        #expect(error.problem.contains("reset"))
        #expect(
            error.advice.hasSuffix(
                "Do not send it again; poll the ticket again: rms.v1.order.ticket(884982127).result()."
            )
        )
        #expect(try await error.unknownOutcome?.verify() == .done)
    }

    @Test(arguments: [
        (1, "", "RMS has not finished the ticket 884982127"),
        (
            3, "<complete>A</complete><unitError><errorCode>E04-011</errorCode><orderKey>B</orderKey></unitError>",
            "RMS refused 1 of the orders of the ticket 884982127"
        ),
    ])
    func `after a failed poll, the outcome is known when the ticket is`(status: Int, more: String, reason: String)
        async throws
    {
        let lost = TransportError(.connectionLost, delivery: .maybeSent, message: "reset")
        let error = try await error(ofPoll: .failure(lost), then: result(status, more))
        #expect(try await error.unknownOutcome?.verify() == .unclear(reason))
    }

    @Test func `a key that ends between the change and its poll is still to be renewed`() async throws {
        let refused = answer("getResult", "<errorCode>E02-001</errorCode><message>ユーザー認証に失敗しました</message>")
        let error = try await error(ofPoll: refused)
        #expect(error.kind == .unauthorized && error.mayHaveActed && error.unknownOutcome != nil)
        let advice = ServiceVocabulary.order.meaning(of: "E02-001")?.advice ?? "?"
        #expect(error.advice.hasPrefix("\(advice) Do not send it again; poll the ticket again"))
    }

    @Test func `a ticket that RMS accepted and does not know any more is not reported as one that it never got`()
        async throws
    {
        let unknown = answer("getResult", "<errorCode>E10-001</errorCode><message>検索結果が0件です</message>")
        let error = try await error(ofPoll: unknown)
        #expect(error.kind == .notFound && error.mayHaveActed && error.unknownOutcome != nil)
        #expect(
            error.problem.contains("accepted the change as ticket 884982127, and does not know the ticket any more")
        )
    }

    @Test func `a lost answer names the ticket to check`() async throws {
        let lost = TransportError(.connectionLost, delivery: .maybeSent, message: "reset")
        let transport = CannedTransport(answer("getRequestId", ticket), .failure(lost))
        let error = await rmsError { [client = try Wire.client(transport)] () throws(RMSError) in
            try await client.v1.order.changeStatus(of: ["a"], to: .awaitingShipment)
        }
        #expect(error?.kind == .outcomeUnknown)
        #expect(error?.advice == "RMS may have accepted it: call rms.v1.order.ticket(884982127).result().")
    }

    @Test func `the other asynchronous calls also take tickets`() async throws {
        let receipt =
            "<errorCode>N00-000</errorCode><count>1</count><kind>1</kind><requestId>884982127</requestId><status>1</status>"
        let transport = CannedTransport(answer("getRequestId", ticket), answer("cancelOrder", receipt))
        _ = try await Wire.client(transport).v1.order.cancel([
            OrderAPI1.Cancellation(orderNumber: "a", reason: .outOfStock, restoring: .force)
        ])
        let body = await transport.requests.last.map { String(decoding: $0.body, as: UTF8.self) }
        #expect(
            body?.contains(
                "<arg1><cancelModelList><orderNumber>a</orderNumber><reasonId>8</reasonId><restoreInventoryFlag>1</restoreInventoryFlag></cancelModelList><requestId>884982127</requestId></arg1>"
            )
                == true
        )
    }
}

private actor Feed {
    private let pieces: [[UInt8]]
    private(set) var given = 0

    init(pieces: [[UInt8]]) { self.pieces = pieces }

    func next() -> [UInt8]? {
        guard given < pieces.count else { return nil }
        defer { given += 1 }
        return pieces[given]
    }
}

private struct FeedTransport: HTTPTransport {
    let feed: Feed

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        let feed = feed
        return TransportResponse(head: HTTPResponse(status: .ok), body: TransportBody { await feed.next() })
    }
}
