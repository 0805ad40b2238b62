extension ItemAPI1 {
    /// Runs `items.update` for a list of any length, in as many calls as needed.
    struct UpdateItemsRun {
        let client: RMSClient
        let entries: [UpdateItems.Entry]

        func outcomes() async -> [RecordOutcome<Void>] {
            let (client, entries) = (client, entries)
            var results: [Int: RecordOutcome<Void>] = [:]
            var sound: [Int] = []
            for (index, entry) in entries.enumerated() {
                let problems = entry.problems()
                if problems.isEmpty {
                    sound.append(index)
                } else {
                    results[index] = .failed(.heldBack(UpdateItems.function, problems))
                }
            }
            let batches = sound.pieces(of: UpdateItems.maximumItems)
            let answers = await BatchRun.run(batches, pace: .atOnce(1)) { batch in
                do throws(RMSError) {
                    let answer = try await client.answer(to: UpdateItems(batch.map { entries[$0] }))
                    // If an item's result is missing, the response can't be trusted, so no further items are sent.
                    return (Self.match(answer, count: batch.count), answer.value.results.count >= batch.count)
                } catch {
                    return ([RecordOutcome<Void>](repeating: .failed(error), count: batch.count), false)
                }
            }
            for (index, values) in answers.values {
                for (entry, value) in zip(batches[index], values) { results[entry] = value }
            }
            return entries.indices.map { results[$0] ?? .notAttempted(.notSent(UpdateItems.function)) }
        }

        private static func match(_ answer: RMSAnswer<UpdateItems.Response>, count: Int) -> [RecordOutcome<Void>] {
            let results = answer.value.results
            return (0..<count).map { position in
                guard position < results.count else { return .failed(noResult(answer)) }
                let record = results[position]
                if record.code == .done { return .succeeded }
                let failure = ServiceFailure(
                    code: record.code.rawValue,
                    fields: (record.errorMessages ?? []).map { ServiceVocabulary.item.field($0) }
                )
                return .failed(RMSError(refused: failure, by: UpdateItems.self, answer))
            }
        }

        private static func noResult(_ answer: RMSAnswer<UpdateItems.Response>) -> RMSError {
            RMSError(
                .outcomeUnknown,
                function: UpdateItems.function.name,
                httpStatus: answer.httpStatus,
                requestID: answer.requestID,
                attempts: 1,
                problem: "the answer contains no result for this item",
                advice: "Read the item back."
            )
        }
    }
}
