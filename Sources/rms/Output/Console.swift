import Foundation
import RMSClient

/// Standard output and standard error.
enum Console {
    /// Takes the output of a command that a shell runs, because it colors it or shows it in a pager.
    @TaskLocal static var page: OutputPage?

    /// Prints text unescaped: our own, or the user's.
    static func output(_ text: String) throws(OutputError) {
        if let page { return page.add(text) }
        try write([UInt8]((text + "\n").utf8), to: STDOUT_FILENO)
    }

    /// Prints what the service sent unchanged. For a terminal, control characters are escaped, because they would act on
    /// it.
    static func raw(_ bytes: [UInt8]) throws(OutputError) {
        guard isatty(STDOUT_FILENO) == 1 else { return try write(bytes, to: STDOUT_FILENO) }
        let text = printableLines(String(decoding: bytes, as: UTF8.self))
        // An export that writes to the terminal shows its progress on the same line.
        ProgressLine().clear()
        // The output ends the line itself.
        try output(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }

    /// Prints to standard error, escaped, because the text may quote the service. A failure can't be reported anywhere.
    static func error(_ text: String) {
        try? write([UInt8]((printableLines(text) + "\n").utf8), to: STDERR_FILENO)
    }

    /// Escapes unprintable characters except line breaks.
    static func printableLines(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { String($0).printable }
            .joined(separator: "\n")
    }

    /// Opens every standard stream that is closed. Otherwise a file or a socket that is opened later would get the
    /// number of the stream, and output would go there.
    static func holdStreams() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
            // A closed standard output must be reported, so open it unwritable. The other streams may be discarded.
            _ = open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Writes all bytes to a stream or a file.
    static func write(_ bytes: [UInt8], to stream: Int32) throws(OutputError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(stream, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                throw OutputError.lastFailure
            }
            rest = rest.dropFirst(count)
        }
    }
}

/// An error: standard output can't be written, for example because the disk is full or the reader is gone.
struct OutputError: Error, CustomStringConvertible {
    let reason: String
    /// The outcome of the call whose answer could not be printed.
    var call: String?

    /// The failure of the last system call.
    static var lastFailure: OutputError { OutputError(reason: String(cString: strerror(errno))) }

    var description: String { "the output can't be written (\(reason))\(call.map { "; \($0)" } ?? "")" }
}
