import Foundation
@testable import RMSClient
import Testing

/// Lists of any length over InventoryAPI 2.0 and 2.1, and what happens if a call of several fails.
@Suite struct StockFlowTests {
    private typealias Shop = Inventory2.Shop
    private typealias Change = InventoryAPI2.QuantityChange

    private let keys = Inventory2.keys(2500)

    /// Answers `bulk-get` with the stocks of all SKUs but some; the quantity is the place in the call.
    private func reading(without missing: Set<InventoryAPI2.StockKey> = []) -> Shop {
        Shop { call, _ in
            let rows = call.rows.enumerated().filter { !missing.contains($1.key) }
            return (200, Inventory2.list(rows.reversed().map { Inventory2.stock($1.key, $0) }))
        }
    }

    @Test func `stocks are read by 1,000, each SKU once`() async throws {
        let shop = reading(without: [keys[7], keys[2001]])
        let malformed = InventoryAPI2.StockKey("a b", "c")
        let wanted = keys + [keys[3], malformed, keys[7]]
        let outcomes = await (try shop.client()).inventory.get(wanted, concurrency: 1)
        let calls = await shop.calls
        #expect(calls.map(\.rows.count) == [1000, 1000, 500])
        #expect(calls.flatMap(\.rows).map(\.key) == keys)
        #expect(calls.allSatisfy { $0.path == "/es/2.1/inventories/bulk-get" })
        #expect(outcomes.count == wanted.count)
        for (index, key) in keys.enumerated() where ![7, 2001].contains(index) {
            let stock = try outcomes[index].get()
            #expect(stock.key == key && stock.quantity == index % 1000)
        }
        #expect(outcomes[7].text == "not_found" && outcomes[2001].text == "not_found")
        #expect(outcomes.suffix(3).map(\.text) == ["ok", "invalid_request", "not_found"])
    }

    @Test func `after a call with a failure that others share, no further one is made`() async throws {
        let shop = Shop { _, _ in (401, Inventory2.errors(("GA0001", nil))) }
        let outcomes = await (try shop.client()).inventory.get(keys)
        #expect(outcomes.map(\.text) == Array(repeating: "GA0001", count: 1000) + Array(repeating: "-", count: 1500))
        #expect(await shop.calls.count == 1)
    }

    @Test func `a stock that can't be read is not taken for a missing one`() async throws {
        let shop = Shop { call, _ in
            (200, Inventory2.list([Inventory2.stock(call.rows[0].key, 1), #"{"manageNumber":"x"}"#]))
        }
        let outcomes = await (try shop.client()).inventory.get(Array(keys.prefix(2)))
        #expect(outcomes.map(\.text) == ["ok", "decoding"])
    }

    @Test func `quantities are set by 400, by version 2_0`() async throws {
        let shop = Shop { _, _ in (204, "") }
        let changes = keys.prefix(801).enumerated().map { Change($1, .set($0)) }
        let outcomes = await (try shop.client()).inventory.set(changes)
        let calls = await shop.calls
        #expect(calls.map(\.rows.count) == [400, 400, 1])
        #expect(calls.flatMap(\.rows).map(\.key) == Array(keys.prefix(801)))
        #expect(calls.flatMap(\.rows).compactMap(\.quantity) == Array(0..<801))
        #expect(calls.allSatisfy { $0.path == "/es/2.0/inventories/bulk-upsert" })
        #expect(outcomes.map(\.text) == Array(repeating: "ok", count: 801))
    }

    @Test func `stocks are replaced by version 2_1`() async throws {
        let shop = Shop { _, _ in (204, "") }
        let stocks = keys.prefix(2).map {
            InventoryAPI2.StockReplacement($0, .set(1), leadTime: .remove, shipFromID: .set(2))
        }
        #expect(await (try shop.client()).inventory.replace(stocks).map(\.text) == ["ok", "ok"])
        #expect(await shop.calls.map(\.path) == ["/es/2.1/inventories/bulk-upsert"])
    }

    @Test func `rows that set and rows that add are never in one call`() async throws {
        let shop = Shop { _, _ in (204, "") }
        let changes = keys.prefix(10).enumerated().map { Change($1, $0.isMultiple(of: 3) ? .add(1) : .set(1)) }
        let outcomes = await (try shop.client()).inventory.set(changes)
        #expect(outcomes.allSatisfy { $0.text == "ok" })
        let modes = await shop.calls.map { Set($0.rows.compactMap(\.mode)) }
        #expect(modes == [["ABSOLUTE"], ["RELATIVE"]])
    }

    @Test func `a SKU that is named twice is sent once`() async throws {
        let shop = Shop { _, _ in (204, "") }
        let changes = [
            Change(keys[0], .set(1)), Change(keys[1], .set(2)), Change(keys[0], .set(3)), Change(keys[1], .add(1)),
            Change(keys[2], .set(-1)),
        ]
        let outcomes = await (try shop.client()).inventory.set(changes)
        #expect(outcomes.map(\.text) == ["ok", "ok", "invalid_request", "invalid_request", "invalid_request"])
        #expect(outcomes[2].error?.problem == "variantId is named twice: join its changes")
        #expect(await shop.calls.flatMap(\.rows).compactMap(\.quantity) == [1, 2])
    }

    @Test func `rows that RMS refuses have its errors, and the others are sent again if they set`() async throws {
        let shop = Shop { call, number in
            number > 1
                ? (204, "")
                : (
                    400,
                    Inventory2.errors(
                        ("IE0118", "inventories[1].shipFromIds[0]"),
                        ("IE0002", "inventories[3].quantity"),
                        ("IE0004", "inventories[3].variantId")
                    )
                )
        }
        let outcomes = await (try shop.client()).inventory.set(keys.prefix(5).map { Change($0, .set(1)) })
        #expect(outcomes.map(\.text) == ["ok", "IE0118", "ok", "IE0002", "ok"])
        #expect(outcomes[3].error?.failure?.fields.map(\.name) == ["quantity", "variantId"])
        #expect(
            outcomes[3].error?.problem
                == "a field has an invalid value: quantity was refused (error IE0002); variantId a text is too long"
        )
        #expect(outcomes[3].error?.mayHaveActed == false)
        #expect(await shop.calls.map { $0.rows.map(\.key) } == [Array(keys.prefix(5)), [keys[0], keys[2], keys[4]]])
    }

    @Test func `rows that add are never sent twice`() async throws {
        let shop = Shop { _, _ in (400, Inventory2.errors(("IE0500", "inventories[1].mode"))) }
        let outcomes = await (try shop.client()).inventory.set(keys.prefix(500).map { Change($0, .add(1)) })
        #expect(await shop.calls.count == 1)
        #expect(outcomes[1].text == "IE0500" && outcomes[1].error?.mayHaveActed == false)
        let others = [outcomes[0]] + outcomes[2..<400]
        #expect(others.allSatisfy { $0.text == "outcome_unknown" && $0.error?.mayHaveActed == true })
        let verdict = try await outcomes[0].error?.unknownOutcome?.verify(settling: .zero)
        guard case .unclear = verdict else { return #expect(Bool(false), "\(String(describing: verdict))") }
        #expect(outcomes[400...].allSatisfy { $0.text == "-" })
    }

    @Test(arguments: [nil, "IE0117", "CE0001"])
    func `several rows that add are open after a refusal that names none, and are not sent again`(
        code: String?
    ) async throws {
        let body = code.map { Inventory2.errors(($0, nil)) } ?? "?"
        let shop = Shop { _, _ in (code == "CE0001" ? 409 : 400, body) }
        let client = try shop.client(retry: RetryPolicy(maximumAttempts: 3, firstDelay: .zero))
        let outcomes = await client.inventory.set(keys.prefix(401).map { Change($0, .add(1)) })
        #expect(outcomes.prefix(400).allSatisfy { $0.error?.mayHaveActed == true && $0.error?.unknownOutcome != nil })
        #expect(outcomes.last?.text == "-")
        #expect(await shop.calls.count == 1)
    }

    @Test func `a refusal that complains about every row of a call is read as a whole`() async throws {
        let shop = Shop { call, _ in
            (
                400,
                Inventory2.errors(
                    call.rows.indices.map { ("IE0500", "inventories[\($0)].\(String(repeating: "m", count: 200))") }
                )
            )
        }
        let outcomes = await (try shop.client()).inventory.set(keys.prefix(400).map { Change($0, .add(1)) })
        #expect(outcomes.allSatisfy { $0.text == "IE0500" && $0.error?.mayHaveActed == false })
    }

    @Test(arguments: ["[]", #""x""#, #"{"propertyPath":1}"#, "null"])
    func `what a refusal says beside its code does not matter`(metadata: String) async throws {
        let body = #"{"errors":[{"code":"IE0118","message":"m","metadata":\#(metadata)}]}"#
        let shop = Shop { _, _ in (400, body) }
        let outcomes = await (try shop.client()).inventory.set([Change(keys[0], .set(1))])
        #expect(outcomes.map(\.text) == ["IE0118"])
    }

    @Test func `a shop without SKUs ends the run`() async throws {
        let shop = Shop { _, _ in (400, Inventory2.errors(("IE1105", nil))) }
        let outcomes = await (try shop.client()).inventory.set(keys.prefix(401).map { Change($0, .set(1)) })
        #expect(outcomes.first?.text == "IE1105" && outcomes.last?.text == "-")
        #expect(await shop.calls.count == 1)
    }

    @Test func `a SKU that RMS does not find does not hide the others of its call`() async throws {
        let absent = keys[3]
        let shop = Shop { call, _ in
            if call.rows.map(\.key).contains(absent) { return (404, Inventory2.errors(("GE0014", nil))) }
            return (200, Inventory2.list(call.rows.map { Inventory2.stock($0.key, 1) }))
        }
        let outcomes = await (try shop.client()).inventory.get(Array(keys.prefix(8)))
        #expect(outcomes.map(\.text) == ["ok", "ok", "ok", "GE0014", "ok", "ok", "ok", "ok"])
    }

    @Test func `a refusal of the whole call is the error of each of its rows`() async throws {
        let shop = Shop { call, number in
            number == 1 ? (400, Inventory2.errors(("IE1101", "inventories"))) : (204, "")
        }
        let outcomes = await (try shop.client()).inventory.set(keys.prefix(401).map { Change($0, .set(1)) })
        #expect(outcomes.map(\.text) == Array(repeating: "IE1101", count: 400) + ["ok"])
    }

    @Test func `after a lost answer no further call is made`() async throws {
        let lost = TransportError(.timeout, delivery: .maybeSent, message: "x")
        let transport = CannedTransport(.failure(lost))
        let client = try RMSClient.canned(transport, retry: RetryPolicy(maximumAttempts: 3, firstDelay: .zero))
        let outcomes = await client.inventory.set(keys.prefix(401).map { Change($0, .set(1)) })
        #expect(outcomes.map(\.text) == Array(repeating: "outcome_unknown", count: 400) + ["-"])
        #expect(await transport.requests.count == 1)
    }

    @Test(arguments: [InventoryAPI2.Quantity.set(1), .add(1)])
    func `a conflict is sent again, also a write that adds, and only within the budget`(
        quantity: InventoryAPI2.Quantity
    ) async throws {
        let policy = RetryPolicy(maximumAttempts: 3, firstDelay: .zero)
        let conflict = (status: 409, body: Inventory2.errors(("CE0001", nil)))
        let once = Shop { _, number in number == 1 ? conflict : (204, "") }
        try await once.client(retry: policy).inventory.set(keys[0], quantity)
        #expect(await once.calls.count == 2)
        let always = Shop { _, _ in conflict }
        let client = try always.client(retry: policy)
        let error = await rmsError { () async throws(RMSError) in try await client.inventory.set(keys[0], quantity) }
        #expect(error?.kind == .conflict && error?.attempts == 3 && error?.unknownOutcome == nil)
        #expect(error?.earlierAttempts.map(\.kind) == [.conflict, .conflict])
        #expect(await always.calls.count == 3)
        let single = Shop { _, _ in conflict }
        let spare = try single.client(
            retry: RetryPolicy(maximumAttempts: 3, firstDelay: .zero, budget: RetryBudget(maximum: 1, perCall: 0))
        )
        let stopped = await rmsError { () async throws(RMSError) in try await spare.inventory.set(keys[0], quantity) }
        #expect(stopped?.attempts == 2 && stopped?.retryStop == "too many of this client's calls fail")
    }

    @Test func `a range with more than 1,000 SKUs is cut until each piece has fewer`() async throws {
        // 2,600 SKUs: 900 of quantity 0, and one of each quantity from 1 to 1,700.
        let quantities = Array(repeating: 0, count: 900) + Array(1...1700)
        let shop = Shop { call, _ in
            let hits = quantities.enumerated().filter { call.range?.contains($1) == true }
            guard hits.count <= 1000 else { return (400, Inventory2.errors(("IE0116", nil))) }
            return (200, Inventory2.list(hits.map { Inventory2.stock(.init("a", VariantID(rawValue: "s\($0)")), $1) }))
        }
        var found: [Int] = []
        for try await stock in try shop.client().inventory.stocks() { found.append(stock.quantity) }
        #expect(found == quantities)
        let ranges = await shop.calls.compactMap(\.range)
        #expect(
            ranges == [
                0...99_999, 0...49_999, 0...24_999, 0...12_499, 0...6249, 0...3124, 0...1562, 0...781, 0...390, 0...195,
                0...97, 98...195, 196...390, 391...781, 782...1562, 1563...3124, 3125...6249, 6250...12_499,
                12_500...24_999, 25_000...49_999, 50_000...99_999,
            ]
        )
        let none = try await shop.client().inventory.stocks(in: 50_000...99_999).reduce(0) { count, _ in count + 1 }
        #expect(none == 0)
    }

    @Test func `one quantity with more than 1,000 SKUs can't be listed`() async throws {
        let shop = Shop { call, _ in
            call.range?.contains(0) == true
                ? (400, Inventory2.errors(("IE0116", nil)))
                : (200, Inventory2.list([Inventory2.stock(.init("a", "s"), 5)]))
        }
        let client = try shop.client()
        var iterator = client.inventory.stocks(in: 0...3).makeAsyncIterator()
        let error = await rmsError { () async throws(RMSError) in try await iterator.next() }
        #expect(error?.failure?.code == "IE0116" && error?.kind == .invalidRequest)
        #expect(await shop.calls.compactMap(\.range) == [0...3, 0...1, 0...0])
    }

    @Test func `a stock that can't be read does not hide the others of its range`() async throws {
        let shop = Shop { _, _ in
            (200, Inventory2.list([#"{"manageNumber":"x"}"#, Inventory2.stock(.init("a", "s"), 5)]))
        }
        var found: [Int] = []
        do {
            for try await stock in try shop.client().inventory.stocks(in: 0...9) { found.append(stock.quantity) }
            Issue.record("the unreadable stock was not reported")
        } catch let error as RMSError {
            #expect(error.kind == .decoding && error.unreadable.count == 1)
        }
        #expect(found == [5])
    }

    @Test func `an iterator is finished once every stock was returned, before an error about one of them`() async throws
    {
        let shop = Shop { call, _ in
            guard call.range != 0...9 else { return (400, Inventory2.errors(("IE0116", nil))) }
            return (200, Inventory2.list([#"{"manageNumber":"x"}"#, Inventory2.stock(.init("a", "s"), 5)]))
        }
        var iterator = try shop.client().inventory.stocks(in: 0...9).makeAsyncIterator()
        #expect(try await iterator.next() != nil && !iterator.isFinished)
        #expect(try await iterator.next() != nil && iterator.isFinished)
        let error = await rmsError { () async throws(RMSError) in try await iterator.next() }
        #expect(error?.kind == .decoding && iterator.isFinished)
        #expect(iterator.unreadable.count == 2)
        #expect(try await iterator.next() == nil)
    }

    @Test func `an error of a range does not hide the stocks that could not be read before it`() async throws {
        let shop = Shop { call, _ in
            switch call.range {
            case 0...9: (400, Inventory2.errors(("IE0116", nil)))
            case 0...4: (200, Inventory2.list([#"{"manageNumber":"x"}"#]))
            default: (500, Inventory2.errors(("X0000", nil)))
            }
        }
        var iterator = try shop.client().inventory.stocks(in: 0...9).makeAsyncIterator()
        let error = await rmsError { () async throws(RMSError) in try await iterator.next() }
        #expect(error?.kind == .serverFault && error?.unreadable.map(\.id?.value) == ["x"])
        #expect(iterator.unreadable.count == 1)
    }

    @Test func `stocks are read from the version that is asked for`() async throws {
        let missing = Shop { call, _ in
            if call.path.contains("range") { return (200, Inventory2.list([Inventory2.stock(.init("a", "s"), 5)])) }
            return (404, Inventory2.errors(("GE0014", nil)))
        }
        let inventory = try missing.client().inventory
        let outcomes = await inventory.get(Array(keys.prefix(2)), from: InventoryAPI2.V20.self)
        #expect(outcomes.map(\.text) == ["GE0014", "GE0014"])
        let count = try await inventory.stocks(in: 0...9, from: InventoryAPI2.V20.self).reduce(0) { count, _ in
            count + 1
        }
        #expect(count == 1)
        let paths = await missing.calls.map { String($0.path.prefix { $0 != "?" }) }
        #expect(
            paths == Array(repeating: "/es/2.0/inventories/bulk-get", count: 3) + ["/es/2.0/inventories/bulk-get/range"]
        )
    }
}
