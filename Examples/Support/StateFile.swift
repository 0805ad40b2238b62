import Foundation

/// What a program must remember across crashes, in a JSON file that one process uses at a time.
public struct StateFile<State: Codable & Sendable>: Sendable {
    /// The state. It is kept by ``save()``.
    public var state: State
    private let file: URL
    private let lock: FileLock?

    /// Opens a state, or begins one.
    ///
    /// - Parameter isReadOnly: Whether it is only looked at, which is possible while another process uses it.
    /// - Throws: ``AppError`` if another process uses it, or if the file has something else.
    public init(_ path: String, empty: State, isReadOnly: Bool = false) throws {
        file = URL(fileURLWithPath: path)
        lock = isReadOnly ? nil : try FileLock(path + ".lock")
        guard let data = FileManager.default.contents(atPath: path) else {
            state = empty
            return
        }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        do {
            state = try decoder.decode(State.self, from: data)
        } catch {
            throw AppError("'\(path)' is not a state of this program")
        }
    }

    /// Writes the state so that it survives a crash: before a call that changes the shop, and after it.
    public func save() throws {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try PrivateFile.write(encoder.encode(state), to: file)
    }
}

/// A lock that ends with the process, however that ends.
private final class FileLock: Sendable {
    private let descriptor: Int32

    init(_ path: String) throws {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw AppError("the file '\(path)' can't be written") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw AppError("another run uses '\(path)'; wait for its end")
        }
    }

    deinit { close(descriptor) }
}
