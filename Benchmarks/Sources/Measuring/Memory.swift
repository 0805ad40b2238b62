import Foundation

/// The memory in use by this process, in megabytes.
package enum Memory {
    /// The current usage.
    package static var resident: Double { megabytes("VmRSS:") }

    /// The peak since the last reset.
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
