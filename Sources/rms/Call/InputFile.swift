import Foundation

/// A file named on the command line.
enum InputFile {
    /// The file's content, or nil if it can't be read. Reads to the end, because a pipe, such as a shell's `<(…)`, has
    /// no known length.
    static func content(of path: String) -> Data? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        do { return try file.readToEnd() ?? Data() } catch { return nil }
    }

    /// The content of a file, or of standard input for `-`.
    static func dataOrStandardInput(_ path: String) -> Data? {
        path == "-" ? FileHandle.standardInput.readDataToEndOfFile() : content(of: path)
    }
}
