import Foundation

/// How the terminal was before lines were edited.
enum TerminalMode {
    /// A closure that sets the terminal of standard input to its present mode.
    static var current: @Sendable () -> Void {
        var mode = termios()
        guard tcgetattr(STDIN_FILENO, &mode) == 0 else { return {} }
        return { [mode] in
            var mode = mode
            tcsetattr(STDIN_FILENO, TCSANOW, &mode)
        }
    }
}
