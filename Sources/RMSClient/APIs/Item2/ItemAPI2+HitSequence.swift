extension ItemAPI2 {
    /// A place in the hits of a search, for resuming after an interruption or a crash. It can be stored as JSON.
    ///
    /// It belongs to a search with the same conditions and the same order. How long RMS keeps a cursor is not publicly known.
    public struct HitPosition: Sendable, Hashable, Codable {
        /// The cursor of the page; nil in a search with an order.
        public let cursorMark: String?
        /// Where the page begins; nil in a search without an order.
        public let offset: Int?
        /// The number of its hits that were already returned.
        public let skip: Int

        init(cursorMark: String? = nil, offset: Int? = nil, skip: Int = 0) {
            self.cursorMark = cursorMark
            self.offset = offset
            self.skip = skip
        }

        /// The place without negative numbers, which a stored one may have.
        fileprivate var clamped: HitPosition {
            HitPosition(cursorMark: cursorMark, offset: offset.map { Swift.max(0, $0) }, skip: Swift.max(0, skip))
        }
    }

    /// The hits of `items.search`: `rms.item.search(_:)`.
    ///
    /// Without an order, the pages go by cursor, and all hits are returned. With an order, they go by offset, which RMS limits to
    /// 10,000: if there are more hits, an error of the kind `invalidRequest` follows those. An item that changes meanwhile may
    /// be missed, or returned twice. A hit that can't be read does not affect the others: an error at the end names it, unless the
    /// client is configured otherwise (``AnswerReading``). If RMS answers a full page without a cursor for the next one although
    /// it found more hits, an error of the kind `decoding` follows those.
    public struct HitSequence: AsyncSequence, Sendable {
        /// A hit.
        public typealias Element = Hit
        /// The error that iteration throws.
        public typealias Failure = RMSError

        /// The largest page, which needs the fewest calls.
        static let pageSize = 100
        /// The cursor of the first page.
        static let firstMark = "*"

        let client: RMSClient
        /// The call for the first page.
        let search: Search
        let start: HitPosition?

        /// Creates an iterator.
        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }

        /// The iterator of one pass.
        public struct AsyncIterator: AsyncIteratorProtocol {
            private let client: RMSClient
            private let search: Search
            /// The page that the hits are from, or that is to be read next.
            private var page: HitPosition
            /// The page after that; nil after the last one.
            private var nextPage: HitPosition?
            private var hits: [Hit] = []
            private var index = 0
            private var isEnded = false
            private var sentMarks: Set<String> = []
            /// The number of hits that the last page reported; nil if none was read.
            private var numFound: Int?
            /// The number of hits on the pages that were read.
            private var count = 0
            /// The hits that could not be read so far.
            public private(set) var unreadable: [UnreadableRecord] = []
            /// Why there is no page after these hits, although there should be.
            private var failure: RMSError?

            init(_ sequence: HitSequence) {
                client = sequence.client
                search = sequence.search
                page = sequence.start?.clamped ?? HitPosition(cursorMark: search.cursorMark, offset: search.offset)
                nextPage = page
            }

            /// Where the next hit is, for resuming; nil at the end.
            public var position: HitPosition? {
                if index < hits.count || nextPage == page {
                    return HitPosition(
                        cursorMark: page.cursorMark,
                        offset: page.offset,
                        skip: Swift.max(index, page.skip)
                    )
                }
                return nextPage
            }

            /// Whether all hits were read, even if an error about single ones ended the pass.
            package var isFinished: Bool { isEnded && nextPage == nil && failure == nil }

            /// The next hit, or nil at the end.
            public mutating func next() async throws(RMSError) -> Hit? { try await next(isolation: nil) }

            /// The next hit, or nil at the end.
            public mutating func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> Hit? {
                while !isEnded {
                    if index < hits.count {
                        index += 1
                        return hits[index - 1]
                    }
                    // A failure ends the sequence.
                    isEnded = true
                    guard let place = nextPage else { return try end() }
                    do throws(RMSError) {
                        try checkReach(of: place)
                        try await read(place, isolation: actor)
                    } catch {
                        throw error.naming(unreadable)
                    }
                    isEnded = false
                }
                return nil
            }

            /// Throws if an offset can't reach the page.
            private func checkReach(of place: HitPosition) throws(RMSError) {
                guard let offset = place.offset, offset >= Search.maximumReach else { return }
                let found = numFound.map { "the search has \($0) hits, and " } ?? ""
                throw RMSError(
                    .invalidRequest,
                    function: Search.function.name,
                    problem: "\(found)RMS lists only \(Search.maximumReach) hits in an order",
                    advice: "Search without an order, or with narrower conditions."
                )
            }

            private mutating func read(
                _ place: HitPosition,
                isolation actor: isolated (any Actor)?
            ) async throws(RMSError) {
                var operation = search
                operation.cursorMark = place.cursorMark
                operation.offset = place.offset
                if let offset = place.offset { operation.hits = Swift.min(pageSize, Search.maximumReach - offset) }
                page = place
                nextPage = place
                hits = []
                index = 0
                let answer = try await client.answer(to: operation)
                hits = answer.value.hits
                index = Swift.min(place.skip, hits.count)
                numFound = answer.value.numFound
                count += hits.count + answer.unreadable.count
                unreadable += answer.unreadable
                nextPage = following(place, answer)
            }

            /// The page after one; nil after the last one.
            private mutating func following(_ place: HitPosition, _ answer: RMSAnswer<Search.Response>) -> HitPosition?
            {
                let size = answer.value.hits.count + answer.unreadable.count
                if let offset = place.offset {
                    let end = offset + size
                    return size == 0 || end >= answer.value.numFound ? nil : HitPosition(offset: end)
                }
                guard let mark = answer.value.nextCursorMark else {
                    if size >= pageSize, answer.value.numFound > count {
                        fail("there is no cursor for the next page, although RMS found more hits", answer)
                    }
                    return nil
                }
                guard mark != place.cursorMark else { return nil }
                if let sent = place.cursorMark { sentMarks.insert(sent) }
                if !sentMarks.contains(mark) { return HitPosition(cursorMark: mark) }
                fail("the cursor of the next page is that of an earlier one", answer)
                return nil
            }

            private mutating func fail(_ problem: String, _ answer: RMSAnswer<Search.Response>) {
                failure = RMSError(
                    undecodable: problem,
                    during: Search.function,
                    httpStatus: answer.httpStatus,
                    requestID: answer.requestID
                )
            }

            private func end() throws(RMSError) -> Hit? {
                if let failure { throw failure.naming(unreadable) }
                var answer = RMSAnswer(value: (), requestID: nil, httpStatus: 200)
                answer.unreadable = unreadable
                try client.reading.settle(answer, of: Search.function)
                return nil
            }
        }
    }
}
