/// The calls of `items.update` that a list of any length takes.
struct ItemsUpdateRun {
    let client: RMSClient
    let entries: [ItemsUpdateEntry]

    func outcomes() async -> [ItemsUpdateOutcome] {
        var results: [Int: Result<Void, RMSError>] = [:]
        var sound: [Int] = []
        for (index, entry) in entries.enumerated() {
            let problems = entry.problems()
            if problems.isEmpty {
                sound.append(index)
            } else {
                results[index] = .failure(Self.refusal(problems))
            }
        }
        var brokenOff = false
        for start in stride(from: 0, to: sound.count, by: ItemsUpdate.maximumItems) {
            let batch = sound[start..<min(start + ItemsUpdate.maximumItems, sound.count)]
            if brokenOff {
                for index in batch { results[index] = .failure(Self.notSent) }
                continue
            }
            do {
                let answer = try await client.answer(to: ItemsUpdate(batch.map { entries[$0] }))
                for (index, result) in zip(batch, Self.match(answer, count: batch.count)) { results[index] = result }
            } catch {
                brokenOff = true
                for index in batch { results[index] = .failure(error) }
            }
        }
        return entries.indices.map { index in
            ItemsUpdateOutcome(itemURL: entries[index].itemURL, result: results[index] ?? .failure(Self.notSent))
        }
    }

    private static func match(_ answer: RMSAnswer<ItemsUpdateResult>, count: Int) -> [Result<Void, RMSError>] {
        let results = answer.value.results
        return (0..<count).map { position in
            guard position < results.count else { return .failure(noResult(answer)) }
            let record = results[position]
            if record.code == .done { return .success(()) }
            let failure = ServiceFailure(
                code: record.code.rawValue,
                fields: (record.errorMessages ?? []).map { ServiceVocabulary.item.field($0) }
            )
            return .failure(
                RMSError(
                    refused: failure,
                    by: ItemsUpdate.self,
                    httpStatus: answer.httpStatus,
                    requestID: answer.requestID
                )
            )
        }
    }

    private static func noResult(_ answer: RMSAnswer<ItemsUpdateResult>) -> RMSError {
        RMSError(
            .outcomeUnknown,
            function: RMSFunction.itemsUpdate.name,
            httpStatus: answer.httpStatus,
            requestID: answer.requestID,
            attempts: 1,
            problem: "the answer holds no result for this item",
            advice: "Read the item back."
        )
    }

    private static func refusal(_ problems: [FieldProblem]) -> RMSError {
        RMSError(
            .invalidRequest,
            function: RMSFunction.itemsUpdate.name,
            problem: problems.map(\.description).joined(separator: "; "),
            advice: "Correct it; this item was not sent."
        )
    }

    private static let notSent = RMSError(
        .cancelled,
        function: RMSFunction.itemsUpdate.name,
        problem: "not sent, because an earlier call failed",
        advice: "Send this item again when that is mended."
    )
}
