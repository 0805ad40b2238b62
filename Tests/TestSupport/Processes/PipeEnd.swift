import Foundation

/// This process's end of a pipe to or from a child. It closes itself when it has read the last byte, when nobody reads
/// what it writes, or at the latest when it is released.
///
/// It is used by one thread at a time.
package final class PipeEnd: @unchecked Sendable {
    /// -1 once it is closed.
    private(set) var descriptor: Int32

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close() }

    /// The end to read from, and the one to write to, neither of which another child inherits.
    static func pair() throws -> (reading: PipeEnd, writing: PipeEnd) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EMFILE) }
        ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
        return (PipeEnd(ends[0]), PipeEnd(ends[1]))
    }

    var isOpen: Bool { descriptor >= 0 }

    package func close() {
        if isOpen { Foundation.close(descriptor) }
        descriptor = -1
    }

    /// Waits for bytes and returns them; none at the end.
    func read(upTo count: Int = 64 << 10) -> [UInt8] {
        guard isOpen else { return [] }
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
            var result: Int
            repeat {
                result = Foundation.read(descriptor, buffer.baseAddress, count)
            } while result < 0 && errno == EINTR
            used = max(0, result)
        }
        if bytes.isEmpty { close() }
        return bytes
    }

    /// Waits for a line and returns it with its end, and leaves what follows in the pipe. Without an end if the writer
    /// closes the pipe within it.
    package func readLine() -> String {
        var line: [UInt8] = []
        while line.last != UInt8(ascii: "\n") {
            guard let byte = read(upTo: 1).first else { break }
            line.append(byte)
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// Waits for all that comes until every writer has closed the pipe.
    package func readToEnd() -> String {
        var bytes: [UInt8] = []
        while isOpen { bytes += read() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Makes ``write(_:)`` return at once instead of waiting until there is room.
    func becomeNonblocking() {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }

    /// Writes what there is room for, and returns how many bytes that was.
    func write(_ bytes: ArraySlice<UInt8>) -> Int {
        // With no reader, a write raises SIGPIPE, which would end this process.
        var (broken, mask, moment) = (sigset_t(), sigset_t(), timespec())
        sigemptyset(&broken)
        sigaddset(&broken, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &broken, &mask)
        defer { pthread_sigmask(SIG_SETMASK, &mask, nil) }
        let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno != EAGAIN, errno != EINTR {
            close()
            sigtimedwait(&broken, nil, &moment)
        }
        return max(0, count)
    }
}
