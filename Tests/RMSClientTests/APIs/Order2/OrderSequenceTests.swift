import Foundation
import HTTPTypes
@testable import RMSClient
import Synchronization
import TestSupport
import Testing

@Suite struct OrderSequenceTests {
    private let start = Date(timeIntervalSince1970: 1_767_193_200)

    private func end(days: Double) -> Date { start.addingTimeInterval(days * 86_400) }

    private func client(_ service: OrderService) throws -> RMSClient { try .canned(service) }

    private func search(days: Double) -> OrderAPI2.SearchOrder {
        OrderAPI2.SearchOrder(from: start, to: end(days: days))
    }

    @Test func `a year is read in windows of 63 days, each order once and the oldest first`() async throws {
        let service = OrderService(start: start, every: 3600 * 8, count: 1095)
        let numbers = try await client(service).order.orders(from: start, to: end(days: 365))
            .reduce(into: [String]()) { $0.append($1.orderNumber) }
        #expect(numbers == (0..<1095).map(service.number))
        #expect(service.searches.count == 6)
        #expect(service.searches.allSatisfy { $0.end.timeIntervalSince($0.start) <= 63 * 86_400 })
        #expect(service.reads.allSatisfy { $0 <= 100 })
    }

    @Test func `at a rate limit, orders are read on its beat, however long an answer takes`() throws {
        let service = OrderService(start: start, every: 3600, count: 1000)
        let credentials = try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey")
        let (numbers, seconds, counts) = Simulation.run { [self] simulation in
            let counted = CountedService(
                time: simulation.time,
                // The search and the reads count apart at RMS, and together here.
                callsPerSecond: 2,
                window: .sliding,
                latency: .seconds(2)
            ) { request throws(TransportError) in try await service.send(request) }
            let rms = RMSClient(
                credentials: credentials,
                baseURL: .rms,
                transport: counted,
                limiter: RateLimiter(time: simulation.time)
            )
            var numbers: [String] = []
            do {
                for try await order in rms.order.orders(from: start, to: end(days: 60)) {
                    numbers.append(order.orderNumber)
                }
            } catch {
                numbers.append("\(error)")
            }
            return (numbers, simulation.time.now() / .seconds(1), counted.counts)
        }
        #expect(numbers == (0..<1000).map(service.number))
        // One search and ten reads; 22 s if each read waits for the one before it.
        #expect(seconds < 15)
        #expect(counts.mostAtOnce <= 3 && counts.refused == 0)
    }

    @Test func `a window with more orders than RMS lists is halved, and none is lost`() async throws {
        let service = OrderService(start: start, every: 60, count: 40_000)
        var count = 0
        for try await order in try client(service).order.orders(from: start, to: end(days: 30)) {
            #expect(order.orderNumber == service.number(count))
            count += 1
        }
        #expect(count == 40_000)
        #expect(service.searches.contains { $0.end.timeIntervalSince($0.start) > 15_000 * 60 })
        let later = service.searches.filter { $0.page > 1 }
        #expect(!later.isEmpty && later.allSatisfy { $0.end.timeIntervalSince($0.start) < 15_000 * 60 })
    }

    @Test func `a second with more orders than RMS lists is an error`() async throws {
        let service = OrderService(start: start, every: 0, count: 15_000)
        let client = try client(service)
        let error = await #expect(throws: RMSError.self) {
            for try await _ in client.order.orders(from: start, to: end(days: 0.1)) {}
        }
        #expect(error?.kind == .invalidRequest)
        #expect(error?.problem.contains("2026-01-01T00:00:00+0900") == true)
    }

    @Test(arguments: [0, 1, 99, 100, 189, 190, 257, 400], [OrderAPI2.DateType.ordered, .confirmed])
    func `an interrupted run resumes at its position, which can be stored`(
        count: Int,
        dateType: OrderAPI2.DateType
    ) async throws {
        let service = OrderService(start: start, every: 3600 * 8, count: 400, lost: [50, 380])
        let client = try client(service)
        var search = search(days: 200)
        search.dateType = dateType
        var numbers: [String] = []
        var orders = client.order.orders(search).makeAsyncIterator()
        while numbers.count < min(count, 398), let order = try await orders.next() { numbers.append(order.orderNumber) }
        let stored = try JSONEncoder().encode(orders.position)
        let place = try JSONDecoder().decode(OrderAPI2.Position.self, from: stored)
        let rest = client.order.orders(search, resuming: place)
        let error = await #expect(throws: RMSError.self) {
            for try await order in rest { numbers.append(order.orderNumber) }
        }
        #expect(numbers == (0..<400).filter { ![50, 380].contains($0) }.map(service.number))
        #expect(error?.problem.hasSuffix("does not return: \(service.number(50)), \(service.number(380))") == true)
    }

    @Test func `an order that was missing before a break, and is returned after it, is no error`() async throws {
        let service = OrderService(start: start, every: 3600, count: 150, lost: [50])
        let client = try client(service)
        var orders = client.order.orders(search(days: 20)).makeAsyncIterator()
        var numbers: [String] = []
        while numbers.count < 20, let order = try await orders.next() { numbers.append(order.orderNumber) }
        #expect(orders.position.missing == [service.number(50)])
        service.lost = []
        for try await order in client.order.orders(search(days: 20), resuming: orders.position) {
            numbers.append(order.orderNumber)
        }
        #expect(numbers == (0..<150).map(service.number))
    }

    @Test func `a window is listed again if orders stop matching while its pages are read`() async throws {
        let service = OrderService(start: start, every: 60, count: 2500)
        service.shrinking = 3
        let numbers = try await client(service).order.orders(search(days: 5))
            .reduce(into: [String]()) { $0.append($1.orderNumber) }
        #expect(Set(numbers) == Set((3..<2500).map(service.number)))
        #expect(numbers.count == 2497)

        let restless = OrderService(start: start, every: 60, count: 2500)
        restless.shrinking = 100
        let client = try client(restless)
        let error = await #expect(throws: RMSError.self) {
            for try await _ in client.order.orders(search(days: 5)) {}
        }
        #expect(error?.kind == .conflict && error?.isTransient == true && restless.reads.isEmpty)
    }

    @Test func `after an error, the next call tries again, and no order is lost`() async throws {
        let service = OrderService(start: start, every: 3600, count: 250)
        service.failures = [2, 4, 5]
        var orders = try client(service).order.orders(search(days: 20)).makeAsyncIterator()
        var numbers: [String] = []
        var errors = 0
        while numbers.count < 250, errors < 10 {
            do {
                guard let order = try await orders.next() else { break }
                numbers.append(order.orderNumber)
            } catch {
                errors += 1
            }
        }
        #expect(numbers == (0..<250).map(service.number))
        #expect(errors == 3)
    }

    @Test func `an iterator knows whether an error is about single orders, after all others`() async throws {
        let service = OrderService(start: start, every: 3600, count: 150, lost: [120])
        service.failures = [3]
        var orders = try client(service).order.orders(search(days: 20)).makeAsyncIterator()
        var finished: [Bool] = []
        for _ in 0..<151 {
            do { _ = try await orders.next() } catch { finished.append(orders.isFinished) }
        }
        #expect(finished == [false, true])
        #expect(try await orders.next() == nil)
    }

    @Test func `a reversed period is refused before it is sent`() async throws {
        let service = OrderService(start: start, every: 60, count: 1)
        let client = try client(service)
        let error = await #expect(throws: RMSError.self) {
            for try await _ in client.order.orders(from: end(days: 1), to: start) {}
        }
        #expect(error?.kind == .invalidRequest && service.searches.isEmpty)
    }

    @Test func `an order that getOrder does not return is an error after all the others`() async throws {
        let service = OrderService(start: start, every: 3600, count: 150, lost: [3, 120])
        let client = try client(service)
        var count = 0
        let error = await #expect(throws: RMSError.self) {
            for try await _ in client.order.orders(from: start, to: end(days: 10)) { count += 1 }
        }
        #expect(count == 148)
        #expect(error?.kind == .notFound)
        #expect(error?.problem.contains("\(service.number(3)), \(service.number(120))") == true)
    }

    @Test func `the orders of PurchaseItemAPI are read in the same way, with its own calls`() async throws {
        let service = OrderService(start: start, every: 3600 * 8, count: 400, lost: [50])
        let client = try client(service)
        var numbers: [String] = []
        let error = await #expect(throws: RMSError.self) {
            for try await order in client.purchaseItem.orders(from: start, to: end(days: 200)) {
                numbers.append(order.orderNumber)
            }
        }
        #expect(numbers == (0..<400).filter { $0 != 50 }.map(service.number))
        #expect(service.searches.count == 4 && service.reads.allSatisfy { $0 <= 100 })
        #expect(service.paths == ["/es/2.0/purchaseItem/searchOrderItem", "/es/2.0/purchaseItem/getOrderItem"])
        #expect(error?.function == "purchaseItem.getOrderItem")
        let problem = "the search lists orders that purchaseItem.getOrderItem does not return: \(service.number(50))"
        #expect(error?.problem == problem)
    }

    @Test func `a search of PurchaseItemAPI keeps its conditions, and resumes at its position`() async throws {
        let service = OrderService(start: start, every: 3600, count: 300)
        let client = try client(service)
        var search = PurchaseItemAPI.SearchOrderItem(from: start, to: end(days: 20))
        search.keywordType = .itemName
        search.keyword = "りんご"
        var orders = client.purchaseItem.orders(search).makeAsyncIterator()
        var numbers: [String] = []
        while numbers.count < 120, let order = try await orders.next() { numbers.append(order.orderNumber) }
        for try await order in client.purchaseItem.orders(search, resuming: orders.position) {
            numbers.append(order.orderNumber)
        }
        #expect(numbers == (0..<300).map(service.number))
        #expect(service.keywords == ["りんご"])
    }

    @Test func `a second with more orders than RMS lists is an error of the search that found it`() async throws {
        let client = try client(OrderService(start: start, every: 0, count: 15_000))
        let error = await #expect(throws: RMSError.self) {
            for try await _ in client.purchaseItem.orders(from: start, to: end(days: 0.1)) {}
        }
        #expect(error?.kind == .invalidRequest && error?.function == "purchaseItem.searchOrderItem")
    }

    @Test func `a period without orders ends at once`() async throws {
        let service = OrderService(start: start, every: 60, count: 0)
        let orders = try await client(service).order.orders(from: start, to: end(days: 100))
            .reduce(into: 0) { count, _ in count += 1 }
        #expect(orders == 0 && service.searches.count == 2 && service.reads.isEmpty)
    }
}

/// A service with orders at equal distances. It counts all matches of a search, and lists 15,000 at most.
private final class OrderService: HTTPTransport {
    struct Search {
        let start: Date
        let end: Date
        let page: Int
    }

    private let start: Date
    private let distance: TimeInterval
    private let count: Int
    /// Orders that are listed and not returned.
    private let unreturned: Mutex<Set<Int>>
    /// How many of the first orders stop matching, one at each second page that is asked for.
    private let shrink = Mutex(0)
    private let gone = Mutex(0)
    private let seen = Mutex<(searches: [Search], reads: [Int], calls: Int, failures: Set<Int>)>(([], [], 0, []))
    private let sent = Mutex<(paths: Set<String>, keywords: Set<String>)>(([], []))

    init(start: Date, every distance: TimeInterval, count: Int, lost: Set<Int> = []) {
        self.start = start
        self.distance = distance
        self.count = count
        unreturned = Mutex(lost)
    }

    var lost: Set<Int> {
        get { unreturned.withLock { $0 } }
        set { unreturned.withLock { $0 = newValue } }
    }
    var shrinking: Int {
        get { shrink.withLock { $0 } }
        set { shrink.withLock { $0 = newValue } }
    }

    var paths: Set<String> { sent.withLock { $0.paths } }
    var keywords: Set<String> { sent.withLock { $0.keywords } }
    var searches: [Search] { seen.withLock { $0.searches } }
    /// The calls, from 1, that fail before they are sent.
    var failures: Set<Int> {
        get { seen.withLock { $0.failures } }
        set { seen.withLock { $0.failures = newValue } }
    }
    /// How many orders each call asked for.
    var reads: [Int] { seen.withLock { $0.reads } }

    func number(_ index: Int) -> String { "123456-20260101-" + String(String(index + 10_000_000_000).dropFirst()) }

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        let fails = seen.withLock { seen in
            seen.calls += 1
            return seen.failures.contains(seen.calls)
        }
        if fails { throw TransportError(.connect, delivery: .notSent, message: "refused") }
        let body = (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any] ?? [:]
        sent.withLock { sent in
            sent.paths.insert(request.head.path ?? "")
            if let keyword = body["searchKeyword"] as? String { sent.keywords.insert(keyword) }
        }
        let answer = request.head.path?.contains("searchOrder") == true ? search(body) : orders(body)
        return TransportResponse(head: HTTPResponse(status: .ok), body: TransportBody([UInt8](answer.utf8)))
    }

    private func search(_ body: [String: Any]) -> String {
        func date(_ name: String) -> Date {
            var text = body[name] as? String ?? ""
            return text.withUTF8 { Date(wireBytes: $0, format: .plain) } ?? .distantPast
        }
        let page = body["PaginationRequestModel"] as? [String: Any] ?? [:]
        let size = page["requestRecordsAmount"] as? Int ?? 30
        let place = page["requestPage"] as? Int ?? 1
        let search = Search(start: date("startDatetime"), end: date("endDatetime"), page: place)
        seen.withLock { $0.searches.append(search) }
        let limit = shrinking
        let first = gone.withLock { gone in
            if place == 2, gone < limit { gone += 1 }
            return gone
        }
        let found = (first..<max(first, count)).filter {
            (search.start...search.end).contains(start.addingTimeInterval(Double($0) * distance))
        }
        let listed = found.prefix(15_000)
        let numbers = listed.dropFirst((place - 1) * size).prefix(size).map { "\"\(number($0))\"" }
        return #"{"MessageModelList":[{"messageType":"INFO","messageCode":"ORDER_EXT_API_SEARCH_ORDER_INFO_101"}],"#
            + #""orderNumberList":[\#(numbers.joined(separator: ","))],"PaginationResponseModel":{"totalRecordsAmount":"#
            + #"\#(found.count),"totalPages":\#((listed.count + size - 1) / size),"requestPage":\#(place)}}"#
    }

    private func orders(_ body: [String: Any]) -> String {
        let numbers = body["orderNumberList"] as? [String] ?? []
        seen.withLock { $0.reads.append(numbers.count) }
        let orders = numbers.filter { !lost.contains(Int($0.suffix(10)) ?? -1) }.map { number in
            let date = start.addingTimeInterval(Double(Int(number.suffix(10)) ?? 0) * distance)
            return #"{"orderNumber":"\#(number)","orderDatetime":"\#(date.wireText(format: .compactZone))"}"#
        }
        return #"{"MessageModelList":[{"messageType":"INFO","messageCode":"ORDER_EXT_API_GET_ORDER_INFO_101"}],"#
            + #""OrderModelList":[\#(orders.joined(separator: ","))],"version":10}"#
    }
}
