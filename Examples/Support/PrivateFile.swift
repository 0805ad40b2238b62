public import Foundation

/// A file that only its owner may read, and that is never seen half written.
public enum PrivateFile {
    /// Writes a file in one step: after a crash, it has the old content or the new one.
    ///
    /// - Parameter replacing: Whether a file that exists is replaced.
    /// - Returns: Whether it was written; `false` if it exists and must not be replaced.
    @discardableResult
    public static func write(_ data: Data, to file: URL, replacing: Bool = true) throws -> Bool {
        let temporary = file.path + ".\(getpid()).new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(file) }
        defer { unlink(temporary) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: data)
        try handle.synchronize()
        return try publish(temporary, as: file, replacing: replacing)
    }

    /// Gives a finished file of the same folder its name.
    private static func publish(_ temporary: String, as file: URL, replacing: Bool) throws -> Bool {
        // Unlike rename, link refuses a name that exists.
        let result = replacing ? rename(temporary, file.path) : link(temporary, file.path)
        if result == 0 { return true }
        if !replacing, errno == EEXIST { return false }
        throw failure(file)
    }

    /// Creates a folder that only its owner may enter, unless it exists.
    public static func createFolder(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw AppError("the folder '\(folder.path)' can't be created")
        }
    }

    private static func failure(_ file: URL) -> AppError {
        AppError("the file '\(file.path)' can't be written: \(String(cString: strerror(errno)))")
    }
}

extension Page {
    /// Writes the page readable only by its owner, in one step.
    ///
    /// - Returns: Whether it was written; `false` if the file exists and must not be replaced.
    public func writePrivately(to file: URL, replacing: Bool) throws -> Bool {
        try PrivateFile.write(Data(text.utf8), to: file, replacing: replacing)
    }
}
