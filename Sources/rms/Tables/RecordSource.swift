import RMSClient

/// What an export that is complete or not there reads.
protocol RecordSource: Sendable {
    associatedtype Record: WireModel
    associatedtype Subject: RecordSubject

    /// Reads the records.
    ///
    /// - Parameter body: Receives a record; throws to end the export.
    /// - Throws: The failure of a call.
    func read(_ body: (Record) throws -> Void) async throws -> ReadRemainder
}

/// What there is to say once everything that can be read is.
struct ReadRemainder {
    /// What was left out on purpose.
    var note: String?
    /// An error about single records.
    var error: RMSError?
}

extension RecordSource {
    /// Writes all records.
    ///
    /// - Throws: ``StoppedRun`` if the task is cancelled. An error about single records comes when all others are written.
    func export(_ options: TableOptions, _ table: RecordTable?) async throws {
        try await Interruption.watching { try await write(options, table) }
    }

    private func write(_ options: TableOptions, _ table: RecordTable?) async throws {
        let output = try RecordOutput(options, options.format == .csv ? table : nil)
        let progress = ProgressLine()
        defer { progress.clear() }
        do {
            let remainder = try await read { record in
                try output.write(record)
                if output.count.isMultiple(of: 100) { progress.show(Subject.count(output.count)) }
            }
            progress.clear()
            try output.finish()
            if let note = remainder.note { Console.error("rms: \(note)") }
            if let error = remainder.error { throw error }
        } catch {
            output.discard()
            guard Task.isCancelled else { throw error }
            let loss = options.output.map { ". '\($0)' was not written" } ?? ""
            throw StoppedRun(description: "interrupted after \(Subject.count(output.count))\(loss)")
        }
    }
}

/// The records of a list that RMS did not return, or that could not be read.
struct UnreadRecords {
    private var missing: [String] = []
    /// The first error of a record that is not missing.
    private var other: RMSError?

    /// Notes why a record was not read.
    ///
    /// - Throws: The error, if the other records have it as well.
    mutating func note(_ name: String, _ error: RMSError) throws(RMSError) {
        switch error.kind {
        case .notFound: missing.append(name)
        case .decoding, .invalidRequest: other = other ?? error
        default: throw error
        }
    }

    /// An error about all of them; nil if there are none.
    ///
    /// - Parameter absence: The beginning of its sentence: `RMS returns no stock`.
    func error(_ absence: String) -> RMSError? {
        if let other { return other }
        guard !missing.isEmpty else { return nil }
        let shown = missing.prefix(5).joined(separator: ", ") + (missing.count > 5 ? ", …" : "")
        return RMSError(
            .notFound,
            problem: "\(absence) of \(missing.count.grouped) of the list: \(shown)",
            advice: "All others were written."
        )
    }
}
