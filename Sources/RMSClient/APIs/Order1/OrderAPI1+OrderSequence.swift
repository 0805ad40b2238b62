public import Foundation

extension OrderAPI1.GetOrder: RecordOperation {
    /// An order.
    public typealias Record = OrderAPI1.Order

    /// Orders are direct children of the answer.
    public static var recordPath: [String] { ["orderModel"] }
}

extension OrderAPI1 {
    /// Orders from one call after another, decoded as they arrive.
    ///
    /// An unreadable order does not affect the others: they are all returned, and an error at the end names it, unless
    /// the client is configured otherwise (``AnswerReading``).
    public struct OrderSequence: AsyncSequence, Sendable {
        /// An order.
        public typealias Element = Order
        /// The error that iteration throws.
        public typealias Failure = RMSError

        let client: RMSClient
        let calls: [GetOrder]

        /// How many orders at the start were returned by an earlier run.
        var skip = 0

        /// Creates an iterator.
        public func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(client: client, calls: calls[...], skip: skip)
        }

        /// The iterator of one pass.
        public struct AsyncIterator: AsyncIteratorProtocol {
            let client: RMSClient
            var calls: ArraySlice<GetOrder>
            var records: RecordReading<GetOrder>?
            var refused: [UnitError] = []
            /// How many orders of the current call to skip.
            var skip: Int
            /// The unreadable orders so far.
            public private(set) var unreadable: [UnreadableRecord] = []
            private var given = 0
            private var begin: Date?

            init(client: RMSClient, calls: ArraySlice<GetOrder>, skip: Int) {
                self.client = client
                self.calls = calls
                self.skip = skip
            }

            /// The position of the next order, for resuming in another run with
            /// ``OrderAPI1/Calls/orders(from:to:dateType:matching:resuming:)``. `nil` before the first order and for
            /// orders by number.
            ///
            /// Orders that enter the period in the meantime may shift the others.
            public var position: Position? { begin.map { Position(begin: $0, given: given) } }

            /// The next order, or `nil` at the end.
            public mutating func next() async throws(RMSError) -> Order? {
                try await next(isolation: nil)
            }

            /// The next order, or `nil` at the end.
            public mutating func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> Order? {
                while true {
                    if records == nil {
                        guard let call = calls.popFirst() else { return try end() }
                        records = RecordReading(client: client, operation: call)
                        (begin, given) = (call.search?.startDate, 0)
                    }
                    do {
                        if let order = try await records?.nextReadable(isolation: actor) {
                            given += 1
                            if given <= skip { continue }
                            return order
                        }
                    } catch {
                        records = nil
                        // E10-001 means that no order matches.
                        if error.failure?.code != "E10-001" { throw error }
                        continue
                    }
                    refused += records?.rest?.unitErrors ?? []
                    unreadable += records?.unreadable ?? []
                    client.logReplaced(records?.replacedCharacters ?? 0, in: GetOrder.function, requestID: nil)
                    (records, skip) = (nil, 0)
                }
            }

            private mutating func end() throws(RMSError) -> Order? {
                var answer = RMSAnswer(value: refused, requestID: nil, httpStatus: 200)
                answer.unreadable = unreadable
                (refused, unreadable) = ([], [])
                guard !answer.value.isEmpty else {
                    try client.reading.settle(answer, of: GetOrder.function)
                    return nil
                }
                let failure = ServiceFailure(code: "W00-000", fields: answer.value.map(\.asFailureField))
                var error = RMSError(refused: failure, by: GetOrder.self, httpStatus: 200, requestID: nil)
                error.unreadable = answer.unreadable
                throw error
            }
        }
    }

    /// A position in the orders of a period, for resuming after a break or a crash. It can be stored as JSON.
    public struct Position: Sendable, Hashable, Codable {
        /// The start of the piece of the period that was being read.
        public let begin: Date
        /// How many of its orders were returned.
        public let given: Int
    }

    /// A period that is split into pieces short enough for one search.
    struct Period {
        let start: Date
        let end: Date

        /// A search for each piece, the oldest first. RMS counts in seconds, so a piece ends one second before the next
        /// one starts.
        func searches(_ condition: SearchCondition) -> [GetOrder] {
            var searches: [GetOrder] = []
            var begin = start
            repeat {
                let next = begin.addingTimeInterval(Double(Rules.maximumDays) * 86_400)
                var piece = condition
                piece.startDate = begin
                piece.endDate = next <= end ? next.addingTimeInterval(-1) : end
                searches.append(GetOrder(search: piece))
                begin = next
            } while begin <= end
            return searches
        }
    }
}

extension OrderAPI1.UnitError {
    /// The error as a failure field of its order.
    var asFailureField: ServiceFailure.Field {
        ServiceFailure.Field(
            name: "order \(orderKey ?? "")",
            errorID: errorCode ?? "",
            meaning: errorCode.flatMap { ServiceVocabulary.order.codes[$0]?.text }.map { "was refused: \($0)" },
            message: message
        )
    }
}
