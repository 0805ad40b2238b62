import Foundation

/// A file that only its owner may read, because it holds customers' data or what was done to their orders.
final class PrivateFile {
    /// What to do about a file that exists.
    enum Mode {
        case refuse, replace, keep
    }

    private let descriptor: Int32

    /// Creates or opens a file; nil if it exists and must not be touched.
    init?(_ path: String, ifExists mode: Mode) throws(UsageError) {
        let flags = O_RDWR | O_CREAT | O_CLOEXEC | (mode == .refuse ? O_EXCL : 0)
        descriptor = open(path, flags, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST { return nil }
            throw UsageError("the file '\(path)' can't be written: \(String(cString: strerror(errno)))")
        }
        if mode != .refuse { fchmod(descriptor, 0o600) }
        if mode == .replace { ftruncate(descriptor, 0) }
    }

    deinit { close(descriptor) }

    /// The length in bytes.
    var length: Int { Int(lseek(descriptor, 0, SEEK_END)) }

    /// Keeps other runs from using the file until this one ends; false if another run does, or if it removed the file
    /// since this one opened it.
    func lock(as path: String) -> Bool {
        flock(descriptor, LOCK_EX | LOCK_NB) == 0 && FileManager.default.fileExists(atPath: path)
    }

    /// Cuts off what follows a position.
    func truncate(to length: Int) throws(OutputError) {
        guard ftruncate(descriptor, off_t(length)) == 0 else { throw OutputError.lastFailure }
    }

    /// Writes at the end of the file.
    func append(_ bytes: [UInt8]) throws(OutputError) {
        lseek(descriptor, 0, SEEK_END)
        try Console.write(bytes, to: descriptor)
    }

    /// Replaces the content.
    func rewrite(_ bytes: [UInt8]) throws(OutputError) {
        try truncate(to: 0)
        try append(bytes)
    }

    /// Waits until the content would survive a power failure. Pipes and devices have nothing to wait for.
    func synchronize() throws(OutputError) {
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw OutputError.lastFailure }
    }

    /// Writes a whole file in one step: a reader sees the old content or the new one.
    static func replace(_ path: String, by bytes: [UInt8]) throws {
        let temporary = path + ".new"
        guard let file = try PrivateFile(temporary, ifExists: .replace) else { return }
        try file.append(bytes)
        try file.synchronize()
        guard rename(temporary, path) == 0 else { throw OutputError.lastFailure }
    }
}
