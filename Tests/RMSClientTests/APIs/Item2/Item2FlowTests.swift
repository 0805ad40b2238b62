import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

/// Items by the list, and the hits of searches.
@Suite struct Item2FlowTests {
    private func scripted(_ steps: [CannedTransport.Step]) throws -> (RMSClient, CannedTransport) {
        let transport = CannedTransport(steps)
        return (try Wire.client(transport), transport)
    }

    private func answers(_ bodies: String...) -> [CannedTransport.Step] {
        bodies.map { .answer(status: 200, body: $0) }
    }

    private func paths(_ transport: CannedTransport) async -> [String] {
        await transport.requests.map { ($0.head.path ?? "").replacingOccurrences(of: "/es/2.0/items/search", with: "") }
    }

    private func read(_ hits: ItemAPI2.HitSequence) async -> (numbers: [String], error: RMSError?) {
        var numbers: [String] = []
        do {
            for try await hit in hits { numbers.append(hit.item.manageNumber.rawValue) }
            return (numbers, nil)
        } catch {
            return (numbers, error)
        }
    }

    @Test func `any number of items is read, 50 per call, and each has its result`() async throws {
        let numbers = (0..<51).map { ManageNumber(rawValue: "i\($0)") }
        let (client, transport) = try scripted(
            answers(
                Item2.results(numbers[..<50].reversed().map { Item2.short($0.rawValue) }),
                Item2.results([Item2.short("i50"), Item2.short("stranger"), #"{"manageNumber":"gone"}"#])
            )
        )
        let outcomes = await client.item.get(numbers + ["I3", "a b", "i50"])
        #expect(outcomes.map(\.text) == Array(repeating: "ok", count: 52) + ["invalid_request", "ok"])
        #expect(try outcomes[52 - 1].get().manageNumber == "i3" && outcomes.count == 54)
        #expect(await transport.requests.count == 2)
    }

    @Test func `an item that is not in the answer, or only as a number, is not found`() async throws {
        let (client, _) = try scripted(answers(Item2.results([Item2.short("a"), #"{"manageNumber":"c"}"#])))
        #expect(await client.item.get(["a", "b", "c"]).map(\.text) == ["ok", "not_found", "not_found"])
    }

    @Test func `a refusal of all because of one is narrowed down to it`() async throws {
        let missing = CannedTransport.Step.answer(status: 404, body: Inventory2.errors(("GE0014", nil)))
        let (client, transport) = try scripted([missing] + answers(Item2.results([Item2.short("a")])) + [missing])
        #expect(await client.item.get(["a", "b"]).map(\.text) == ["ok", "GE0014"])
        #expect(await transport.requests.count == 3)
    }

    @Test func `a half that fails does not take the results of the other one with it`() async throws {
        let missing = CannedTransport.Step.answer(status: 404, body: Inventory2.errors(("GE0014", nil)))
        let (found, broken) = (
            CannedTransport.Step.answer(status: 200, body: Item2.results([Item2.short("a"), Item2.short("b")])),
            CannedTransport.Step.answer(status: 500, body: Inventory2.errors(("X0000", nil)))
        )
        let (client, _) = try scripted([missing, found, broken])
        #expect(await client.item.get(["a", "b", "c"]).map(\.text) == ["ok", "ok", "X0000"])
        let (other, transport) = try scripted([missing, broken, found])
        #expect(await other.item.get(["x", "y", "a"]).map(\.text) == ["X0000", "X0000", "ok"])
        #expect(await transport.requests.count == 3)
        let (refused, last) = try scripted([missing, .answer(status: 401, body: ""), found])
        #expect(await refused.item.get(["x", "y", "a"]).map(\.text) == Array(repeating: "unauthorized", count: 3))
        #expect(await last.requests.count == 2)
    }

    @Test func `an item that is named twice is deleted once`() async throws {
        let (client, transport) = try scripted([
            .answer(status: 204, body: ""), .answer(status: 404, body: Inventory2.errors(("GE0014", nil))),
        ])
        #expect(await client.item.delete(["abc", "x", "ABC"]).map(\.text) == ["ok", "GE0014", "ok"])
        #expect(await transport.requests.count == 2)
    }

    @Test func `an item that can't be read does not pass for a missing one`() async throws {
        let (client, _) = try scripted(
            answers(Item2.results([Item2.short("a"), #"{"manageNumber":"b","genreId":"x"}"#]))
        )
        let outcomes = await client.item.get(["a", "b"])
        #expect(outcomes.map(\.text) == ["ok", "decoding"])
        #expect(outcomes[1].error?.description.contains("manageNumber b") == true)
    }

    @Test func `a cursor is followed until the same mark comes back`() async throws {
        let (client, transport) = try scripted(
            answers(
                Item2.hits(["a", "b"], found: 3, mark: "m/1"),
                Item2.hits(["c"], found: 3, mark: "m2"),
                Item2.hits([], found: 3, mark: "m2")
            )
        )
        let (numbers, error) = await read(client.item.all())
        #expect(numbers == ["a", "b", "c"] && error == nil)
        let marks = ["%2A", "m%2F1", "m2"].map { "?hits=100&cursorMark=\($0)" }
        #expect(await paths(transport) == marks)
    }

    @Test func `a cursor ends without a mark`() async throws {
        let (client, transport) = try scripted(answers(Item2.hits(["a"])))
        #expect(await read(client.item.all(including: .review)).numbers == ["a"])
        #expect(await paths(transport) == ["?hits=100&cursorMark=%2A&isReviewIncluded=true"])
    }

    @Test func `a full page without a mark is an error if there are more hits`() async throws {
        let page = (0..<100).map { "i\($0)" }
        let (client, _) = try scripted(answers(Item2.hits(page, found: 5000)))
        let (numbers, error) = await read(client.item.all())
        #expect(numbers == page && error?.kind == .decoding && error?.problem.contains("no cursor") == true)
        let (whole, _) = try scripted(answers(Item2.hits(page, found: 101, mark: "m"), Item2.hits(["z"], found: 101)))
        let all = await read(whole.item.all())
        #expect(all.numbers == page + ["z"] && all.error == nil)
        let (exact, _) = try scripted(answers(Item2.hits(page, found: 200, mark: "m"), Item2.hits(page, found: 200)))
        #expect(await read(exact.item.all()).error == nil)
    }

    @Test func `a cursor that returns to an earlier page is an error, not an endless loop`() async throws {
        let (client, _) = try scripted(
            answers(Item2.hits(["a"], mark: "m1"), Item2.hits(["b"], mark: "m2"), Item2.hits(["c"], mark: "m1"))
        )
        let (numbers, error) = await read(client.item.all())
        #expect(error?.kind == .decoding && error?.problem.contains("earlier") == true && numbers == ["a", "b", "c"])
    }

    @Test func `an order goes by offset`() async throws {
        let page = (0..<100).map { "i\($0)" }
        let (client, transport) = try scripted(answers(Item2.hits(page, found: 101), Item2.hits(["last"], found: 101)))
        let (numbers, error) = await read(client.item.search(.init(), sortedBy: .created, .ascending))
        #expect(numbers == page + ["last"] && error == nil)
        #expect(
            await paths(transport) == [
                "?sortKey=created&sortOrder=asc&hits=100&offset=0",
                "?sortKey=created&sortOrder=asc&hits=100&offset=100",
            ]
        )
    }

    @Test func `hits beyond the reach of an order are reported`() async throws {
        let (client, transport) = try scripted(answers(Item2.hits((0..<100).map { "i\($0)" }, found: 10_001)))
        let (numbers, error) = await read(client.item.search(.init(), sortedBy: .created))
        #expect(numbers.count == 10_000 && error?.kind == .invalidRequest)
        #expect(error?.problem == "the search has 10001 hits, and RMS lists only 10000 hits in an order")
        #expect(await transport.requests.count == 100)
    }

    @Test func `a position beyond the reach of an order names no number of hits`() async throws {
        let (client, transport) = try scripted(answers(Item2.hits([])))
        let position = ItemAPI2.HitPosition(offset: 10_000)
        let (_, error) = await read(client.item.search(.init(), sortedBy: .created, from: position))
        #expect(error?.problem == "RMS lists only 10000 hits in an order")
        #expect(await transport.requests.isEmpty)
    }

    @Test func `a stored position with negative numbers is the beginning`() async throws {
        let (client, transport) = try scripted(answers(Item2.hits(["a", "b"], found: 2)))
        for text in [#"{"offset":\#(Int.min),"skip":-1}"#, #"{"cursorMark":"*","skip":\#(Int.min)}"#] {
            let position = try JSONDecoder().decode(ItemAPI2.HitPosition.self, from: Data(text.utf8))
            let hits =
                position.offset == nil
                ? client.item.all(from: position) : client.item.search(.init(), sortedBy: .created, from: position)
            #expect(await read(hits).numbers == ["a", "b"])
        }
        #expect(await paths(transport).first == "?sortKey=created&sortOrder=desc&hits=100&offset=0")
    }

    @Test func `a search resumes where it was interrupted`() async throws {
        let pages = answers(
            Item2.hits(["a", "b"], mark: "m1"),
            Item2.hits(["c", "d"], mark: "m2"),
            Item2.hits([], mark: "m2")
        )
        let (client, _) = try scripted(pages)
        var iterator = client.item.all().makeAsyncIterator()
        for _ in 0..<3 { _ = try await iterator.next() }
        let position = try #require(iterator.position)
        let stored = try JSONDecoder().decode(ItemAPI2.HitPosition.self, from: JSONEncoder().encode(position))
        #expect(stored == position && stored.cursorMark == "m1" && stored.skip == 1 && stored.offset == nil)
        let (resumed, transport) = try scripted(Array(pages.dropFirst()))
        #expect(await read(resumed.item.all(from: stored)).numbers == ["d"])
        #expect(await paths(transport).first == "?hits=100&cursorMark=m1")
    }

    @Test func `the position is that of the next hit`() async throws {
        let (client, _) = try scripted(answers(Item2.hits(["a", "b"], mark: "m1"), Item2.hits(["c"], mark: "m1")))
        var iterator = client.item.all().makeAsyncIterator()
        #expect(iterator.position?.cursorMark == "*" && iterator.position?.skip == 0)
        _ = try await iterator.next()
        #expect(iterator.position?.cursorMark == "*" && iterator.position?.skip == 1)
        _ = try await iterator.next()
        #expect(iterator.position?.cursorMark == "m1" && iterator.position?.skip == 0)
        let last = try await iterator.next()
        #expect(last?.item.manageNumber == "c" && iterator.position == nil)
        for _ in 0..<2 {
            let none = try await iterator.next()
            #expect(none == nil && iterator.position == nil)
        }
    }

    @Test func `after a failure the position is that of the page that failed`() async throws {
        let broken = CannedTransport.Step.answer(status: 500, body: Inventory2.errors(("X0000", nil)))
        let (client, _) = try scripted(answers(Item2.hits(["a"], mark: "m1")) + [broken])
        var iterator = client.item.all().makeAsyncIterator()
        _ = try await iterator.next()
        let error = await rmsError { () async throws(RMSError) in try await iterator.next() }
        #expect(error?.kind == .serverFault && iterator.position?.cursorMark == "m1" && iterator.position?.skip == 0)
        let none = try await iterator.next()
        #expect(none == nil)
    }

    @Test func `a hit that can't be read is named at the end`() async throws {
        let page =
            #"{"numFound":3,"results":[{"item":\#(Item2.short("a"))},{"item":{}},{"item":\#(Item2.short("c"))}]}"#
        let (client, _) = try scripted(answers(page))
        let (numbers, error) = await read(client.item.all())
        #expect(numbers == ["a", "c"] && error?.kind == .decoding && error?.unreadable.map(\.place) == [2])
    }

    @Test func `a hit that can't be read is named by its item`() async throws {
        let bad = #"{"item":{"manageNumber":"b","title":"t","itemDisplaySequence":"x"}}"#
        let page = #"{"numFound":2,"results":[\#(bad),{"item":\#(Item2.short("c"))}]}"#
        let (client, _) = try scripted(answers(page))
        let (numbers, error) = await read(client.item.all())
        #expect(numbers == ["c"] && error?.unreadable.first?.id == .init("manageNumber", "b"))
        #expect(error?.problem.contains("results 1 (manageNumber b): ") == true)
    }

    @Test func `another error at the end does not hide the hits that can't be read`() async throws {
        let page = #"{"numFound":9,"nextCursorMark":"m1","results":[{"item":{}},{"item":\#(Item2.short("c"))}]}"#
        let broken = CannedTransport.Step.answer(status: 500, body: Inventory2.errors(("X0000", nil)))
        let (client, _) = try scripted(answers(page) + [broken])
        var iterator = client.item.all().makeAsyncIterator()
        _ = try await iterator.next()
        #expect(iterator.unreadable.map(\.place) == [1])
        let error = await rmsError { () async throws(RMSError) in try await iterator.next() }
        #expect(error?.kind == .serverFault && error?.unreadable.map(\.place) == [1])
        let (circle, _) = try scripted(answers(page, Item2.hits(["d"], mark: "*")))
        let other = await read(circle.item.all())
        #expect(other.error?.problem.contains("earlier") == true && other.error?.unreadable.map(\.place) == [1])
    }
}
