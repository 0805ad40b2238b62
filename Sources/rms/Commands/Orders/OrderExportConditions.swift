import Foundation
import RMSClient

/// What an export selects and how it writes it. A resumed export must have the same.
struct OrderExportConditions: Codable, Equatable {
    /// The first second, as `2026-11-01T00:00:00+09:00`.
    let from: String
    /// The last second.
    let to: String
    let by: OrdersExportCommand.DateKind
    let progress: [Int]
    let format: ExportFormat
    let columns: [String]
    let isPersonalDataIncluded: Bool
    let encoding: TextEncoding
    let orderVersion: Int
    /// The address of the host.
    let host: String

    /// The options in which two exports differ.
    func differences(from other: Self) -> [String] {
        [
            from == other.from ? nil : "--from", to == other.to ? nil : "--to", by == other.by ? nil : "--by",
            progress == other.progress ? nil : "--progress", format == other.format ? nil : "the format",
            columns == other.columns ? nil : "the columns",
            isPersonalDataIncluded == other.isPersonalDataIncluded ? nil : "--no-personal-data",
            encoding == other.encoding ? nil : "--encoding",
            orderVersion == other.orderVersion ? nil : "--order-version", host == other.host ? nil : "the host",
        ].compactMap(\.self)
    }
}

/// How far an export is: the content of the file `OUTPUT.resume`. It names orders, but holds no customer's data.
struct OrderExportState: Codable {
    let conditions: OrderExportConditions
    /// The position after the last order that the output holds.
    var position: OrderAPI2.Position?
    /// The length of the output up to there.
    var bytes = 0
    var orders = 0
    /// How many characters the encoding did not have.
    var replaced = 0
    /// The shop's id, with which its order numbers begin; nil before the first order.
    var shopID: String?

    init(_ conditions: OrderExportConditions) { self.conditions = conditions }

    /// Reads a state file; nil if there is none.
    init?(at path: String) throws(UsageError) {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = InputFile.content(of: path), let state = try? JSONDecoder().decode(Self.self, from: data)
        else {
            throw UsageError("'\(path)' is not the state of an export: begin again with --overwrite")
        }
        self = state
    }

    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        try PrivateFile.replace(path, by: [UInt8](try encoder.encode(self)))
    }
}
