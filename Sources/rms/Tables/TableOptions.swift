import ArgumentParser

/// The format of an export.
enum ExportFormat: String, EnumerableFlag, Codable {
    case csv, jsonLines

    static func help(for format: ExportFormat) -> ArgumentHelp? {
        switch format {
        case .csv: "Write CSV."
        case .jsonLines: "Write a JSON object for each record, one a line."
        }
    }
}

/// How an export writes its records, and where to.
struct TableOptions: ParsableArguments {
    @Flag var format = ExportFormat.csv

    @Option(help: ArgumentHelp("The columns, separated by commas.", valueName: "list"))
    var columns: String?

    @Option(help: "The encoding of the output.")
    var encoding = TextEncoding.utf8

    @Option(help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"), completion: .file())
    var output: String?

    @Flag(help: "Replace the file.")
    var overwrite = false

    /// The names from the command line; nil for the default columns.
    var columnNames: [String]? { columns?.split(separator: ",").map(String.init) }

    func validate() throws {
        if output == nil, overwrite { throw ValidationError("--overwrite needs --output") }
        if format == .jsonLines, encoding != .utf8 { throw ValidationError("JSON is always UTF-8: omit --encoding") }
        if format == .jsonLines, columns != nil { throw ValidationError("--columns is for CSV: JSON has all members") }
    }
}
