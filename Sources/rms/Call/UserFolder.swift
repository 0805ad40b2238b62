import Foundation

/// Where the files of the user are.
enum UserFolder {
    /// Not Foundation's, which on Linux ignores `HOME`.
    static var home: String {
        ProcessInfo.processInfo.environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    }
}
