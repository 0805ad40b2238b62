import Measuring

/// Reads order.getOrder.
enum Decoding {
    /// Must run before anything large has been in memory.
    static func memory() async throws {
        _ = try await Readers.typed(RepeatedOrders(megabytes: 5))
        Memory.resetPeak()
        let before = Memory.peak
        let orders = try await Readers.typed(RepeatedOrders(megabytes: 200))
        let growth = Memory.peak - before
        Table.row(
            "peak memory over 200 MB of orders",
            "\(orders) orders",
            "after 5 MB",
            growth,
            unit: " MB",
            .below(16)
        )
    }

    static func large() async throws {
        // Foundation's parser refuses documents of more than ten million bytes.
        let orders = 2000
        let chunks = GeneratedOrders.chunks(orders: orders)
        let megabytes = Double(chunks.reduce(0) { $0 + $1.count }) / 1e6
        var contest = Contest()
        contest.enter("typed") { try await Readers.expect(orders, Readers.typed(StoredChunks(chunks: chunks))) }
        contest.enter("libxml2 SAX2, empty handlers") { Readers.bareSAX(chunks) }
        contest.enter("libxml2 tree") { Readers.tree(chunks) }
        contest.enter("Foundation XMLParser") { Readers.expect(orders, Readers.foundation(chunks)) }
        let times = try await contest.times(rounds: 7)
        func row(_ other: String, _ goal: Goal?) {
            func speed(_ name: String) -> String { "\((megabytes / times.median(name)).shown) MB/s" }
            let ratio = times.speed(of: "typed", against: other)
            Table.row(
                "decode 2,000 orders, \(megabytes.shown) MB",
                "typed orders \(speed("typed"))",
                "\(other) \(speed(other))",
                ratio,
                goal
            )
        }
        row("libxml2 SAX2, empty handlers", .atLeast(0.45))
        row("libxml2 tree", nil)
        row("Foundation XMLParser", nil)
    }

    static func small() async throws {
        let orders = 500_000 / GeneratedOrders.order.utf8.count
        let chunks = GeneratedOrders.chunks(orders: orders)
        var contest = Contest()
        contest.enter("typed") { try await Readers.expect(orders, Readers.typed(StoredChunks(chunks: chunks))) }
        contest.enter("XMLCoder") { try Readers.expect(orders, Readers.xmlCoder(chunks)) }
        let times = try await contest.times(rounds: 5)
        func time(_ name: String) -> String { "\((times.median(name) * 1000).shown) ms" }
        let ratio = times.speed(of: "typed", against: "XMLCoder")
        Table.row(
            "decode 500 KB of orders",
            "typed orders \(time("typed"))",
            "XMLCoder \(time("XMLCoder"))",
            ratio,
            .atLeast(15)
        )
    }

    /// The memory blocks per order: those of a long answer minus those of a short one.
    static func allocations() async throws {
        func blocks(_ orders: Int) async throws -> Double {
            let chunks = StoredChunks(chunks: GeneratedOrders.chunks(orders: orders))
            return try await Allocations.count { Readers.expect(orders, try await Readers.typed(chunks)) }
        }
        func blocksOfXMLCoder(_ orders: Int) async throws -> Double {
            let chunks = GeneratedOrders.chunks(orders: orders)
            return try await Allocations.count { try Readers.expect(orders, Readers.xmlCoder(chunks)) }
        }
        let ours = (try await blocks(1100) - blocks(100)) / 1000
        let theirs = (try await blocksOfXMLCoder(60) - blocksOfXMLCoder(10)) / 50
        Table.row("allocations per order", ours.shown, "XMLCoder \(theirs.shown)", theirs / ours, nil)
    }
}
