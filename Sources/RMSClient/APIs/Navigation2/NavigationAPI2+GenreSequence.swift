extension NavigationAPI2 {
    /// The genres below a genre, depth first, each before those below it: `rms.navigation.genres(below:)`.
    ///
    /// The genres below each one are asked for in a call of `navigation.genres.get` when the loop gets there, unless the
    /// genre is of the lowest level. No genre comes twice, even if a merged one refers back to another. A genre that is
    /// gone when those below it are asked for has none: our choice, because genres change while a long loop runs.
    public struct GenreSequence: AsyncSequence, Sendable {
        /// A genre, without those around it.
        public typealias Element = Genre
        /// The error that iteration throws.
        public typealias Failure = RMSError

        let client: RMSClient
        let start: Int
        let levels: Int

        /// Creates an iterator.
        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }

        /// The iterator of one pass.
        public struct AsyncIterator: AsyncIteratorProtocol {
            private let client: RMSClient
            private let start: Int
            /// How many levels below the start are returned.
            private let levels: Int
            /// The genre that is to be opened before the next one is returned.
            private var unopened: (genreID: Int, depth: Int)?
            /// The genres to return, the next one last.
            private var pending: [(genre: Genre, depth: Int)] = []
            /// The genres that were returned, and the start.
            private var known: Set<Int>

            init(_ sequence: GenreSequence) {
                client = sequence.client
                start = sequence.start
                levels = Swift.min(sequence.levels, NavigationAPI2.levels)
                unopened = levels > 0 ? (start, 0) : nil
                known = [start]
            }

            /// The next genre, or nil at the end.
            public mutating func next() async throws(RMSError) -> Genre? {
                try await next(isolation: nil)
            }

            /// The next genre, or nil at the end.
            public mutating func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> Genre? {
                if let (genreID, depth) = unopened {
                    unopened = nil
                    // If the call fails, the sequence ends.
                    let rest = pending
                    pending = []
                    let children = try await children(of: genreID, isolation: actor)
                    pending = rest
                    pending += children.reversed().map { ($0, depth + 1) }
                }
                while let (genre, depth) = pending.popLast() {
                    guard known.insert(genre.genreID).inserted else { continue }
                    if genre.isLowest != true, depth < levels { unopened = (genre.genreID, depth) }
                    return genre
                }
                return nil
            }

            private func children(
                of genreID: Int,
                isolation actor: isolated (any Actor)?
            ) async throws(RMSError) -> [Genre] {
                do throws(RMSError) {
                    return try await client.navigation.genre(genreID, showing: .children).children ?? []
                } catch {
                    guard error.kind == .notFound, genreID != start else { throw error }
                    return []
                }
            }
        }
    }
}
