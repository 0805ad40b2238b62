import Foundation
import RMSClient

/// The output of an export: standard output, or a file with a state file beside it, from which a later run goes on.
final class OrderExportOutput {
    private(set) var state: OrderExportState
    private let file: PrivateFile?
    private let statePath: String?
    private var conversion: TextConversion
    private var pending: [UInt8] = []
    /// The orders since the last commit.
    private(set) var uncommitted = 0

    /// An export to standard output.
    init(toStandardOutput conditions: OrderExportConditions) {
        state = OrderExportState(conditions)
        conversion = TextConversion(to: conditions.encoding)
        (file, statePath) = (nil, nil)
    }

    /// An export to a file.
    init(
        to path: String,
        _ conditions: OrderExportConditions,
        resuming: Bool,
        overwriting: Bool
    ) throws {
        let statePath = path + ".resume"
        let earlier = overwriting ? nil : try OrderExportState(at: statePath)
        let exists = FileManager.default.fileExists(atPath: path)
        if let earlier, resuming {
            let differences = earlier.conditions.differences(from: conditions)
            guard differences.isEmpty else {
                throw UsageError(
                    "the export to '\(path)' was begun with other conditions (\(differences.joined(separator: ", "))): "
                        + "resume it with the same, or begin again with --overwrite"
                )
            }
        } else if earlier != nil {
            throw UsageError(
                "an export to '\(path)' was interrupted: go on with --resume, or begin again with --overwrite"
            )
        } else if exists, !overwriting {
            let reason = resuming ? "is complete: '\(statePath)' does not exist" : "exists"
            throw UsageError("'\(path)' \(reason). Replace it with --overwrite")
        }
        state = earlier ?? OrderExportState(conditions)
        conversion = TextConversion(to: conditions.encoding, replaced: state.replaced)
        self.statePath = statePath
        let mode: PrivateFile.Mode = earlier != nil || overwriting ? .keep : .refuse
        guard let file = try PrivateFile(path, ifExists: mode) else { throw UsageError("'\(path)' exists") }
        guard file.lock(as: path) else { throw UsageError("another run writes to '\(path)'") }
        guard file.length >= state.bytes else {
            throw UsageError("'\(path)' is shorter than it was: begin again with --overwrite")
        }
        self.file = file
        try file.truncate(to: state.bytes)
    }

    /// Whether a later run can go on from here.
    var isResumable: Bool { statePath != nil }

    /// Writes the head of a file that has none yet.
    func begin(_ head: String?, at position: OrderAPI2.Position) throws {
        guard state.position == nil else { return }
        pending += state.conditions.encoding.mark
        if let head { pending += conversion.bytes(head) }
        try commit(position)
    }

    func write(_ text: String) {
        pending += conversion.bytes(text)
        uncommitted += 1
    }

    /// Writes what is pending, and then the state, so that the state never names more than the file holds.
    func commit(_ position: OrderAPI2.Position) throws {
        if let file {
            try file.append(pending)
            try file.synchronize()
        } else {
            try Console.write(pending, to: STDOUT_FILENO)
        }
        state.bytes += pending.count
        state.orders += uncommitted
        state.position = position
        state.replaced = conversion.replaced
        (pending, uncommitted) = ([], 0)
        if let statePath { try state.write(to: statePath) }
    }

    /// Ends the export: nothing is left to resume.
    func finish() {
        if let statePath { unlink(statePath) }
        guard state.replaced > 0 else { return }
        let noun =
            state.replaced == 1 ? "character is not in Shift_JIS and was" : "characters are not in Shift_JIS and were"
        Console.error("rms: \(state.replaced.grouped) \(noun) written as 〓")
    }
}
