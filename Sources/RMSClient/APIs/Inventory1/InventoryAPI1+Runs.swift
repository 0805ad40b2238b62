extension InventoryAPI1 {
    /// Runs `inventory.getInventory` for a list of any length, in as many calls as needed.
    struct GetRun {
        let client: RMSClient
        let itemURLs: [String]
        let concurrency: Int?

        func outcomes() async -> [RecordOutcome<Item>] {
            let client = client
            let batches = Array(Set(itemURLs.map(\.foldedItemURL))).sorted().pieces(of: Get.maximumItems)
            let results = await BatchRun.run(batches, pace: client.pace(of: Get.function, concurrency)) { urls in
                do throws(RMSError) {
                    let answer = try await client.answer(to: Get(itemURLs: urls))
                    return (RecordOutcome.succeeded(Self.match(answer, urls)), true)
                } catch {
                    return (.failed(error), !error.endsTheRun(of: Get.function))
                }
            }
            var byURL: [String: RecordOutcome<Item>] = [:]
            for (index, urls) in batches.enumerated() {
                let result = results.values[index] ?? .notAttempted(.notSent(Get.function))
                for url in urls {
                    byURL[url] =
                        switch result {
                        case .succeeded(let found): found[url]
                        case .failed(let error): .failed(error)
                        case .notAttempted(let error): .notAttempted(error)
                        }
                }
            }
            return itemURLs.map { byURL[$0.foldedItemURL] ?? .notAttempted(.notSent(Get.function)) }
        }
    }
}

extension InventoryAPI1.GetRun {
    /// The outcome of each item. An unreadable item fails alone; if its `itemUrl` is unreadable too, any item that was not
    /// found may be the one.
    private static func match(
        _ answer: RMSAnswer<InventoryAPI1.Get.Response>,
        _ urls: [String]
    ) -> [String: RecordOutcome<InventoryAPI1.Item>] {
        var found: [String: RecordOutcome<InventoryAPI1.Item>] = [:]
        for item in answer.value.items ?? [] {
            let url = item.itemURL?.foldedItemURL ?? ""
            if found[url] == nil { found[url] = .succeeded(item) }
        }
        for record in answer.unreadable {
            let error = RMSError(unreadable: [record], during: InventoryAPI1.Get.function, answer)
            for url in record.id.map({ [$0.value.foldedItemURL] }) ?? urls where found[url] == nil {
                found[url] = .failed(error)
            }
        }
        for url in urls where found[url] == nil {
            found[url] = .failed(
                .notFound("RMS returns no stock of the item \(url)", in: answer, of: InventoryAPI1.Get.self)
            )
        }
        return found
    }
}

extension InventoryAPI1 {
    /// Runs `inventory.updateInventory` for a list of any length, in as many calls as needed.
    struct UpdateRun {
        let client: RMSClient
        let changes: [Change]
        let concurrency: Int?

        private typealias Position = Int

        func outcomes() async -> [RecordOutcome<Void>] {
            var results: [Position: RecordOutcome<Void>] = [:]
            for (position, change) in changes.enumerated() {
                let problems = Rules.problems(change)
                if !problems.isEmpty { results[position] = .failed(.heldBack(Update.function, problems)) }
            }
            // A change depends on earlier changes of the same stock: it is not sent if one of them was not carried out.
            var failedStocks: Set<String> = []
            for round in rounds {
                let ready = round.filter { results[$0] == nil && !failedStocks.contains(changes[$0].stockKey) }
                let (answers, goesOn) = await run(ready.pieces(of: Update.maximumItems))
                results.merge(answers) { $1 }
                if !goesOn { break }
                failedStocks.formUnion(round.filter { results[$0]?.error != nil }.map { changes[$0].stockKey })
            }
            return changes.indices.map { results[$0] ?? .notAttempted(.notSent(Update.function)) }
        }

        /// Changes of the same stock in consecutive rounds, so that none overtakes another.
        private var rounds: [[Position]] {
            var rounds: [[Position]] = []
            var seen: [String: Int] = [:]
            for position in changes.indices {
                let round = seen[changes[position].stockKey, default: 0]
                seen[changes[position].stockKey] = round + 1
                if round == rounds.count { rounds.append([]) }
                rounds[round].append(position)
            }
            return rounds
        }

        private func run(_ batches: [[Position]]) async -> (results: [Position: RecordOutcome<Void>], goesOn: Bool) {
            let (client, changes) = (client, changes)
            let answers = await BatchRun.run(batches, pace: client.pace(of: Update.function, concurrency)) {
                positions in
                do throws(RMSError) {
                    let answer = try await client.answer(to: Update(positions.map { changes[$0] }))
                    let refusals = Refusals(answer.value, of: positions.map { changes[$0] })
                    let results = positions.indices.map { index -> RecordOutcome<Void> in
                        guard let item = refusals[index] else { return .succeeded }
                        return .failed(RMSError(refused: item, by: Update.self, answer))
                    }
                    return (results, true)
                } catch {
                    return ([RecordOutcome<Void>](repeating: .failed(error), count: positions.count), false)
                }
            }
            var results: [Position: RecordOutcome<Void>] = [:]
            for (index, values) in answers.values {
                for (position, value) in zip(batches[index], values) { results[position] = value }
            }
            return (results, answers.goesOn)
        }
    }
}
