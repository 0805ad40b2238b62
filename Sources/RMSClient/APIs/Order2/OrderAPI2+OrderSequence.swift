public import Foundation

extension OrderAPI2 {
    /// The complete orders of a period of any length, the oldest first.
    ///
    /// The period is cut into windows of 63 days, the most that one search accepts. A window with 15,000 orders or more,
    /// of which RMS lists no further ones, is cut in two until each piece has fewer. The numbers are read in pages of
    /// 1,000, the orders in calls of 100.
    ///
    /// An order that a search lists and `getOrder` does not return is reported by an error after the last order, and so is
    /// an order that can't be read, unless the client is configured otherwise (``AnswerReading``).
    public struct OrderSequence: AsyncSequence, Sendable {
        /// An order.
        public typealias Element = Order
        /// The error that iteration throws.
        public typealias Failure = RMSError

        let client: RMSClient
        /// The conditions, with the whole period.
        let search: SearchOrder
        let version: GetOrder.Version
        /// Where to start; nil for the beginning.
        let place: Position?

        /// Creates an iterator.
        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }

        /// The iterator of one pass.
        public struct AsyncIterator: AsyncIteratorProtocol {
            private let client: RMSClient
            private let version: GetOrder.Version
            private var windows: OrderWindows
            private var numbers: PagedRecords<SearchOrder>.AsyncIterator?
            private var orders: ArraySlice<Order> = []
            /// Orders of the current window to skip, because an earlier run returned them.
            private var skip: Int
            private var given = 0
            /// The numbers of the window before: an order at the edge of two windows belongs to both.
            private var earlier: Set<String> = []
            private var current: Set<String> = []
            private var missing: [String] = []
            /// The orders that could not be read so far.
            public private(set) var unreadable: [UnreadableRecord] = []

            /// The most orders of one call.
            private static let batch = 100

            init(_ sequence: OrderSequence) {
                client = sequence.client
                version = sequence.version
                windows = OrderWindows(sequence.search, from: sequence.place?.start)
                skip = sequence.place?.given ?? 0
            }

            /// The position of the next order, for resuming in another run with
            /// ``OrderAPI2/Calls/orders(_:version:resuming:)``. Resuming finds the same place if the search is by the date of
            /// the order, because the numbers are sorted by that.
            public var position: Position { Position(start: windows.start, given: given) }

            /// The next order, or nil at the end.
            public mutating func next() async throws(RMSError) -> Order? { try await next(isolation: nil) }

            /// The next order, or nil at the end.
            public mutating func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> Order? {
                while true {
                    if let order = orders.popFirst() {
                        given += 1
                        return order
                    }
                    if numbers == nil, try await !openWindow(isolation: actor) { return try end() }
                    if try await !fill(isolation: actor) {
                        numbers = nil
                        windows.advance()
                        (earlier, current, given, skip) = (current, [], 0, 0)
                    }
                }
            }

            /// Searches the next window, and cuts it as long as it has more orders than RMS lists.
            ///
            /// - Returns: False after the last window.
            private mutating func openWindow(isolation actor: isolated (any Actor)?) async throws(RMSError) -> Bool {
                while let search = windows.search {
                    var probe = search
                    probe.page = PageRequest(size: 1, number: 1)
                    let total = try await client.send(probe).page?.totalRecords ?? 0
                    if total >= OrderWindows.reach {
                        guard windows.halve() else { throw .tooMany(in: windows.start) }
                        continue
                    }
                    if total > 0 {
                        var listing = search
                        listing.page = PageRequest(size: 1000, number: 1, sort: [.byOrderDate(ascending: true)])
                        numbers = client.pages(of: listing, prefetch: 1).makeAsyncIterator()
                        return true
                    }
                    windows.advance()
                    (earlier, current, given, skip) = ([], [], 0, 0)
                }
                return false
            }

            /// Reads the next orders of the window.
            ///
            /// - Returns: False at the end of the window.
            private mutating func fill(isolation actor: isolated (any Actor)?) async throws(RMSError) -> Bool {
                var wanted: [String] = []
                while wanted.count < Self.batch, let number = try await numbers?.next(isolation: actor) {
                    guard current.insert(number).inserted, !earlier.contains(number) else { continue }
                    if skip > 0 {
                        skip -= 1
                        given += 1
                        continue
                    }
                    wanted.append(number)
                }
                if wanted.isEmpty { return false }
                let answer = try await client.answer(to: GetOrder(orderNumbers: wanted, version: version))
                unreadable += answer.unreadable
                var found: [String: Order] = [:]
                for order in answer.value.orders ?? [] { found[order.orderNumber] = order }
                let unread = Set(answer.unreadable.compactMap { $0.id?.value })
                missing += wanted.filter { found[$0] == nil && !unread.contains($0) }
                orders = wanted.compactMap { found[$0] }[...]
                return true
            }

            private mutating func end() throws(RMSError) -> Order? {
                let lost = missing
                missing = []
                if !lost.isEmpty {
                    let named =
                        lost.prefix(5).joined(separator: ", ") + (lost.count > 5 ? ", and \(lost.count - 5) more" : "")
                    var error = RMSError(
                        .notFound,
                        function: GetOrder.function.name,
                        httpStatus: 200,
                        attempts: 1,
                        problem: "the search lists orders that getOrder does not return: \(named)",
                        advice: "All others were returned. Read these by number, or search again."
                    )
                    error.unreadable = unreadable
                    unreadable = []
                    throw error
                }
                var answer = RMSAnswer(value: (), requestID: nil, httpStatus: 200)
                answer.unreadable = unreadable
                unreadable = []
                try client.reading.settle(answer, of: GetOrder.function)
                return nil
            }
        }
    }

    /// A position in the orders of a period, for resuming after a break or a crash. It can be stored as JSON.
    public struct Position: Sendable, Hashable, Codable {
        /// The start of the window that was being read.
        public let start: Date
        /// The number of its orders that were returned.
        public let given: Int
    }
}

extension RMSError {
    /// A second has as many orders as one search lists at most, so that some may be missing.
    fileprivate static func tooMany(in second: Date) -> RMSError {
        RMSError(
            .invalidRequest,
            function: OrderAPI2.SearchOrder.function.name,
            problem:
                "the second that starts at \(second.wireText(format: .compactZone)) has more orders than RMS lists",
            advice: "Add conditions to the search."
        )
    }
}

/// The windows of a search, the oldest first.
private struct OrderWindows {
    /// The number of orders that one search lists at most.
    static let reach = 15_000
    private static let longest: TimeInterval = 63 * 86_400

    private let whole: OrderAPI2.SearchOrder
    private(set) var start: Date
    private var end: Date

    init(_ search: OrderAPI2.SearchOrder, from start: Date?) {
        whole = search
        self.start = start ?? search.start
        end = min(search.end, self.start.addingTimeInterval(Self.longest))
    }

    /// The search of the current window; nil after the last one.
    var search: OrderAPI2.SearchOrder? {
        guard start <= whole.end else { return nil }
        var search = whole
        (search.start, search.end) = (start, end)
        return search
    }

    /// Goes on with the next window. RMS counts in seconds, and a window ends before the next one starts.
    mutating func advance() {
        start = end.addingTimeInterval(1)
        end = min(whole.end, start.addingTimeInterval(Self.longest))
    }

    /// Halves the window; false if it is a second long.
    mutating func halve() -> Bool {
        let half = (end.timeIntervalSince(start) / 2).rounded(.down)
        guard half >= 1 else { return false }
        end = start.addingTimeInterval(half)
        return true
    }
}
