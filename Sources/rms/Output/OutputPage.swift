import Foundation

/// The output of one command, collected.
final class OutputPage: @unchecked Sendable {
    private let lock = NSLock()
    // Only used with the lock held.
    private var lines: [String] = []

    func add(_ text: String) { lock.withLock { lines.append(text) } }

    /// The text so far, without a line break at its end; nil if there was no output.
    var text: String? { lock.withLock { lines.isEmpty ? nil : lines.joined(separator: "\n") } }
}
