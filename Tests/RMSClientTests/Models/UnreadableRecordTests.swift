import Foundation
import HTTPTypes
import Logging
@testable import RMSClient
import TestSupport
import Testing

@Suite struct UnreadableRecordTests {
    /// The second of three records contains `bad`.
    private static let badPrices = [
        "<itemPrice>1,200</itemPrice>", "<itemName>a\u{B}b</itemName>", "<itemName>&#11;</itemName>",
        "<itemName>&nbsp;</itemName>",
    ]

    private func search(_ second: String, found: Int = 3) -> String {
        let items = ["<itemUrl>a</itemUrl>", "<itemUrl>b</itemUrl>\(second)", "<itemUrl>c</itemUrl>"]
        return envelope(
            "item.search",
            "<itemSearchResult><code>200-00</code><numFound>\(found)</numFound><items>"
                + items.map { "<item>\($0)</item>" }.joined() + "</items></itemSearchResult>"
        )
    }

    private func orders(_ second: String, _ rest: String = "") -> String {
        let orders = [
            "<orderNumber>1</orderNumber>", "<orderNumber>2</orderNumber>\(second)", "<orderNumber>3</orderNumber>",
        ]
        return """
            <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body><n:getOrderResponse \
            xmlns:n="http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws"><return><errorCode>N00-000</errorCode>\(rest)\
            \(orders.map { "<orderModel>\($0)</orderModel>" }.joined())</return></n:getOrderResponse></S:Body></S:Envelope>
            """
    }

    @Test(arguments: badPrices)
    func `the answer contains the other records and names the one that can't be read`(bad: String) async throws {
        let answer = try await Wire.client(answering: search(bad)).answer(to: ItemAPI1.Search(itemName: "x"))
        #expect(answer.value.items?.map(\.itemURL) == ["a", "c"])
        #expect(answer.unreadable.map(\.place) == [2])
        #expect(answer.unreadable.first?.id == .init("itemUrl", "b"))
        #expect(answer.unreadable.first?.problem.path.hasPrefix("result/itemSearchResult/items/item[2]/item") == true)
    }

    @Test func `a call that returns only the value throws an error with the record and its problem`() async throws {
        let error = await rmsError {
            [client = try Wire.client(answering: search("<itemName>\u{B}</itemName>"))] () throws(RMSError) in
            try await client.send(ItemAPI1.Search(itemName: "x"))
        }
        #expect(error?.kind == .decoding)
        #expect(error?.unreadable.count == 1)
        #expect(
            error?.problem
                == "a record of the answer can't be read: item 2 (itemUrl b): "
                + "result/itemSearchResult/items/item[2]/itemName contains U+000B, which XML forbids"
        )
    }

    @Test(arguments: badPrices)
    func `pages return all others, continue at the right position and name it at the end`(bad: String) async throws {
        let last = search("").replacingOccurrences(of: "<itemUrl>b", with: "<itemUrl>e")
        let transport = CannedTransport(
            .answer(status: 200, body: search(bad, found: 6)),
            .answer(status: 200, body: last)
        )
        var urls: [String] = []
        let error = await #expect(throws: RMSError.self) {
            for try await item in try Wire.client(transport).pages(of: ItemAPI1.Search(itemName: "x")) {
                urls.append(item.itemURL)
            }
        }
        #expect(urls == ["a", "c", "a", "e", "c"])
        #expect(error?.unreadable.map(\.id?.value) == ["b"])
        #expect(await transport.requests.last?.head.path?.contains("offset=3") == true)
    }

    @Test(arguments: ["<seqId>x</seqId>", "<firstAmount>1</firstAmount><memo>\u{1}</memo>", "<memo>&#xD83D;</memo>"])
    func `a stream returns all others and names it at the end`(bad: String) async throws {
        var numbers: [String?] = []
        let error = await #expect(throws: RMSError.self) {
            for try await order in try Wire.client(answering: orders(bad)).v1.order.orders(numbers: ["1"]) {
                numbers.append(order.orderNumber)
            }
        }
        #expect(numbers == ["1", "3"])
        #expect(error?.kind == .decoding)
        #expect(error?.unreadable.map(\.place) == [2])
        #expect(error?.unreadable.map(\.id?.value) == ["2"])
    }

    @Test func `a stream continues with its next call, and also reports missing orders`() async throws {
        let unit = "<unitError><errorCode>E10-001</errorCode><orderKey>9</orderKey></unitError>"
        let transport = CannedTransport(
            .answer(status: 200, body: orders("<seqId>x</seqId>", unit)),
            .answer(status: 200, body: orders(""))
        )
        let start = Date(timeIntervalSince1970: 1_546_268_400)
        var count = 0
        let error = await #expect(throws: RMSError.self) {
            let client = try Wire.client(transport)
            for try await _ in client.v1.order.orders(from: start, to: start.addingTimeInterval(70 * 86_400)) {
                count += 1
            }
        }
        #expect(count == 5)
        #expect(error?.failure?.fields.map(\.name) == ["order 9"])
        #expect(error?.unreadable.map(\.id?.value) == ["2"])
    }

    @Test func `a caller can stop at the first unreadable record`() async throws {
        let stopping = AnswerReading(unreadableRecords: .stop)
        for bad in ["<seqId>x</seqId>", "<memo>\u{1}</memo>"] {
            let client = try Wire.client(answering: orders(bad)).with(reading: stopping)
            var numbers: [String?] = []
            await #expect(throws: RMSError.self) {
                for try await order in client.v1.order.orders(numbers: ["1"]) { numbers.append(order.orderNumber) }
            }
            #expect(numbers == ["1"] || numbers == [])
            let error = await rmsError { () throws(RMSError) in
                try await client.answer(to: OrderAPI1.GetOrder(orderNumbers: ["1"]))
            }
            #expect(error?.kind == .decoding)
        }
    }

    @Test func `a caller can receive each one in a closure, and nothing is thrown`() async throws {
        let told = Texts()
        let reading = AnswerReading(
            unreadableRecords: .report { record in
                told.add(record.id?.value ?? "")
            }
        )
        let client = try Wire.client(answering: orders("<seqId>x</seqId>")).with(reading: reading)
        var numbers: [String?] = []
        for try await order in client.v1.order.orders(numbers: ["1"]) { numbers.append(order.orderNumber) }
        #expect(numbers == ["1", "3"])
        #expect(try await client.send(OrderAPI1.GetOrder(orderNumbers: ["1"])).orders.count == 2)
        #expect(told.all == ["2", "2"])
    }

    @Test(arguments: ["\u{B}", "&#11;", "&#xD83D;", "&nbsp;"])
    func `a caller can have U+FFFD in its place, and gets the count`(bad: String) async throws {
        let lenient = AnswerReading(forbiddenCharacters: .replace)
        let client = try Wire.client(answering: search("<itemName>a\(bad)b</itemName>")).with(reading: lenient)
        let answer = try await client.answer(to: ItemAPI1.Search(itemName: "x"))
        #expect(answer.value.items?.map(\.itemName) == [nil, "a\u{FFFD}b", nil])
        #expect(answer.replacedCharacters == 1)
        #expect(answer.unreadable.isEmpty)
        var records = try Wire.client(answering: orders("<memo>\(bad)</memo>")).with(reading: lenient)
            .records(of: OrderAPI1.GetOrder(orderNumbers: ["1"])).makeAsyncIterator()
        var memos: [String?] = []
        while let order = try await records.next() { memos.append(order.memo) }
        #expect(memos == [nil, "\u{FFFD}", nil])
        #expect(records.replacedCharacters == 1)
    }

    @Test func `the log reports that characters were replaced, not which`() async throws {
        let lines = Texts()
        let transport = CannedTransport(
            .answer(status: 200, body: search("<itemName>geheim\u{B}</itemName>")),
            .answer(status: 200, body: orders("<memo>geheim\u{B}&nbsp;</memo>"))
        )
        let client = RMSClient(
            credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey"),
            shopURL: "demo",
            baseURL: .rms,
            transport: transport,
            retry: .never,
            logger: .watched(from: .warning) { event, _ in
                lines.add("\(event.message) (\(event.metadata?["count"]?.description ?? ""))")
            }
        ).with(reading: AnswerReading(forbiddenCharacters: .replace))
        _ = try await client.send(ItemAPI1.Search(itemName: "x"))
        for try await _ in client.v1.order.orders(numbers: ["1"]) {}
        #expect(
            lines.all == [
                "item.search: characters that XML forbids were replaced in the answer (1)",
                "order.getOrder: characters that XML forbids were replaced in the answer (2)",
            ]
        )
    }

    @Test func `a refusal is reported whatever its message contains, unless its code can't be read`() async throws {
        func error(_ code: String) async throws -> RMSError? {
            let body = envelope(
                "item.update",
                "<itemUpdateResult><code>\(code)</code><errorMessages><errorMessage><errorId>1</errorId>"
                    + "<msg>a\u{B}&nbsp;</msg></errorMessage></errorMessages></itemUpdateResult>"
            )
            let client = try Wire.client(answering: body)
            var item = ItemAPI1.Item(itemURL: "a")
            item.itemPrice = 1
            return await rmsError { [item] () throws(RMSError) in try await client.send(ItemAPI1.Update(item)) }
        }
        let refused = try await error("C001")
        #expect(refused?.failure?.code == "C001")
        #expect(refused?.failure?.fields.first?.message == "a\u{FFFD}\u{FFFD}")
        #expect(refused?.unknownOutcome == nil)
        for code in ["C00\u{1}1", "N000"] {
            let unclear = try await error(code)
            #expect(unclear?.kind == .decoding)
            #expect(unclear?.unknownOutcome != nil)
        }
    }

    @Test func `a forbidden character outside the records is an error of the whole answer`() async throws {
        let body = search("").replacingOccurrences(of: "<numFound>", with: "<numFound>\u{B}")
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.answer(to: ItemAPI1.Search(itemName: "x"))
        }
        #expect(error?.problem == "result/itemSearchResult/numFound is not a whole number")
    }

    @Test func `a record with an unreadable part is left out as a whole`() async throws {
        let bad = "<images><image><imageUrl>u</imageUrl></image><image><imageUrl>\u{1}</imageUrl></image></images>"
        let answer = try await Wire.client(answering: search(bad)).answer(to: ItemAPI1.Search(itemName: "x"))
        #expect(answer.value.items?.map(\.itemURL) == ["a", "c"])
    }

    @Test func `a write's answer is read completely or not at all, because results match by position`() async throws {
        let body = envelope(
            "items.update",
            "<itemsUpdateResult><code>N000</code><itemUpdateResult><code>N000</code><errorMessages><errorMessage>"
                + "<errorId>1</errorId><listIndex>x</listIndex></errorMessage></errorMessages></itemUpdateResult>"
                + "<itemUpdateResult><code>N000</code></itemUpdateResult></itemsUpdateResult>"
        )
        let entries = ["a", "b"].map { url in
            var item = ItemAPI1.UpdateItems.Entry(itemURL: url)
            item.itemPrice = 1
            return item
        }
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.answer(to: ItemAPI1.UpdateItems(entries))
        }
        #expect(error?.kind == .decoding)
        #expect(error?.mayHaveActed == true)
    }

    @Test func `if the rest can't be read either, the error contains the last id`() async throws {
        let body = search("").replacingOccurrences(of: "<itemUrl>c</itemUrl>", with: "<x></y>")
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.answer(to: ItemAPI1.Search(itemName: "x"))
        }
        #expect(error?.problem.hasSuffix(", in or after itemUrl b") == true)
    }

    @Test func `a value that does not look like an id is not reported as one`() {
        #expect(UnreadableRecord.ID("orderNumber", "502763-20191021-00000001") != nil)
        for text in ["", "山田", "a b", "a@example.com", "a\u{FFFD}", String(repeating: "1", count: 65)] {
            #expect(UnreadableRecord.ID("orderNumber", text) == nil)
        }
    }
}

/// Collects texts from any thread.
private final class Texts: @unchecked Sendable {
    /// Guards the list, so the class is Sendable.
    private let lock = NSLock()
    private var list: [String] = []

    var all: [String] { lock.withLock { list } }

    func add(_ text: String) { lock.withLock { list.append(text) } }
}
