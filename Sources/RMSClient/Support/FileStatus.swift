internal import Foundation

/// What the system knows of a file. Links are followed.
package struct FileStatus: Hashable, Sendable {
    /// The permissions, for example 0600.
    package let permissions: Int
    /// Whether it is a regular file: no folder, device or pipe.
    package let isRegular: Bool
    /// Whether it is a folder.
    package let isFolder: Bool
    /// The number of bytes.
    package let size: Int
    private let identity: [UInt64]
    /// When its content was changed last, in seconds and nanoseconds.
    private let modified: [Int]

    /// The status of an open file; nil if it can't be read.
    package init?(of descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The status of the file at a path; nil if there is none.
    package init?(at path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        permissions = Int(status.st_mode & 0o7777)
        isRegular = status.st_mode & S_IFMT == S_IFREG
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        size = Int(status.st_size)
        #if canImport(Darwin)
        let time = status.st_mtimespec
        #else
        let time = status.st_mtim
        #endif
        modified = [Int(time.tv_sec), Int(time.tv_nsec)]
        identity = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
    }

    /// Whether it is the same file with the same content, as far as its size and time show.
    package func isUnchanged(since other: FileStatus) -> Bool {
        isSameFile(as: other) && size == other.size && modified == other.modified
    }

    /// Whether both are of the same file.
    package func isSameFile(as other: FileStatus) -> Bool { identity == other.identity }
}
