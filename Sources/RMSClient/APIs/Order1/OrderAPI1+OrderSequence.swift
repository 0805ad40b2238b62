public import Foundation

extension OrderAPI1.GetOrder: RecordOperation {
    /// An order.
    public typealias Record = OrderAPI1.Order

    /// Orders stand directly below the answer.
    public static var recordPath: [String] { ["orderModel"] }
}

extension OrderAPI1 {
    /// Orders, decoded while they arrive, from one call after the other.
    ///
    /// An order that can't be read does not take the others with it: all others are given, and an error at the end
    /// names it, unless the client was made to do otherwise (``AnswerReading``).
    public struct OrderSequence: AsyncSequence, Sendable {
        /// An order.
        public typealias Element = Order
        /// What reading can throw.
        public typealias Failure = RMSError

        let client: RMSClient
        let calls: [GetOrder]

        /// The orders at the begin that were given in an earlier run.
        var skip = 0

        /// Starts reading.
        public func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(client: client, calls: calls[...], skip: skip)
        }

        /// The reader of one pass.
        public struct AsyncIterator: AsyncIteratorProtocol {
            let client: RMSClient
            var calls: ArraySlice<GetOrder>
            var records: RecordReading<GetOrder>?
            var refused: [UnitError] = []
            /// How many orders of the call under way are to be passed over.
            var skip: Int
            /// The orders that could not be read so far.
            public private(set) var unreadable: [UnreadableRecord] = []
            private var given = 0
            private var begin: Date?

            init(client: RMSClient, calls: ArraySlice<GetOrder>, skip: Int) {
                self.client = client
                self.calls = calls
                self.skip = skip
            }

            /// The place of the next order, to go on from in another run:
            /// ``OrderAPI1/Calls/orders(from:to:dateType:matching:resuming:)``. Nil before the first order, and where
            /// orders are asked for by number.
            ///
            /// Orders that come into the period in the meantime may move the others.
            public var position: Position? { begin.map { Position(begin: $0, given: given) } }

            /// The next order, or nil at the end.
            public mutating func next() async throws(RMSError) -> Order? {
                try await next(isolation: nil)
            }

            /// The next order, or nil at the end.
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
                        // No hit, in the words of this API.
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

    /// A place in the orders of a period, to go on from after a break or a crash. It can be kept as JSON.
    public struct Position: Sendable, Hashable, Codable {
        /// Where the piece of the period begins that was being read.
        public let begin: Date
        /// How many of its orders were given.
        public let given: Int
    }

    /// A period that is cut into pieces that one search can take.
    struct Period {
        let start: Date
        let end: Date

        /// A search for each piece, the oldest first. RMS counts in seconds, so that a piece ends a second before the
        /// next one begins.
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
    /// As a complaint about an order.
    var asFailureField: ServiceFailure.Field {
        ServiceFailure.Field(
            name: "order \(orderKey ?? "")",
            errorID: errorCode ?? "",
            meaning: errorCode.flatMap { ServiceVocabulary.order.codes[$0]?.text }.map { "was refused: \($0)" },
            message: message
        )
    }
}
