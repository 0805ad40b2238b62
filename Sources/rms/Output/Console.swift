import Foundation
import RMSClient

/// Standard output and standard error.
enum Console {
    /// Prints lines of our own, or of the person's.
    static func output(_ text: String) throws(OutputError) {
        try write([UInt8]((text + "\n").utf8), to: STDOUT_FILENO)
    }

    /// Prints an answer's body as it came; a terminal, which control characters act on, gets them escaped.
    static func raw(_ bytes: [UInt8]) throws(OutputError) {
        guard isatty(STDOUT_FILENO) == 1 else { return try write(bytes, to: STDOUT_FILENO) }
        try output(printableLines(String(decoding: bytes, as: UTF8.self)))
    }

    /// Prints to standard error, whatever text of the service's stands in it; if that fails, nobody can be told.
    static func error(_ text: String) {
        try? write([UInt8]((printableLines(text) + "\n").utf8), to: STDERR_FILENO)
    }

    /// Keeps the line breaks alone.
    static func printableLines(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { String($0).printable }
            .joined(separator: "\n")
    }

    /// Opens what of the three streams is closed: a file or a socket that is opened later would take its number, and what
    /// is printed would go there.
    static func holdStreams() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
            // Standard output that is closed is an error to be told, so it can't be written to; the others can do without.
            _ = open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    private static func write(_ bytes: [UInt8], to stream: Int32) throws(OutputError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(stream, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                throw OutputError(reason: String(cString: strerror(errno)))
            }
            rest = rest.dropFirst(count)
        }
    }
}

/// Standard output can't be written to: the disk is full, or nobody reads.
struct OutputError: Error, CustomStringConvertible {
    let reason: String
    /// What became of the call whose answer could not be printed.
    var call: String?

    var description: String { "the output can't be written (\(reason))\(call.map { "; \($0)" } ?? "")" }
}
