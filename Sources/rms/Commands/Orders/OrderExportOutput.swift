import Foundation
import RMSClient

/// The output of an export: standard output, or a file with a state file beside it, from which a later run goes on.
final class OrderExportOutput {
    private(set) var state: OrderExportState
    private let path: String?
    private var file: PrivateFile?
    private let statePath: String?
    private var conversion: TextConversion
    private var pending: [UInt8] = []
    /// The orders since the last commit.
    private(set) var uncommitted = 0

    /// An export to standard output.
    init(toStandardOutput conditions: OrderExportConditions) {
        state = OrderExportState(conditions)
        conversion = TextConversion(to: conditions.encoding)
        (path, statePath) = (nil, nil)
    }

    /// An export to a file. Checks that it may be written, and changes nothing before ``begin(_:at:first:)``.
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
        (self.path, self.statePath) = (path, statePath)
        file = try PrivateFile(path, ifExists: .require)
        if let file {
            guard file.lock(as: path) else { throw Self.isBusy(path) }
        } else {
            try PrivateFile.requireFolder(of: path)
        }
        guard file?.length ?? 0 >= state.bytes else {
            throw UsageError("'\(path)' is shorter than it was: begin again with --overwrite")
        }
    }

    private static func isBusy(_ path: String) -> UsageError { UsageError("another run writes to '\(path)'") }

    /// Whether a later run can go on from here.
    var isResumable: Bool { statePath != nil }

    /// Creates the file, or cuts off what follows the state, and writes the head of one that has none yet.
    ///
    /// - Parameters:
    ///   - position: The position before the first order.
    ///   - first: The number of the first order, if there is one.
    func begin(_ head: String?, at position: OrderAPI2.Position, first: String?) throws {
        let shopID = first.map { String($0.prefix { $0 != "-" }) }
        if let earlier = state.shopID, let shopID, shopID != earlier {
            throw UsageError("the export was begun with the keys of shop \(earlier), and these are of shop \(shopID)")
        }
        state.shopID = state.shopID ?? shopID
        if let path {
            if file == nil {
                file = try PrivateFile(path, ifExists: .refuse)
                guard let file, file.lock(as: path) else { throw Self.isBusy(path) }
            }
            file?.protect()
            try file?.truncate(to: state.bytes)
        }
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
        } else if !pending.isEmpty {
            try Console.raw(pending)
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
        conversion.reportReplaced()
    }
}
