import Foundation

/// A line on standard error that shows how far a run is; nothing unless that is a terminal.
struct ProgressLine {
    private let isShown = isatty(STDERR_FILENO) == 1

    func show(_ text: String) { write("\r\(text)\u{1B}[K") }

    /// Removes the line.
    func clear() { write("\r\u{1B}[K") }

    private func write(_ text: String) {
        if isShown { try? Console.write([UInt8](text.utf8), to: STDERR_FILENO) }
    }
}

extension Int {
    /// With a comma before each group of three digits: 1,234.
    var grouped: String {
        let digits = String(magnitude)
        let groups = digits.enumerated().map { index, digit in
            index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : "\(digit)"
        }
        return (self < 0 ? "-" : "") + groups.joined()
    }
}
