public import struct Foundation.Date

extension OrderAPI2.Calls {
    /// Which orders have another progress than in an earlier snapshot, and a new snapshot, for programs that poll.
    ///
    /// ```swift
    /// let (changes, next) = try await rms.order.changes(since: stored, from: Date(timeIntervalSinceNow: -30 * 86_400))
    /// for change in changes { print(change.orderNumber, change.before?.rawValue ?? 0, change.after?.rawValue ?? 0) }
    /// try JSONEncoder().encode(next).write(to: file)
    /// ```
    ///
    /// RMS has no search by the time of a change. So each 63 days of the period are searched once for all orders and once
    /// for each progress; no order is read whose progress the searches show. An order of the earlier snapshot that is not
    /// in the period any more is read by number (`getOrder`), unless it was canceled or paid; those leave the snapshot. An
    /// order that can't be read counts as unchanged.
    ///
    /// - Parameters:
    ///   - snapshot: The earlier snapshot; without one, every order is a change.
    ///   - start: The start of the period, by the date of the order. It should stay the same distance in the past.
    ///   - end: The end of the period; now if it is not set.
    public func changes(
        since snapshot: OrderAPI2.StatusSnapshot? = nil,
        from start: Date,
        to end: Date? = nil
    ) async throws(RMSError) -> (changes: [OrderAPI2.StatusChange], snapshot: OrderAPI2.StatusSnapshot) {
        let search = OrderAPI2.SearchOrder(from: start, to: end ?? client.time.date())
        var current: [String: OrderAPI2.OrderProgress] = [:]
        let listed = try await numbers(of: search)
        // In the order of the table: an order that moves on meanwhile is found again at a later state.
        for progress in OrderAPI2.OrderProgress.all {
            var part = search
            part.progress = [progress]
            for number in try await numbers(of: part) { current[number] = progress }
        }
        let before = snapshot?.progress ?? [:]
        let open = before.filter { ![.paid, .cancelled].contains($0.value) }
        let unseen = Set(listed).union(open.keys).subtracting(current.keys).sorted()
        for (number, outcome) in zip(unseen, await get(unseen)) {
            switch outcome {
            case .succeeded(let order): current[number] = order.progress
            // RMS does not return it any more.
            case .failed(let error) where error.kind == .notFound: break
            case .failed(let error) where error.kind == .decoding && !error.unreadable.isEmpty:
                current[number] = before[number]
            case .failed(let error), .notAttempted(let error): throw error
            }
        }
        let numbers = Set(current.keys).union(open.keys).sorted()
        let changes = numbers.compactMap { number in
            before[number] == current[number]
                ? nil : OrderAPI2.StatusChange(orderNumber: number, before: before[number], after: current[number])
        }
        return (changes, OrderAPI2.StatusSnapshot(progress: current))
    }

    private func numbers(of search: OrderAPI2.SearchOrder) async throws(RMSError) -> [String] {
        var windows = OrderAPI2.SearchWindows(search)
        var numbers: [String] = []
        while let found = try await windows.list(client) {
            numbers += found
            windows.advance()
        }
        return numbers
    }
}

extension OrderAPI2 {
    /// The progress of each order of a period at one moment. It can be stored as JSON.
    public struct StatusSnapshot: Sendable, Hashable, Codable {
        /// The progress by order number.
        public let progress: [String: OrderProgress]

        /// Creates a snapshot from what a program stored itself.
        public init(progress: [String: OrderProgress]) {
            self.progress = progress
        }
    }

    /// A change of an order's progress between two snapshots.
    public struct StatusChange: Sendable, Hashable {
        /// The order's number.
        public let orderNumber: String
        /// The progress in the earlier snapshot; nil for an order that it does not have.
        public let before: OrderProgress?
        /// The progress now; nil if RMS does not return the order any more.
        public let after: OrderProgress?

        /// Creates a change.
        public init(orderNumber: String, before: OrderProgress?, after: OrderProgress?) {
            self.orderNumber = orderNumber
            self.before = before
            self.after = after
        }
    }
}
