import RMSClient

/// What an export of items counts.
enum ItemSubject: RecordSubject {
    static let singular = "item"
    static let plural = "items"
}

/// The items of an export.
struct ItemSource: RecordSource {
    typealias Subject = ItemSubject

    /// Which items.
    enum Selection {
        case conditions(ItemAPI2.Conditions)
        case numbers([ManageNumber])
    }

    let selection: Selection
    let client: RMSClient

    func read(_ body: (ItemAPI2.Item) throws -> Void) async throws -> ReadRemainder {
        switch selection {
        case .conditions(let conditions): try await read(client.item.search(conditions), body)
        case .numbers(let numbers): try await read(numbers, body)
        }
    }

    private func read(
        _ hits: ItemAPI2.HitSequence,
        _ body: (ItemAPI2.Item) throws -> Void
    ) async throws -> ReadRemainder {
        var (iterator, deleted) = (hits.makeAsyncIterator(), 0)
        var remainder = ReadRemainder()
        do {
            while let hit = try await iterator.next() {
                if hit.item.isDeleted { deleted += 1 } else { try body(hit.item) }
            }
        } catch {
            guard iterator.isFinished, let error = error as? RMSError else { throw error }
            remainder.error = error
        }
        if deleted > 0 {
            let verb = deleted == 1 ? "is deleted, and was" : "are deleted, and were"
            remainder.note = "\(Subject.count(deleted)) that the search still has \(verb) left out"
        }
        return remainder
    }

    private func read(
        _ numbers: [ManageNumber],
        _ body: (ItemAPI2.Item) throws -> Void
    ) async throws -> ReadRemainder {
        var unread = UnreadRecords()
        var rest = numbers[...]
        while !rest.isEmpty {
            let batch = Array(rest.prefix(ItemAPI2.BulkGet.maximumItems))
            rest = rest.dropFirst(batch.count)
            for (number, outcome) in zip(batch, await client.item.get(batch)) {
                if case .succeeded(let item) = outcome { try body(item) }
                if let error = outcome.error { try unread.note(number.rawValue, error) }
            }
        }
        return ReadRemainder(error: unread.error("RMS returns no item"))
    }
}
