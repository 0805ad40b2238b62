internal import Foundation

extension OrderAPI2 {
    /// The windows of a search of any period, the oldest first: each as long as one search accepts, or shorter if it has
    /// more orders than RMS lists.
    struct SearchWindows: Sendable {
        /// The number of orders that one search lists at most.
        private static let reach = 15_000
        private static let longest: TimeInterval = 63 * 86_400
        /// How often a window is listed whose orders stop matching meanwhile.
        private static let maximumAttempts = 5

        private var whole: any OrderSearch
        private let isReversed: Bool
        private(set) var start: Date
        private var end: Date

        init(_ search: any OrderSearch, from start: Date? = nil) {
            // RMS counts in seconds.
            func second(_ date: Date) -> Date {
                Date(timeIntervalSinceReferenceDate: date.timeIntervalSinceReferenceDate.rounded(.down))
            }
            whole = search
            (whole.start, whole.end) = (second(search.start), second(search.end))
            self.start = second(start ?? search.start)
            end = min(whole.end, self.start.addingTimeInterval(Self.longest))
            // A reversed period is searched as it is, so that its rule refuses it.
            isReversed = whole.start > whole.end
        }

        /// The search of the current window; nil after the last one.
        private var search: (any OrderSearch)? {
            guard start <= whole.end || isReversed else { return nil }
            var search = whole
            (search.start, search.end) = (start, end)
            return search
        }

        /// The numbers of the current window, whose end is brought forward as long as it has more orders than RMS lists.
        ///
        /// - Returns: Nil after the last window.
        mutating func list(_ client: RMSClient) async throws(RMSError) -> [String]? {
            var attempts = 0
            while var page = search {
                page.page = PageRequest(size: 1000, number: 1, sort: [.byOrderDate(ascending: true)])
                var answer = try await client.send(page)
                if answer.page?.totalRecords ?? 0 >= Self.reach {
                    guard halve() else { throw tooMany }
                    continue
                }
                let total = answer.page?.totalRecords ?? 0
                var listed = answer.orderNumbers ?? []
                var hasShrunk = false
                while let next = page.nextPosition(after: answer, unreadable: 0) {
                    page.position = next
                    answer = try await client.send(page)
                    listed += answer.orderNumbers ?? []
                    if answer.page?.totalRecords ?? 0 < total { hasShrunk = true }
                }
                // An order that stops matching meanwhile moves others to an earlier page, where they are not seen.
                guard hasShrunk else { return listed }
                attempts += 1
                if attempts == Self.maximumAttempts { throw keepsShrinking }
            }
            return nil
        }

        /// Goes on with the next window. RMS counts in seconds, and a window ends before the next one starts.
        mutating func advance() {
            start = end.addingTimeInterval(1)
            end = min(whole.end, start.addingTimeInterval(Self.longest))
        }

        /// Halves the window; false if it is one second, which is its start and its end.
        private mutating func halve() -> Bool {
            let length = end.timeIntervalSince(start)
            guard length >= 1 else { return false }
            end = start.addingTimeInterval((length / 2).rounded(.down))
            return true
        }

        private var keepsShrinking: RMSError {
            var error = RMSError(
                .conflict,
                function: type(of: whole).function.name,
                attempts: Self.maximumAttempts,
                problem: "orders stop matching the search each time while its pages are read",
                advice: "Search for shorter periods, or when fewer orders change."
            )
            error.isTransient = true
            return error
        }

        /// The error about a second that has as many orders as one search lists at most, so that some may be missing.
        private var tooMany: RMSError {
            RMSError(
                .invalidRequest,
                function: type(of: whole).function.name,
                problem:
                    "the second that starts at \(start.wireText(format: .compactZone)) has more orders than RMS lists",
                advice: "Add conditions to the search."
            )
        }
    }
}
