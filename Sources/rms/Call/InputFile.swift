import Foundation

/// A file that the person names.
enum InputFile {
    /// What is in it, or comes out of it: `<(…)` of a shell is a pipe, whose length nobody knows. Nil if it can't be read.
    static func content(of path: String) -> Data? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        do { return try file.readToEnd() ?? Data() } catch { return nil }
    }
}
