import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import RMSClient

/// Pages of `count` items a0, a1, …, and a record of the requested offsets.
private final class PagedShop: HTTPTransport {
    private let count: Int
    private let size: Int
    private let log = Log()

    private actor Log {
        var offsets: [Int] = []
        /// The number of pages that the reader has received.
        var given = 0
        /// The largest number of pages requested that the reader had not received yet.
        var mostAhead = 0

        func add(_ offset: Int) {
            offsets.append(offset)
            mostAhead = max(mostAhead, offsets.count - given)
        }

        func noteGiven() { given += 1 }
    }

    init(count: Int, size: Int = 2) {
        self.count = count
        self.size = size
    }

    var offsets: [Int] { get async { await log.offsets } }
    var mostAhead: Int { get async { await log.mostAhead } }
    func noteGiven() async { await log.noteGiven() }

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        let offset = Int((request.head.path ?? "").firstMatch(of: /offset=(\d+)/)?.1 ?? "0") ?? 0
        await log.add(offset)
        let items = (offset..<min(offset + size, count)).map { "<item><itemUrl>a\($0)</itemUrl></item>" }
        let body = envelope(
            "item.search",
            "<itemSearchResult><code>200-00</code><numFound>\(count)</numFound><items>\(items.joined())</items></itemSearchResult>"
        )
        return TransportResponse(head: HTTPResponse(status: .ok), body: TransportBody([UInt8](body.utf8)))
    }
}

@Suite struct PageSequenceTests {
    private func client(_ transport: any HTTPTransport) throws -> RMSClient { try .canned(transport) }

    private let search = ItemAPI1.Search(itemName: "x", limit: 2)

    @Test(arguments: [0, 1, 2, 5])
    func `all records are returned once and in order, however many pages are prefetched`(prefetch: Int) async throws {
        let shop = PagedShop(count: 7)
        var found: [String] = []
        for try await item in try client(shop).pages(of: search, prefetch: prefetch) { found.append(item.itemURL) }
        #expect(found == (0..<7).map { "a\($0)" })
        #expect(await shop.offsets == [0, 2, 4, 6])
    }

    @Test func `without prefetch no page is requested before it is needed`() async throws {
        let shop = PagedShop(count: 100)
        var records = try client(shop).pages(of: search).makeAsyncIterator()
        _ = try await records.next()
        _ = try await records.next()
        #expect(await shop.offsets == [0])
        _ = try await records.next()
        #expect(await shop.offsets == [0, 2])
    }

    @Test func `no more pages are prefetched than permitted`() async throws {
        let shop = PagedShop(count: 100)
        var pages = try client(shop).pages(of: search, prefetch: 2).pages.makeAsyncIterator()
        #expect(try await pages.next()?.records.count == 2)
        await shop.noteGiven()
        try await eventually("two pages are prefetched") { await shop.offsets.count == 3 }
        while try await pages.next() != nil { await shop.noteGiven() }
        // The page that is being awaited, and two more.
        #expect(await shop.mostAhead <= 3)
        #expect(await shop.offsets == Array(stride(from: 0, to: 100, by: 2)))
    }

    @Test func `a stored place resumes at the next record`() async throws {
        let rms = try client(PagedShop(count: 7))
        var first = rms.pages(of: search).makeAsyncIterator()
        for _ in 0..<3 { _ = try await first.next() }
        let kept = try JSONEncoder().encode(first.position)
        let place = try JSONDecoder().decode(PagePosition.self, from: kept)
        #expect(place == PagePosition(position: 2, skip: 1))
        var rest: [String] = []
        for try await item in rms.pages(of: search, from: place) { rest.append(item.itemURL) }
        #expect(rest == ["a3", "a4", "a5", "a6"])
    }

    @Test func `a stored place with a negative number of records is the beginning of its page`() async throws {
        var pages = try client(PagedShop(count: 3)).pages(of: search, from: .init(position: 2, skip: -1))
            .makeAsyncIterator()
        #expect(try await pages.next()?.itemURL == "a2")
    }

    @Test(arguments: [0, 1])
    func `an error ends the pages, and nothing is requested after it`(prefetch: Int) async throws {
        let transport = CannedTransport(.answer(status: 500, body: ""))
        var pages = try client(transport).pages(of: search, prefetch: prefetch).makeAsyncIterator()
        await #expect(throws: RMSError.self) { _ = try await pages.next() }
        #expect(try await pages.next() == nil)
        #expect(await transport.requests.count == 1)
    }

    @Test func `coupons are read page by page until all are returned`() async throws {
        let pages = ["A", "B"].map { code in
            "<?xml version=\"1.0\"?><result><status><systemStatus>OK</systemStatus><message>OK</message></status>"
                + "<allCount>2</allCount><coupons><coupon><couponCode>\(code)</couponCode></coupon></coupons></result>"
        }
        let transport = CannedTransport(.answer(status: 200, body: pages[0]), .answer(status: 200, body: pages[1]))
        var codes: [String?] = []
        for try await coupon in try client(transport).coupon.search(CouponAPI.Search(hits: 1)) {
            codes.append(coupon.couponCode)
        }
        #expect(codes == ["A", "B"])
        let paths = await transport.requests.compactMap(\.head.path)
        #expect(paths.map { $0.contains("page=2") } == [false, true])
    }

    @Test func `a shop without thank-you coupons returns none`() async throws {
        let transport = CannedTransport(.answer(status: 404, body: "<result/>"))
        for try await _ in try client(transport).thanksCoupon.search() { Issue.record("there is none") }
        #expect(await transport.requests.count == 1)
    }

    @Test func `order numbers are read in pages of a thousand`() async throws {
        let pages = [1, 2].map { page in
            """
            {"MessageModelList":[{"messageType":"INFO","messageCode":"I"}],"orderNumberList":["\(page)"],"PaginationResponseModel":{"totalRecordsAmount":2,"totalPages":2,"requestPage":\(page)}}
            """
        }
        let transport = CannedTransport(.answer(status: 200, body: pages[0]), .answer(status: 200, body: pages[1]))
        let search = OrderAPI2.SearchOrder(from: Date(timeIntervalSince1970: 0), to: Date(timeIntervalSince1970: 9))
        var numbers: [String] = []
        for try await number in try client(transport).order.search(search) { numbers.append(number) }
        #expect(numbers == ["1", "2"])
        let bodies = await transport.requests.map { String(decoding: $0.body, as: UTF8.self) }
        #expect(bodies.allSatisfy { $0.contains(#""requestRecordsAmount":1000"#) })
        #expect(bodies.map { $0.contains(#""requestPage":2"#) } == [false, true])
    }

    @Test func `a list of calls has a result for each, and stops if continuing would do harm`() async throws {
        let good = envelope(
            "item.delete",
            "<itemDeleteResult><code>N000</code><item><itemUrl>a</itemUrl></item></itemDeleteResult>"
        )
        let lost = TransportError(.connectionLost, delivery: .maybeSent, message: "reset")
        let transport = CannedTransport(
            .answer(status: 200, body: good),
            .answer(status: 200, body: good.replacing("N000", with: "C001")),
            .failure(lost)
        )
        let deletions = ["a", "b", "c", "d", "e"].map(ItemAPI1.Delete.init(itemURL:))
        let results = await (try client(transport)).sendAll(deletions, concurrency: 1)
        let states = results.map { result -> String in
            switch result {
            case .succeeded: "succeeded"
            case .failed(let error): "failed: \(error.kind)"
            case .notAttempted: "not attempted"
            }
        }
        #expect(
            states == [
                "succeeded", "failed: not found", "failed: outcome unknown", "not attempted", "not attempted",
            ]
        )
        #expect(await transport.requests.count == 3)
    }

    @Test(arguments: [500, 200])
    func `a write that RMS may have acted on ends a list, whatever the kind of error`(status: Int) async throws {
        let transport = CannedTransport(.answer(status: status, body: "<broken"))
        let deletions = ["a", "b", "c"].map(ItemAPI1.Delete.init(itemURL:))
        let results = await (try client(transport)).sendAll(deletions, concurrency: 1)
        #expect(await transport.requests.count == 1)
        #expect(results[0].error?.mayHaveActed == true)
        #expect(results[2].error?.kind == .cancelled)
        // A read that fails like this does not end the list: the others may succeed.
        let reads = CannedTransport(.answer(status: status, body: "<broken"))
        _ = await (try client(reads)).sendAll(["a", "b"].map(ItemAPI1.Get.init(itemURL:)), concurrency: 1)
        #expect(await reads.requests.count == 2)
    }
}
