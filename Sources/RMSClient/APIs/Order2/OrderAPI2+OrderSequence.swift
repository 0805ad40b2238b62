public import Foundation

extension OrderAPI2 {
    /// The complete orders of a period of any length, the oldest first.
    ///
    /// The period is cut into windows of 63 days, the most that one search accepts. A window with 15,000 orders or more,
    /// of which RMS lists no further ones, is cut in two until each piece has fewer. All numbers of a window are listed, in
    /// pages of 1,000, before its first order is returned, so that changing orders in the loop moves no page. The orders
    /// are read in calls of 100. At a rate limit, the calls start on its beat: up to three of them are made before the loop
    /// needs their orders.
    ///
    /// Within a window the orders come by their own date, whichever date the search is by.
    ///
    /// An order that a search lists and RMS does not return by its number is reported by an error after the last order,
    /// and so is an order that can't be read, unless the client is configured otherwise (``AnswerReading``).
    public struct OrderSequence: AsyncSequence, Sendable {
        /// An order.
        public typealias Element = Order
        /// The error that iteration throws.
        public typealias Failure = RMSError

        let client: RMSClient
        /// The conditions, with the whole period.
        let search: any OrderSearch
        /// The function that reads the orders, and a call of it.
        let function: RMSFunction
        let read: @Sendable ([String]) async throws(RMSError) -> RMSAnswer<GetOrder.Response>
        /// Where to start; nil for the beginning.
        let place: Position?

        init<Read: OrderRead>(_ search: any OrderSearch, by reader: OrderReader<Read>, place: Position?) {
            client = reader.client
            self.search = search
            function = Read.function
            read = { orderNumbers throws(RMSError) in try await reader.answer(orderNumbers) }
            self.place = place
        }

        /// Creates an iterator.
        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }

        /// The iterator of one pass.
        public struct AsyncIterator: AsyncIteratorProtocol {
            private let client: RMSClient
            private let function: RMSFunction
            private let read: @Sendable ([String]) async throws(RMSError) -> RMSAnswer<GetOrder.Response>
            private let isByOrderDate: Bool
            private var windows: SearchWindows
            /// The numbers of the window that were not read yet; nil before it is listed.
            private var numbers: ArraySlice<String>?
            /// How many calls are in progress at once: at a rate limit, enough for one a second that takes two.
            private let mostAhead: Int
            private let ahead = AnswersAhead<RMSAnswer<GetOrder.Response>>()
            private var orders: ArraySlice<Order> = []
            private var place: Position
            /// The numbers that the search listed, and that were not returned.
            private var missing: [String]
            /// The orders that could not be read so far.
            public private(set) var unreadable: [UnreadableRecord] = []
            /// Whether the period was read to its end. An error that comes then is about single orders, and all others
            /// were returned.
            public private(set) var isFinished = false

            init(_ sequence: OrderSequence) {
                client = sequence.client
                function = sequence.function
                read = sequence.read
                mostAhead = client.isPaced(function) ? 3 : 1
                isByOrderDate = sequence.search.dateType == .ordered
                windows = SearchWindows(sequence.search, from: sequence.place?.start)
                place = sequence.place ?? Position(start: windows.start, returned: [], missing: [])
                missing = place.missing
            }

            /// The position after the last order, for resuming in another run with
            /// ``OrderAPI2/Calls/orders(_:version:resuming:)``.
            public var position: Position {
                var place = place
                place.missing = missing
                // Unless reading goes on without them, they are reported at the end, like those that are missing.
                if case .throwAtEnd = client.reading.unreadableRecords {
                    place.missing += unreadable.compactMap { $0.id?.value }
                }
                return place
            }

            /// The next order, or nil at the end. After an error, the next call tries again.
            public mutating func next() async throws(RMSError) -> Order? { try await next(isolation: nil) }

            /// The next order, or nil at the end. After an error, the next call tries again.
            public mutating func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> Order? {
                while true {
                    if let order = orders.popFirst() {
                        note(order)
                        return order
                    }
                    if numbers?.isEmpty == true {
                        windows.advance()
                        place.start = windows.start
                        place.returned = []
                        numbers = nil
                    }
                    if numbers == nil, try await !openWindow(isolation: actor) { return try end() }
                    try await fill(isolation: actor)
                }
            }

            /// A search by the order's date can resume at the last order; any other one must skip what it returned.
            private mutating func note(_ order: Order) {
                if isByOrderDate, let date = order.orderedAt, date > place.start {
                    place.start = date
                    place.returned = []
                }
                place.returned.append(order.orderNumber)
            }

            /// Lists the numbers of the next window.
            ///
            /// - Returns: False after the last window.
            private mutating func openWindow(isolation actor: isolated (any Actor)?) async throws(RMSError) -> Bool {
                guard let listed = try await windows.list(client) else { return false }
                var known = Set(place.returned)
                numbers = listed.filter { known.insert($0).inserted }[...]
                return true
            }

            /// Reads the next orders of the window.
            private mutating func fill(isolation actor: isolated (any Actor)?) async throws(RMSError) {
                guard let wanted = numbers?.prefix(WriteRules.maximumOrders), !wanted.isEmpty else { return }
                while ahead.count < mostAhead {
                    let later = numbers?.dropFirst(ahead.count * WriteRules.maximumOrders) ?? []
                    if later.isEmpty { break }
                    ahead.request { [read, batch = Array(later.prefix(WriteRules.maximumOrders))] () throws(RMSError) in
                        try await read(batch)
                    }
                }
                let answer = try await ahead.next(isolation: actor)
                numbers?.removeFirst(wanted.count)
                unreadable += answer.unreadable
                var found: [String: Order] = [:]
                for order in answer.value.orders ?? [] { found[order.orderNumber] = order }
                let unread = Set(answer.unreadable.compactMap { $0.id?.value })
                if !missing.isEmpty {
                    // An earlier run may have missed them.
                    let asked = Set(wanted)
                    missing.removeAll(where: asked.contains)
                }
                missing += wanted.filter { found[$0] == nil && !unread.contains($0) }
                orders = wanted.compactMap { found[$0] }[...]
            }

            private mutating func end() throws(RMSError) -> Order? {
                isFinished = true
                let lost = missing
                missing = []
                if !lost.isEmpty {
                    let named =
                        lost.prefix(5).joined(separator: ", ") + (lost.count > 5 ? ", and \(lost.count - 5) more" : "")
                    var error = RMSError(
                        .notFound,
                        function: function.name,
                        httpStatus: 200,
                        attempts: 1,
                        problem: "the search lists orders that \(function.name) does not return: \(named)",
                        advice: "All others were returned. Read these by number, or search again."
                    )
                    error.unreadable = unreadable
                    unreadable = []
                    throw error
                }
                var answer = RMSAnswer(value: (), requestID: nil, httpStatus: 200)
                answer.unreadable = unreadable
                unreadable = []
                try client.reading.settle(answer, of: function)
                return nil
            }
        }
    }

    /// A position in the orders of a period, for resuming after a break or a crash. It can be stored as JSON.
    public struct Position: Sendable, Hashable, Codable {
        /// From when to search: the date of the last order, or the start of its window if the search is by another date.
        public internal(set) var start: Date
        /// The orders from then on that were returned.
        public internal(set) var returned: [String]
        /// The orders that were listed before and could not be returned; the next run reports them at its end.
        public internal(set) var missing: [String]
    }
}
