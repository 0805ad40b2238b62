extension InventoryAPI2 {
    /// Sends the rows of `bulk-upsert` for a list of any length, in as many calls as needed.
    struct UpsertRun<Row: BulkRow> {
        let client: RMSClient
        let rows: [Row]

        private typealias Position = Int

        func outcomes() async -> [RecordOutcome<Void>] {
            let function = BulkUpsert<Row>.function
            var results: [Position: RecordOutcome<Void>] = [:]
            var known: Set<StockKey> = []
            for (position, row) in rows.enumerated() {
                var problems = row.problems(at: "")
                if problems.isEmpty, !known.insert(row.key).inserted {
                    problems.append(FieldProblem("variantId", "is named twice: join its changes"))
                }
                if !problems.isEmpty { results[position] = .failed(.heldBack(function, problems)) }
            }
            let sound = rows.indices.filter { results[$0] == nil }
            // Adds go one after the other: RMS may answer that two calls which change the same item conflict, and an add after
            // that has an unknown outcome.
            let kinds = [
                (sound.filter { rows[$0].quantity.isRepeatable }, client.pace(of: function, nil)),
                (sound.filter { !rows[$0].quantity.isRepeatable }, .atOnce(1)),
            ]
            for (positions, pace) in kinds {
                let batches = positions.pieces(of: InventoryAPI2.maximumWrites)
                let sent = await BatchRun.run(batches, pace: pace) { await send($0) }
                for outcomes in sent.values.values { results.merge(outcomes) { $1 } }
                if !sent.goesOn { break }
            }
            return rows.indices.map { results[$0] ?? .notAttempted(.notSent(function)) }
        }

        /// - Returns: The results of the batch, and whether further calls may be made.
        private func send(_ batch: [Position]) async -> (value: [Position: RecordOutcome<Void>], goesOn: Bool) {
            var results: [Position: RecordOutcome<Void>] = [:]
            var rest = batch
            while !rest.isEmpty {
                do throws(RMSError) {
                    _ = try await client.send(BulkUpsert(rest.map { rows[$0] }))
                    for position in rest { results[position] = .succeeded }
                    return (results, !Task.isCancelled)
                } catch {
                    let refused = refusals(error, count: rest.count)
                    for (index, error) in refused { results[rest[index]] = .failed(error) }
                    let others = rest.indices.filter { refused[$0] == nil }.map { rest[$0] }
                    let isRepeatable = others.allSatisfy { rows[$0].quantity.isRepeatable }
                    if !refused.isEmpty, isRepeatable {
                        rest = others
                        continue
                    }
                    var failure = error
                    if !isRepeatable, !refused.isEmpty || (others.count > 1 && Self.isAboutOneRow(error)) {
                        failure = RMSError(
                            .outcomeUnknown,
                            function: BulkUpsert<Row>.function.name,
                            httpStatus: error.httpStatus,
                            requestID: error.requestID,
                            attempts: error.attempts,
                            problem:
                                "RMS refused other rows of the call, and does not say whether it added this quantity",
                            advice: "Read the stock before you add again."
                        )
                        failure.mayHaveActed = true
                        failure.unknownOutcome = UnknownOutcome(
                            of: BulkUpsert(others.map { rows[$0] }),
                            client: client
                        )
                    }
                    for position in others { results[position] = failure.outcome() }
                    return (results, !failure.endsTheRun(of: BulkUpsert<Row>.function))
                }
            }
            return (results, true)
        }

        /// Whether a refusal without a row's name is about one row all the same, or may be.
        private static func isAboutOneRow(_ error: RMSError) -> Bool {
            guard error.httpStatus == 400 else { return false }
            return error.failure.map { ["IE0117", "IE0118", "IE0121", "IE0500"].contains($0.code) } ?? true
        }

        /// The errors of the rows that a refusal names, by their position in the call.
        private func refusals(_ error: RMSError, count: Int) -> [Int: RMSError] {
            guard let failure = error.failure, !error.mayHaveActed else { return [:] }
            var refusals: [Int: RMSError] = [:]
            for (index, fields) in Dictionary(grouping: failure.fields, by: \.index) {
                guard let index, index < count, let first = fields.first else { continue }
                let own = ServiceFailure(
                    code: first.errorID,
                    message: first.message,
                    fields: fields.map { $0.ofRow(in: BulkUpsert<Row>.vocabulary, after: first.errorID) }
                )
                refusals[index] = RMSError(
                    refused: own,
                    by: BulkUpsert<Row>.self,
                    httpStatus: error.httpStatus ?? 400,
                    requestID: error.requestID
                )
            }
            return refusals
        }
    }
}

extension ServiceFailure.Field {
    /// The complaint about a member of a row, without the row's place in the call.
    ///
    /// - Parameter code: The row's first code, whose meaning the error itself has.
    fileprivate func ofRow(in vocabulary: ServiceVocabulary, after code: String) -> Self {
        Self(
            name: name.split(separator: ".", maxSplits: 1).last.map(String.init) ?? name,
            errorID: errorID,
            meaning: errorID == code ? nil : vocabulary.meaning(of: errorID)?.text,
            message: message
        )
    }
}
