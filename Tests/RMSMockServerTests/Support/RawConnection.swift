import Foundation
import TestSupport

/// One TCP connection to a mock, with raw bytes: no client changes or hides anything.
final class RawConnection: Sendable {
    struct Failed: Error {
        let call: String
    }

    private let descriptor: Int32

    init(port: UInt16) throws {
        #if canImport(Darwin)
        descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var patience = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failed(call: "connect") }
    }

    deinit {
        close(descriptor)
    }

    /// Writes a text, and reads until another text has arrived.
    ///
    /// Waits on its own thread: on the threads of Swift's tasks, of which there are as many as cores, it would keep the
    /// mock in the same process from answering.
    ///
    /// - Parameter end: The text to wait for; nil for the end of the connection.
    func exchange(_ text: String, until end: String?) async throws -> String {
        try await offPool { try self.wait(text, until: end) }
    }

    private func wait(_ text: String, until end: String?) throws -> String {
        let bytes = Array(text.utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count else { throw Failed(call: "write") }
        var received = ""
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while end.map({ !received.contains($0) }) ?? true {
            let count = read(descriptor, &buffer, buffer.count)
            if count == 0, end == nil { break }
            guard count > 0 else { throw Failed(call: "read, after \(received)") }
            received += String(decoding: buffer[..<count], as: UTF8.self)
        }
        return received
    }
}
