import Foundation
import RMSClient

/// The output of an export that is complete or not there: standard output, or a file that appears once all records are
/// written. Until then they are in `FILE.new`.
final class RecordOutput {
    /// The number of records.
    private(set) var count = 0
    private let table: RecordTable?
    private let path: String?
    private let overwriting: Bool
    private var file: PrivateFile?
    private var conversion: TextConversion
    private var pending: [UInt8]

    /// After how many records the output is written.
    private static let interval = 1000

    /// Checks that the output may be written, and changes nothing before the first records are there.
    ///
    /// - Parameter table: The columns of CSV; nil for JSON lines.
    init(_ options: TableOptions, _ table: RecordTable?) throws {
        self.table = table
        (path, overwriting) = (options.output, options.overwrite)
        conversion = TextConversion(to: options.encoding)
        pending = options.encoding.mark
        if let table { pending += conversion.bytes(CSVRow.text(table.header)) }
        guard let path else { return }
        try PrivateFile.requireRegular(path)
        try requireAbsence(of: path)
        try PrivateFile.requireFolder(of: path)
    }

    func write<Record: WireModel>(_ record: Record) throws {
        let record = try JSONModelEncoder.encode(record, for: .user)
        pending += conversion.bytes(table?.rows(of: record).map(CSVRow.text).joined() ?? record.compact + "\n")
        count += 1
        if count.isMultiple(of: Self.interval) { try flush() }
    }

    /// Ends the export: a file gets its name.
    func finish() throws {
        try flush()
        conversion.reportReplaced()
        guard let path, let file else { return }
        try file.synchronize()
        try requireAbsence(of: path)
        guard rename(Self.temporaryPath(of: path), path) == 0 else { throw OutputError.lastFailure }
        self.file = nil
    }

    /// Ends an export that failed: removes what was written to a file.
    func discard() {
        if let path, file != nil { unlink(Self.temporaryPath(of: path)) }
    }

    private static func temporaryPath(of path: String) -> String { path + ".new" }

    private func requireAbsence(of path: String) throws(UsageError) {
        guard !overwriting, FileManager.default.fileExists(atPath: path) else { return }
        throw UsageError("'\(path)' exists. Replace it with --overwrite")
    }

    private func flush() throws {
        if let path {
            try (file ?? open(Self.temporaryPath(of: path), for: path)).append(pending)
        } else {
            if !pending.isEmpty { try Console.raw(pending) }
        }
        pending = []
    }

    private func open(_ temporary: String, for path: String) throws -> PrivateFile {
        guard let new = try PrivateFile(temporary, ifExists: .keep), new.lock(as: temporary) else {
            throw UsageError("another run writes to '\(path)'")
        }
        try new.truncate(to: 0)
        file = new
        return new
    }
}
