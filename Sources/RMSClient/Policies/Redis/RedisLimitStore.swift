#if SharedLimits
internal import Foundation

/// Keeps shared rate limits in Redis or Valkey.
///
/// ```swift
/// let store = try RedisLimitStore("redis://:password@10.0.0.5:6379/2")
/// let limits = SharedLimits(store, shop: "myshop")
/// ```
///
/// The store needs Redis 5 or later, or Valkey, and two commands of it: EVAL, and within that TIME, GET and SET with an
/// expiry. A value counts calls and waiting workers; it contains no keys and no data of customers. Each call that is paced
/// costs about six round trips, which take well under a millisecond on a local network.
///
/// The connection opens at the first call. Every exchange ends within a second, with an error if the server does not answer.
/// TLS (`rediss://`) is not supported: run the server in a private network, or a TLS tunnel beside the process.
///
/// Available with the package trait `SharedLimits`, which needs hiredis (`libhiredis-dev`).
public final class RedisLimitStore: LimitStore {
    private let connection: BlockingConnection

    private static let longestExchange = Duration.seconds(1)

    /// Creates a store.
    ///
    /// - Parameter address: `redis://[[user]:password@]host[:port][/database]`, or `unix:///path` for a socket of this machine.
    ///   Special characters of user and password are percent-encoded.
    /// - Throws: `RMSError` of kind `.invalidRequest` for anything else. The error does not contain the address.
    public init(_ address: String) throws(RMSError) {
        connection = BlockingConnection(try RedisAddress(address))
    }

    /// Reads and, if it is asked to, writes in one step. Returns whether it wrote, the old value, and the time.
    private static let script = """
        local now = redis.call('TIME')
        local old = redis.call('GET', KEYS[1])
        local written = 0
        if ARGV[1] == 'write' and (old or '') == ARGV[2] then
            redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[4])
            written = 1
        end
        return {written, old, now[1], now[2]}
        """

    /// Reads a key's value.
    public func read(_ key: String) async throws(LimitStoreError) -> LimitStoreEntry {
        try await run(key, [[UInt8]("read".utf8)]).entry
    }

    /// Replaces a key's value if it is still the expected one.
    public func replace(
        _ key: String,
        _ old: [UInt8]?,
        with new: [UInt8],
        expiresAfter lifetime: Duration
    ) async throws(LimitStoreError) -> Bool {
        let milliseconds = "\(Int((lifetime / .milliseconds(1)).rounded(.up)))"
        let arguments = [[UInt8]("write".utf8), old ?? [], new, [UInt8](milliseconds.utf8)]
        return try await run(key, arguments).isWritten
    }

    private func run(_ key: String, _ arguments: [[UInt8]]) async throws(LimitStoreError) -> ScriptResult {
        let command = ["EVAL", Self.script, "1", key].map { [UInt8]($0.utf8) } + arguments
        let deadline = ContinuousClock.now + Self.longestExchange
        return try ScriptResult(await connection.run(command, until: deadline))
    }
}

/// What the script returns.
private struct ScriptResult {
    let isWritten: Bool
    let entry: LimitStoreEntry

    init(_ reply: RedisConnection.Reply) throws(LimitStoreError) {
        if case .error(let code) = reply { throw LimitStoreError("the server refused the script (\(code))") }
        guard case .list(let list) = reply, list.count == 4, case .integer(let written) = list[0],
            case .bytes(let seconds) = list[2], case .bytes(let microseconds) = list[3],
            let seconds = Int(String(decoding: seconds, as: UTF8.self)),
            let microseconds = Int(String(decoding: microseconds, as: UTF8.self))
        else { throw LimitStoreError("the server's answer is not that of the script") }
        isWritten = written == 1
        var value: [UInt8]?
        if case .bytes(let bytes) = list[1] { value = bytes }
        entry = LimitStoreEntry(value: value, now: .seconds(seconds) + .microseconds(microseconds))
    }
}

/// A connection whose blocking calls run on a thread of their own, one after the other.
private final class BlockingConnection: @unchecked Sendable {
    /// A serial queue of its own: a call that waits for the server takes no thread from Swift's tasks.
    private let queue = DispatchQueue(label: "rms.limits")
    /// Used on the queue only, which is why the class may call itself Sendable.
    private let connection: RedisConnection

    init(_ address: RedisAddress) {
        connection = RedisConnection(address)
    }

    /// Runs a command; returns at the deadline even if a name lookup, which has none, still blocks the thread.
    func run(
        _ command: [[UInt8]],
        until deadline: ContinuousClock.Instant
    ) async throws(LimitStoreError) -> RedisConnection.Reply {
        let result: Result<RedisConnection.Reply, LimitStoreError> = await withCheckedContinuation { continuation in
            let first = Locked<CheckedContinuation<Result<RedisConnection.Reply, LimitStoreError>, Never>?>(
                continuation
            )
            let end = { @Sendable (result: Result<RedisConnection.Reply, LimitStoreError>) in
                let continuation = first.withLock { continuation in
                    defer { continuation = nil }
                    return continuation
                }
                continuation?.resume(returning: result)
            }
            let left = (deadline - ContinuousClock.now) / .seconds(1)
            DispatchQueue.global().asyncAfter(deadline: .now() + max(0, left)) {
                end(.failure(LimitStoreError("no answer in time")))
            }
            queue.async { [self] in
                // A command that nobody waits for any more is not sent.
                guard ContinuousClock.now < deadline else { return }
                BrokenPipes.block {
                    do throws(LimitStoreError) {
                        end(.success(try connection.run(command, until: deadline)))
                    } catch {
                        end(.failure(error))
                    }
                }
            }
        }
        return try result.get()
    }
}
#endif
