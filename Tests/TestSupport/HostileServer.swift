import Foundation

/// A server on loopback that runs a test's script on each connection.
package final class HostileServer: @unchecked Sendable {
    private let socket: Int32
    private let lock = NSLock()
    private var accepted = 0
    private var requests = 0
    private var open: [Int32] = []
    private var isStopped = false
    private var isClosed = false
    private let script: @Sendable (HostileConnection) throws -> Void

    package let port: Int

    /// Starts listening (default port: any free one). The script runs on its own thread for each connection, which is
    /// closed when the script returns.
    package init(port: Int = 0, _ script: @escaping @Sendable (HostileConnection) throws -> Void) throws {
        self.script = script
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = socket
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, size) == 0 && listen(socket, 512) == 0 && getsockname(socket, address, &size) == 0
            }
        }
        guard result else { throw POSIXError(.EADDRINUSE) }
        self.port = Int(UInt16(bigEndian: address.sin_port))
        Thread { self.acceptLoop() }.start()
    }

    package var acceptCount: Int { lock.withLock { accepted } }
    package var requestCount: Int { lock.withLock { requests } }

    /// Accepts no further connections; open ones stay open.
    package func stopListening() {
        lock.withLock(endListening)
    }

    package func stop() {
        lock.withLock {
            endListening()
            isStopped = true
            open.forEach { shutdown($0, Int32(SHUT_RDWR)) }
        }
    }

    /// Call with the lock held: the descriptor is closed under it too, so its number can't be another server's yet.
    private func endListening() {
        if !isClosed { shutdown(socket, Int32(SHUT_RDWR)) }
    }

    fileprivate func countRequest() {
        lock.withLock { requests += 1 }
    }

    private func acceptLoop() {
        while true {
            let connection = accept(socket, nil, nil)
            guard connection >= 0 else {
                // Closed only here: if closed elsewhere, its number could be another server's by the next `accept`.
                lock.withLock {
                    isClosed = true
                    close(socket)
                }
                return
            }
            let stopped = lock.withLock {
                accepted += 1
                if !isStopped { open.append(connection) }
                return isStopped
            }
            if stopped {
                close(connection)
                continue
            }
            Thread {
                try? self.script(HostileConnection(socket: connection, server: self))
                self.lock.withLock { self.open.removeAll { $0 == connection } }
                close(connection)
            }.start()
        }
    }
}

/// One connection of a ``HostileServer``.
package struct HostileConnection: @unchecked Sendable {
    package struct Closed: Error {}

    let socket: Int32
    package let server: HostileServer

    /// Reads a whole request: the head, and as many bytes of body as it announces.
    @discardableResult
    package func readRequest() throws -> String {
        var bytes: [UInt8] = []
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let head = text[..<end.lowerBound].lowercased()
                let length = head.components(separatedBy: "content-length: ").dropFirst().first?.prefix { $0.isNumber }
                if text[end.upperBound...].utf8.count >= Int(length ?? "0") ?? 0 {
                    server.countRequest()
                    return text
                }
            }
            bytes += try read()
        }
    }

    package func read() throws -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { throw Closed() }
        return Array(buffer[..<count])
    }

    package func write(_ text: String) throws {
        try write([UInt8](text.utf8))
    }

    package func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw Closed() }
            rest = rest.dropFirst(count)
        }
    }

    /// Makes the connection close with a reset instead of an orderly end.
    package func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    /// Waits, like a slow host; returns early if the client disconnects.
    package func dawdle(milliseconds: Int32) {
        var interest = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        poll(&interest, 1, milliseconds)
    }

    /// Waits until the client disconnects.
    package func waitForClose() {
        while (try? read()) != nil {}
    }

    package func answer(_ body: String, fields: String = "") throws {
        try write("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\(fields)\r\n\(body)")
    }
}

/// A signal between the threads of a test.
package final class Signal: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    package init() {
        (stream, continuation) = AsyncStream.makeStream()
    }

    package func send() {
        continuation.yield()
    }

    package func wait() async {
        for await _ in stream { return }
    }
}
