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

/// A page being fetched; nil if there is none.
private typealias PageFetch<O: PagedOperation> = Task<Result<PageSequence<O>.Page?, RMSError>, Never>

/// One pass over the pages.
///
/// A page contains where the next one begins, so each prefetched page first waits for the one before it.
final class PageReader<O: PagedOperation> {
    typealias Page = PageSequence<O>.Page

    private let client: RMSClient
    private let prefetch: Int
    /// The call for the next page that is not prefetched; nil at the end.
    private var operation: O?
    /// The pages being fetched.
    private var ahead: [PageFetch<O>] = []
    private var last: PageFetch<O>?

    init(client: RMSClient, operation: O, prefetch: Int) {
        self.client = client
        self.operation = operation
        self.prefetch = prefetch
    }

    deinit {
        ahead.forEach { $0.cancel() }
    }

    func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> Page? {
        guard let call = operation else { return nil }
        if prefetch == 0 {
            // A failure ends the sequence.
            operation = nil
            let page = try await O.fetch(call, client)
            operation = page?.next.map(call.moved)
            return page
        }
        fill(from: call)
        let fetch = ahead.removeFirst()
        let result = await withTaskCancellationHandler {
            await fetch.value
        } onCancel: {
            fetch.cancel()
        }
        let page = try? result.get()
        if page == nil {
            operation = nil
            ahead.forEach { $0.cancel() }
        } else {
            fill(from: call)
        }
        return try result.get()
    }

    private func fill(from first: O) {
        while ahead.count < prefetch {
            let client = client
            let previous = last
            let fetch: PageFetch<O> = Task { await O.page(after: previous, from: first, client) }
            ahead.append(fetch)
            last = fetch
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
        after previous: PageFetch<Self>?,
        from first: Self,
        _ client: RMSClient
    ) async -> Result<PageSequence<Self>.Page?, RMSError> {
        var call = first
        if let previous {
            guard let page = try? await previous.value.get(), let next = page.next else { return .success(nil) }
            call = first.moved(to: next)
        }
        do throws(RMSError) {
            return .success(try await fetch(call, client))
        } catch {
            return .failure(error)
        }
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
