/// The items of a search, read page after page while the loop goes on.
public struct ItemSearchSequence: AsyncSequence, Sendable {
    /// An item.
    public typealias Element = Item
    /// What reading can throw.
    public typealias Failure = RMSError

    /// The same search, page by page.
    public let pages: ItemSearchPages

    /// Starts the search.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(pages: pages.makeAsyncIterator())
    }

    /// The reader of one pass.
    public struct AsyncIterator: AsyncIteratorProtocol {
        var pages: ItemSearchPages.AsyncIterator
        var page: ArraySlice<Item> = []

        /// The next item, or nil at the end.
        public mutating func next() async throws(RMSError) -> Item? {
            try await next(isolation: nil)
        }

        /// The next item, or nil at the end.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> Item? {
            while page.isEmpty {
                guard let next = try await pages.next(isolation: actor) else { return nil }
                page = (next.items ?? [])[...]
            }
            return page.popFirst()
        }
    }
}

/// The pages of a search.
///
/// It ends when all `numFound` items were given, or at a page without items. The next page's `offset` is this one's
/// plus the number of items that it held, from 0 on: the base of `offset` is not publicly known, and 0 is our choice.
public struct ItemSearchPages: AsyncSequence, Sendable {
    /// A page.
    public typealias Element = ItemSearchResult
    /// What reading can throw.
    public typealias Failure = RMSError

    let client: RMSClient
    let search: ItemSearch

    /// Starts the search.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(client: client, search: search)
    }

    /// The reader of one pass.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let client: RMSClient
        var search: ItemSearch
        var isFinished = false

        /// The next page, or nil at the end.
        public mutating func next() async throws(RMSError) -> ItemSearchResult? {
            try await next(isolation: nil)
        }

        /// The next page, or nil at the end.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> ItemSearchResult? {
            guard !isFinished else { return nil }
            isFinished = true
            let page = try await client.send(search)
            let count = page.items?.count ?? 0
            let next = (search.offset ?? 0) + count
            search.offset = next
            isFinished = count == 0 || next >= page.numFound
            return page
        }
    }
}
