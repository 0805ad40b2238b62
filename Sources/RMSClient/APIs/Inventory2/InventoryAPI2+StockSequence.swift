extension InventoryAPI2 {
    /// The SKUs whose quantity is in a range.
    ///
    /// RMS returns at most 1,000 SKUs per range, and has no pages. A range with more is cut in two until each piece has at
    /// most 1,000, the small quantities first. If one quantity alone has more, this throws an error of the kind
    /// `invalidRequest`, because RMS has no way to list them.
    ///
    /// A SKU whose quantity changes meanwhile may be missed, or returned twice.
    public struct StockSequence: AsyncSequence, Sendable {
        /// A stock.
        public typealias Element = Stock
        /// The error that iteration throws.
        public typealias Failure = RMSError

        let client: RMSClient
        let quantities: ClosedRange<Int>
        let ranges: Ranges

        /// The call that reads a range, of one version of the service.
        struct Ranges: Sendable {
            let function: RMSFunction
            let read: @Sendable (RMSClient, ClosedRange<Int>) async throws(RMSError) -> RMSAnswer<StockList>

            init<V: Version>(of version: V.Type) {
                function = BulkGetRange<V>.function
                read = { client, range async throws(RMSError) in
                    try await client.answer(
                        to: BulkGetRange<V>(minimum: range.lowerBound, maximum: range.upperBound)
                    )
                }
            }
        }

        /// Creates an iterator.
        public func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(client: client, calls: ranges, ranges: [quantities])
        }

        /// The iterator of one pass.
        public struct AsyncIterator: AsyncIteratorProtocol {
            private let client: RMSClient
            private let calls: Ranges
            /// The ranges that are left, the next one last.
            private var ranges: [ClosedRange<Int>]
            private var stocks: ArraySlice<Stock> = []
            /// The stocks that could not be read so far.
            public private(set) var unreadable: [UnreadableRecord] = []
            /// Whether the end was reached, where the unreadable stocks are reported once.
            private var isSettled = false

            /// Whether every stock was returned. An error that comes after that is about single records.
            public var isFinished: Bool { ranges.isEmpty && stocks.isEmpty }

            init(client: RMSClient, calls: Ranges, ranges: [ClosedRange<Int>]) {
                self.client = client
                self.calls = calls
                self.ranges = ranges
            }

            /// The next stock, or nil at the end.
            public mutating func next() async throws(RMSError) -> Stock? { try await next(isolation: nil) }

            /// The next stock, or nil at the end.
            public mutating func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> Stock? {
                while true {
                    if let stock = stocks.popFirst() { return stock }
                    guard let range = ranges.last else { return try end() }
                    do throws(RMSError) {
                        let answer = try await calls.read(client, range)
                        stocks = answer.value.inventories[...]
                        unreadable += answer.unreadable
                        ranges.removeLast()
                    } catch  where error.failure?.code == "IE0116" && range.count > 1 {
                        ranges.removeLast()
                        let middle = range.lowerBound + (range.count - 1) / 2
                        ranges.append(middle + 1...range.upperBound)
                        ranges.append(range.lowerBound...middle)
                    } catch {
                        throw error.naming(unreadable)
                    }
                }
            }

            private mutating func end() throws(RMSError) -> Stock? {
                guard !isSettled else { return nil }
                isSettled = true
                var answer = RMSAnswer(value: (), requestID: nil, httpStatus: 200)
                answer.unreadable = unreadable
                try client.reading.settle(answer, of: calls.function)
                return nil
            }
        }
    }
}
