internal import Foundation

/// A file that is open for reading, closed with the value.
final class OpenFile {
    let status: FileStatus
    private let descriptor: Int32
    private let path: String

    /// - Throws: `TransportError` if it is not a regular file that can be read.
    init(_ path: String) throws(TransportError) {
        // Without blocking: opening a pipe would wait for somebody to write to it.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadable(path, "can't be opened") }
        guard let status = FileStatus(of: descriptor), status.isRegular else {
            close(descriptor)
            throw .unreadable(path, "is not a regular file")
        }
        self.descriptor = descriptor
        self.status = status
        self.path = path
    }

    deinit {
        close(descriptor)
    }

    /// Whether it is the file that was looked at before, unchanged.
    func isStill(_ other: FileStatus) -> Bool { FileStatus(of: descriptor)?.isUnchanged(since: other) == true }

    /// The first bytes, enough to tell the format.
    func start() throws(TransportError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: min(status.size, 16))
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count == bytes.count else { throw .unreadable(path, "can't be read") }
        return bytes
    }

    /// Reads the next bytes.
    ///
    /// - Returns: How many; 0 at the end of the file, nil if it can't be read.
    func next(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR else { return nil }
        }
    }
}

extension TransportError {
    /// The error for a file that can't be sent. The path is not part of it: a path may hold a person's name.
    static func unreadable(_ path: String, _ problem: String, _ delivery: Delivery = .notSent) -> TransportError {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return TransportError(.unreadableBody, delivery: delivery, message: "the file \(name.printable) \(problem)")
    }
}
