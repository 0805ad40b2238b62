import Foundation

/// Where a shell reads its lines.
protocol LineSource: Sendable {
    /// Waits for the next line.
    ///
    /// - Parameter text: The lines before it that it continues; empty for a new command.
    /// - Throws: ``UsageError`` for a line that is not UTF-8.
    func next(after prompt: String, continuing text: String) async throws -> LineEvent
    /// Keeps a line for recalling it.
    func remember(_ line: String)
}

enum LineEvent: Equatable, Sendable {
    case line(String)
    /// Ctrl-C: the line is abandoned.
    case abandoned
    case end
}

/// Lines of a script, or of a terminal without line editing. Used by one shell, one call after another.
final class PlainLines: LineSource, @unchecked Sendable {
    private let file: FileHandle
    private let showsPrompt: Bool
    private var bytes: [UInt8] = []

    init(_ file: FileHandle, showsPrompt: Bool) {
        self.file = file
        self.showsPrompt = showsPrompt
    }

    func next(after prompt: String, continuing text: String) async throws -> LineEvent {
        if showsPrompt { try Console.write([UInt8](prompt.utf8), to: STDOUT_FILENO) }
        return try await OwnThread.run { try self.read() }
    }

    func remember(_ line: String) {}

    private func read() throws -> LineEvent {
        while true {
            if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
                let line = bytes[..<end]
                bytes.removeFirst(end + 1)
                return try .line(Self.text(line))
            }
            let more = file.availableData
            if more.isEmpty {
                defer { bytes = [] }
                return bytes.isEmpty ? .end : try .line(Self.text(bytes[...]))
            }
            bytes += more
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) throws -> String {
        guard let text = String(bytes: bytes, encoding: .utf8) else { throw UsageError("a line is not UTF-8 text") }
        return text.last == "\r" ? String(text.dropLast()) : text
    }
}

/// Blocking work on a thread of its own: the threads of Swift's tasks are as many as the cores.
enum OwnThread {
    static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
        }
    }
}
