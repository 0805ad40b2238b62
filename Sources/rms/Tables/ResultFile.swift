import Foundation
import RMSClient

/// The file that a run of writes keeps its results in, so that no later run with the same file sends one of them again.
///
/// Its rows are written as outcomes arrive. What is being sent is in a second file, `FILE.sending`, before it is sent: if
/// the process dies, the next run finds there whose outcome is unknown. What RMS accepted and carries out later is in a
/// third file, `FILE.tickets`.
final class ResultFile {
    private let path: String
    private let layout: ResultLayout
    private var conversion: TextConversion
    /// Also the lock: it stays the same file while the result file is replaced.
    private let sending: PrivateFile
    private var file: PrivateFile?
    /// The results of this run and of earlier ones.
    private(set) var results: PastResults
    /// The calls whose results RMS did not have yet.
    let tickets: TicketStore

    /// Opens or creates a result file.
    init(_ path: String, _ layout: ResultLayout, encoding: TextEncoding) throws {
        self.path = path
        self.layout = layout
        conversion = TextConversion(to: encoding)
        try PrivateFile.requireRegular(path)
        let name = PastResults.sendingPath(of: path)
        guard let sending = try PrivateFile(name, ifExists: .keep), sending.lock(as: name) else {
            throw UsageError("another run uses the result file '\(path)'")
        }
        self.sending = sending
        results = try PastResults(path, layout, encoding)
        let open = try TicketStore.tickets(at: path, layout)
        for key in open.flatMap(\.keys) { results.noteLost(key) }
        tickets = TicketStore(path: path, layout, open: open)
    }

    /// Notes results before ``begin(_:)``, which writes them.
    func note(_ outcomes: [[String]: RecordOutcome<Void>]) {
        for (key, outcome) in outcomes { results.note(WriteResult(outcome), of: key) }
    }

    /// Writes the results so far, without those of records that are about to be sent. Unknown ones stay until they have
    /// a new outcome.
    func begin(_ keys: Set<[String]>) throws {
        results.drop(keys)
        try rewrite()
        file = try PrivateFile(path, ifExists: .keep)
    }

    /// Notes the records that are about to be sent.
    ///
    /// This is not one step. If it is cut short, nothing was sent, and the records that the file names already count as
    /// unknown nevertheless.
    func announce(_ keys: [[String]]) throws(OutputError) {
        let rows = layout.header(layout.keyColumns) + keys.map(layout.text).joined()
        try sending.rewrite([UInt8](rows.utf8))
        try sending.synchronize()
    }

    /// Writes the results of records that were announced, or that were not sent.
    func record(_ news: [(key: [String], result: WriteResult)]) throws(OutputError) {
        for (key, result) in news where results.note(result, of: key) { try file?.append(row(key, result)) }
        try file?.synchronize()
    }

    /// Ends the run: every result is in the file, each record once.
    func finish() throws {
        try rewrite()
        unlink(PastResults.sendingPath(of: path))
    }

    private func rewrite() throws {
        var bytes = conversion.encoding.mark
        bytes += conversion.bytes(layout.header(layout.keyColumns + PastResults.columns))
        for key in results.order { bytes += row(key, results[key] ?? .lost) }
        try PrivateFile.replace(path, by: bytes)
    }

    private func row(_ key: [String], _ result: WriteResult) -> [UInt8] {
        conversion.bytes(layout.text(key + [result.outcome.rawValue, result.code, result.message]))
    }
}
