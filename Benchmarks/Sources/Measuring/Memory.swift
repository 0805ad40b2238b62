import Foundation

/// The memory that this process has in use, in megabytes.
package enum Memory {
    /// Now.
    package static var resident: Double { megabytes("VmRSS:") }

    /// The most since the last reset.
    package static var peak: Double { megabytes("VmHWM:") }

    package static func resetPeak() {
        try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
    }

    private static func megabytes(_ name: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
        return (Double(line.filter(\.isNumber)) ?? 0) / 1024
    }
}
