import Foundation
import RMSClient

/// A regular file that only its owner may read, because it holds customers' data or what was done to their orders.
final class PrivateFile {
    /// What to do about a file that exists.
    enum Mode {
        case refuse, replace, keep
        /// Open it without changing anything; do not create one.
        case require
    }

    private let descriptor: Int32

    /// Creates or opens a file; nil if it exists and must not be touched, or does not and is required.
    init?(_ path: String, ifExists mode: Mode) throws(UsageError) {
        // Without O_NONBLOCK, opening a pipe could wait forever.
        let flags = O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
        descriptor = open(path, flags | (mode == .require ? 0 : O_CREAT) | (mode == .refuse ? O_EXCL : 0), 0o600)
        guard descriptor >= 0 else {
            if errno == (mode == .require ? ENOENT : EEXIST) { return nil }
            throw Self.lastFailure(path)
        }
        guard FileStatus(of: descriptor)?.isRegular == true else { throw Self.notRegular(path) }
        if mode == .replace || mode == .keep { protect() }
        if mode == .replace { ftruncate(descriptor, 0) }
    }

    deinit { close(descriptor) }

    /// The length in bytes.
    var length: Int { Int(lseek(descriptor, 0, SEEK_END)) }

    /// Makes the file readable only by its owner.
    func protect() { fchmod(descriptor, 0o600) }

    /// Keeps other runs from using the file until this one ends; false if another run does, or if it removed or replaced
    /// the file since this one opened it.
    func lock(as path: String) -> Bool {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, let own = FileStatus(of: descriptor) else { return false }
        return FileStatus(at: path)?.isSameFile(as: own) == true
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

    /// Replaces the content, not in one step: after a crash, the file may have only the first part of it.
    func rewrite(_ bytes: [UInt8]) throws(OutputError) {
        try truncate(to: 0)
        try append(bytes)
    }

    /// Waits until the content would survive a power failure. Some file systems can't report this.
    func synchronize() throws(OutputError) {
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw OutputError.lastFailure }
    }

    /// Writes a whole file in one step: a reader sees the old content or the new one.
    static func replace(_ path: String, by bytes: [UInt8]) throws {
        try requireRegular(path)
        let temporary = path + ".new"
        guard let file = try PrivateFile(temporary, ifExists: .replace) else { return }
        try file.append(bytes)
        try file.synchronize()
        guard rename(temporary, path) == 0 else { throw OutputError.lastFailure }
    }

    /// Refuses a device, a pipe or a folder, which a file could otherwise replace.
    static func requireRegular(_ path: String) throws(UsageError) {
        if FileStatus(at: path)?.isRegular == false { throw notRegular(path) }
    }

    /// Refuses a path at which no file can be created.
    static func requireFolder(of path: String) throws(UsageError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard access(folder, W_OK | X_OK) == 0 else { throw lastFailure(path) }
    }

    private static func lastFailure(_ path: String) -> UsageError {
        UsageError("the file '\(path)' can't be written: \(String(cString: strerror(errno)))")
    }

    private static func notRegular(_ path: String) -> UsageError { UsageError("'\(path)' is not a regular file") }
}
