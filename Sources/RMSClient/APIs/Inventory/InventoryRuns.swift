/// The calls of `inventory.getInventory` that a list of any length takes.
struct InventoryGetRun {
    let client: RMSClient
    let itemURLs: [String]
    let concurrency: Int

    func lookups() async -> [InventoryLookup] {
        let client = client
        let batches = Array(Set(itemURLs.map { $0.lowercased() })).sorted().pieces(of: InventoryGet.maximumItems)
        let results = await BatchRun.run(batches, concurrency: concurrency) { urls in
            do throws(RMSError) {
                let items = try await client.send(InventoryGet(itemURLs: urls)).items ?? []
                let found = Dictionary(
                    items.map { ($0.itemURL?.lowercased() ?? "", $0) },
                    uniquingKeysWith: { first, _ in first }
                )
                return (RecordOutcome<[String: InventoryItem]>.succeeded(found), true)
            } catch {
                return (.failed(error), !error.endsTheRun)
            }
        }
        var byURL: [String: RecordOutcome<InventoryItem?>] = [:]
        for (index, urls) in batches.enumerated() {
            let result = results[index] ?? .notAttempted(.notSent(InventoryGet.function))
            for url in urls { byURL[url] = result.map { $0[url] } }
        }
        return itemURLs.map { url in
            InventoryLookup(itemURL: url, result: byURL[url.lowercased()] ?? .succeeded(nil))
        }
    }
}

/// The calls of `inventory.updateInventory` that a list of any length takes.
struct InventoryUpdateRun {
    let client: RMSClient
    let changes: [InventoryChange]
    let concurrency: Int

    private typealias Position = Int

    func outcomes() async -> [InventoryOutcome] {
        var results: [Position: RecordOutcome<Void>] = [:]
        var sound: [Position] = []
        for (position, change) in changes.enumerated() {
            let problems = InventoryRules.problems(change)
            if problems.isEmpty {
                sound.append(position)
            } else {
                results[position] = .failed(.heldBack(InventoryUpdate.function, problems))
            }
        }
        for round in rounds(of: sound) {
            if results.values.contains(where: \.isFailureOfCall) { break }
            for (position, result) in await run(round.pieces(of: InventoryUpdate.maximumItems)) {
                results[position] = result
            }
        }
        return changes.enumerated().map { position, change in
            InventoryOutcome(
                change: change,
                result: results[position] ?? .notAttempted(.notSent(InventoryUpdate.function))
            )
        }
    }

    /// Changes of the same stock in rounds that follow one another, so that none overtakes another.
    private func rounds(of positions: [Position]) -> [[Position]] {
        var rounds: [[Position]] = []
        var seen: [String: Int] = [:]
        for position in positions {
            let round = seen[changes[position].stockKey, default: 0]
            seen[changes[position].stockKey] = round + 1
            if round == rounds.count { rounds.append([]) }
            rounds[round].append(position)
        }
        return rounds
    }

    private func run(_ batches: [[Position]]) async -> [Position: RecordOutcome<Void>] {
        let (client, changes) = (client, changes)
        let answers = await BatchRun.run(batches, concurrency: concurrency) { positions in
            do throws(RMSError) {
                let answer = try await client.answer(to: InventoryUpdate(positions.map { changes[$0] }))
                let refusals = InventoryRefusals(answer.value, of: positions.map { changes[$0] })
                let results = positions.indices.map { index -> RecordOutcome<Void> in
                    guard let item = refusals[index] else { return .succeeded }
                    return .failed(RMSError(refused: item, by: InventoryUpdate.self, answer))
                }
                return (results, true)
            } catch {
                return ([RecordOutcome<Void>](repeating: .failed(error), count: positions.count), false)
            }
        }
        var results: [Position: RecordOutcome<Void>] = [:]
        for (index, values) in answers {
            for (position, value) in zip(batches[index], values) { results[position] = value }
        }
        return results
    }
}

extension RecordOutcome<Void> {
    /// The call failed as a whole; a rule that was broken before sending does not count.
    fileprivate var isFailureOfCall: Bool {
        if case .failed(let error) = self {
            error.kind != .invalidRequest && error.kind != .serviceCode
        } else {
            false
        }
    }
}
