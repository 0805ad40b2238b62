import ArgumentParser
import Foundation
import RMSClient

/// `rms orders export`: writes the orders of a period to a file.
struct OrdersExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the orders of a period of any length as CSV or JSON lines.",
        discussion: """
            A day is one in Japan: --from 2026-11-01 --to 2026-11-30 is all of November. Orders come the oldest first, and \
            memory use is the same for any number of them.

              rms orders export --from 2026-11-01 --to 2026-11-30 --output november.csv
              rms orders export --from 2026-11-01 --to 2026-11-30 --progress 300 --json-lines

            CSV has a row for each item line, in which the members of the order and of its destination are repeated: add up \
            an amount of the order only once. The values of other lists, such as the SKUs of a line, are in one cell, one to \
            a line. 'rms orders columns' lists the columns. A text that a spreadsheet would run as a formula, because it \
            begins with = + - @, a tab or a carriage return, has an apostrophe in front, unless it is a number.

            Shift_JIS is written as Windows has it. A character that it lacks becomes 〓, and the number of these is \
            reported.

            With --output, the file and FILE.resume, which holds the position, are readable only by you. After Ctrl-C, a \
            crash or a failure, the same command with --resume goes on where the file ends; the result is the same as \
            without a break. FILE.resume is removed at the end. Orders that RMS lists but does not return, or that can't be \
            read, are reported at the end, with exit code 1 or 5.
            """
    )

    /// The date of an order that the period applies to.
    enum DateKind: String, ExpressibleByArgument, CaseIterable, Codable {
        case ordered, confirmed, fixed, shipped, reported, paid

        var dateType: OrderAPI2.DateType {
            switch self {
            case .ordered: .ordered
            case .confirmed: .confirmed
            case .fixed: .fixed
            case .shipped: .shipped
            case .reported: .shippingReported
            case .paid: .paymentFixed
            }
        }
    }

    @Option(help: ArgumentHelp("The first day or second, at most 730 days ago.", valueName: "day|time"))
    var from: JapaneseTime

    @Option(help: ArgumentHelp("The last day or second.", valueName: "day|time"))
    var to: JapaneseTime

    @Option(help: "The date that the period applies to.")
    var by = DateKind.ordered

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only orders in these states, separated by commas (100,300).", valueName: "number")
    )
    var progress: [String] = []

    @OptionGroup var table: TableOptions

    @Flag(help: "Leave out everything that identifies a person or that people wrote.")
    var noPersonalData = false

    @Flag(help: "Go on where an interrupted export to the same file ended.")
    var resume = false

    @Option(help: ArgumentHelp("The version of getOrder, which decides what members orders have.", valueName: "number"))
    var orderVersion = OrderAPI2.GetOrder.Version.latest.rawValue

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        if resume, table.overwrite { throw ValidationError("--resume and --overwrite contradict each other") }
        if table.output == nil, resume { throw ValidationError("--resume and --overwrite need --output") }
    }

    func run() async throws {
        let conditions = try conditions()
        var search = OrderAPI2.SearchOrder(by.dateType, from: from.start, to: to.end)
        if !conditions.progress.isEmpty { search.progress = conditions.progress.map { .init(rawValue: $0) } }
        let export = OrderExport(
            client: try await connection.client(retry: .persistent),
            search: search,
            conditions: conditions,
            path: table.output,
            resuming: resume,
            overwriting: table.overwrite
        )
        try await Interruption.watching { try await export.run() }
    }

    private func conditions() throws -> OrderExportConditions {
        let states = progress.flatMap { $0.split(separator: ",") }
        let numbers = states.compactMap { Int($0) }
        guard numbers.count == states.count else {
            throw UsageError("--progress must be numbers such as 100,300")
        }
        let chosen = try OrderColumns.chosen(table.columnNames, includesPersonal: !noPersonalData)
        return OrderExportConditions(
            from: from.start.wireText(format: .plain),
            to: to.end.wireText(format: .plain),
            by: by,
            progress: numbers,
            format: table.format,
            columns: table.format == .csv ? chosen.map(\.name) : [],
            isPersonalDataIncluded: !noPersonalData,
            encoding: table.encoding,
            orderVersion: orderVersion,
            host: try connection.base().description
        )
    }
}
