internal import Foundation

/// A program of this package, run as a user runs it, until it exits.
package struct BuiltProgram: Sendable {
    package let status: Int32
    package let output: String
    package let error: String

    /// Runs a program that was built next to the tests.
    ///
    /// - Parameter environment: All variables that it gets, besides those of a sanitizer.
    package init(
        _ name: String,
        _ arguments: [String],
        environment: [String: String],
        input: String = ""
    ) throws {
        let process = try FinishedChild(
            Self.path(of: name),
            arguments,
            environment: environment.merging(Self.sanitizers) { given, _ in given },
            input: Array(input.utf8)
        )
        status = process.end.status
        output = String(decoding: process.output, as: UTF8.self)
        error = String(decoding: process.error, as: UTF8.self)
    }

    /// A process that exits by itself holds memory until then, and the leak check would report it. The check runs in
    /// the test process instead. Freed memory is kept only in part, so that a test can measure how much a process needs.
    package static let sanitizers = ["ASAN_OPTIONS": "detect_leaks=0:quarantine_size_mb=16"]

    /// The executable, next to the test bundle.
    package static func path(of name: String) -> String {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent(name).path
    }
}
