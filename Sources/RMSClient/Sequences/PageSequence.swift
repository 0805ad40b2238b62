/// The pages of a call, requested one after the other.
///
/// Ending the loop early cancels requests in progress. A record that can't be read does not invalidate its page: the
/// page lists it in ``Page/unreadable``.
public struct PageSequence<O: PagedOperation>: AsyncSequence, Sendable {
    /// A page.
    public typealias Element = Page
    /// The error that reading can throw.
    public typealias Failure = RMSError

    let client: RMSClient
    let operation: O
    let prefetch: Int

    /// One page of a search.
    public struct Page: Sendable {
        /// The whole answer.
        public let response: O.Response
        /// The records of the page.
        public let records: [O.Record]
        /// The records that could not be read. They are missing from `records`.
        public let unreadable: [UnreadableRecord]
        /// Where the page begins.
        public let position: PagePosition
        /// Where the next page begins; nil after the last one.
        public let next: PagePosition?
    }

    /// Creates an iterator.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(reader: PageReader(client: client, operation: operation, prefetch: prefetch))
    }

    /// The iterator of one pass.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let reader: PageReader<O>

        /// The next page, or nil at the end.
        public mutating func next() async throws(RMSError) -> Page? {
            try await next(isolation: nil)
        }

        /// The next page, or nil at the end.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> Page? {
            try await reader.next(isolation: actor)
        }
    }
}

/// One pass over the pages.
///
/// A page contains where the next one begins, so each prefetched page first waits for the one before it.
final class PageReader<O: PagedOperation> {
    typealias Page = PageSequence<O>.Page
    /// Fetched pages; nil after the last one.
    fileprivate typealias PagesAhead = AnswersAhead<Page?>

    private let client: RMSClient
    private let prefetch: Int
    /// The call for the next page that is not prefetched; nil at the end.
    private var operation: O?
    private let ahead = PagesAhead()
    private var last: PagesAhead.Request?

    init(client: RMSClient, operation: O, prefetch: Int) {
        self.client = client
        self.operation = operation
        self.prefetch = prefetch
    }

    func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> Page? {
        guard let call = operation else { return nil }
        // A failure ends the sequence.
        operation = nil
        if prefetch == 0 {
            let page = try await O.fetch(call, client)
            operation = page?.next.map(call.moved)
            return page
        }
        fill(from: call)
        guard let page = try await ahead.next(isolation: actor) else {
            ahead.cancel()
            return nil
        }
        operation = call
        fill(from: call)
        return page
    }

    private func fill(from first: O) {
        while ahead.count < prefetch {
            last = ahead.request { [client, last] () throws(RMSError) in
                try await O.page(after: last, from: first, client)
            }
        }
    }
}

extension PagedOperation {
    /// The call for another page.
    func moved(to place: PagePosition) -> Self {
        var copy = self
        copy.position = place.position
        return copy
    }

    /// Fetches the page after another one. An earlier failure was already reported and ends the sequence here.
    fileprivate static func page(
        after previous: PageReader<Self>.PagesAhead.Request?,
        from first: Self,
        _ client: RMSClient
    ) async throws(RMSError) -> PageSequence<Self>.Page? {
        guard let previous else { return try await fetch(first, client) }
        guard let next = (try? await previous.value.get())?.next else { return nil }
        return try await fetch(first.moved(to: next), client)
    }

    fileprivate static func fetch(
        _ call: Self,
        _ client: RMSClient
    ) async throws(RMSError) -> PageSequence<Self>.Page? {
        let answer: RMSAnswer<Response>
        do throws(RMSError) {
            answer = try await client.answer(to: call)
        } catch {
            if meansNone(error) { return nil }
            throw error
        }
        let response = answer.value
        return PageSequence<Self>.Page(
            response: response,
            records: records(of: response),
            unreadable: answer.unreadable,
            position: PagePosition(position: call.position),
            next: call.nextPosition(after: response, unreadable: answer.unreadable.count).map {
                PagePosition(position: $0)
            }
        )
    }
}
