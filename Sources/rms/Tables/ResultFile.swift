import Foundation

/// The file that a run of writes keeps its results in, so that no later run with the same file sends one of them again.
///
/// Its rows are written as outcomes arrive. What is being sent is in a second file, `FILE.sending`, before it is sent: if
/// the process dies, the next run finds there whose outcome is unknown.
final class ResultFile {
    private let path: String
    private let keyColumns: [String]
    private var conversion: TextConversion
    /// Also the lock: its name stays the same while the file itself is replaced.
    private let sending: PrivateFile
    private var file: PrivateFile?
    /// The results of earlier runs.
    let past: PastResults

    /// Opens or creates a result file.
    ///
    /// - Parameter keyColumns: The columns whose values identify a record.
    init(_ path: String, keyColumns: [String], encoding: TextEncoding) throws {
        self.path = path
        self.keyColumns = keyColumns
        conversion = TextConversion(to: encoding)
        let name = PastResults.sendingPath(of: path)
        guard let sending = try PrivateFile(name, ifExists: .keep), sending.lock(as: name) else {
            throw UsageError("another run uses the result file '\(path)'")
        }
        self.sending = sending
        past = try PastResults(path, keyColumns: keyColumns, encoding: encoding)
    }

    /// Prepares the file for new results of some records, whose earlier ones are dropped.
    func begin(_ keys: Set<[String]>) throws {
        var bytes = conversion.encoding.mark
        bytes += conversion.bytes(CSVRow.text(keyColumns + PastResults.columns))
        for key in past.order where !keys.contains(key) { bytes += row(key, past[key] ?? .lost) }
        try PrivateFile.replace(path, by: bytes)
        file = try PrivateFile(path, ifExists: .keep)
    }

    /// Notes the records that are about to be sent.
    func announce(_ keys: [[String]]) throws(OutputError) {
        let rows = ([keyColumns] + keys).map(CSVRow.text).joined()
        try sending.rewrite([UInt8](rows.utf8))
        try sending.synchronize()
    }

    /// Writes the results of the records that were announced.
    func record(_ results: [(key: [String], result: WriteResult)]) throws(OutputError) {
        try file?.append(results.flatMap { row($0.key, $0.result) })
        try file?.synchronize()
    }

    /// Ends the run: every result is in the file.
    func finish() { unlink(PastResults.sendingPath(of: path)) }

    private func row(_ key: [String], _ result: WriteResult) -> [UInt8] {
        let cells = key + [result.outcome.rawValue, result.code, result.message]
        return conversion.bytes(CSVRow.text(cells.map(CSVRow.defused)))
    }
}

/// The results that a result file holds.
struct PastResults {
    /// The columns after those of the key.
    static let columns = ["outcome", "code", "message"]

    /// The keys, in the order of the file.
    private(set) var order: [[String]] = []
    private var results: [[String]: WriteResult] = [:]

    /// Without results.
    init() {}

    /// Reads a result file, if there is one, and what was being sent when its last run ended.
    init(_ path: String, keyColumns: [String], encoding: TextEncoding) throws(UsageError) {
        for row in try Self.rows(of: path, encoding, keyColumns + Self.columns) {
            guard let outcome = row["outcome"].flatMap(WriteResult.Outcome.init(rawValue:)) else {
                throw UsageError("'\(path)': row \(row.number) has no outcome")
            }
            let result = WriteResult(outcome, code: row["code"] ?? "", message: row["message"] ?? "")
            note(result, of: keyColumns.map { row[$0] ?? "" })
        }
        // Written in one step, so that one that can't be read was not finished, and nothing of it was sent.
        let sending = (try? Self.rows(of: Self.sendingPath(of: path), .utf8, keyColumns)) ?? []
        for row in sending {
            let key = keyColumns.map { row[$0] ?? "" }
            if results[key] == nil { note(.lost, of: key) }
        }
    }

    subscript(key: [String]) -> WriteResult? { results[key] }

    static func sendingPath(of path: String) -> String { path + ".sending" }

    private mutating func note(_ result: WriteResult, of key: [String]) {
        if results.updateValue(result, forKey: key) == nil { order.append(key) }
    }

    private static func rows(
        of path: String,
        _ encoding: TextEncoding,
        _ header: [String]
    ) throws(UsageError) -> [CSVTable.Row] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        guard let text = InputFile.content(of: path).flatMap(encoding.text) else {
            throw UsageError("the result file '\(path)' can't be read as \(encoding.rawValue)")
        }
        // A row without its line break was not finished.
        guard let end = text.lastIndex(where: \.isNewline) else { return [] }
        let table = try CSVTable(String(text[...end]), named: "'\(path)'")
        guard table.header == header else {
            throw UsageError(
                "'\(path)' is not a result file of this command: its columns must be \(header.joined(separator: ","))"
            )
        }
        return table.rows
    }
}
