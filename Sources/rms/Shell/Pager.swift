import Foundation

/// Shows text that is longer than the terminal in another program.
enum Pager {
    /// The number of lines that the terminal shows; nil if output doesn't go to a terminal.
    static var lines: Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0
        else { return nil }
        return Int(size.ws_row)
    }

    /// Writes a text to `$PAGER`, or to `less`, and waits until the user leaves it. False if there is no such program.
    static func show(_ text: String) async throws -> Bool {
        let program = ProcessInfo.processInfo.environment["PAGER"].flatMap { $0.isEmpty ? nil : $0 } ?? "less -FRX"
        return try await OwnThread.run {
            guard let pipe = popen(program, "w") else { return false }
            // Fails if the user leaves before the end, which is no failure of the command.
            fputs(text + "\n", pipe)
            return pclose(pipe) >> 8 & 0xFF != 127
        }
    }
}
