internal import Foundation

/// A terminal for a child process, with a test in place of the person at its keyboard and screen.
package final class PseudoTerminal: @unchecked Sendable {
    /// The path that the child opens.
    package let path: String
    private let descriptor: Int32
    /// The child's side, open as long as this object, so that a read waits for a child.
    private let side: Int32
    private let lock = NSLock()
    // Only used with the lock held.
    private var bytes: [UInt8] = []

    private typealias OpenTerminal =
        @convention(c) (
            UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<CChar>, OpaquePointer?,
            UnsafeMutablePointer<winsize>
        ) -> Int32

    /// Creates a terminal of 24 lines of 100 characters.
    ///
    /// - Throws: `POSIXError` if the system has no more of them.
    package init() throws {
        // Swift does not import it on Linux.
        guard let symbol = dlsym(nil, "openpty") else { throw POSIXError(.ENOSYS) }
        let openTerminal = unsafeBitCast(symbol, to: OpenTerminal.self)
        var (own, child): (Int32, Int32) = (-1, -1)
        var name = [CChar](repeating: 0, count: 128)
        var size = winsize(ws_row: 24, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
        guard openTerminal(&own, &child, &name, nil, &size) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ENXIO)
        }
        path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        (descriptor, side) = (own, child)
        for end in [own, child] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // For a thread with a descriptor of its own, because this object may be released first.
        let screen = dup(own)
        Thread.detachNewThread { [weak self] in
            defer { close(screen) }
            var buffer = [UInt8](repeating: 0, count: 4096)
            while true {
                let count = read(screen, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                // The read fails when the last process has closed the terminal.
                guard count > 0 else { return }
                self?.add(buffer[..<count])
            }
        }
    }

    deinit {
        close(side)
        close(descriptor)
    }

    /// All that was written to the screen, with its escape sequences.
    package var screen: String { String(decoding: lock.withLock { bytes }, as: UTF8.self) }

    /// What was written to the screen after the first bytes.
    package func screen(since mark: Int) -> String {
        String(decoding: lock.withLock { bytes.dropFirst(mark) }, as: UTF8.self)
    }

    /// The number of bytes that were written to the screen.
    package var mark: Int { lock.withLock { bytes.count } }

    /// Types a text.
    package func type(_ text: String) {
        let keys = Array(text.utf8)
        _ = keys.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    }

    private func add(_ more: ArraySlice<UInt8>) { lock.withLock { bytes += more } }
}
