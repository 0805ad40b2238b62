extension RMSClient {
    /// The records of all pages of a call, read as the loop proceeds.
    ///
    /// ```swift
    /// for try await item in rms.pages(of: ItemAPI1.Search(itemName: "コーヒー", limit: 30), prefetch: 1) { … }
    /// ```
    ///
    /// A record that can't be read does not affect the others: they are all returned, and an error at the end names it,
    /// unless the client is configured otherwise (``AnswerReading``).
    ///
    /// - Parameters:
    ///   - operation: The call for the first page.
    ///   - place: Where to resume, as returned by ``PagedRecords/AsyncIterator/position``.
    ///   - prefetch: The number of pages that are requested before they are needed.
    public func pages<O: PagedOperation>(
        of operation: O,
        from place: PagePosition? = nil,
        prefetch: Int = 0
    ) -> PagedRecords<O> {
        PagedRecords(
            pages: PageSequence(
                client: self,
                operation: place.map(operation.moved) ?? operation,
                prefetch: Swift.max(0, prefetch)
            ),
            skip: Swift.max(0, place?.skip ?? 0)
        )
    }
}

/// The records of a call that answers in pages.
public struct PagedRecords<O: PagedOperation>: AsyncSequence, Sendable {
    /// A record.
    public typealias Element = O.Record
    /// The error that reading can throw.
    public typealias Failure = RMSError

    /// The same records, page by page.
    public let pages: PageSequence<O>
    let skip: Int

    /// Creates an iterator.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(pages, skip: skip)
    }

    /// The iterator of one pass.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var pages: PageSequence<O>.AsyncIterator
        private var page: PageSequence<O>.Page?
        private var index: Int
        private let start: Int
        private let reading: AnswerReading
        /// The records that could not be read so far.
        public private(set) var unreadable: [UnreadableRecord] = []

        init(_ sequence: PageSequence<O>, skip: Int) {
            pages = sequence.makeAsyncIterator()
            start = sequence.operation.position
            reading = sequence.client.reading
            index = skip
        }

        /// The place of the next record, for resuming in another run: ``RMSClient/pages(of:from:prefetch:)``.
        ///
        /// Records that are added or removed in the meantime shift the others: one of them may then be missed or
        /// returned twice.
        public var position: PagePosition {
            PagePosition(position: page?.position.position ?? start, skip: index)
        }

        /// The next record, or nil at the end.
        public mutating func next() async throws(RMSError) -> O.Record? {
            try await next(isolation: nil)
        }

        /// The next record, or nil at the end.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> O.Record? {
            while true {
                if let page, index < page.records.count {
                    index += 1
                    return page.records[index - 1]
                }
                guard let next = try await pages.next(isolation: actor) else { return try end() }
                unreadable += next.unreadable
                if page != nil { index = 0 }
                page = next
            }
        }

        private mutating func end() throws(RMSError) -> O.Record? {
            var answer = RMSAnswer(value: (), requestID: nil, httpStatus: 200)
            answer.unreadable = unreadable
            unreadable = []
            try reading.settle(answer, of: O.function)
            return nil
        }
    }
}
